"""Answers that no server should give: each ends in bounds, with an error of the family."""

from __future__ import annotations

import gzip
import hashlib
import json
import ssl
import subprocess
import sys
import time
import zlib
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, Callable

import pytest
from answers import answering, http
from orthodock.api import (
    CertificateError,
    ConnectionFailedError,
    Credentials,
    NetworkOptions,
    ProtocolError,
    WebODM,
    WebODMError,
)
from orthodock.api import answers as gate
from orthodock.api import transport as client_transport
from raw_server import TLSServer, make_certificate, raw_server

QUICK = NetworkOptions(connect_timeout=2.0, read_timeout=1.0)
OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"


@pytest.fixture(autouse=True)
def no_long_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_transport, "FIRST_BACKOFF", 0.01)
    monkeypatch.setattr(client_transport, "LONGEST_RETRY_AFTER", 0.02)


def get(answer: bytes, path: str = "projects/") -> Any:
    with answering(answer) as url:
        return WebODM(url, network=QUICK).transport.json("GET", path)


def encoded(body: bytes, encoding: str) -> bytes:
    return http("200 OK", body, f"Content-Encoding: {encoding}")


def gzipped(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)  # so that every worker gives a test the same name


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


# Encodings


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (gzipped(b"[1]"), "gzip"),
        (gzipped(b"[1]"), "GZIP"),
        (gzipped(b"[1]"), "x-gzip"),
        (gzipped(b"[") + gzipped(b"1]"), "gzip"),
        (gzipped(b"[1]") + b"\0\0", "gzip"),
        (zlib.compress(b"[1]"), "deflate"),
        (raw_deflate(b"[1]"), "deflate"),
        (b"[1]", "identity"),
        (b"[1]", ""),
    ],
)
def test_body_is_decoded_when_its_encoding_is_known(body: bytes, encoding: str) -> None:
    assert get(encoded(body, encoding)) == [1]


@pytest.mark.parametrize("encoding", ["gzip, gzip", "gzip,deflate", "br", "zstd", "x", "\xe9", ","])
def test_encoding_is_refused_when_it_is_unknown_or_several(encoding: str) -> None:
    with pytest.raises(ProtocolError, match="encoding"):
        get(encoded(gzip.compress(gzip.compress(b"[1]")), encoding))


def test_encoding_is_refused_when_its_header_comes_twice() -> None:
    twice = http("200 OK", b"x", "Content-Encoding: gzip", "Content-Encoding: gzip")
    with pytest.raises(ProtocolError, match="encoding"):
        get(twice)


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_body_that_is_not_encoded_as_it_says_is_refused(encoding: str) -> None:
    with pytest.raises(ProtocolError, match="encoding of the server's answer is invalid"):
        get(encoded(b"\xff[1, 2]", encoding))


@pytest.mark.parametrize("packed", [gzipped(b"[1, 2, 3]"), zlib.compress(b"[1, 2, 3]")])
def test_encoded_body_that_is_cut_broke_off(packed: bytes) -> None:
    encoding = "gzip" if packed[:1] == b"\x1f" else "deflate"
    with pytest.raises(ConnectionFailedError, match="broke off"):
        get(encoded(packed[:-5], encoding))


# Bombs


@cache
def bomb(size: int) -> bytes:
    packer = zlib.compressobj(9, wbits=16 + zlib.MAX_WBITS)
    zeros = b" " * 2**20
    return b"".join(packer.compress(zeros) for _ in range(size >> 20)) + packer.flush()


