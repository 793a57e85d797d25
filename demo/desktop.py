"""Runs a script in a real QGIS desktop with its own profile."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

SCREEN = "1400x900x24"
SETTINGS = """\
[locale]
overrideFlag=true
userLocale={language}
[PythonPlugins]
orthodock=true
processing=true
[UI]
UITheme={theme}
[qgis]
checkVersion=false
showTips=false
iconSize=24
newProjectDefault=false
[migration]
fontPreferencesMigrated=true
"""


def make_profile(profiles: Path, theme: str = "default", language: str = "en_US") -> Path:
    """Create a profile with the plugin and without prompts; return its folder."""
    profile = profiles / "profiles" / "default"
    (profile / "QGIS").mkdir(parents=True)
    (profile / "QGIS" / "QGIS3.ini").write_text(SETTINGS.format(theme=theme, language=language))
    return profile


def has_display() -> bool:
    """Whether a display is available."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def desktop_command(profiles: Path, *arguments: str, hidden: bool = False) -> list[str]:
    """Return the command that starts QGIS, under Xvfb if there is no display, or if `hidden`."""
    command = ["qgis", "--profiles-path", str(profiles), "--noversioncheck", "--nologo", *arguments]
    if has_display() and not hidden:
        return command
    return ["xvfb-run", "-a", "-s", f"-screen 0 {SCREEN}", *command]


def drive(
    command: list[str], environment: dict[str, str], log: Path, said: str, patience: float
) -> None:
    """Run a desktop to its end, at most `patience` seconds.

    What it prints goes to `log`; lines that begin with `said` are printed, too.
    """
    if command[0] == "xvfb-run":
        environment = {**environment, "QT_QPA_PLATFORM": "xcb"}
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        start_new_session=True,
    )  # fmt: skip
    # Xvfb and QGIS are children of one script and end together.
    killer = threading.Timer(patience, os.killpg, (process.pid, signal.SIGKILL))
    killer.start()
    assert process.stdout is not None
    with log.open("w") as kept:
        for line in process.stdout:
            if " hex: " not in line:  # QGIS prints messages about the master password
                kept.write(line)
            if line.startswith(said):
                sys.stdout.write(line)
                sys.stdout.flush()
    killer.cancel()
    process.wait()


def problems_in(result: Path) -> list[str]:
    """Return the errors that the script in the desktop wrote to a JSON file at its end."""
    if not result.exists():
        return ["QGIS ended early"]
    problems: list[str] = json.loads(result.read_text())["problems"]
    return problems
