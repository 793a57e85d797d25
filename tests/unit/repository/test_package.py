"""The zip holds what users need and nothing else, and is the same however it is built."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
FOR_USERS = ("api", "core", "ui", "processing_provider", "resources", "vendor", "tools")
IGNORED = shutil.ignore_patterns("__pycache__")


def build(root: Path, target: Path) -> Path:
    """Build the zip of a tree."""
    command = [sys.executable, str(root / "tools" / "package.py"), str(target)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return target


def copy_tree(target: Path) -> Path:
    """Copy what the zip is made of, and some of what it must not hold."""
    for folder in FOR_USERS:
        shutil.copytree(ROOT / folder, target / folder, ignore=IGNORED)
    for path in [*ROOT.glob("*.py"), *ROOT.glob("*.md"), ROOT / "metadata.txt", ROOT / "LICENSE"]:
        shutil.copy(path, target)
    return target


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the plugin's files."""
    return copy_tree(tmp_path_factory.mktemp("one") / "tree")


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip of this checkout."""
    return build(ROOT, tmp_path_factory.mktemp("built") / "orthodock.zip")


def names_in(package: Path) -> set[str]:
    """The names in a zip, without the top folder."""
    with zipfile.ZipFile(package) as archive:
        return {name.partition("/")[2] for name in archive.namelist()}


def test_same_tree_gives_same_bytes_in_two_folders(package: Path, tree: Path, tmp_path) -> None:
    again = build(tree, tmp_path / "again.zip")
    assert again.read_bytes() == package.read_bytes()


def test_times_and_modes_of_files_do_not_show(tree: Path, tmp_path: Path) -> None:
    other = copy_tree(tmp_path / "other")
    for path in other.rglob("*.py"):
        path.chmod(0o755)
        path.touch()
    first, second = build(tree, tmp_path / "1.zip"), build(other, tmp_path / "2.zip")
    assert first.read_bytes() == second.read_bytes()


def test_changed_file_gives_other_bytes(tree: Path, tmp_path: Path) -> None:
    changed = copy_tree(tmp_path / "changed")
    with (changed / "plugin.py").open("a") as source:
        source.write("# changed\n")
    first, second = build(tree, tmp_path / "1.zip"), build(changed, tmp_path / "2.zip")
    assert first.read_bytes() != second.read_bytes()


def test_every_tracked_file_of_the_plugin_is_in_the_zip(package: Path) -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "api", "core", "ui", "processing_provider", "resources"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    tracked = {name for name in listed.stdout.split("\0") if name and (ROOT / name).exists()}
    assert {name for name in tracked if not name.endswith((".ts", ".pro"))} <= names_in(package)


def test_compiled_translations_are_in_the_zip_and_their_sources_are_not(tmp_path: Path) -> None:
    tree = copy_tree(tmp_path / "tree")
    folder = tree / "resources" / "i18n"
    folder.mkdir(exist_ok=True)
    for name in ("orthodock_xx.qm", "orthodock_xx.ts"):
        (folder / name).write_bytes(b"words")
    names = names_in(build(tree, tmp_path / "plugin.zip"))
    assert "resources/i18n/orthodock_xx.qm" in names
    assert not any(name.endswith(".ts") for name in names)


def test_nothing_of_the_workshop_is_in_the_zip(package: Path) -> None:
    parts = {name.split("/")[0] for name in names_in(package)}
    assert not parts & {"tests", "devserver", "demo", "benchmarks", "tools", "docs", ".ci", "build",
                        "requirements", "pyproject.toml", "Makefile", ".gitignore"}  # fmt: skip


def test_bundled_libraries_are_pinned_by_hash_and_bring_their_licence(package: Path) -> None:
    requirements = (ROOT / "requirements" / "runtime.txt").read_text()
    pinned = [line for line in requirements.splitlines() if line and not line.startswith("#")]
    names = names_in(package)
    assert pinned
    for line in pinned:
        found = re.fullmatch(r"([\w-]+)==([\w.]+)( --hash=sha256:[0-9a-f]{64})+", line)
        assert found, line
        notes = f"vendor/{found[1].replace('-', '_')}-{found[2]}.dist-info/"
        licence = re.compile(re.escape(notes) + "(.*/)?(LICEN[CS]E|COPYING)")
        assert any(map(licence.match, names)), f"{line} has no licence in the zip"
    bundled = {name.split("/")[1] for name in names if ".dist-info/" in name}
    assert len(bundled) == len(pinned)


def test_zip_without_libraries_is_not_built(tmp_path: Path) -> None:
    tree = copy_tree(tmp_path / "tree")
    shutil.rmtree(tree / "vendor")
    with pytest.raises(subprocess.CalledProcessError):
        build(tree, tmp_path / "plugin.zip")
    assert not (tmp_path / "plugin.zip").exists()