BOMBS: dict[str, Callable[[], bytes]] = {
    "body of 1 GB": lambda: encoded(bomb(2**30), "gzip"),
    "error of 1 GB": lambda: http("400 Bad", bomb(2**30), "Content-Encoding: gzip"),
    "redirect of 1 GB": lambda: http(
        "302 Found", bomb(2**30), "Content-Encoding: gzip", "Location: /api/projects/"
    ),
    "gzip in gzip": lambda: encoded(gzip.compress(bomb(2**30)), "gzip, gzip"),
    "20 M empty lists": lambda: encoded(gzip.compress(b"[" + b"[]," * 20_000_000 + b"1]"), "gzip"),
    "10 M texts": lambda: encoded(gzip.compress(b"[" + b'"",' * 10_000_000 + b"1]"), "gzip"),
    "10 M objects": lambda: encoded(gzip.compress(b"[" + b"{}," * 10_000_000 + b"1]"), "gzip"),
    "10 M names": lambda: encoded(gzip.compress(b"{" + b'"":1,' * 10_000_000 + b'"":1}'), "gzip"),
    "10 M numbers": lambda: encoded(gzip.compress(b"[" + b"1," * 10_000_000 + b"1]"), "gzip"),
    "10 M levels": lambda: encoded(gzip.compress(b"[" * 10_000_000), "gzip"),
    "10 M levels of objects": lambda: encoded(gzip.compress(b'{"":' * 10_000_000), "gzip"),
}

BOUNDED = """
import importlib.util, resource, sys, time
root, url = sys.argv[1:]
spec = importlib.util.spec_from_file_location("orthodock", root + "/__init__.py",
                                              submodule_search_locations=[root])
package = importlib.util.module_from_spec(spec)
sys.modules["orthodock"] = package
spec.loader.exec_module(package)
from orthodock.api import NetworkOptions, ProtocolError, ValidationError, WebODM
before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
client = WebODM(url, network=NetworkOptions(read_timeout=10.0))
try:
    client.transport.json("GET", "projects/")
except (ProtocolError, ValidationError) as error:
    used = time.process_time() - began
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before, used, error)
"""
MOST_MEMORY = 300 * 1024  # kB
MOST_CPU_TIME = 10.0  # s


@pytest.mark.parametrize("answer", BOMBS.values(), ids=BOMBS)
def test_bomb_is_refused_in_little_memory_and_time(answer: Callable[[], bytes]) -> None:
    root = Path(__file__).parents[3]
    with answering(answer()) as url:
        done = subprocess.run(
            [sys.executable, "-c", BOUNDED, str(root), url],
            capture_output=True, text=True, check=True, timeout=280, cwd="/",
        )  # fmt: skip
    assert done.stdout, "it was taken"
    assert int(done.stdout.split()[0]) < MOST_MEMORY, done.stdout
    assert float(done.stdout.split()[1]) < MOST_CPU_TIME, done.stdout


def test_body_is_refused_by_its_length_before_it_comes() -> None:
    announced = OK + b"Content-Length: 99999999999\r\n\r\n"
    with raw_server(lambda _: [announced], keep_open=True) as server:
        client = WebODM(server.url, network=QUICK)
        with pytest.raises(ProtocolError, match="too large"):
            client.transport.json("GET", "x/")


def test_picture_is_bounded_more_than_json() -> None:
    with answering(encoded(gzip.compress(b"x" * (17 * 2**20)), "gzip")) as url:
        client = WebODM(url, network=QUICK)
        with pytest.raises(ProtocolError, match="too large"):
            client.results.thumbnail(1, "t")


# JSON


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": NaN}', {"a": None}),
        ("[Infinity, -Infinity]", [None, None]),
        ("1" * 5000, None),
        ("-" + "1" * 5000, None),
        ("[1234567890123456789]", [1234567890123456789]),
        ('"\\ud800x"', "?x"),
        ('{"\\udfff": ["\\uD83D"]}', {"?": ["?"]}),
        ('"\\ud83d\\ude81"', "\U0001f681"),
        ("\ufeff[1]", [1]),
        ("[" * 60 + "]" * 60, json.loads("[" * 60 + "]" * 60)),
        (json.dumps("[[[" * 100), "[[[" * 100),
        (json.dumps('\\"[,' * 100), '\\"[,' * 100),
    ],
)
def test_json_becomes_what_every_reader_can_bear(text: str, value: Any) -> None:
    assert gate.parse_json(text.encode()) == value


