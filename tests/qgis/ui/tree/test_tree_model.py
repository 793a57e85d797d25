"""The tree's model applies differences: rows, selection and expansion survive every poll."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from orthodock.api import PendingAction, Project, Task, TaskStatus, UploadProgress
from orthodock.core.server.task_changes import TaskChanges
from orthodock.core.server.task_store import TaskStore
from orthodock.ui.tree.columns import TaskColumn
from orthodock.ui.tree.task_filter import TaskFilter, TaskState
from orthodock.ui.tree.tree_model import PAGE, TASKS_MIME, Role, TaskTreeModel
from qgis.PyQt.QtCore import QItemSelectionModel, QModelIndex, Qt
from qgis.PyQt.QtTest import QAbstractItemModelTester
from qgis.PyQt.QtWidgets import QTreeView

HALF = UploadProgress(1, 2, 5, 10)
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


def known(model: TaskTreeModel, in_project: int) -> dict[str, Task]:
    """All tasks of a project that are known, shown or not."""
    return dict(model.store.tasks(in_project))


def fill(model: TaskTreeModel, in_project: int, tasks: list[Task]) -> None:
    """Tell the model all tasks of a project, as a poll does."""
    model.store.write(TaskChanges.between(in_project, known(model, in_project), tasks))


def write(model: TaskTreeModel, name: str, arguments: tuple[Any, ...]) -> None:
    """Do to the model's store what a step says."""
    if name == "fill":
        fill(model, *arguments)
    elif name == "update_task":
        model.store.put(arguments)
    elif name == "remove_task":
        model.store.remove(*arguments)
    else:
        getattr(model.store, name)(*arguments)


def text(index: QModelIndex, column: TaskColumn = TaskColumn.NAME) -> str:
    return index.sibling(index.row(), column).data()


def sort(model: TaskTreeModel, column: TaskColumn, order: Qt.SortOrder) -> None:
    model.sort(column, order)
    model.arrange_now()


def only(model: TaskTreeModel, wanted: TaskFilter) -> None:
    model.set_filter(wanted)
    model.arrange_now()


@pytest.fixture
def model(qgis_app) -> Iterator[TaskTreeModel]:
    """A model that Qt's own tester watches."""
    watched = TaskTreeModel(TaskStore())
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

    def fill(self, in_project: int, tasks: list[Task]) -> None:
        before = self.tasks.get(in_project, [])
        old = {t.id for t in before}
        now = {t.id: t for t in tasks}
        staying = [now[t.id] for t in before if t.id in now]
        self.tasks[in_project] = [t for t in tasks if t.id not in old] + staying

    def update_task(self, new: Task) -> None:
        old = self.tasks.get(new.project, [])
        known = new.id in {t.id for t in old}
        changed = [new if t.id == new.id else t for t in old]
        self.tasks[new.project] = changed if known else [new, *old]

    def remove_task(self, in_project: int, identity: str) -> None:
        left = [t for t in self.tasks.get(in_project, []) if t.id != identity]
        self.tasks[in_project] = left

    def set_upload(self, of: Task, state: UploadProgress | None) -> None:
        if state is None:
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
        st.just("fill"),
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
    st.tuples(st.just("set_upload"), st.tuples(tasks, st.sampled_from([None, HALF]))),
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
    model, expected = TaskTreeModel(TaskStore()), Expected()
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
        write(model, name, arguments)
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
    model.store.set_projects([project(n) for n in (1, 2, 3)])
    for n in (1, 2, 3):
        fill(model, n, [task(f"{n}a", n), task(f"{n}b", n)])
    tree = QTreeView()
    tree.setModel(model)
    tree.resize(400, 300)
    tree.show()
    tree.expand(model.project_index(2))
    tree.setCurrentIndex(model.task_index(2, "2b"))
    yield tree
    tree.close()


