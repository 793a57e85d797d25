"""Every call of the contract, by the client alone, on every server there is.

A real node takes from seconds to minutes, and makes what it makes: nothing here leans on the
pace or the data of devserver.
"""

from __future__ import annotations

import json
import zipfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

import piexif
import pytest
from orthodock.api import (
    Asset,
    AuthenticationError,
    Credentials,
    NotFoundError,
    Project,
    ProtocolError,
    Task,
    TaskFailedError,
    TaskStatus,
    TileStyle,
    TileType,
    UploadProgress,
    ValidationError,
    WebODM,
)

PATIENCE = 1800.0  # s
QUICK = 0.2  # s
EMPTY_IN_TEST_MODE = ("orthophoto.png",)  # of NodeODM


def settled(client: WebODM, task: Task) -> Task:
    """Wait until a task is finished, however it ends."""
    try:
        return client.tasks.wait(task.project, task.id, interval=QUICK, timeout=PATIENCE)
    except TaskFailedError:
        return client.tasks.get(task.project, task.id)


# Projects


def test_project_is_found_by_every_filter(client: WebODM, project: Project) -> None:
    assert project.id in {p.id for p in client.projects.list()}
    assert [p.id for p in client.projects.list(id=project.id)] == [project.id]
    assert project.id in {p.id for p in client.projects.list(name=project.name)}
    assert project.id in {p.id for p in client.projects.list(description=project.description)}
    assert not list(client.projects.list(name="no project is called so"))


def test_projects_can_be_ordered(client: WebODM, project: Project) -> None:
    ids = [p.id for p in client.projects.list(ordering="id")]
    assert ids == sorted(ids)
    assert ids == [p.id for p in client.projects.list(ordering="-id")][::-1]


def test_project_is_updated_and_deleted(client: WebODM) -> None:
    made = client.projects.create("OrthoDock contract test, second")
    changed = client.projects.update(made.id, description="Ümläute / 北")
    assert (changed.name, changed.description) == (made.name, "Ümläute / 北")
    assert client.projects.get(made.id) == changed
    client.projects.delete(made.id)
    with pytest.raises(NotFoundError):
        client.projects.get(made.id)


def test_project_is_copied(client: WebODM, need_today: None) -> None:
    made = client.projects.create("OrthoDock contract test, original")
    copy = client.projects.duplicate(made.id)
    assert made.name in copy.name
    assert copy.id != made.id
    for project in (made, copy):
        client.projects.delete(project.id)


def test_nameless_project_is_refused_in_the_servers_words(client: WebODM) -> None:
    with pytest.raises(ValidationError, match="name") as caught:
        client.projects.create("")
    assert caught.value.fields == ("name",)


def test_wrong_password_is_refused(client: WebODM) -> None:
    with pytest.raises(AuthenticationError):
        WebODM(client.url, Credentials("no such user", "no such password")).check()


# Nodes, options, presets


def test_nodes_tell_their_options(client: WebODM) -> None:
    nodes = client.nodes.list()
    assert any(node.online for node in nodes)
    node = client.nodes.get(nodes[0].id)
    assert node.id == nodes[0].id
    assert {o.name for o in node.options} >= {"dsm", "dtm"}
    assert {o.name for o in client.nodes.options()} <= {o.name for n in nodes for o in n.options}


def test_presets_are_made_changed_and_deleted(client: WebODM, need_today: None) -> None:
    preset = client.presets.create("OrthoDock contract test", {"dsm": True, "dtm": False})
    assert dict(preset.options) == {"dsm": True}
    changed = client.presets.update(preset.id, options={"orthophoto-resolution": 3})
    assert dict(changed.options) == {"orthophoto-resolution": "3"}
    assert preset.id in {p.id for p in client.presets.list()}
    client.presets.delete(preset.id)
    assert preset.id not in {p.id for p in client.presets.list()}


