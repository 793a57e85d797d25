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
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable

import jwt
import numpy as np
import pytest
import requests
from devserver_run import poll
from osgeo import gdal, osr
from PIL import Image
from ports import closed_port
from zips import zipped

ROOT = Path(__file__).resolve().parents[3]
RECORDINGS = ROOT.parent / "shared" / "recordings"
DEADLINE = 300.0  # seconds; for machines whose cores are busy
TIMEOUT = 30.0
CUT_BYTES = 20_000  # recorded bodies are no longer
LAST_CHUNKS = 2  # of the recorded import in 4 chunks, these were left out of the recordings

USER = {"username": "admin", "password": "admin12345"}

# --- what is not compared, and why

TEMPORARY = "an account of a moment: see test_devserver_sharing.py"
NODES = "devserver's processing nodes are fixed"
PAGES = "a page of the web site, not of the API"
SKIPPED = [
    (r"000-|602-", "a note on a series of calls, not a call"),
    (r"024-", "Django REST framework's description of itself"),
    (r"025-", PAGES),
    (r"031-|032-|033-|034-", NODES),
    (r"484-|485-", "devserver cannot be told to make no rasters"),
    (r"487-", "the recorded node was switched off for this call"),
    (r"498-|499-|503-", "the recorded user was given no node"),
    (r"708-|709-|71[0-5]-", TEMPORARY),
    # the second server
    (r"917-|984-|1075-|1407-|1437-|1443-|1452-|1632-|1747-|1783-|1830-", "a note, not a call"),
    (r"1299-|1604-|160[5-9]-|1615-|162[0-4]-|1629-|1630-|1743-", PAGES),
    (r"15(5[0-7]|6[4-8])-", "devserver keeps no quotas"),
    (r"157\d-|158[0-3]-|1815-", NODES),
    (r"177[89]-|178[0-2]-", "the plugin was switched on for these calls"),
    (r"1634-|1741-|1742-", "headers of Django's for browsers, which no client of ours reads"),
    (r"182[4-9]-", "what was uploaded for these calls was not recorded"),
    (r"105[5-7]-", "the server had no ffmpeg for this call"),
    (r"1616-", "a view of the site that our client has no use for"),
    (r"176[6-9]-|177[01]-", "what was uploaded for these calls was not recorded"),
    (r"1619-", "a user without a password"),
    (r"1732-|1733-", "which state the task was in was not recorded"),
    (r"1794-", "the photos were compacted before, and the other task's were not recorded"),
    (r"1792-", "devserver writes this file into the backup only"),
]

# Known differences: call, place in the answer (both regular expressions), reason.
DIFFERENCES = [
    (r"035-|039-", r"body\[\d+\]\.options\[\d+\]\.value", "our presets set other options"),
    (r"298-|299-", r"body\.(ready|status|progress)", "our export may be ready already"),
    (r"135[7-9]-|136\d-|1370-", r"body\[\d+\]\..*", "other tasks stand at these places"),
    (r"154[5-7]-", r"Content-Disposition", "the name of a file on the server's disk"),
    (r"1266-", r"body\.error", "our raster covers this polygon"),
    (r"1838-", r"body\.(error|output)", "our raster has data at this vertex"),
    (r"1544-", r"body\.(status|progress)", "our export may be under way still"),
    (r"1380-|1381-|1461-|1787-|1795-|1818-", r"Content-Disposition", "another task's name"),
    (r"418-|421-", r"status", "the recorded cancel was lost and had to be repeated"),
    (r"482-", r"status", "our node makes rasters whatever it is asked for"),
    (r"521-|522-", r".*", "tasks of a deleted project are gone at once"),
    (r"606-", r"status", "our products need two photos"),
    (r"701-|703-", r"text", "devserver has no translations"),
]


def load() -> list[dict[str, Any]]:
    """The recordings in order."""
    paths = RECORDINGS.glob("*.json") if RECORDINGS.is_dir() else []
    found = [{**json.loads(path.read_text("utf-8")), "name": path.stem} for path in paths]
    return sorted(found, key=lambda call: (number_of(call), call["name"]))


def number_of(call: dict[str, Any]) -> int:
    return int(call["name"].partition("-")[0])


