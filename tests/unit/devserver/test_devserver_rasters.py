"""devserver: crops, `boundaries`, tile sizes, formulas and exports, as WebODM answers."""

from __future__ import annotations

import io
import json
import math
from collections.abc import Iterator
from typing import Any

import pytest
import requests
from devserver_run import Devserver, ended, make_photos, poll
from PIL import Image

OPTIONS = [{"name": "dsm", "value": True}, {"name": "dtm", "value": True}]
Box = tuple[float, float, float, float]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Devserver]:
    running = Devserver(tmp_path_factory.mktemp("data"), seconds=0.2).login()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def task(server: Devserver, tmp_path_factory: pytest.TempPathFactory) -> str:
    photos = make_photos(tmp_path_factory.mktemp("photos"), "--width", "400")
    made = server.running_task(server.project(), photos, options=OPTIONS)
    server.until(made, ended)
    return made


@pytest.fixture(scope="module")
def box(server: Devserver, task: str) -> Box:
    """Where the task's DSM lies."""
    west, south, east, north = server.call("GET", task + "dsm/bounds").json()["bounds"]
    return west, south, east, north


def part(box: Box, left: float, bottom: float, right: float, top: float) -> dict[str, Any]:
    """A rectangle in shares of a box."""
    west, south, east, north = box
    x = [west + share * (east - west) for share in (left, right)]
    y = [south + share * (north - south) for share in (bottom, top)]
    ring = [[x[0], y[0]], [x[1], y[0]], [x[1], y[1]], [x[0], y[1]], [x[0], y[0]]]
    return {"type": "Polygon", "coordinates": [ring]}


def crop(server: Devserver, task: str, value: Any) -> Any:
    answer = server.call("PATCH", task, json={"crop": value})
    assert answer.status_code == 200, answer.text
    assert server.call("GET", task).json()["crop"] == answer.json()["crop"]
    return answer.json()["crop"]


def flat(value: Any) -> list[list[float]]:
    """The vertices of a polygon's outer ring, in order of their values."""
    return sorted([round(x, 9), round(y, 9)] for x, y in value["coordinates"][0])


def swapped(value: dict[str, Any]) -> dict[str, Any]:
    rings = [[[y, x] for x, y in ring] for ring in value["coordinates"]]
    return {**value, "coordinates": rings}


# --- crop


def test_crop_is_shown_with_latitude_first(server: Devserver, task: str, box: Box) -> None:
    inside = part(box, 0.3, 0.3, 0.7, 0.7)
    shown = crop(server, task, inside)
    assert set(map(tuple, flat(shown))) == set(map(tuple, flat(swapped(inside))))


def test_crop_patched_back_as_it_was_read_is_lost(server: Devserver, task: str, box: Box) -> None:
    shown = crop(server, task, part(box, 0.3, 0.3, 0.7, 0.7))
    assert crop(server, task, shown) is None


def test_crop_is_cut_to_what_the_rasters_share(server: Devserver, task: str, box: Box) -> None:
    shown = crop(server, task, part(box, -0.5, -0.5, 0.5, 0.5))
    latitudes = [place[0] for place in shown["coordinates"][0]]
    assert min(latitudes) == pytest.approx(box[1], abs=1e-9)


def test_crop_is_taken_as_feature_text_and_wkt(server: Devserver, task: str, box: Box) -> None:
    inside = part(box, 0.3, 0.3, 0.7, 0.7)
    expected = set(map(tuple, flat(swapped(inside))))
    feature = {"type": "Feature", "properties": {}, "geometry": inside}
    ring = ",".join(f"{x!r} {y!r}" for x, y in inside["coordinates"][0])
    for value in (feature, json.dumps(inside), f"POLYGON(({ring}))"):
        assert set(map(tuple, flat(crop(server, task, value)))) == expected
    form = server.call("PATCH", task, data={"crop": json.dumps(inside)})
    assert set(map(tuple, flat(form.json()["crop"]))) == expected


