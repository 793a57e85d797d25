"""Where downloaded results are kept, under names that are readable and cannot escape."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

from ...api import Task

LONGEST_NAME = 60  # characters of a folder's name; Windows allows 260 for the whole path
WINDOWS_DEVICES = re.compile(r"(con|prn|aux|nul|(com|lpt)[\d¹²³])(\.|$)", re.IGNORECASE)


def safe_name(text: str, fallback: str = "unnamed") -> str:
    """Return `text` as the name of one folder or file on any system."""
    name = re.sub(r"[^\w\-. ()]+", "_", text)[:LONGEST_NAME].strip(" ._")
    if not name or WINDOWS_DEVICES.match(name):
        return fallback
    return name


def task_folder(root: Path, server: str, project_name: str, task: Task) -> Path:
    """Return the folder for a task's results; no two tasks share one."""
    parts = urlsplit(server)
    host = safe_name(f"{parts.hostname}_{parts.port}" if parts.port else str(parts.hostname))
    project = f"{safe_name(project_name, 'project')}_{task.project}"
    return root / host / project / f"{safe_name(task.name, 'task')}_{safe_name(task.id)[:8]}"
