"""qgis_process with no display: which login it takes, and that the documentation works as shown."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from osgeo import gdal
from qgis_process import MASTER_PASSWORD, ROOT, QgisProcess, program

DOCS = ROOT / "docs"
LIST = ("run", "orthodock:listprojects", "--", "OUTPUT=TEMPORARY_OUTPUT")


@pytest.fixture(scope="module")
def profile(server, tmp_path_factory: pytest.TempPathFactory) -> QgisProcess:
    """A profile with a saved connection whose login needs the master password."""
    made = QgisProcess.set_up(tmp_path_factory.mktemp("profile") / "config")
    made.save_connection(server.url, server.user, server.password)
    return made


def test_saved_connection_works_with_the_master_password_in_a_file(
    profile: QgisProcess, tmp_path: Path
) -> None:
    master = tmp_path / "master"
    master.write_text(MASTER_PASSWORD)
    answer = profile.run(*LIST, "CONNECTION=Saved", QGIS_AUTH_PASSWORD_FILE=str(master))
    assert answer.returncode == 0, answer.stderr


def test_locked_login_ends_the_run_at_once(profile: QgisProcess) -> None:
    answer = profile.run(*LIST)
    assert answer.returncode == 1
    said = answer.stdout + answer.stderr
    assert "“Saved” is locked" in said
    assert "QGIS_AUTH_PASSWORD_FILE" in said
    assert "aster password:" not in said  # as QGIS would ask


def test_environment_goes_before_a_locked_login(profile: QgisProcess, server) -> None:
    login = {"ORTHODOCK_USER": server.user, "ORTHODOCK_PASSWORD": server.password}
    assert profile.run(*LIST, ORTHODOCK_URL=server.url, **login).returncode == 0


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({}, "set the environment variable ORTHODOCK_URL"),
        ({"ORTHODOCK_URL": "http://127.0.0.1:9 9"}, "ORTHODOCK_URL: This is not a web address"),
        ({"ORTHODOCK_USER": "pilot"}, "Only one of ORTHODOCK_USER and ORTHODOCK_PASSWORD"),
        ({"ORTHODOCK_USER": "pilot", "ORTHODOCK_PASSWORD": "wrong"}, "did not accept the login"),
    ],
)
def test_environment_is_checked(
    variables: dict, words: str, server, provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In this process, which has no desktop either and is there already."""
    from processing_runs import run
    from qgis.core import QgsProcessingException

    for name, value in ({"ORTHODOCK_URL": server.url, **variables} if variables else {}).items():
        monkeypatch.setenv(name, value)
    with pytest.raises(QgsProcessingException, match=words):
        run("orthodock:listprojects", {"OUTPUT": "TEMPORARY_OUTPUT"})


def test_token_in_the_environment_is_a_login(
    server, client, provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    from processing_runs import run

    monkeypatch.setenv("ORTHODOCK_URL", server.url)
    monkeypatch.setenv("ORTHODOCK_TOKEN", client.transport.token())
    assert run("orthodock:createproject", {"NAME": "By token"})["PROJECT_ID"] > 0


class Shell:
    """Runs what the documentation shows, with its places moved below a folder.

    Nothing is in the environment that the documentation does not set, but a home and a path.
    """

    def __init__(self, folder: Path, server, photos: Path) -> None:
        self.folder = folder
        self.maps = folder / "maps"
        self.maps.mkdir()
        (folder / "flights").mkdir()
        (folder / "flights" / "2026-05-04").symlink_to(photos)
        (folder / ".webodm-password").write_text(server.password)
        (folder / "bin").mkdir()
        (folder / "bin" / "qgis_process").symlink_to(program())
        self._server = server
        self._package = folder / "orthodock.zip"
        build = [sys.executable, str(ROOT / "tools" / "package.py"), str(self._package)]
        subprocess.run(build, check=True, capture_output=True)
        self._environment = {
            "HOME": str(folder),
            "LANG": "C.UTF-8",
            "PATH": f"{folder / 'bin'}:{os.environ['PATH']}",
        }

    def moved(self, text: str) -> str:
        """Return commands with the places of this machine."""
        for there, here in (
            ("orthodock-VERSION.zip", str(self._package)),
            ("/flights/", f"{self.folder}/flights/"),
            ("/maps", str(self.maps)),
            ("https://webodm.example.org", self._server.url),
        ):
            text = text.replace(there, here)
        return text

    def run(self, script: str) -> str:
        """Run a script to its end, which must be good; return what it said."""
        answer = subprocess.run(
            ["/bin/sh", "-eu", "-c", script],
            cwd=ROOT,
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=280,
        )
        assert answer.returncode == 0, f"{script}\n{answer.stdout[-800:]}\n{answer.stderr[-1500:]}"
        return answer.stdout


@pytest.mark.timeout(300)
def test_documentation_works_as_shown(server, photos: Path, tmp_path: Path) -> None:
    """Every command of headless.md, in its order, in a profile that knows nothing yet."""
    page = (DOCS / "headless.md").read_text(encoding="utf-8")
    login, *blocks = re.findall(r"```sh\n(.*?)```", page, re.DOTALL)
    shell = Shell(tmp_path, server, photos)
    login = shell.moved(login)
    for block in blocks:
        shell.run(login + shell.moved(block))
    made = {p.relative_to(shell.maps).as_posix() for p in shell.maps.rglob("*") if p.is_file()}
    assert made >= {
        "monday.tif", "monday_dsm.tif", "height.tif", "tasks.csv",
        "tuesday/orthophoto.tif", "tuesday/shots.geojson",
    }  # fmt: skip
    for name in made:
        if name.endswith(".tif"):
            assert gdal.Open(str(shell.maps / name)).RasterCount > 0, name
    _run_cron_line(page, shell, login, tmp_path, photos)


def _run_cron_line(page: str, shell: Shell, login: str, home: Path, photos: Path) -> None:
    """The command of the crontab as cron runs it: without the times, and with % unescaped."""
    (line,) = re.findall(r"```crontab\n(.*?)\n```", page)
    command = shell.moved(line.split(maxsplit=5)[5]).replace("\\%", "%")
    (home / ".orthodock").write_text(f"{login}export QGIS_PROCESS={program()}\n")
    (home / "bin" / "qgis_process").unlink()
    (home / "bin" / "qgis_process").symlink_to("/bin/false")  # as on Debian's 3.22
    shutil.copy(DOCS / "examples" / "morning_flight.sh", home / "bin")
    today = subprocess.check_output(["date", "+%F"], text=True).strip()
    (home / "flights" / today).symlink_to(photos)
    assert shell.run(command) == ""  # cron mails what is said
    assert (shell.maps / f"{today}_hillshade.tif").exists(), (home / "flight.log").read_text()
