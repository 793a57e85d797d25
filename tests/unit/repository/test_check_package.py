"""The checks of a zip find what they are for. `make package` runs them on ours."""

from __future__ import annotations

import importlib.util
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
METADATA = (ROOT / "metadata.txt").read_text(encoding="utf-8")
GOOD = {
    "__init__.py": "",
    "metadata.txt": METADATA,
    "LICENSE": "GPL",
    "CHANGELOG.md": "# Changelog\n\n## Unreleased\n",
    "resources/icons/orthodock.png": "",
}


def _load(name: str):
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


check_package = _load("check_package")


def problems_of(folder: Path, changes: dict[str, str | None], top: str = "orthodock") -> str:
    """Zip the good files with some changed, and return what the checks without tools say."""
    path = folder / "plugin.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in {**GOOD, **changes}.items():
            if text is not None:
                archive.writestr(zipfile.ZipInfo(f"{top}/{name}"), text)
    with zipfile.ZipFile(path) as archive:
        found = list(check_package.check_names(archive))
        return "\n".join(found or check_package.check_metadata(archive))


def changed(field: str, value: str | None) -> dict[str, str]:
    """Return metadata.txt with another value of a field, or without it."""
    lines = [line for line in METADATA.splitlines() if not line.startswith(f"{field}=")]
    return {"metadata.txt": "\n".join([*lines, *([] if value is None else [f"{field}={value}"])])}


def test_small_good_zip_has_no_problem(tmp_path: Path) -> None:
    assert problems_of(tmp_path, {}) == ""


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("core/__pycache__/a.py", "does not belong"),
        ("__MACOSX/a.py", "does not belong"),
        (".git/config", "does not belong"),
        ("resources/.DS_Store", "hidden"),
        ("core/decoder.so", "binary"),
        ("core/a.pyc", "binary"),
        ("setup.EXE", "binary"),
        ("../elsewhere.py", "leads out"),
        ("METADATA.txt", "case alone"),
    ],
)
def test_forbidden_file_is_found(tmp_path: Path, name: str, said: str) -> None:
    assert said in problems_of(tmp_path, {name: "x"})


@pytest.mark.parametrize("name", ["__init__.py", "metadata.txt", "LICENSE"])
def test_missing_file_is_found(tmp_path: Path, name: str) -> None:
    assert f"has no {name}" in problems_of(tmp_path, {name: None})


def test_other_folder_is_found(tmp_path: Path) -> None:
    assert "other folders" in problems_of(tmp_path, {}, top="orthodock-main")


def test_executable_is_found(tmp_path: Path) -> None:
    path = tmp_path / "plugin.zip"
    with zipfile.ZipFile(path, "w") as archive:
        info = zipfile.ZipInfo("orthodock/__init__.py")
        info.external_attr = 0o100755 << 16
        archive.writestr(info, "")
    with zipfile.ZipFile(path) as archive:
        assert any("executable" in problem for problem in check_package.check_names(archive))


@pytest.mark.parametrize("field", check_package.REQUIRED)
def test_missing_field_is_found(tmp_path: Path, field: str) -> None:
    assert f"lacks {field}" in problems_of(tmp_path, changed(field, None))


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("version", "first", "form 1.2.3"),
        ("version", "1.0.0", "experimental"),
        ("experimental", "False", "experimental"),
        ("experimental", "maybe", "neither"),
        ("deprecated", "True", "deprecated"),
        ("qgisMinimumVersion", "3.x", "form 3.22"),
        ("qgisMaximumVersion", "3.4", "before"),
        ("qgisMaximumVersion", "3.99", "supportsQt6"),
        ("supportsQt6", "False", "supportsQt6"),
        ("homepage", "http://homepage", "https link"),
        ("tracker", "issues", "https link"),
        ("email", "somebody", "no address"),
        ("author", "A/B", "slash"),
        ("category", "Drones", "category"),
        ("description", "long " * 50, "characters"),
        ("about", "<b>bold</b>", "HTML"),
        ("description[de]", "lang " * 50, "characters"),
        ("about[fr]", "<b>gras</b>", "HTML"),
        ("icon", "missing.png", "not in the zip"),
    ],
)
def test_wrong_field_is_found(tmp_path: Path, field: str, value: str, said: str) -> None:
    assert said in problems_of(tmp_path, changed(field, value))


@pytest.mark.parametrize(
    ("heading", "is_good"),
    [("## 0.1.0 – 2026-01-02", True), ("## [0.1.0]", True), ("## Unreleased", True),
     ("## 0.0.9", False), ("", False)],
)  # fmt: skip
def test_changelog_begins_with_the_version(tmp_path: Path, heading: str, is_good: bool) -> None:
    said = problems_of(tmp_path, {"CHANGELOG.md": f"# Changelog\n\n{heading}\n", **changed("version", "0.1.0")})  # fmt: skip  # noqa: E501
    assert ("CHANGELOG.md" not in said) == is_good


def test_metadata_that_cannot_be_read_is_found(tmp_path: Path) -> None:
    assert "cannot be read" in problems_of(tmp_path, {"metadata.txt": "name=without a section"})


def test_damaged_file_is_found(tmp_path: Path) -> None:
    path = tmp_path / "plugin.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("orthodock/__init__.py", "content")
    path.write_bytes(path.read_bytes().replace(b"content", b"c0ntent", 1))
    with zipfile.ZipFile(path) as archive:
        assert any("damaged" in problem for problem in check_package.check_names(archive))


def test_too_large_zip_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_package, "LARGEST", 10)
    path = tmp_path / "plugin.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("orthodock/__init__.py", "")
    assert "larger" in next(check_package.check(path))


def test_bandit_finds_what_the_site_would(tmp_path: Path) -> None:
    (tmp_path / "core.py").write_text("assert eval('1')\n")
    library = tmp_path / "vendor" / "library"
    library.mkdir(parents=True)
    (library / "a.py").write_text("assert exec('1')\n")
    found = "\n".join(check_package.run_bandit(tmp_path))
    assert "core.py:1: B101" in found
    assert "core.py:1: B307" in found
    assert "library/a.py:1: B102" in found
    assert "library/a.py:1: B101" not in found


def test_secret_is_found(tmp_path: Path) -> None:
    (tmp_path / "core.py").write_text('password = "hunter2-and-more"\n')  # pragma: allowlist secret
    assert "core.py:1: Secret Keyword" in next(check_package.find_secrets(tmp_path))


def test_flake8_finds_what_the_site_would(tmp_path: Path) -> None:
    (tmp_path / "core.py").write_text("import PyQt5\n\nx = lambda: undefined\n")
    found = "\n".join(check_package.run_flake8(tmp_path))
    for rule in ("QGS104", "E731", "F821"):
        assert rule in found