def test_options_are_checked_before_anything_is_sent(client: WebODM, paths: list[Path]) -> None:
    project = client.projects.create("OrthoDock contract test, options")
    for options, words in (
        ({"no-such-option": 1}, "no option “no-such-option”"),
        ({"dsm": "perhaps"}, "“dsm” cannot be “perhaps”.*true or false"),
        ({"pc-quality": "best"}, "“pc-quality” cannot be “best”.*one of"),
        ({"orthophoto-resolution": "fine"}, "“orthophoto-resolution”.*number"),
    ):
        with pytest.raises(ValidationError, match=words):
            client.tasks.create(project.id, paths, options=options)
    assert client.projects.get(project.id).task_ids == ()
    client.projects.delete(project.id)


# Tasks


def test_finished_task_says_what_it_has(finished: Task, paths: list[Path]) -> None:
    assert finished.status is TaskStatus.COMPLETED
    assert finished.is_finished
    assert finished.images_count == len(paths)
    assert finished.name == "Contract"
    assert finished.uuid
    assert finished.processing_time > 0
    assert finished.processing_node
    assert Asset.ALL in finished.available_assets


def test_tasks_are_filtered(client: WebODM, finished: Task) -> None:
    def ids(**filters) -> set[str]:
        return {t.id for t in client.tasks.list(finished.project, **filters)}

    assert finished.id in ids()
    assert finished.id in ids(status=TaskStatus.COMPLETED)
    assert finished.id not in ids(status=TaskStatus.QUEUED)
    assert finished.id in ids(available_assets=[Asset.ALL])
    assert finished.id not in ids(available_assets=[Asset.ALL, "no.such.asset"])
    if finished.extent is not None:
        assert finished.id in ids(bbox=finished.extent)
    assert finished.id not in ids(bbox=(1.0, 1.0, 2.0, 2.0))


def test_unknown_task_is_not_found(client: WebODM, project: Project) -> None:
    with pytest.raises(NotFoundError):
        client.tasks.get(project.id, "00000000-0000-0000-0000-000000000000")


def test_console_is_read_from_any_line(client: WebODM, finished: Task) -> None:
    whole = client.tasks.output(finished.project, finished.id).lines
    assert whole
    assert client.tasks.output(finished.project, finished.id, 1).lines == whole[1:]
    assert client.tasks.output(finished.project, finished.id, 10**7).lines in ((), ("",))
    assert client.tasks.output(finished.project, finished.id, tail=1).lines == whole[-1:]


def test_task_is_renamed_and_moved(client: WebODM, project: Project, paths: list[Path]) -> None:
    target = client.projects.create("OrthoDock contract test, target")
    task = client.tasks.create(project.id, paths[:2], name="moves")
    settled(client, task)
    assert client.tasks.update(project.id, task.id, name="Moved / ñ").name == "Moved / ñ"
    moved = client.tasks.move(project.id, task.id, target.id)
    assert moved.project == target.id
    with pytest.raises(NotFoundError):
        client.tasks.get(project.id, task.id)
    client.projects.delete(target.id)


def test_task_is_cancelled_restarted_and_removed(
    client: WebODM, project: Project, paths: list[Path]
) -> None:
    task = client.tasks.create(project.id, paths, name="life")
    ended = client.tasks.cancel_and_wait(project.id, task.id, timeout=120)
    assert ended.status in (TaskStatus.CANCELED, TaskStatus.COMPLETED)  # it may have been quick
    client.tasks.restart(project.id, task.id, {"dsm": True})
    again = client.tasks.wait(project.id, task.id, interval=QUICK, timeout=PATIENCE)
    assert dict(again.options)["dsm"] is True
    with pytest.raises(ValidationError, match="cannot be run again from"):
        client.tasks.restart(project.id, task.id, rerun_from="no-such-stage")
    client.tasks.remove(project.id, task.id)
    with pytest.raises(NotFoundError):
        client.tasks.wait(project.id, task.id, interval=QUICK, timeout=60)


def test_task_is_rerun_from_a_stage(
    client: WebODM, project: Project, paths: list[Path], need_today: None
) -> None:
    task = client.tasks.create(project.id, paths, name="rerun")
    done = client.tasks.wait(project.id, task.id, interval=QUICK, timeout=PATIENCE)
    stages = [stage for stage in done.can_rerun_from if stage]
    if not stages:
        pytest.skip("this node keeps nothing to go on from")
    client.tasks.restart(project.id, task.id, {"dsm": True}, rerun_from=stages[-1])
    again = client.tasks.wait(project.id, task.id, interval=QUICK, timeout=PATIENCE)
    assert dict(again.options) == {"dsm": True, "rerun-from": stages[-1]}


