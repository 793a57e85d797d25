"""Sorting and paging of lists as in Django REST framework."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from flask import request

from .errors import not_found
from .fields import integer

PAGE_SIZE = 10


def sort(items: Sequence[Any], ordering: str, allowed: frozenset[str]) -> list[Any]:
    """Sort by `field` or `-field`, several with commas; unknown fields are ignored."""
    result = list(items)
    for term in reversed([part.strip() for part in ordering.split(",")]):
        name = term.lstrip("-")
        if name in allowed:
            result.sort(key=lambda item, name=name: _key(getattr(item, name)),  # type: ignore[misc]
                        reverse=term.startswith("-"))  # fmt: skip
    return result


def _key(value: Any) -> tuple[bool, Any]:
    return (value is not None, value if value is not None else 0)


def page(items: list[Any]) -> tuple[list[Any], dict[str, Any]]:
    """Return the requested page and the response's other fields; 404 after the last page."""
    last = max(1, -(-len(items) // PAGE_SIZE))
    text = request.args.get("page", "1")
    number = last if text == "last" else integer(text)
    if number is None or not 1 <= number <= last:
        raise not_found("Invalid page.")
    frame = {
        "count": len(items),
        "next": _link(number + 1) if number < last else None,
        "previous": _link(number - 1) if number > 1 else None,
    }
    begin = (number - 1) * PAGE_SIZE
    return items[begin : begin + PAGE_SIZE], frame


def _link(number: int) -> str:
    query = {key: values for key, values in request.args.lists() if key != "page"}
    if number > 1:  # the link to page 1 omits the parameter, and thus the paging
        query["page"] = [str(number)]
    text = urlencode(sorted(query.items()), doseq=True)
    return request.base_url + ("?" + text if text else "")
