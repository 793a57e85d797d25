"""devserver's faults over real HTTP: what each kind does to a client, and how rules count."""

from __future__ import annotations

import contextlib
import json
import signal
import socket
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from devserver.faults.rules import Dice

ROOT = Path(__file__).resolve().parents[3]
TIMEOUT = 30.0
DEADLINE = 60.0
USER = {"username": "admin", "password": "admin"}
BAD_GATEWAY = "<title>502 Bad Gateway</title>"
CONTENT = bytes(range(256)) * 400  # of the file that is downloaded


class Server:
    """A devserver, and a fresh connection for every call: faults end connections."""

    def __init__(self, data: Path, *arguments: str) -> None:
        command = [sys.executable, "-m", "devserver", "--port", "0", "--data", str(data)]
        self.process = subprocess.Popen(
            [*command, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert self.process.stdout is not None
        self.url = self.process.stdout.readline().rpartition(" ")[2].strip()

    def login(self) -> Server:
        answer = requests.post(f"{self.url}/api/token-auth/", data=USER, timeout=TIMEOUT)
        self.headers = {"Authorization": f"JWT {answer.json()['token']}"}
        return self

    def call(self, method: str, path: str, **how: Any) -> requests.Response:
        headers = {**self.headers, **how.pop("headers", {})}
        return requests.request(
            method, f"{self.url}/api/{path}", headers=headers, timeout=TIMEOUT, **how
        )

    def faults(self, *rules: dict[str, Any], **others: Any) -> dict[str, Any]:
        body = {"rules": list(rules), **others}
        answer = requests.post(f"{self.url}/_faults", json=body, timeout=TIMEOUT)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def strikes(self) -> list[int]:
        rules = requests.get(f"{self.url}/_faults", timeout=TIMEOUT).json()["rules"]
        return [rule["struck"] for rule in rules]

    def names(self) -> list[str]:
        return [project["name"] for project in self.call("GET", "projects/").json()]

    def stop(self) -> None:
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(DEADLINE)
        assert self.process.stdout is not None
        self.process.stdout.close()


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("data")).login()
    yield server
    server.stop()


@pytest.fixture
def server(running: Server) -> Iterator[Server]:
    yield running
    requests.delete(f"{running.url}/_faults", timeout=TIMEOUT)


@pytest.fixture(scope="module")
def task(running: Server) -> str:
    project = running.call("POST", "projects/", json={"name": "P"}).json()["id"]
    body = {"partial": True, "name": "T"}
    made = running.call("POST", f"projects/{project}/tasks/", json=body).json()
    path = f"projects/{project}/tasks/{made['id']}/"
    running.call("POST", path + "upload/", files={"images": ("a.jpg", CONTENT)})
    return path


def read_all(connection: socket.socket) -> None:
    while connection.recv(100):
        pass


# --- kinds


def test_refuse_closes_before_answering(server: Server) -> None:
    server.faults({"kind": "refuse"})
    with pytest.raises(requests.ConnectionError):
        server.call("GET", "projects/")
    assert server.call("GET", "projects/").status_code == 200


def test_reset_breaks_the_body_with_an_rst(server: Server, task: str) -> None:
    server.faults({"kind": "reset", "path": "download", "at_byte": 1000})
    host, port = server.url.removeprefix("http://").split(":")
    lines = [f"GET /api/{task}images/download/a.jpg HTTP/1.1", "Host: x"]
    lines += [f"{name}: {text}" for name, text in server.headers.items()]
    with socket.create_connection((host, int(port)), TIMEOUT) as connection:
        connection.sendall("\r\n".join([*lines, "", ""]).encode())
        with pytest.raises(ConnectionResetError):
            read_all(connection)


def test_stall_waits_and_then_answers(server: Server) -> None:
    server.faults({"kind": "stall", "seconds": 0.3})
    began = time.monotonic()
    assert server.call("GET", "projects/").status_code == 200
    assert time.monotonic() - began >= 0.3


@pytest.mark.parametrize("code", [429, 500, 502, 503, 504])
def test_status_is_a_proxys_page(server: Server, code: int) -> None:
    server.faults({"kind": "status", "code": code, "retry_after": 7})
    answer = server.call("GET", "projects/")
    assert answer.status_code == code
    assert answer.headers["Content-Type"] == "text/html"
    assert answer.headers["Retry-After"] == "7"
    assert f"<title>{code} " in answer.text


def test_status_prevents_the_work(server: Server) -> None:
    server.faults({"kind": "status", "code": 502, "method": "POST"})
    answer = server.call("POST", "projects/", json={"name": "never made"})
    assert BAD_GATEWAY in answer.text
    assert "never made" not in server.names()


def test_truncated_json_stops_halfway(server: Server) -> None:
    server.faults({"kind": "truncated_json"})
    answer = server.call("GET", "projects/")  # requests does not mind that bytes are missing
    assert len(answer.content) == int(answer.headers["Content-Length"]) // 2
    with pytest.raises(requests.JSONDecodeError):
        answer.json()


def test_truncated_json_leaves_files_alone(server: Server, task: str) -> None:
    server.faults({"kind": "truncated_json"})
    assert server.call("GET", task + "images/download/a.jpg").content == CONTENT
    assert server.strikes() == [0]


def test_truncated_download_stops_at_the_byte(server: Server, task: str) -> None:
    server.faults({"kind": "truncated_download", "at_byte": 12345})
    server.call("GET", task)  # JSON: not struck
    answer = server.call("GET", task + "images/download/a.jpg")
    assert int(answer.headers["Content-Length"]) == len(CONTENT)
    assert answer.content == CONTENT[:12345]


@pytest.mark.parametrize("delta", [-5, 5])
def test_wrong_length_announces_what_is_not_sent(server: Server, task: str, delta: int) -> None:
    server.faults({"kind": "wrong_length", "delta": delta})
    answer = server.call("GET", task + "images/download/a.jpg")
    assert int(answer.headers["Content-Length"]) == len(CONTENT) + delta
    assert answer.content == (CONTENT[:delta] if delta < 0 else CONTENT)


def test_expired_token_prevents_the_work(server: Server) -> None:
    server.faults({"kind": "expired_token", "method": "POST"})
    answer = server.call("POST", "projects/", json={"name": "too late"})
    assert (answer.status_code, answer.json()) == (403, {"detail": "Signature has expired."})
    assert "too late" not in server.names()


def test_lost_answer_does_the_work(server: Server) -> None:
    server.faults({"kind": "lost_answer", "method": "POST"})
    with pytest.raises(requests.ConnectionError):
        server.call("POST", "projects/", json={"name": "made unheard"})
    assert server.names().count("made unheard") == 1


def test_slow_sends_no_faster_than_told(server: Server, task: str) -> None:
    rate, step = 300_000, 15_000  # the last step's pause comes when all is sent
    server.faults({"kind": "slow", "bytes_per_second": rate})
    began = time.monotonic()
    assert server.call("GET", task + "images/download/a.jpg").content == CONTENT
    assert time.monotonic() - began >= (len(CONTENT) - step) / rate


def test_upload_break_keeps_nothing(server: Server, task: str) -> None:
    server.faults({"kind": "upload_break", "path": "/upload/"})
    files = {"images": ("big.jpg", bytes(20_000_000))}
    with pytest.raises(requests.ConnectionError):
        server.call("POST", task + "upload/", files=files)
    assert server.call("GET", task + "images/download/big.jpg").status_code == 404
    assert server.call("POST", task + "upload/", files=files).status_code == 200


# --- ranges


def test_range_rule_serves_a_part(server: Server, task: str) -> None:
    server.faults({"kind": "range", "times": None})
    path = task + "images/download/a.jpg"
    whole = server.call("GET", path)
    tag = {"If-Range": whole.headers["ETag"]}
    part = server.call("GET", path, headers={"Range": "bytes=100-", **tag})
    assert (whole.status_code, whole.headers["Accept-Ranges"]) == (200, "bytes")
    assert (part.status_code, part.content) == (206, CONTENT[100:])
    assert part.headers["Content-Range"] == f"bytes 100-{len(CONTENT) - 1}/{len(CONTENT)}"


@pytest.mark.parametrize(
    ("header", "status", "content"),
    [
        ({"Range": "bytes=0-9"}, 206, CONTENT[:10]),
        ({"Range": "bytes=-7"}, 206, CONTENT[-7:]),
        ({"Range": "bytes=999999-"}, 416, b""),
        ({"Range": "bytes=9-3"}, 200, CONTENT),
        ({"Range": "bytes=0-1,5-6"}, 200, CONTENT),
        ({"Range": "bytes=0-9", "If-Range": '"other"'}, 200, CONTENT),
    ],
)
def test_range_requests_are_read_as_http_says(
    server: Server, task: str, header: dict[str, str], status: int, content: bytes
) -> None:
    server.faults({"kind": "range"})
    answer = server.call("GET", task + "images/download/a.jpg", headers=header)
    assert (answer.status_code, answer.content) == (status, content)


def test_without_the_switch_there_are_no_ranges(server: Server, task: str) -> None:
    answer = server.call("GET", task + "images/download/a.jpg", headers={"Range": "bytes=0-9"})
    assert (answer.status_code, answer.content) == (200, CONTENT)
    assert "ETag" not in answer.headers


# --- rules


def test_rules_count_skip_and_times(server: Server) -> None:
    server.faults({"kind": "status", "path": "projects/$", "skip": 1, "times": 2})
    codes = [server.call("GET", "projects/").status_code for _ in range(5)]
    assert codes == [200, 503, 503, 200, 200]
    assert server.strikes() == [2]


def test_rules_match_method_path_and_query(server: Server) -> None:
    server.faults({"kind": "status", "method": "get", "path": r"ordering=-id$", "times": None})
    assert server.call("GET", "projects/?ordering=-id").status_code == 503
    assert server.call("GET", "projects/?ordering=id").status_code == 200
    assert server.call("POST", "projects/?ordering=-id", json={}).status_code == 400


def test_first_rule_that_strikes_wins(server: Server) -> None:
    server.faults({"kind": "status", "code": 502}, {"kind": "status", "code": 504})
    codes = [server.call("GET", "projects/").status_code for _ in range(3)]
    assert codes == [502, 504, 200]


def test_delete_clears_and_faults_never_strike_their_own_address(server: Server) -> None:
    server.faults({"kind": "refuse", "times": None})
    cleared = requests.delete(f"{server.url}/_faults", timeout=TIMEOUT)
    assert cleared.json() == {"rules": [], "random": None}
    assert server.call("GET", "projects/").status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        b"{", b"[]", b"\xff", b"[" * 100_000, b'{"rules": 5}', b'{"rules": [5]}',
        b'{"rules": [{}]}', b'{"rules": [{"kind": "x"}]}', b'{"other": 1}',
        b'{"rules": [{"kind": "stall", "seconds": "x"}]}',
        b'{"rules": [{"kind": "stall", "seconds": NaN}]}',
        b'{"rules": [{"kind": "status", "code": 200}]}',
        b'{"rules": [{"kind": "status", "code": []}]}',
        b'{"rules": [{"kind": "refuse", "path": "("}]}',
        b'{"rules": [{"kind": "refuse", "times": -1}]}',
        b'{"rules": [{"kind": "refuse", "struck": 1}]}',
        b'{"rules": [{"kind": "slow", "bytes_per_second": 0}]}',
        b'{"random": {"rate": 2}}', b'{"random": {}}', b'{"random": {"rate": 1, "kinds": ["x"]}}',
        b'{"random": {"rate": 1, "seed": "x"}}', b'{"random": {"rate": 1, "kinds": [{}]}}',
        b'{"rules": [{"kind": {}}]}', b'{"rules": [{"kind": ["refuse"]}]}',
    ],
)  # fmt: skip
def test_bad_rules_are_400_and_change_nothing(server: Server, body: bytes) -> None:
    before = server.faults({"kind": "stall", "skip": 10**6})
    answer = requests.post(f"{server.url}/_faults", data=body, timeout=TIMEOUT)
    assert answer.status_code == 400
    assert requests.get(f"{server.url}/_faults", timeout=TIMEOUT).json() == before