def test_two_photos_in_one_request(client: WebODM, project: Project, paths: list[Path]) -> None:
    from orthodock.api.transfer.multipart import name_files

    task = client.tasks.create_at_once(project.id, name_files(paths[:2]), name="at once")
    assert client.tasks.get(project.id, task.id).images_count == 2
    client.tasks.remove(project.id, task.id)


def test_partial_task_takes_its_photos_one_by_one(
    client: WebODM, project: Project, paths: list[Path], need_today: None
) -> None:
    from orthodock.api.transfer.multipart import MultipartBody, name_files

    task = client.tasks.create_partial(project.id, name="by hand", options={"dsm": True})
    assert task.partial
    assert not task.is_active
    files = name_files(paths[:3])
    for file in files:
        stored = client.tasks.upload(project.id, task.id, MultipartBody({}, [file]))
        assert stored == {file.name: file.size}
    assert client.tasks.uploaded_size(project.id, task.id, files[0].name) == files[0].size
    assert client.tasks.uploaded_size(project.id, task.id, "never sent.jpg") is None
    assert client.tasks.commit(project.id, task.id).partial is False
    client.tasks.remove(project.id, task.id)


def test_task_is_copied_and_compacted(client: WebODM, finished: Task, need_today: None) -> None:
    copy = client.tasks.duplicate(finished.project, finished.id)
    assert copy.id != finished.id
    assert set(finished.available_assets) <= set(settled(client, copy).available_assets)
    client.tasks.compact(copy.project, copy.id)
    assert settled(client, copy).status is TaskStatus.COMPLETED
    client.tasks.remove(copy.project, copy.id)


def test_public_task_needs_no_login(client: WebODM, finished: Task, need_today: None) -> None:
    anonymous = WebODM(client.url)
    with pytest.raises((NotFoundError, AuthenticationError)):
        anonymous.tasks.get(finished.project, finished.id)
    assert client.tasks.update(finished.project, finished.id, public=True).public
    assert anonymous.tasks.get(finished.project, finished.id).id == finished.id
    assert anonymous.tasks.get_public(finished.id).project == finished.project
    client.tasks.update(finished.project, finished.id, public=False)


# Imports


def test_results_are_imported_from_a_zip_in_pieces(
    client: WebODM, finished: Task, need, tmp_path: Path
) -> None:
    need(Asset.ORTHOPHOTO)
    source = client.results.download(finished.project, finished.id, Asset.ALL, tmp_path / "all.zip")
    seen: list[UploadProgress] = []
    piece = source.stat().st_size // 3
    task = client.tasks.import_zip(
        finished.project, source, name="imported", progress=seen.append, chunk=piece
    )
    assert seen[-1].bytes_done == source.stat().st_size
    imported = settled(client, task)
    assert imported.status is TaskStatus.COMPLETED
    assert Asset.ORTHOPHOTO in imported.available_assets
    client.tasks.remove(task.project, task.id)


def test_zip_that_is_none_fails_later(client: WebODM, project: Project, tmp_path: Path) -> None:
    (tmp_path / "bad.zip").write_bytes(b"this is no zip at all")
    task = client.tasks.import_zip(project.id, tmp_path / "bad.zip", name="bad")
    assert settled(client, task).status is TaskStatus.FAILED
    client.tasks.remove(project.id, task.id)


def test_import_by_address(client: WebODM, project: Project) -> None:
    task = client.tasks.import_url(project.id, "http://127.0.0.1:9/nothing.zip", name="by url")
    assert settled(client, task).status is TaskStatus.FAILED
    with pytest.raises(ValidationError):
        client.tasks.import_url(project.id, "ftp://127.0.0.1/x.zip")
    client.tasks.remove(project.id, task.id)


