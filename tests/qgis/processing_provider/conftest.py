"""Tasks of known products, and algorithms run in every way."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import Any, Callable

import pytest
from known_results import _output_of, _tile_model
from orthodock.api import Project, Task, TaskStatus, WebODM
from products import all_zip, heights, orthophoto
from qgis_process import QgisProcess


@pytest.fixture(scope="module")
def project(client: WebODM) -> Project:
    return client.projects.create("Proofs")


@pytest.fixture(scope="module")
def known_zip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An all.zip of the known orthophoto and heights."""
    folder = tmp_path_factory.mktemp("known")
    photo, model = orthophoto(folder / "orthophoto.tif"), heights(folder / "dsm.tif")
    return all_zip(folder / "all.zip", orthophoto_tif=photo, dsm_tif=model)


@pytest.fixture(scope="module")
def known(client: WebODM, project: Project, known_zip: Path) -> Task:
    """A finished task of the known products; not to be changed."""
    made = client.tasks.import_zip(project.id, known_zip, name="Known")
    return client.tasks.wait(project.id, made.id, interval=0.1)


@pytest.fixture(scope="module")
def start_task(slow_client: WebODM, photos: Path) -> Callable[[], Task]:
    """Starts tasks on the slow server; on its only node, so each is to be cancelled."""
    home = slow_client.projects.create("Slow")

    def start() -> Task:
        made = slow_client.tasks.create(home.id, sorted(photos.iterdir())[:2])
        while made.status is not TaskStatus.RUNNING:
            made = slow_client.tasks.get(home.id, made.id)  # the test's time-out bounds it
        return made

    return start


@pytest.fixture(scope="module")
def headless(
    server, slow_server, start_task, client: WebODM, project: Project, known: Task, known_zip: Path,
    photos: Path, processing: ModuleType, tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[dict[str, Future[Any]]]:  # fmt: skip
    """What runs of qgis_process gave or said, by a name; two run at a time."""
    folder = tmp_path_factory.mktemp("headless")
    login = {"ORTHODOCK_USER": server.user, "ORTHODOCK_PASSWORD": server.password}
    here = QgisProcess.set_up(folder / "here", ORTHODOCK_URL=server.url, **login)
    there = QgisProcess.set_up(folder / "there", ORTHODOCK_URL=slow_server.url, **login)
    model = folder / "tiles.model3"
    assert _tile_model(known.id).toFile(str(model))
    failed = client.tasks.import_url(project.id, "http://127.0.0.1:9/none.zip", name="Bad")
    running = start_task()
    below = folder / "file"
    below.write_text("a file, not a folder")
    good = {
        "canceltask": (there, "orthodock:canceltask", {"TASK": running.id}),
        "importtask": (here, "orthodock:importtask",
                       {"FILE": known_zip, "PROJECT": project.id, "NAME": "By qgis_process"}),
        "addtilelayer": (here, str(model), {_output_of(model): folder / "layers.csv"}),
    }  # fmt: skip
    bad = {
        "failed task": ("waitfortask", {"TASK": failed.id}),
        "bad options": ("createtask", {"FOLDER": photos, "PROJECT": project.id,
                                       "OPTIONS": '{"no-such": true}'}),
        "unknown task": ("waitfortask", {"TASK": "none-such", "PROJECT": project.id}),
        "unwritable folder": ("downloadresults", {"TASK": known.id, "ASSETS": "dsm.tif",
                                                  "FOLDER": below / "below"}),
    }  # fmt: skip
    with ThreadPoolExecutor(2) as pool:
        runs = {name: pool.submit(way.results, *rest) for name, (way, *rest) in good.items()}
        for name, (algorithm, values) in bad.items():
            runs[name] = pool.submit(here.failure, f"orthodock:{algorithm}", values)
        yield runs