CALLS = load()
LATER = 900  # from this call on, another server was recorded
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

    learns_tasks = True  # by their order in a project

    def __init__(self, url: str, data: Path, files: Files, other_port: int) -> None:
        self.url = url
        self.files = files
        self.http = requests.Session()
        self.ports = {"8099": str(other_port), "8098": str(closed_port())}
        self.tokens = {"expired": expired_token(data), "bad": "bad.bad.bad"}
        self.tokens["good"] = self.tokens["admin"] = self.login(**USER)
        self.words: dict[str, str] = {}  # recorded ids, as text, and ours
        self.projects: dict[int, int] = {}
        self.presets: dict[int, int] = {}
        self.results: dict[str, Result] = {}

    def login(self, **user: str) -> str:
        answer = self.http.post(f"{self.url}/api/token-auth/", data=user, timeout=TIMEOUT)
        return str(answer.json()["token"])

    def run(self, calls: list[dict[str, Any]]) -> dict[str, Result]:
        for call in calls:
            name = call["name"]
            key = name.partition("-")[0]
            if reason_to_skip(name):
                continue
            if key in BEFORE:
                BEFORE[key](self, call)
            self.prepare(call)
            if "sequence" in call:
                self.results[name] = self._watch(call)
                continue
            self.results[name] = result = self._send(call)
            if result.status == call["status"]:
                self._learn(call["response_body"], result)
            if key in AFTER:
                AFTER[key](self, result)
        return self.results

    def prepare(self, call: dict[str, Any]) -> None:
        """Do what was done without being recorded."""

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
        if not isinstance(ours, dict):
            return
        if recorded.get("public_id"):
            self.words[recorded["public_id"]] = ours["public_id"]
        for key in ("uuid", "celery_task_id"):
            if set(recorded) <= {key, "filename"} and key in recorded and key in ours:
                self.words[recorded[key]] = ours[key]
        for old, new in (
            (recorded, ours),
            (recorded.get("task"), ours.get("task")),
            (recorded.get("project"), ours.get("project")),
        ):
            if not isinstance(old, dict) or not isinstance(new, dict) or "id" not in old:
                continue
            if "available_assets" in old:
                self.words[old["id"]] = new["id"]
            elif "system" in old:
                self.presets[old["id"]] = new["id"]
            elif "tasks" in old:
                self.projects[old["id"]] = new["id"]
                if self.learns_tasks:
                    self.words.update(zip(old["tasks"], new["tasks"]))

    # --- sending

    def _send(self, call: dict[str, Any]) -> Result:
        how = {**self._body(call), "headers": self._headers(call)}
        path = self.path(call["path"])
        if call["query"]:
            how["params"] = json.loads(
                self.text(json.dumps(call["query"])).replace("<token>", self.tokens["good"])
            )
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
        right = "pilot" if call["name"][4:].startswith("pilot-") else call.get("user") or "good"
        return recorded.replace("<token>", self.tokens[kind.get(detail, right)])

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
        """Wait for what the recorded task or worker came to in the end."""
        path = self.path(call["path"])
        if "/workers/" in path:
            return self.wait(path, lambda _status, state: bool(state["ready"]))
        last = call["sequence"][-1]
        if len(call["sequence"]) == 1:
            return self.authorized("GET", path)  # nothing was to happen
        return self.wait(path, lambda status, task: status == 404 or done(task, last))

    def wait(self, path: str, reached: Callable[[int, Any], bool]) -> Result:
        def has_reached(result: Result) -> bool:
            return reached(result.status, result.json() if result.status == 200 else {})

        return poll(lambda: self.authorized("GET", path), has_reached, DEADLINE)


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


def keep_pilots_token(replay: Replay, result: Result) -> None:
    replay.tokens["pilot"] = result.json()["token"]


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
AFTER: dict[str, Callable[[Replay, Result], None]] = {
    "136": learn_zips,
    "355": keep_backup,
    "492": keep_pilots_token,
}


# --- the second server


PLACE = {"latitude": 46.8425, "longitude": -91.9939}  # where its data lay
MAIN_TASK = "06ff4b2d-57e5-42e2-9ad7-16341ce37795"
TASK_ID = re.compile(r"/tasks?/([0-9a-f]{8}-[0-9a-f-]{27})/")
JOB_ID = re.compile(r"/(?:check|get|download)/([0-9a-f]{8}-[0-9a-f-]{27})$")
UNKNOWN = ("11111111-", "00000000-")  # ids of nothing
TRACK = """1
00:00:00,000 --> 00:00:00,100
[latitude: 46.842400] [longitude: -91.994000] [altitude: 430.000]

2
00:00:05,900 --> 00:00:06,000
[latitude: 46.842990] [longitude: -91.993410] [altitude: 435.900]
"""


