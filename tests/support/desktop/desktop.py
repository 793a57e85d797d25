"""Runs scripts in a real QGIS desktop, on a virtual screen."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
SCRIPTS = ROOT / "tests" / "qgis" / "desktop"
SETTINGS = """\
[PythonPlugins]
orthodock=true
processing=true
[qgis]
checkVersion=false
showTips=false
"""
PATIENCE = 280  # s
TIMED = """
import pathlib, subprocess, sys, time
code = subprocess.run(sys.argv[2:]).returncode
pathlib.Path(sys.argv[1]).write_text(str(time.monotonic()))
sys.exit(code if code >= 0 else 128 - code)
"""


def run_desktop(folder: Path, script: str, **environment: str) -> dict[str, Any]:
    """Run a script of `SCRIPTS` in a QGIS with this checkout as plugin; return what it wrote.

    The profile is in `folder`.
    """
    (folder / "profiles" / "default" / "QGIS").mkdir(parents=True)
    (folder / "profiles" / "default" / "QGIS" / "QGIS3.ini").write_text(SETTINGS)
    (folder / "plugins").mkdir()
    (folder / "plugins" / "orthodock").symlink_to(ROOT)
    environment["QGIS_PLUGINPATH"] = str(folder / "plugins")
    return run_empty_desktop(folder, script, **environment)


def run_empty_desktop(folder: Path, script: str, **environment: str) -> dict[str, Any]:
    """Run a script of `SCRIPTS` in a QGIS as it is after its installation, but for `folder`.

    Adds when QGIS `ended`, by `time.monotonic`, which is the same in all processes, and the
    temporary files of ours that are `left`.
    """
    temporary = folder / "temporary"
    temporary.mkdir()
    result, ended = folder / "result.json", folder / "ended"
    command = ["xvfb-run", "-a", "-s", "-screen 0 1400x900x24", sys.executable, "-c", TIMED,
               str(ended), "qgis", "--profiles-path", str(folder), "--noversioncheck", "--nologo",
               "--code", str(SCRIPTS / script)]  # fmt: skip
    process = subprocess.Popen(
        command,
        env={
            **os.environ,
            "QGIS_AUTH_DB_DIR_PATH": str(folder),
            "ORTHODOCK_TEST_RESULT": str(result),
            "TMPDIR": str(temporary),
            "QT_QPA_PLATFORM": "xcb",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            **environment,
        },
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True,
    )  # fmt: skip
    try:
        printed, _ = process.communicate(timeout=PATIENCE)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)  # Xvfb and QGIS too, if they still run
    assert result.exists(), printed[-3000:]
    assert not process.returncode, printed[-3000:]  # QGIS crashed at its end
    assert "Traceback" not in printed, printed[-3000:]
    written: dict[str, Any] = json.loads(result.read_text())
    written["left"] = sorted(path.name for path in temporary.glob("orthodock*"))
    written["ended"] = float(ended.read_text())
    assert not written.get("error"), written
    assert not written.get("problems"), written
    return written
