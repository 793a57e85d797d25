"""devserver against recorded calls of a real WebODM: one test a call, in the recorded order.

The calls are replayed once, with the recorded ids replaced by ours as answers tell them. Then each
is compared: status, Content-Type, Content-Disposition, Location; the body's fields and their JSON
types, and the very text of errors. The recordings are no part of the project; without them there
is nothing to test.
"""

from __future__ import annotations

import contextlib
import functools
import http.server
import io
import json
import re
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable

import jwt
import numpy as np
import pytest
import requests
from osgeo import gdal, osr
from ports import closed_port

ROOT = Path(__file__).resolve().parents[2]
RECORDINGS = ROOT.parent / "shared" / "recordings"
DEADLINE = 60.0  # seconds
TIMEOUT = 30.0
CUT_BYTES = 20_000  # recorded bodies are no longer
LAST_CHUNKS = 2  # of the recorded import in 4 chunks, these were left out of the recordings

USER = {"username": "admin", "password": "admin12345"}

# --- what is not compared, and why

USERS = "needs a second account: devserver has one user"
NODES = "devserver's processing nodes are fixed"
PAGES = "a page of the web site, not of the API"
PRODUCT = "devserver makes no such product"
SKIPPED = [
    (r"000-|602-", "a note on a series of calls, not a call"),
    (r"018-|019-|020-", USERS),
    (r"024-", "Django REST framework's description of itself"),
    (r"025-", PAGES),
    (r"031-|032-|033-|034-", NODES),
    (r"138-|139-|140-|141-|142-|144-|145-|146-|147-|148-|149-", PRODUCT),
    (r"152-|153-|154-|157-|158-", PRODUCT),
    (r"484-|485-", "devserver cannot be told to make no rasters"),
    (r"150-|193-|194-|195-", "the recorded node makes a terrain model unasked"),
    (r"487-", "the recorded node was switched off for this call"),
    (r"49[1-9]-|50[0-4]-|50[6-9]-|51[0-3]-", USERS),
    (r"708-|709-|71[0-5]-", USERS),
]

# Known differences: call, place in the answer (both regular expressions), reason.
DIFFERENCES = [
    (r"035-|039-", r"body\[\d+\]\.options\[\d+\]\.value", "our presets set other options"),
    (r"298-|299-", r"body\.(ready|status|progress)", "our export may be ready already"),
    (r"418-|421-", r"status", "the recorded cancel was lost and had to be repeated"),
    (r"482-", r"status", "our node makes rasters whatever it is asked for"),
    (r"521-|522-", r".*", "tasks of a deleted project are gone at once"),
    (r"606-", r"status", "our products need two photos"),
    (r"701-|703-", r"text", "devserver has no translations"),
]


def load() -> list[dict[str, Any]]:
    """The recordings in order."""
    paths = sorted(RECORDINGS.glob("*.json")) if RECORDINGS.is_dir() else []
    return [{**json.loads(path.read_text("utf-8")), "name": path.stem} for path in paths]


CALLS = load()
pytestmark = pytest.mark.skipif(not CALLS, reason="the recordings are not here")


def reason_to_skip(name: str) -> str | None:
    return next((reason for names, reason in SKIPPED if re.match(names, name)), None)


# --- files to send


def raster(path: Path, pixels: int, bands: int) -> bytes:
    """A GeoTIFF of 102.4 m at the place where the recorded server's data lay."""
    kind = gdal.GDT_Byte if bands > 1 else gdal.GDT_Float32
    data = gdal.GetDriverByName("GTiff").Create(str(path), pixels, pixels, bands, kind)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32632)
    step = 102.4 / pixels
    data.SetGeoTransform((465000.0, step, 0.0, 5247102.4, 0.0, -step))
    data.SetProjection(reference.ExportToWkt())
    slope = np.linspace(0, 1, pixels * pixels).reshape(pixels, pixels)
    for number in range(1, bands + 1):
        band = data.GetRasterBand(number)
        if bands == 1:
            band.SetNoDataValue(-9999)
            band.WriteArray(423 + 18 * slope)
        elif number == 4:
            band.SetColorInterpretation(gdal.GCI_AlphaBand)
            band.WriteArray(np.full((pixels, pixels), 255, dtype="uint8"))
        else:
            band.WriteArray((slope * 60 * number).astype("uint8"))
    data = None
    return path.read_bytes()


