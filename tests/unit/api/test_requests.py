"""What is asked of a server goes as one object from who asks to the calls that do it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from orthodock.api import (
    CancelledError,
    ImportRequest,
    Project,
    StorageError,
    TaskRequest,
    UploadControl,
    ValidationError,
    WebODM,
    journals,
)
from partial_server import PROJECT, PartialServer, partial_server

REQUEST = TaskRequest(name="Monday", project=None, project_name="North field")


@pytest.fixture(autouse=True)
def own_claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Locks of uploads that other tests do not see."""
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "cache"))


@pytest.fixture
def real() -> Iterator[PartialServer]:
    def make_projects(method: str, path: str, _body: bytes) -> Any:
        if path.partition("?")[0] != "/api/projects/":
            return None
        return (201, {"id": PROJECT, "name": "North field"}) if method == "POST" else (200, [])

    with partial_server() as server:
        server.answer = make_projects
        yield server


@pytest.fixture
def client(real: PartialServer) -> Iterator[WebODM]:
    client = WebODM(real.url)
    yield client
    client.close()


@pytest.fixture
def paths(tmp_path: Path) -> tuple[Path, ...]:
    made = tuple(tmp_path / f"DJI_{number:04}.JPG" for number in range(3))
    for path in made:
        path.write_bytes(path.name.encode() * 10)
    return made


def test_project_is_made_for_a_request_that_can_be_sent(
    client: WebODM, real: PartialServer, paths: tuple[Path, ...]
) -> None:
    made: list[Project] = []
    control = UploadControl(project_created=made.append)
    task = client.uploads.create(replace(REQUEST, files=paths), control)
    assert [(project.id, project.name) for project in made] == [(PROJECT, "North field")]
    assert (task.project, task.name) == (PROJECT, "Monday")
    assert real.names() == {path.name for path in paths}


@pytest.mark.parametrize(
    ("keep", "added", "error"),
    [(1, (), ValidationError), (0, (), ValidationError), (2, ("gone.JPG",), StorageError)],
)
def test_no_project_is_made_for_a_request_that_is_refused(
    client: WebODM, real: PartialServer, paths: tuple[Path, ...],
    keep: int, added: tuple[str, ...], error: type[Exception],
) -> None:  # fmt: skip
    files = (*paths[:keep], *(paths[0].with_name(name) for name in added))
    with pytest.raises(error):
        client.uploads.create(replace(REQUEST, files=files))
    assert real.count("POST", "projects/") == 0


def test_project_of_a_request_that_names_one_is_used(
    client: WebODM, real: PartialServer, paths: tuple[Path, ...]
) -> None:
    client.uploads.create(replace(REQUEST, files=paths, project=PROJECT))
    assert real.count("POST", "projects/") == 0


def test_interrupted_upload_keeps_the_request_it_was_begun_with(
    client: WebODM, paths: tuple[Path, ...], tmp_path: Path
) -> None:
    def stop(_task: object) -> None:
        raise CancelledError

    request = replace(REQUEST, files=paths, project=PROJECT, resize_to=2048, align_to="a-b")
    with pytest.raises(CancelledError):
        client.uploads.create(request, UploadControl(created=stop), tmp_path / "journals")
    (journal,) = journals(tmp_path / "journals")
    assert journal.request_again() == replace(request, project_name="")


@pytest.mark.parametrize(
    ("request_", "call"),
    [
        (ImportRequest(PROJECT, "n", url="https://example.org/all.zip"), "import"),
        (ImportRequest(PROJECT, "n", zip=Path("all.zip")), "import"),
        (ImportRequest(PROJECT, "n", assets={"orthophoto": Path("map.tif")}), "commit"),
    ],
)
def test_import_request_goes_to_the_call_of_its_kind(
    client: WebODM, real: PartialServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    request_: ImportRequest, call: str,
) -> None:  # fmt: skip
    sent: list[bytes] = []

    def answer(method: str, path: str, body: bytes) -> Any:
        if method != "POST":
            return None
        if path.endswith(call):
            sent.append(body)
        return 201, {"id": "a", "project": PROJECT, "name": "n", "uuid": "batch"}

    real.answer = answer
    monkeypatch.chdir(tmp_path)
    for name in ("all.zip", "map.tif"):
        Path(name).write_bytes(b"content of the file")
    assert client.tasks.import_from(request_).id == "a"
    (body,) = sent
    expected = {"url": b"example.org", "zip": b"content of", "assets": b"batch"}
    (kind,) = (name for name in expected if getattr(request_, name))
    assert expected[kind] in body


def test_import_request_of_nothing_is_refused(client: WebODM, real: PartialServer) -> None:
    with pytest.raises(ValidationError):
        client.tasks.import_from(ImportRequest(PROJECT, "n"))
    assert real.count("POST", "commit") == 0
