"""A project is deleted after one question, which counts what is in it by then."""

from __future__ import annotations

from choices import NO, YES, choose_project
from orthodock.api import Project
from panel import answer


def test_project_that_was_filled_meanwhile_is_not_called_empty(
    panel, project: Project, api, monkeypatch, wait_until
) -> None:
    api.tasks.create_partial(project.id, name="From somebody else")
    choose_project(panel, project)
    asked = answer(monkeypatch, NO)
    panel.actions.delete_project.trigger()
    wait_until(lambda: asked)
    assert "with all its tasks (1)" in asked[0]
    assert api.projects.get(project.id).task_ids


def test_empty_project_is_deleted_after_one_question(
    panel, project: Project, api, monkeypatch, wait_until
) -> None:
    choose_project(panel, project)
    asked = answer(monkeypatch, YES)
    for _ in range(3):  # a key held down
        panel.actions.delete_project.trigger()
    wait_until(lambda: not panel.dock.model.project_index(project.id).isValid())
    assert len(asked) == 1
    assert "empty" in asked[0]
    assert panel.bar.items() == []
