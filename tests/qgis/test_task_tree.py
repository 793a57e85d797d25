"""The tree's model applies differences: rows, selection and expansion survive every poll."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from orthodock.api import PendingAction, Project, Task, TaskStatus
from orthodock.ui.task_tree import Column, Role, TaskTreeModel
from qgis.PyQt.QtCore import QItemSelectionModel, QModelIndex, Qt
from qgis.PyQt.QtTest import QAbstractItemModelTester
from qgis.PyQt.QtWidgets import QTreeView

SOME_DAY = datetime(2024, 5, 17, 12, tzinfo=timezone.utc)
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
ODD_NAMES = (
    "Fläche/7 – Überflug 無人機 🚁",
    "<b>x</b><img src='http://example.org/x.png'>",
    "a\\b/../c",
    "&amp; & <",
    "long " * 40,
)


def project(identity: int, **fields: Any) -> Project:
    return Project(identity, **{"name": f"Project {identity}", **fields})


def task(identity: object, in_project: int = 1, **fields: Any) -> Task:
    return Task(str(identity), in_project, **{"name": f"Task {identity}", **fields})


def text(index: QModelIndex, column: Column = Column.NAME) -> str:
    return index.sibling(index.row(), column).data()


@pytest.fixture
def model(qgis_app) -> Iterator[TaskTreeModel]:
    """A model that Qt's own tester watches."""
    watched = TaskTreeModel()
    tester = QAbstractItemModelTester(watched, FATAL)
    yield watched
    del tester


# --- any sequence of changes


@dataclass
class Expected:
    """What the tree should hold, kept in the simplest way there is."""

    projects: list[Project] = field(default_factory=list)
    tasks: dict[int, list[Task]] = field(default_factory=dict)
    uploads: set[str] = field(default_factory=set)

    def set_projects(self, projects: list[Project]) -> None:
        self.projects = projects
        self.tasks = {p.id: self.tasks.get(p.id, []) for p in projects}

    def set_tasks(self, in_project: int, tasks: list[Task]) -> None:
        if in_project in self.tasks:
            listed = {t.id for t in tasks}
            uploading = [
                t for t in self.tasks[in_project] if t.id in self.uploads and t.id not in listed
            ]
            self.tasks[in_project] = [*uploading, *tasks]

    def update_task(self, new: Task) -> None:
        if new.project in self.tasks:
            old = self.tasks[new.project]
            known = new.id in {t.id for t in old}
            changed = [new if t.id == new.id else t for t in old]
            self.tasks[new.project] = changed if known else [new, *old]

    def remove_task(self, in_project: int, identity: str) -> None:
        if in_project in self.tasks:
            self.tasks[in_project] = [t for t in self.tasks[in_project] if t.id != identity]

    def set_upload(self, of: Task, fraction: float | None) -> None:
        if fraction is None:
            self.uploads.discard(of.id)
        else:
            self.uploads.add(of.id)


project_ids = st.integers(1, 5)
projects = st.builds(project, project_ids, name=st.sampled_from(["", "A", "B"]))
tasks = st.builds(
    lambda p, n, status: task(f"{p}-{n}", p, status=status),
    project_ids,
    st.integers(1, 6),
    st.sampled_from(TaskStatus),
)
steps = st.one_of(
    st.tuples(st.just("set_projects"), st.tuples(st.lists(projects, unique_by=lambda p: p.id))),
    st.tuples(
        st.just("set_tasks"),
        project_ids.flatmap(
            lambda p: st.tuples(
                st.just(p),
                st.lists(
                    tasks.map(lambda t: replace(t, project=p, id=f"{p}-{t.id[-1]}")),
                    unique_by=lambda t: t.id,
                ),
            )
        ),
    ),
    st.tuples(st.just("update_task"), st.tuples(tasks)),
    st.tuples(st.just("remove_task"), tasks.map(lambda t: (t.project, t.id))),
    st.tuples(st.just("set_upload"), st.tuples(tasks, st.sampled_from([None, 0.0, 0.5]))),
)


def contents(model: TaskTreeModel) -> list[tuple[Project, list[Task]]]:
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return [
        (
            parent.data(Role.PROJECT),
            [model.index(r, 0, parent).data(Role.TASK) for r in range(model.rowCount(parent))],
        )
        for parent in rows
    ]


