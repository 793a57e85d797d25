"""The server's data: projects, tasks and presets in SQLite, files in folders."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import sqlite3
import threading
import uuid
from dataclasses import MISSING, dataclass, field, fields
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from .tasks.presets import SYSTEM_PRESETS, options_of

JSON_COLUMNS = frozenset(
    [
        "options",
        "available_assets",
        "tags",
        "extent",
        "orthophoto_bands",
        "statistics",
        "crop",
        "potree_scene",
        "media_notes",
        "shares",
        "groups",
    ]
)
FLAG_COLUMNS = frozenset(
    [
        "auto_processing_node",
        "public",
        "public_edit",
        "partial",
        "started",
        "deleted",
        "compacted",
        "system",
        "active",
    ]
)


@dataclass(frozen=True)
class StoredProject:
    """A project's row."""

    id: int
    name: str
    description: str
    created_at: str
    tags: list[str] = field(default_factory=list)
    public: bool = False
    public_edit: bool = False
    public_id: str | None = None
    deleted: bool = False
    owner: int = 1  # a user's id
    shares: dict[str, list[str]] = field(default_factory=dict)
    """What users and groups may do: "user:2" or "group:1" → permissions."""


@dataclass(frozen=True)
class StoredTask:
    """A task's row. Times in ms, sizes in MB, progress 0–1, codes as in WebODM."""

    id: str
    project: int
    created_at: str
    name: str | None = None
    processing_node: int | None = None
    auto_processing_node: bool = True
    uuid: str = ""
    node_uuid: str = ""  # the ID of this task on the node that has its files, "" if none
    status: int | None = None
    pending_action: int | None = None
    last_error: str | None = None
    options: Any = field(default_factory=dict)
    available_assets: list[str] = field(default_factory=list)
    processing_time: int = -1
    upload_progress: float = 0.0
    running_progress: float = 0.0
    images_count: int = 0
    size: float = 0.0
    partial: bool = False
    started: bool = False  # an uncommitted task that a PATCH has started
    public: bool = False
    public_edit: bool = False
    resize_to: int = -1
    tags: list[str] = field(default_factory=list)
    crop: Any = None
    potree_scene: Any = field(default_factory=dict)
    media_notes: dict[str, str] = field(default_factory=dict)  # descriptions by file name
    epsg: int | None = None
    srs_name: str = ""
    extent: list[float] | None = None
    orthophoto_bands: list[Any] = field(default_factory=list)
    statistics: dict[str, Any] = field(default_factory=dict)
    resize_progress: float = 0.0
    import_url: str = ""
    compacted: bool = False


@dataclass(frozen=True)
class StoredPreset:
    """A named list of task options."""

    id: int
    name: str
    options: list[Any]
    created_at: str
    system: bool = False
    owner: int = 1


@dataclass(frozen=True)
class User:
    """An account; `groups` are ids. The password never shows in `repr` or logs."""

    id: int
    username: str
    password: str = field(repr=False)
    email: str
    created_at: str
    groups: list[int] = field(default_factory=list)
    active: bool = True

    @property
    def superuser(self) -> bool:
        """Whether this account may do everything: the one the server was started with."""
        return self.id == MAIN_USER


@dataclass(frozen=True)
class UserGroup:
    """A group of users."""

    id: int
    name: str


TABLES = {
    "project": StoredProject,
    "task": StoredTask,
    "preset": StoredPreset,
    "user": User,
    "crew": UserGroup,
}
INTEGER_KEYS = ("project", "preset", "user", "crew")
MAIN_USER = 1
DEFAULT_GROUP = 1  # the group of new users


def now_iso() -> str:
    """Return the time as WebODM writes it."""
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


