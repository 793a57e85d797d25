"""Which functions of ours something passes on its way through the layers and threads."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from types import CodeType
from typing import Any, Callable
from unittest.mock import patch

import orthodock
from orthodock.api import Task
from orthodock.api.sockets import WatchedSocket
from orthodock.api.transport import Transport
from orthodock.core.jobs.background import Background
from orthodock.core.jobs.task_manager import Job, Jobs
from orthodock.core.server.shown_server import ShownServer
from orthodock.ui.tree.table_model import RowsModel
from qgis.PyQt.QtCore import QModelIndex

ROOT = Path(orthodock.__file__).resolve().parent
ROOMS = tuple(f"{ROOT / room}{os.sep}" for room in ("api", "core", "ui", "processing_provider"))
RUNNERS = {
    str(Path(str(sys.modules[kind.__module__].__file__)).resolve())
    for kind in (Background, Job, ShownServer, RowsModel)
}
"""Modules that run work, or show rows, of any kind, and know nothing of what they are about."""
COMPREHENSIONS = ("<genexpr>", "<listcomp>", "<setcomp>", "<dictcomp>")  # frames of Python < 3.12


class CallPath:
    """The functions that were passed, in their order, each once."""

    def __init__(self) -> None:
        self.functions: list[str] = []
        self._seen: set[CodeType] = set()

    def note(self, *further: Callable[..., Any]) -> None:
        """Note our functions on this thread's stack, the outermost first, and `further` ones."""
        for code in (*our_functions(), *(function.__code__ for function in further)):
            if code not in self._seen:
                self._seen.add(code)
                name = Path(code.co_filename).relative_to(ROOT).as_posix()
                self.functions.append(f"{name}:{code.co_firstlineno} {code.co_name}")


def our_functions() -> list[CodeType]:
    """Return our functions on this thread's stack, the outermost first, without the runners."""
    frame, found = sys._getframe(1), []
    while frame is not None:
        path = frame.f_code.co_filename
        is_comprehension = frame.f_code.co_name in COMPREHENSIONS
        if path.startswith(ROOMS) and path not in RUNNERS and not is_comprehension:
            found.append(frame.f_code)
        frame = frame.f_back
    return found[::-1]


@contextmanager
def path_of_a_photo() -> Iterator[CallPath]:
    """Give what is filled, while files are uploaded, with the functions they pass to the wire.

    The part of a thread ends where that of the next begins: where the job is started, where a file
    is given to one of the threads that upload, and at the socket.
    """
    path = CallPath()
    start, submit, sendall = Jobs.start, ThreadPoolExecutor.submit, WatchedSocket.sendall

    def noted_start(jobs: Jobs, job: Job) -> Any:
        path.note()
        return start(jobs, job)

    def noted_submit(pool: ThreadPoolExecutor, work: Any, *arguments: Any) -> Any:
        if work.__module__.startswith("orthodock.api.transfer"):
            path.note()
        return submit(pool, work, *arguments)

    def noted_sendall(socket: WatchedSocket, data: bytes, *arguments: Any) -> None:
        functions = our_functions()
        if functions and "transfer" in functions[0].co_filename:
            path.note()
        sendall(socket, data, *arguments)

    with (
        patch.object(Jobs, "start", noted_start),
        patch.object(ThreadPoolExecutor, "submit", noted_submit),
        patch.object(WatchedSocket, "sendall", noted_sendall),
    ):
        yield path


@contextmanager
def path_of_a_task(name: str, model: Any) -> Iterator[CallPath]:
    """Give what is filled, when a task is listed, with the functions from the answer to its row.

    The part of the thread that asks ends where the task is made of its JSON, that of the main
    thread where the `model` of the tree has the row.
    """
    path, json, from_json = CallPath(), Transport.json, Task.from_json

    def noted_from_json(data: Any) -> Task:
        if isinstance(data, dict) and data.get("name") == name:
            path.note(json, from_json.__func__)
        return from_json(data)

    def note_row(parent: QModelIndex, *_: Any) -> None:
        if parent.isValid():  # which is the project
            path.note()

    with patch.object(Task, "from_json", noted_from_json):
        model.rowsInserted.connect(note_row)
        yield path
        model.rowsInserted.disconnect(note_row)