def test_crop_keeps_holes_and_several_parts(server: Devserver, task: str, box: Box) -> None:
    hole = part(box, 0.4, 0.4, 0.6, 0.6)["coordinates"][0]
    outer = part(box, 0.2, 0.2, 0.8, 0.8)["coordinates"][0]
    assert len(crop(server, task, {"type": "Polygon", "coordinates": [outer, hole]})
               ["coordinates"]) == 2  # fmt: skip
    parts = [part(box, 0.1, 0.1, 0.2, 0.2), part(box, 0.7, 0.7, 0.8, 0.8)]
    several = {"type": "MultiPolygon", "coordinates": [item["coordinates"] for item in parts]}
    assert crop(server, task, several)["type"] == "MultiPolygon"


def test_crop_of_no_use_is_answered_with_null(server: Devserver, task: str, box: Box) -> None:
    west, south, east, north = box
    crossing = [[west, south], [east, north], [east, south], [west, north], [west, south]]
    useless = [
        part(box, 2, 2, 3, 3),
        {"type": "Polygon", "coordinates": [crossing]},
        {"type": "LineString", "coordinates": [[west, south], [east, north]]},
        {"type": "Polygon", "coordinates": [[[5e5, 5e6], [5e5 + 9, 5e6], [5e5, 5e6 + 9],
                                             [5e5, 5e6]]]},
        None,
        "",
    ]  # fmt: skip
    for value in useless:
        crop(server, task, part(box, 0.3, 0.3, 0.7, 0.7))
        assert crop(server, task, value) is None


def test_crop_of_a_task_without_rasters_is_null(server: Devserver, box: Box) -> None:
    made = server.partial_task(server.project(), crop=part(box, 0.3, 0.3, 0.7, 0.7))
    assert server.call("GET", made).json()["crop"] is None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"type": "FeatureCollection", "features": []}, "Unable to create GEOSGeometry"),
        ("garbage", "Unable to create GEOSGeometry"),
        (5, "Unable to create GEOSGeometry"),
        ({"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1]]]},
         "Invalid format: not GeoJSON"),
    ],
)  # fmt: skip
def test_crop_that_is_no_geometry_is_400(
    server: Devserver, task: str, value: Any, text: str
) -> None:
    answer = server.call("PATCH", task, json={"crop": value})
    assert (answer.status_code, answer.json()) == (400, {"crop": [text]})


def test_crop_with_heights_is_500(server: Devserver, task: str, box: Box) -> None:
    ring = [[*place, 430.0] for place in part(box, 0.3, 0.3, 0.7, 0.7)["coordinates"][0]]
    answer = server.call("PATCH", task, json={"crop": {"type": "Polygon", "coordinates": [ring]}})
    assert answer.status_code == 500
    assert answer.headers["Content-Type"].startswith("text/html")


def tile_at(server: Devserver, task: str, place: dict[str, Any], kind: str = "orthophoto") -> str:
    """A tile that shows a polygon's first vertex, from the middle of the levels."""
    about = server.call("GET", f"{task}{kind}/tiles.json").json()
    longitude, latitude = place["coordinates"][0][0]
    z = about["maxzoom"] - 4
    x = int((longitude + 180) / 360 * 2**z)
    y = int((1 - math.asinh(math.tan(math.radians(latitude))) / math.pi) / 2 * 2**z)
    return f"{task}{kind}/tiles/{z}/{x}/{y}.png"


def seen(answer: requests.Response) -> int:
    """How many pixels of a tile show anything."""
    assert answer.status_code == 200
    return sum(1 for alpha in Image.open(io.BytesIO(answer.content)).getchannel("A").getdata()
               if alpha)  # fmt: skip


