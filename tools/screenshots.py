"""Creates the screenshots of docs/images in a real QGIS: `make screenshots`.

    .venv/bin/python tools/screenshots.py [NAME …]  # only these runs: light, dark, german, remarks

Local servers have generated flights; screenshots_in_qgis.py controls a QGIS desktop under Xvfb
and saves all screenshots in build/screenshots/. Those of the documentation are scaled down and
copied to docs/images/. Check all of them.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "demo"))

from desktop import desktop_command, drive, make_profile, problems_in  # noqa: E402

BUILD = ROOT / "build" / "screenshots"
IMAGES = ROOT / "docs" / "images"
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
USER = "pilot"
USUAL_PORT = 8000  # WebODM's default, as it is visible in screenshots
SECONDS = 25  # processing time of a task while screenshots are taken
PATIENCE = 240  # timeout of a desktop in seconds
COLOURS = 256
MANY_TASKS, TILE_FLIGHTS, FAILED_EACH = 10_000, 100, 17
RUNS = {  # theme and language
    "light": ("default", "en_US"),
    "dark": ("Night Mapping", "en_US"),
    "german": ("default", "de"),
    "remarks": ("default", "en_US"),
}
OUT_OF_MEMORY = """\
[INFO]    Running openmvs stage
[INFO]    Estimating depth maps
[INFO]    running DensifyPointCloud "scene.mvs" --resolution-level 1 --number-views 0
Killed
[ERROR]   Child returned 137
"""

sys.path[:0] = [str(ROOT / "tests" / "support" / name) for name in ("servers", "files", "desktop")]
sys.path[:0] = [str(ROOT), str(ROOT / "build" / "plugins")]


def main() -> int:
    """Create the screenshots of all runs, or of those named on the command line."""
    shutil.rmtree(BUILD, ignore_errors=True)
    BUILD.mkdir(parents=True)
    password = secrets.token_urlsafe(12)
    flights = make_flights()
    make_odd_flights()
    fill_work_server(flights, password)
    fill_archive()
    with contextlib.ExitStack() as stack:
        servers = {
            name: stack.enter_context(server(name, password, port))
            for name, port in (("work", usual_port()), ("empty", 0), ("archive", 0))
        }
        strange = stack.enter_context(strange_servers())
        for run in sys.argv[1:] or RUNS:
            problems = run_desktop(run, servers, strange, password, flights[0])
            if problems:
                print(f"screenshots: FAILED: {problems}; see {BUILD.relative_to(ROOT)}/")
                return 1
    publish()
    return 0


# Contents of the servers


def make_flights() -> list[Path]:
    """Render two generated flights."""
    folders = [BUILD / "flights" / name for name in ("River farm", "Hill farm")]
    for seed, folder in enumerate(folders, 1):
        command = [sys.executable, "-m", "devserver.photos", str(folder), "--seed", str(seed)]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return folders


def make_odd_flights() -> None:
    """Write flights that cause warnings."""
    from odd_flights import make_odd_flights

    make_odd_flights(BUILD / "flights" / "odd")


def fill_work_server(flights: list[Path], password: str) -> None:
    """Process both flights, then add tasks in other states."""
    from orthodock.api import Credentials, WebODM

    options = {"dsm": True, "dtm": True, "pc-las": True, "orthophoto-resolution": 5}
    with server("work", password, 0, seconds=1) as url:
        client = WebODM(url, Credentials(USER, password))
        for flight in flights:
            project = client.projects.create(flight.name)
            task = client.tasks.create(
                project.id, sorted(flight.iterdir()), name=f"{flight.name}, June", options=options
            )
            client.tasks.wait(project.id, task.id, interval=0.2)
    add_other_tasks()


def add_other_tasks() -> None:
    """Write failed, canceled and waiting tasks into the server's store."""
    from devserver.store import Store

    store = Store(BUILD / "servers" / "work")
    try:
        projects = {project.name: project.id for project in store.projects()}
        for name, day in (("River farm", 14), ("Hill farm", 16)):
            (task,) = store.tasks(projects[name])
            store.update_task(task.id, created_at=moment(day), processing_time=2_843_000)
        quarry = store.add_project(name="Quarry north", description="")
        usual = {"project": quarry.id, "images_count": 412, "processing_node": 1}
        failed = store.add_task(
            **usual, name="Quarry, May", status=30, processing_time=5_212_000,
            last_error="Process exited with code 137", options=[{"name": "dsm", "value": True}],
        )  # fmt: skip
        store.console(failed.id).write_text(OUT_OF_MEMORY)
        cancelled = store.add_task(**usual, name="Quarry, April", status=50)
        for task, day in ((failed, 9), (cancelled, 2)):
            store.update_task(task.id, created_at=moment(day))
        for project in store.projects():
            store.update_project(project.id, created_at=moment(1))
    finally:
        store.close()


def fill_archive() -> None:
    """Write ten thousand tasks into a store, as on an old server."""
    from devserver.store import Store

    (BUILD / "servers" / "archive").mkdir(parents=True)
    store = Store(BUILD / "servers" / "archive")
    try:
        project = store.add_project(name="County survey", description="").id
        for number in range(MANY_TASKS):
            task = store.add_task(
                project=project,
                name=f"Tile {number // TILE_FLIGHTS + 1}-{number % TILE_FLIGHTS + 1}",
                status=30 if number % 17 == 5 else 40,
                images_count=120 + number * 37 % 400,
                processing_node=1,
                processing_time=(900 + number * 53 % 4000) * 1000,
                available_assets=["orthophoto.tif", "dsm.tif", "all.zip"],
            )
            store.update_task(task.id, created_at=moment(1, number))
    finally:
        store.close()


