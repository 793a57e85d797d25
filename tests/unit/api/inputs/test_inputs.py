"""Tables that go with the photos are checked before anything is sent."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from orthodock.api import StorageError, ValidationError, WebODMError, check_extra_inputs
from orthodock.api.inputs import (
    CheckedTable,
    CrsFacts,
    Kind,
    PhotoFacts,
    Severity,
    Surroundings,
    corrected_inputs,
    inspect_inputs,
    kind_of,
    looks_like_table,
    prepare_inputs,
)
from orthodock.api.inputs.checks import COPIES, remove_old_copies
from orthodock.api.inputs.crs_header import parse_header

PHOTOS = [Path("/flight/DJI_0001.JPG"), Path("/flight/DJI_0002.JPG")]
GOOD_GCP = "EPSG:32633\n\n# a remark\n500000.1 5000000.2 312.5 2012.5 1511 DJI_0001.JPG gcp1\n"
GOOD_GEO = "EPSG:4326\ndji_0001.jpg 13.37 52.5 112 0 -90 0 5 5\nDJI_0002.JPG 13.38 52.5\n"


def check(folder: Path, name: str, content: str | bytes) -> None:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    check_extra_inputs([*PHOTOS, path])


def inspect(
    folder: Path,
    name: str,
    content: str | bytes,
    photos: list[Path] = PHOTOS,
    around: Surroundings | None = None,
) -> CheckedTable:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    (checked,) = inspect_inputs([*photos, path], around)
    return checked


def words(checked: CheckedTable) -> str:
    return "\n".join(map(str, checked.remarks))


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
        ("gcp_list.txt", GOOD_GCP.replace("EPSG:32633", "+proj=utm +zone=33 +datum=WGS84\t")),
        ("gcp_list.txt", GOOD_GCP.replace("EPSG:32633", "'+proj=utm +zone=33 +datum=WGS84'")),
        ("geo.txt", GOOD_GEO.replace("0 -90 0", "NaN NaN nan")),
        ("geo.txt", "EPSG:4326\nDJI_0001.JPG 13 52 112 0 -90 0 5 5 FIX strip1\n"),
        ("align.las", b"LASF\1\2"),
        ("align.tif", b"II*\0rest"),
    ],
)
def test_good_inputs_pass(tmp_path: Path, name: str, content: str | bytes) -> None:
    check(tmp_path, name, content)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("gcp_list.txt", "", "line 1: The line must name the CRS"),
        ("gcp_list.txt", "UTM\n", "line 1: The line must name the CRS"),
        ("gcp_list.txt", "EPSG:32633\n", "no ground control points"),
        ("gcp_list.txt", "EPSG:32633\n1 2 3 4 DJI_0001.JPG\n", "line 2: The line needs x, y, z"),
        ("gcp_list.txt", "EPSG:32633\n1 2 3 4 x DJI_0001.JPG\n", "line 2.*pixel y.*“x”"),
        (
            "gcp_list.txt",
            "EPSG:32633\n1 nan 3 4 5 DJI_0001.JPG\n",
            "line 2: The value of y is not a number",
        ),
        (
            "gcp_list.txt",
            "EPSG:32633\n1 inf 3 4 5 DJI_0001.JPG\n",
            "line 2: The value of y is not a number",
        ),
        (
            "gcp_list.txt",
            "EPSG:32633\n1 2 3 4 5 a.JPG\n",
            "No line names a photo of this task. The table names: a.JPG.",
        ),
        ("gcp_list.txt", "EPSG:32633\n" + "1 " * 999, "line 2: The line is too long"),
        ("gcp_list.txt", "EPSG:32633\n1,2,3,4,5,DJI_0001.JPG\n", "line 2: The line needs x, y, z"),
        ("gcp_list.txt", b"PK\3\4\xff\xfe", "not plain text"),
        ("geo.txt", "DJI_0001.JPG 1 2\n", "line 1: The line must name the CRS"),
        ("geo.txt", "EPSG:4326\n", "no positions"),
        ("geo.txt", "EPSG:4326\nDJI_0001.JPG 1\n", "line 2: The line needs the photo's name"),
        ("geo.txt", "EPSG:4326\nDJI_0009.JPG 1 2\n", "No line names.*: DJI_0009.JPG"),
        ("image_groups.txt", "DJI_0001.JPG\n", "the name of its group"),
        ("image_groups.txt", "DJI_0003.JPG A\n", "No line names.*DJI_0003.JPG"),
        ("align.laz", b"II*\0", "does not match the file extension"),
        ("align.tif", b"", "does not match the file extension"),
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


def test_two_of_a_kind_are_refused_with_others_between(tmp_path: Path) -> None:
    names = ("gcp_list.txt", "geo.txt", "image_groups.txt", "align.las", "points.txt")
    with pytest.raises(ValidationError, match=r"gcp_list\.txt and points\.txt are of") as caught:
        check_extra_inputs([*PHOTOS, *(tmp_path / name for name in names)])
    assert caught.value.remedy == "Give only one of them."


@pytest.mark.parametrize(
    ("name", "content", "message", "remedy"),
    [
        ("align.tif", "no raster", "does not match the file", "Choose a GeoTIFF, LAS or LAZ"),
        ("gcp_list.txt", "EPSG:32633\n1,2,3,4,5,DJI_0001.JPG\n", "The line needs x, y, z",
         "Separate the columns by spaces"),
        ("geo.txt", "EPSG:4326\nDJI_0009.JPG 1 2\n", "No line names a photo of", "photos"),
    ],
)  # fmt: skip
def test_what_is_wrong_and_what_to_do_are_not_mixed_up(
    tmp_path: Path, name: str, content: str, message: str, remedy: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        check(tmp_path, name, content)
    assert message in caught.value.message
    assert remedy in caught.value.remedy
    assert message not in caught.value.remedy


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
@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("DJI_0002.JPG", "DJI_0002.JPG"),
        ("dji_0002.jpg", "DJI_0002.JPG"),
        ("IMG_10:20.JPG", "IMG_10_20.JPG"),
        ("img_10_20.jpg", "IMG_10_20.JPG"),
        ("DJI_0001_2.JPG", "DJI_0001_2.JPG"),
        ("DJI_0001.JPG", "DJI_0001.JPG"),
        (r"C:\flight\DJI_0002.JPG", "DJI_0002.JPG"),
        ("images/dji_0002.jpg", "DJI_0002.JPG"),
        ("'DJI_0002.JPG'", "DJI_0002.JPG"),
        ("Ho\u0308he.JPG", "H\u00f6he.JPG"),
        ("h\u00f6he.jpg", "H\u00f6he.JPG"),
        ("STRASSE.JPG", "Straße.JPG"),
        ("My%20Image.JPG", "My%20Image.JPG"),
        ("my%20image.jpg", "My%20Image.JPG"),
        ("DJI_0002", "DJI_0002.JPG"),
        ("dji_0002.jpeg", "DJI_0002.JPG"),
        ("my%20image", "My%20Image.JPG"),
    ],
)
def test_names_are_sent_as_those_on_the_server(
    tmp_path: Path, table: str, content: str, name: str, sent: str
) -> None:
    more = ("IMG_10:20.JPG", "H\u00f6he.JPG", "Straße.JPG", "My Image.JPG")
    photos = [
        *PHOTOS,
        *(Path("/flight", other) for other in more),
        Path("/second flight/DJI_0001.JPG"),
    ]
    checked = inspect(tmp_path, table, content.format(name), photos)
    assert not checked.is_refused
    assert (checked.corrected or content.format(name)) == content.format(sent)
    assert (checked.corrected is not None) == (name != sent)


def test_names_that_fit_two_photos_but_for_the_case_are_refused(tmp_path: Path) -> None:
    photos = [Path("/flight/DJI_1.JPG"), Path("/flight/dji_1.jpg")]
    exact = inspect(tmp_path, "geo.txt", "EPSG:4326\nDJI_1.JPG 1 2 3\ndji_1.jpg 1 3 3\n", photos)
    assert exact.corrected == "EPSG:4326\nDJI_1.JPG 1 2 3\ndji_1_2.jpg 1 3 3\n"
    folded = inspect(tmp_path, "geo.txt", "EPSG:4326\nDji_1.jpg 1 2 3\n", photos)
    assert folded.is_refused
    assert "line 2: The name Dji_1.jpg matches several photos" in words(folded)


def test_name_without_suffix_that_fits_two_photos_is_refused(tmp_path: Path) -> None:
    photos = [Path("/flight/DJI_1.JPG"), Path("/flight/DJI_1.jpeg")]
    checked = inspect(tmp_path, "geo.txt", "EPSG:4326\nDJI_1 1 2 3\n", photos)
    assert checked.is_refused
    with_raw = [Path("/flight/DJI_1.JPG"), Path("/flight/DJI_1.DNG")]
    checked = inspect(tmp_path, "geo.txt", "EPSG:4326\nDJI_1 1 2 3\n", with_raw)
    assert checked.corrected == "EPSG:4326\nDJI_1.JPG 1 2 3\n"


@pytest.mark.parametrize("name", ["DJI_0001.TIF", "DJI_0001.DNG", "DJI_00", "JPG", ".jpg"])
def test_name_of_another_file_is_not_that_of_the_photo(tmp_path: Path, name: str) -> None:
    rows = f"EPSG:4326\nDJI_0001.JPG 1 2 3\n{name} 1 2 3\n"
    checked = inspect(tmp_path, "geo.txt", rows, PHOTOS[:1])
    assert f"not in this task are left out: {name}." in words(checked)


def test_names_that_two_photos_have_are_told(tmp_path: Path) -> None:
    photos = [*PHOTOS, Path("/second flight/DJI_0001.JPG")]
    checked = inspect(tmp_path, "geo.txt", "EPSG:4326\nDJI_0001.JPG 1 2 3\n", photos)
    assert "DJI_0001.JPG (DJI_0001_2.JPG)" in words(checked)


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


# Headers

ROWS = "".join(
    f"50000{n}.25 527000{n}.5 412.5 {100 + photo} 200 DJI_000{photo}.JPG p{n}\n"
    for n in (1, 2, 3, 4, 5)
    for photo in (1, 2, 3)
)
THREE = [Path(f"/flight/DJI_000{n}.JPG") for n in (1, 2, 3)]


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ("EPSG:32632", "EPSG:32632"),
        ("epsg:32632", "epsg:32632"),
        ("EPSG: 32632", "EPSG:32632"),
        ("EPSG 32632", "EPSG:32632"),
        ("EPSG::32632", "EPSG:32632"),
        ("urn:ogc:def:crs:EPSG::32632", "EPSG:32632"),
        ("+init=epsg:32632", "EPSG:32632"),
        ("EPSG:32632 (WGS 84 / UTM zone 32N)", "EPSG:32632"),
        ('"EPSG:32632"', "EPSG:32632"),
        ("EPSG:32632+5773", "EPSG:32632+5773"),
        ("EPSG:6527+6360", "EPSG:6527+6360"),
        ("EPSG:6527 + 6360", "EPSG:6527+6360"),
        ("EPSG:6527, EPSG:6360", "EPSG:6527+6360"),
        ("EPSG:6527 EPSG:6360", "EPSG:6527+6360"),
        ("EPSG:6527/EPSG:6360", "EPSG:6527+6360"),
        ("WGS84 UTM 32N", "WGS84 UTM 32N"),
        ("WGS84 UTM 32n", "WGS84 UTM 32n"),
        ("WGS84 UTM 32 N", "WGS84 UTM 32N"),  # the engine reads zone 3
        ("WGS84  UTM  32N", "WGS84 UTM 32N"),
        ("WGS84\tUTM\t32N", "WGS84 UTM 32N"),
        ("wgs84 utm 32n", "WGS84 UTM 32N"),
        ("WGS 84 / UTM zone 32N", "WGS84 UTM 32N"),
        ("WGS84 UTM zone 32 North", "WGS84 UTM 32N"),
        ("WGS84 UTM 32N (meters)", "WGS84 UTM 32N"),
        ("WGS84\u00a0UTM\u00a032N", "WGS84 UTM 32N"),
        ("+proj=utm +zone=32 +datum=WGS84 +no_defs <>", "+proj=utm +zone=32 +datum=WGS84 +no_defs"),
        ("+proj=utm +zone=32 +datum=WGS84 +units=m +no_defs\t", None),
        ("'+proj=utm +zone=32 +datum=WGS84 +units=m +no_defs'", None),
        ("+units=m +proj=utm +zone=32 +datum=WGS84 +no_defs", None),
        (
            '"+proj=utm +zone=32 +datum=WGS84 +units=m"',
            "+proj=utm +zone=32 +datum=WGS84 +units=m",
        ),
        ("+proj=utm +zone=32N +datum=WGS84", "+proj=utm +zone=32 +datum=WGS84"),
        ("+proj=utm +zone=32S +datum=WGS84", "+proj=utm +zone=32 +datum=WGS84 +south"),
        ("+proj=utm +zone=32S +south", "+proj=utm +zone=32 +south"),
        (
            "+proj=somerc +lat_0=46.9524055555556 +lon_0=7.43958333333333 +k_0=1 +x_0=2600000 "
            "+y_0=1200000 +ellps=bessel +towgs84=674.374,15.056,405.346,0,0,0,0 +units=m "
            "+no_defs +type=crs",
            None,
        ),
    ],
)
@pytest.mark.parametrize("table", ["gcp_list.txt", "geo.txt"])
def test_headers_are_sent_as_the_engine_reads_them(
    tmp_path: Path, table: str, given: str, sent: str | None
) -> None:
    rows = ROWS if table == "gcp_list.txt" else "DJI_0001.JPG 500001.5 5270001.5 500\n"
    checked = inspect(tmp_path, table, f"{given}\n{rows}", THREE)
    assert not checked.is_refused, words(checked)
    if sent in (None, given):
        assert checked.corrected is None, words(checked)
    else:
        assert checked.corrected == f"{sent}\n{rows}"
        assert f"line 1: The CRS is sent as “{sent}”." in words(checked)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("WGS84", "must name the CRS"),
        ("PUWG1992", "must name the CRS"),
        ("32632", "must name the CRS"),
        ("WGS84 UTM 30U", "must end with N or S, as in WGS84 UTM 30N"),
        ("WGS84 UTM 32", "must end with N or S"),
        ("WGS84 UTM 61N", "zone from 1 to 60"),
        ("WGS84 UTM 0N", "zone from 1 to 60"),
        ("+proj=utm +datum=WGS84", "zone from 1 to 60"),
        ("+proj=utm +zone=99", "zone from 1 to 60"),
        ("+proj=utm +zone=32U", "zone must be a number"),
        ("+proj=geocent +datum=WGS84", "not geocentric"),
        ("EPSG:4978", "not geocentric"),
        ("ESRI:102008", "must name the CRS"),
        ("UTM 32N: +proj=utm +zone=32", "PROJ string contains other text"),
        ('PROJCS["WGS 84 / UTM zone 32N",GEOGCS["WGS 84"]]', "must name the CRS"),
        ("DJI_0001.JPG 8.5 47.5 500", "must name the CRS"),
    ],
)
@pytest.mark.parametrize("table", ["gcp_list.txt", "geo.txt"])
def test_headers_that_the_engine_would_misread_are_refused(
    tmp_path: Path, table: str, given: str, reason: str
) -> None:
    with pytest.raises(ValidationError, match=f"{table}, line 1: .*{reason}"):
        check(tmp_path, table, f"{given}\n{ROWS}")


@pytest.mark.parametrize("above", ["# measured by the office\n", "\n# a\n\n#b\n"])
def test_a_comment_above_the_crs_is_not_sent(tmp_path: Path, above: str) -> None:
    gcp = inspect(tmp_path, "gcp_list.txt", f"{above}EPSG:32632\n{ROWS}", THREE)
    assert gcp.corrected == f"EPSG:32632\n{ROWS}"
    assert "The CRS is sent as the first line" in words(gcp)
    geo = inspect(tmp_path, "geo.txt", f"{above}EPSG:4326\nDJI_0001.JPG 8.5 47.5 500\n")
    assert geo.corrected == "EPSG:4326\nDJI_0001.JPG 8.5 47.5 500\n"


def test_compound_systems_are_told_to_be_for_odx(tmp_path: Path) -> None:
    assert "Only ODX nodes support" in words(
        inspect(tmp_path, "gcp_list.txt", f"EPSG:32632+5773\n{ROWS}", THREE)
    )


# Encodings and noise


@pytest.mark.parametrize(
    ("content", "is_corrected"),
    [
        (b"\xef\xbb\xbf" + f"EPSG:32632\n{ROWS}".encode(), True),
        (f"EPSG:32632\n{ROWS}".replace("\n", "\r\n").encode(), False),
        (f"EPSG:32632\n{ROWS}".replace("\n", "\r").encode(), False),
        (f"EPSG:32632\n{ROWS}".replace(" ", "\t").encode(), False),
        (f"\nEPSG:32632\n\n# strip 1\n{ROWS}\n\n".replace("\n", " \t\n").encode(), None),
        (f"EPSG:32632\n{ROWS}\x1a".encode(), False),
    ],
)
def test_noise_is_tolerated(tmp_path: Path, content: bytes, is_corrected: bool | None) -> None:
    checked = inspect(tmp_path, "gcp_list.txt", content, THREE)
    assert not checked.is_refused, words(checked)
    if is_corrected is not None:
        assert (checked.corrected is not None) == is_corrected
    if checked.corrected is not None:
        assert checked.corrected == f"EPSG:32632\n{ROWS}"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1", "cp1252"])
@pytest.mark.parametrize("form", ["H\u00f6he_1.JPG", "Stra\u00dfe.JPG", "\u00c5_2.JPG"])
def test_umlauts_are_sent_as_the_photo_has_them(tmp_path: Path, encoding: str, form: str) -> None:
    content = f"EPSG:4326\n{form} 8.5 47.5 500\n".encode(encoding)
    checked = inspect(tmp_path, "geo.txt", content, [Path("/f", form)])
    assert not checked.is_refused
    sent = checked.corrected or content.decode("utf-8")
    assert sent == f"EPSG:4326\n{form} 8.5 47.5 500\n"
    assert (checked.corrected is None) == (encoding == "utf-8")


@pytest.mark.parametrize("photo", ["Stra\u00dfe_\u00fc.JPG", "Stra\u00dfe_u\u0308.JPG"])
@pytest.mark.parametrize("named", ["Stra\u00dfe_\u00fc.JPG", "Stra\u00dfe_u\u0308.JPG"])
def test_accents_in_either_form_are_sent_as_the_photo_has_them(
    tmp_path: Path, photo: str, named: str
) -> None:
    for table, row in (
        ("geo.txt", "EPSG:4326\n{} 8.5 47.5 500\n"),
        ("gcp_list.txt", "EPSG:4326\n8.5 47.5 500 10 10 {} p1\n"),
        ("image_groups.txt", "{} A\n"),
    ):
        checked = inspect(tmp_path, table, row.format(named), [Path("/f", photo)])
        assert not checked.is_refused
        assert (checked.corrected or row.format(named)) == row.format(photo)


def test_photos_in_western_bytes_are_found(tmp_path: Path) -> None:
    photo = Path("/f/H\udcf6he_1.JPG")
    checked = inspect(tmp_path, "geo.txt", "EPSG:4326\nHöhe_1.JPG 8.5 47.5 500\n", [photo])
    assert checked.corrected == "EPSG:4326\nH_he_1.JPG 8.5 47.5 500\n"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (f"EPSG:32632\n{ROWS}".encode("utf-16"), "line 1: The text is in UTF-16.*Save it as text"),
        (f"EPSG:32632\n{ROWS}".encode("utf-16-be"), "line 1: The line is not plain text"),
        (f"EPSG:32632\n{ROWS}".encode("utf-32"), "line 1: The text is in UTF-16"),
        (f"EPSG:32632\n{ROWS}\x0c".encode(), "line 17: The line is not plain text"),
        (b"EPSG:32632\n1 2 3 4 5 DJI_0001\x1b.JPG\n", "line 2: The line is not plain text"),
    ],
)
def test_text_that_the_engine_would_misread_is_refused(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    with pytest.raises(ValidationError, match=reason):
        check(tmp_path, "gcp_list.txt", content)


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        (ROWS.replace("412.5", "412,500"), "value of z has a comma: “412,500”. Write a decimal"),
        (ROWS.replace(" ", ","), "needs x, y, z.*not by “,”"),
        (ROWS.replace(" ", ", "), "value of x is not a number.*not by “,”"),
        (ROWS.replace(" ", "|"), "needs x, y, z.*not by “|”"),
        ("500001,25 5270001,5 5.270 1 2 DJI_0001.JPG\n", "z has separators between its digits"),
        ("5.270.001,5 5270001,5 412 1 2 DJI_0001.JPG\n", "x has separators between its digits"),
        ("500 001,25;5270001,5;412;1;2;DJI_0001.JPG\n", "x has separators between its digits"),
        ("500,001 270,001 412 1 2 DJI_0001.JPG\n", "value of x has a comma: “500,001”"),
        ("500001,25;5270001,5;;1;2;DJI_0001.JPG;p1\n", "value of z is missing"),
        (
            "500'001.5 5'270'001 412 100 200 DJI_0001.JPG\n",
            "value of x has separators between its digits",
        ),
        ("8°30'0\" 47°30'0\" 412 100 200 DJI_0001.JPG\n", "Write decimal degrees"),
        ("500_001.5 5270001 412 100 200 DJI_0001.JPG\n", "separators between its digits"),
        ("٥٠٠٠٠١ 5270001 412 100 200 DJI_0001.JPG\n", "value of x is not a number"),
        ("1e400 5270001 412 100 200 DJI_0001.JPG\n", "value of x is not a number"),
        ("DJI_0001.JPG 500001.5 5270001 412\n", "rename the file geo.txt"),
    ],
)
def test_numbers_of_other_programs_are_refused_with_a_hint(
    tmp_path: Path, rows: str, reason: str
) -> None:
    with pytest.raises(ValidationError, match=f"gcp_list.txt, line 2: .*{reason}"):
        check(tmp_path, "gcp_list.txt", f"EPSG:32632\n{rows}")


GIVEN = {
    "gcp_list.txt": f"EPSG:32632\n{ROWS}",
    "geo.txt": "EPSG:4326\nDJI_0001.JPG 8.543 47.51234 500.5 0.5 -90.5 0 0.02 0.03 FIX\n",
}


@pytest.mark.parametrize("separator", [" ", "\t", "  ", ";", "; ", " ; ", ";\t"])
@pytest.mark.parametrize("mark", [",", "."])
@pytest.mark.parametrize("table", GIVEN)
def test_decimal_commas_and_semicolons_are_put_right(
    tmp_path: Path, table: str, mark: str, separator: str
) -> None:
    header, *rows = GIVEN[table].splitlines()
    foreign = [
        separator.join(w.replace(".", mark) if w[0] in "0123456789-" else w for w in row.split())
        for row in rows
    ]
    ends = ";;;;\n" if ";" in separator else "\n"
    content = f"{header}{ends}" + ends.join(foreign) + ends
    checked = inspect(tmp_path, table, content, THREE)
    assert not checked.is_refused, words(checked)
    is_changed = mark == "," or ";" in separator
    assert checked.corrected == (GIVEN[table] if is_changed else None)
    said = words(checked)
    assert ("Decimal commas are sent as decimal points: " in said) == (mark == ",")
    assert ("Semicolons between the columns are sent as spaces." in said) == (";" in separator)


def test_corrected_numbers_are_said_with_their_lines(tmp_path: Path) -> None:
    checked = inspect(tmp_path, "gcp_list.txt", GIVEN["gcp_list.txt"].replace("412.5", "412,5"))
    assert (
        "gcp_list.txt, lines 2, 3, 4, 5, 6 and 10 more: "
        "Decimal commas are sent as decimal points: 412,5." in words(checked)
    )


@pytest.mark.parametrize(
    ("numbers", "sent"),
    [
        ("8,543 47,512 412,25", "8.543 47.512 412.25"),  # the last shows what the others are
        (",5 -,25 412", ".5 -.25 412"),
        ("500001,250 5270001,500 412,500", "500001.250 5270001.500 412.500"),
        ("1,5e5 5270001 NaN", "1.5e5 5270001 NaN"),
        ('"500001,25" "5270001,5" 412', "500001.25 5270001.5 412"),  # as Excel quotes them
    ],
)
def test_decimal_commas_of_any_form_are_read(tmp_path: Path, numbers: str, sent: str) -> None:
    header = "+proj=tmerc +lat_0=47 +lon_0=9"
    row = "{} 100,5 200 DJI_0001.JPG p1,5\n"
    checked = inspect(tmp_path, "gcp_list.txt", f"{header}\n{row.format(numbers)}")
    assert checked.corrected == f"{header}\n{row.format(sent).replace('100,5', '100.5')}"


def test_semicolons_allow_spaces_in_names(tmp_path: Path) -> None:
    photo = [Path("/f/2024 DJI 0001.JPG")]
    for table, content, sent in (
        ("geo.txt", "EPSG:4326\n{};8,5;47,55;500\n", "EPSG:4326\n{} 8.5 47.55 500\n"),
        (
            "gcp_list.txt",
            'EPSG:4326\n8,5;47,55;5;1;2;"{}";a b\n',
            "EPSG:4326\n8.5 47.55 5 1 2 {} a b\n",
        ),
        ("image_groups.txt", "{};A\n", "{} A\n"),
    ):
        checked = inspect(tmp_path, table, content.format("2024 DJI 0001.JPG"), photo)
        assert checked.corrected == sent.format("2024%20DJI%200001.JPG")
        assert "Only ODX nodes read %20" in words(checked)


def test_semicolons_in_names_separate_nothing(tmp_path: Path) -> None:
    photo = [Path("/f/a;b;c.JPG")]
    for table, content in (
        ("geo.txt", "EPSG:4326\na;b;c.JPG 8.5 47.5 500\n"),
        ("gcp_list.txt", "EPSG:4326\n8.5 47.5 5 1 2 a;b;c.JPG p;q;r;s;t;u\n"),
        ("image_groups.txt", "a;b;c.JPG A\n"),
    ):
        checked = inspect(tmp_path, table, content, photo)
        assert not checked.is_refused
        assert checked.corrected is None


def test_groups_with_spaces_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValidationError, match="line 1: The line needs the photo's name"):
        check(tmp_path, "image_groups.txt", "DJI_0001.JPG;strip A\n")


def test_tables_without_end_are_not_all_read(tmp_path: Path) -> None:
    with pytest.raises(ValidationError, match="too large"):
        check(tmp_path, "gcp_list.txt", b"EPSG:32632\n" * 2_000_000)
    with pytest.raises(ValidationError, match="line 200000: The table has too many lines"):
        check(tmp_path, "gcp_list.txt", b"\n" * 300_000)


def test_only_so_many_errors_are_collected(tmp_path: Path) -> None:
    checked = inspect(tmp_path, "gcp_list.txt", "EPSG:32632\n" + "x\n" * 10_000)
    assert len(checked.remarks) == 50


# Photos of other flights, blanks in names


def test_lines_for_other_flights_are_left_out(tmp_path: Path) -> None:
    other = "500009 5270009 412.5 100 200 DJI_0099.JPG p9\n"
    gcp = inspect(tmp_path, "gcp_list.txt", f"EPSG:32632\n{ROWS}{other}", THREE)
    assert gcp.corrected == f"EPSG:32632\n{ROWS}"
    assert (
        "line 17: Lines for photos that are not in this task are left out: DJI_0099.JPG."
        in words(gcp)
    )
    geo = inspect(
        tmp_path, "geo.txt", "EPSG:4326\nDJI_0001.JPG 8.5 47.5 500\nDJI_0099.JPG 8.5 47.6 500\n"
    )
    assert geo.corrected == "EPSG:4326\nDJI_0001.JPG 8.5 47.5 500\n"
    groups = inspect(tmp_path, "image_groups.txt", "DJI_0001.JPG A\nDJI_0099.JPG B\n", PHOTOS[:1])
    assert groups.corrected == "DJI_0001.JPG A\n"


@pytest.mark.parametrize(
    ("table", "content"),
    [
        ("gcp_list.txt", "EPSG:32632\n500001\t5270001\t412\t100\t200\t{}\n"),
        ("geo.txt", "EPSG:4326\n{}\t8.5\t47.5\t500\n"),
        ("image_groups.txt", "{}\tA\n"),
    ],
)
def test_blanks_in_names_are_refused_and_accepted_as_percent_20(
    tmp_path: Path, table: str, content: str
) -> None:
    photos = [Path("/f/2024 DJI 0001.JPG")]
    encoded = inspect(tmp_path, table, content.format("2024%20DJI%200001.JPG"), photos)
    assert not encoded.is_refused
    assert encoded.corrected is None
    assert "Only ODX nodes read %20" in words(encoded)
    for name in ("2024 DJI 0001.JPG", '"2024 DJI 0001.JPG"', "2024  dji 0001.jpg"):
        plain = inspect(tmp_path, table, content.format(name), photos)
        assert plain.is_refused
        assert "line " in words(plain)
        assert "Write %20 for a space" in plain.remarks[0].remedy


# gcp_list.txt


def gcp(folder: Path, rows: str, header: str = "EPSG:32632", **around) -> CheckedTable:
    return inspect(folder, "gcp_list.txt", f"{header}\n{rows}", THREE, Surroundings(**around))


def test_a_good_list_gets_no_remark(tmp_path: Path) -> None:
    assert gcp(tmp_path, ROWS).remarks == ()


def test_too_few_points_and_photos_are_told(tmp_path: Path) -> None:
    said = words(gcp(tmp_path, "".join(ROWS.splitlines(keepends=True)[:5])))
    assert "Control points: 2. The engine needs 3; 5 or more are better." in said
    assert "These points are marked in fewer than 3 photos: p2." in said


def test_check_points_are_kept_and_counted(tmp_path: Path) -> None:
    checked = gcp(tmp_path, ROWS.replace("p4", "CHK-p4").replace("p5", "chk-p5"))
    assert checked.corrected is None
    assert "Check points: 2. ODM nodes use them as control points" in words(checked)
    only = gcp(tmp_path, ROWS.replace(" p", " CHK-p"))
    assert "Control points: 0." in words(only)


def test_marks_that_are_there_twice_are_sent_once(tmp_path: Path) -> None:
    first = ROWS.splitlines(keepends=True)[0]
    checked = gcp(tmp_path, ROWS + first.replace(" 101 ", " 101.0 "))
    assert checked.corrected == f"EPSG:32632\n{ROWS}"
    assert "line 17: Duplicate marks are sent once: p1 DJI_0001.JPG." in words(checked)


def test_a_point_at_two_places_of_a_photo_is_refused(tmp_path: Path) -> None:
    """As HV11 in a published list, 642 pixels apart."""
    second = ROWS.splitlines(keepends=True)[0].replace(" 101 ", " 616.4 ")
    checked = gcp(tmp_path, ROWS + second)
    assert checked.is_refused
    assert "line 17: Line 2 marks the same point at another place in DJI_0001.JPG." in words(
        checked
    )


def test_one_label_at_two_positions_is_told(tmp_path: Path) -> None:
    moved = ROWS.splitlines(keepends=True)[0].replace("500001.25", "500071.25")
    assert "more than one position: p1" in words(gcp(tmp_path, ROWS + moved))


def test_labels_that_are_no_names_are_not(tmp_path: Path) -> None:
    rows = "".join(f"{line.rsplit(' ', 1)[0]} RTK\n" for line in ROWS.splitlines())
    assert gcp(tmp_path, rows).remarks == ()


@pytest.mark.parametrize("pixel", ["-12 100", "100 -654.5", "9000 100", "100 3000.5"])
def test_pixels_outside_of_the_picture_are_refused(tmp_path: Path, pixel: str) -> None:
    photos = {path: PhotoFacts(4000, 3000) for path in THREE}
    rows = ROWS.replace("101 200", pixel, 1)
    checked = gcp(tmp_path, rows, photos=photos)
    assert checked.is_refused
    assert f"line 2: The pixel {pixel} is outside DJI_0001.JPG" in words(checked)


@pytest.mark.parametrize("pixel", ["0 0", "4000 3000", "0.5 2999.5"])
def test_pixels_at_the_edge_are_accepted(tmp_path: Path, pixel: str) -> None:
    photos = {path: PhotoFacts(4000, 3000) for path in THREE}
    assert gcp(tmp_path, ROWS.replace("101 200", pixel, 1), photos=photos).remarks == ()


def test_heights_that_cannot_be_are_told(tmp_path: Path) -> None:
    assert "without a height: p1" in words(gcp(tmp_path, ROWS.replace("412.5", "NaN", 1)))
    assert "These heights are implausible: -9999." in words(
        gcp(tmp_path, ROWS.replace("412.5", "-9999", 1))
    )


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("+proj=lcc +lat_1=42 +units=us-ft +no_defs", 1200 / 3937),
        ("+proj=lcc +lat_1=42 +units=ft +no_defs", 0.3048),
        ("+proj=lcc +lat_1=42 +to_meter=0.3048006 +no_defs", 0.3048006),
    ],
)
def test_feet_are_told_and_converted_on_request(tmp_path: Path, header: str, unit: float) -> None:
    assert "The CRS uses feet, but ODM nodes read the heights" in words(gcp(tmp_path, ROWS, header))
    checked = gcp(tmp_path, ROWS, header, heights_in_feet=True)
    assert checked.corrected is not None
    sent, first = checked.corrected.splitlines()[:2]
    assert sent == "+proj=lcc +lat_1=42 +units=m +no_defs"
    assert list(map(float, first.split()[:3])) == pytest.approx(
        [500001.25 * unit, 5270001.5 * unit, 412.5 * unit], abs=1e-4
    )
    assert "converted from feet to meters" in words(checked)
    geo = f"{header}\nDJI_0001.JPG 500001.25 5270001.5 412.5 0 -90 0 0.02 0.03 FIX\n"
    around = Surroundings(heights_in_feet=True)
    corrected = inspect(tmp_path, "geo.txt", geo, around=around).corrected
    assert corrected is not None
    assert corrected.split()[4:] == [
        "DJI_0001.JPG", *first.split()[:3], "0", "-90", "0", "0.02", "0.03", "FIX",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("+proj=lcc +units=us-ft", 1200 / 3937),
        ("+units=us-ft +proj=lcc", 1200 / 3937),
        ("+proj=lcc +to_meter=1200/3937", 1200 / 3937),
        ("+proj=lcc +to_meter=0.3048 +units=us-ft", 1200 / 3937),  # PROJ prefers the name
        ("+proj=lcc +units=ind-ft", 0.30479841),
        ("+proj=lcc +units=m +vunits=us-ft", 1.0),
        ("+proj=lcc +units=km", None),
        ("+proj=lcc +units=us-mi", None),
        ("+proj=lcc +to_meter=1/0", None),
        ("+proj=lcc", 1.0),
        ("+proj=utm +zone=19", 1.0),
        ("EPSG:2249", 1200 / 3937),
        ("EPSG:2222", 0.3048),
        ("EPSG:2250", 1200 / 3937),
        ("EPSG:2251", 0.3048),
        ("EPSG:8711", 0.3048),
        ("EPSG:8712", 1200 / 3937),
        ("EPSG:8801", None),
        ("EPSG:26986", None),
        ("EPSG:32619", None),
    ],
)
def test_units_of_headers_are_known(header: str, unit: float | None) -> None:
    assert parse_header(header).unit == unit


@pytest.mark.parametrize(
    ("header", "severity", "said"),
    [
        ("EPSG:2249", Severity.WARNING, "ODM nodes read the heights as meters"),
        ("+proj=lcc +units=m +vunits=ft", Severity.WARNING, "ODM nodes read the heights as meters"),
        ("EPSG:2249+6360", Severity.INFO, "The vertical CRS uses feet; ODX nodes convert"),
        ("EPSG:26986+8228", Severity.INFO, "The vertical CRS uses feet; ODX nodes convert"),
    ],
)
@pytest.mark.parametrize("table", GIVEN)
def test_heights_in_feet_are_said(
    tmp_path: Path, table: str, header: str, severity: Severity, said: str
) -> None:
    rows = ROWS if table == "gcp_list.txt" else "DJI_0001.JPG 500001.25 5270001.5 412.5\n"
    checked = inspect(tmp_path, table, f"{header}\n{rows}", THREE)
    assert [r.severity for r in checked.remarks if said in r.text] == [severity]
    assert checked.corrected is None
    assert checked.table is not None
    assert checked.table.is_in_feet


@pytest.mark.parametrize(
    ("header", "sent", "first"),
    [
        ("EPSG:2249+6360", "EPSG:2249+5703", "500001.25 5270001.5 125.7303"),
        ("EPSG:2249+8228", "EPSG:2249+5703", "500001.25 5270001.5 125.7300"),
        ("EPSG:26986+5702", "EPSG:26986+7968", "500001.25 5270001.5 125.7303"),
        ("EPSG:2249", "EPSG:2249", "500001.25 5270001.5 125.7303"),
        ("+proj=lcc +units=m +vunits=ft", "+proj=lcc +units=m", "500001.25 5270001.5 125.7300"),
    ],
)
def test_heights_in_feet_are_converted_as_the_crs_says(
    tmp_path: Path, header: str, sent: str, first: str
) -> None:
    checked = gcp(tmp_path, ROWS, header, heights_in_feet=True)
    assert checked.corrected is not None
    assert checked.corrected.startswith(f"{sent}\n{first} 101 200")
    again = gcp(tmp_path, checked.corrected.partition("\n")[2], sent)
    assert again.corrected is None  # nothing is converted twice


@pytest.mark.parametrize("header", ["EPSG:2249+5703", "EPSG:26986+5703", "EPSG:26986"])
def test_heights_in_metres_are_left_alone(tmp_path: Path, header: str) -> None:
    checked = gcp(tmp_path, ROWS, header, heights_in_feet=True)
    assert checked.corrected is None
    assert "feet" not in words(checked)


def test_crs_in_feet_is_sent_in_metres_when_its_proj_string_is_known(tmp_path: Path) -> None:
    facts = CrsFacts(False, 0.3048, lambda _x, _y: None, "+proj=tmerc +lat_0=31 +units=m")
    checked = gcp(tmp_path, ROWS, "EPSG:2222", heights_in_feet=True, crs_facts=lambda _crs: facts)
    assert checked.corrected is not None
    lines = checked.corrected.splitlines()
    assert lines[0] == "+proj=tmerc +lat_0=31 +units=m"
    assert lines[1] == "152400.3810 1606296.4572 125.7300 101 200 DJI_0001.JPG p1"


def test_points_without_a_height_are_converted_without(tmp_path: Path) -> None:
    rows = ROWS.replace("412.5", "NaN")
    checked = gcp(tmp_path, rows, "+proj=lcc +units=ft", heights_in_feet=True)
    assert checked.corrected is not None
    assert checked.corrected.splitlines()[1].startswith("152400.3810 1606296.4572 NaN 101")


def test_metres_are_never_converted(tmp_path: Path) -> None:
    assert gcp(tmp_path, ROWS, heights_in_feet=True).corrected is None


# geo.txt


@pytest.mark.parametrize(
    ("columns", "reason"),
    [
        ("8.5 47.5 500 FIX strip1 a", "yaw is not a number"),
        ("8.5 47.5 500 0 -90 0 FIX strip1", "horizontal accuracy is not a number"),
        ("8.5 47.5 NaN NaN NaN NaN 0.02 0.03", "z is not a number"),
        ("8.5 nan 500", "y is not a number"),
        ("8.5 47.5 500 0 -90 0 NaN 0.03", "horizontal accuracy is not a number"),
    ],
)
def test_words_where_the_engine_reads_numbers_are_refused(
    tmp_path: Path, columns: str, reason: str
) -> None:
    with pytest.raises(ValidationError, match=f"line 2: The value of {reason}"):
        check(tmp_path, "geo.txt", f"EPSG:4326\nDJI_0001.JPG {columns}\n")


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ("8.5 47.5", "Photos lose their own height"),
        ("8.5 47.5 500 90", "reads these columns as a comment: 90"),
        ("8.5 47.5 500 90 -90", "reads these columns as a comment: 90 -90"),
        ("8.5 47.5 500 90 -90 0 0.02", "reads these columns as a comment: 0.02"),
        ("8.5 47.5 99999", "These flying heights are implausible: 99999"),
    ],
)
def test_columns_that_the_engine_takes_otherwise_are_told(
    tmp_path: Path, columns: str, said: str
) -> None:
    checked = inspect(tmp_path, "geo.txt", f"EPSG:4326\nDJI_0001.JPG {columns}\n", PHOTOS[:1])
    assert not checked.is_refused
    assert said in words(checked)


def test_unknown_accuracies_are_left_out(tmp_path: Path) -> None:
    line = "DJI_0001.JPG 8.5 47.5 500 NaN NaN NaN"
    checked = inspect(tmp_path, "geo.txt", f"EPSG:4326\n{line} nan NaN FIX\n", PHOTOS[:1])
    assert checked.corrected == f"EPSG:4326\n{line}\n"


def test_a_photo_with_two_positions_is_refused_and_with_one_twice_not(tmp_path: Path) -> None:
    line = "DJI_0001.JPG 8.5 47.5 500\n"
    twice = inspect(tmp_path, "geo.txt", f"EPSG:4326\n{line}{line}", PHOTOS[:1])
    assert twice.corrected == f"EPSG:4326\n{line}"
    with pytest.raises(
        ValidationError, match=r"line 3: DJI_0001\.JPG has another position in line 2"
    ):
        check(tmp_path, "geo.txt", f"EPSG:4326\n{line}{line.replace('8.5', '8.6')}")


def test_photos_without_a_position_in_the_table_are_told(tmp_path: Path) -> None:
    files = [*PHOTOS, Path("/flight/DJI_0003.MP4"), Path("/flight/DJI_0003.SRT")]
    checked = inspect(tmp_path, "geo.txt", "EPSG:4326\nDJI_0001.JPG 8.5 47.5 500\n", files)
    assert [str(r) for r in checked.remarks] == [
        "geo.txt: Photos without a line keep their own position: DJI_0002.JPG."
    ]


@pytest.mark.parametrize("with_video", [True, False])
def test_tables_may_name_the_frames_of_a_video(tmp_path: Path, with_video: bool) -> None:
    rows = "".join(f"frame_{n}_{n * 30}.jpg 8.5 47.5 500\n" for n in range(5))
    files = [*PHOTOS, *([Path("/flight/DJI_0003.MP4")] if with_video else [])]
    checked = inspect(tmp_path, "geo.txt", f"EPSG:4326\n{rows}DJI_0001.JPG 8.5 47.5 500\n", files)
    assert not checked.is_refused
    assert (checked.corrected is None) == with_video


# image_groups.txt


def test_groups_lose_what_stops_the_engine(tmp_path: Path) -> None:
    checked = inspect(tmp_path, "image_groups.txt", "# a\n\nDJI_0001.JPG A\n\nDJI_0002.JPG B\n")
    assert checked.corrected == "DJI_0001.JPG A\nDJI_0002.JPG B\n"
    assert "Comments and empty lines are left out" in words(checked)


@pytest.mark.parametrize("noise", ["\n", "# a\n", " \n\n"])
@pytest.mark.parametrize("is_above", [True, False])
def test_lines_without_a_group_are_not_sent(tmp_path: Path, noise: str, is_above: bool) -> None:
    good = "DJI_0001.JPG A\nDJI_0002.JPG B\n"
    checked = inspect(tmp_path, "image_groups.txt", noise + good if is_above else good + noise)
    assert checked.corrected == good
    assert inspect(tmp_path, "image_groups.txt", good.rstrip()).corrected is None


def test_photos_without_a_group_are_told(tmp_path: Path) -> None:
    said = words(inspect(tmp_path, "image_groups.txt", "DJI_0001.JPG A\n"))
    assert "stops at photos without a group: DJI_0002.JPG" in said


def test_a_photo_in_two_groups_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValidationError, match=r"line 2: DJI_0001\.JPG has another group in line 1"):
        check(tmp_path, "image_groups.txt", "DJI_0001.JPG A\nDJI_0001.JPG B\n")


# Places


def utm32(x: float, y: float) -> tuple[float, float] | None:
    """A flat stand-in for UTM 32N near 9° E, 47.5° N."""
    return 9 + (x - 500_000) / 75_400, 47.5 + (y - 5_260_000) / 111_200


def near(*, width: int = 0, geographic: bool = False) -> dict:
    facts = CrsFacts(geographic, 1.0, (lambda x, y: (x, y)) if geographic else utm32)
    photos = {path: PhotoFacts(width, width, (9.001, 47.591)) for path in THREE}
    return {"photos": photos, "crs_facts": lambda _crs: facts}


@pytest.mark.parametrize(
    "header", ["EPSG:32635", "WGS84 UTM 35N", "+proj=utm +zone=35", "EPSG:2056"]
)
def test_degrees_under_metres_are_refused(tmp_path: Path, header: str) -> None:
    with pytest.raises(
        ValidationError, match=r"line 2: The values 58\.1234 27\.0456 look like deg"
    ):
        check(tmp_path, "geo.txt", f"{header}\nDJI_0001.JPG 58.1234 27.0456 150.5 -12 8 -116\n")


@pytest.mark.parametrize("place", ["8.5 47.5", "47.5 8.5", "-91.9 46.8"])
def test_a_single_decimal_is_enough_for_utm(tmp_path: Path, place: str) -> None:
    with pytest.raises(ValidationError, match="look like degrees, not like EPSG:32632"):
        check(tmp_path, "geo.txt", f"EPSG:32632\nDJI_0001.JPG {place} 500\n")


def test_a_local_origin_may_be_on_the_site(tmp_path: Path) -> None:
    header = "+proj=tmerc +lat_0=47.5 +lon_0=8.5 +ellps=WGS84 +units=m"
    check(tmp_path, "gcp_list.txt", f"{header}\n12.345 -8.125 500 10 10 DJI_0001.JPG\n")


def test_points_near_photos_across_the_antimeridian_are_not_far(tmp_path: Path) -> None:
    facts = CrsFacts(True, 1.0, lambda x, y: (x, y))
    east = (179.999, 179.9995, -179.9995)
    photos = {p: PhotoFacts(position=(x, -16.8)) for p, x in zip(THREE, east)}
    rows = "179.9991 -16.8 5 1 1 DJI_0001.JPG\n-179.9991 -16.8 5 1 1 DJI_0003.JPG\n"
    checked = gcp(tmp_path, rows, "EPSG:4326", photos=photos, crs_facts=lambda _crs: facts)
    assert "far from" not in words(checked)


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("46.84 -91.99", "order latitude, longitude"),
        ("500001.5 5270001.5", "not longitude and latitude"),
        ("8.5 95", "values 8.5 95|order latitude, longitude"),
    ],
)
@pytest.mark.parametrize("header", ["EPSG:4326", "+proj=longlat +datum=WGS84", "EPSG:4258"])
def test_impossible_degrees_are_refused(
    tmp_path: Path, header: str, place: str, reason: str
) -> None:
    for table, line in (
        ("geo.txt", "DJI_0001.JPG {} 5"),
        ("gcp_list.txt", "{} 5 1 1 DJI_0001.JPG"),
    ):
        with pytest.raises(ValidationError, match=f"line 2: .*{reason}"):
            check(tmp_path, table, f"{header}\n{line.format(place)}\n")


def test_points_beside_the_photos_get_no_remark(tmp_path: Path) -> None:
    assert gcp(tmp_path, ROWS, **near()).remarks == ()


def test_swapped_axes_are_refused_by_the_photos_positions(tmp_path: Path) -> None:
    rows = "47.591 9.001 412 1 1 DJI_0001.JPG\n"
    checked = gcp(tmp_path, rows, "EPSG:4326", **near(geographic=True))
    assert checked.is_refused
    assert "line 2: The coordinates are in the order y, x: 47.591 9.001." in words(checked)


def test_points_far_from_the_photos_are_told(tmp_path: Path) -> None:
    checked = gcp(tmp_path, ROWS.replace("50000", "60000"), **near())
    assert not checked.is_refused
    assert "far from where the photos were taken: 600001.25 5270001.5 (99 km)" in words(checked)


def test_coordinates_outside_of_the_zone_are_told(tmp_path: Path) -> None:
    geo = inspect(tmp_path, "geo.txt", "EPSG:32632\nDJI_0001.JPG 5270001.5 500001.25 5\n")
    points = gcp(tmp_path, "5270001.5 500001.25 5 1 1 DJI_0001.JPG\n")
    for checked in (geo, points):
        assert "outside the UTM zone: 5270001.5 500001.25" in words(checked)


def test_an_unknown_crs_is_refused(tmp_path: Path) -> None:
    checked = gcp(tmp_path, ROWS, "EPSG:99999", crs_facts=lambda _crs: None)
    assert "line 1: QGIS knows no projected or geographic CRS EPSG:99999." in words(checked)


# Kinds and copies


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("gcp_list.txt", Kind.GCP_LIST),
        ("gcp_list.txt.txt", Kind.GCP_LIST),
        ("GCP_List.TXT", Kind.GCP_LIST),
        ("anything.txt", Kind.GCP_LIST),
        ("geo.txt", Kind.GEO),
        ("Geo.TXT", Kind.GEO),
        ("geo.txt.txt", Kind.GEO),
        ("image_groups.txt", Kind.IMAGE_GROUPS),
        ("Image Groups.txt", Kind.IMAGE_GROUPS),
        ("image-groups.txt.txt", Kind.IMAGE_GROUPS),
        ("align.laz", Kind.ALIGN),
        ("DJI_0001.JPG", None),
    ],
)
def test_kinds_are_recognised_by_name(name: str, kind: Kind | None) -> None:
    assert kind_of(Path(name)) is kind


@pytest.mark.parametrize(
    ("name", "content", "sent"),
    [
        ("gcp_list.txt.txt", GOOD_GCP, "gcp_list.txt"),
        ("GCP_List.TXT", GOOD_GCP, "gcp_list.txt"),
        ("ground control.txt", GOOD_GCP, "ground control.txt"),
        ("geo.txt.txt", GOOD_GEO, "geo.txt"),
        ("GEO.TXT", GOOD_GEO, "geo.txt"),
        ("Image Groups.txt", "DJI_0001.JPG A\nDJI_0002.JPG B\n", "image_groups.txt"),
    ],
)
def test_tables_are_sent_under_the_name_that_the_server_knows(
    tmp_path: Path, name: str, content: str, sent: str
) -> None:
    path = tmp_path / name
    path.write_text(content)
    paths, _ = prepare_inputs([*PHOTOS, path], tmp_path / "copies")
    assert paths[-1].name == sent
    assert path.read_text() == content


@pytest.mark.parametrize(
    ("name", "content", "is_table"),
    [
        ("notes.txt", "Battery 2, wind from west\n", False),
        ("notes.txt", "", False),
        ("survey.txt", "# office\nEPSG:32632\n1 2 3 4 5 a.jpg\n", True),
        ("gcp.txt", "EPSG:32632\ngcp01 529356.25 9251137.5 8.4\n", False),  # not marked yet
        ("gcp notes.txt", "Battery 2\n", False),
        ("log.txt", "EPSG:32632\n", False),
        ("GCP list.txt", "anything", True),
        ("geo.txt.txt", "anything", True),
        ("survey.txt", "EPSG:32632;;;;;\n1,5;2,5;3;4;5;a.jpg\n", True),
        ("survey.txt", "EPSG:32632\n1,5 2,5 3 4 5 a.jpg\n", True),
    ],
)
def test_tables_are_told_from_other_texts(
    tmp_path: Path, name: str, content: str, is_table: bool
) -> None:
    (tmp_path / name).write_text(content)
    assert looks_like_table(tmp_path / name) is is_table


def test_all_kinds_go_together(tmp_path: Path) -> None:
    tables = {
        "gcp_list.txt": GOOD_GCP,
        "geo.txt": GOOD_GEO,
        "image_groups.txt": "DJI_0001.JPG A\nDJI_0002.JPG B\n",
    }
    for name, content in tables.items():
        (tmp_path / name).write_text(content)
    (tmp_path / "align.laz").write_bytes(b"LASF")
    names = [*tables, "align.laz"]
    for count in (2, 3, 4):
        for chosen in itertools.combinations(names, count):
            files = [tmp_path / name for name in chosen]
            assert len(inspect_inputs([*files, *PHOTOS])) == count
            check_extra_inputs([*PHOTOS, *files])


def test_a_copy_goes_instead_of_a_table_that_is_put_right(tmp_path: Path) -> None:
    path = tmp_path / "geo.txt"
    path.write_text("# office\nEPSG:4326\ndji_0001.jpg 8.5 47.5 500\n")
    before = path.read_bytes()
    paths, remarks = prepare_inputs([*PHOTOS, path], tmp_path / "copies")
    assert paths[:2] == PHOTOS
    assert paths[2].name == "geo.txt"
    assert paths[2].read_text() == "EPSG:4326\nDJI_0001.JPG 8.5 47.5 500\n"
    assert path.read_bytes() == before
    assert {remark.severity for remark in remarks} >= {Severity.CORRECTED}
    assert prepare_inputs([*PHOTOS, path], tmp_path / "copies")[0] == paths
    assert inspect_inputs(paths)[0].corrected is None


def test_good_tables_go_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "gcp_list.txt"
    path.write_text(GOOD_GCP)
    assert prepare_inputs([*PHOTOS, path], tmp_path / "copies")[0] == [*PHOTOS, path]
    assert not (tmp_path / "copies").exists()


def test_copies_go_with_the_block_or_stay_for_later(tmp_path: Path) -> None:
    path = tmp_path / "geo.txt.txt"
    path.write_text(GOOD_GEO)
    with corrected_inputs([*PHOTOS, path], None) as paths:
        assert paths[2].is_file()
    assert not paths[2].exists()
    with corrected_inputs([*PHOTOS, path], tmp_path / "journals") as paths:
        assert paths[2].is_relative_to(tmp_path / "journals")
    assert paths[2].is_file()


def test_a_folder_that_cannot_be_written_stops_no_upload(tmp_path: Path) -> None:
    path = tmp_path / "geo.txt.txt"
    path.write_text(GOOD_GEO)
    (tmp_path / "journals").write_text("a file in its place")
    with corrected_inputs([*PHOTOS, path], tmp_path / "journals") as paths:
        assert paths[2].name == "geo.txt"
        assert paths[2].is_file()
    assert not paths[2].exists()


def test_old_copies_are_removed(tmp_path: Path) -> None:
    path = tmp_path / "geo.txt.txt"
    path.write_text(GOOD_GEO)
    with corrected_inputs([*PHOTOS, path], tmp_path) as paths:
        made = paths[2].parent.stat().st_mtime
    remove_old_copies(tmp_path / COPIES, made - 1)
    assert paths[2].is_file()
    remove_old_copies(tmp_path / COPIES, made + 1)
    assert not paths[2].exists()


@given(
    name=st.sampled_from(["gcp_list.txt", "geo.txt", "image_groups.txt"]),
    lines=st.lists(
        st.lists(
            st.sampled_from(
                ["EPSG:4326", "1", "2.5", "NaN", "dji_0001.jpg", "DJI_0002.JPG", "x.jpg", "#", "A"]
            ),
            max_size=11,
        ).map(" ".join),
        max_size=8,
    ),
)
def test_what_is_corrected_needs_no_correction(tmp_path: Path, name: str, lines: list[str]) -> None:
    checked = inspect(
        tmp_path, name, "EPSG:4326\n" * (name != "image_groups.txt") + "\n".join(lines)
    )
    if checked.corrected is not None:
        again = inspect(tmp_path, name, checked.corrected)
        assert not again.is_refused
        assert again.corrected is None