def test_crop_acts_on_tiles_and_metadata_with_crop_1_only(
    server: Devserver, task: str, box: Box
) -> None:
    inside = part(box, 0.4, 0.4, 0.6, 0.6)
    crop(server, task, inside)
    tile = tile_at(server, task, inside)
    whole, cut = server.call("GET", tile), server.call("GET", tile + "?crop=1")
    assert 0 < seen(cut) < seen(whole)
    plain = server.call("GET", task + "dsm/metadata").json()
    cropped = server.call("GET", task + "dsm/metadata?crop=1").json()
    assert plain["bounds"]["value"] == pytest.approx(list(box))
    longitudes = [place[0] for place in inside["coordinates"][0]]
    assert cropped["bounds"]["value"][0] == pytest.approx(min(longitudes))
    assert cropped["statistics"]["1"]["min"] >= plain["statistics"]["1"]["min"]
    for place in ("orthophoto/tiles.json", "orthophoto/bounds"):
        assert server.call("GET", f"{task}{place}?crop=1").json() == server.call(
            "GET", task + place
        ).json()  # fmt: skip


def test_crop_leaves_downloads_alone_and_ends_the_export_shortcut(
    server: Devserver, task: str, box: Box
) -> None:
    crop(server, task, None)
    before = server.call("GET", task + "download/orthophoto.tif").content
    body = {"format": "gtiff"}
    assert "url" in server.call("POST", task + "orthophoto/export", json=body).json()
    crop(server, task, part(box, 0.4, 0.4, 0.6, 0.6))
    assert server.call("GET", task + "download/orthophoto.tif").content == before
    assert "celery_task_id" in server.call("POST", task + "orthophoto/export", json=body).json()


def test_duplicate_keeps_the_crop(server: Devserver, task: str, box: Box) -> None:
    shown = crop(server, task, part(box, 0.4, 0.4, 0.6, 0.6))
    assert server.call("POST", task + "duplicate/").json()["task"]["crop"] == shown


# --- boundaries


def test_boundaries_cut_tiles_and_statistics(server: Devserver, task: str, box: Box) -> None:
    area = part(box, 0.4, 0.4, 0.5, 0.5)
    feature = {"type": "Feature", "properties": {}, "geometry": area}
    tile = tile_at(server, task, area)
    whole = seen(server.call("GET", tile))
    for value in (area, feature):
        text = {"boundaries": json.dumps(value)}
        assert 0 < seen(server.call("GET", tile, params=text)) < whole
        about = server.call("GET", task + "dsm/metadata", params=text).json()
        assert about["bounds"]["value"][0] == pytest.approx(area["coordinates"][0][0][0])
        assert about["statistics"]["1"]["min"] <= about["statistics"]["1"]["max"]


def test_boundaries_beside_the_data_are_400_and_erase_the_crop_for_viewers_too(
    server: Devserver, task: str, box: Box
) -> None:
    guest = server.as_user("onlooker")
    share = {"name": "P", "permissions": [{"username": "onlooker", "permissions": ["view"]}]}
    server.call("POST", task.partition("tasks/")[0] + "edit/", json=share)
    crop(server, task, part(box, 0.4, 0.4, 0.6, 0.6))
    text = {"boundaries": json.dumps(part(box, 3, 3, 4, 4))}
    answer = guest.call("GET", task + "dsm/metadata", params=text)
    assert (answer.status_code, answer.json()) == (
        400,
        ["Cannot retrieve raster metadata: index -1 is out of bounds for axis 0 with size 0"],
    )
    assert server.call("GET", task).json()["crop"] is None


def test_boundaries_that_are_none_are_400_or_500(server: Devserver, task: str, box: Box) -> None:
    tile = tile_at(server, task, part(box, 0.5, 0.5, 0.6, 0.6))
    bad = server.call("GET", tile, params={"boundaries": '{"a": 1}'})
    assert (bad.status_code, bad.json()) == (400, ["Invalid boundaries"])
    assert server.call("GET", task + "dsm/metadata?boundaries=nope").status_code == 500


# --- tiles and formulas


def test_large_tile_is_that_of_the_level_above(server: Devserver, task: str, box: Box) -> None:
    tile = tile_at(server, task, part(box, 0.5, 0.5, 0.6, 0.6))
    z, x, y = tile.removesuffix(".png").split("/")[-3:]
    place = tile.rpartition(f"/{z}/")[0]
    large = server.call("GET", f"{place}/{int(z) + 1}/{x}/{y}.png?size=512")
    assert Image.open(io.BytesIO(large.content)).size == (512, 512)
    double = server.call("GET", f"{place}/{z}/{x}/{y}@2x.png")
    assert large.content == double.content
    assert server.call("GET", f"{place}/{z}/{x}/{y}.png?size=512").status_code == 404


