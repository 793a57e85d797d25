"""Files from outside that are read without QGIS: tables, journals, zips, point clouds, GeoJSON."""

from __future__ import annotations

import io
import json
import math
import struct
import zipfile
from datetime import date
from pathlib import Path
from typing import Any
from unittest import mock
from urllib.parse import urlsplit

import laspy
import numpy as np
from copc_files import INFO_AT, Copc
from hypothesis import strategies as st
from orthodock.api import (
    AuthenticationError,
    ProtocolError,
    StorageError,
    Task,
    TaskStatus,
    ValidationError,
)
from orthodock.api.inputs import check_extra_inputs
from orthodock.api.support import archives
from orthodock.api.support.archives import unpack
from orthodock.api.support.filenames import sent_names
from orthodock.api.transfer.journal import Journal, journals, renamed_files
from orthodock.api.transfer.multipart import MultipartBody, name_files
from orthodock.core import option_groups, privacy
from orthodock.core.gate import copc, geojson_points
from orthodock.core.layers import styles
from orthodock.core.photos import number_text, subtitles, xmp
from orthodock.core.pointcloud import ept, las, las_crs, octree
from orthodock.core.server import causes, tokens
from orthodock.core.survey import ground_control, residuals, shots
from registry import file, folder, target
from values import (
    ODD_TEXTS,
    almost,
    any_texts,
    json_octets,
    json_values,
    lines,
    mutated,
    numbers,
    octets,
    table,
    texts,
)

# --- tables that travel with the photos

GCP_ROWS = (
    "500000.1 5000000.2 100.5 12.5 99 a.jpg one",
    "1 2 3 4 5 A.JPG", "1 2 nan 4 5 b.jpg", "# 1 2 3 4 5 a.jpg", "1,5 2 3 4 5 a.jpg",
    "1 2 3 4 5 my photo.jpg", "1e400 2 3 4 5 a.jpg",
)  # fmt: skip
CRS = ("EPSG:32633", "epsg:25832", "WGS84 UTM 32N", "+proj=utm +zone=32 +datum=WGS84", "EPSG:4326")
WORDS = ("a.jpg", "b.jpg", "my photo.jpg", "1", "2.5", "nan", "-7", "EPSG:4326", "#", "group")
TABLES = {
    "gcp_list.txt": table(WORDS, rows=GCP_ROWS, first=CRS),
    "geo.txt": table(WORDS, rows=("a.jpg 7.1 50.2 100", "b.jpg 7 50 9 1 2 3 0.1 0.2"), first=CRS),
    "image_groups.txt": table(WORDS, rows=("a.jpg one", "b.jpg two")),
    "align.tif": mutated(b"II*\0\x08\0\0\0", b"MM\0+\0\x08\0\0"),
    "align.las": mutated(b"LASF\0\0"),
}


def tables(*names: str) -> st.SearchStrategy[Any]:
    return st.one_of(*(st.tuples(st.just(name), TABLES[name]) for name in names))


@target(
    tables(*TABLES),
    allowed=(ValidationError, StorageError),
    examples=(
        ("gcp_list.txt", b""),
        ("geo.txt", b"EPSG:4326\nA.jpg 1 2\n"),
        ("gcp_list.txt", b"\xef\xbb\xbfEPSG:4326\r\n1 2 3 4 5 a.jpg"),
        ("image_groups.txt", b"\0"),
        ("align.tif", b"II"),
    ),
)
def extra_input(case: tuple[str, bytes]) -> None:
    name, content = case
    check_extra_inputs([file(name, content), Path("/photos/a.jpg"), Path("/photos/b.jpg")])


floats = st.floats() | st.floats(-1e7, 1e7)
points = st.tuples(texts.filter(bool), floats, floats, floats)
observations = st.tuples(texts, texts | st.sampled_from(("a.jpg", "A.JPG")), floats, floats)