class LaterFiles(Files):
    """The contents of what was sent to the second server."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        place = [f"--{name}={value}" for name, value in PLACE.items()]
        self.photos = self._photos("photos", *place, "--rows", "3", "--columns", "3",
                                   "--height", "100", "--width", "480")  # fmt: skip
        self.ortho = self.raster("ortho.tif", 3, gdal.GDT_Byte)
        self.height = self.raster("height.tif", 1, gdal.GDT_Float32)
        self.backup = b""

    def raster(self, name: str, bands: int, kind: int, epsg: int | None = 32615) -> bytes:
        path = self.folder / name
        data = gdal.GetDriverByName("GTiff").Create(str(path), 94, 94, bands, kind)
        data.SetGeoTransform((576667.0, 1.0, 0.0, 5188209.0, 0.0, -1.0))
        if epsg is not None:
            reference = osr.SpatialReference()
            reference.ImportFromEPSG(epsg)
            data.SetProjection(reference.ExportToWkt())
        for number in range(1, bands + 1):
            values = np.linspace(100, 200, 94 * 94).reshape(94, 94)
            data.GetRasterBand(number).WriteArray(values)
        data = None
        return path.read_bytes()

    def content(self, call: str, name: str) -> bytes:
        suffix = name.rpartition(".")[2].lower()
        special = {"fake.jpg": b"no picture at all", "pano.jpg": self.picture(200, 100),
                   "small.png": self.picture(9, 9, "PNG")}  # fmt: skip
        if name in special:
            return special[name]
        if name == "photo 1.JPG":  # parts of it are asked for by their places
            return self.photos[0] + bytes(4_024_770 - len(self.photos[0]))
        if suffix in ("tif", "tiff"):
            return self.tiff(call, name)
        if suffix == "zip":
            return self.zip(call)
        if suffix in ("las", "laz"):
            return b"no cloud" if "badmagic" in call else b"LASF" + bytes(400)
        if suffix == "srt":
            return TRACK.encode()
        if suffix in ("jpg", "jpeg"):
            return self.photo(name, self.photos)
        return b"x"

    def picture(self, width: int, height: int, kind: str = "JPEG") -> bytes:
        out = io.BytesIO()
        Image.new("RGB", (width, height)).save(out, kind)
        return out.getvalue()

    def tiff(self, call: str, name: str) -> bytes:
        if "garbagetif" in call:
            return b"no raster"
        if "nocrs" in call:
            return self.raster("nocrs.tif", 1, gdal.GDT_Float32, None)
        if "3bands" in call:
            return self.raster("bands.tif", 3, gdal.GDT_Float32)
        return self.ortho if name.startswith(("o", "anything")) else self.height

    def zip(self, call: str) -> bytes:
        ortho = {"odm_orthophoto/odm_orthophoto.tif": self.ortho}
        if "wrong-name" in call:
            return zipped({"ortho.tif": self.ortho})
        if "wrapped" in call:
            extra = {"notes.txt": b"notes", "media/a.jpg": self.photos[0]}
            return zipped({f"top/{name}": data for name, data in {**ortho, **extra}.items()})
        return zipped(ortho) if "ortho-only" in call else self.backup


class LaterReplay(Replay):
    """Sends the calls recorded from the second server."""

    learns_tasks = False  # here there are others, too

    def begin(self) -> None:
        """Make the accounts, and the task that most calls are about."""
        for name in ("pilot", "other"):
            values = {"username": name, "password": "secret12345"}
            values["email"] = f"{name}@example.com"
            assert self.authorized("POST", "/api/admin/users/", json=values).status == 201
        self.tokens["pilot"] = self.login(username="pilot", password="secret12345")

    def main_task(self, project: int) -> str:
        options = json.dumps([{"name": "dsm", "value": True}, {"name": "dtm", "value": True}])
        files = [
            ("images", (f"DJI_{18 + number:04}.JPG", content))
            for number, content in enumerate(self.files.photos)
        ]
        files.append(("images", ("gcp_list.txt", b"WGS84 UTM 15N\n")))
        data = {"name": "Crop me", "options": options}
        place = f"/api/projects/{project}/tasks/"
        made = self.authorized("POST", place, data=data, files=files).json()["id"]
        path = f"{place}{made}/"
        self.wait(path, lambda _status, task: done(task, [0, 40]))
        self.files.backup = self.authorized("GET", path + "backup").content
        return str(made)

    def prepare(self, call: dict[str, Any]) -> None:
        project = re.search(r"/api/projects/(\d+)/", call["path"])
        number = int(project[1]) if project else 0
        if number == 93 and MAIN_TASK not in self.words:
            self.words[MAIN_TASK] = self.main_task(self.projects[93])
        known = call["status"] < 300 if "status" in call else True
        if number and number not in self.projects and known:
            made = self.authorized("POST", "/api/projects/", json={"name": f"Project {number}"})
            self.projects[number] = made.json()["id"]
        found = TASK_ID.search(call["path"])
        if found and found[1] not in self.words and not found[1].startswith(UNKNOWN):
            path = f"/api/projects/{self.projects[93]}/tasks/{self.words[MAIN_TASK]}/duplicate/"
            self.words[found[1]] = self.authorized("POST", path).json()["task"]["id"]
        self._begin_import(call)
        job = JOB_ID.search(call["path"])
        if job and "response_body" in call and job[1] in self.words:
            path = f"/api/workers/check/{self.words[job[1]]}"
            self.wait(path, lambda _status, state: bool(state["ready"]))

    def _begin_import(self, call: dict[str, Any]) -> None:
        body = call.get("request_body") or {}
        key = (body.get("form") or body.get("json") or {}).get("uuid", "")
        begun = not key or key in self.words or key.startswith(UNKNOWN)
        if "/import/external/" in call["path"] and not begun:
            place = f"/api/projects/{self.projects[93]}/tasks/import/external/init"
            self.words[key] = self.authorized("POST", place).json()["uuid"]

    def _headers(self, call: dict[str, Any]) -> dict[str, str]:
        headers = super()._headers(call)
        host = self.url.removeprefix("http://")
        return {
            key: text.replace("127.0.0.1:8001", host).replace("127.0.0.1:8000", host)
            for key, text in headers.items()
        }

    def _body(self, call: dict[str, Any]) -> dict[str, Any]:
        body = call["request_body"]
        if body and "json" in body and "password" in body["json"]:
            return {"json": {**body["json"], "password": "secret12345"}}
        return super()._body(call)


def keep_a2users_token(replay: Replay, _result: Result) -> None:
    replay.tokens["a2user"] = replay.login(username="a2user", password="secret12345")


AFTER["1092"] = keep_a2users_token


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
    calls = [call for call in CALLS if number_of(call) < LATER]
    folder, data = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("data")
    with started(data) as url, served(folder) as port:
        replay = Replay(url, data, Files(folder), port)
        replay.run(calls)
        yield replay


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Replay]:
    calls = [call for call in CALLS if number_of(call) >= LATER]
    folder, data = tmp_path_factory.mktemp("later"), tmp_path_factory.mktemp("data")
    with started(data) as url, served(folder) as port:
        replay = LaterReplay(url, data, LaterFiles(folder), port)
        replay.begin()
        replay.run(calls)
        yield replay


@contextlib.contextmanager
def started(data: Path) -> Iterator[str]:
    """A devserver; its address."""
    command = [sys.executable, "-m", "devserver", "--port", "0", "--seconds", "0.2"]
    command += ["--data", str(data), "--password", USER["password"]]
    command += ["--canned"]  # as the recorded nodes were
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    url = process.stdout.readline().rpartition(" ")[2].strip()
    try:
        yield url
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
        if name == "Location" and old:
            old = replay.path(old)
        if old != new:
            found.append((name, f"recorded {old}, ours {new}"))
    if not found and "json" in call["response_headers"].get("Content-Type", ""):
        found += compare_json(call, result, replay)
    return found


def compare_end(last: list[Any], result: Result) -> list[tuple[str, str]]:
    if isinstance(last[1], dict):  # of a worker: the words of a failed command are its own
        same = last[1].keys() == result.json().keys()
        return [] if same else [("body", f"recorded {last[1]}, ours {result.json()}")]
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
def test_answer_is_like_the_recorded_one(
    request: pytest.FixtureRequest, call: dict[str, Any]
) -> None:
    replay = request.getfixturevalue("replay" if number_of(call) < LATER else "later")
    found = compare(call, replay.results[call["name"]], replay)
    known = [place for name, place, _ in DIFFERENCES if re.match(name, call["name"])]
    unknown = [item for item in found if not any(re.fullmatch(text, item[0]) for text in known)]
    assert not unknown