def test_finished_products_become_a_task(
    client: WebODM, finished: Task, need, need_today: None, tmp_path: Path
) -> None:
    asset = need(Asset.ORTHOPHOTO)
    tif = client.results.download(finished.project, finished.id, asset, tmp_path / "my.tif")
    task = client.tasks.import_assets(finished.project, {"orthophoto": tif}, name="external")
    assert Asset.ORTHOPHOTO in settled(client, task).available_assets
    client.tasks.remove(task.project, task.id)


def test_backup_is_taken_back(
    client: WebODM, finished: Task, need_today: None, tmp_path: Path
) -> None:
    target = client.results.backup(finished.project, finished.id, tmp_path / "backup.zip")
    assert zipfile.is_zipfile(target)
    task = client.tasks.import_zip(finished.project, target, name="from backup")
    assert settled(client, task).status is TaskStatus.COMPLETED
    client.tasks.remove(task.project, task.id)


# Results


def test_every_asset_can_be_downloaded(client: WebODM, finished: Task, tmp_path: Path) -> None:
    whole = set(finished.available_assets)
    for asset in finished.available_assets:
        size = client.results.size(finished.project, finished.id, asset)
        if size == 0 and asset in EMPTY_IN_TEST_MODE:
            with pytest.raises(ProtocolError, match="empty file"):
                client.results.download(finished.project, finished.id, asset, tmp_path / asset)
            whole.discard(asset)
            continue
        target = client.results.download(finished.project, finished.id, asset, tmp_path / asset)
        assert target.stat().st_size == size > 0
    assert {path.name for path in tmp_path.iterdir()} == whole


def test_sizes_of_assets_are_told(client: WebODM, finished: Task, tmp_path: Path) -> None:
    target = client.results.download(
        finished.project, finished.id, Asset.ORTHOPHOTO, tmp_path / Asset.ORTHOPHOTO
    )
    size = client.results.size(finished.project, finished.id, Asset.ORTHOPHOTO)
    assert size == target.stat().st_size
    with pytest.raises(NotFoundError):
        client.results.size(finished.project, finished.id, "nothing.tif")


def test_raw_assets_are_there(client: WebODM, finished: Task, need, tmp_path: Path) -> None:
    need(Asset.LAZ)
    path = "entwine_pointcloud/ept.json"
    target = client.results.raw_asset(finished.project, finished.id, path, tmp_path / "ept.json")
    assert b'"bounds"' in target.read_bytes()
    assert client.results.raw_asset_url(finished.project, finished.id, path).endswith(path)
    with pytest.raises(NotFoundError):
        client.results.raw_asset(finished.project, finished.id, "../../secret", tmp_path / "secret")


@pytest.mark.parametrize("kind", list(TileType))
def test_tiles_are_where_tilejson_says(
    client: WebODM, finished: Task, need, kind: TileType
) -> None:
    need(f"{kind.value}.tif")
    tiles = client.results.tilejson(finished.project, finished.id, kind)
    assert tiles.bounds is not None
    z, x, y = _tile_at_the_middle(tiles.bounds, tiles.max_zoom - 1)
    metadata = client.results.metadata(finished.project, finished.id, kind)
    style = TileStyle()
    if kind is not TileType.ORTHOPHOTO and "1" in metadata.statistics:
        band = metadata.statistics["1"]
        style = TileStyle(color_map="viridis", rescale=(band.low, band.high), hillshade=6)
    picture = client.results.tile(tiles, z, x, y, style)
    assert picture[:4] in (b"\x89PNG", b"\xff\xd8\xff\xe0") or picture[:4] == b"RIFF"
    with pytest.raises(NotFoundError):
        client.results.tile(tiles, z, 0, 0)


def test_bounds_agree_with_the_task(client: WebODM, finished: Task, need, need_today: None) -> None:
    need(Asset.ORTHOPHOTO)
    bounds = client.results.bounds(finished.project, finished.id, TileType.ORTHOPHOTO)
    assert bounds == pytest.approx(finished.extent, abs=1e-6)


def test_formulas_and_colour_maps_are_told(
    client: WebODM, finished: Task, need, need_today: None
) -> None:
    need(Asset.ORTHOPHOTO)
    style = TileStyle(formula="VARI", bands="RGB")
    metadata = client.results.metadata(finished.project, finished.id, TileType.ORTHOPHOTO, style)
    assert "viridis" in metadata.color_maps
    assert "VARI" in {formula.id for formula in metadata.formulas}


