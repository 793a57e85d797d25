"""Where downloaded results are kept, under names that are readable and cannot escape."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Callable
from urllib.parse import urlsplit

from ...api import Task
from ...api.names import WINDOWS_DEVICE

LONGEST_NAME = 60  # characters of a folder's name; Windows allows 260 for the whole path


def safe_name(text: str, fallback: str = "unnamed") -> str:
    """Return `text` as the name of one folder or file on any system."""
    name = re.sub(r"[^\w\-. ()]+", "_", text)[:LONGEST_NAME].strip(" ._")
    if not name or WINDOWS_DEVICE.match(name):
        return fallback
    return name


def free_name(path: Path, is_taken: Callable[[Path], bool] = Path.exists, mark: str = "_") -> Path:
    """Return a path beside this one, with a number, that is not taken, as "map_2.tif"."""
    number = 2
    while is_taken(free := path.with_name(f"{path.stem}{mark}{number}{path.suffix}")):
        number += 1
    return free


def task_folder(root: Path, server: str, project_name: str, task: Task) -> Path:
    """Return the folder for a task's results; no two tasks share one."""
    parts = urlsplit(server)
    host = safe_name(f"{parts.hostname}_{parts.port}" if parts.port else str(parts.hostname))
    project = f"{safe_name(project_name, 'project')}_{task.project}"
    return root / host / project / f"{safe_name(task.name, 'task')}_{safe_name(task.id)[:8]}"
