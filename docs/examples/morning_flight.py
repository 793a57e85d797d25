"""Processes one folder of photos and fetches the maps, with no QGIS.

Run it beside the plugin's folder, which must be called `orthodock`, or with the folder around that
one in PYTHONPATH:

    WEBODM_URL=… WEBODM_USER=… WEBODM_PASSWORD=… python3 morning_flight.py PHOTOS_FOLDER MAPS_FOLDER
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from orthodock.api import Asset, Credentials, Task, UploadProgress, WebODM, WebODMError


def main(photos: Path, maps: Path) -> None:
    """Upload, wait, download."""
    login = Credentials(os.environ["WEBODM_USER"], os.environ["WEBODM_PASSWORD"])
    server = WebODM(os.environ["WEBODM_URL"], login)
    project = project_named(server, "Morning flights")
    task = server.tasks.create(
        project,
        sorted(photos.glob("*.[jJ][pP][gG]")),
        name=photos.name,
        options={"dsm": True, "orthophoto-resolution": 5},
        progress=show_upload,
    )
    task = server.tasks.wait(project, task.id, changed=show_task)
    for asset in (Asset.ORTHOPHOTO, Asset.DSM):
        if asset in task.available_assets:
            print(server.results.download(project, task.id, asset, maps / asset))


def project_named(server: WebODM, name: str) -> int:
    """Return the number of the project of that name, made if need be."""
    for project in server.projects.list(name=name):
        return project.id
    return server.projects.create(name).id


def show_upload(state: UploadProgress) -> None:
    """Print how far the upload is."""
    print(f"{state.files_done} of {state.files_total} photos, {state.fraction:.0%}")


def show_task(task: Task) -> None:
    """Print how far the processing is."""
    print(f"{task.status.name.lower()} {task.running_progress:.0%}")


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]), Path(sys.argv[2]))
    except WebODMError as error:
        sys.exit(str(error))
