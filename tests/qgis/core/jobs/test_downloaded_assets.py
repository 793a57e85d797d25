"""The files of a task are kept in its folder, whatever the server calls them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from answers import answering, http
from orthodock.api import Project, Task, WebODM
from orthodock.core.jobs.background import Background
from orthodock.core.jobs.downloads import Assets
from orthodock.core.jobs.task_manager import Jobs


@pytest.mark.parametrize("name", ["../../../../out.bin", "{}/out.bin"])
def test_hostile_name_of_an_asset_stays_in_its_folder(
    qgis_app, tmp_path: Path, wait_until, name: str
) -> None:
    name = name.format(tmp_path)
    # Known by another way than the server's answer, which drops such names.
    task, project = Task("a", 1, available_assets=(name,)), Project(1, "P")
    jobs, background = Jobs(), Background()
    assets = Assets(jobs, background, lambda: tmp_path / "downloads")
    ended: list[Any] = []
    assets.saved.connect(lambda path, *_: ended.append(path))
    assets.failed.connect(lambda *error: ended.append(error))
    with answering(http("200 OK", b"data")) as url:
        client = WebODM(url)
        assets.download(client, project, task, name)
        wait_until(lambda: ended)
        assert ended[0].parent == assets.folder(client, project, task)
        assert list(tmp_path.iterdir()) == [tmp_path / "downloads"]
        listed: list[Any] = []
        assets.list(client, project, task, {}, listed.extend)
        wait_until(lambda: listed)
    assert listed[0].on_disk == len(b"data")
    background.close()
    jobs.close()
