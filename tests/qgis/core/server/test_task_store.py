"""The store of projects and tasks: one way to write, and differences to read."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from orthodock.api import Project, Task, TaskStatus, UploadProgress
from orthodock.core.jobs.task_manager import Transfer
from orthodock.core.server.task_changes import TaskChanges
from orthodock.core.server.task_store import TaskStore

RUNNING = Task("a", 1, "A", status=TaskStatus.RUNNING)
DONE = replace(RUNNING, status=TaskStatus.COMPLETED)
ONE, TWO = Project(1, "One"), Project(2, "Two")
HALF = UploadProgress(1, 2, 5, 10)


@pytest.fixture
def store(qgis_app) -> TaskStore:
    return TaskStore()


def emitted(store: TaskStore, *names: str) -> list[Any]:
    """Return the payloads of signals, in the order in which they are emitted."""
    heard: list[Any] = []
    for name in names or ("projects_changed", "tasks_changed", "task_finished"):
        getattr(store, name).connect(heard.append)
    return heard


# --- tasks


def test_new_task_is_known_and_emitted(store) -> None:
    heard = emitted(store)
    store.put([RUNNING])
    assert heard == [TaskChanges(1, (RUNNING,))]
    assert store.task(1, "a") == RUNNING
    assert store.active_tasks() == ((1, "a"),)


def test_task_that_is_as_known_emits_nothing(store) -> None:
    store.put([RUNNING])
    heard = emitted(store)
    store.put([replace(RUNNING)])
    assert heard == []


def test_tasks_of_several_projects_are_one_difference_each(store) -> None:
    heard = emitted(store)
    other = Task("b", 2)
    store.put([RUNNING, other, Task("c", 1)])
    assert heard == [TaskChanges(1, (RUNNING, Task("c", 1))), TaskChanges(2, (other,))]


def test_task_finishes_once_and_after_its_new_state_is_known(store) -> None:
    store.put([RUNNING])
    states: list[Any] = []
    store.task_finished.connect(lambda task: states.append(store.task(1, task.id)))
    store.put([DONE])
    store.put([replace(DONE, name="Renamed")])
    assert states == [DONE]
    assert store.active_tasks() == ()


def test_task_that_was_finished_when_first_seen_does_not_finish(store) -> None:
    heard = emitted(store, "task_finished")
    store.put([DONE])
    assert heard == []


def test_removed_task_is_emitted_once(store) -> None:
    store.put([RUNNING])
    heard = emitted(store)
    store.remove(1, "a")
    store.remove(1, "a")
    store.remove(7, "unknown")
    assert heard == [TaskChanges(1, (), ("a",))]
    assert store.task(1, "a") is None
    assert store.active_tasks() == ()


def test_difference_of_a_list_is_emitted_as_it_was_found(store) -> None:
    store.put([RUNNING])
    changes = TaskChanges.between(1, store.tasks(1), [RUNNING])
    heard = emitted(store)
    store.write(changes)
    assert heard == [changes], "it says that nothing else is there"
    assert changes.is_complete
    assert changes.updated == ()


def test_list_that_comes_after_a_faster_answer_repeats_nothing(store) -> None:
    store.put([RUNNING])
    listed = TaskChanges.between(1, store.tasks(1), [DONE])
    gone = TaskChanges.between(1, store.tasks(1), [])
    store.put([DONE])
    heard = emitted(store)
    store.write(listed)
    assert heard == [TaskChanges(1, (), is_complete=True)]
    store.remove(1, "a")
    heard.clear()
    store.write(gone)
    assert heard == [TaskChanges(1, (), is_complete=True)]


def test_what_was_read_does_not_change_with_the_store(store) -> None:
    store.put([RUNNING])
    before = store.tasks(1)
    store.remove(1, "a")
    store.put([Task("b", 1)])
    assert before == {"a": RUNNING}


# --- projects


def test_list_of_projects_replaces_all(store) -> None:
    store.set_projects([ONE, TWO])
    store.put([RUNNING])
    heard = emitted(store)
    renamed = replace(TWO, name="Other")
    store.set_projects([renamed])
    (changes,) = heard
    assert (changes.projects, changes.updated, changes.removed) == ((renamed,), (renamed,), (1,))
    assert store.tasks(1) == {}
    assert store.active_tasks() == (), "a task of a project that is gone is not polled"


def test_project_that_was_added_survives_a_list_requested_before(store) -> None:
    store.set_projects([ONE])
    revision = store.revision
    store.add_project(TWO)
    store.set_projects([ONE], revision)
    assert store.projects() == (TWO, ONE)
    store.set_projects([ONE], store.revision)
    assert store.projects() == (ONE,), "a list requested later knows better"


def test_changed_project_keeps_its_place(store) -> None:
    store.set_projects([ONE, TWO])
    store.add_project(replace(TWO, name="Other"))
    assert [project.name for project in store.projects()] == ["One", "Other"]


def test_project_of_a_task_is_never_missing(store) -> None:
    store.set_projects([ONE])
    assert store.project_of(RUNNING) == ONE
    assert store.project_of(Task("b", 9)) == Project(9, "")


# --- transfers


def test_transfers_are_emitted_with_their_tasks(store) -> None:
    heard = emitted(store, "transfers_changed")
    store.set_upload(RUNNING, HALF)
    store.set_download(1, "b", Transfer(1, 2))
    assert store.under_way(RUNNING) == HALF
    assert store.under_way(Task("b", 1)) == Transfer(1, 2)
    store.set_upload(RUNNING, None)
    store.set_download(1, "b", None)
    assert heard == [((1, "a"),), ((1, "b"),)] * 2
    assert store.under_way(RUNNING) is None


def test_interrupted_uploads_are_emitted_for_known_tasks_only(store) -> None:
    waiting = Task("a", 1, partial=True)
    store.put([waiting])
    heard = emitted(store, "transfers_changed")
    store.set_interrupted(["a", "unknown"])
    store.set_interrupted(["a"])
    assert heard == [((1, "a"),), ()]
    assert store.is_interrupted(waiting)
    assert not store.is_interrupted(replace(waiting, partial=False))


def test_another_server_gets_nothing_but_the_uploads(store) -> None:
    store.set_projects([ONE])
    store.put([RUNNING])
    store.set_upload(RUNNING, HALF)
    cleared: list[None] = []
    store.cleared.connect(lambda: cleared.append(None))
    store.clear()
    store.clear()
    assert cleared == [None], "an empty store does not change"
    assert (store.projects(), store.tasks(1), store.active_tasks()) == ((), {}, ())
    assert store.upload(RUNNING) == HALF


# --- any sequence

tasks = st.builds(
    lambda p, n, status, name: Task(f"{p}-{n}", p, name, status=status),
    st.integers(1, 3),
    st.integers(1, 4),
    st.sampled_from(TaskStatus),
    st.sampled_from("AB"),
)
steps = st.one_of(
    st.tuples(st.just("put"), st.lists(tasks, unique_by=lambda t: t.id)),
    st.tuples(st.just("remove"), tasks),
    st.tuples(st.just("list"), st.lists(tasks, min_size=1, unique_by=lambda t: t.id)),
    st.tuples(st.just("projects"), st.sets(st.integers(1, 3))),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(steps, max_size=15))
def test_differences_add_up_to_what_the_store_holds(qgis_app, changes: list[Any]) -> None:
    store = TaskStore()
    mirror: dict[int, dict[str, Task]] = {}

    def apply(difference: TaskChanges) -> None:
        known = mirror.setdefault(difference.project, {})
        known.update({task.id: task for task in difference.updated})
        for identity in difference.removed:
            known.pop(identity, None)

    def drop(difference: Any) -> None:
        for project in set(mirror) - {project.id for project in difference.projects}:
            del mirror[project]

    store.tasks_changed.connect(apply)
    store.projects_changed.connect(drop)
    for name, argument in changes:
        if name == "put":
            store.put(argument)
        elif name == "remove":
            store.remove(argument.project, argument.id)
        elif name == "projects":
            store.set_projects([Project(number, "") for number in sorted(argument)])
        else:
            project = argument[0].project
            listed = [task for task in argument if task.project == project]
            store.write(TaskChanges.between(project, store.tasks(project), listed))
        for project in (1, 2, 3):
            assert mirror.get(project, {}) == store.tasks(project)
        active = {
            key for p in mirror for t in mirror[p].values() if t.is_active for key in [(p, t.id)]
        }
        assert set(store.active_tasks()) == active