def test_bytes_that_are_no_text_are_replaced() -> None:
    assert gate.parse_json(b'"\xed\xa0\x80 \xff"').endswith("\ufffd")


@pytest.mark.parametrize(
    "text", ["[" * 70 + "]" * 70, "[" * 100_000, '{"a":' * 70 + "1" + "}" * 70]
)
def test_json_that_is_too_deep_is_refused(text: str) -> None:
    with pytest.raises(ProtocolError, match="nested"):
        gate.parse_json(text.encode())


def test_ten_thousand_tasks_are_not_too_many() -> None:
    options = [{"name": f"option-{i}", "value": True} for i in range(30)]
    task = {**{f"field{i}": i for i in range(40)}, "options": options}
    text = json.dumps([task] * 10_000).encode()
    assert len(gate.parse_json(text)) == 10_000


# Odd headers and cuts

ODD = {
    "location without host": http("302 Found", b"", "Location: http://"),
    "location of an open bracket": http("302 Found", b"", "Location: http://["),
    "location of a bad bracket": http("302 Found", b"", "Location: http://[x]/"),
    "location of dots": http("302 Found", b"", "Location: http://.../"),
    "location of a far port": http("302 Found", b"", "Location: http://127.0.0.1:99999/"),
    "location of a port in words": http("302 Found", b"", "Location: http://127.0.0.1:http/"),
    "location of a negative port": http("302 Found", b"", "Location: http://127.0.0.1:-1/"),
    "location of port 0": http("302 Found", b"", "Location: http://127.0.0.1:0/"),
    "location of another scheme": http("302 Found", b"", "Location: file:///etc/passwd"),
    "location of 60 kB": http("302 Found", b"", "Location: http://a/" + "x" * 60000),
    "location of a long name": http("302 Found", b"", f"Location: http://{'a' * 64}.b/"),
    "no location": http("302 Found"),
    "empty location": http("302 Found", b"", "Location: "),
    "location to itself": http("302 Found", b"", "Location: ?again"),
    "not modified": http("304 Not Modified"),
    "many choices": http("300 Many"),
    "length of 5,000 digits": OK + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\n[]",
    "length in words": OK + b"Content-Length: two\r\n\r\n[]",
    "negative length": OK + b"Content-Length: -2\r\n\r\n[]",
    "length with a sign": OK + b"Content-Length: +2\r\n\r\n[]",
    "length with a point": OK + b"Content-Length: 2.0\r\n\r\n[]",
    "length in Arabic digits": OK + "Content-Length: \u0662\r\n\r\n[]".encode(),
    "two lengths": OK + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n[]",
    "two lengths in one": OK + b"Content-Length: 2, 3\r\n\r\n[]",
    "chunk of -5": CHUNKED + b"-5\r\n[]\r\n0\r\n\r\n",
    "chunk of -1": CHUNKED + b"-1\r\n[]\r\n0\r\n\r\n",
    "chunk in words": CHUNKED + b"many\r\n[]\r\n0\r\n\r\n",
    "chunk without a size": CHUNKED + b"\r\n[]\r\n0\r\n\r\n",
    "chunk of 64 bits": CHUNKED + b"f" * 16 + b"\r\n[]\r\n0\r\n\r\n",
    "chunk of 5,000 digits": CHUNKED + b"f" * 5000 + b"\r\n[]\r\n0\r\n\r\n",
    "no last chunk": CHUNKED + b"2\r\n[]\r\n",
    "line of 70 kB": OK + b"X: " + b"x" * 70000 + b"\r\n\r\n[]",
    "200 headers": OK + b"X: y\r\n" * 200 + b"Content-Length: 2\r\n\r\n[]",
    "status in words": b"HTTP/1.1 OK\r\n\r\n[]",
    "status 99": b"HTTP/1.1 99 Low\r\nContent-Length: 2\r\n\r\n[]",
    "status 1000": b"HTTP/1.1 1000 High\r\nContent-Length: 2\r\n\r\n[]",
    "status 999": b"HTTP/1.1 999 No\r\nContent-Length: 2\r\n\r\n[]",
    "HTTP/9": b"HTTP/9.9 200 OK\r\nContent-Length: 2\r\n\r\n[]",
    "no HTTP": b"220 mail.example.org ESMTP\r\n",
    "zeros": b"\0" * 1000,
    "line breaks": b"\r\n" * 1000,
    "nothing": b"",
    "TLS alert": b"\x15\x03\x01\x00\x02\x02\x46",
    "retry after words": http("503 Busy", b"", "Retry-After: soon"),
    "retry after Arabic digits": http("503 Busy", b"", "Retry-After: \xb2"),
    "retry after 5,000 digits": http("503 Busy", b"", "Retry-After: " + "9" * 5000),
    "error of zeros": http("400 Bad", b"\0" * 100),
    "error of surrogates": http("400 Bad", b'{"\\ud800": ["\\udfff"]}'),
    "error of a number": http("400 Bad", b"1" * 5000),
    "error of unknown encoding": http("400 Bad", b"x", "Content-Encoding: br"),
    "proxy login": http("407 Proxy", b"", "Proxy-Authenticate: Basic"),
    "half a tag": http("403 No", b"<![" + b"<a " * 50000, "Content-Type: text/html"),
}


