"""Answers of the server, cut, encoded and framed in every way, make no wrong file and no hang."""

from __future__ import annotations

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hostile_files import image_tags, tiff
from orthodock.api import NetworkOptions, ProtocolError, WebODM, WebODMError
from orthodock.api.transfer.download import download
from raw_server import RawServer, raw_server

QUICK = NetworkOptions(connect_timeout=2.0, read_timeout=1.0)
OK = b"HTTP/1.1 200 OK\r\n"
LONG = 10_000  # bytes


@pytest.fixture(autouse=True)
def no_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("orthodock.api.transport.ATTEMPTS", 1)
    monkeypatch.setattr("orthodock.api.transfer.download.pause", lambda *_: None)


class Server:
    """A raw server whose answer may be changed between two requests."""

    def __init__(self, raw: RawServer) -> None:
        self.raw = raw
        self.answer = b""
        self.client = WebODM(raw.url, network=QUICK)

    def download(self, target: Path) -> Path:
        return download(self.client.transport, "projects/1/tasks/a/download/x.tif", target)


@pytest.fixture
def server() -> Iterator[Server]:
    made: list[Server] = []
    with raw_server(lambda _: [made[0].answer]) as raw:
        made.append(Server(raw))
        yield made[0]
        made[0].client.close()


@pytest.fixture
def product(tmp_path: Path) -> bytes:
    """A whole TIFF, of which a cut is no whole one."""
    return tiff(tmp_path / "source.tif", image_tags(16, 16, (16, 16))).read_bytes()


def by_length(body: bytes, *headers: bytes) -> bytes:
    lines = b"".join(header + b"\r\n" for header in headers)
    return OK + lines + b"Content-Length: %d\r\n\r\n" % len(body) + body


def in_chunks(body: bytes, *headers: bytes) -> bytes:
    lines = b"".join(header + b"\r\n" for header in headers)
    half = len(body) // 2
    parts = [b"%x;name=value\r\n%s\r\n" % (len(part), part) for part in (body[:half], body[half:])]
    ends = b"0\r\nX-Trailer: 1\r\n\r\n"
    return OK + lines + b"Transfer-Encoding: chunked\r\n\r\n" + b"".join(parts) + ends


def until_close(body: bytes, *headers: bytes) -> bytes:
    return OK + b"".join(header + b"\r\n" for header in headers) + b"\r\n" + body


def raw_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(body) + packer.flush()


FRAMINGS = {"by length": by_length, "in chunks": in_chunks, "until the end": until_close}
ENCODINGS = {
    "as it is": (lambda body: body, b"X: y"),
    "identity": (lambda body: body, b"Content-Encoding: identity"),
    "gzip": (lambda body: gzip.compress(body, mtime=0), b"Content-Encoding: gzip"),
    "deflate": (zlib.compress, b"Content-Encoding: deflate"),
    "raw deflate": (raw_deflate, b"Content-Encoding: deflate"),
}


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("framing", FRAMINGS)
def test_download_is_whole_or_nothing_wherever_it_is_cut(
    framing: str, encoding: str, server: Server, product: bytes, tmp_path: Path
) -> None:
    encode, header = ENCODINGS[encoding]
    whole = FRAMINGS[framing](encode(product), header)
    target = tmp_path / "x.tif"
    server.answer = whole
    assert server.download(target).read_bytes() == product
    for cut in range(len(whole)):
        target.write_bytes(b"before")
        server.answer = whole[:cut]
        try:
            server.download(target)
        except WebODMError:
            assert target.read_bytes() == b"before"
        else:
            assert target.read_bytes() == product
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("framing", FRAMINGS)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_json_is_whole_or_an_error_wherever_it_is_cut(
    method: str, framing: str, encoding: str, server: Server
) -> None:
    encode, header = ENCODINGS[encoding]
    body = b'{"id": "a", "name": "b"}'
    whole = FRAMINGS[framing](encode(body), header, b"Content-Type: application/json")
    for cut in range(len(whole) + 1):
        server.answer = whole[:cut]
        try:
            assert server.client.transport.json(method, "x/") == {"id": "a", "name": "b"}
        except WebODMError:
            assert cut < len(whole)