# --- random faults


def outcomes(server: Server, count: int) -> list[Any]:
    found: list[Any] = []
    for _ in range(count):
        found.append(None)
        with contextlib.suppress(requests.RequestException):
            answer = server.call("GET", "projects/")
            found[-1] = (answer.status_code, len(answer.content))
    return found


def test_random_faults_repeat_with_the_seed(server: Server) -> None:
    usual = (200, len(server.call("GET", "projects/").content))
    first, again, other = (
        (server.faults(random={"rate": 0.5, "seed": seed}), outcomes(server, 30))[1]
        for seed in (1, 1, 2)
    )
    assert first == again != other
    assert 5 <= sum(outcome != usual for outcome in first) <= 25


def test_random_faults_let_the_third_try_through() -> None:
    dice = Dice(0.9, seed=1)
    struck = "".join("x" if dice.throw() else "." for _ in range(1000))
    assert "xx" in struck
    assert "xxx" not in struck


def test_random_faults_keep_to_their_kinds(server: Server) -> None:
    server.faults(random={"rate": 1, "kinds": ["expired_token"]})
    assert [status for status, _ in outcomes(server, 3)] == [403] * 3


def test_command_line_turns_random_faults_and_ranges_on(tmp_path: Path) -> None:
    server = Server(tmp_path, "--fault-rate", "1", "--fault-seed", "3", "--range")
    state = requests.get(f"{server.url}/_faults", timeout=TIMEOUT).json()
    requests.delete(f"{server.url}/_faults", timeout=TIMEOUT)
    server.login()
    project = server.call("POST", "projects/", json={"name": "P"}).json()["id"]
    made = server.call("POST", f"projects/{project}/tasks/", json={"partial": True}).json()
    path = f"projects/{project}/tasks/{made['id']}/"
    server.call("POST", path + "upload/", files={"images": ("a.jpg", CONTENT)})
    part = server.call("GET", path + "images/download/a.jpg", headers={"Range": "bytes=1-2"})
    server.stop()
    assert (state["random"]["rate"], state["random"]["seed"]) == (1.0, 3)
    assert (part.status_code, part.content) == (206, CONTENT[1:3])


def test_linger_option_is_what_the_system_expects() -> None:
    """The RST depends on it: two C ints, on and 0 seconds."""
    with socket.socket() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        found = connection.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, 8)
    assert struct.unpack("ii", found) == (1, 0)


def test_rules_are_shown_as_json(server: Server) -> None:
    state = server.faults({"kind": "status", "code": 504, "times": None})
    rule = json.loads(json.dumps(state))["rules"][0]
    assert (rule["kind"], rule["code"], rule["times"], rule["struck"]) == ("status", 504, None, 0)
