"""The console of a task is followed, each line fetched once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from orthodock.api import (
    PendingAction,
    Task,
    TaskStatus,
    WebODM,
)
from orthodock.core.server.console import ConsoleReader
from orthodock.ui.dock.console_view import MOST_LINES, ConsolePanel


@pytest.fixture
def reader(background, quick) -> Iterator[ConsoleReader]:
    follower = ConsoleReader(background)
    yield follower
    follower.follow(None, None)


def text_of(follower: ConsoleReader) -> list[str]:
    lines: list[str] = []
    follower.cleared.connect(lines.clear)
    follower.lines_added.connect(lines.extend)
    return lines


RUNNING = Task("a", 1, status=TaskStatus.RUNNING)


COMPLETED = Task("a", 1, status=TaskStatus.COMPLETED)


def test_console_fetches_only_new_lines(reader, scripted, script, wait_until) -> None:
    client, shown = WebODM(scripted), text_of(reader)
    script.console = ["one", "two"]
    reader.follow(client, RUNNING)
    wait_until(lambda: shown == ["one", "two"])
    script.console.append("three")
    wait_until(lambda: shown == ["one", "two", "three"])
    assert any("line=2" in path for path in script.asked)


def test_console_stops_with_its_task_after_the_last_lines(
    reader, scripted, script, wait_until
) -> None:
    client, shown = WebODM(scripted), text_of(reader)
    script.console = ["one"]
    reader.follow(client, RUNNING)
    script.console = ["one", "last"]
    reader.follow(client, COMPLETED)  # while the first answer is still under way
    wait_until(lambda: shown == ["one", "last"])
    assert not reader._timer.isActive()


def test_console_starts_over_after_a_restart(reader, scripted, script, wait_until) -> None:
    client, shown = WebODM(scripted), text_of(reader)
    script.console = ["old 1", "old 2", "old 3"]
    reader.follow(client, COMPLETED)
    wait_until(lambda: len(shown) == 3)
    script.console = ["new 1"]
    reader.follow(client, RUNNING)
    wait_until(lambda: shown == ["new 1"])


def test_console_of_an_old_server_starts_over_after_a_restart(
    reader, scripted, script, wait_until
) -> None:
    client, shown = WebODM(scripted), text_of(reader)
    script.is_old, script.console = True, ["old 1", "old 2", "old 3"]
    reader.follow(client, COMPLETED)
    wait_until(lambda: len(shown) == 3)
    reader.follow(client, replace(COMPLETED, pending_action=PendingAction.RESTART))
    script.console = ["new 1"]
    reader.follow(client, RUNNING)
    wait_until(lambda: shown == ["new 1"])
    script.console += ["new 2", "new 3", "new 4"]
    reader.follow(client, COMPLETED)
    wait_until(lambda: shown == ["new 1", "new 2", "new 3", "new 4"])


@pytest.mark.parametrize("more", [0, 1])
def test_console_says_when_it_shows_only_the_end(
    reader, scripted, script, wait_until, more: int
) -> None:
    page = ConsolePanel()
    reader.lines_added.connect(page.view.add_lines)
    script.console = [f"line {n}" for n in range(MOST_LINES + more)]
    reader.follow(WebODM(scripted), COMPLETED)
    wait_until(lambda: page.view.blockCount() == MOST_LINES)
    assert page.note.isHidden() is (more == 0)


def test_console_of_another_task_begins_empty(reader, scripted, script, wait_until) -> None:
    client, shown = WebODM(scripted), text_of(reader)
    script.console = ["one"]
    reader.follow(client, RUNNING)
    wait_until(lambda: shown)
    reader.follow(client, None)
    assert shown == []
    reader.follow(client, Task("b", 1))
    wait_until(lambda: shown == ["one"])


def test_console_is_left_alone_while_nobody_sees_it(reader, scripted, script, wait_until) -> None:
    client, shown = WebODM(scripted), text_of(reader)
    script.console = ["one"]
    reader.set_visible(False)
    reader.follow(client, RUNNING)
    reader.follow(client, COMPLETED)
    assert not reader._timer.isActive()
    assert reader._ticket is None
    reader.set_visible(True)
    wait_until(lambda: shown == ["one"])
    reader.follow(client, RUNNING)
    assert reader._timer.isActive()
    script.console.append("two")
    wait_until(lambda: shown == ["one", "two"])
    reader.set_visible(False)
    assert not reader._timer.isActive()
    script.console.append("it says why")
    reader.follow(client, replace(RUNNING, status=TaskStatus.FAILED))
    wait_until(lambda: shown == ["one", "two", "it says why"])


def test_console_survives_a_server_that_is_away(reader, scripted, script, wait_until) -> None:
    client, shown = WebODM(scripted), text_of(reader)
    script.console, script.error = ["one"], 500
    reader.follow(client, RUNNING)
    wait_until(lambda: len(script.asked) > 2)
    script.error = 0
    wait_until(lambda: shown == ["one"])
