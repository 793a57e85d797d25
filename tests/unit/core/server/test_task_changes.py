"""What is new in a project is found by comparing two looks at it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from orthodock.api import Task
from orthodock.core.server.task_changes import TaskChanges

tasks = st.lists(
    st.builds(lambda n, images: Task(str(n), 1, images_count=images), st.integers(0, 9),
              st.integers(0, 2)),
    unique_by=lambda task: task.id,
)  # fmt: skip


def test_only_what_is_new_or_changed_is_updated() -> None:
    old, gone, same = Task("a", 1), Task("b", 1), Task("c", 1)
    changed, new = replace(old, name="Anew"), Task("d", 1)
    known = {task.id: task for task in (old, gone, same)}
    changes = TaskChanges.between(1, known, [new, changed, same])
    assert changes.updated == (new, changed)
    assert changes.removed == ("b",)
    assert changes.is_complete


def test_what_is_known_of_a_part_of_a_project_is_not_all_of_it() -> None:
    assert not TaskChanges(1, (Task("a", 1),)).is_complete
    assert not TaskChanges(1, (), area=(0.0, 0.0, 1.0, 1.0)).is_complete


@given(tasks, tasks)
def test_changes_applied_to_the_first_look_give_the_second(
    before: list[Task], after: list[Task]
) -> None:
    known = {task.id: task for task in before}
    changes = TaskChanges.between(1, known, after)
    result = {**known, **{task.id: task for task in changes.updated}}
    for identity in changes.removed:
        del result[identity]
    assert result == {task.id: task for task in after}
    assert all(known.get(task.id) != task for task in changes.updated)
