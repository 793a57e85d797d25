"""Tables are checked with what QGIS and the photos know."""

from __future__ import annotations

from pathlib import Path

import pytest
from orthodock.api import Credentials, WebODM
from orthodock.api.inputs import parse_header
from orthodock.core.photos.photo_files import Photo
from orthodock.core.photos.photo_metadata import PhotoMetadata
from orthodock.core.survey.task_inputs import check_task_inputs, crs_facts, surroundings

NAMES = ("DJI_0001.JPG", "DJI_0002.JPG", "DJI_0003.JPG")
PHOTOS = [
    Photo(Path("/flight", name), metadata=PhotoMetadata(
        width=4000, height=3000, longitude=27.0456 + n / 1e4, latitude=58.1234
    ))
    for n, name in enumerate(NAMES)
]  # fmt: skip


def said(folder: Path, content: str, name: str = "geo.txt") -> str:
    path = folder / name
    path.write_text(content)
    found = check_task_inputs([path, *(p.path for p in PHOTOS)], surroundings(PHOTOS))
    return "\n".join(map(str, found.remarks))


@pytest.mark.parametrize(
    ("crs", "x", "y"),
    [
        ("EPSG:4326", 27.0456, 58.1234),
        ("EPSG:32635", 502_684.87, 6_442_449.7),
        ("+proj=utm +zone=35 +datum=WGS84 +units=m +no_defs", 502_684.87, 6_442_449.7),
    ],
)
def test_places_are_degrees_east_before_north(crs: str, x: float, y: float) -> None:
    facts = crs_facts(crs)
    assert facts is not None
    assert facts.to_degrees(x, y) == pytest.approx((27.0456, 58.1234), abs=1e-4)


@pytest.mark.parametrize(
    ("crs", "unit", "is_geographic"),
    [
        ("EPSG:32635", 1.0, False),
        ("EPSG:4326", 1.0, True),
        ("EPSG:2249", 1200 / 3937, False),
        ("EPSG:2222", 0.3048, False),
        ("+proj=lcc +lat_1=42 +lat_2=43 +lat_0=41 +units=us-ft", 1200 / 3937, False),
    ],
)
def test_units_are_those_of_the_crs(crs: str, unit: float, is_geographic: bool) -> None:
    facts = crs_facts(crs)
    assert facts is not None
    assert facts.unit == pytest.approx(unit, rel=1e-9)
    assert facts.is_geographic is is_geographic


def test_codes_in_feet_are_those_of_qgis() -> None:
    """Of some hundred codes, and of the two feet that are in use."""
    ranges = (
        (2150, 2300),
        (2860, 3000),
        (3080, 3700),
        (6350, 6900),
        (26700, 26900),
        (32000, 32120),
    )
    checked = 0
    for code in (code for ends in ranges for code in range(*ends)):
        facts = crs_facts(f"EPSG:{code}")
        if facts is not None and not facts.is_geographic:
            unit = parse_header(f"EPSG:{code}").unit
            is_foot = any(abs(facts.unit - foot) < 1e-9 for foot in (0.3048, 1200 / 3937))
            assert (unit is not None) == is_foot, code
            assert unit is None or unit == pytest.approx(facts.unit, rel=1e-9), code
            checked += is_foot
    assert checked > 80


@pytest.mark.parametrize(
    ("code", "x", "y"), [(2249, 761_000, 2_956_000), (2222, 700_000, 1_000_000), (6527, 5e5, 4e5)]
)
def test_crs_in_feet_is_the_same_in_metres(code: int, x: float, y: float) -> None:
    facts = crs_facts(f"EPSG:{code}")
    assert facts is not None
    assert facts.in_metres
    metric = crs_facts(facts.in_metres)
    assert metric is not None
    assert metric.unit == 1
    place = facts.to_degrees(x, y)
    assert metric.to_degrees(x * facts.unit, y * facts.unit) == pytest.approx(place, abs=1e-8)


@pytest.mark.parametrize("code", [26729, 2155, 32619])
def test_crs_that_would_lose_its_datum_has_no_twin_in_metres(code: int) -> None:
    facts = crs_facts(f"EPSG:{code}")
    assert facts is not None
    assert facts.in_metres == ""


@pytest.mark.parametrize("crs", ["EPSG:99999", "+proj=nonsense", "EPSG:4978", "EPSG:5773"])
def test_what_is_no_crs_has_no_facts(crs: str) -> None:
    assert crs_facts(crs) is None


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("EPSG:32635\nDJI_0001.JPG 58.1234 27.0456 150 -12.0 8.0 -116.0\n", "look like degrees"),
        ("EPSG:4326\nDJI_0001.JPG 58.1234 27.0456 150\n", "in the order y, x: 58.1234 27.0456"),
        ("EPSG:32635\nDJI_0001.JPG 6442407.47 502684.87 150\n", "in the order y, x: 6442407.47"),
        ("EPSG:32635\nDJI_0001.JPG 6442407.47 6442407.47 150\n", "outside the UTM zone"),
        ("EPSG:32636\nDJI_0001.JPG 502684.87 6442407.47 150\n", "far from where the photos"),
        ("EPSG:32735\nDJI_0001.JPG 502684.87 6442407.47 150\n", "far from where the photos"),
    ],
)
def test_blunders_are_found_by_the_photos_positions(
    tmp_path: Path, content: str, words: str
) -> None:
    assert words in said(tmp_path, content)


def test_good_positions_are_not_doubted(tmp_path: Path) -> None:
    rows = "".join(f"{p.path.name} {p.metadata.longitude} 58.1234 150\n" for p in PHOTOS)
    assert said(tmp_path, f"EPSG:4326\n{rows}") == ""
    assert said(tmp_path, "EPSG:32635\nDJI_0001.JPG 502684 6442407 150\n").startswith(
        "geo.txt: Photos without a line keep their own position"
    )


def test_a_mark_that_does_not_go_with_the_others_is_told(tmp_path: Path) -> None:
    rows = [
        f"{502700 + 10 * (n % 4)} {6442400 + 10 * (n // 4)} 50 "
        f"{1000 + 400 * (n % 4) + (800 if n == 5 else 0)} {2500 - 400 * (n // 4)} {name} p{n}"
        for n in range(12)
        for name in NAMES[: 1 if n == 5 else 3]
    ]
    found = said(tmp_path, "\n".join(["EPSG:32635", *rows]), "gcp_list.txt")
    assert "line 17: p5 (DJI_0001.JPG) is about 800 pixels from the position" in found


def test_the_corrected_table_is_what_the_server_gets(server, photos: Path, tmp_path: Path) -> None:
    images = sorted(photos.iterdir())
    table = tmp_path / "geo.txt.txt"
    table.write_text(f"# office\nEPSG:4326\n{images[0].name.lower()} 8.5 47.5 500\n")
    client = WebODM(server.url, Credentials(server.user, server.password))
    project = client.projects.create("Tables")
    task = client.tasks.create(project.id, [*images, table], name="corrected")
    sent = tmp_path / "sent.txt"
    client.results.photo(project.id, task.id, "geo.txt", sent)
    assert sent.read_text() == f"EPSG:4326\n{images[0].name} 8.5 47.5 500\n"
