"""Where what is read of an input ends: zones, codes, ranges, and lines that are left out."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from orthodock.api.inputs import (
    CheckedTable,
    PhotoFacts,
    Surroundings,
    corrected_inputs,
    inspect_inputs,
    table_text,
)
from orthodock.api.inputs.crs_header import HeaderError, parse_header
from orthodock.api.inputs.photo_names import PhotoNames
from orthodock.api.inputs.remarks import Remarks
from orthodock.api.inputs.table_text import read_rows, split_rows

PHOTOS = [Path("/flight/DJI_0001.JPG"), Path("/flight/DJI_0002.JPG")]


def inspect(folder: Path, name: str, content: str, **around: Any) -> CheckedTable:
    path = folder / name
    path.write_text(content)
    (checked,) = inspect_inputs([*PHOTOS, path], Surroundings(**around))
    return checked


def words(checked: CheckedTable) -> str:
    return "\n".join(map(str, checked.remarks))


# Headers


@pytest.mark.parametrize(
    ("zone", "code"),
    [("1N", 32601), ("33N", 32633), ("60N", 32660), ("1S", 32701), ("33S", 32733), ("60S", 32760)],
)
def test_utm_zone_is_known_to_qgis_by_its_code(zone: str, code: int) -> None:
    header = parse_header(f"WGS84 UTM {zone}")
    assert (header.horizontal, header.sent) == (f"EPSG:{code}", f"WGS84 UTM {zone}")
    assert header.is_utm
    assert header.unit == 1.0
    assert parse_header(f"EPSG:{code}").is_utm


@pytest.mark.parametrize("zone", ["0", "61", "99"])
@pytest.mark.parametrize("header", ["WGS84 UTM {}N", "+proj=utm +zone={} +datum=WGS84"])
def test_utm_zone_that_does_not_exist_is_refused(header: str, zone: str) -> None:
    with pytest.raises(HeaderError, match="UTM zone from 1 to 60"):
        parse_header(header.format(zone))


@pytest.mark.parametrize("zone", ["1", "60"])
def test_utm_zone_of_a_proj_string_may_be_the_first_or_last(zone: str) -> None:
    assert parse_header(f"+proj=utm +zone={zone} +datum=WGS84").is_utm


@pytest.mark.parametrize(
    "code",
    [4167, 4171, 4230, 4258, 4267, 4269, 4283, 4326, 4612, 4617, 4674, 4979, 6318, 6668, 7844],
)
def test_code_of_degrees_is_known_with_its_neighbors_left_out(code: int) -> None:
    assert parse_header(f"EPSG:{code}").is_geographic
    for other in {code - 1, code + 1} - {4978}:  # that one is geocentric
        assert not parse_header(f"EPSG:{other}").is_geographic


@pytest.mark.parametrize(
    ("first", "last"),
    [(32601, 32660), (32701, 32760), (25828, 25838), (26901, 26923), (31965, 31985)],
)
def test_codes_of_utm_zones_end_where_they_do(first: int, last: int) -> None:
    known = {code: parse_header(f"EPSG:{code}").is_utm for code in range(first - 1, last + 2)}
    assert not known.pop(first - 1)
    assert not known.pop(last + 1)
    assert all(known.values())


@pytest.mark.parametrize("code", [4328, 4936, 4978])
def test_geocentric_code_is_refused(code: int) -> None:
    with pytest.raises(HeaderError, match="geocentric"):
        parse_header(f"EPSG:{code}")


# Places


@pytest.mark.parametrize(
    ("place", "is_refused"),
    [("360 90", False), ("-360 -90", False), ("361 0", True), ("-361 0", True), ("9 91", True)],
)
def test_degrees_end_at_the_pole_and_after_one_round(
    tmp_path: Path, place: str, is_refused: bool
) -> None:
    checked = inspect(tmp_path, "geo.txt", f"EPSG:4326\nDJI_0001.JPG {place} 5\n")
    assert checked.is_refused == is_refused


@pytest.mark.parametrize(
    ("height", "is_odd"),
    [("-500", False), ("-501", True), ("8999.5", False), ("9000", False), ("60000", False),
     ("60001", True), ("0", False)],
)  # fmt: skip
def test_heights_of_photos_end_where_drones_do(tmp_path: Path, height: str, is_odd: bool) -> None:
    checked = inspect(tmp_path, "geo.txt", f"EPSG:4326\nDJI_0001.JPG 9 47 {height}\n")
    assert (f": {height}." in words(checked)) == is_odd
    assert not checked.is_refused


@pytest.mark.parametrize(
    ("height", "is_odd"), [("-500", False), ("-501", True), ("9000", False), ("9001", True)]
)
def test_heights_of_points_end_where_the_ground_does(
    tmp_path: Path, height: str, is_odd: bool
) -> None:
    rows = f"EPSG:32632\n500001.25 5270001.5 {height} 1 1 DJI_0001.JPG p\n"
    checked = inspect(tmp_path, "gcp_list.txt", rows)
    assert (f": {height}." in words(checked)) == is_odd


@pytest.mark.parametrize("other", ["100 201", "100 199", "101 200", "99 200"])
def test_point_at_two_places_of_a_photo_is_refused_in_either_order(
    tmp_path: Path, other: str
) -> None:
    rows = [f"500001.25 5270001.5 412.5 {pixel} DJI_0001.JPG p" for pixel in ("100 200", other)]
    checked = inspect(tmp_path, "gcp_list.txt", "\n".join(["EPSG:32632", *rows]) + "\n")
    assert checked.is_refused
    same = inspect(tmp_path, "gcp_list.txt", "\n".join(["EPSG:32632", rows[0], rows[0]]) + "\n")
    assert not same.is_refused


@pytest.mark.parametrize(("unit", "is_foot"), [(0.3048, True), (1.0, False), (0.2, False)])
def test_heights_are_converted_from_feet_alone(tmp_path: Path, unit: float, is_foot: bool) -> None:
    rows = f"+proj=lcc +lat_1=42 +to_meter={unit} +no_defs\n1001.5 2002.5 100 1 1 DJI_0001.JPG p\n"
    checked = inspect(tmp_path, "gcp_list.txt", rows, heights_in_feet=True)
    assert ("converted from feet to meters" in words(checked)) == is_foot


def test_photo_facts_of_others_do_not_matter(tmp_path: Path) -> None:
    rows = "EPSG:32632\n500001.25 5270001.5 412.5 4001 1 DJI_0001.JPG p\n"
    facts = {PHOTOS[1]: PhotoFacts(4000, 3000)}
    assert not inspect(tmp_path, "gcp_list.txt", rows, photos=facts).is_refused
    facts[PHOTOS[0]] = PhotoFacts(4000, 3000)
    assert inspect(tmp_path, "gcp_list.txt", rows, photos=facts).is_refused


# Names


def test_names_that_fit_one_photo_but_for_case_are_not_ambiguous() -> None:
    names = PhotoNames([(Path("/a/Ä.JPG"), "Ä.JPG"), (Path("/a/b.JPG"), "b.JPG")])
    for name in ("ä.jpg", "B.jpg", "B.JPG", "none.jpg"):
        assert not names.is_ambiguous(name)
    match = names.find("B.jpg")
    assert match is not None
    assert (match.sent, match.is_exact, match.is_writable, match.others) == (
        "b.JPG",
        False,
        True,
        (),
    )
    several = PhotoNames([(Path("/a/B.JPG"), "B.JPG"), (Path("/a/b.JPG"), "b.JPG")])
    assert several.is_ambiguous("B.jpg")
    assert several.find("B.jpg") is None
    assert several.find("b.JPG") is not None, "spelled as one of them is"


def test_names_on_the_server_that_differ_in_case_alone_are_not_guessed() -> None:
    """The photos themselves are called otherwise."""
    names = PhotoNames([(Path("/a/1.JPG"), "B.JPG"), (Path("/a/2.JPG"), "b.JPG")])
    assert names.find("B.jpg") is None
    assert names.is_ambiguous("B.jpg")


# Lines


def test_line_without_text_leaves_those_behind_it() -> None:
    remarks = Remarks("a.txt")
    rows = split_rows(b"one\n\xff\xfe\x00\n\n# two\nthree\n", remarks)
    assert rows[0].text == "one"
    assert (rows[-1].line, rows[-1].text) == (5, "three")


def test_reading_stops_after_so_many_errors() -> None:
    remarks = Remarks("a.txt")
    split_rows(b"\n".join([b"a\x00b"] * 500), remarks)
    assert remarks.errors == 50


def test_file_of_the_largest_size_is_read_and_one_byte_more_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_text, "LARGEST", 20)
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 20)
    remarks = Remarks("a.txt")
    assert [row.text for row in read_rows(path, remarks)] == ["x" * 20]
    path.write_bytes(b"x" * 21)
    assert read_rows(path, remarks) == []
    assert remarks.errors == 1


# Copies


@pytest.mark.parametrize(("days", "is_kept"), [(13.9, True), (14.1, False), (3.0, True)])
def test_corrected_copies_stay_as_long_as_an_upload_can_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, days: float, is_kept: bool
) -> None:
    wrong = tmp_path / "geo.txt"
    wrong.write_text("EPSG: 4326\nDJI_0001.JPG 9 47 5\n")
    right = tmp_path / "other" / "geo.txt"
    right.parent.mkdir()
    right.write_text("EPSG:4326\nDJI_0001.JPG 9 47 5\n")
    keep = tmp_path / "keep"
    with corrected_inputs([*PHOTOS, wrong], keep) as files:
        copy = files[-1]
    assert copy != wrong
    assert copy.read_text() == "EPSG:4326\nDJI_0001.JPG 9 47 5\n"
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + days * 24 * 3600)
    with corrected_inputs([*PHOTOS, right], keep) as files:
        assert files[-1] == right
    assert copy.exists() == is_kept
