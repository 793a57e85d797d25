"""Runs the demo: `make demo`.

Starts the server, creates photos, and controls a real QGIS desktop (in_qgis.py). With a
display QGIS stays open with the results; without one it runs under Xvfb. The exit code is not
zero if a check fails.
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

from .desktop import desktop_command, drive, has_display, make_profile, problems_in

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "demo"
PROFILE = BUILD / "profiles" / "default"
USER, SECONDS = "pilot", 12  # processing time of a task on the server
DESKTOP_PATIENCE, PROCESS_PATIENCE = 240, 120  # s


class DemoFailed(Exception):  # noqa: N818  reads as what it is
    """A check failed."""


def main() -> int:
    """Run all steps; return the exit code."""
    shutil.rmtree(BUILD, ignore_errors=True)
    make_profile(BUILD)
    password = secrets.token_urlsafe(12)
    try:
        with step("make photos"):
            photos = make_photos()
        with server(password) as url:
            environment = qgis_environment(url, password, photos)
            run_desktop(environment)
            with step("Process photos with qgis_process"):
                run_algorithm(environment, photos)
            check_no_secret(password)
            if has_display():
                say("QGIS stays open on the result; close it to end the demo")
                open_result(environment)
    except DemoFailed as error:
        say(f"FAILED: {error}")
        return 1
    say(f"all done; pictures and results are in {BUILD.relative_to(ROOT)}/")
    return 0


def say(text: str) -> None:
    """Print one line without buffering."""
    print(f"demo: {text}", flush=True)


@contextlib.contextmanager
def step(what: str) -> Iterator[None]:
    """Print a step and its duration."""
    began = time.monotonic()
    yield
    say(f"{what} ({time.monotonic() - began:.1f} s)")


def make_photos() -> Path:
    """Render a small flight over a generated landscape."""
    folder = BUILD / "photos" / "River farm"
    command = [sys.executable, "-m", "devserver.photos", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return folder


@contextlib.contextmanager
def server(password: str) -> Iterator[str]:
    """Run the server; yield its address."""
    command = [sys.executable, "-m", "devserver", "--port", "0", "--seconds", str(SECONDS)]
    command += ["--data", str(BUILD / "server"), "--user", USER]
    environment = {**os.environ, "DEVSERVER_PASSWORD": password}
    with (BUILD / "server.log").open("w") as log:
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=log, text=True
        )
    try:
        assert process.stdout is not None
        match = re.search(r"http://\S+", process.stdout.readline())
        if match is None:
            raise DemoFailed("the server did not start, see build/demo/server.log")
        say(f"server listens on {match[0]}")
        yield match[0]
    finally:
        process.terminate()
        process.wait(10)


def qgis_environment(url: str, password: str, photos: Path) -> dict[str, str]:
    """Return the environment for QGIS: its own profile, and the settings of the demo."""
    master = BUILD / "master-password"
    master.touch(mode=0o600)
    master.write_text(secrets.token_urlsafe(12))
    return {
        **os.environ,
        "QGIS_PLUGINPATH": str(ROOT / "build" / "plugins"),
        "PYTHONPATH": str(ROOT / "demo"),  # for in_qgis.py
        "QGIS_AUTH_PASSWORD_FILE": str(master),
        "QGIS_AUTH_DB_DIR_PATH": str(PROFILE),
        "ORTHODOCK_DEMO_URL": url,
        "ORTHODOCK_DEMO_USER": USER,
        "ORTHODOCK_DEMO_PASSWORD": password,
        "ORTHODOCK_DEMO_PHOTOS": str(photos),
        "ORTHODOCK_DEMO_BUILD": str(BUILD),
        "LIBGL_ALWAYS_SOFTWARE": "1",
    }


def run_desktop(environment: dict[str, str]) -> None:
    """Run in_qgis.py in a QGIS desktop and print its output."""
    command = desktop_command(BUILD, "--code", str(ROOT / "demo" / "in_qgis.py"))
    drive(command, environment, BUILD / "qgis.log", "demo: ", DESKTOP_PATIENCE)
    problems = problems_in(BUILD / "result.json")
    if problems:
        raise DemoFailed("; ".join(problems) + ", see build/demo/qgis.log")


def run_algorithm(environment: dict[str, str], photos: Path) -> None:
    """Run "Process photos" without a desktop, with the connection that was saved before."""
    command = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if command is None:
        raise DemoFailed("there is no qgis_process on this machine")
    orthophoto = BUILD / "process" / "orthophoto.tif"
    environment = {
        **environment,
        "QGIS_CUSTOM_CONFIG_PATH": str(BUILD),
        "QT_QPA_PLATFORM": "offscreen",
    }
    arguments = [
        "--json", "run", "orthodock:processimages", "--", f"FOLDER={photos}",
        "PROJECT=Headless", "NAME=From the command line", f"ORTHOPHOTO={orthophoto}",
    ]  # fmt: skip
    answer = subprocess.run(
        [command, *arguments], env=environment, capture_output=True, text=True,
        timeout=PROCESS_PATIENCE, check=False,
    )  # fmt: skip
    (BUILD / "process.log").write_text(answer.stdout + answer.stderr)
    if answer.returncode or not orthophoto.exists():
        raise DemoFailed("qgis_process failed, see build/demo/process.log")


def check_no_secret(password: str) -> None:
    """Check that the saved project and the settings contain neither password nor token."""
    texts = [(PROFILE / "QGIS" / "QGIS3.ini").read_text()]
    with zipfile.ZipFile(BUILD / "project.qgz") as archive:
        texts += [archive.read(n).decode(errors="replace") for n in archive.namelist()]
    # Every JSON Web Token starts with this: {" in base64.
    if any(password in text or "eyJ" in text for text in texts):
        raise DemoFailed("the saved project or the settings hold a secret")
    say("project and settings hold no secret")


def open_result(environment: dict[str, str]) -> None:
    """Leave QGIS to the user."""
    command = desktop_command(BUILD, str(BUILD / "project.qgz"))
    subprocess.run(command, env=environment, check=False)


if __name__ == "__main__":
    sys.exit(main())
