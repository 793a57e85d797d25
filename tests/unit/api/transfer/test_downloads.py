"""A download is whole and of its type, or nothing is replaced, whatever the server sends."""

from __future__ import annotations

import errno
import gzip
import io
import json
import os
import shutil
import signal
import struct
import subprocess
import sys
import threading
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from answers import http
from orthodock.api import NetworkOptions, ProtocolError, StorageError, WebODM, WebODMError
from orthodock.api.support import disk
from orthodock.api.transfer import download, signatures
from orthodock.api.transport import Transport
from raw_server import Request, raw_server

OLD = b"the old one"
QUICK = NetworkOptions(connect_timeout=5.0, read_timeout=5.0)


def tiff(big: bool = False, order: str = "<", tiled: bool = False) -> bytes:
    """A TIFF with two directories of two strips (or tiles) each; their data is at the end."""
    mark = b"II" if order == "<" else b"MM"
    count, value, inline = ("Q", "Q", 8) if big else ("H", "I", 4)
    head = mark + (struct.pack(order + "HHHQ", 43, 8, 0, 16) if big else
                   struct.pack(order + "HI", 42, 8))  # fmt: skip
    length = struct.calcsize("=" + count) + 3 * (4 + 2 * inline) + inline
    arrays = len(head) + 2 * length
    data = arrays + 16

    def item(tag: int, form: int, number: int, content: bytes) -> bytes:
        return struct.pack(order + "HH" + value, tag, form, number) + content.ljust(inline, b"\0")

    def numbers(at: int, *values: int) -> bytes:
        """Two numbers of 4 bytes, in place where they fit."""
        return struct.pack(order + "II", *values) if big else struct.pack(order + "I", at)

    def directory(following: int) -> bytes:
        places, sizes = (324, 325) if tiled else (273, 279)
        entries = (
            item(256, 3, 1, struct.pack(order + "H", 4))
            + item(places, 4, 2, numbers(arrays, data, data + 30))
            + item(sizes, 4, 2, numbers(arrays + 8, 30, 30))
        )
        return struct.pack(order + count, 3) + entries + struct.pack(order + value, following)

    spots = struct.pack(order + "IIII", data, data + 30, 30, 30)
    return head + directory(len(head) + length) + directory(0) + spots + bytes(range(1, 61))


def archive() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a/b.txt", "hello " * 100)
        made.writestr("c.txt", os.urandom(500))
        made.comment = b"a comment"
    return stream.getvalue()


def las(compressed: bool = False) -> bytes:
    head = bytearray(227)
    head[:4] = b"LASF"
    head[24:26] = b"\1\2"
    points = 10
    struct.pack_into("<HI", head, 94, 227, 227)
    struct.pack_into("<BHI", head, 104, 0x80 if compressed else 0, 20, points)
    if not compressed:
        return bytes(head) + bytes(20 * points)
    packed = bytes(100)
    return (
        bytes(head)
        + struct.pack("<q", 227 + 8 + 100)
        + packed
        + struct.pack("<II", 0, 1)
        + b"\0" * 4
    )


def las14(extended: bool = False) -> bytes:
    """LAS 1.4: the count has 64 bits, and records may follow the points."""
    head = bytearray(375)
    head[:4] = b"LASF"
    head[24:26] = b"\1\4"
    struct.pack_into("<HI", head, 94, 375, 375)
    struct.pack_into("<BHI", head, 104, 6, 20, 0)
    struct.pack_into("<Q", head, 247, 10)
    if extended:
        struct.pack_into("<QI", head, 235, 375 + 200, 1)
    return bytes(head) + bytes(200) + bytes(60 * extended)


def streamed_laz() -> bytes:
    """A writer that cannot go back puts the place of the chunk table at the end."""
    head, points = las(compressed=True)[:227], b"\xff" * 100
    table = struct.pack("<II", 0, 1) + b"\xff" * 4
    place = struct.pack("<q", len(head) + 8 + len(points))
    return head + struct.pack("<q", -1) + points + table + place


def png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(b"\0\0"))
        + chunk(b"IEND", b"")
    )


def sqlite() -> bytes:
    import sqlite3

    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE tiles (a, b)")
    database.commit()
    if hasattr(database, "serialize"):
        return bytes(database.serialize())
    head = bytearray(b"SQLite format 3\0" + bytes(8176))
    struct.pack_into(">H", head, 16, 4096)
    struct.pack_into(">I", head, 28, 2)
    return bytes(head)