@target(
    st.tuples(
        st.sampled_from(CRS) | texts,
        st.lists(points, max_size=5),
        st.lists(observations, max_size=5),
        st.integers(0, 12),
    ),
    allowed=(ValidationError,),
    examples=(
        (
            "EPSG:4326",
            [(n, 1.0, 2.0, 3.0) for n in "abc"],
            [("a", "\x1f", 1.0, 2.0), ("a", "x\x85y", 1.0, 2.0)],
            4,
        ),
    ),
)
def control_points_pass_the_check(case: Any) -> None:
    """What is written is accepted before sending."""
    crs, given, found, decimals = case
    known = [ground_control.ControlPoint(*point) for point in given]
    seen = [ground_control.Observation(*each) for each in found]
    seen += [ground_control.Observation(point.name, "c.jpg", 1.0, 2.0) for point in known]
    made = ground_control.control_file(crs, known, seen, decimals=decimals)
    path = file("gcp_list.txt", made.text.encode("utf-8"))
    names = {each.image for each in seen}
    check_extra_inputs([path, *(Path("/photos") / name for name in names)])
    rows = path.read_text(encoding="utf-8").splitlines()
    assert len(rows) == made.observations + 1


file_names = any_texts.map(lambda n: n.replace("/", "").replace("\0", "")).filter(
    lambda n: n not in ("", ".", "..")
)


@target(st.lists(file_names, min_size=1, max_size=5), examples=(["a.jpg", "A.JPG"], ["\ud800.jpg"]))
def names_on_the_server(given: list[str]) -> None:
    names = sent_names([Path("/photos", name) for name in given])
    assert len({name.lower() for name in names}) == len(given)
    for name in names:
        assert 0 < len(name.encode("utf-8")) <= 255
        assert not set(name) & set('"\\/:*?<>|\r\n\0')


@target(
    st.tuples(st.dictionaries(texts.filter(bool), texts, max_size=3), file_names, octets),
    allowed=(StorageError, UnicodeEncodeError),
)
def body_of_an_upload(case: Any) -> None:
    """As long as announced, whatever the names; a lone surrogate in a value cannot be sent."""
    fields, name, content = case
    path = file("photo.jpg", content)
    (named,) = name_files([path])
    (sent,) = sent_names([Path("/photos", name)])
    body = MultipartBody(fields, [type(named)(path, sent, named.size, named.modified)])
    assert len(b"".join(body)) == len(body)


# --- journals

HEAD = {"format": 2, "server": "https://x", "project": 1, "task": "t", "name": "n",
        "files": [["/photos/a.jpg", "a.jpg", 3, 9], ["/photos/b.jpg", "b.jpg", 4, 9]]}  # fmt: skip
entries = st.one_of(
    st.sampled_from((["a.jpg"], ["b.jpg"], ["a.jpg", 3, 9], ["a.jpg", 5, 7],
                     ["c.jpg"], ["c.jpg", 1, 2])),
    st.lists(json_values, max_size=4),
    json_values,
)  # fmt: skip
journal_lines = st.lists(entries.map(lambda e: json.dumps(e).encode()) | octets, max_size=6)


@target(
    st.tuples(
        json_octets(almost(HEAD, files=st.lists(st.lists(json_values, max_size=5)))), journal_lines
    ).map(lambda c: b"\n".join([c[0], *c[1]])),
    examples=(b"", b"{}", b"[]", b'{"format": 2}', b"\xff\n"),
)
def journals_of_a_folder(content: bytes) -> None:
    """One that is damaged does not hide the others."""
    place = folder("journals")
    (place / "a.upload").write_bytes(content)
    (place / "b.upload").write_text(json.dumps(HEAD) + "\n")
    (place / "1-t.names").write_bytes(content)
    assert Path(place / "b.upload") in [journal.path for journal in journals(place)]
    renamed_files(place, 1, "t")


