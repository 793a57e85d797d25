"""What the documentation shows works as shown."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from orthodock import api
from orthodock.core.layers.specs import SPECS

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]


def test_example_script_makes_maps(server, photos: Path, tmp_path: Path) -> None:
    (tmp_path / "orthodock").symlink_to(ROOT)
    environment = {
        **os.environ,
        "PYTHONPATH": str(tmp_path),
        "WEBODM_URL": server.url,
        "WEBODM_USER": server.user,
        "WEBODM_PASSWORD": server.password,
    }
    script = DOCS / "examples" / "morning_flight.py"
    answer = subprocess.run(
        [sys.executable, str(script), str(photos), str(tmp_path / "maps")],
        env=environment, capture_output=True, text=True, check=False, timeout=100,
    )  # fmt: skip
    assert answer.returncode == 0, answer.stderr
    assert "completed 100%" in answer.stdout
    assert sorted(p.name for p in (tmp_path / "maps").iterdir()) == ["dsm.tif", "orthophoto.tif"]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_and_pictures_are_there(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


def test_every_call_in_the_table_exists_and_none_is_missing() -> None:
    """The table of docs/api.md against the client itself; tests it names against the tests."""
    table = (DOCS / "api.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(projects|tasks|results|nodes|presets)\.(\w+)`", table))
    client = api.WebODM("https://odm.example.org")
    real = {
        (part, name)
        for part in ("projects", "tasks", "results", "nodes", "presets")
        for name in dir(type(getattr(client, part)))
        if not name.startswith("_")
    }
    assert named == real
    tests = "\n".join(p.read_text() for p in (ROOT / "tests").rglob("test_*.py"))
    for name in re.findall(r"`(test_\w+)`", table):
        assert f"def {name}(" in tests, name


def test_table_of_layers_is_that_of_the_specs() -> None:
    found = importlib.util.spec_from_file_location("layer_table", ROOT / "tools" / "layer_table.py")
    tool = importlib.util.module_from_spec(found)
    found.loader.exec_module(tool)
    page = (DOCS / "layers.md").read_text(encoding="utf-8")
    assert tool.with_table(page, SPECS) == page, "run: python tools/layer_table.py"
    assert tool.table(SPECS) in page
