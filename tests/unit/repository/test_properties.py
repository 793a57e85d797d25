"""Property tests meet the same examples in every run, whatever was tested before them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import properties
import pytest
from properties import FIXED, FUZZ, PROFILE

SCRIPT = """
import importlib.util, sys
sys.path.insert(0, sys.argv[1])
from properties import load_profile
load_profile()
from hypothesis import given, settings, strategies as st
if sys.argv[2]:  # a module with constants of its own
    spec = importlib.util.spec_from_file_location("loaded_before", sys.argv[2])
    sys.modules["loaded_before"] = module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
@given(st.integers(), st.text())
@settings(max_examples=100)
def examples(number, text):
    print(ascii((number, text)))
examples()
"""


@pytest.fixture
def examples(tmp_path):
    """Returns the examples that a process of its own meets, by the name of a profile."""
    constants = tmp_path / "loaded_before.py"
    numbers = [n * 1_234_567 for n in range(1, 60)]
    constants.write_text(f"NUMBERS = {numbers}")
    script = tmp_path / "script.py"
    script.write_text(SCRIPT)

    def run(profile: str, with_constants: bool = False, **variables: str) -> str:
        support = str(Path(properties.__file__).parent)
        return subprocess.run(
            [sys.executable, script, support, str(constants) if with_constants else ""],
            env={**os.environ, PROFILE: profile, "PYTHONHASHSEED": "random", **variables},
            check=True, capture_output=True, text=True, cwd=tmp_path,
        ).stdout  # fmt: skip

    return run


def test_examples_are_the_same_in_every_run(examples) -> None:
    assert examples(FIXED) == examples(FIXED)


def test_examples_are_the_same_whatever_modules_are_loaded(examples) -> None:
    assert examples(FIXED) == examples(FIXED, with_constants=True)


def test_examples_differ_when_exploring(examples) -> None:
    assert examples(FUZZ) != examples(FUZZ)


def test_examples_differ_when_exploring_in_a_ci(examples) -> None:
    assert examples(FUZZ, CI="true") != examples(FUZZ, CI="true")
