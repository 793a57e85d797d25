"""Tables that go with the photos are checked before anything is sent."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from orthodock.api import StorageError, ValidationError, WebODMError, check_extra_inputs

PHOTOS = [Path("/flight/DJI_0001.JPG"), Path("/flight/DJI_0002.JPG")]
GOOD_GCP = "EPSG:32633\n\n# a remark\n500000.1 5000000.2 312.5 2012.5 1511 DJI_0001.JPG gcp1\n"
GOOD_GEO = "EPSG:4326\ndji_0001.jpg 13.37 52.5 112 0 -90 0 5 5\nDJI_0002.JPG 13.38 52.5\n"


def check(folder: Path, name: str, content: str | bytes) -> None:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    check_extra_inputs([*PHOTOS, path])


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("gcp_list.txt", GOOD_GCP),
        ("gcp_list.txt", "\ufeff" + GOOD_GCP.replace("\n", "\r\n")),
        ("ground control.txt", GOOD_GCP.replace("EPSG:32633", "WGS84 UTM 33N")),
        ("gcp_list.txt", GOOD_GCP.replace("EPSG:32633", "+proj=utm +zone=33 +datum=WGS84")),
        ("gcp_list.txt", GOOD_GCP.replace("312.5", "NaN")),
        ("geo.txt", GOOD_GEO),
        ("GEO.TXT", GOOD_GEO),
        ("image_groups.txt", "DJI_0001.JPG A\nDJI_0002.JPG B\n"),
        ("align.las", b"LASF\1\2"),
        ("align.tif", b"II*\0rest"),
    ],
)
def test_good_inputs_pass(tmp_path: Path, name: str, content: str | bytes) -> None:
    check(tmp_path, name, content)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("gcp_list.txt", "", "line 1: it must name the CRS"),
        ("gcp_list.txt", "UTM\n", "line 1: it must name the CRS"),
        ("gcp_list.txt", "EPSG:32633\n", "no ground control points"),
        ("gcp_list.txt", "EPSG:32633\n1 2 3 4 DJI_0001.JPG\n", "line 2: it needs x, y, z"),
        ("gcp_list.txt", "EPSG:32633\n1 2 3 4 x DJI_0001.JPG\n", "line 2.*pixel y.*“x”"),
        ("gcp_list.txt", "EPSG:32633\n1 nan 3 4 5 DJI_0001.JPG\n", "line 2.*no number for y"),
        ("gcp_list.txt", "EPSG:32633\n1 inf 3 4 5 DJI_0001.JPG\n", "line 2.*no number for y"),
        ("gcp_list.txt", "EPSG:32633\n1 2 3 4 5 a.JPG\n", "names a.JPG, which is not among"),
        ("gcp_list.txt", "EPSG:32633\n" + "1 " * 999, "line 2: it is far too long"),
        ("gcp_list.txt", "EPSG:32633\n1,2,3,4,5,DJI_0001.JPG\n", "line 2: it needs x, y, z"),
        ("gcp_list.txt", b"PK\3\4\xff\xfe", "not plain text"),
        ("geo.txt", "DJI_0001.JPG 1 2\n", "line 1: it must name the CRS"),
        ("geo.txt", "EPSG:4326\n", "no positions"),
        ("geo.txt", "EPSG:4326\nDJI_0001.JPG 1\n", "line 2: it needs the photo's name"),
        ("geo.txt", "EPSG:4326\nDJI_0001.JPG 1 2 3 4 5 6 7 8 9\n", "line 2: it needs"),
        ("geo.txt", "EPSG:4326\nDJI_0009.JPG 1 2\n", "DJI_0009.JPG, which is not among"),
        ("image_groups.txt", "DJI_0001.JPG\n", "the name of its group"),
        ("image_groups.txt", "DJI_0003.JPG A\n", "not among"),
        ("align.laz", b"II*\0", "not what its name says"),
        ("align.tif", b"", "not what its name says"),
    ],
)
def test_wrong_inputs_are_told_with_their_line(
    tmp_path: Path, name: str, content: str | bytes, reason: str
) -> None:
    with pytest.raises(ValidationError, match=reason):
        check(tmp_path, name, content)


@pytest.mark.parametrize("names", [("gcp_list.txt", "gcp2.txt"), ("align.las", "align.tif")])
def test_two_of_a_kind_are_refused(tmp_path: Path, names: tuple[str, str]) -> None:
    paths = [tmp_path / name for name in names]
    with pytest.raises(ValidationError, match="of the same kind"):
        check_extra_inputs([*PHOTOS, *paths])


@pytest.mark.parametrize("name", ["geo.txt", "image_groups.txt", "Geo.TXT"])
def test_two_of_one_name_are_refused(tmp_path: Path, name: str) -> None:
    """The second would get another name on the server, and so be something else."""
    paths = [tmp_path / folder / name for folder in "ab"]
    with pytest.raises(ValidationError, match=f"{name} and {name} are of the same kind"):
        check_extra_inputs([*PHOTOS, *paths])


@pytest.mark.parametrize(
    ("table", "content"),
    [
        ("gcp_list.txt", "EPSG:32633\n1 2 3 4 5 {}\n"),
        ("geo.txt", "EPSG:4326\n{} 1 2\n"),
        ("image_groups.txt", "{} A\n"),
    ],
)
def test_names_are_those_on_the_server(tmp_path: Path, table: str, content: str) -> None:
    photos = [*PHOTOS, Path("/flight/IMG_10:20.JPG"), Path("/second flight/DJI_0001.JPG")]
    path = tmp_path / table
    for name in ("IMG_10_20.JPG", "img_10_20.jpg", "DJI_0001_2.JPG", "DJI_0001.JPG"):
        path.write_text(content.format(name))
        check_extra_inputs([*photos, path])
    path.write_text(content.format("IMG_10:20.JPG"))
    with pytest.raises(ValidationError, match=r"names IMG_10:20.JPG.* sent as IMG_10_20.JPG"):
        check_extra_inputs([*photos, path])


@pytest.mark.parametrize("name", ["geo.txt", "align.laz"])
def test_an_input_that_is_gone_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(StorageError, match=f"{name} cannot be read"):
        check_extra_inputs([*PHOTOS, tmp_path / name])


@given(
    name=st.sampled_from(["gcp_list.txt", "geo.txt", "image_groups.txt", "align.tif"]),
    content=st.binary(max_size=200)
    | st.text(alphabet="EPSG:4326\n 1.-eDJI_0a").map(lambda text: text.encode()),
)
def test_whatever_is_in_them_is_accepted_or_told(tmp_path: Path, name: str, content: bytes) -> None:
    try:
        check(tmp_path, name, content)
        said = name
    except WebODMError as error:
        said = str(error)
    assert name in said
