"""A checkout works in a folder of any name: with a blank, a dot and a quote in it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
NAME = "Ortho Dock.v2's clone"
MADE = (".git", ".venv", "vendor", "build", "dist", "__pycache__", ".*_cache", ".hypothesis")
LINKED = (".venv", "vendor")
PATIENCE = 280  # s


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the source, with links to what set-up makes."""
    folder = tmp_path_factory.mktemp("with blank") / NAME
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(*MADE))
    for name in LINKED:
        (folder / name).symlink_to((ROOT / name).resolve())
    (folder / "build" / "plugins").mkdir(parents=True)
    (folder / "build" / "plugins" / "orthodock").symlink_to("../..")
    return folder


def run(folder: Path, *command: str) -> str:
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_make_reads_its_targets_in_a_folder_of_any_name(checkout: Path) -> None:
    assert "test-matrix" in run(checkout, "make", "help")
    assert "tools/run_tests.py" in run(checkout, "make", "-n", "test", "lint", "package", "docs")


def test_scripts_find_the_checkout_in_a_folder_of_any_name(checkout: Path, tmp_path: Path) -> None:
    """Called from elsewhere, too."""
    (checkout / "resources" / "i18n" / "orthodock_de.qm").unlink(missing_ok=True)
    run(tmp_path, str(checkout / "tools" / "translations.sh"), "compile")
    assert (checkout / "resources" / "i18n" / "orthodock_de.qm").is_file()
    python = str(checkout / ".venv" / "bin" / "python")
    run(tmp_path, python, str(checkout / "tools" / "package.py"), str(tmp_path / "a zip.zip"))
    run(tmp_path, python, str(checkout / "tools" / "check_package.py"), str(tmp_path / "a zip.zip"))


def test_tests_and_servers_run_in_a_folder_of_any_name(checkout: Path) -> None:
    tests = ("tests/unit/api/test_request_log.py", "tests/unit/core/survey/test_ground_control.py")
    options = ("-p", "no:pytest_qgis", "-p", "no:pytest-qt", "-p", "no:cacheprovider")
    assert " passed" in run(checkout, ".venv/bin/python", "-m", "pytest", "-q", *options, *tests)


@pytest.mark.parametrize("script", sorted((ROOT / "tools").glob("*.sh")), ids=lambda p: p.name)
def test_script_can_be_read_by_its_shell(script: Path) -> None:
    run(ROOT, "bash", "-n", str(script))
    assert 'cd "$(dirname "$0")/.."' in script.read_text(encoding="utf-8")