class Files:
    """The contents of what the recorded calls sent."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.photos = self._photos("photos")
        self.placeless = self._photos("placeless", "--no-gps")
        self.ortho = raster(folder / "ortho.tif", 1024, 4)
        self.height = raster(folder / "height.tif", 512, 1)
        self.backup = b""
        self.made: dict[str, bytes] = {}

    def _photos(self, name: str, *arguments: str) -> list[bytes]:
        target = self.folder / name
        command = [sys.executable, "-m", "devserver.photos", str(target), "--rows", "2"]
        size = ["--columns", "2", "--width", "100"]
        subprocess.run([*command, *size, *arguments], cwd=ROOT, check=True, capture_output=True)
        return [path.read_bytes() for path in sorted(target.glob("*.[jJ][pP][gG]"))]

    def photo(self, name: str, photos: list[bytes]) -> bytes:
        digits = re.search(r"(\d+)\.JPG$", name)
        return photos[int(digits[1]) % len(photos) if digits else 0]

    def learn(self, all_zip: bytes) -> None:
        """Make the zips to import, with point clouds out of a finished task's all.zip."""
        with zipfile.ZipFile(io.BytesIO(all_zip)) as archive:
            taken = {
                name: archive.read(name)
                for name in archive.namelist()
                if name.startswith(("entwine_pointcloud/", "odm_report/", "cameras.json"))
                or name.endswith(".laz")
            }
        laz = "odm_georeferencing/odm_georeferenced_model.laz"
        ortho = {
            "odm_orthophoto/odm_orthophoto.tif": self.ortho,
            "odm_orthophoto/odm_orthophoto.png": self.photos[0],
        }
        whole = {
            **taken,
            **ortho,
            "odm_dem/dsm.tif": self.height,
            "odm_dem/dtm.tif": self.height,
            "odm_texturing/odm_textured_model_geo.glb": b"glTF",
            "3d_tiles/model/tileset.json": b"{}",
            "odm_report/report.pdf": b"%PDF-1.4",
            "odm_georeferencing/ground_control_points.geojson": b'{"features": []}',
            "images/DJI_0001.JPG": self.photos[0],
            "task_output.txt": b"\n".join(b"line %d" % number for number in range(300)),
        }
        self.made = {
            "full_assets.zip": zipped(whole),
            "ortho_only.zip": zipped(ortho),
            "cloud_only.zip": zipped({laz: taken[laz]}),
        }
        for name, content in self.made.items():
            (self.folder / name).write_bytes(content)

    def content(self, call: str, name: str) -> bytes:
        special = {"n.zip": b"no zip", "my.tiff": self.ortho, "backup.zip": self.backup}
        if name in self.made or name in special:
            return {**self.made, **special}[name]
        if name == "empty.JPG":
            return b""
        photo = self.photo(name, self.placeless if call.startswith("475") else self.photos)
        return photo + bytes(30_000_000) if name == "big.JPG" else photo


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


# --- replaying