PLY = (
    b"ply\nformat binary_little_endian 1.0\nelement vertex 5\nproperty float x\nproperty uchar r\n"
    b"element face 2\nproperty list uchar int vertex_indices\nend_header\n"
) + bytes(5 * 5 + 2)  # the lists are empty
PRODUCTS = {
    "orthophoto.tif": tiff(),
    "dsm.tif": tiff(order=">"),
    "dtm.tif": tiff(big=True),
    "tiled.tif": tiff(tiled=True),
    "motorola.tif": tiff(big=True, order=">", tiled=True),
    "all.zip": archive(),
    "orthophoto.kmz": archive(),
    "georeferenced_model.las": las(),
    "georeferenced_model.laz": las(compressed=True),
    "las14.las": las14(),
    "extended.las": las14(extended=True),
    "streamed.laz": streamed_laz(),
    "shots.geojson": json.dumps({"type": "x", "features": [{"a": 'b"}]{'}] * 9}).encode(),
    "cameras.json": b'\xef\xbb\xbf [{"v2": {}}]\n',
    "orthophoto.png": png(),
    "photo.jpg": b"\xff\xd8\xff\xe0" + bytes(200) + b"\xff\xd9",
    "report.pdf": b"%PDF-1.4\n" + bytes(100) + b"\nstartxref\n9\n%%EOF\n",
    "cutline.gpkg": sqlite(),
    "orthophoto.mbtiles": sqlite(),
    "textured_model.glb": b"glTF" + struct.pack("<II", 2, 112) + bytes(100),
    "georeferenced_model.ply": PLY,
}
PAGE = b"<!DOCTYPE html>\n<html><head><title>Login</title></head><body>Login</body></html>"


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is tried again is tried at once."""
    monkeypatch.setattr(download, "pause", lambda *_: None)
    monkeypatch.setattr(Transport, "_wait", lambda *_: None)


def fetch(url: str, target: Path, asset: str = "orthophoto.tif", **others: Any) -> Path:
    return WebODM(url, network=QUICK).results.download(1, "t", asset, target, **others)


def check_refused(answer: bytes, folder: Path, asset: str = "orthophoto.tif") -> WebODMError:
    """Return the error; a good file that was there is still there, and alone."""
    target = folder / asset
    target.write_bytes(OLD)
    with raw_server(lambda _: answer) as server, pytest.raises(WebODMError) as caught:
        fetch(server.url, target, asset)
    assert target.read_bytes() == OLD
    assert list(folder.iterdir()) == [target]
    return caught.value


# Headers


def test_answer_that_ends_in_its_headers_replaces_nothing(tmp_path: Path) -> None:
    whole = http("200 OK", PRODUCTS["orthophoto.tif"], "Content-Type: image/tiff", 'ETag: "v"')
    end = whole.index(b"\r\n\r\n") + 4
    for cut in sorted({*range(1, end, 7), *range(end - 4, end + 1)}):
        folder = tmp_path / str(cut)
        folder.mkdir()
        check_refused(whole[:cut], folder)


@pytest.mark.parametrize(
    "status", ["201 Created", "202 Accepted", "203 Other", "204 No Content", "206 Partial Content"]
)
def test_status_that_was_not_asked_for_is_no_file(tmp_path: Path, status: str) -> None:
    body = b"" if status.startswith("204") else PRODUCTS["orthophoto.tif"]
    error = check_refused(
        http(status, body, f"Content-Range: bytes 0-{len(body) - 1}/{len(body)}"), tmp_path
    )
    assert isinstance(error, ProtocolError)
    assert status[:3] in error.message


@pytest.mark.parametrize(
    "length", ["-5", "9" * 5000, "10, 20", "10, 10", "", "0x10", "１２", "1e3", "nan"]
)
def test_length_that_makes_no_sense_is_refused(tmp_path: Path, length: str) -> None:
    page = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %s\r\n\r\n%s"
    check_refused(page % (length.encode(), PRODUCTS["orthophoto.tif"]), tmp_path)


@pytest.mark.parametrize("missing", [1, 100])
def test_body_that_is_shorter_than_announced_is_refused(tmp_path: Path, missing: int) -> None:
    error = check_refused(http("200 OK", PRODUCTS["orthophoto.tif"])[:-missing], tmp_path)
    assert "broke off after" in error.message


# Encodings


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


ENCODED = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "GZip": lambda data: gzip.compress(data[:50]) + gzip.compress(data[50:]),
    "deflate": zlib.compress,
    "deflate, identity": raw_deflate,
    "identity": bytes,
    "": bytes,
}


@pytest.mark.parametrize("has_length", [True, False])
@pytest.mark.parametrize("encoding", ENCODED)
def test_encoded_answer_is_decoded(tmp_path: Path, encoding: str, has_length: bool) -> None:
    body = ENCODED[encoding](PRODUCTS["orthophoto.tif"])
    answer = http("200 OK", body, f"Content-Encoding: {encoding}")
    if not has_length:
        answer = answer.replace(f"Content-Length: {len(body)}\r\n".encode(), b"")
    with raw_server(lambda _: answer) as server:
        target = fetch(server.url, tmp_path / "a.tif")
    assert target.read_bytes() == PRODUCTS["orthophoto.tif"]


@pytest.mark.parametrize("encoding", ["br", "zstd", "compress", "gzip, gzip", "gzip,deflate", "x"])
def test_encoding_that_is_not_decoded_is_refused(tmp_path: Path, encoding: str) -> None:
    body = gzip.compress(PRODUCTS["orthophoto.tif"])
    error = check_refused(http("200 OK", body, f"Content-Encoding: {encoding}"), tmp_path)
    assert isinstance(error, ProtocolError)
    assert encoding in error.message


@pytest.mark.parametrize("spoil", [lambda b: b[:-20], lambda b: b"x" + b, lambda b: b + b"junk"])
def test_encoded_answer_that_is_damaged_is_refused(tmp_path: Path, spoil: Any) -> None:
    body = spoil(gzip.compress(PRODUCTS["orthophoto.tif"]))
    check_refused(http("200 OK", body, "Content-Encoding: gzip"), tmp_path)


def test_encoded_answer_of_zeros_stops_before_the_disk_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    free_disk(monkeypatch, disk.SPARE_DISK + 40 * 1024 * 1024, tmp_path)
    body = gzip.compress(bytes(60 * 1024 * 1024), 1)
    error = check_refused(http("200 OK", body, "Content-Encoding: gzip"), tmp_path, "a.bin")
    assert isinstance(error, StorageError)


# Type and end


@pytest.mark.parametrize("asset", PRODUCTS)
def test_product_without_a_length_is_taken_when_its_own_end_is_there(
    tmp_path: Path, asset: str
) -> None:
    page = b"HTTP/1.0 200 OK\r\nConnection: close\r\n\r\n" + PRODUCTS[asset]
    with raw_server(lambda _: page) as server:
        assert fetch(server.url, tmp_path / "x", asset).read_bytes() == PRODUCTS[asset]


@pytest.mark.parametrize("asset", PRODUCTS)
def test_product_without_a_length_that_is_cut_is_refused(tmp_path: Path, asset: str) -> None:
    whole = PRODUCTS[asset].rstrip()
    part = tmp_path / "part"
    suffix = Path(asset).suffix
    part.write_bytes(whole)
    assert signatures.is_whole(part, suffix)
    for cut in range(len(whole)):
        part.write_bytes(whole[:cut])
        assert not signatures.is_whole(part, suffix), cut
    folder = tmp_path / "refused"
    folder.mkdir()
    page = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + whole[: len(whole) // 2]
    check_refused(page, folder, asset)


@pytest.mark.parametrize("asset", [*PRODUCTS, "georeferenced_model.csv", "a.bin"])
@pytest.mark.parametrize("page", [PAGE, b"  \r\n<html>", b"\xef\xbb\xbf<HTML lang=de>",
                                  b"<!-- x -->\n<!doctype HTML>"])  # fmt: skip
def test_web_page_is_no_product(tmp_path: Path, asset: str, page: bytes) -> None:
    error = check_refused(http("200 OK", page, "Content-Type: text/html"), tmp_path, asset)
    assert isinstance(error, ProtocolError)
    assert "web page" in error.message


@pytest.mark.parametrize("asset", PRODUCTS)
@pytest.mark.parametrize("body", [b"<GDAL_WMS></GDAL_WMS>", b"\0" * 100, b"x"])
def test_file_of_another_type_is_refused(tmp_path: Path, asset: str, body: bytes) -> None:
    error = check_refused(http("200 OK", body), tmp_path, asset)
    assert f"not a {Path(asset).suffix} file" in error.message


@pytest.mark.parametrize("asset", PRODUCTS)
def test_empty_file_is_no_product(tmp_path: Path, asset: str) -> None:
    error = check_refused(http("200 OK", b""), tmp_path, asset)
    assert isinstance(error, ProtocolError)


def test_empty_file_that_may_be_empty_is_taken_when_announced(tmp_path: Path) -> None:
    with raw_server(lambda _: http("200 OK", b"")) as server:
        assert fetch(server.url, tmp_path / "x", "log.txt").read_bytes() == b""


def test_nothing_without_a_length_is_no_file(tmp_path: Path) -> None:
    check_refused(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", tmp_path, "log.txt")


# Chunks


def chunked(body: bytes, *sizes: str, end: bytes = b"0\r\n\r\n") -> bytes:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
    named = sizes or (f"{len(body):x}",)
    return head + b"".join(s.encode() + b"\r\n" + body + b"\r\n" for s in named) + end


def test_chunked_answer_is_whole_with_its_last_chunk(tmp_path: Path) -> None:
    with raw_server(lambda _: chunked(PRODUCTS["all.zip"])) as server:
        assert fetch(server.url, tmp_path / "a", "all.zip").read_bytes() == PRODUCTS["all.zip"]


@pytest.mark.parametrize("size", ["-5", "zz", "", "f" * 40, "-0", "1_0"])
def test_chunk_size_that_makes_no_sense_is_refused(tmp_path: Path, size: str) -> None:
    check_refused(chunked(PRODUCTS["all.zip"], size), tmp_path, "all.zip")


def test_chunked_answer_without_its_end_is_refused(tmp_path: Path) -> None:
    whole = chunked(PRODUCTS["all.zip"])
    for cut in (7, 6, 5, 20):
        folder = tmp_path / str(cut)
        folder.mkdir()
        check_refused(whole[:-cut], folder, "all.zip")


def test_endless_chunked_answer_stops_before_the_disk_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    free_disk(monkeypatch, disk.SPARE_DISK + 40 * 1024 * 1024, tmp_path)
    piece = b"100000\r\n" + bytes(0x100000) + b"\r\n"

    def endless(_: Request) -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        for _ in range(1000):
            yield piece

    with (
        raw_server(endless) as server,
        pytest.raises(StorageError, match=r"Not enough disk space in") as caught,
    ):
        fetch(server.url, tmp_path / "a", "a.bin")
    assert str(tmp_path) in caught.value.message
    assert not list(tmp_path.iterdir())


def free_disk(monkeypatch: pytest.MonkeyPatch, size: int, folder: Path) -> None:
    """Make a disk of `size` bytes of the folder."""

    def usage(_: object) -> Any:
        used = sum(path.stat().st_size for path in folder.rglob("*"))
        return shutil._ntuple_diskusage(size, used, size - used)

    monkeypatch.setattr(shutil, "disk_usage", usage)


# The rest of a file


BODY = tiff() + bytes(100_000)


class Ranges:
    """Breaks off the first answer, and gives the rest as a test wants it."""

    def __init__(self, change: Any = lambda *_: None, *, tag: str = 'ETag: "v1"') -> None:
        self.change, self.tag = change, tag
        self.asked: list[str] = []

    def __call__(self, request: Request) -> bytes:
        wanted = request.headers.get("range", "")
        self.asked.append(wanted)
        tags = [self.tag] if self.tag else []
        if len(self.asked) == 1:
            return http("200 OK", BODY, *tags)[:50_000]
        if not wanted:
            return http("200 OK", BODY, *tags)
        begin = int(wanted[6:-1])
        headers = {"status": "206 Partial Content", "tag": self.tag,
                   "range": f"bytes {begin}-{len(BODY) - 1}/{len(BODY)}"}  # fmt: skip
        body = self.change(headers, BODY[begin:])
        lines = [f"Content-Range: {headers['range']}"] if headers["range"] else []
        lines += [headers["tag"]] if headers["tag"] else []
        return http(headers["status"], BODY[begin:] if body is None else body, *lines)


@pytest.mark.parametrize("tag", ['ETag: "v1"', "Last-Modified: Mon, 30 Nov 2026 10:00:00 GMT"])
def test_download_goes_on_with_the_same_validator(tmp_path: Path, tag: str) -> None:
    answers = Ranges(tag=tag)
    with raw_server(answers) as server:
        assert fetch(server.url, tmp_path / "a.tif").read_bytes() == BODY
        assert server.heads[1].headers["if-range"] == tag.split(": ", 1)[1]
    assert len(answers.asked) == 2
    assert answers.asked[1].startswith("bytes=")


@pytest.mark.parametrize("tag", ["", 'ETag: W/"v1"'])
def test_download_without_a_validator_begins_again(tmp_path: Path, tag: str) -> None:
    answers = Ranges(tag=tag)
    with raw_server(answers) as server:
        assert fetch(server.url, tmp_path / "a.tif").read_bytes() == BODY
    assert answers.asked == ["", ""]


def _range(text: str, body: Any = None) -> Any:
    def change(headers: dict[str, str], rest: bytes) -> Any:
        begin = len(BODY) - len(rest)
        headers["range"] = text.format(begin=begin, last=len(BODY) - 1, size=len(BODY),
                                       before=begin - 1, after=begin + 1,
                                       more=len(BODY) + 7)  # fmt: skip
        return None if body is None else body(rest)

    return change


def _with(**changed: str) -> Any:
    def change(headers: dict[str, str], _: bytes) -> None:
        headers.update(changed)

    return change


@pytest.mark.parametrize(
    "change",
    [
        _range("bytes {begin}-{last}/{more}"),
        _range("bytes {before}-{last}/{size}"),
        _range("bytes {before}-{last}/{size}", lambda rest: b"x" + rest),
        _range("bytes {after}-{last}/{size}", lambda rest: rest[1:]),
        _range("bytes {begin}-{before}/{size}", lambda _: b""),
        _range("bytes 0-{last}/{size}"),
        _range("bytes 0-{last}/{size}", lambda _: BODY),
        _range("bytes {begin}-{size}/{size}"),
        _range("bytes {begin}-{size}/{size}", lambda rest: rest + b"x"),
        _range("bytes {last}-{begin}/{size}"),
        _range("bytes */{size}"),
        _range("items {begin}-{last}/{size}"),
        _range("nonsense"),
        _range(""),
        _with(tag='ETag: "v2"'),
        _with(tag=""),
        _with(tag='ETag: W/"v1"'),
        _with(status="416 Range Not Satisfiable"),
    ],
)
def test_rest_that_is_not_of_the_same_file_is_not_taken(tmp_path: Path, change: Any) -> None:
    answers = Ranges(change)
    with raw_server(answers) as server:
        assert fetch(server.url, tmp_path / "a.tif").read_bytes() == BODY
    assert len(answers.asked) == 3
    assert answers.asked[2] == ""


@pytest.mark.parametrize(("size", "asked"), [(str(len(BODY)), 2), ("*", 3)])
def test_rest_is_taken_where_the_size_of_the_file_is_known_from_either_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: str, asked: int
) -> None:
    """An answer in chunks names none."""
    monkeypatch.setattr(download, "PIECE", 10_000)
    answers = Ranges(_range("bytes {begin}-{last}/" + size))

    def reply(request: Request) -> bytes:
        answer = answers(request)
        if len(answers.asked) > 1:
            return answer
        return chunked(BODY).replace(b"\r\n\r\n", b'\r\nETag: "v1"\r\n\r\n', 1)[:50_000]

    with raw_server(reply) as server:
        assert fetch(server.url, tmp_path / "a.tif").read_bytes() == BODY
    assert len(answers.asked) == asked
    assert answers.asked[1].startswith("bytes=")


@pytest.mark.parametrize("size", ["{size}", "*"])
def test_rest_that_ends_early_is_not_the_end(tmp_path: Path, size: str) -> None:
    def change(headers: dict[str, str], rest: bytes) -> bytes:
        begin = len(BODY) - len(rest)
        part = rest[:20_000]
        headers["range"] = f"bytes {begin}-{begin + len(part) - 1}/{size.format(size=len(BODY))}"
        return part

    answers = Ranges(change)
    with raw_server(answers) as server:
        assert fetch(server.url, tmp_path / "a.tif").read_bytes() == BODY
    assert len(answers.asked) == 4


def test_rest_whose_body_is_shorter_than_its_range_is_not_the_end(tmp_path: Path) -> None:
    cut: list[int] = []

    def change(_: dict[str, str], rest: bytes) -> bytes | None:
        cut.append(len(rest))
        return rest[:10_000] if len(cut) == 1 else None

    answers = Ranges(change)
    with raw_server(answers) as server:
        assert fetch(server.url, tmp_path / "a.tif").read_bytes() == BODY


# The part beside the target


def test_two_downloads_to_one_file_do_not_mix(tmp_path: Path) -> None:
    both = threading.Barrier(2, timeout=120)
    bodies = {b"1": tiff() + b"1" * 500_000, b"2": tiff() + b"2" * 500_000}

    def answer(request: Request) -> Iterator[bytes]:
        body = bodies[request.path[-1:].encode()]
        whole = http("200 OK", body)
        yield whole[:200_000]
        both.wait()
        yield whole[200_000:]

    failed: list[BaseException] = []

    def get(number: str) -> None:
        try:
            download.download(client.transport, f"x.tif?n={number}", tmp_path / "x.tif")
        except BaseException as error:  # noqa: BLE001
            failed.append(error)

    with raw_server(answer) as server:
        client = WebODM(server.url, network=QUICK)
        threads = [threading.Thread(target=get, args=(n,)) for n in "12"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert not failed
    assert (tmp_path / "x.tif").read_bytes() in bodies.values()
    assert len(list(tmp_path.iterdir())) == 1


KILLED = """
import importlib.util, sys
from pathlib import Path
root = Path(sys.argv[1])
spec = importlib.util.spec_from_file_location(
    "orthodock", root / "__init__.py", submodule_search_locations=[str(root)])
