"""Checks of what clients send, with the words WebODM uses when it refuses."""

from __future__ import annotations

import json
from typing import Any

from . import areas
from .errors import ApiError, CrashError
from .nodes import NODES_BY_ID

TRUE_WORDS = frozenset(["t", "y", "yes", "true", "on", "1"])
FALSE_WORDS = frozenset(["f", "n", "no", "false", "off", "0"])
NAME_LIMIT = 255
MAX_INTEGER = 2**63 - 1  # SQLite's


def integer(text: Any) -> int | None:
    """A number from an address or a form; None for what is none, or is too large to be an id."""
    try:
        value = int(text)
    except (TypeError, ValueError, OverflowError):
        return None
    return value if abs(value) <= MAX_INTEGER else None


class Fields:
    """Takes known fields out of a request's data; unknown ones are ignored.

    Errors are collected; `values()` raises them all at once as one 400.
    """

    def __init__(self, data: dict[str, Any], *, partial: bool = False) -> None:
        self._data = data
        self._partial = partial
        self._values: dict[str, Any] = {}
        self._errors: dict[str, list[str]] = {}

    def values(self) -> dict[str, Any]:
        """The accepted fields; 400 if any was refused."""
        if self._errors:
            raise ApiError(400, self._errors)
        return self._values

    def text(
        self,
        name: str,
        *,
        required: bool = False,
        blank: bool = False,
        null: bool = False,
        limit: int | None = None,
    ) -> None:
        """A string; `limit` in characters."""
        if name not in self._data:
            self.need(name, required)
            return
        value = self._data[name]
        if value is None:
            self._take(name, None, None if null else "This field may not be null.")
            return
        if isinstance(value, (bool, list, dict)):
            self._take(name, None, "Not a valid string.")
            return
        text = str(value).strip()
        problem = None
        if not text and not blank:
            problem = "This field may not be blank."
        elif "\0" in text:
            problem = "Null characters are not allowed."
        elif limit is not None and len(text) > limit:
            problem = f"Ensure this field has no more than {limit} characters."
        self._take(name, text, problem)

    def need(self, name: str, required: bool = True) -> None:
        """Refuse the request if a required field is missing, unless it only changes some."""
        if required and not self._partial and name not in self._data:
            self._errors[name] = ["This field is required."]

    def flag(self, name: str) -> None:
        """A boolean, also as the words forms use."""
        if name in self._data:
            word = str(self._data[name]).strip().lower()
            known = word in TRUE_WORDS or word in FALSE_WORDS
            self._take(name, word in TRUE_WORDS, None if known else "Must be a valid boolean.")

    def integer(self, name: str) -> None:
        """A whole number."""
        if name in self._data:
            value = integer(self._data[name])
            self._take(name, value, None if value is not None else "A valid integer is required.")

    def key(self, name: str, known: Any) -> None:
        """The id of something that exists, or so says `known(id)`."""
        if name not in self._data:
            return
        given = self._data[name]
        value = integer(given)
        problem = None
        if given is None or given == "":
            problem = "This field may not be null."
        elif value is None or isinstance(given, (bool, float)):
            kind = type(given).__name__
            problem = f"Incorrect type. Expected pk value, received {kind}."
        elif not known(value):
            problem = f'Invalid pk "{value}" - object does not exist.'
        self._take(name, value, problem)

    def node(self) -> None:
        """The field `processing_node`."""
        self.key("processing_node", NODES_BY_ID.get)

    def tags(self) -> None:
        """A list of words: blanks split them, a text falls into its letters, as in WebODM."""
        if "tags" not in self._data:
            return
        value = self._data["tags"]
        if value is None:
            self._take("tags", None, "This field may not be null.")
        elif not isinstance(value, (list, str)):
            self._take("tags", None, "Invalid tags")
        elif not all(isinstance(tag, str) for tag in value):
            raise CrashError
        else:
            self._take("tags", [word for tag in value for word in tag.split()], None)

    def options(self, *, required: bool = False) -> None:
        """A list of {name, value}, also as JSON text when it came in a form."""
        if "options" not in self._data:
            self.need("options", required)
            return
        value = self._data["options"]
        if value is None:
            self._take("options", None, "This field may not be null.")
            return
        problem = None if valid_options(value) else "Invalid options"
        self._take("options", value, problem)

    def area(self, name: str, extents: list[areas.Box]) -> None:
        """A polygon that cuts rasters of these extents."""
        if name in self._data:
            try:
                self._take(name, areas.cropped(self._data[name], extents), None)
            except areas.AreaError as error:
                self._take(name, None, str(error))

    def any_json(self, name: str) -> None:
        """Whatever JSON can express, but null."""
        if name in self._data:
            value = self._data[name]
            self._take(name, value, "This field may not be null." if value is None else None)

    def form_json(self, name: str) -> None:
        """Read a field of a form as JSON, before it is checked."""
        if name in self._data:
            try:
                self._data = {**self._data, name: json.loads(self._data[name])}
            except (ValueError, RecursionError):
                self._errors[name] = ["Value must be valid JSON."]
                self._data = {key: self._data[key] for key in self._data if key != name}

    def _take(self, name: str, value: Any, problem: str | None) -> None:
        if problem:
            self._errors[name] = [problem]
        else:
            self._values[name] = value


def valid_options(value: Any) -> bool:
    """Whether these are task options; false, 0 and empty values are refused, as WebODM does."""
    if value == {}:
        return True
    return isinstance(value, list) and all(
        isinstance(item, dict)
        and isinstance(item.get("name"), str)
        and bool(item["name"])
        and bool(item.get("value"))
        for item in value
    )