@dataclass
class Result:
    """What devserver answered to a replayed call."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    content: bytes = b""

    def json(self) -> Any:
        return json.loads(self.content)


class Replay:
    """Sends the recorded calls to a devserver and keeps the table of ids."""

    def __init__(self, url: str, data: Path, files: Files, other_port: int) -> None:
        self.url = url
        self.files = files
        self.http = requests.Session()
        self.ports = {"8099": str(other_port), "8098": str(closed_port())}
        self.tokens = {"expired": expired_token(data), "bad": "bad.bad.bad"}
        self.tokens["good"] = self._login()
        self.words: dict[str, str] = {}  # recorded ids, as text, and ours
        self.projects: dict[int, int] = {}
        self.presets: dict[int, int] = {}
        self.results: dict[str, Result] = {}

    def _login(self) -> str:
        answer = self.http.post(f"{self.url}/api/token-auth/", data=USER, timeout=TIMEOUT)
        return str(answer.json()["token"])

    def run(self) -> dict[str, Result]:
        for call in CALLS:
            name = call["name"]
            if reason_to_skip(name):
                continue
            if name[:3] in BEFORE:
                BEFORE[name[:3]](self, call)
            if "sequence" in call:
                self.results[name] = self._watch(call)
                continue
            self.results[name] = result = self._send(call)
            if result.status == call["status"]:
                self._learn(call["response_body"], result)
            if name[:3] in AFTER:
                AFTER[name[:3]](self, result)
        return self.results

    # --- translating

    def path(self, path: str) -> str:
        path = self.text(path.split(") ")[-1])
        path = re.sub(r"(?<=/api/projects/)\d+", self._project, path)
        path = re.sub(r"(?<=/api/presets/)\d+", self._preset, path)
        return re.sub(r"(?<=projects/\?id=)\d+", self._project, path)

    def _project(self, match: re.Match[str]) -> str:
        return str(self.projects.get(int(match[0]), match[0]))

    def _preset(self, match: re.Match[str]) -> str:
        return str(self.presets.get(int(match[0]), match[0]))

    def text(self, text: str) -> str:
        for recorded, ours in self.words.items():
            text = text.replace(recorded, ours)
        return text

    def _learn(self, recorded: Any, result: Result) -> None:
        """Note the ids in an answer beside the recorded ones."""
        if not isinstance(recorded, dict) or "json" not in result.headers.get("Content-Type", ""):
            return
        ours = result.json()
        for key in ("uuid", "celery_task_id"):
            if set(recorded) <= {key, "filename"} and key in recorded:
                self.words[recorded[key]] = ours[key]
        for old, new in (
            (recorded, ours),
            (recorded.get("task"), ours.get("task")),
            (recorded.get("project"), ours.get("project")),
        ):
            if not isinstance(old, dict) or "id" not in old:
                continue
            if "available_assets" in old:
                self.words[old["id"]] = new["id"]
            elif "system" in old:
                self.presets[old["id"]] = new["id"]
            elif "tasks" in old:
                self.projects[old["id"]] = new["id"]
                self.words.update(zip(old["tasks"], new["tasks"]))

    # --- sending

    def _send(self, call: dict[str, Any]) -> Result:
        how = {**self._body(call), "headers": self._headers(call)}
        path = self.path(call["path"])
        if call["query"]:
            how["params"] = call["query"]
        kind = "expired" if "expired" in call["name"] else "good"
        path = path.replace("<token>", self.tokens[kind])
        return self.call(call["method"], path, "followed" in call["name"], **how)

    def call(self, method: str, path: str, follow: bool = False, **how: Any) -> Result:
        answer = self.http.request(
            method, self.url + path, allow_redirects=follow, timeout=TIMEOUT, **how
        )
        return Result(answer.status_code, dict(answer.headers), answer.content)

    def authorized(self, method: str, path: str, **how: Any) -> Result:
        headers = {"Authorization": f"JWT {self.tokens['good']}"}
        return self.call(method, path, headers=headers, **how)

    def _headers(self, call: dict[str, Any]) -> dict[str, str]:
        own = ("User-Agent", "Connection", "Accept-Encoding", "Content-Length", "Content-Type")
        headers = {key: text for key, text in call["request_headers"].items() if key not in own}
        if "raw bytes" in str(call["request_body"]):
            headers["Content-Type"] = call["request_headers"]["Content-Type"]
        if "Authorization" in headers:
            headers["Authorization"] = self._authorization(call, headers["Authorization"])
        return headers

    def _authorization(self, call: dict[str, Any], recorded: str) -> str:
        if recorded.startswith("Basic"):
            right = "YWRtaW46YWRtaW4xMjM0NQ=="
            return "Basic " + ("YWRtaW46bm8=" if "wrong" in call["name"] else right)
        body = call["response_body"]
        detail = str(body.get("detail", "")) if isinstance(body, dict) else ""
        kind = {"Signature has expired.": "expired", "Error decoding signature.": "bad"}
        return recorded.replace("<token>", self.tokens[kind.get(detail, "good")])

    def _body(self, call: dict[str, Any]) -> dict[str, Any]:
        body = call["request_body"]
        if not body:
            return {}
        if "json" in body:
            return {"json": self._values(body["json"])}
        form = body.get("form") or {}
        if isinstance(form, str):
            return {"data": b"{bad" if form.startswith("4 ") else b"xx"}
        files = [
            (part, (name, self._content(call["name"], name, form)))
            for part, name in body.get("files", [])
        ]
        return {"data": self._values(form), "files": files or None}

    def _content(self, call: str, name: str, form: dict[str, Any]) -> bytes:
        content = self.files.content(call, name)
        if "dzuuid" not in form:
            return content
        return chunk(content, int(form["dzchunkindex"]), int(form["dztotalchunkcount"]), form)

    def _values(self, values: Any) -> Any:
        values = json.loads(self.text(json.dumps(values)))
        if isinstance(values.get("project"), int):
            values["project"] = self.projects.get(values["project"], values["project"])
        url = values.get("url", "")
        if url.startswith("http://"):
            for recorded, ours in self.ports.items():
                values["url"] = values["url"].replace(f":{recorded}/", f":{ours}/")
        return values

    # --- waiting

    def _watch(self, call: dict[str, Any]) -> Result:
        """Wait for what the recorded task came to in the end."""
        path = self.path(call["path"])
        last = call["sequence"][-1]
        if len(call["sequence"]) == 1:
            return self.authorized("GET", path)  # nothing was to happen
        return self.wait(path, lambda status, task: status == 404 or done(task, last))

    def wait(self, path: str, reached: Callable[[int, Any], bool]) -> Result:
        deadline = time.monotonic() + DEADLINE
        while True:
            result = self.authorized("GET", path)
            task = result.json() if result.status == 200 else {}
            if reached(result.status, task):
                return result
            assert time.monotonic() < deadline, f"{path} did not get there: {task}"
            time.sleep(0.02)


def done(task: Any, last: list[Any]) -> bool:
    """Whether a task is at rest, or, when the recording broke off, at least as far as it was."""
    if last[1] == 20:
        return task["status"] is not None
    return task["status"] in (30, 40, 50) and task["pending_action"] is None


def chunk(content: bytes, index: int, count: int, form: dict[str, Any]) -> bytes:
    """A part of a file; notes its true offset in the form."""
    step = -(-len(content) // count)
    form["dzchunkbyteoffset"] = str(index * step)
    return content[index * step : (index + 1) * step]


def expired_token(data: Path) -> str:
    secret = (data / "secret.key").read_text(encoding="ascii")
    payload = {"user_id": 1, "username": USER["username"], "email": "", "exp": 1}
    return jwt.encode(payload, secret, algorithm="HS256")


# --- what was done between the recordings


def make_more_projects(replay: Replay, _call: Any) -> None:
    for number in range(2, 12):
        replay.authorized("POST", "/api/projects/", json={"name": f"Bulk {number:02}"})


def import_last_chunks(replay: Replay, call: dict[str, Any]) -> None:
    content = replay.files.made["full_assets.zip"]
    place = f"/api/projects/{replay.projects[16]}/tasks/import"
    for index in (2, 3):
        form = {
            "name": "Chunked import",
            "dzuuid": "22222222-2222-4222-8222-222222222222",
            "dzchunkindex": str(index),
            "dztotalchunkcount": "4",
        }
        files = {"file": ("full_assets.zip", chunk(content, index, 4, form))}
        result = replay.authorized("POST", place, data=form, files=files)
    assert result.status == 201
    replay.words[call["path"].split("/")[-2]] = result.json()["id"]


def wait_for_export(replay: Replay, call: dict[str, Any]) -> None:
    path = replay.path(call["path"]).split("?")[0].replace("/get/", "/check/")
    replay.wait(path, lambda _status, state: bool(state["ready"]))


def wait_for_task(replay: Replay, call: dict[str, Any]) -> None:
    path = re.sub(r"(tasks/[^/]+/).*", r"\1", replay.path(call["path"]))
    replay.wait(path, lambda _status, task: done(task, [0, 40]))


def break_next(replay: Replay, _call: Any) -> None:
    rule = {"kind": "status", "code": 502}
    assert replay.call("POST", "/_faults", json={"rules": [rule]}).status == 200


def learn_zips(replay: Replay, result: Result) -> None:
    replay.files.learn(result.content)


def keep_backup(replay: Replay, result: Result) -> None:
    replay.files.backup = result.content


BEFORE: dict[str, Callable[[Replay, dict[str, Any]], None]] = {
    "061": make_more_projects,
    "216": import_last_chunks,
    "301": wait_for_export,
    "306": wait_for_export,
    "441": wait_for_task,
    "488": wait_for_task,
    "624": break_next,
    "625": break_next,
    "725": wait_for_task,
    "813": wait_for_task,
}
AFTER: dict[str, Callable[[Replay, Result], None]] = {"136": learn_zips, "355": keep_backup}


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_arguments: Any) -> None:
        """Say nothing."""


@contextlib.contextmanager
def served(folder: Path) -> Iterator[int]:
    """Another server, to import from; its port."""
    handler = functools.partial(Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def replay(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Replay]:
    folder, data = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("data")
    command = [sys.executable, "-m", "devserver", "--port", "0", "--seconds", "0.2"]
    command += ["--data", str(data), "--password", USER["password"]]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    url = process.stdout.readline().rpartition(" ")[2].strip()
    try:
        with served(folder) as port:
            replay = Replay(url, data, Files(folder), port)
            replay.run()
            yield replay
    finally:
        process.terminate()
        process.wait(DEADLINE)
        process.stdout.close()


# --- comparing


def kind_of(value: Any) -> str:
    kinds = {bool: "boolean", int: "number", float: "number", str: "text", type(None): "null"}
    return kinds.get(type(value), type(value).__name__)


def differences(recorded: Any, ours: Any, place: str) -> Iterator[tuple[str, str]]:
    """Where two JSON values differ in fields or types; null and empty go with anything."""
    if recorded is None or ours is None:
        return
    if kind_of(recorded) != kind_of(ours):
        yield place, f"recorded {kind_of(recorded)}, ours {kind_of(ours)}"
    elif isinstance(recorded, dict) and recorded and ours:
        names = set(recorded), set(ours)
        if not is_data(place):
            for name in sorted(names[0] ^ names[1]):
                yield f"{place}.{name}", "only " + ("recorded" if name in names[0] else "ours")
        for name in sorted(names[0] & names[1]):
            yield from differences(recorded[name], ours[name], f"{place}.{name}")
    elif isinstance(recorded, list):
        for index, (old, new) in enumerate(zip(recorded, ours)):
            yield from differences(old, new, f"{place}[{index}]")


def is_data(place: str) -> bool:
    """Whether an object's names are data, not fields."""
    return re.search(r"\.(uploaded|statistics)$|^file", place) is not None


