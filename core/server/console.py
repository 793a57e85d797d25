"""Follows the console of one task and downloads only new lines."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...api import ConsoleOutput, Task, TaskStatus, WebODM, WebODMError
from ..jobs.background import Background, Ticket
from ..settings import BUSY_INTERVAL

INTERVAL = 2000  # ms between polls, unless set by the user
# Lines requested when a long console is opened: one more than displayed, which shows that there
# are earlier lines.
TAIL = 50_001


class ConsoleReader(QObject):
    """Emits the lines of the task it follows. Main thread only."""

    cleared = pyqtSignal()
    lines_added = pyqtSignal(object)
    """tuple[str, ...]"""

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._client: WebODM | None = None
        self._task: Task | None = None
        self._count = 0
        self._counts_itself = False
        """Whether the length of the server's console is known"""
        self._ticket: Ticket | None = None
        self._ask_again = False
        self._is_visible = True
        self._is_behind = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._ask)

    def follow(self, client: WebODM | None, task: Task | None) -> None:
        """Follow the console of `task`. For the current task, update only its state."""
        same = (
            self._task is not None
            and task is not None
            and client is self._client
            and (task.project, task.id) == (self._task.project, self._task.id)
        )
        before, self._client, self._task = self._task, client, task
        if not same:
            self._timer.stop()
            self._drop()
            self._begin_again()
            self._is_behind = False
        if task is None or client is None:
            return
        self._start_or_stop()
        changed = before is None or (before.is_active, before.status) != (
            task.is_active,
            task.status,
        )
        if same and changed and task.is_active and self._count and not self._counts_itself:
            # Old servers do not report that the console was restarted.
            self._drop()
            self._begin_again()
        if not same or changed:
            self._look()

    def set_visible(self, is_visible: bool) -> None:
        """Poll the lines of a running task only while the console is visible."""
        self._is_visible = is_visible
        self._start_or_stop()
        if is_visible and self._is_behind:
            self._look()

    def _start_or_stop(self) -> None:
        is_growing = self._client is not None and self._task is not None and self._task.is_active
        self._is_behind |= is_growing and not self._is_visible
        if not (is_growing and self._is_visible):
            self._timer.stop()
        elif not self._timer.isActive():  # restarting the timer would delay its next tick
            self._timer.start(BUSY_INTERVAL.value(INTERVAL))

    def _look(self) -> None:
        # The cause of a failure is also displayed outside the console.
        has_failed = self._task is not None and self._task.status is TaskStatus.FAILED
        is_wanted = self._is_visible or has_failed
        self._is_behind = not is_wanted
        if is_wanted:
            self._ask()

    def _drop(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None

    def _begin_again(self) -> None:
        self._count = 0
        self.cleared.emit()

    def _ask(self) -> None:
        client, task, line = self._client, self._task, self._count
        if client is None or task is None:
            return
        if self._ticket is not None:
            self._ask_again = True  # the current request may miss the last lines
            return
        tail = TAIL if line == 0 else None
        self._ticket = self._background.run(
            lambda: client.tasks.output(task.project, task.id, line, tail=tail),
            self._on_output,
            self._on_failed,
        )
        self._ask_again = False

    def _on_output(self, output: ConsoleOutput) -> None:
        self._ticket = None
        self._counts_itself = output.count is not None
        if output.count is not None and output.count < self._count:
            self._begin_again()  # the server replaces its console on restart and on completion
            self._ask()
            return
        if output.lines:
            if self._count == 0 and output.count is not None:
                self._count = output.count  # only the tail was sent
            else:
                self._count += len(output.lines)
            self.lines_added.emit(output.lines)
        if self._ask_again:
            self._ask()

    def _on_failed(self, _error: WebODMError) -> None:
        self._ticket = None  # the monitor reports the outage; the timer retries
