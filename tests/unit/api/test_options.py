"""Which values an option takes, as nodes state it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from orthodock.api import Domain, NodeOption, ValidationError, check_options, option_list


def option(kind: str, domain: Any = "", name: str = "x") -> NodeOption:
    return NodeOption.from_json({"name": name, "type": kind, "value": "", "domain": domain})


@pytest.mark.parametrize(
    ("kind", "domain", "good", "bad"),
    [
        ("int", "integer", [0, -5, "7", 3.0], ["", "a", 1.5, True, "1e999"]),
        ("int", "positive integer", [0, "8000"], [-1, "-0.5"]),
        ("int", "integer: 1 <= x <= 14", [1, 14, "7"], [0, 15, "1.5"]),
        ("int", "integer: 1 < x < 5", [2, 4], [1, 5]),
        ("int", "integer > 3", [4], [3]),
        ("float", "float", [0.5, "-1e3", 2], ["nan", "inf", "x", None]),
        ("float", "positive float", [0, 0.5, "3"], [-0.1]),
        ("float", "float > 0.0", [0.1, "5"], [0, -1]),
        ("float", "float >= 0.5", [0.5], [0.4]),
        ("float", "float < 1", [0.9, -9], [1]),
        ("float", "percent", [0, 50.5, 100], [-1, 101]),
        ("float", "positive integer", [1.5, 0], [-1]),
        ("bool", "", [True, False, "true", "False", 1, 0], ["perhaps", 2, ""]),
        ("enum", ["low", "high", ""], ["low", ""], ["Low", 1]),
        ("string", "json", ["", "[1, 2]", '{"a": 1}'], ["{broken"]),
        ("string", "path", ["a/b"], [None, [1]]),
        ("", "", ["perhaps"], [None]),
        ("array", "json", ["[1]", ""], ["[1"]),
        ("int", "something new: 5 apples", [-3, 10**9], ["x"]),
    ],
)
def test_domain_takes_what_it_says(kind: str, domain: Any, good: list, bad: list) -> None:
    understood = Domain.of(option(kind, domain))
    for value in good:
        assert understood.accept(value) is not None, value
    for value in bad:
        assert understood.accept(value) is None, value
    assert understood.describe()


@pytest.mark.parametrize(
    "listed",
    [
        {"name": "pc-rectify", "type": "bool", "value": "false", "domain": "", "help": None},
        {"name": "fast", "type": "bool", "value": False, "domain": None},
        {"name": "threshold", "type": "float", "value": "0.7", "domain": "float: -1.0 <= x <= 1.0"},
        {"name": "level", "type": "int", "value": 1, "domain": "positive integer"},
        {"name": "resize-to", "type": "int", "value": "-1", "domain": "integer"},
        {"name": "end-with", "type": "enum", "value": "", "domain": ["", "mesh", "ortho"]},
        {"name": "texturing", "type": "string", "value": "gauss", "domain": "string"},
        {
            "name": "crop",
            "type": "float",
            "value": "3",
            "domain": "positive float",
            "help": "x %(y)",
        },
        {"name": "zoom", "type": "int", "value": "8", "domain": "integer: 0 <= x <= 8.0"},
        {"name": "boundary", "type": "string", "value": "", "domain": "json"},
    ],
)
def test_default_of_any_engine_is_accepted_by_its_own_option(listed: dict[str, Any]) -> None:
    known = NodeOption.from_json(listed)
    assert Domain.of(known).accept(known.value) is not None


def test_values_come_in_the_type_of_the_option() -> None:
    assert Domain.of(option("int", "integer")).accept("7") == 7
    assert Domain.of(option("float", "float")).accept("7") == 7.0
    assert Domain.of(option("bool")).accept("FALSE") is False


def test_error_names_option_value_and_what_is_allowed() -> None:
    known = [option("int", "integer: 1 <= x <= 14", "mesh-octree-depth")]
    with pytest.raises(ValidationError) as caught:
        check_options({"mesh-octree-depth": 20}, known)
    for words in ("mesh-octree-depth", "20", "at least 1 and at most 14"):
        assert words in str(caught.value)


def test_misspelt_option_gets_a_hint() -> None:
    with pytest.raises(ValidationError, match="Did you mean orthophoto-resolution"):
        check_options({"ortophoto-resolution": 2}, [option("float", "", "orthophoto-resolution")])


def test_what_the_server_would_refuse_is_left_out() -> None:
    assert option_list({"a": True, "b": False, "c": "", "d": 0, "e": 2.5}) == [
        {"name": "a", "value": True},
        {"name": "d", "value": "0"},
        {"name": "e", "value": "2.5"},
    ]


json_values = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12)


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    kind=st.sampled_from(["int", "float", "bool", "enum", "string", "new"]),
    domain=st.text(max_size=30)
    | st.lists(json_values, max_size=3)
    | st.from_regex(r"(integer|float)?:? ?-?[0-9.]{0,4} ?<=? x <=? [0-9.]{0,4}", fullmatch=True),
    value=json_values,
)
def test_any_domain_and_value_give_a_value_or_none(kind: str, domain: Any, value: Any) -> None:
    accepted = Domain.of(option(kind, domain)).accept(value)
    assert accepted is None or json.dumps(accepted)
