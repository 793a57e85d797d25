"""A devserver in a process of its own, calls to it as they go over the wire, and photos for it."""

from __future__ import annotations

import copy
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import requests

ROOT = Path(__file__).resolve().parents[3]
USER, PASSWORD = "admin", "admin"
DEADLINE = 60.0  # seconds; generous, for busy machines
TIMEOUT = 30.0
T = TypeVar("T")
QUEUED, RUNNING, FAILED, COMPLETED, CANCELED = 10, 20, 30, 40, 50


class Devserver:
    """A running devserver and a session logged in to it."""

    def __init__(self, data: Path | None, *arguments: str, seconds: float = 1.0) -> None:
        command = [sys.executable, "-m", "devserver", "--port", "0", "--seconds", str(seconds)]
        if data is not None:
            command += ["--data", str(data)]
        self.process = subprocess.Popen(
            [*command, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert self.process.stdout is not None
        self.line = self.process.stdout.readline()
        self.url = self.line.rpartition(" ")[2].strip()
        self.session = requests.Session()

    def login(self) -> Devserver:
        self.session.headers["Authorization"] = f"JWT {self.token()}"
        return self

    def token(self, user: str = USER, password: str = PASSWORD) -> str:
        answer = requests.post(
            f"{self.url}/api/token-auth/",
            data={"username": user, "password": password},
            timeout=TIMEOUT,
        )
        return str(answer.json()["token"])

    def as_user(self, name: str, password: str = "") -> Devserver:
        """The same server, called by another account, which is made if `password` is empty."""
        if not password:
            password = f"password of {name}"
            values = {"username": name, "password": password}
            assert self.call("POST", "admin/users/", json=values).status_code == 201
        other = copy.copy(self)
        other.session = requests.Session()
        other.session.headers["Authorization"] = f"JWT {self.token(name, password)}"
        return other

    def call(self, method: str, path: str, **how: Any) -> requests.Response:
        how.setdefault("allow_redirects", False)
        return self.session.request(method, f"{self.url}/api/{path}", timeout=TIMEOUT, **how)

    def project(self, name: str = "Project") -> str:
        return f"projects/{self.call('POST', 'projects/', json={'name': name}).json()['id']}/"

    def partial_task(self, project: str, **values: Any) -> str:
        body = {"partial": True, "name": "Task", **values}
        return f"{project}tasks/{self.call('POST', project + 'tasks/', json=body).json()['id']}/"

    def upload(self, task: str, photos: list[Path]) -> None:
        for photo in photos:
            files = {"images": (photo.name, photo.read_bytes())}
            assert self.call("POST", task + "upload/", files=files).status_code == 200

    def running_task(self, project: str, photos: list[Path], **values: Any) -> str:
        task = self.partial_task(project, **values)
        self.upload(task, photos)
        assert self.call("POST", task + "commit/").status_code == 200
        return task

    def until(self, task: str, done: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The task once `done(task)`."""
        return poll(lambda: dict(self.call("GET", task).json()), done)

    def stop(self, how: int = signal.SIGTERM) -> int:
        self.process.send_signal(how)
        code = self.process.wait(DEADLINE)
        assert self.process.stdout is not None
        self.process.stdout.close()
        self.session.close()
        return code


def poll(ask: Callable[[], T], reached: Callable[[T], Any] = bool, seconds: float = DEADLINE) -> T:
    """Return the first answer that is as wanted; the API has no events to wait for."""
    deadline = time.monotonic() + seconds
    while not reached(answer := ask()):
        assert time.monotonic() < deadline, f"not reached in time: {answer}"
        time.sleep(0.02)
    return answer


def ended(task: dict[str, Any]) -> bool:
    return task["status"] in (FAILED, COMPLETED, CANCELED) and task["pending_action"] is None


def make_photos(folder: Path, *arguments: str) -> list[Path]:
    command = [sys.executable, "-m", "devserver.photos", str(folder)]
    size = ["--rows", "2", "--columns", "2", "--width", "160"]
    subprocess.run([*command, *size, *arguments], cwd=ROOT, check=True, capture_output=True)
    return sorted(folder.glob("*.[jJ][pP][gG]"))
