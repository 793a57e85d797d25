"""The algorithm “List projects”: what the server finds, and what only begins so."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from orthodock.core.server.connections import Connection, ConnectionStore
from processing_runs import run
from scripted import ScriptedServer, page, project

NAMES = ("North field", "Fielding", "Quarry", "Café Größe")
ALL = set(NAMES)
Search = Callable[[str, "set[str]", bool], "set[str]"]


@pytest.fixture
def search(store: ConnectionStore, provider, tmp_path: Path) -> Iterator[Search]:
    """Lists projects of a server that finds `found`; an old one finds all, whatever is asked."""
    listed = [project(n, name=name, tags=["survey"] * (n == 3)) for n, name in enumerate(NAMES, 1)]
    server = ScriptedServer({})
    store.save(Connection.new("Scripted", server.url), "pilot", "secret")

    def run_search(text: str, found: set[str], is_old: bool) -> set[str]:
        def answer() -> tuple[int, Any]:
            asked = parse_qs(urlsplit(server.requests[-1]).query).get("search")
            if is_old or asked is None:
                return page(*listed)
            return page(*(p for p in listed if asked == [text] and p["name"] in found))

        server.routes["GET /api/projects/"] = answer
        target = tmp_path / "projects.csv"
        count = run("orthodock:listprojects", {"SEARCH": text, "OUTPUT": str(target)})["COUNT"]
        with target.open(encoding="utf-8") as lines:
            rows = list(csv.DictReader(lines))
        assert count == len(rows)
        return {row["name"] for row in rows}

    yield run_search
    server.close()


@pytest.mark.parametrize("is_old", [False, True])
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ALL),
        ("field", {"North field", "Fielding"}),
        ("fieldi", {"Fielding"}),
        ("FIELDI", {"Fielding"}),
        ("ield nor", {"North field"}),
        ("größ", {"Café Größe"}),
        ("#surv", {"Quarry"}),
        ("survey", {"Quarry"}),
        ("nothing of the kind", set()),
        ("100%", set()),
    ],
)
def test_parts_of_words_are_found_when_the_server_finds_nothing(
    text: str, names: set[str], is_old: bool, search: Search
) -> None:
    assert search(text, set(), is_old) == names


@pytest.mark.parametrize(
    ("text", "found"),
    [("roof", {"Quarry"}), ("##roof", {"Quarry"}), ("@pilot", ALL), ("ready", ALL)],
)
def test_what_only_the_server_finds_is_listed(text: str, found: set[str], search: Search) -> None:
    assert search(text, found, False) == found


def test_server_and_names_find_together(search: Search) -> None:
    found = search("field", {"North field", "Quarry"}, False)
    assert found == {"North field", "Quarry", "Fielding"}


@pytest.mark.parametrize("text", ["@pilot", "ready", "##roof"])
def test_old_server_that_does_not_search_finds_nothing(text: str, search: Search) -> None:
    assert search(text, set(), True) == set()