@pytest.mark.parametrize(
    "encoding",
    ["gzip, gzip", "gzip,identity,gzip", "br", "zstd", "compress", "x-unknown", "gzip\x00", "\xff",
     "deflate, gzip", "a" * 60_000],
    ids=lambda name: name[:12].encode("unicode_escape").decode(),
)  # fmt: skip
def test_other_encodings_are_refused_everywhere(
    encoding: str, server: Server, product: bytes, tmp_path: Path
) -> None:
    header = b"Content-Encoding: " + encoding.encode("latin-1")
    server.answer = by_length(gzip.compress(gzip.compress(product)), header)
    for call in (
        lambda: server.client.transport.json("GET", "x/"),
        lambda: server.client.transport.content("x/"),
        lambda: server.download(tmp_path / "x.tif"),
    ):
        with pytest.raises(WebODMError):
            call()
    assert not (tmp_path / "x.tif").exists()


@pytest.mark.parametrize(
    "framing",
    ["gzip, chunked", "xchunked", "chunked, identity", "chunked, chunked", "gzip", "unchunked",
     "chunked;x=1", "\xff", "chunked\r\nTransfer-Encoding: gzip"],
)  # fmt: skip
def test_unknown_framing_is_no_file_and_no_answer(
    framing: str, server: Server, product: bytes, tmp_path: Path
) -> None:
    header = b"Transfer-Encoding: " + framing.encode("latin-1")
    for body in (product, product[:100], b"[1]"):
        server.answer = OK + header + b"\r\nContent-Length: 9\r\n\r\n" + body
        with pytest.raises(ProtocolError):
            server.download(tmp_path / "x.tif")
        with pytest.raises(ProtocolError):
            server.client.transport.json("GET", "x/")
    assert not (tmp_path / "x.tif").exists()


ODD_NUMBERS = (
    b"-1", b"+5", b"5.0", b"0x5", b"5_0", b"", b" ", b"\xb2", b"9" * 5000, b"5, 7", b"5;q=1",
    b"nan", b"18446744073709551616",
)  # fmt: skip


@pytest.mark.parametrize("number", ODD_NUMBERS)
@pytest.mark.parametrize("name", [b"Content-Length", b"Retry-After", b"Content-Range", b"ETag"])
def test_odd_number_in_a_header_ends_in_the_family(
    name: bytes, number: bytes, server: Server, product: bytes, tmp_path: Path
) -> None:
    for status in (b"200 OK", b"206 Partial Content", b"429 Too Many", b"416 Range", b"503 Busy"):
        head = b"HTTP/1.1 " + status + b"\r\n" + name + b": " + number + b"\r\n\r\n"
        for body in (product, b"[1]", b""):
            server.answer = head + body
            for call in (
                lambda: server.client.transport.json("GET", "x/"),
                lambda: server.download(tmp_path / "x.tif"),
            ):
                try:
                    call()
                except WebODMError:
                    continue
    if (tmp_path / "x.tif").exists():
        assert (tmp_path / "x.tif").read_bytes() == product


LOCATIONS = (
    b"http://[", b"http://[::1", b"http://...../", b"http://.../", b"http://a:99999/",
    b"http://a:-1/", b"http://a:b/", b"http://\xff\xfe/", b"//", b"///x", b"", b"\x00", b"file:///etc/passwd",
    b"ftp://127.0.0.1/", b"javascript:1", b"http:", b"http://" + b"a" * 300 + b"/", b"http://a@b@c/",
    b"http://" + b"a." * 20_000, b"http://xn--/", b"http://\xe2\x80\xae/", b"/\r\nLocation: http://[",
    b"http://%zz/", b"http://127.0.0.1:0/", b"\\\\127.0.0.1\\x",
)  # fmt: skip


@pytest.mark.parametrize("location", LOCATIONS, ids=lambda text: repr(text[:24]))
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirect_to_nowhere_ends_in_the_family(
    status: int, location: bytes, server: Server, tmp_path: Path
) -> None:
    head = b"HTTP/1.1 %d X\r\nContent-Length: 0\r\n" % status
    server.answer = head + b"Location: " + location + b"\r\n\r\n"
    for call in (
        lambda: server.client.transport.json("GET", "x/"),
        lambda: server.client.transport.json("POST", "x/"),
        lambda: server.client.transport.head("x/"),
        lambda: server.download(tmp_path / "x.tif"),
    ):
        with pytest.raises(WebODMError):
            call()
    assert list(tmp_path.iterdir()) == [tmp_path / "source.tif"] or not list(tmp_path.iterdir())