@pytest.mark.parametrize(
    ("query", "status", "text"),
    [
        ("formula=VARI&bands=RGB", 200, ""),
        ("formula=VARI", 200, ""),
        ("formula=NDVI&bands=auto", 200, ""),
        ("formula=NDVI&bands=RGN", 200, ""),
        ("formula=NDVI", 400, 'Cannot find band "N" from "RGB". Choose a proper band order.'),
        ("formula=VARI&bands=XYZ", 400, 'Cannot find band "B" from "XYZ". Choose a proper band'
                                        " order."),
        ("formula=NOPE", 400, "Cannot find algorithm NOPE"),
    ],
)  # fmt: skip
def test_formulas_are_checked_for_tiles_and_metadata(
    server: Devserver, task: str, box: Box, query: str, status: int, text: str
) -> None:
    tile = tile_at(server, task, part(box, 0.5, 0.5, 0.6, 0.6))
    for place in (tile, task + "orthophoto/metadata"):
        answer = server.call("GET", f"{place}?{query}")
        assert answer.status_code == status
        assert not text or answer.json() == [text]


def test_hillshade_of_an_orthophoto_is_400(server: Devserver, task: str, box: Box) -> None:
    tile = tile_at(server, task, part(box, 0.5, 0.5, 0.6, 0.6))
    assert server.call("GET", tile + "?hillshade=3").status_code == 400


def test_formula_over_a_dsm_is_400_and_its_tile_500(server: Devserver, task: str, box: Box) -> None:
    tile = tile_at(server, task, part(box, 0.5, 0.5, 0.6, 0.6), "dsm")
    assert server.call("GET", tile + "?formula=VARI").status_code == 500
    assert server.call("GET", task + "dsm/metadata?formula=VARI").status_code == 400


# --- exports


def finished(server: Devserver, path: str, body: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """A job's id and its last state."""
    answer = server.call("POST", path, json=body)
    assert answer.status_code == 200, answer.text
    job = answer.json()["celery_task_id"]
    url = f"{server.url}/api/workers/check/{job}"  # no login: the id is the secret
    state = poll(lambda: dict(requests.get(url, timeout=120).json()), lambda state: state["ready"])
    return job, state


@pytest.mark.parametrize("kind", ["orthophoto", "georeferenced_model"])
def test_unknown_epsg_is_accepted_and_fails_in_the_worker(
    server: Devserver, task: str, kind: str
) -> None:
    _, state = finished(server, f"{task}{kind}/export", {"epsg": 999999})
    assert state["ready"] is True
    assert "EPSG:999999" in state["error"]


def test_epsg_beats_proj(server: Devserver, task: str) -> None:
    body = {"format": "jpg", "epsg": 3857, "proj": "+proj=longlat"}
    job, state = finished(server, task + "orthophoto/export", body)
    assert state == {"ready": True}
    assert requests.get(f"{server.url}/api/workers/get/{job}", timeout=120).status_code == 200


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ({"format": ""}, "Unsupported format: "),
        ({"epsg": "x"}, "Invalid EPSG code: x"),
        ({"proj": "+proj=nope"}, "Invalid PROJ string: +proj=nope"),
        ({"formula": "VARI"}, "Both formula and bands parameters are required"),
        ({"color_map": "nope"}, "Not a valid color_map value"),
    ],
)
def test_bad_export_is_refused_in_webodms_words(
    server: Devserver, task: str, body: dict[str, Any], text: str
) -> None:
    answer = server.call("POST", task + "orthophoto/export", json=body)
    assert (answer.status_code, answer.json()) == (400, [text])


def test_export_of_a_formula_is_named_after_it(server: Devserver, task: str) -> None:
    body = {"format": "gtiff", "formula": "VARI", "bands": "auto"}
    answer = server.call("POST", task + "orthophoto/export", json=body).json()
    assert answer["filename"] == "Task-orthophoto-VARI.tif"