def test_selection_and_expansion_stay_when_all_changes(model, view) -> None:
    model.store.set_projects([project(4), project(3), project(2, name="New name"), project(1)])
    fill(model, 2, [task("new", 2), task("2b", 2, status=TaskStatus.RUNNING)])
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
    model.store.set_projects([project(n) for n in (1, 2, 3)])
    fill(model, 2, [task("2a", 2), task("2b", 2)])
    model.store.put([task("2a", 2)])
    assert heard == []


def test_changed_task_announces_its_row_alone(model, view, qtbot) -> None:
    with qtbot.waitSignal(model.dataChanged) as change:
        fill(model, 2, [task("2a", 2), task("2b", 2, status=TaskStatus.FAILED)])
    first, last = change.args[:2]
    assert (first.row(), last.row(), first.parent()) == (1, 1, model.project_index(2))
    assert (first.column(), last.column()) == (TaskColumn.NAME, TaskColumn.TAGS)


def test_neighbours_that_go_are_one_removal(model, view, qtbot) -> None:
    fill(model, 2, [task(n, 2) for n in range(10)])
    removals: list[tuple[int, int]] = []
    model.rowsRemoved.connect(lambda _p, first, last: removals.append((first, last)))
    fill(model, 2, [task(0, 2), task(9, 2)])
    assert removals == [(1, 8)]


def test_selection_of_removed_task_goes_elsewhere(model, view) -> None:
    model.store.remove(2, "2b")
    chosen = view.currentIndex().data(Role.TASK)
    assert chosen is None or chosen.id != "2b"


def test_uploading_task_stays_when_an_older_answer_arrives(model, view) -> None:
    asked = known(model, 2)
    model.store.put([task("new", 2, partial=True)])
    model.store.write(TaskChanges.between(2, asked, [task("2a", 2), task("2b", 2)]))
    assert model.task_index(2, "new").isValid()
    fill(model, 2, [task("2a", 2), task("2b", 2)])
    assert not model.task_index(2, "new").isValid()


def test_tasks_of_unknown_project_are_ignored(model) -> None:
    fill(model, 7, [task("a", 7)])
    model.store.put([task("a", 7)])
    model.store.remove(7, "a")
    model.store.set_upload(task("a", 7), HALF)
    assert model.rowCount() == 0
    assert not model.task_index(7, "a").isValid()
    assert model.store.project(7) is None


def test_project_is_added_first_and_not_twice(model, view) -> None:
    model.store.add_project(project(9))
    model.store.add_project(project(9, name="Again"))
    assert [p.id for p in model.store.projects()] == [9, 1, 2, 3]
    assert text(model.project_index(9)) == "Again"


def test_clear_empties_all_and_uploads_go_on(model, view) -> None:
    model.store.set_upload(task("2b", 2), HALF)
    model.store.clear()
    assert model.rowCount() == 0
    assert model.store.upload(task("2b", 2)) == HALF


# --- what it shows


def test_project_can_be_opened_before_its_tasks_are_known(model) -> None:
    model.store.set_projects([project(1, task_ids=("a", "b")), project(2)])
    full, empty = model.project_index(1), model.project_index(2)
    assert model.hasChildren(full)
    assert not model.hasChildren(empty)
    assert text(full, TaskColumn.STATUS) == "Tasks: 2"
    fill(model, 1, [])
    assert not model.hasChildren(full)
    assert text(full, TaskColumn.STATUS) == "Tasks: 0"


def test_roles_of_a_task(model) -> None:
    model.store.set_projects([project(1)])
    running = task("a", status=TaskStatus.RUNNING, running_progress=0.4, created_at=SOME_DAY)
    fill(model, 1, [running])
    index = model.task_index(1, "a")
    assert index.data(Role.TASK) == running
    assert index.data(Role.PROJECT) == project(1)
    assert index.data(Role.PROGRESS) is None
    assert index.sibling(0, TaskColumn.STATUS).data(Role.PROGRESS) == 0.4
    assert text(index, TaskColumn.STATUS) == "Running"
    assert "24" in text(index, TaskColumn.CREATED)
    assert not index.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert index.data(Qt.ItemDataRole.EditRole) == "Task a"


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
    model.store.set_projects([project(1)])
    fill(model, 1, [task("a", **fields)])
    status = model.task_index(1, "a").sibling(0, TaskColumn.STATUS)
    assert status.data() == words
    assert (status.data(Role.PROGRESS) is not None) is has_bar