CHALLENGES = (
    b"", b"Basic", b'Basic realm="' + b"x" * 60_000 + b'"', b"Digest " + b"a=b," * 10_000,
    b"\xff\xfe", b"Negotiate " + b"A" * 60_000, b"=" * 1000, b"<b>x</b>", b", , ,",
)  # fmt: skip


@pytest.mark.parametrize("challenge", CHALLENGES, ids=lambda text: repr(text[:16]))
@pytest.mark.parametrize("status", [401, 403, 407, 511])
def test_odd_challenge_is_an_error_in_a_few_words(
    status: int, challenge: bytes, server: Server
) -> None:
    head = b"HTTP/1.1 %d X\r\nContent-Length: 0\r\n" % status
    server.answer = head + b"WWW-Authenticate: " + challenge + b"\r\n\r\n"
    with pytest.raises(WebODMError) as refusal:
        server.client.transport.json("GET", "x/")
    assert len(str(refusal.value)) < 1000


@pytest.mark.parametrize(
    "status", ["0", "099", "1000", "-1", "2OO", "", "\xb2\xb2\xb2", "101", "199"]
)
def test_status_that_is_none_ends_in_the_family(
    status: str, server: Server, product: bytes, tmp_path: Path
) -> None:
    head = f"HTTP/1.1 {status} X\r\nContent-Length: {len(product)}\r\n\r\n".encode("latin-1")
    server.answer = head + product
    with pytest.raises(WebODMError):
        server.download(tmp_path / "x.tif")
    with pytest.raises(WebODMError):
        server.client.transport.json("GET", "x/")


@pytest.mark.parametrize(
    "flood",
    [b"X: y\r\n" * LONG, b"X: " + b"y" * 70_000 + b"\r\n", b"HTTP/1.1 100 Continue\r\n\r\n" * LONG,
     b" folded\r\n" * LONG, b":\r\n" * 90, b"no colon\r\n", b"\0\r\n"],
    ids=["many headers", "long header", "continues", "folded", "no names", "no colon", "zero"],
)  # fmt: skip
def test_flood_of_headers_ends_in_the_family(flood: bytes, server: Server) -> None:
    first = b"" if flood.startswith(b"HTTP") else OK
    server.answer = first + flood + b"\r\n"
    began = time.process_time()
    with pytest.raises(WebODMError):
        server.client.transport.json("GET", "x/")
    assert time.process_time() - began < 2.0


def test_trailers_without_end_stop_by_the_deadline() -> None:
    """Python reads the lines after the last chunk for as long as they come."""

    def lines(_: bytes) -> list[bytes]:
        return [OK + b"Transfer-Encoding: chunked\r\n\r\n3\r\n[1]\r\n0\r\n", *[b"X: y\r\n"] * 9000]

    with raw_server(lines, drip=0.01) as raw:
        network = NetworkOptions(connect_timeout=1.0, read_timeout=0.2)
        client = WebODM(raw.url, network=network)
        began = time.monotonic()
        with pytest.raises(WebODMError):
            client.transport.json("POST", "x/")
        assert time.monotonic() - began < 30.0
        client.close()


def test_answer_before_the_request_is_none_of_the_next_one(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bytes after the end of an answer are not taken for the answer to the next request."""
    monkeypatch.setattr("orthodock.api.transport.ATTEMPTS", 3)  # the connection may be closed
    server.answer = by_length(b"[1]") + by_length(b"[2]")
    assert server.client.transport.json("GET", "x/") == [1]
    server.answer = by_length(b"[3]")
    assert server.client.transport.json("GET", "x/") == [3]


def test_server_that_closes_at_once_ends_in_the_family() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        client = WebODM(address, network=QUICK)
        threading.Thread(target=lambda: listener.accept()[0].close(), daemon=True).start()
        with pytest.raises(WebODMError):
            client.transport.json("GET", "x/")
        client.close()
