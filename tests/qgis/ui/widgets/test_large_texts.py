"""Texts of a server that are absurdly long, or look like HTML, reach no widget as they are."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import datetime, timezone
from types import SimpleNamespace
from typing import Any

import pytest
from orthodock.api import Formula, Project, Task, TaskStatus, ValidationError
from orthodock.core.layers import formulas, layer_watch
from orthodock.core.layers import metadata as about
from orthodock.core.layers.specs import Product, Way, spec_for
from orthodock.core.option_groups import group_of
from orthodock.ui.commands.selection import SelectedTask
from orthodock.ui.dock.console_view import LONGEST_LINE, MOST_LINES, ConsolePanel
from orthodock.ui.tree import columns
from orthodock.ui.widgets.elided_label import ElidedLabel
from orthodock.ui.widgets.escaping import TIP_CHARACTERS, as_html, as_paragraph
from orthodock.ui.widgets.messages import Messages
from orthodock.ui.widgets.outcome_label import OutcomeLabel
from orthodock.ui.widgets.read_only_table import PlainTable
from qgis.core import Qgis, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QTextDocument
from stalls import StallProbe

HUGE = "word " * 400_000  # 2 MB
LINE = "x" * 20_000_000
HTML = "<img src='http://127.0.0.1:9/a.png'><b>Bold</b> & co"
FRAMES = 250.0  # ms of work of the main thread, at most


# --- the console


@pytest.mark.parametrize(
    "lines",
    [
        [LINE],
        ["before", LINE, "after"],
        ["\n" * 20_000_000],
        ["line"] * 1_000_000,
        ["x" * 100_000] * 2_000,
    ],
    ids=["long", "among others", "breaks", "many", "many long"],
)
def test_console_takes_up_anything_without_a_pause(
    lines: list[str], qtbot: Any, wait_until: Any
) -> None:
    panel = ConsolePanel()
    qtbot.addWidget(panel)
    panel.show()
    with StallProbe() as probe:
        panel.view.add_lines(lines)
        wait_until(lambda: not panel.view._waiting)
    assert probe.busiest < FRAMES
    assert panel.view.blockCount() <= MOST_LINES
    assert len(panel.view.toPlainText()) <= (LONGEST_LINE + 1) * min(len(lines), MOST_LINES)
    assert panel.view.toPlainText()[-5:].strip() == lines[-1][:LONGEST_LINE][-5:].strip() or (
        panel.view.toPlainText().endswith("…")
    )


def test_console_keeps_the_end_of_many_lines(qtbot: Any, wait_until: Any) -> None:
    panel = ConsolePanel()
    qtbot.addWidget(panel)
    came: list[tuple[str, ...]] = []
    panel.view.lines_came.connect(came.append)
    panel.view.add_lines(str(number) for number in range(200_000))
    wait_until(lambda: not panel.view._waiting)
    text = panel.view.toPlainText().split("\n")
    assert (text[0], text[-1]) == (str(200_000 - MOST_LINES), "199999")
    assert not panel.note.isHidden()
    assert len(came[0]) == MOST_LINES


# --- labels, tables, tooltips, messages


def test_texts_of_widgets_are_cut(qtbot: Any) -> None:
    label, verdict = ElidedLabel(), OutcomeLabel()
    table = PlainTable(("Option", "Value"))
    for widget in (label, verdict):
        qtbot.addWidget(widget)
    began = time.thread_time()
    label.setText(HUGE)
    verdict.show_error(ValidationError(HUGE))
    table.set_rows([("name", HUGE)])
    cell = table.index(0, 1)
    shown = (cell.data(), cell.data(Qt.ItemDataRole.ToolTipRole), label.toolTip())
    assert (time.thread_time() - began) * 1000 < FRAMES
    assert all(len(text) <= TIP_CHARACTERS + 20 for text in (*shown, verdict.label.text()))
    assert len(label.full_text) <= TIP_CHARACTERS


@pytest.mark.parametrize(
    "text",
    [HUGE, "<" * 2_000_000, "\n" * 2_000_000, "&" * 2_000_000],
    ids=["words", "<", "breaks", "&"],
)
def test_html_of_texts_is_bounded(text: str) -> None:
    began = time.thread_time()
    assert len(as_paragraph(text)) < 10 * TIP_CHARACTERS
    assert len(as_html(text)) < 500_000
    assert (time.thread_time() - began) * 1000 < FRAMES


def test_message_of_any_length_is_shown_at_once(qgis_iface: Any) -> None:
    began = time.thread_time()
    messages = Messages(qgis_iface)
    messages.show(HUGE, HUGE, Qgis.MessageLevel.Warning)
    messages.error(HUGE, ValidationError(HUGE))
    assert (time.thread_time() - began) * 1000 < FRAMES
    messages.close()


def test_details_of_an_absurd_task_are_shown_at_once(panel: Any) -> None:
    absurd = Task(
        "a" * 36, 1, name=HUGE, status=TaskStatus.FAILED, last_error=HUGE,
        tags=(HUGE,) * 3, processing_node_name=HUGE, options=((HUGE, HUGE),),
    )  # fmt: skip
    with StallProbe() as probe:
        panel.dock.details.show_task(SelectedTask(absurd), Project(1, HUGE))
        panel.dock.grab()
    assert probe.busiest < 2 * FRAMES
    panel.dock.details.show_task(None, None)


# --- patterns


@pytest.mark.parametrize(
    "work",
    [
        lambda: columns.natural("1" * 2_000_000),
        lambda: columns.natural("a1" * 1_000_000),
        lambda: group_of("a" * 2_000_000 + "-removal"),
        lambda: group_of("pc-" * 1_000_000),
        lambda: formulas.fits(Formula("F", expression="(N-R)/" * 500_000), ("red", "nir")),
        lambda: about._vertical(Task("a", 1, wkt='VERT_CS["' * 300_000)),
        lambda: about._vertical(Task("a", 1, wkt="VERT_CS" + " " * 3_000_000)),
    ],
)
def test_pattern_is_bounded(work: Any) -> None:
    began = time.thread_time()
    work()
    assert time.thread_time() - began < 0.1


def test_vertical_datum_is_read() -> None:
    wkt = 'COMPD_CS["a",PROJCS["b"],VERT_CS["EGM96 height",VERT_DATUM["c",2005]]]'
    assert "EGM96 height" in about._vertical(Task("a", 1, wkt=wkt))


# --- tile addresses


@pytest.mark.parametrize(
    "path",
    [
        "/tiles/0/0/1000", "/tiles/3000000000/0/0", "/tiles/-1/0/0", "/tiles/0/-1/0",
        "/tiles/22/0/" + "9" * 1900, "/tiles/31/0/0", "/tiles/5/32/0",
        "/tiles/" + "9" * 900 + "/1/1",
    ],
    ids=lambda path: path[:24],
)  # fmt: skip
@pytest.mark.parametrize("y", ["{y}", "{-y}"])
def test_absurd_tile_is_beside_the_data_at_once(
    path: str, y: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(layer_watch, "bounds_of", lambda _layer: (8.0, 46.0, 9.0, 47.0))
    layer = SimpleNamespace(source=lambda: f"type=xyz&url=http://127.0.0.1/{{z}}/{{x}}/{y}")
    began = time.thread_time()
    assert layer_watch._is_beside(layer, path)
    assert time.thread_time() - began < 0.05


def test_tile_within_the_bounds_is_not_beside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layer_watch, "bounds_of", lambda _layer: (8.0, 46.0, 9.0, 47.0))
    layer = SimpleNamespace(source=lambda: "{y}")
    assert not layer_watch._is_beside(layer, "/tiles/0/0/0")
    assert not layer_watch._is_beside(layer, "/tiles/7/66/45@2x")
    assert layer_watch._is_beside(layer, "/tiles/7/0/0")


def test_tiles_on_both_sides_of_180_degrees_are_not_beside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layer_watch, "bounds_of", lambda _layer: (179.9, -17.0, 180.1, -16.0))
    layer = SimpleNamespace(source=lambda: "{y}")
    assert not layer_watch._is_beside(layer, "/tiles/10/0/559")
    assert not layer_watch._is_beside(layer, "/tiles/10/1023/559")
    assert layer_watch._is_beside(layer, "/tiles/10/512/559")


# --- metadata


def test_metadata_of_a_layer_holds_no_html_of_the_server() -> None:
    layer = QgsRasterLayer("type=xyz&url=http://127.0.0.1:9/{z}/{x}/{y}", "Layer", "wms")
    made = Task(
        HTML, 1, name=HTML, tags=(HTML,), srs_name=HTML, images_count=3,
        created_at=datetime(2026, 5, 1, tzinfo=timezone.utc), wkt=f'VERT_CS["{HTML}"]',
    )  # fmt: skip
    order = SimpleNamespace(
        task=made,
        spec=spec_for(Product.ORTHOPHOTO, Way.TILES),
        groups=(HTML, HTML),
        client=SimpleNamespace(url="http://127.0.0.1:9"),
    )
    about.describe(layer, order)
    metadata = layer.metadata()
    texts = [
        metadata.title(), metadata.abstract(), metadata.identifier(), *metadata.rights(),
        *metadata.keywords()["OrthoDock"], *(link.url for link in metadata.links()),
    ]  # fmt: skip
    assert not any("<" in text or ">" in text for text in texts)
    page = layer.htmlMetadata()
    assert "<img" not in page
    document = QTextDocument()
    document.setHtml(page)
    assert "‹b›Bold‹/b› & co" in document.toPlainText()
    order.task = replace(made, name=HUGE, tags=(HUGE,) * 1000)
    order.groups = (HUGE, HUGE)
    about.describe(layer, order)
    assert len(layer.htmlMetadata()) < 100_000