@target(
    st.lists(entries.map(lambda e: json.dumps(e).encode()), max_size=8),
    examples=(
        [b'["a.jpg"]', b'["a.jpg"]'],
        [b'["a.jpg", 3, 9]', b'["a.jpg"]'],
        [b'["a.jpg"]', b'["a.jpg", 3, 9]'],
    ),
)
def journal_with_any_lines(noted: list[bytes]) -> None:
    """The head is whole, so the upload can go on, whatever was noted after it."""
    content = b"\n".join([json.dumps(HEAD).encode(), *noted, b'["a.jp'])
    journal = Journal.load(file("1-t.upload", content))
    names = {named.name for named in journal.files}
    assert journal.arrived <= names <= {"a.jpg", "b.jpg"}
    journal.leave_out(["b.jpg", "b.jpg"])
    assert "b.jpg" not in {named.name for named in Journal.load(journal.path).files}


# --- zips

DAY = (2025, 6, 1, 0, 0, 0)  # always the same, so that examples are


def zip_of(*entries_: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as made:
        for name, content in entries_:  # a name ends at its first zero byte
            made.writestr(zipfile.ZipInfo(name.split("\0")[0] or "x", DAY), content, method)
    return stream.getvalue()


ZIPS = (
    zip_of(("odm_dem/dsm.tif", b"x" * 500), ("a/b/c.txt", b"hello")),
    zip_of(("a.txt", b"a" * 9000), ("A.TXT", b"b"), ("empty/", b""), method=zipfile.ZIP_BZIP2),
    zip_of(("ü.txt", b"1"), method=zipfile.ZIP_STORED),
    zip_of(("x.bin", bytes(range(256))), method=zipfile.ZIP_LZMA),
)
zip_names = st.lists(st.sampled_from(("a", "b.txt", "A", "é", "e\u0301", *ODD_TEXTS)), min_size=1,
                     max_size=4).map("/".join)  # fmt: skip
zips = mutated(*ZIPS, places=(14, 18, 22, 26)) | st.builds(
    lambda names: zip_of(*((n.encode("utf-8", "replace").decode(), b"x") for n in names)),
    st.lists(zip_names, max_size=4),
)


@target(
    zips,
    allowed=(ProtocolError, StorageError),
    examples=(b"", b"PK\5\6" + b"\0" * 18, zip_of(("../x", b"")), zip_of(("a", b""), ("a/b", b""))),
)
def archive_of_results(content: bytes) -> None:
    """All of it arrives inside of the folder, or nothing does."""
    archive = file("all.zip", content)
    place = archive.parent / "results"
    with mock.patch.object(archives, "MOST_BYTES", 10**6):
        try:
            found = unpack(archive, place)
        except (ProtocolError, StorageError):
            assert [p.name for p in archive.parent.iterdir()] == ["all.zip"]
            raise
    assert all(place in path.parents for path in found)
    assert not any(path.is_symlink() for path in place.rglob("*"))


# --- GeoJSON

SHOT = {
    "type": "Feature", "geometry": {"type": "Point", "coordinates": [7.1, 50.2, 150.0]},
    "properties": {"filename": "a.jpg", "rotation": [3.1, 0.1, 0.0], "focal": 0.85, "width": 4000,
                   "height": 3000, "camera": "v2 dji", "capture_time": 1700000000.0, "id": "one",
                   "error": [0.1, 0.2, 0.3], "observations": [{}]},
}  # fmt: skip
coordinates = st.lists(numbers, max_size=4)
features = st.fixed_dictionaries(
    {"type": st.just("Feature")},
    optional={
        "geometry": almost(SHOT["geometry"], coordinates=coordinates),
        "properties": almost(SHOT["properties"], rotation=coordinates, focal=numbers,
                             width=numbers, height=numbers, capture_time=numbers),
    },
) | st.just(SHOT)  # fmt: skip
collections = almost({"type": "FeatureCollection", "features": [SHOT]},
                     features=st.lists(features, max_size=3))  # fmt: skip


@target(
    json_octets(collections),
    allowed=(StorageError,),
    examples=(b"", b"[]", b'{"features": [1]}', json.dumps({"features": [SHOT]}).encode()),
)
def geojson_of_shots_and_control_points(content: bytes) -> None:
    found = geojson_points.read_points(file("shots.geojson", content))
    for shot in shots.read_shots(found):
        assert -180 <= shot.longitude <= 180
        assert -90 <= shot.latitude <= 90
        corners = shots.footprint(shot, 0.0, 0.0, 100.0)
        assert corners is None or all(math.isfinite(c) for corner in corners for c in corner)
        assert shot.pose is None or (0 <= shot.pose.heading <= 360 and -90 <= shot.pose.pitch <= 90)
    for point in residuals.read_control_points(found):
        assert point.photos >= 0
        assert "\n" not in point.name
        assert not math.isinf(point.error) or point.error > 0


# --- point clouds


def _las(suffix: str, point_format: int, version: str) -> bytes:
    header = laspy.LasHeader(point_format=point_format, version=version)
    header.creation_date = date(*DAY[:3])
    header.scales, header.offsets = [0.01] * 3, [500_000, 5_000_000, 0]
    cloud = laspy.LasData(header)
    cloud.x = 500_000 + np.arange(3.0)
    cloud.y = 5_000_000 + np.arange(3.0) ** 2
    cloud.z = np.arange(100.0, 103.0)
    path = file(f"cloud.{suffix}", b"")
    cloud.write(str(path))
    return path.read_bytes()


def _with_geokeys(content: bytes) -> bytes:
    """The same with a record of GeoTIFF keys, for which all offsets move."""
    keys = struct.pack("<8H", 1, 1, 0, 1, 3072, 0, 1, 32632)
    record = struct.pack("<2x16sHH32x", b"LASF_Projection", 34735, len(keys)) + keys
    start = struct.unpack_from("<H", content, 94)[0]
    made = bytearray(content[:start] + record + content[start:])
    struct.pack_into("<II", made, 96, struct.unpack_from("<I", content, 96)[0] + len(record), 1)
    return bytes(made)


PLAIN = _las("las", 3, "1.2")
CLOUDS = (PLAIN, _with_geokeys(PLAIN), _las("las", 7, "1.4"))
LAZ = (_las("laz", 3, "1.2"), _las("laz", 7, "1.4"))
# Header size, place of the points, records, format, length, count, scales, offsets, bounds, EVLRs.
LAS_PLACES = (24, 25, 94, 96, 100, 104, 105, 107, 131, 139, 155, 179, 187, 235, 243, 247)
LAZ_PLACES = (*LAS_PLACES, 281, 285, 289, 293, 297, 325, 329, 429, 433, 437)


@target(
    mutated(*CLOUDS, places=LAS_PLACES) | octets,
    allowed=(las.PointCloudError,),
    examples=(b"", b"LASF", *CLOUDS),
)
def point_cloud_las(content: bytes) -> None:
    _read_cloud(file("cloud.las", content))


@target(mutated(*LAZ, places=LAZ_PLACES), allowed=(las.PointCloudError,), examples=LAZ)
def point_cloud_laz(content: bytes) -> None:
    _read_cloud(file("cloud.laz", content))


def _read_cloud(path: Path) -> None:
    header = las.read_header(path)
    assert header.points > 0
    las_crs.find_crs(header.vlrs, "")
    assert sum(map(len, las.read_points(header, 1000))) == header.points
    assert 0 <= las.color_max(header, 1000) <= las.FULL_COLOR


def _copc() -> bytes:
    path = folder("made") / "made.copc.laz"
    pages: Any = {(1, 0, 0, 0): [(1, 0, 0, 0)]}
    return Copc(7, extra=2, wkt=b"x", pages=pages).write(path).read_bytes()


COPC = _copc()
COPC_PLACES = [*LAS_PLACES, 235, 243, *range(375, 429, 2), *range(INFO_AT, INFO_AT + 56, 8),
               *range(589, 760, 2), *range(len(COPC) - 160, len(COPC), 4)]  # fmt: skip


@target(mutated(COPC, places=COPC_PLACES), allowed=(las.PointCloudError,), examples=(b"", COPC))
def point_cloud_copc(content: bytes) -> None:
    path = file("cloud.copc.laz", content)
    copc.check(path)
    las.read_header(path)


@target(mutated(*CLOUDS, places=LAS_PLACES), allowed=(las.PointCloudError,), examples=CLOUDS)
def point_cloud_converted(content: bytes) -> None:
    """All points arrive in the octree, or none."""
    path = file("cloud.las", content)
    out = path.parent / "ept"
    with mock.patch.object(octree, "POINTS_PER_NODE", 2):
        try:
            info = ept.build_ept(path, out)
        except las.PointCloudError:
            assert [p.name for p in path.parent.iterdir()] == ["cloud.las"]
            raise
    document = json.loads(info.path.read_text())
    assert document["points"] == las.read_header(path).points
    assert all(map(math.isfinite, (*document["bounds"], *document["boundsConforming"])))


# --- metadata of photos and videos

XMP = (
    '<?xpacket begin="\ufeff"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    'xmlns:drone-dji="http://www.dji.com/drone-dji/1.0/" drone-dji:GimbalYawDegree="+12.30" '
    'drone-dji:RelativeAltitude="+80.1"><drone-dji:Lens><rdf:Seq><rdf:li>a</rdf:li></rdf:Seq>'
    "</drone-dji:Lens></rdf:Description></rdf:RDF></x:xmpmeta>"
)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "utf-32-le")
xmp_words = st.sampled_from(
    ("drone-dji:GimbalYawDegree", '="', '"', ">", "<", "=", "+12.3", "<!DOCTYPE a [", "&lol;",
     '<!ENTITY a "b">', "]>", "</", "/>", "<?xml version='1.0' encoding='utf-7'?>", "<a:b>" * 40,
     " " * 50, "drone-dji:" * 20, "<![CDATA[")
)  # fmt: skip
xmp_texts = st.lists(xmp_words | texts | st.just(XMP), max_size=12).map("".join)
packets = st.builds(
    lambda text, encoding: text.encode(encoding, "replace"), xmp_texts, st.sampled_from(ENCODINGS)
) | mutated(*(XMP.encode(encoding) for encoding in ENCODINGS))  # fmt: skip


