"""Every parser that needs no QGIS bears the examples that fuzzing began with or found."""

from __future__ import annotations

import pytest
import targets_answers
import targets_files
from hypothesis import given, settings
from properties import load_profile
from registry import FEW, TARGETS, Target

load_profile()
HERE = (targets_answers.__name__, targets_files.__name__)
NAMES = [name for name, t in TARGETS.items() if t.call.__module__ in HERE and not t.waits_for]


@pytest.mark.parametrize("name", NAMES)
def test_target_bears_its_examples(name: str) -> None:
    for value in TARGETS[name].examples:
        TARGETS[name].check(value)


@pytest.mark.parametrize("name", NAMES)
def test_target_bears_generated_values(name: str) -> None:
    check_some(TARGETS[name])


def check_some(target: Target) -> None:
    @settings(max_examples=FEW)
    @given(target.values)
    def bears(value: object) -> None:
        target.check(value)

    bears()