@settings(max_examples=150, deadline=None)
@given(st.lists(steps, max_size=12))
def test_tree_equals_what_it_was_told_after_any_changes(
    qgis_app, changes: list[tuple[str, tuple[Any, ...]]]
) -> None:
    model, expected = TaskTreeModel(), Expected()
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    tester = QAbstractItemModelTester(model, FATAL)
    view = QTreeView()
    view.setModel(model)
    for name, arguments in changes:
        open_before = {
            p.id for p, _ in contents(model) if view.isExpanded(model.project_index(p.id))
        }
        chosen = view.currentIndex().data(Role.TASK)
        getattr(expected, name)(*arguments)
        getattr(model, name)(*arguments)
        assert contents(model) == [(p, expected.tasks[p.id]) for p in expected.projects]
        for p in expected.projects:
            if p.id in open_before:
                assert view.isExpanded(model.project_index(p.id))
        if chosen is not None and chosen.id in {
            t.id for t in expected.tasks.get(chosen.project, [])
        }:
            assert view.currentIndex().data(Role.TASK).id == chosen.id
        for p in expected.projects[:2]:
            view.expand(model.project_index(p.id))
            for t in expected.tasks[p.id][-1:]:
                view.setCurrentIndex(model.task_index(p.id, t.id))
    assert resets == []
    del tester


# --- polls


@pytest.fixture
def view(model: TaskTreeModel) -> Iterator[QTreeView]:
    """Three projects with two tasks each; the second is open, its second task chosen."""
    model.set_projects([project(n) for n in (1, 2, 3)])
    for n in (1, 2, 3):
        model.set_tasks(n, [task(f"{n}a", n), task(f"{n}b", n)])
    tree = QTreeView()
    tree.setModel(model)
    tree.resize(400, 300)
    tree.show()
    tree.expand(model.project_index(2))
    tree.setCurrentIndex(model.task_index(2, "2b"))
    yield tree
    tree.close()


def test_selection_and_expansion_stay_when_all_changes(model, view) -> None:
    model.set_projects([project(4), project(3), project(2, name="New name"), project(1)])
    model.set_tasks(2, [task("new", 2), task("2b", 2, status=TaskStatus.RUNNING)])
    assert [p.id for p, _ in contents(model)] == [4, 3, 2, 1]
    assert view.isExpanded(model.project_index(2))
    assert not view.isExpanded(model.project_index(1))
    assert view.currentIndex() == model.task_index(2, "2b")
    assert view.selectionModel().isSelected(model.task_index(2, "2b"))
    assert text(model.project_index(2)) == "New name"


def test_poll_without_news_says_nothing(model, view) -> None:
    heard: list[str] = []
    for name in ("modelReset", "rowsInserted", "rowsRemoved", "rowsMoved", "dataChanged"):
        getattr(model, name).connect(lambda *_, name=name: heard.append(name))
    model.set_projects([project(n) for n in (1, 2, 3)])
    model.set_tasks(2, [task("2a", 2), task("2b", 2)])
    model.update_task(task("2a", 2))
    assert heard == []


def test_changed_task_announces_its_row_alone(model, view, qtbot) -> None:
    with qtbot.waitSignal(model.dataChanged) as change:
        model.set_tasks(2, [task("2a", 2), task("2b", 2, status=TaskStatus.FAILED)])
    first, last = change.args[:2]
    assert (first.row(), last.row(), first.parent()) == (1, 1, model.project_index(2))
    assert (first.column(), last.column()) == (Column.NAME, Column.CREATED)


def test_neighbours_that_go_are_one_removal(model, view, qtbot) -> None:
    model.set_tasks(2, [task(n, 2) for n in range(10)])
    removals: list[tuple[int, int]] = []
    model.rowsRemoved.connect(lambda _p, first, last: removals.append((first, last)))
    model.set_tasks(2, [task(0, 2), task(9, 2)])
    assert removals == [(1, 8)]


def test_selection_of_removed_task_goes_elsewhere(model, view) -> None:
    model.remove_task(2, "2b")
    chosen = view.currentIndex().data(Role.TASK)
    assert chosen is None or chosen.id != "2b"


def test_uploading_task_stays_when_an_older_answer_arrives(model, view) -> None:
    uploading = task("new", 2, partial=True)
    model.update_task(uploading)
    model.set_upload(uploading, 0.3)
    model.set_tasks(2, [task("2a", 2), task("2b", 2)])
    assert model.task_index(2, "new").isValid()
    model.set_upload(uploading, None)
    model.set_tasks(2, [task("2a", 2), task("2b", 2)])
    assert not model.task_index(2, "new").isValid()


def test_tasks_of_unknown_project_are_ignored(model) -> None:
    model.set_tasks(7, [task("a", 7)])
    model.update_task(task("a", 7))
    model.remove_task(7, "a")
    model.set_upload(task("a", 7), 0.5)
    assert model.rowCount() == 0
    assert not model.task_index(7, "a").isValid()
    assert model.project(7) is None


def test_project_is_added_first_and_not_twice(model, view) -> None:
    model.add_project(project(9))
    model.add_project(project(9, name="Again"))
    assert [p.id for p in model.projects()] == [9, 1, 2, 3]
    assert text(model.project_index(9)) == "Again"


def test_clear_empties_all(model, view) -> None:
    model.set_upload(task("2b", 2), 0.5)
    model.clear()
    assert model.rowCount() == 0
    assert model.upload(task("2b", 2)) is None


# --- what it shows


