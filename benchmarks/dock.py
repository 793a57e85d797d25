"""Times the tree with ten thousand tasks: first fill, polls, sorting, searching, scrolling.

    QT_QPA_PLATFORM=offscreen .venv/bin/python benchmarks/dock.py [REPEATS] [--all-columns]

A probe ticks every millisecond in the event loop; the longest the GUI thread works between two
ticks is a stall the user would feel. Times are those of the thread itself, so other programs do
not count. Prints a table of medians.
"""

from __future__ import annotations

import argparse
import importlib.util
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Callable

ROOT = Path(__file__).resolve().parent.parent
TASKS, CHANGED, PROJECTS = 10_000, 20, 1000
STATES = 7  # one of this number of tasks has failed
SETTLE = 0.15  # seconds of event loop after each step
LIMITS = {  # ms, the limit of the project
    "first fill, 10,000 tasks in one project": 300.0,
    "poll that changes 20": 2.0,
}
STALL_LIMIT = 16.0  # ms


def load_package() -> None:
    """Import the checkout as `orthodock`, independent of its folder's name."""
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != ROOT]
    spec = importlib.util.spec_from_file_location(
        "orthodock", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["orthodock"] = module
    spec.loader.exec_module(module)


@dataclass
class Measured:
    """Duration of a step in ms: the call itself, and the longest gap of the loop after it."""

    call: float
    stall: float


class Probe:
    """Measures the longest gap between ticks of the event loop."""

    def __init__(self) -> None:
        from qgis.PyQt.QtCore import Qt, QTimer

        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(1)
        self._last = time.thread_time()
        self.longest = 0.0

    def _tick(self) -> None:
        now = time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def restart(self) -> None:
        """Reset the longest gap."""
        self._last, self.longest = time.thread_time(), 0.0


def spin(seconds: float = SETTLE) -> None:
    """Run the event loop for a while."""
    from qgis.PyQt.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(int(1000 * seconds), loop.quit)
    loop.exec()


def invented(project: int, count: int, name: str = "Flight {} of field {}") -> list[Any]:
    """Return tasks as a server would list them, the newest first."""
    from orthodock.api import Task, TaskStatus

    now = datetime(2024, 6, 1, tzinfo=timezone.utc)
    return [
        Task(
            f"{project}-{n}",
            project,
            name=name.format(n, n % 97),
            status=TaskStatus.COMPLETED if n % STATES else TaskStatus.FAILED,
            created_at=now - timedelta(minutes=n),
            images_count=n % 900,
            processing_time=n * 1000,
            processing_node_name=f"node-{n % 3}",
        )
        for n in range(count)
    ]


@contextmanager
def dock(all_columns: bool) -> Iterator[Any]:
    """Show a dock with many projects, with the usual columns or wide enough for all."""
    from orthodock.api import Project
    from orthodock.core.server.task_store import TaskStore
    from orthodock.ui.dock.panel import OrthoDockPanel
    from orthodock.ui.tree.columns import TaskColumn

    widget = OrthoDockPanel(TaskStore())
    widget._pages.setCurrentWidget(widget._work_page)
    widget.resize(900 if all_columns else 460, 900)
    widget.show()
    for column in TaskColumn if all_columns else ():
        widget.tree._choose(column, True)
    projects = [Project(n, f"Field {n}", task_ids=("x",)) for n in range(1, PROJECTS + 1)]
    widget.store.set_projects(projects)
    spin()
    yield widget
    widget.close()
    widget.deleteLater()
    spin()


def steps(widget: Any, probe: Probe, turn: int) -> Iterator[tuple[str, Measured]]:
    """Run typical operations one after the other."""
    from orthodock.api import TaskStatus
    from orthodock.core.server.task_changes import TaskChanges
    from orthodock.ui.tree.columns import TaskColumn
    from orthodock.ui.tree.task_filter import TaskFilter, TaskState
    from qgis.PyQt.QtCore import Qt

    store, model, tree = widget.store, widget.model, widget.tree
    # New names in each turn: the data of a name is cached.
    tasks = invented(1, TASKS, f"Flight {{}} of field {{}}, {turn}")

    def measure(what: Callable[[], object]) -> Measured:
        probe.restart()
        began = time.thread_time()
        what()
        call = time.thread_time() - began
        spin()
        return Measured(1000 * call, 1000 * probe.longest)

    first = TaskChanges.between(1, {}, tasks)

    def fill() -> None:
        store.write(first)
        tree.expand(model.project_index(1))
        tree.viewport().repaint()

    yield "first fill, 10,000 tasks in one project", measure(fill)
    changed = [
        replace(task, status=TaskStatus.RUNNING, running_progress=0.5)
        for task in tasks[: 5 * CHANGED : 5]
    ]
    yield "poll that changes 20", measure(lambda: store.put(changed))
    known = store.tasks(1)
    listed = [replace(task) for task in known.values()]
    listed[40] = replace(listed[40], name="Renamed by somebody")
    difference = TaskChanges.between(1, known, listed)
    yield "list of all, one changed", measure(lambda: store.write(difference))
    new = replace(tasks[0], id="new", created_at=tasks[0].created_at + timedelta(days=1))
    yield "one new task", measure(lambda: store.put((new,)))
    yield "one task gone", measure(lambda: store.remove(1, "new"))
    bar = tree.verticalScrollBar()
    yield "scroll to the end of the page", measure(lambda: bar.setValue(bar.maximum()))
    yield "and on, by a screen", measure(lambda: bar.setValue(bar.value() + 30))
    bar.setValue(0)
    for column in (TaskColumn.NAME, TaskColumn.DURATION, TaskColumn.STATUS):
        name = f"sort by {column.name.lower()}"
        yield name, measure(lambda c=column: tree.sortByColumn(c, Qt.SortOrder.AscendingOrder))
    for text in ("f", "fl", "flight 12"):
        yield f"search for “{text}”", measure(lambda t=text: model.set_filter(TaskFilter(t)))
    failed = TaskFilter(states=frozenset({TaskState.FAILED}))
    yield "only the failed", measure(lambda: model.set_filter(failed))
    yield "all again", measure(lambda: model.set_filter(TaskFilter()))


def main() -> int:
    """Print the table; return 1 if a limit is exceeded."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("repeats", nargs="?", type=int, default=5)
    parser.add_argument("--all-columns", action="store_true", help="use a dock of twice the width")
    options = parser.parse_args()
    repeats = options.repeats
    from qgis.core import QgsApplication

    app = QgsApplication([], True)
    app.initQgis()
    load_package()
    figures: dict[str, list[Measured]] = {}
    for turn in range(repeats):
        probe = Probe()
        with dock(options.all_columns) as widget:
            for name, measured in steps(widget, probe, turn):
                figures.setdefault(name, []).append(measured)
    print(f"| {TASKS:,} tasks, {PROJECTS:,} projects, median of {repeats} | call | longest stall |")
    print("|---|---|---|")
    broken = []
    for name, all_of_it in figures.items():
        call = statistics.median(m.call for m in all_of_it)
        stall = statistics.median(m.stall for m in all_of_it)
        print(f"| {name} | {call:.1f} ms | {stall:.1f} ms |")
        limit = LIMITS.get(name)
        if limit is not None and call > limit:
            broken.append(f"{name}: {call:.1f} ms, allowed are {limit:g}")
        if "first fill" not in name and stall > STALL_LIMIT:
            broken.append(f"{name}: a stall of {stall:.1f} ms, allowed are {STALL_LIMIT:g}")
    print("\n".join(broken), file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