def compare(call: dict[str, Any], result: Result, replay: Replay) -> list[tuple[str, str]]:
    if "sequence" in call:
        return compare_end(call["sequence"][-1], result)
    found: list[tuple[str, str]] = []
    if call["status"] != result.status:
        found.append(("status", f"recorded {call['status']}, ours {result.status}"))
    for name in ("Content-Type", "Content-Disposition", "Location"):
        old, new = call["response_headers"].get(name), result.headers.get(name)
        if old != new:
            found.append((name, f"recorded {old}, ours {new}"))
    if not found and "json" in call["response_headers"].get("Content-Type", ""):
        found += compare_json(call, result, replay)
    return found


def compare_end(last: list[Any], result: Result) -> list[tuple[str, str]]:
    if last[1] == 404:
        return [] if result.status == 404 else [("status", "still there")]
    status = result.json()["status"]
    far_enough = status == last[1] or (last[1] == 20 and status in (10, 20, 40))
    return [] if far_enough else [("status", f"recorded {last[1]}, ours {status}")]


def compare_json(call: dict[str, Any], result: Result, replay: Replay) -> list[tuple[str, str]]:
    if call["method"] == "HEAD":
        return []
    recorded, ours = call["response_body"], result.json()
    length = int(call["response_headers"].get("Content-Length", 0))
    if isinstance(recorded, str) and length > CUT_BYTES:
        return [] if recorded[0] == result.content[:1].decode() else [("body", "other type")]
    if call["status"] >= 400:
        expected = json.loads(replay.text(json.dumps(recorded)))
        return [] if expected == ours else [("text", f"recorded {expected}, ours {ours}")]
    is_file = "Content-Disposition" in call["response_headers"]
    return [] if is_file else list(differences(recorded, ours, "body"))


@pytest.mark.parametrize(
    "call",
    [
        pytest.param(
            call,
            id=call["name"],
            marks=[pytest.mark.skip(reason=why)] if (why := reason_to_skip(call["name"])) else [],
        )
        for call in CALLS
    ],
)
def test_answer_is_like_the_recorded_one(replay: Replay, call: dict[str, Any]) -> None:
    found = compare(call, replay.results[call["name"]], replay)
    known = [place for name, place, _ in DIFFERENCES if re.match(name, call["name"])]
    unknown = [item for item in found if not any(re.fullmatch(text, item[0]) for text in known)]
    assert not unknown
