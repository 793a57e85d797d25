"""What is open and selected in the tree stays, whatever is searched or arrives."""

from __future__ import annotations

from choices import choose_project
from orthodock.api import Project
from orthodock.ui.tree.task_filter import TaskFilter
from panel import Panel, listed
from qgis.PyQt.QtCore import QItemSelectionModel
from qgis.PyQt.QtWidgets import QApplication


def is_open(panel: Panel, project: int) -> bool:
    return panel.dock.tree.isExpanded(panel.dock.model.project_index(project))


def filter_by(panel: Panel, text: str) -> None:
    panel.dock.filter_bar.set_filter(TaskFilter(text))
    panel.wait_until(lambda: bool(panel.names()) and not panel.dock.model._arranging.isActive())


def chosen_names(panel: Panel) -> set[str]:
    return {task.name for task in panel.dock.selected_tasks()}


def test_search_leaves_open_and_selected_what_was(
    panel, project: Project, completed, api, wait_until
) -> None:
    tasks = [api.tasks.create_partial(project.id, name=f"Waiting {n}") for n in range(2)]
    listed(panel, tasks[-1])
    panel.open(completed.project)
    panel.choose(tasks[0])
    wait_until(lambda: len(panel.tasks(project.id)) == 2)
    opened = panel.dock.open_projects()
    assert set(opened) == {project.id, completed.project}
    filter_by(panel, "no such words anywhere")
    wait_until(lambda: not panel.dock.model.shown_projects())
    assert panel.dock.open_projects() == opened
    asked: list[int] = []
    panel.dock.project_opened.connect(asked.append)
    filter_by(panel, "")
    wait_until(lambda: is_open(panel, project.id) and is_open(panel, completed.project))
    wait_until(lambda: chosen_names(panel) == {"Waiting 0"})
    assert panel.chosen().id == tasks[0].id
    assert asked == [], "nobody asks anew for what was known"


def test_choice_made_meanwhile_is_kept(panel, project: Project, completed, api, wait_until) -> None:
    task = api.tasks.create_partial(project.id, name="Waiting")
    listed(panel, task)
    panel.choose(task)
    filter_by(panel, "Finished work")
    wait_until(lambda: not panel.dock.model.project_index(project.id).isValid())
    panel.choose(completed)
    filter_by(panel, "")
    wait_until(lambda: panel.dock.model.task_index(project.id, task.id).isValid())
    QApplication.processEvents()
    assert chosen_names(panel) == {"Ready"}


def test_selection_and_map_extent_are_kept_between_sessions(
    panel, project: Project, api, wait_until
) -> None:
    tasks = [api.tasks.create_partial(project.id, name=f"Waiting {n}") for n in range(3)]
    listed(panel, tasks[-1])
    panel.choose(tasks[0])
    wait_until(lambda: len(panel.tasks(project.id)) == 3)
    index = panel.dock.model.task_index(project.id, tasks[2].id)
    flags = QItemSelectionModel.SelectionFlag
    panel.dock.tree.selectionModel().select(index, flags.Select | flags.Rows)
    start_again(panel)
    wait_until(lambda: chosen_names(panel) == {"Waiting 0", "Waiting 2"})
    assert panel.chosen().id == tasks[0].id
    choose_project(panel, project)
    panel.dock.filter_bar.in_area.setChecked(True)
    start_again(panel)
    assert panel.dock.filter_bar.in_area.isChecked()
    wait_until(lambda: panel.dock.model.filter.area is not None and panel.names())
    panel.dock.filter_bar.clear()
    wait_until(lambda: panel.dock.selection() == ((project.id, ""),))
    wait_until(lambda: panel.dock.selected_project() == api.projects.get(project.id))
    assert panel.chosen() is None


def start_again(panel: Panel) -> None:
    """Close QGIS, as it were, and open it."""
    panel.plugin.unload()
    panel.plugin.initGui()
    panel.plugin.application.session.connect_to(panel.plugin.connections.current())