@target(packets, examples=(XMP.encode(), b"drone-dji:" + b"a" * 100_000, b'<a b="' * 10_000))
def xmp_packet(packet: bytes) -> None:
    for name, value in xmp.read_xmp(packet).items():
        assert len(name) < 300
        assert len(value) <= xmp.LONGEST_VALUE


number_words = st.sampled_from(
    ("47", "30.5", ",", "°", "'", '"', " N", "S ", "deg", "/", "-", "\u2212", "e9", "ft", "m")
)


@target(st.lists(number_words | texts, max_size=12).map("".join),
        examples=("47\u00b030'15\" N", "47,30.5S", "1" * 100_000, "1 " * 50_000))  # fmt: skip
def numbers_and_angles_of_photos(text: str) -> None:
    found = (number_text.parse_number(text), number_text.parse_angle(text, "NS"))
    assert all(value is None or math.isfinite(value) for value in found)


SRT = b"""1
00:00:00,000 --> 00:00:01,000
[latitude: 50.1] [longitude: 7.2] [rel_alt: 10.0 abs_alt: 90.0]
GPS(7.2,50.1,20) BAROMETER:10
"""
subtitle_words = st.sampled_from(("GPS(", "latitude", ":", "[", "]", "7.2", ",", "-->", "1" * 400))


