"""docs/troubleshooting.md has every message of the plugin, with its cause and its remedy."""

from __future__ import annotations

from pathlib import Path

import error_messages

PAGE = Path(__file__).resolve().parents[3] / "docs" / "troubleshooting.md"


def _rows(first: str) -> list[tuple[str, ...]]:
    """The rows of all tables whose first column has that title."""
    rows, wanted = [], False
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        cells = tuple(cell.strip() for cell in line.strip("|").split(" | "))
        if not line.startswith("|"):
            wanted = False
        elif cells[0] == first:
            wanted = True
        elif wanted and not line.startswith("|--"):
            rows.append(cells)
    return rows


def test_every_message_has_its_cause_and_remedy() -> None:
    """A new message needs a row, in the table of its subject."""
    rows = _rows("message")
    listed = [error_messages.plain(text) for row in rows for text in row[0].split("<br>")]
    said = {error_messages.plain(m.text): m.where for m in error_messages.messages()}
    assert {text: where for text, where in said.items() if text not in listed} == {}
    assert [text for text in listed if text not in said] == [], "nothing says so any more"
    assert len(listed) == len(set(listed)), "told twice"
    assert all(len(row) == 3 and all(row) for row in rows)


def test_every_reason_for_a_failed_task_is_told_with_its_remedy() -> None:
    rows = _rows("what the panel says")
    assert [text for row in rows for text in row] == [m.text for m in error_messages.causes()]


def test_messages_are_found_whichever_way_they_are_made() -> None:
    """The reader of the source, on one message of each kind."""
    said = {error_messages.plain(message.text) for message in error_messages.messages()}
    for text in (
        "This is not a web address.",  # a literal
        "The server at … cannot be reached: …",  # of a class that was looked up
        "…, line …: The line is too long..",  # made by a function from a part
        "Connection “…” not found: no connection is saved.",  # returned by a function
        "The formula “…” is not available for the orthophoto of this task.",  # in a loop's table
        "… of … files could not be uploaded: …",  # in the error's own class
    ):
        assert error_messages.plain(text) in said
