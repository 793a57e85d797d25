"""Validation of request fields, with WebODM's error messages."""

from __future__ import annotations

import json
from typing import Any

from ..rendering import areas
from ..tasks.nodes import NODES_BY_ID
from .errors import ApiError, CrashError

TRUE_WORDS = frozenset(["t", "y", "yes", "true", "on", "1"])
FALSE_WORDS = frozenset(["f", "n", "no", "false", "off", "0"])
NAME_LIMIT = 255
MAX_INTEGER = 2**63 - 1  # SQLite's


def integer(text: Any) -> int | None:
    """Return a number from an address or a form; None if invalid or too large for an ID."""
    try:
        value = int(text)
    except (TypeError, ValueError, OverflowError):
        return None
    return value if abs(value) <= MAX_INTEGER else None


class Fields:
    """Reads known fields of a request's data; unknown ones are ignored.

    Errors are collected; `values()` raises them all at once as one 400.
    """

    def __init__(self, data: dict[str, Any], *, partial: bool = False) -> None:
        self._data = data
        self._partial = partial
        self._values: dict[str, Any] = {}
        self._errors: dict[str, list[str]] = {}

    def values(self) -> dict[str, Any]:
        """Return the accepted fields; 400 if any was rejected."""
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
        """Read a string; `limit` in characters."""
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
        """Reject the request if a required field is missing, unless it is a partial update."""
        if required and not self._partial and name not in self._data:
            self._errors[name] = ["This field is required."]

    def flag(self, name: str) -> None:
        """Read a boolean, also as text of a form."""
        if name in self._data:
            word = str(self._data[name]).strip().lower()
            known = word in TRUE_WORDS or word in FALSE_WORDS
            self._take(name, word in TRUE_WORDS, None if known else "Must be a valid boolean.")

    def integer(self, name: str) -> None:
        """Read an integer."""
        if name in self._data:
            value = integer(self._data[name])
            self._take(name, value, None if value is not None else "A valid integer is required.")

    def key(self, name: str, known: Any) -> None:
        """Read the ID of an object for which `known(id)` is true."""
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
        """Read the field `processing_node`."""
        self.key("processing_node", NODES_BY_ID.get)

    def tags(self) -> None:
        """Read a list of words: split at blanks, a string into its letters, as in WebODM."""
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
        """Read a list of {name, value}, also as JSON text of a form."""
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
        """Read a polygon that crops rasters of these extents."""
        if name in self._data:
            try:
                self._take(name, areas.cropped(self._data[name], extents), None)
            except areas.AreaError as error:
                self._take(name, None, str(error))

    def any_json(self, name: str) -> None:
        """Read any JSON value but null."""
        if name in self._data:
            value = self._data[name]
            self._take(name, value, "This field may not be null." if value is None else None)

    def form_json(self, name: str) -> None:
        """Parse a field of a form as JSON before it is validated."""
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
    """Whether these are task options; false, 0 and empty values are rejected, as in WebODM."""
    if value == {}:
        return True
    return isinstance(value, list) and all(
        isinstance(item, dict)
        and isinstance(item.get("name"), str)
        and bool(item["name"])
        and bool(item.get("value"))
        for item in value
    )