def moment(day: int, number: int = 0) -> str:
    """Return a time on or after a day of June 2025, as the server writes it."""
    when = datetime(2025, 6, day, 8, 30, tzinfo=timezone.utc) + timedelta(minutes=7 * number)
    return when.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


# Servers and desktops


def usual_port() -> int:
    """Return WebODM's port if it is free, otherwise 0 for any."""
    with socket.socket() as probe:
        return 0 if probe.connect_ex(("127.0.0.1", USUAL_PORT)) == 0 else USUAL_PORT


@contextlib.contextmanager
def server(name: str, password: str, port: int, seconds: float = SECONDS) -> Iterator[str]:
    """Run a server on its data folder; yield its address."""
    command = [sys.executable, "-m", "devserver", "--port", str(port), "--seconds", str(seconds)]
    command += ["--data", str(BUILD / "servers" / name), "--user", USER]
    environment = {**os.environ, "DEVSERVER_PASSWORD": password}
    with (BUILD / f"server-{name}.log").open("w") as log:
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=log, text=True
        )
    try:
        assert process.stdout is not None
        match = re.search(r"http://\S+", process.stdout.readline())
        assert match is not None, f"the server {name} did not start"
        yield match[0].replace("127.0.0.1", "localhost")
    finally:
        process.terminate()
        process.wait(10)


@contextlib.contextmanager
def strange_servers() -> Iterator[dict[str, str]]:
    """Run servers other than WebODM and one without nodes; yield their addresses by name."""
    from answers import answering, http
    from scripted import ScriptedServer, node, page, project

    projects = page(project(1, name="River farm"), project(2, name="Archive", permissions=["view"]))
    webodm = {"GET /api/projects/": projects, "GET /api/presets/": (200, [])}
    blocked = b"<html><title>Access denied</title><h1>Access denied by policy 7</h1></html>"
    basic = 'WWW-Authenticate: Basic realm="Office"'
    with contextlib.ExitStack() as stack:
        scripted = {
            "no_node": ScriptedServer({**webodm, "GET /api/processingnodes/": (200, [])}),
            "view_only": ScriptedServer({**webodm, "GET /api/processingnodes/": (200, [node()])}),
        }
        for one in scripted.values():
            stack.callback(one.close)
        answers = {
            "blocker": http("403 Forbidden", blocked, "Content-Type: text/html"),
            "proxy_login": http("401 Unauthorized", blocked, "Content-Type: text/html", basic),
            "portal": http("511 Network Authentication Required"),
            "sso": http("302 Found", b"", "Location: https://sso.example.org/login?next=/api"),
            "other_site": http("200 OK", b"<title>My router</title>", "Content-Type: text/html"),
            "gateway": http("502 Bad Gateway", b"<h1>502 Bad Gateway</h1>"),
            "no_http": b"SSH-2.0-OpenSSH_9.2\r\n",
        }
        urls = {name: stack.enter_context(answering(answer)) for name, answer in answers.items()}
        yield {**urls, **{name: one.url for name, one in scripted.items()}}


def run_desktop(
    run: str, servers: dict[str, str], strange: dict[str, str], password: str, photos: Path
) -> list[str]:
    """Take the screenshots of one run; return the errors."""
    profile = make_profile(BUILD / run, *RUNS[run])
    wanted: dict[str, object] = {"run": run, "servers": servers, "user": USER, "password": password}
    wanted["strange"] = strange
    environment = {
        **os.environ,
        "QGIS_PLUGINPATH": str(ROOT / "build" / "plugins"),
        "QGIS_AUTH_DB_DIR_PATH": str(profile),
        "PYTHONPATH": str(ROOT / "demo"),  # the driver
        "ORTHODOCK_PICTURES": json.dumps({**wanted, "photos": str(photos), "out": str(BUILD)}),
        "LIBGL_ALWAYS_SOFTWARE": "1",
    }
    script = str(Path(__file__).with_name("screenshots_in_qgis.py"))
    command = desktop_command(BUILD / run, "--code", script, hidden=True)
    drive(command, environment, BUILD / f"qgis-{run}.log", "screenshots: ", PATIENCE)
    result = BUILD / "result.json"
    problems = problems_in(result)
    result.unlink(missing_ok=True)
    return problems


# Results


def publish() -> None:
    """Copy the screenshots of the documentation to docs/images and delete other files there."""
    text = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    shown = set(re.findall(r"images/(\w+)\.png", text))
    for old in IMAGES.glob("*.png"):
        if old.stem not in shown:
            old.unlink()
    for picture in sorted(BUILD.glob("*.png")):
        if picture.stem in shown:
            with Image.open(picture) as image:
                small = image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
                small.save(IMAGES / picture.name, optimize=True)
    total = sum(picture.stat().st_size for picture in IMAGES.glob("*.png"))
    print(f"screenshots: {len(shown)} pictures in docs/images, {total / 1e6:.1f} MB")


if __name__ == "__main__":
    sys.exit(main())
