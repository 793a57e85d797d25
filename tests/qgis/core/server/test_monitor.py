"""Tasks are watched: what is reported, what is dropped, and how often a server is polled."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from counting_server import QUICK, Script, Watcher, named, signals
from orthodock.api import (
    Credentials,
    Task,
    TaskStatus,
    WebODM,
)
from orthodock.core.server import console, monitor


@pytest.fixture
def watching(background, scripted, quick) -> Iterator[Watcher]:
    """A monitor of the scripted server, which has listed its projects."""
    client = WebODM(scripted)
    watcher = Watcher(background)
    watcher.server.show(client)
    yield watcher
    watcher.server.close()
    client.close()


def test_monitor_follows_a_task_to_its_end_and_says_so_once(
    watching, script: Script, wait_until
) -> None:
    script.task("a")
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: named(heard, "tasks_changed"))
    script.task("a", running_progress=0.5)
    wait_until(lambda: watching.store.task(1, "a").running_progress == 0.5)
    script.task("a", status=40)
    wait_until(lambda: named(heard, "task_finished"))
    polls = script.count("/tasks/a/")
    lists = len(named(heard, "tasks_changed"))
    wait_until(lambda: len(named(heard, "tasks_changed")) >= lists + 2)
    assert len(named(heard, "task_finished")) == 1
    assert script.count("/tasks/a/") == polls, "a finished task was asked after"


def test_task_that_was_finished_when_first_seen_is_not_announced(
    watching, script: Script, wait_until
) -> None:
    script.task("a", status=40)
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: len(named(heard, "tasks_changed")) >= 2)
    assert named(heard, "task_finished") == []


def test_end_with_something_pending_is_no_end(watching, script: Script, wait_until) -> None:
    script.task("a")
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: named(heard, "tasks_changed"))
    script.task("a", status=50, pending_action=3)
    wait_until(lambda: watching.store.task(1, "a").pending_action)
    polls = script.count("/tasks/a/")
    wait_until(lambda: script.count("/tasks/a/") > polls + 1)
    assert named(heard, "task_finished") == []
    script.task("a", status=40, pending_action=None)
    wait_until(lambda: named(heard, "task_finished"))


def test_task_is_announced_when_it_has_changed_and_only_then(
    watching, script: Script, wait_until
) -> None:
    script.task("a")
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: script.count("/tasks/a/") > 3)

    def updates() -> list[float]:
        listed = [changes.updated for (changes,) in named(heard, "tasks_changed")]
        return [task.running_progress for updated in listed for task in updated]

    assert updates() == [0.0]
    script.task("a", running_progress=0.5)
    wait_until(lambda: len(updates()) > 1)
    count = script.count("/tasks/a/")
    wait_until(lambda: script.count("/tasks/a/") > count + 2)
    assert updates() == [0.0, 0.5]


def test_restarted_task_finishes_again(watching, script: Script, wait_until) -> None:
    script.task("a")
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: named(heard, "tasks_changed"))
    script.task("a", status=30)
    wait_until(lambda: len(named(heard, "task_finished")) == 1)
    script.task("a", status=20)
    watching.watch(Task("a", 1, status=TaskStatus.QUEUED))
    wait_until(lambda: watching.store.task(1, "a").status is TaskStatus.RUNNING)
    script.task("a", status=40)
    wait_until(lambda: len(named(heard, "task_finished")) == 2)


def test_finished_task_that_changes_does_not_finish_again(
    watching, script: Script, wait_until
) -> None:
    """As when it is renamed, or its products are counted anew."""
    script.task("a")
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: named(heard, "tasks_changed"))
    script.task("a", status=40)
    wait_until(lambda: named(heard, "task_finished"))
    watching.watch(Task("a", 1, "Renamed", status=TaskStatus.COMPLETED))
    script.task("a", name="Renamed again")
    watching.open_project(1)
    wait_until(lambda: watching.store.task(1, "a").name == "Renamed again")
    assert len(named(heard, "task_finished")) == 1


def test_removed_task_is_announced(watching, script: Script, wait_until) -> None:
    script.task("a")
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: named(heard, "tasks_changed"))
    del script.tasks["a"]
    wait_until(lambda: watching.store.task(1, "a") is None)
    assert [c.removed for (c,) in named(heard, "tasks_changed") if c.removed] == [("a",)]


def test_there_is_never_more_than_one_poll_under_way(watching, script: Script, wait_until) -> None:
    for name in "abc":
        script.task(name)
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: named(heard, "tasks_changed"))
    script.hold = threading.Event()
    wait_until(lambda: script.under_way)
    for _ in range(5):
        watching.watch(watching.store.task(1, "a"))
        watching.set_visible(True)
        watching.refresh()  # these may fail or answer: the poll is still under way
        wait_until(lambda: True)
    before = len(named(heard, "projects_listed"))
    watching.refresh()
    wait_until(lambda: len(named(heard, "projects_listed")) > before)
    assert script.under_way == 1
    script.hold.set()
    wait_until(lambda: script.count("/tasks/c/") > 1)
    assert script.most_under_way == 1


def test_failed_list_does_not_start_a_second_poll(watching, script: Script, wait_until) -> None:
    script.task("a")
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: named(heard, "tasks_changed"))
    script.hold = threading.Event()
    wait_until(lambda: script.under_way)
    script.error = 500
    watching.refresh()
    wait_until(lambda: named(heard, "failed"))
    watching.watch(watching.store.task(1, "a"))
    asked = len(script.asked)
    watching.refresh()
    wait_until(lambda: len(script.asked) >= asked + 2)
    script.error = 0
    script.hold.set()
    wait_until(lambda: script.count("/tasks/a/") > 2)
    assert script.most_under_way == 1


def test_failures_are_told_once_and_polls_grow_rarer(watching, script: Script, wait_until) -> None:
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: named(heard, "tasks_changed"))
    script.error = 500
    wait_until(lambda: watching._failures >= 4)
    assert len(named(heard, "failed")) == 1
    assert watching._timer.interval() >= QUICK * 2**4
    script.error = 0
    connected = len(named(heard, "connected"))
    wait_until(lambda: len(named(heard, "connected")) > connected)
    assert watching._timer.interval() == 4 * QUICK


def test_interval_of_failures_has_a_limit(
    watching, script: Script, wait_until, monkeypatch
) -> None:
    monkeypatch.setattr(monitor, "LONGEST_INTERVAL", 2 * QUICK)
    watching.open_project(1)
    script.error = 500
    wait_until(lambda: watching._failures == monitor.MOST_FAILURES)
    assert watching._timer.interval() == 2 * QUICK


def test_what_fails_together_counts_as_one_failure(
    background, scripted, script: Script, quick, wait_until, monkeypatch
) -> None:
    monkeypatch.setattr(monitor, "BUSY_INTERVAL", 60_000)  # no poll comes between
    script.error = 500
    watcher = Watcher(background)
    watcher.server.show(WebODM(scripted))
    for project in (1, 2, 3):
        watcher.open_project(project)
    wait_until(lambda: len(script.asked) == 4 and not background._pool.activeThreadCount())
    after: list[Any] = []
    background.run(lambda: None, after.append)
    wait_until(lambda: after)
    assert watcher._failures == 1
    watcher.server.close()


def test_server_that_is_away_at_first_is_asked_again(
    background, scripted, script: Script, quick, wait_until
) -> None:
    script.error = 500
    watcher = Watcher(background)
    heard = signals(watcher)
    watcher.server.show(WebODM(scripted))
    wait_until(lambda: named(heard, "failed"))
    script.error = 0
    wait_until(lambda: named(heard, "projects_listed"))
    watcher.server.close()


def test_lost_server_is_asked_again_when_nothing_is_open(
    watching, script: Script, wait_until
) -> None:
    heard = signals(watching)
    wait_until(lambda: named(heard, "projects_listed"))
    script.error = 500
    watching.refresh()
    wait_until(lambda: named(heard, "failed"))
    script.error = 0
    heard.clear()
    wait_until(lambda: named(heard, "connected"))
    assert not watching._timer.isActive()
    script.error = 500
    watching.refresh()
    wait_until(lambda: named(heard, "failed"))
    watching.set_visible(False)
    assert not watching._timer.isActive()


def test_refused_login_is_not_tried_again_by_itself(background, server, quick, wait_until) -> None:
    watcher = Watcher(background)
    heard = signals(watcher)
    watcher.server.show(WebODM(server.url, Credentials(server.user, "wrong")))
    wait_until(lambda: named(heard, "failed"))
    assert not watcher._timer.isActive()
    watcher.refresh()
    watcher.server.close()


def test_monitor_rests_when_hidden_and_nothing_runs(watching, script: Script, wait_until) -> None:
    script.task("a", status=40)
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: len(named(heard, "tasks_changed")) >= 2)
    watching.set_visible(False)
    assert not watching._timer.isActive()
    watching.set_visible(True)
    lists = len(named(heard, "tasks_changed"))
    wait_until(lambda: len(named(heard, "tasks_changed")) > lists)


def test_running_task_is_followed_while_hidden(watching, script: Script, wait_until) -> None:
    heard = signals(watching)
    script.task("a")
    watching.set_visible(False)
    watching.watch(Task("a", 1, status=TaskStatus.RUNNING))
    wait_until(lambda: script.count("/tasks/a/") > 2)
    script.task("a", status=40)
    wait_until(lambda: named(heard, "task_finished"))
    assert not watching._timer.isActive()


def test_large_project_is_listed_once_and_then_polled_by_its_ids(
    watching, script: Script, wait_until
) -> None:
    for n in range(monitor.SMALL_PROJECT + 1):
        script.task(f"t{n}", status=40)
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: script.count("/projects/1/?") + script.count("/projects/1/") > 4)
    assert script.count("/projects/1/tasks/?") == 1
    script.task("new", status=40)
    wait_until(lambda: watching.store.task(1, "new"))
    del script.tasks["t0"]
    wait_until(lambda: watching.store.task(1, "t0") is None)
    assert script.count("/projects/1/tasks/?") == 1
    assert any(changes.removed == ("t0",) for (changes,) in named(heard, "tasks_changed"))
    for n in range(monitor.FEW_NEW + 1):
        script.task(f"more{n}", status=40)
    wait_until(lambda: watching.store.task(1, "more0"))
    assert script.count("/projects/1/tasks/?") == 2, "many at once come with the list"


def test_area_is_asked_one_project_after_the_other(watching, script: Script, wait_until) -> None:
    script.task("in", status=40, extent=[8.0, 47.0, 9.0, 48.0])
    script.task("out", status=40, extent=[1.0, 1.0, 2.0, 2.0])
    heard = signals(watching)
    area = (8.5, 47.5, 8.6, 47.6)
    watching.look_into(area, (1, 2))
    wait_until(lambda: len(named(heard, "tasks_changed")) == 2)
    first, second = (changes for (changes,) in named(heard, "tasks_changed"))
    assert (first.area, [t.id for t in first.updated]) == (area, ["in"])
    assert not first.is_complete
    assert second.updated == (), "a project that is gone has none"
    assert script.count("bbox=8.5") == 2
    assert named(heard, "failed") == []


def test_map_that_moves_during_an_answer_misses_no_project(
    watching, script: Script, wait_until
) -> None:
    heard = signals(watching)
    before, after = (8.5, 47.5, 8.6, 47.6), (9.5, 47.5, 9.6, 47.6)
    watching.look_into(before, (1, 2))
    watching.look_into(None)
    watching.look_into(after, (1, 2))
    wait_until(lambda: len(named(heard, "tasks_changed")) == 2)
    listed = [(changes.project, changes.area) for (changes,) in named(heard, "tasks_changed")]
    assert listed == [(1, after), (2, after)]
    assert script.count("bbox=") == 3, "one after the other"


def test_running_task_is_followed_while_projects_are_looked_into(
    watching, script: Script, wait_until
) -> None:
    script.task("a")
    area = (8.5, 47.5, 8.6, 47.6)
    watching.watch(Task("a", 1, status=TaskStatus.RUNNING))
    wait_until(lambda: script.count("/tasks/a/"))
    watching.store.tasks_changed.connect(lambda _: watching.look_into(area, (1,)))  # with no end
    watching.look_into(area, (1,))
    wait_until(lambda: script.count("bbox=") > 2)
    polls = script.count("/tasks/a/")
    wait_until(lambda: script.count("/tasks/a/") > polls + 2)


def test_search_tells_the_projects_that_have_it(watching, script: Script, wait_until) -> None:
    found: list[tuple[str, frozenset[int]]] = []
    watching.projects_found.connect(lambda text, ids: found.append((text, ids)))
    watching.search("")
    watching.search("meadow")
    wait_until(lambda: found)
    assert found == [("meadow", frozenset({1}))]
    assert script.count("search=") == 1


def test_closed_project_is_no_longer_listed(watching, script: Script, wait_until) -> None:
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: len(named(heard, "tasks_changed")) >= 2)
    watching.close_project(1)
    watching.set_visible(True)
    assert not watching._timer.isActive()


def test_answers_of_the_server_before_are_dropped(
    watching, script: Script, background, wait_until
) -> None:
    script.task("a")
    script.hold = threading.Event()
    heard = signals(watching)
    watching.watch(Task("a", 1, status=TaskStatus.RUNNING))
    wait_until(lambda: script.under_way)
    watching.server.show(None)
    heard.clear()
    script.hold.set()
    wait_until(lambda: not script.under_way)
    after: list[Any] = []
    background.run(lambda: None, after.append)
    wait_until(lambda: after)
    assert heard == []
    assert watching.server.client is None


def test_intervals_are_kind_to_the_server() -> None:
    assert monitor.BUSY_INTERVAL >= 1000
    assert monitor.IDLE_INTERVAL >= 20_000
    assert console.INTERVAL >= 1000