def test_upload_from_here_shows_before_the_servers_state(model) -> None:
    model.store.set_projects([project(1)])
    partial = task("a", partial=True)
    fill(model, 1, [partial])
    model.store.set_upload(partial, UploadProgress(1, 4, 25, 100))
    status = model.task_index(1, "a").sibling(0, TaskColumn.STATUS)
    assert (status.data(), status.data(Role.PROGRESS)) == ("Uploading", 0.25)
    model.store.set_upload(partial, None)
    assert (status.data(), status.data(Role.PROGRESS)) == ("Photos missing", None)


def test_nameless_things_still_have_a_name(model) -> None:
    model.store.set_projects([project(1, name="")])
    fill(model, 1, [task("0123456789", name="")])
    assert text(model.project_index(1)) == "Project 1"
    assert text(model.task_index(1, "0123456789")) == "Task 01234567"


@pytest.mark.parametrize("name", ODD_NAMES)
def test_odd_names_are_shown_as_they_are(model, name: str) -> None:
    model.store.set_projects([project(1, name=name, description=name)])
    fill(model, 1, [task("a", name=name, last_error=name, status=TaskStatus.FAILED)])
    for index in (model.project_index(1), model.task_index(1, "a")):
        assert text(index) == name
        tip = index.data(Qt.ItemDataRole.ToolTipRole)
        assert Qt.mightBeRichText(tip)  # so that escapes are read as such
        assert "<b>x" not in tip
        assert "<img" not in tip


