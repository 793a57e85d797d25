"""The reason of a failure is found in what servers and ODM really say."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from orthodock.api import PendingAction, Task, TaskStatus
from orthodock.core.server import causes
from orthodock.core.server.causes import LONGEST_LINE, LOOKED_AT, Cause, Clues, find_cause


def failed(error: str = "") -> Task:
    return Task("a", 1, status=TaskStatus.FAILED, last_error=error)


def clues(*lines: str) -> Clues:
    found = Clues()
    found.add(lines)
    return found


# As a real WebODM 3.2.4 said them.
@pytest.mark.parametrize(
    ("error", "cause"),
    [
        ("Invalid zip file", Cause.BAD_ARCHIVE),
        ("Need at least 1 file", Cause.TOO_FEW_IMAGES),
        ("Cannot restart a task that has no processing node", Cause.CANNOT_RESTART),
        (
            "HTTPConnectionPool(host='127.0.0.1', port=8098): Max retries exceeded with url: "
            "/none.zip (Caused by NewConnectionError('<urllib3.connection.HTTPConnection object "
            "at 0x7f1ce825c790>: Failed to establish a new connection: [Errno 111] Connection "
            "refused'))",
            Cause.URL_UNREACHABLE,
        ),
    ],
)
def test_errors_of_a_real_server_are_understood(error: str, cause: Cause) -> None:
    assert find_cause(failed(error)) is cause


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ("DJI_0118.JPG - DJI_0223.JPG has 1 candidate matches", Cause.NO_OVERLAP),
        ("The program could not process this dataset using the current settings. "
         "Check that the images have enough overlap, that there are enough recognizable "
         "features", Cause.NO_OVERLAP),
        ("Not enough supported images in /var/www/data/1/images", Cause.TOO_FEW_IMAGES),
        ("terminate called after throwing an instance of 'std::bad_alloc'", Cause.OUT_OF_MEMORY),
        ("Child returned 137", Cause.OUT_OF_MEMORY),
        ("Process exited with code 137", Cause.OUT_OF_MEMORY),
        ("OSError: [Errno 28] No space left on device", Cause.DISK_FULL),
        ("run.py: error: unrecognized arguments: --nonsense", Cause.BAD_OPTION),
        ("Exception: Invalid boundary polygon", Cause.BAD_BOUNDARY),
        ("PIL.UnidentifiedImageError: cannot identify image file 'a.jpg'", Cause.PHOTO_DAMAGED),
        ("The photos have no GPS position", Cause.NO_GPS),
    ],
)  # fmt: skip
def test_console_tells_where_the_error_is_silent(line: str, cause: Cause) -> None:
    console = clues("[INFO] running opensfm stage", line, "100 - done.")
    assert find_cause(failed(), console) is cause


def test_error_counts_before_the_console() -> None:
    assert find_cause(failed("Invalid zip file"), clues("Child returned 137")) is Cause.BAD_ARCHIVE


def test_only_the_end_of_the_console_counts() -> None:
    console = clues("Child returned 137", *["[INFO] fine"] * (LOOKED_AT - 1))
    assert find_cause(failed(), console) is Cause.OUT_OF_MEMORY
    console.add(["[INFO] fine"])
    assert find_cause(failed(), console) is None


def test_what_is_said_in_so_many_words_counts_before_what_follows() -> None:
    console = clues("reconstruction failed", "Killed", "no gps")
    assert find_cause(failed(), console) is Cause.OUT_OF_MEMORY


def test_each_line_is_looked_at_once_and_not_all_of_a_long_one(monkeypatch) -> None:
    seen: list[str] = []

    def search(line: str) -> None:
        seen.append(line)

    monkeypatch.setattr(causes, "_search", search)
    console = clues(*(f"line {n}" for n in range(1000)))
    for n in range(3):
        assert find_cause(failed(), console) is None
        console.add([f"more {n}"])
    assert seen == [*(f"line {n}" for n in range(600, 1000)), "more 0", "more 1"]


def test_end_of_a_long_line_tells_nothing() -> None:
    assert find_cause(failed(), clues("-" * LONGEST_LINE + "out of memory")) is None
    assert find_cause(failed(), clues("out of memory" + "-" * 10**6)) is Cause.OUT_OF_MEMORY


@settings(deadline=None)
@given(
    st.one_of(
        *(
            st.tuples(st.just(words), st.from_regex(pattern, fullmatch=True))
            for _, words, patterns in causes._COMPILED
            for pattern in patterns
        )
    )
)
def test_whatever_a_pattern_matches_has_a_word_that_it_is_tried_for(
    words_and_line: tuple[tuple[str, ...], str],
) -> None:
    words, line = words_and_line
    assert any(word in line for word in words)


def test_harmless_lines_explain_nothing() -> None:
    assert (
        find_cause(failed(), clues("Found 32137 matches", "[INFO] Finished odm_report stage"))
        is None
    )


def test_task_that_no_node_takes_is_explained() -> None:
    assert find_cause(Task("a", 1)) is Cause.NO_NODE
    assert find_cause(Task("a", 1, processing_node=1)) is None
    assert find_cause(Task("a", 1, partial=True)) is None
    assert find_cause(Task("a", 1, pending_action=PendingAction.RESIZE)) is None


@pytest.mark.parametrize(
    "status",
    [TaskStatus.QUEUED, TaskStatus.RUNNING, TaskStatus.COMPLETED, TaskStatus.CANCELED],
)
def test_task_that_has_not_failed_needs_no_remedy(status: TaskStatus) -> None:
    assert find_cause(Task("a", 1, status=status, last_error="Invalid zip file")) is None