module = importlib.util.module_from_spec(spec)
sys.modules["orthodock"] = module
spec.loader.exec_module(module)
from orthodock.api import WebODM
WebODM(sys.argv[2]).results.download(1, "t", "orthophoto.tif", Path(sys.argv[3]),
    progress=lambda *_: print("begun", flush=True))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there it is another way")
def test_part_of_a_killed_process_is_removed_and_that_of_a_running_one_is_not(
    tmp_path: Path,
) -> None:
    root = Path(__file__).resolve().parents[4]
    body = PRODUCTS["orthophoto.tif"] + bytes(3_000_000)
    hold, first = threading.Event(), threading.Event()

    def answer(_: Request) -> Iterator[bytes]:
        whole = http("200 OK", body)
        if first.is_set():
            yield whole
            return
        first.set()
        yield whole[:2_000_000]
        hold.wait(120)

    with raw_server(answer) as server:
        command = [sys.executable, "-c", KILLED, str(root), server.url, str(tmp_path / "o.tif")]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as other:
            assert other.stdout is not None
            assert other.stdout.readline() == b"begun\n"
            (part,) = tmp_path.iterdir()
            (tmp_path / "o.tif.0123456789abcdef.other").touch()
            fetch(server.url, tmp_path / "o.tif")
            assert part.exists(), "it is still being written"
            other.send_signal(signal.SIGKILL)
            other.wait(120)
        hold.set()
        fetch(server.url, tmp_path / "o.tif")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["o.tif", "o.tif.0123456789abcdef.other"]
    assert (tmp_path / "o.tif").read_bytes() == body


