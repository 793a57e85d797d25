"""Search for projects as in WebODM: PostgreSQL's full-text search in English, and prefixes.

Whole words of the names of projects and tasks; `#tag` and `##tag` of projects and tasks, `@owner`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_COMMON = """
a about above after again against all am an and any are as at be because been before being below
between both but by can did do does doing don down during each few for from further had has have
having he her here hers herself him himself his how i if in into is it its itself just me more
most my myself no nor not now of off on once only or other our ours ourselves out over own s
same she should so some such t than that the their theirs them themselves then there these they
this those through to too under until up very was we were what when where which while who whom
why will with you your yours yourself
"""
STOP_WORDS = frozenset(_COMMON.split())
MARK = re.compile(r"(##|#|@)(\S+)")
WORD = re.compile(r"\w+")
# Endings that are removed from a word, one of each row: plurals, verb forms, last letters.
ENDINGS = (
    (("sses", "ss"), ("ies", "y"), ("ss", "ss"), ("s", "")),
    (("ing", ""), ("ed", "")),
    (("y", "i"), ("e", "")),
)
SHORTEST_STEM = 3


@dataclass(frozen=True)
class Subject:
    """The searchable properties of a project."""

    name: str
    owner: str
    tags: list[str]
    tasks: list[tuple[str, list[str]]]
    """Names and tags."""


class Query:
    """A search text."""

    def __init__(self, text: str) -> None:
        text = text.replace(":", "#")
        marks = MARK.findall(text)
        self._tags = {word.lower() for mark, word in marks if mark == "#"}
        self._task_tags = {word.lower() for mark, word in marks if mark == "##"}
        self._owners = {word for mark, word in marks if mark == "@"}
        rest = MARK.sub(" ", text)
        self._words = stems(rest)
        # Stop words and punctuation find nothing.
        self._hopeless = bool(rest.strip()) and not self._words

    def finds(self, subject: Subject) -> bool:
        """Whether a project matches all of the query."""
        if self._hopeless or not self._owners <= {subject.owner}:
            return False
        if not self._tags <= {tag.lower() for tag in subject.tags}:
            return False
        tasks = [{tag.lower() for tag in tags} for _, tags in subject.tasks]
        if self._task_tags and not any(self._task_tags <= tags for tags in tasks):
            return False
        own = stems(subject.name)
        names = [own, *(own | stems(name) for name, _ in subject.tasks)]
        return any(self._words <= words for words in names)


def stems(text: str) -> set[str]:
    """Return the words of a text without endings and stop words."""
    return set(_stems(WORD.findall(text.lower())))


def _stems(words: Iterable[str]) -> Iterable[str]:
    for word in words:
        if word in STOP_WORDS:
            continue
        for endings in ENDINGS:
            word = _without(word, endings)  # noqa: PLW2901
        yield word


def _without(word: str, endings: tuple[tuple[str, str], ...]) -> str:
    for ending, instead in endings:
        stem = word[: len(word) - len(ending)]
        if word.endswith(ending) and len(stem) >= SHORTEST_STEM:
            return stem + instead
    return word
