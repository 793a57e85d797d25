"""What of the dock is kept between sessions: how it looks, and per server what was open in it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from qgis.core import QgsSettings

from ..tree.columns import TaskColumn
from ..tree.task_filter import TaskFilter, TaskState
from ..tree.tree_view import Layout
from .panel import OrthoDockPanel

LOOK = "orthodock/dock/look"
VIEW = "orthodock/dock/views"
MOST_KEPT = 200  # open projects of a server, and selected rows


def save_look(panel: OrthoDockPanel) -> None:
    """Keep columns, sizes and the page of the details."""
    layout = panel.tree.layout_()
    _write(
        LOOK,
        {
            "columns": [column.name for column in layout.columns],
            "widths": {column.name: width for column, width in layout.widths},
            "order": layout.order.name,
            "descending": layout.descending,
            "splitter": panel.splitter.sizes(),
            "page": panel.details.tabs.currentIndex(),
        },
    )


def restore_look(panel: OrthoDockPanel) -> None:
    """Show the dock as it was; whatever cannot be understood is as at first."""
    kept = _read(LOOK)
    usual = Layout()
    widths = kept.get("widths")
    panel.tree.set_layout(
        Layout(
            tuple(_columns(kept.get("columns"))) or usual.columns,
            tuple(
                (column, widths[column.name])
                for column in _columns(widths)
                if _is_size(widths[column.name])
            ),
            next(iter(_columns([kept.get("order")])), usual.order),
            kept.get("descending", usual.descending) is True,
        )
    )
    sizes = kept.get("splitter")
    if isinstance(sizes, list) and len(sizes) == 2 and all(map(_is_size, sizes)):
        panel.splitter.setSizes(sizes)
    page = kept.get("page")
    if _is_size(page) and page < panel.details.tabs.count():
        panel.details.tabs.setCurrentIndex(page)


def save_view(panel: OrthoDockPanel, connection: str) -> None:
    """Keep what is open, selected and filtered of a server, by the id of its connection."""
    wanted = panel.filter_bar.filter()
    _write(
        f"{VIEW}/{connection}",
        {
            "open": list(panel.open_projects())[:MOST_KEPT],
            "chosen": list(panel.selection())[:MOST_KEPT],
            "text": wanted.text,
            "states": [state.name for state in wanted.states],
            "mine": wanted.mine_only,
            "area": panel.filter_bar.in_area.isChecked(),
        },
    )


def restore_view(panel: OrthoDockPanel, connection: str) -> None:
    """Open, select and filter as the user left it, as soon as the projects are there."""
    kept = _read(f"{VIEW}/{connection}")
    projects = kept.get("open")
    chosen = kept.get("chosen", [kept.get("task")])  # earlier versions kept one task
    states = kept.get("states")
    known = TaskState.__members__
    panel.filter_bar.in_area.setChecked(kept.get("area") is True)
    panel.filter_bar.set_filter(
        replace(
            TaskFilter(),
            text=str(kept.get("text") or ""),
            states=frozenset(
                known[value]
                for value in (states if isinstance(states, list) else ())
                if value in known
            ),
            mine_only=kept.get("mine") is True,
        )
    )
    panel.reopen(
        tuple(p for p in projects if isinstance(p, int)) if isinstance(projects, list) else (),
        [(key[0], key[1]) for key in (chosen if isinstance(chosen, list) else ()) if _is_key(key)],
    )


def forget_view(connection: str) -> None:
    """Drop what is kept of a server that is no longer saved."""
    QgsSettings().remove(f"{VIEW}/{connection}")


def _is_key(value: Any) -> bool:
    if not isinstance(value, list) or len(value) != 2:
        return False
    return isinstance(value[0], int) and isinstance(value[1], str)


def _columns(names: Any) -> Iterable[TaskColumn]:
    known = TaskColumn.__members__
    return [known[n] for n in names if n in known] if isinstance(names, (list, dict)) else []


def _is_size(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 100_000


def _write(key: str, values: dict[str, Any]) -> None:
    QgsSettings().setValue(key, json.dumps(values))


def _read(key: str) -> dict[str, Any]:
    try:
        values = json.loads(str(QgsSettings().value(key, "") or "{}"))
    except (ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}