def test_flight_time_is_that_of_the_first_photo(
    client: WebODM, finished: Task, paths: list[Path], need, tmp_path: Path
) -> None:
    asset = need("shots.geojson")
    file = client.results.download(finished.project, finished.id, asset, tmp_path / asset)
    shots = [feature["properties"] for feature in json.loads(file.read_bytes())["features"]]
    times = [shot["capture_time"] for shot in shots if shot.get("capture_time")]
    moment = client.results.captured_at(finished.project, finished.id)
    if not times:  # a node in test mode gives none
        assert moment is None
        return
    assert moment == datetime.fromtimestamp(int(min(times)), timezone.utc)
    taken = piexif.load(str(paths[0]))["Exif"].get(piexif.ExifIFD.DateTimeOriginal)
    if taken is None or paths[0].name not in [shot["filename"] for shot in shots]:
        return  # the results of other photos
    # Photos say no time zone, so servers take their own.
    local = datetime.strptime(taken.decode() + "+0000", "%Y:%m:%d %H:%M:%S%z")
    assert abs(moment - local) < timedelta(days=1)


def test_pictures_are_small(
    client: WebODM, finished: Task, need, need_today: None, paths: list[Path]
) -> None:
    need(Asset.ORTHOPHOTO)
    assert client.results.thumbnail(finished.project, finished.id, 64)[:4] == b"\x89PNG"
    name = paths[0].name
    small = client.results.photo_thumbnail(finished.project, finished.id, name, 64)
    assert small[:2] == b"\xff\xd8"


def test_photo_comes_back_as_it_was(
    client: WebODM, finished: Task, need_today: None, paths: list[Path], tmp_path: Path
) -> None:
    target = client.results.photo(
        finished.project, finished.id, paths[0].name, tmp_path / "photo.jpg"
    )
    assert target.read_bytes() == paths[0].read_bytes()


@pytest.mark.parametrize(
    ("product", "asset", "format_", "start"),
    [
        ("orthophoto", Asset.ORTHOPHOTO, "gtiff", b"II"),
        ("orthophoto", Asset.ORTHOPHOTO, "jpg", b"\xff\xd8"),
        ("dsm", Asset.DSM, "gtiff-rgb", b"II"),
        ("georeferenced_model", Asset.LAZ, "las", b"LASF"),
    ],
)
def test_products_are_exported(
    client: WebODM, finished: Task, need, need_today: None, tmp_path: Path,
    product: str, asset: str, format_: str, start: bytes,
) -> None:  # fmt: skip
    need(asset)
    target = client.results.export(
        finished.project, finished.id, product, tmp_path / "out", format=format_, timeout=300
    )
    assert target.read_bytes().startswith(start)


def test_export_in_another_crs(
    client: WebODM, finished: Task, need, need_today: None, tmp_path: Path
) -> None:
    need(Asset.ORTHOPHOTO)
    target = client.results.export(
        finished.project, finished.id, "orthophoto", tmp_path / "wgs84.tif",
        format="gtiff", epsg=4326, timeout=300,
    )  # fmt: skip
    assert target.stat().st_size > 0


def test_unknown_format_is_refused(
    client: WebODM, finished: Task, need, need_today: None, tmp_path: Path
) -> None:
    need(Asset.ORTHOPHOTO)
    with pytest.raises(ValidationError, match="bmp"):
        client.results.export(
            finished.project, finished.id, "orthophoto", tmp_path / "x", format="bmp"
        )
    assert not list(tmp_path.iterdir())


def _tile_at_the_middle(bounds: tuple[float, float, float, float], z: int) -> tuple[int, int, int]:
    """Return the XYZ tile at a zoom; the formulas are those of the "slippy map"."""
    from math import asinh, pi, radians, tan

    longitude, latitude = (bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2
    scale = 1 << z
    x = int((longitude + 180) / 360 * scale)
    y = int((1 - asinh(tan(radians(latitude))) / pi) / 2 * scale)
    return z, x, y
