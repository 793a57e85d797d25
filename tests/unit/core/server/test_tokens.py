"""Pasted tokens: found in what was copied, read for how long they are good, never repeated."""

from __future__ import annotations

import json
import time

import jwt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from orthodock.api import AuthenticationError, ValidationError
from orthodock.core.server import tokens

HOUR = 3600  # s


def make(**claims: object) -> str:
    return jwt.encode(claims, "a secret of thirty-two characters", algorithm="HS256")


TOKEN = make(username="pilot", exp=int(time.time()) + HOUR)


@pytest.mark.parametrize(
    "copied",
    [
        TOKEN,
        f"  {TOKEN}\n",
        f'"{TOKEN}"',
        f"JWT {TOKEN}",
        f"Authorization: JWT {TOKEN}",
        f"authorization:jwt  {TOKEN}",
        f'{{"token": "{TOKEN}"}}',
    ],
    ids=str.__len__,  # a token is another one in each process that runs tests
)
def test_token_is_found_in_what_was_copied(copied: str) -> None:
    assert tokens.cleaned(copied) == TOKEN


@pytest.mark.parametrize(
    "copied",
    [
        "",
        "secret-word",
        "a.b",
        "a.b.c.d",
        "a.b.c\nX: y",
        "ä.b.c",
        '{"token": 1}',
        "{",
        "[" * 9000,
        "a.b." + "c" * tokens.LONGEST,
        f"Bearer {TOKEN}",
    ],
    ids=str.__len__,
)
def test_what_is_no_token_is_refused_and_not_repeated(copied: str) -> None:
    with pytest.raises(ValidationError, match="not a valid token") as caught:
        tokens.cleaned(copied)
    assert not copied or copied not in str(caught.value)


def test_token_tells_whose_it_is_and_until_when() -> None:
    end = int(time.time()) + HOUR
    told = tokens.facts(make(username="pilot", exp=end))
    assert told.username == "pilot"
    assert told.expires.timestamp() == end
    assert not told.is_expired


def test_expired_token_is_told_before_anything_is_sent() -> None:
    old = make(username="pilot", exp=int(time.time()) - HOUR)
    assert tokens.facts(old).is_expired
    with pytest.raises(AuthenticationError, match="paste a new token") as caught:
        tokens.require_fresh(old)
    assert old not in str(caught.value)
    tokens.require_fresh(TOKEN)


@pytest.mark.parametrize("claims", [{}, {"exp": "soon", "username": 7}, {"exp": 1e300}])
def test_odd_claims_tell_nothing(claims: dict[str, object]) -> None:
    payload = jwt.utils.base64url_encode(json.dumps(claims).encode()).decode()
    assert tokens.facts(f"e30.{payload}.x") == tokens.TokenFacts()


@given(st.text())
def test_any_text_is_refused_or_a_token(text: str) -> None:
    try:
        found = tokens.cleaned(text)
    except ValidationError:
        return
    assert found.isascii()
    assert found.count(".") == 2


@given(st.text(max_size=200))
def test_any_token_can_be_read(text: str) -> None:
    assert isinstance(tokens.facts(text), tokens.TokenFacts)
    assert isinstance(tokens.facts(f"a.{text}.c"), tokens.TokenFacts)