@target(mutated(SRT) | st.lists(subtitle_words | texts, max_size=20).map(
            lambda words: "".join(words).encode("utf-8", "replace")),
        examples=(SRT, b"GPS(" * 20_000, b"[latitude: " + b"9" * 400 + b"]"))  # fmt: skip
def subtitles_of_a_video(content: bytes) -> None:
    for point in subtitles.track_of(content):
        assert -180 <= point.longitude <= 180
        assert -90 <= point.latitude <= 90


# --- texts

token_texts = st.lists(
    st.sampled_from(("eyJhbGciOiJIUzI1NiJ9", ".", "eyJleHAiOiAxfQ", "e30", "W10", "Authorization:",
                     "JWT ", '{"token": "', '"}', "eyJleHAiOiAiMWU5OTkifQ", "==")) | texts,
    max_size=7,
).map("".join)  # fmt: skip


@target(
    token_texts | any_texts,
    allowed=(ValidationError,),
    examples=("a.b.c", "JWT a.eyJleHAiOiAxZTMwOX0.c", '{"token": {"a": 1}}'),
)
def pasted_token(text: str) -> None:
    token = tokens.cleaned(text)
    assert tokens.cleaned(token) == token
    assert token.isascii()
    tokens.facts(token)
    try:
        tokens.require_fresh(token)
    except AuthenticationError as error:
        assert token not in str(error)


