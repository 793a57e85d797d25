"""Which functions of ours a photo passes on its way from a dialog to the wire."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from types import CodeType
from typing import Any
from unittest.mock import patch

import orthodock
from orthodock.api.sockets import WatchedSocket
from orthodock.core.jobs import Job, Jobs

ROOT = Path(orthodock.__file__).resolve().parent
ROOMS = ("api", "core", "ui", "processing_provider")
RUNNER = Path(sys.modules[Job.__module__].__file__ or "").resolve()
"""Runs work of any kind, and knows nothing of what it is about."""


@contextmanager
def path_of_a_photo() -> Iterator[list[str]]:
    """Give a list that is filled, while files are uploaded, with the functions they pass.

    The part of a thread ends where that of the next begins: where the job is started, where a file
    is given to one of the threads that upload, and at the socket.
    """
    passed: list[str] = []
    seen: set[CodeType] = set()

    def note() -> None:
        for code in _functions():
            if code not in seen:
                seen.add(code)
                name = Path(code.co_filename).relative_to(ROOT).as_posix()
                passed.append(f"{name}:{code.co_firstlineno} {code.co_name}")

    start, submit, sendall = Jobs.start, ThreadPoolExecutor.submit, WatchedSocket.sendall

    def noted_start(jobs: Jobs, job: Job) -> Any:
        note()
        return start(jobs, job)

    def noted_submit(pool: ThreadPoolExecutor, work: Any, *arguments: Any) -> Any:
        if work.__module__.startswith("orthodock.api.transfer"):
            note()
        return submit(pool, work, *arguments)

    def noted_sendall(socket: WatchedSocket, data: bytes, *arguments: Any) -> None:
        functions = _functions()
        if functions and "transfer" in functions[0].co_filename:
            note()
        sendall(socket, data, *arguments)

    with (
        patch.object(Jobs, "start", noted_start),
        patch.object(ThreadPoolExecutor, "submit", noted_submit),
        patch.object(WatchedSocket, "sendall", noted_sendall),
    ):
        yield passed


def _functions() -> list[CodeType]:
    """Return our functions on this thread's stack, the outermost first."""
    frame, found = sys._getframe(1), []
    rooms = tuple(f"{ROOT / room}{os.sep}" for room in ROOMS)
    while frame is not None:
        path = frame.f_code.co_filename
        if path.startswith(rooms) and path != str(RUNNER):
            found.append(frame.f_code)
        frame = frame.f_back
    return found[::-1]
