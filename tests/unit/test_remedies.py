"""The reason of a failure is found in what servers and ODM really say."""

from __future__ import annotations

import pytest
from orthodock.api import PendingAction, Task, TaskStatus
from orthodock.core.remedies import LOOKED_AT, Cause, find_cause


def failed(error: str = "") -> Task:
    return Task("a", 1, status=TaskStatus.FAILED, last_error=error)


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
    console = ["[INFO] running opensfm stage", line, "100 - done."]
    assert find_cause(failed(), console) is cause


def test_error_counts_before_the_console() -> None:
    assert find_cause(failed("Invalid zip file"), ["Child returned 137"]) is Cause.BAD_ARCHIVE


def test_only_the_end_of_the_console_counts() -> None:
    long_ago = ["Child returned 137", *["[INFO] fine"] * LOOKED_AT]
    assert find_cause(failed(), long_ago) is None


def test_harmless_lines_explain_nothing() -> None:
    assert find_cause(failed(), ["Found 32137 matches", "[INFO] Finished odm_report stage"]) is None


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
