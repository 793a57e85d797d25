"""`make test` runs all of its parts, and its last line says what came of them."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

TOOL = Path(__file__).resolve().parents[3] / "tools" / "run_tests.py"
PLAIN = ("-p", "no:cacheprovider", "--rootdir")


@pytest.fixture
def tool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The program, with reports of its own."""
    spec = importlib.util.spec_from_file_location("run_tests", TOOL)
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "run_tests", module)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "REPORTS", tmp_path / "reports")
    monkeypatch.setattr(sys, "argv", ["run_tests.py"])
    return module


@pytest.fixture
def part(tool, tmp_path: Path):
    """Makes a part of one file of tests."""

    def make(name: str, code: str):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "test_it.py").write_text(code)
        arguments = (*PLAIN, str(folder), str(folder / "test_it.py"))
        return tool.Part(arguments, tool.NO_QGIS, is_parallel=False)

    return make


GOOD = "import pytest\ndef test_a(): pass\ndef test_b(): pytest.skip('no')\n"
BAD = "def test_a(): assert 0\ndef test_b(): pass\n"
DEAD = "import os\ndef test_a(): os._exit(3)\n"


def run(tool, parts: dict, monkeypatch, capfd) -> tuple[int, list[str]]:
    monkeypatch.setattr(tool, "PARTS", parts)
    with pytest.raises(SystemExit) as ended:
        tool.main()
    return ended.value.code, capfd.readouterr().out.splitlines()


def test_last_line_counts_the_tests_of_all_parts(tool, part, monkeypatch, capfd) -> None:
    parts = {"one": part("one", GOOD), "two": part("two", GOOD)}
    code, lines = run(tool, parts, monkeypatch, capfd)
    assert (code, lines[-1]) == (0, "2 passed, 0 failed, 2 skipped")


def test_part_that_failed_is_named_and_the_others_run(tool, part, monkeypatch, capfd) -> None:
    parts = {"one": part("one", BAD), "two": part("two", GOOD)}
    code, lines = run(tool, parts, monkeypatch, capfd)
    assert (code, lines[-1]) == (1, "2 passed, 1 failed, 1 skipped; failed: one")
    assert "failed: test_it::test_a" in lines


def test_part_that_ended_before_its_end_has_failed(tool, part, monkeypatch, capfd) -> None:
    parts = {"one": part("one", DEAD), "two": part("two", GOOD)}
    code, lines = run(tool, parts, monkeypatch, capfd)
    assert (code, lines[-1]) == (1, "1 passed, 0 failed, 1 skipped; failed: one")
    assert any(line.startswith("one:") and "code 3" in line for line in lines)