@pytest.mark.parametrize("answer", ODD.values(), ids=ODD)
def test_odd_answer_is_an_error_of_the_family(answer: bytes) -> None:
    began = time.monotonic()
    with answering(answer) as url:
        client = WebODM(url, network=QUICK)
        for call in (
            lambda: client.transport.json("GET", "projects/"),
            lambda: client.transport.json("POST", "projects/"),
            lambda: client.transport.head("projects/"),
            lambda: client.results.thumbnail(1, "t"),
            lambda: client.results.captured_at(1, "t"),
            lambda: WebODM(url, Credentials("a", "b"), network=QUICK).check(),
        ):
            with suppress(WebODMError):  # any other fails the test
                call()
    assert time.monotonic() - began < 40


@pytest.mark.parametrize(
    "name",
    [name for name in ODD if name.startswith(("location", "no location", "empty", "length", "neg"))]
    + ["two lengths", "two lengths in one", "chunk of -1", "chunk of -5", "chunk of 64 bits"],
)
def test_header_that_makes_no_sense_is_a_protocol_error(name: str) -> None:
    with pytest.raises(ProtocolError):
        get(ODD[name])


WHOLE = http("200 OK", b'[{"id": 1}]', "Content-Type: application/json")
IN_CHUNKS = CHUNKED + b'5\r\n[{"id\r\n6\r\n": 1}]\r\n0\r\n\r\n'


@pytest.mark.parametrize("whole", [WHOLE, IN_CHUNKS], ids=["by length", "in chunks"])
def test_answer_cut_anywhere_is_an_error(whole: bytes) -> None:
    cut = [0]

    def reply(_: bytes) -> list[bytes]:
        return [whole[: cut[0]]]

    with raw_server(reply) as server:
        client = WebODM(server.url, network=QUICK)
        assert get(whole) == [{"id": 1}]
        for cut[0] in range(len(whole) - 2):
            with pytest.raises(WebODMError):
                client.transport.json("POST", "projects/")


def test_announced_body_that_does_not_come_broke_off() -> None:
    with pytest.raises(ConnectionFailedError, match="broke off"):
        get(OK + b"Content-Length: 11\r\n\r\n")


# Redirects and secrets