@target(any_texts | st.lists(octets.map(lambda b: b.decode("latin-1"))).map(".".join))
def token_facts(text: str) -> None:
    facts = tokens.facts(text)
    assert isinstance(facts.is_expired, bool)


console_words = st.sampled_from(
    ("not enough ", "memory", "killed", "0 partial reconstructions", "boundary ", "gcp file ",
     "invalid ", "argument --", "node ", "connection ", "code: -9", " " * 400, "no " * 200)
)  # fmt: skip


@target(
    st.lists(st.lists(console_words | texts, max_size=6).map("".join), max_size=20),
    examples=(["x" * 100_000], ["argument " + "-" * 400]),
)
def console_of_a_failed_task(console: list[str]) -> None:
    clues = causes.Clues()
    clues.add(console)
    failed = Task("t", 1, status=TaskStatus.FAILED, last_error="\n".join(console))
    assert causes.find_cause(failed) in (None, *causes.Cause)
    assert causes.find_cause(Task("t", 1, status=TaskStatus.FAILED), clues) in (
        None, *causes.Cause,
    )  # fmt: skip


secret_words = st.sampled_from(
    ("password=", "Authorization: JWT ", "https://", "user:pw@", "host='", "/home/me/", "token: '",
     "?a=b", "\\", '"', "1.2.3.4", "::1", "a.b.", "C:\\Users\\", "eyJ", "-" * 50, "a." * 50)
)  # fmt: skip


@target(
    st.lists(secret_words | texts, max_size=10).map("".join) | lines,
    examples=("a" * 5000, "a." * 2500, "password" * 600, ":" * 5000),
)
def text_for_a_report(text: str) -> None:
    secret = "correct horse"
    assert secret not in privacy.without_secrets(f"password={secret}\n{text}")
    shown = privacy.without_names(f"{secret} {text} {secret}", {secret: "[secret]"})
    assert secret not in shown


@target(
    st.tuples(
        *[
            st.lists(
                st.sampled_from(
                    (
                        "type=xyz",
                        "&url=",
                        "https://x/{z}",
                        "%3F",
                        "?a=1",
                        "&a=2",
                        "run%3D",
                        "&",
                        "=",
                    )
                )
                | texts,
                max_size=6,
            ).map("".join)
        ]
        * 3
    )
)
def source_of_a_layer(case: tuple[str, str, str]) -> None:
    fresh, given, present = case
    assert isinstance(styles.keep_changes(fresh, given, present), str)
    uuid = given.encode("utf-8", "ignore").decode()  # as the parsed JSON of an answer is
    assert urlsplit("https://x/" + styles.of_run("y", Task("t", 1, uuid=uuid))).fragment == ""


@target(any_texts, examples=("dsm", "\n"))
def name_of_an_option(text: str) -> None:
    assert option_groups.group_of(text) in option_groups.OptionGroup