class Store:
    """The database and the folders of one data directory; every method is thread-safe."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.uploads = root / "uploads"
        shutil.rmtree(self.uploads, ignore_errors=True)  # bodies cut off by the last stop
        self.uploads.mkdir(parents=True)
        self._lock = threading.RLock()
        self._db = sqlite3.connect(
            str(root / "devserver.sqlite"), check_same_thread=False, isolation_level=None
        )
        self._db.row_factory = sqlite3.Row
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=NORMAL")
        self._make_tables()
        if not any(preset.system for preset in self.presets()):
            for name, pairs in SYSTEM_PRESETS:
                self.add_preset(name, options_of(pairs), system=True)

    def close(self) -> None:
        """Close the database; the store cannot be used afterwards."""
        with self._lock:
            self._db.close()

    def secret(self) -> str:
        """Return the key that signs tokens, created once: tokens stay valid after a restart."""
        path = self.root / "secret.key"
        if not path.exists():
            path.touch(mode=0o600)
            path.write_text(secrets.token_hex(32), encoding="ascii")
        return path.read_text(encoding="ascii")

    # --- folders

    def folder(self, task_id: str) -> Path:
        """Return a task's folder."""
        return self.root / "tasks" / task_id

    def photos(self, task_id: str) -> Path:
        """Return the folder of a task's uploads."""
        return self.folder(task_id) / "photos"

    def node_files(self, task_id: str) -> Path:
        """Return the folder of the files that were last sent to the processing node."""
        return self.folder(task_id) / "node"

    def send_to_node(self, task_id: str) -> None:
        """Copy a task's uploads to its node; later uploads need another call."""
        link_files(self.photos(task_id), self.node_files(task_id))

    def assets(self, task_id: str) -> Path:
        """Return the folder of a task's results, in WebODM's layout."""
        return self.folder(task_id) / "assets"

    def media(self, task_id: str) -> Path:
        """Return the folder of photos and videos that users have added to a task."""
        return self.folder(task_id) / "media"

    def parcel(self, task_id: str) -> Path:
        """Return the path of the ZIP file that a task is imported from."""
        return self.folder(task_id) / "import.zip"

    def console(self, task_id: str) -> Path:
        """Return the path of a task's console output."""
        return self.folder(task_id) / "console.txt"

    def count_uploads(self, task_id: str) -> int:
        """Return the number of a task's files: WebODM counts all of them as images."""
        folder = self.photos(task_id)
        return sum(1 for path in folder.iterdir() if path.is_file()) if folder.is_dir() else 0

    def megabytes(self, task_id: str) -> float:
        """Return a task's disk usage in MB of 1024² bytes."""
        node = self.node_files(task_id)
        paths = (path for path in self.folder(task_id).rglob("*") if node not in path.parents)
        return sum(map(_bytes_of, paths)) / (1024 * 1024)

    # --- projects

    def add_project(self, **values: Any) -> StoredProject:
        """Create a project."""
        return self._insert("project", created_at=now_iso(), **values)

    def project(self, project_id: int) -> StoredProject | None:
        """Return a project; None if not found or being deleted."""
        found = self._select("project", "id=? AND deleted=0", [project_id])
        return found[0] if found else None

    def projects(self) -> list[StoredProject]:
        """Return all projects, newest first."""
        return self._select("project", "deleted=0 ORDER BY id DESC")

    def update_project(self, project_id: int, **values: Any) -> None:
        """Update columns of a project."""
        self._update("project", project_id, values)

    def purge_projects(self) -> None:
        """Delete the rows of deleted projects without tasks."""
        self._execute(
            "DELETE FROM project WHERE deleted=1 AND id NOT IN (SELECT project FROM task)"
        )

    # --- tasks

    def add_task(self, **values: Any) -> StoredTask:
        """Create a task with its folder."""
        task = self._insert("task", id=str(uuid.uuid4()), created_at=now_iso(), **values)
        self.photos(task.id).mkdir(parents=True)
        return task

    def task(self, task_id: str) -> StoredTask | None:
        """Return a task by its ID in lower case."""
        found = self._select("task", "id=?", [task_id])
        return found[0] if found else None

    def tasks(self, project_id: int) -> list[StoredTask]:
        """Return a project's tasks in the order of creation."""
        return self._select("task", "project=? ORDER BY rowid", [project_id])

    def task_ids(self) -> dict[int, list[str]]:
        """Return the IDs of every project's tasks, newest first."""
        found: dict[int, list[str]] = {}
        for row in self._execute("SELECT id, project FROM task ORDER BY rowid DESC"):
            found.setdefault(row["project"], []).append(row["id"])
        return found

    def task_words(self) -> dict[int, list[tuple[str, list[str]]]]:
        """Return the names and tags of every project's tasks, for searching."""
        found: dict[int, list[tuple[str, list[str]]]] = {}
        for row in self._execute("SELECT project, name, tags FROM task"):
            words = (row["name"] or "", json.loads(row["tags"]))
            found.setdefault(row["project"], []).append(words)
        return found

    def waiting_tasks(self) -> list[StoredTask]:
        """Return the tasks with a pending action, or not yet queued."""
        return self._select(
            "task",
            # 4, resize: not before all photos are uploaded.
            "(pending_action IS NOT NULL AND NOT (pending_action=4 AND partial=1 AND started=0))"
            " OR (status IS NULL AND (partial=0 OR started=1)) ORDER BY rowid",
        )

    def tasks_with_status(self, *statuses: int) -> list[StoredTask]:
        """Return the tasks in any of these states, oldest first."""
        marks = ",".join("?" * len(statuses))
        return self._select("task", f"status IN ({marks}) ORDER BY rowid", list(statuses))

    def update_task(self, task_id: str, **values: Any) -> None:
        """Update columns of a task."""
        self._update("task", task_id, values)

    def delete_task(self, task_id: str) -> None:
        """Delete a task and its folder."""
        self._execute("DELETE FROM task WHERE id=?", [task_id])
        shutil.rmtree(self.folder(task_id), ignore_errors=True)

    # --- task numbers of old servers

    def number(self, task_id: str) -> int:
        """Return a task's number, assigned at the first request and never reused."""
        with self._lock:
            self._execute("INSERT OR IGNORE INTO task_number (task) VALUES (?)", [task_id])
            found = self._execute("SELECT number FROM task_number WHERE task=?", [task_id])
            return int(found[0]["number"])

    def numbered(self, number: int) -> str | None:
        """Return the ID of the task with a number."""
        found = self._execute("SELECT task FROM task_number WHERE number=?", [number])
        return str(found[0]["task"]) if found else None

    # --- presets

    def add_preset(self, name: str, options: list[Any], **values: Any) -> StoredPreset:
        """Create a preset."""
        return self._insert("preset", name=name, options=options, created_at=now_iso(), **values)

    def preset(self, preset_id: int) -> StoredPreset | None:
        """Return a preset by its ID."""
        found = self._select("preset", "id=?", [preset_id])
        return found[0] if found else None

    def presets(self, owner: int = MAIN_USER) -> list[StoredPreset]:
        """Return the system's presets and a user's, oldest first."""
        return self._select("preset", "system=1 OR owner=? ORDER BY id", [owner])

    def update_preset(self, preset_id: int, **values: Any) -> None:
        """Update columns of a preset."""
        self._update("preset", preset_id, values)

    def delete_preset(self, preset_id: int) -> None:
        """Delete a preset."""
        self._execute("DELETE FROM preset WHERE id=?", [preset_id])

    # --- users and groups

    def set_main_user(self, username: str, password: str) -> None:
        """Create or update the account of the command line."""
        if not self.groups():
            self.add_group("Default")
        if self.user(MAIN_USER) is None:
            self.add_user(username, password, f"{username}@example.com")
        self.update_user(MAIN_USER, username=username, password=password)

    def add_user(self, username: str, password: str, email: str = "") -> User:
        """Create an account in the default group."""
        values = {"username": username, "password": password, "email": email}
        return self._insert("user", groups=[DEFAULT_GROUP], created_at=now_iso(), **values)

    def user(self, user_id: int) -> User | None:
        """Return an account by its ID."""
        found = self._select("user", "id=?", [user_id])
        return found[0] if found else None

    def user_named(self, username: str) -> User | None:
        """Return an account by its name; the first if there are two."""
        found = self._select("user", "username=? ORDER BY id", [username])
        return found[0] if found else None

    def users(self) -> list[User]:
        """Return all accounts in the order of creation."""
        return self._select("user", "1 ORDER BY id")

    def update_user(self, user_id: int, **values: Any) -> None:
        """Update columns of an account."""
        self._update("user", user_id, values)

    def delete_user(self, user_id: int) -> None:
        """Delete an account."""
        self._execute("DELETE FROM user WHERE id=?", [user_id])

    def add_group(self, name: str) -> UserGroup:
        """Create a group."""
        return self._insert("crew", name=name)

    def groups(self) -> list[UserGroup]:
        """Return all groups, sorted by name."""
        return self._select("crew", "1 ORDER BY name")

    # --- SQL

    def _make_tables(self) -> None:
        for table, kind in TABLES.items():
            names = [item.name for item in fields(kind) if item.name != "id"]
            # AUTOINCREMENT: the ID of a deleted project must never be reused.
            key = "INTEGER PRIMARY KEY AUTOINCREMENT" if table in INTEGER_KEYS else "TEXT UNIQUE"
            self._execute(f"CREATE TABLE IF NOT EXISTS {table} (id {key}, {', '.join(names)})")
            self._add_columns(table, names)
        self._execute(
            "CREATE TABLE IF NOT EXISTS task_number"
            " (number INTEGER PRIMARY KEY AUTOINCREMENT, task TEXT UNIQUE)"
        )
        self._execute("CREATE INDEX IF NOT EXISTS task_project ON task (project)")

    def _add_columns(self, table: str, names: list[str]) -> None:
        """Upgrade a data folder of an earlier version."""
        present = {row["name"] for row in self._execute(f"PRAGMA table_info({table})")}
        blank = TABLES[table](**dict.fromkeys(_required(TABLES[table])))
        for name in names:
            if name not in present:
                self._execute(f"ALTER TABLE {table} ADD COLUMN {name}")
                self._execute(f"UPDATE {table} SET {name}=?", [_encode(name, getattr(blank, name))])

    def _execute(self, sql: str, values: list[Any] | None = None) -> list[sqlite3.Row]:
        with self._lock:
            return self._db.execute(sql, values or []).fetchall()

    def _select(self, table: str, where: str, values: list[Any] | None = None) -> list[Any]:
        rows = self._execute(f"SELECT * FROM {table} WHERE {where}", values)
        return [
            TABLES[table](**{key: _decode(key, row[key]) for key in row.keys()})  # noqa: SIM118
            for row in rows
        ]

    def _insert(self, table: str, **values: Any) -> Any:
        kind = TABLES[table]
        if "id" not in values:
            values["id"] = 0
        row = kind(**values)
        names = [item.name for item in fields(kind)]
        if table in INTEGER_KEYS:
            names.remove("id")
        marks = ",".join("?" * len(names))
        encoded = [_encode(name, getattr(row, name)) for name in names]
        with self._lock:
            sql = f"INSERT INTO {table} ({','.join(names)}) VALUES ({marks})"
            cursor = self._db.execute(sql, encoded)
            return self._select(table, "rowid=?", [cursor.lastrowid])[0]

    def _update(self, table: str, key: Any, values: dict[str, Any]) -> None:
        if values:
            names = ", ".join(f"{name}=?" for name in values)
            encoded = [_encode(name, value) for name, value in values.items()]
            self._execute(f"UPDATE {table} SET {names} WHERE id=?", [*encoded, key])


def _required(kind: Any) -> list[str]:
    return [
        item.name
        for item in fields(kind)
        if item.default is MISSING and item.default_factory is MISSING
    ]


def link_files(source: Path, target: Path) -> None:
    """Replace a folder by the files of another one, without copying their content."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for path in source.iterdir():
        if path.is_file():
            _link(path, target / path.name)


def _link(source: Path, target: Path) -> None:
    """Create a hard link to a file, which is only replaced as a whole; otherwise a copy."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def _bytes_of(path: Path) -> int:
    try:
        return path.stat().st_size if path.is_file() else 0
    except FileNotFoundError:  # replaced just now
        return 0


def _encode(name: str, value: Any) -> Any:
    if name in JSON_COLUMNS:
        return json.dumps(value)
    return int(value) if name in FLAG_COLUMNS else value


def _decode(name: str, value: Any) -> Any:
    if name in JSON_COLUMNS:
        return json.loads(value)
    return bool(value) if name in FLAG_COLUMNS else value