def test_certificate_exception_holds_wherever_a_redirect_leads(
    tls_server: TLSServer, tmp_path: Path
) -> None:
    # Out of the folder of the server, where meanwhile somebody else answers.
    der = ssl.PEM_cert_to_DER_cert(Path(tls_server.certificate).read_text())
    network = NetworkOptions(fingerprint=hashlib.sha256(der).hexdigest())
    client = WebODM(tls_server.url + "/webodm", network=network)
    assert client.transport.json("GET", "projects/") == []
    other = tmp_path / "other"
    other.mkdir()
    certificate, key = make_certificate(other)
    tls_server.answer = http("302 Found", b"", f"Location: {tls_server.url}/elsewhere")
    tls_server.on_answer = lambda: tls_server.present(certificate, key)
    with pytest.raises(CertificateError):
        client.transport.json("GET", "projects/")


def test_https_is_not_left_for_http(tls_server: TLSServer) -> None:
    with raw_server(lambda _: [http("200 OK", b"[]")]) as plain:
        tls_server.answer = http("302 Found", b"", f"Location: {plain.url}/api/projects/")
        client = WebODM(tls_server.url, network=NetworkOptions(ca_file=tls_server.certificate))
        for call in (client.nodes.list, lambda: client.transport.stream("x/", {})):
            with pytest.raises(ProtocolError, match="from https to http"):
                call()
        assert plain.heads == []


def test_token_stays_when_another_host_is_redirected_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login other password other\ndefault login x password y\n")
    monkeypatch.setenv("NETRC", str(netrc))
    with raw_server(lambda _: [http("200 OK", b"[]")]) as other:
        elsewhere = other.url.replace("127.0.0.1", "localhost")
        with answering(http("302 Found", b"", f"Location: {elsewhere}/store")) as url:
            client = WebODM(url, Credentials(token="secret-token"), network=QUICK)
            assert client.transport.stream("x/", {}).status_code == 200
        assert len(other.heads) == 1
        assert b"authorization" not in other.heads[0].lower()


def test_token_goes_along_when_the_server_redirects_to_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login other password other\n")
    monkeypatch.setenv("NETRC", str(netrc))

    def reply(head: bytes) -> list[bytes]:
        is_new = head.startswith(b"GET /new")
        return [http("200 OK", b"[]") if is_new else http("302 Found", b"", "Location: /new")]

    with raw_server(reply) as server:
        assert WebODM(server.url, Credentials(token="ours"), network=QUICK).nodes.list() == ()
        assert [b"JWT ours" in head for head in server.heads] == [True, True]


def test_redirects_go_through_the_proxy_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")

    def reply(head: bytes) -> list[bytes]:
        is_new = b"second.invalid" in head.splitlines()[0]
        moved = http("302 Found", b"", "Location: http://second.invalid/")
        return [http("200 OK", b"[]") if is_new else moved]

    with raw_server(reply) as proxy:
        network = NetworkOptions(proxies={"http": proxy.url}, read_timeout=2.0)
        assert WebODM("http://first.invalid", network=network).nodes.list() == ()
        assert len(proxy.heads) == 2


# Words


def nested(depth: int, inside: Any, wrap: Callable[[Any], Any]) -> Any:
    return nested(depth - 1, wrap(inside), wrap) if depth else inside


@pytest.mark.parametrize(("depth", "is_found"), [(0, True), (1, True), (4, True), (5, False)])
def test_words_of_an_error_are_found_four_levels_deep(depth: int, is_found: bool) -> None:
    in_lists = nested(depth, "why", lambda inside: [inside])
    in_dicts = nested(depth, "why", lambda inside: {"a": inside})
    assert gate.server_words(in_lists) == ("why" if is_found else "")
    assert gate.server_words(in_dicts) == ("a: " * depth + "why" if is_found else "")


def test_names_that_say_nothing_are_left_out_of_the_words_of_an_error() -> None:
    data = {"detail": "a", "non_field_errors": ["b"], "error": "c", "message": "d", "name": "e"}
    assert gate.server_words({**data, "number": 5}) == "a; b; c; d; name: e"
