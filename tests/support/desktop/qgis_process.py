"""Runs `qgis_process` as a script or a cron job would: in a profile of its own, with no display."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
MASTER_PASSWORD = "a master password"
PATIENCE = 280.0  # s


def program() -> str:
    """Return the command; Debian's script before 3.22's adds an option that it refuses."""
    found = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    assert found
    return found


@dataclass(frozen=True)
class QgisProcess:
    """A profile with the plugin in it."""

    folder: Path
    environment: dict[str, str]

    @classmethod
    def set_up(cls, folder: Path, **variables: str) -> QgisProcess:
        """Make an empty profile with the plugin; `variables` are added to the environment."""
        plugins = folder / "plugins"
        plugins.mkdir(parents=True)
        (plugins / "orthodock").symlink_to(ROOT)
        ini = folder / "profiles" / "default" / "QGIS" / "QGIS3.ini"
        ini.parent.mkdir(parents=True)
        ini.write_text("[PythonPlugins]\northodock=true\n")
        inherited = {k: v for k, v in os.environ.items() if not k.startswith("ORTHODOCK_")}
        environment = {
            **inherited,
            "QGIS_PLUGINPATH": str(plugins),
            "QGIS_CUSTOM_CONFIG_PATH": str(folder),
            "QGIS_AUTH_DB_DIR_PATH": str(folder / "profiles" / "default"),
            "QT_QPA_PLATFORM": "offscreen",
            **variables,
        }
        return cls(folder, environment)

    def run(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run it with arguments, and with more variables, to its end."""
        return subprocess.run(
            [program(), *arguments],
            env={**self.environment, **variables},
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
            stdin=subprocess.DEVNULL,
        )

    def results(self, algorithm: str, parameters: dict[str, Any]) -> dict[str, Any]:
        """Run an algorithm that must succeed; return its outputs."""
        words = []
        for name, value in parameters.items():
            values = value if isinstance(value, list) else [value]
            words += [f"{name}={one}" for one in values]
        answer = self.run("--json", "run", algorithm, "--", *words)
        assert answer.returncode == 0, answer.stdout[-500:] + answer.stderr[-2000:]
        outputs: dict[str, Any] = json.loads(answer.stdout[answer.stdout.index("{") :])["results"]
        return outputs

    def failure(self, algorithm: str, parameters: dict[str, Any]) -> str:
        """Run an algorithm that must fail with exit code 1; return all that was said."""
        words = [f"{name}={value}" for name, value in parameters.items()]
        answer = self.run("run", algorithm, "--", *words)
        assert answer.returncode == 1, answer.stdout[-500:] + answer.stderr[-2000:]
        return answer.stdout + answer.stderr

    def save_connection(self, url: str, user: str, password: str) -> None:
        """Save the connection “Saved” in the profile as the desktop would leave it."""
        profile = self.folder / "profiles" / "default"
        script = f"""
import sys
sys.path.insert(0, {self.environment["QGIS_PLUGINPATH"]!r})
from qgis.core import QgsApplication
app = QgsApplication([], False, {str(profile)!r})
app.initQgis()
QgsApplication.authManager().setMasterPassword({MASTER_PASSWORD!r}, True)
from qgis.PyQt.QtCore import QSettings
from orthodock.core.server.connections import Connection, ConnectionStore
saved = ConnectionStore().save(Connection.new("Saved", {url!r}), {user!r}, {password!r})
ini = QSettings({str(profile / "QGIS" / "QGIS3.ini")!r}, QSettings.Format.IniFormat)
for key, value in (("name", saved.name), ("url", saved.url), ("authcfg", saved.authcfg)):
    ini.setValue(f"orthodock/connections/{{saved.id}}/{{key}}", value)
ini.sync()
app.exitQgis()
"""
        subprocess.run(
            ["/usr/bin/python3", "-c", script],
            env=self.environment,
            check=True,
            capture_output=True,
        )