def test_project_can_be_opened_before_its_tasks_are_known(model) -> None:
    model.set_projects([project(1, task_ids=("a", "b")), project(2)])
    full, empty = model.project_index(1), model.project_index(2)
    assert model.hasChildren(full)
    assert not model.hasChildren(empty)
    assert text(full, Column.STATUS) == "Tasks: 2"
    model.set_tasks(1, [])
    assert not model.hasChildren(full)
    assert text(full, Column.STATUS) == "Tasks: 0"


def test_roles_of_a_task(model) -> None:
    model.set_projects([project(1)])
    running = task("a", status=TaskStatus.RUNNING, running_progress=0.4, created_at=SOME_DAY)
    model.set_tasks(1, [running])
    index = model.task_index(1, "a")
    assert index.data(Role.TASK) == running
    assert index.data(Role.PROJECT) == project(1)
    assert index.data(Role.PROGRESS) is None
    assert index.sibling(0, Column.STATUS).data(Role.PROGRESS) == 0.4
    assert text(index, Column.STATUS) == "Running"
    assert "24" in text(index, Column.CREATED)
    assert not index.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert index.data(Qt.ItemDataRole.EditRole) is None


@pytest.mark.parametrize(
    ("fields", "words", "has_bar"),
    [
        ({}, "Waiting for a node", False),
        ({"processing_node": 1}, "Sending to node", True),
        ({"status": TaskStatus.QUEUED}, "Queued", False),
        ({"status": TaskStatus.RUNNING}, "Running", True),
        ({"status": TaskStatus.FAILED}, "Failed", False),
        ({"status": TaskStatus.COMPLETED}, "Completed", False),
        ({"status": TaskStatus.CANCELED}, "Cancelled", False),
        ({"partial": True}, "Photos missing", False),
        ({"pending_action": PendingAction.CANCEL}, "Cancelling…", False),
        ({"pending_action": PendingAction.RESIZE}, "Resizing photos", True),
        ({"pending_action": PendingAction.UNKNOWN}, "Busy…", False),
    ],
)  # fmt: skip
def test_every_state_has_words(model, fields, words, has_bar) -> None:
    model.set_projects([project(1)])
    model.set_tasks(1, [task("a", **fields)])
    status = model.task_index(1, "a").sibling(0, Column.STATUS)
    assert status.data() == words
    assert (status.data(Role.PROGRESS) is not None) is has_bar


def test_upload_from_here_shows_before_the_servers_state(model) -> None:
    model.set_projects([project(1)])
    partial = task("a", partial=True)
    model.set_tasks(1, [partial])
    model.set_upload(partial, 0.25)
    status = model.task_index(1, "a").sibling(0, Column.STATUS)
    assert (status.data(), status.data(Role.PROGRESS)) == ("Uploading", 0.25)
    model.set_upload(partial, None)
    assert (status.data(), status.data(Role.PROGRESS)) == ("Photos missing", None)


def test_nameless_things_still_have_a_name(model) -> None:
    model.set_projects([project(1, name="")])
    model.set_tasks(1, [task("0123456789", name="")])
    assert text(model.project_index(1)) == "Project 1"
    assert text(model.task_index(1, "0123456789")) == "Task 01234567"


@pytest.mark.parametrize("name", ODD_NAMES)
def test_odd_names_are_shown_as_they_are(model, name: str) -> None:
    model.set_projects([project(1, name=name, description=name)])
    model.set_tasks(1, [task("a", name=name, last_error=name, status=TaskStatus.FAILED)])
    for index in (model.project_index(1), model.task_index(1, "a")):
        assert text(index) == name
        tip = index.data(Qt.ItemDataRole.ToolTipRole)
        assert Qt.mightBeRichText(tip)  # so that escapes are read as such
        assert "<b>x" not in tip
        assert "<img" not in tip


def test_columns_have_titles(model) -> None:
    titles = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert titles == ["Name", "Status", "Created"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_tree_holds_a_thousand_projects_and_ten_thousand_tasks(qgis_app) -> None:
    model = TaskTreeModel()
    model.set_projects([project(n) for n in range(1, 1001)])
    for n in range(1, 1001):
        model.set_tasks(n, [task(f"{n}-{i}", n) for i in range(5)])
    many = [task(i, 1) for i in range(5000)]
    view = QTreeView()
    view.setModel(model)
    model.set_tasks(1, many)
    view.expandAll()
    view.setCurrentIndex(model.task_index(1, "4999"))
    model.set_tasks(1, [replace(t, status=TaskStatus.RUNNING) for t in many])
    model.set_projects([project(2000), project(1000), *(project(n) for n in range(1, 1000))])
    assert sum(len(rows) for _, rows in contents(model)) == 9995
    assert view.selectionModel().isSelected(model.task_index(1, "4999"))
    view.selectionModel().setCurrentIndex(
        model.task_index(1, "0"), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    model.set_projects([])
    assert model.rowCount() == 0
