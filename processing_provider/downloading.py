"""Results into files, for all algorithms that fetch some."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

from qgis.PyQt.QtCore import QCoreApplication

from ..api import NotFoundError, Task, WebODM
from .aside import Reporter


def fetch_asset(
    client: WebODM,
    task: Task,
    asset: str,
    target: Path,
    reporter: Reporter,
    progress: Callable[[float], None],
) -> Path:
    """Download one asset; the file is whole in the end or not there. `progress` gets 0-1."""
    if asset not in task.available_assets:
        raise NotFoundError(
            _tr("The task “{}” has no {}.").format(task.name, asset),
            _tr("It has: {}.").format(", ".join(task.available_assets) or "—"),
        )
    reporter.info(_tr("Downloading {}…").format(asset))
    return client.results.download(
        task.project,
        task.id,
        asset,
        target,
        progress=byte_progress(progress),
        cancelled=reporter.cancelled,
    )


def byte_progress(progress: Callable[[float], None]) -> Callable[[int, int | None], None]:
    """Return a listener to bytes that tells `progress` the fraction (0-1), where it is known."""

    def show(done: int, total: int | None) -> None:
        if total:
            progress(done / total)

    return show


def _tr(text: str) -> str:
    return QCoreApplication.translate("Downloading", text)
