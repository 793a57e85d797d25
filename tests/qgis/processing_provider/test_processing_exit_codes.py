"""What `qgis_process` reports when an algorithm fails."""

from __future__ import annotations

import re

import pytest


# Exit codes of qgis_process
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("failed task", r"“Bad” failed: .+"),
        ("bad options", "no option “no-such”"),
        ("unknown task", "Task “none-such” not found"),
        ("unwritable folder", "Cannot write to .*below"),
    ],
)
def test_exit_code_is_1_and_the_reason_is_told(name: str, words: str, headless) -> None:
    assert re.search(words, headless[name].result())