def test_columns_have_titles(model) -> None:
    titles = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert titles == ["Name", "Status", "Photos", "Created", "Time", "Node", "Size", "Tags"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_tree_holds_a_thousand_projects_and_ten_thousand_tasks(qgis_app) -> None:
    model = TaskTreeModel(TaskStore())
    model.store.set_projects([project(n) for n in range(1, 1001)])
    for n in range(1, 1001):
        fill(model, n, [task(f"{n}-{i}", n) for i in range(5)])
    many = [task(i, 1) for i in range(5000)]
    view = QTreeView()
    view.setModel(model)
    fill(model, 1, many)
    view.expandAll()
    model.reveal(1, "4999")
    view.setCurrentIndex(model.task_index(1, "4999"))
    fill(model, 1, [replace(t, status=TaskStatus.RUNNING) for t in many])
    model.store.set_projects([project(2000), project(1000), *(project(n) for n in range(1, 1000))])
    while model.has_more(QModelIndex()):
        model.show_more(QModelIndex())
    assert sum(len(rows) for _, rows in contents(model)) == 9995
    assert view.selectionModel().isSelected(model.task_index(1, "4999"))
    view.selectionModel().setCurrentIndex(
        model.task_index(1, "0"), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    model.store.set_projects([])
    assert model.rowCount() == 0


# --- pages


def test_large_project_comes_in_pages(qgis_app) -> None:
    model = TaskTreeModel(TaskStore())  # Qt's tester would fetch the pages itself
    model.store.set_projects([project(1)])
    fill(model, 1, [task(n) for n in range(2 * PAGE + 1)])
    parent = model.project_index(1)
    for rows in (PAGE, 2 * PAGE, 2 * PAGE + 1):
        assert model.rowCount(parent) == rows
        model.show_more(parent)
    assert not model.has_more(parent)
    assert model.rowCount(parent) == 2 * PAGE + 1
    assert text(parent, TaskColumn.STATUS) == f"Tasks: {2 * PAGE + 1}"


def test_task_beyond_the_page_is_revealed(qgis_app) -> None:
    model = TaskTreeModel(TaskStore())
    model.store.set_projects([project(1)])
    fill(model, 1, [task(n) for n in range(3 * PAGE)])
    assert not model.task_index(1, str(2 * PAGE)).isValid()
    model.reveal(1, str(2 * PAGE))
    assert model.task_index(1, str(2 * PAGE)).row() == 2 * PAGE
    model.reveal(1, "not there")
    model.reveal(9, "not there")


def test_many_projects_come_in_pages(qgis_app) -> None:
    model = TaskTreeModel(TaskStore())
    model.store.set_projects([project(n) for n in range(1, 2 * PAGE + 2)])
    assert model.rowCount() == PAGE
    model.reveal_project(PAGE + 9)
    assert model.project_index(PAGE + 9).isValid()
    while model.has_more(QModelIndex()):
        model.show_more(QModelIndex())
    assert model.rowCount() == 2 * PAGE + 1
    assert len(model.shown_projects()) == 2 * PAGE + 1


# --- order


def shown(model: TaskTreeModel, in_project: int = 1) -> list[str]:
    parent = model.project_index(in_project)
    return [model.index(r, 0, parent).data(Role.TASK).id for r in range(model.rowCount(parent))]


def day(n: int) -> datetime:
    return SOME_DAY.replace(day=n)


@pytest.mark.parametrize(
    ("column", "fields", "ascending"),
    [
        (TaskColumn.NAME, [{"name": "Flight 10"}, {"name": "flight 2"}, {"name": ""}], "1 0 2"),
        (TaskColumn.IMAGES, [{"images_count": 9}, {"images_count": 30}, {}], "0 1 2"),
        (TaskColumn.CREATED, [{"created_at": day(3)}, {"created_at": day(2)}, {}], "1 0 2"),
        (TaskColumn.DURATION, [{"processing_time": 70}, {"processing_time": 9}, {}], "1 0 2"),
        (
            TaskColumn.NODE,
            [{"processing_node_name": "b"}, {"processing_node_name": "A"}, {}],
            "1 0 2",
        ),
        (TaskColumn.SIZE, [{"size": 2.0}, {"size": 1.0}, {}], "1 0 2"),
        (TaskColumn.TAGS, [{"tags": ("b",)}, {"tags": ("a",)}, {}], "1 0 2"),
        (
            TaskColumn.STATUS,
            [
                {"status": TaskStatus.COMPLETED},
                {"status": TaskStatus.RUNNING},
                {"status": TaskStatus.FAILED},
            ],
            "1 2 0",
        ),
    ],
)
def test_every_column_sorts_both_ways(model, column, fields, ascending) -> None:
    model.store.set_projects([project(1)])
    fill(model, 1, [task(n, **f) for n, f in enumerate(fields)])
    sort(model, column, Qt.SortOrder.AscendingOrder)
    assert " ".join(shown(model)) == ascending
    sort(model, column, Qt.SortOrder.DescendingOrder)
    first, second, last = ascending.split()
    expected = [last, second, first] if column == TaskColumn.STATUS else [second, first, last]
    assert shown(model) == expected, "what is not known comes last in both"


def test_other_order_and_filter_are_shown_in_the_next_turn(model, wait_until) -> None:
    model.store.set_projects([project(1), project(2)])
    fill(model, 1, [task("a"), task("b"), task("c", name="other")])
    model.sort(TaskColumn.NAME, Qt.SortOrder.DescendingOrder)
    assert [p.id for p in model.shown_projects()] == [2, 1], "as they will be"
    model.set_filter(TaskFilter("task"))
    assert [p.id for p in model.shown_projects()] == [1]
    assert shown(model) == ["a", "b", "c"]
    assert model.rowCount() == 2
    wait_until(lambda: shown(model) == ["b", "a"])
    assert model.rowCount() == 1


def test_what_comes_before_another_filter_is_shown_keeps_to_it(model, wait_until) -> None:
    model.store.set_projects([project(1), project(2)])
    fill(model, 1, [task("a"), task("b")])
    model.set_filter(TaskFilter("meadow"))
    model.store.put([task("c", name="Meadow")])
    model.reveal(1, "c")
    assert shown(model) == ["c"]
    model.set_filter(TaskFilter())
    model.store.clear()
    wait_until(lambda: not model._arranging.isActive())
    assert model.rowCount() == 0


def test_projects_sort_too(model) -> None:
    model.store.set_projects(
        [project(1, name="B 10"), project(2, name="b 9"), project(3, name="a")]
    )
    sort(model, TaskColumn.NAME, Qt.SortOrder.AscendingOrder)
    assert [p.id for p in model.shown_projects()] == [3, 2, 1]
    sort(model, TaskColumn.CREATED, Qt.SortOrder.DescendingOrder)
    assert [p.id for p in model.shown_projects()] == [1, 2, 3]


def test_selection_and_expansion_go_with_their_rows_when_sorted(model, view) -> None:
    sort(model, TaskColumn.NAME, Qt.SortOrder.DescendingOrder)
    assert [p.id for p in model.shown_projects()] == [3, 2, 1]
    assert view.isExpanded(model.project_index(2))
    assert not view.isExpanded(model.project_index(1))
    assert view.currentIndex() == model.task_index(2, "2b")
    assert shown(model, 2) == ["2b", "2a"]


def test_changed_task_moves_to_its_place(model, view) -> None:
    sort(model, TaskColumn.NAME, Qt.SortOrder.AscendingOrder)
    model.store.put([task("2b", 2, name="A")])
    assert shown(model, 2) == ["2b", "2a"]
    assert view.currentIndex() == model.task_index(2, "2b")


# --- filter


def test_text_leaves_matching_tasks_and_projects(model, view) -> None:
    model.store.put([task("2a", 2, name="Meadow north", tags=("spring",))])
    only(model, TaskFilter("NORTH meadow"))
    assert [p.id for p in model.shown_projects()] == [2]
    assert shown(model, 2) == ["2a"]
    assert text(model.project_index(2), TaskColumn.STATUS) == "Tasks: 1 of 2"
    assert view.isExpanded(model.project_index(2))
    only(model, TaskFilter("spring"))
    assert shown(model, 2) == ["2a"]
    only(model, TaskFilter("project 3"))
    assert [p.id for p in model.shown_projects()] == [3]
    assert shown(model, 3) == ["3a", "3b"], "all tasks of a project whose own name matches"
    only(model, TaskFilter())
    assert [len(rows) for _, rows in contents(model)] == [2, 2, 2]


def test_states_leave_their_tasks(model, view) -> None:
    model.store.put([task("2a", 2, status=TaskStatus.FAILED)])
    only(model, TaskFilter(states=frozenset({TaskState.FAILED})))
    assert [p.id for p in model.shown_projects()] == [2]
    assert shown(model, 2) == ["2a"]
    model.store.put([task("2a", 2, status=TaskStatus.COMPLETED)])
    assert model.shown_projects() == ()
    model.store.put([task("1a", 1, status=TaskStatus.FAILED)])
    assert [p.id for p in model.shown_projects()] == [1]


def test_projects_nobody_has_opened_stay_while_tasks_are_filtered(model) -> None:
    model.store.set_projects([project(1, task_ids=("a",)), project(2)])
    only(model, TaskFilter(states=frozenset({TaskState.FAILED})))
    assert [p.id for p in model.shown_projects()] == [1]


def test_area_leaves_what_touches_it(model) -> None:
    model.store.set_projects(
        [project(1, task_ids=("in", "out", "none")), project(2, task_ids=("x",))]
    )
    fill(
        model, 1, [task("in", extent=(8, 47, 9, 48)), task("out", extent=(1, 1, 2, 2)), task("no")]
    )
    area = (8.5, 47.5, 8.6, 47.6)
    only(model, TaskFilter(area=area))
    assert shown(model) == ["in"]
    assert [p.id for p in model.shown_projects()] == [1, 2]
    model.store.write(TaskChanges(2, (), area=area))
    assert [p.id for p in model.shown_projects()] == [1], "it was asked and has nothing there"


def test_mine_leaves_out_what_others_share(model) -> None:
    model.store.set_projects([project(1, owned=True), project(2, owned=False), project(3)])
    only(model, TaskFilter(mine_only=True))
    assert [p.id for p in model.shown_projects()] == [1, 3], "unless the server does not tell"


def test_projects_the_server_has_found_are_shown(model) -> None:
    model.store.set_projects([project(1, task_ids=("a",)), project(2, task_ids=("b",))])
    only(model, TaskFilter("meadow"))
    assert model.shown_projects() == ()
    only(model, TaskFilter("meadow", found=frozenset({2})))
    assert [p.id for p in model.shown_projects()] == [2]
    fill(model, 2, [task("b", 2, name="Meadow"), task("c", 2)])
    assert shown(model, 2) == ["b"]


filters = st.builds(
    TaskFilter,
    st.sampled_from(["", "a", "project 2", "task 1", "nothing"]),
    st.sampled_from([frozenset(), frozenset({TaskState.FAILED, TaskState.COMPLETED})]),
    st.sampled_from([None, (0.0, 0.0, 1.0, 1.0)]),
    st.booleans(),
)
orders = st.tuples(st.sampled_from(TaskColumn), st.sampled_from([0, 1]))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.one_of(steps, filters, orders), max_size=14))
def test_any_filters_and_orders_keep_the_model_whole(qgis_app, changes: list[Any]) -> None:
    model = TaskTreeModel(TaskStore())
    tester = QAbstractItemModelTester(model, FATAL)
    view = QTreeView()
    view.setModel(model)
    for change in changes:
        if isinstance(change, TaskFilter):
            model.set_filter(change)
        elif isinstance(change[0], TaskColumn):
            model.sort(change[0], Qt.SortOrder(change[1]))
        else:
            write(model, *change)
        view.expandAll()
        if isinstance(change, TaskFilter) or isinstance(change[0], TaskColumn):
            continue  # it may not be shown yet when the next change comes
        model.arrange_now()
        for p, rows in contents(model):
            for t in rows:
                assert model.filter.matches_task(t)
                assert model.task_index(p.id, t.id).data(Role.TASK) == t
    only(model, TaskFilter())
    assert {p.id for p, _ in contents(model)} == {p.id for p in model.store.projects()}
    assert all(len(rows) == len(known(model, p.id)) for p, rows in contents(model))
    del tester


# --- names and drags


def test_renaming_asks_and_keeps_the_old_name(model, qtbot) -> None:
    model.store.set_projects([project(1)])
    fill(model, 1, [task("a"), task("b", partial=True)])
    index = model.task_index(1, "a")
    partial = model.task_index(1, "b")
    assert not model.setData(partial, "New", Qt.ItemDataRole.EditRole), "that would start it"
    with qtbot.waitSignal(model.renamed) as asked:
        assert model.setData(index, " New ", Qt.ItemDataRole.EditRole)
    assert asked.args == [task("a"), "New"]
    assert text(index) == "Task a"
    for same in ("Task a", "  "):
        assert not model.setData(index, same, Qt.ItemDataRole.EditRole)


def test_dragged_tasks_are_named(model) -> None:
    model.store.set_projects([project(1)])
    fill(model, 1, [task("a"), task("b")])
    indexes = [model.task_index(1, "a"), model.task_index(1, "b").siblingAtColumn(1)]
    data = model.mimeData([*indexes, model.project_index(1)])
    assert bytes(data.data(TASKS_MIME)) == b'[[1, "a"], [1, "b"]]'
    assert not model.flags(model.project_index(1)) & Qt.ItemFlag.ItemIsDragEnabled