def test_very_long_name_has_a_part_too(tmp_path: Path) -> None:
    with raw_server(lambda _: http("200 OK", PRODUCTS["orthophoto.tif"])) as server:
        target = fetch(server.url, tmp_path / ("ü" * 120 + ".tif"))
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "permission to write"),
        (errno.EROFS, "permission to write"),
        (errno.ENOSPC, "Free some disk space"),
        (errno.EDQUOT, "Free some disk space"),
        (errno.ENAMETOOLONG, "Choose another folder."),
    ],
)
def test_folder_that_cannot_be_written_is_named_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(download, "_new_part", refuse)
    with raw_server(lambda _: http("200 OK", b"")) as server, pytest.raises(StorageError) as caught:
        fetch(server.url, tmp_path / "a.tif")
    assert str(tmp_path) in caught.value.message
    assert os.strerror(number) in caught.value.message
    assert words in caught.value.remedy
    assert ("disk space" in caught.value.remedy) == (number in disk.FULL)


def test_answer_is_closed_when_it_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its connection must not stay open until the garbage is collected."""
    seen: list[Any] = []
    ask = WebODM("http://127.0.0.1:1").transport.__class__.stream

    def noted(*arguments: Any, **others: Any) -> Any:
        seen.append(ask(*arguments, **others))
        return seen[-1]

    monkeypatch.setattr("orthodock.api.transport.Transport.stream", noted)
    for answer in (http("202 Accepted", BODY), http("200 OK", BODY, "Content-Encoding: br")):
        with raw_server(lambda _, answer=answer: answer) as server, pytest.raises(ProtocolError):
            fetch(server.url, tmp_path / "a.tif")
    answers = Ranges(_with(tag='ETag: "v2"'))
    with raw_server(answers) as server:
        fetch(server.url, tmp_path / "a.tif")
    assert len(seen) == 5
    assert all(response.raw.closed for response in seen)
