"""The panel, and what a user sees of it and does with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable

from orthodock.api import Credentials, Task, WebODM
from orthodock.core.server.connections import Connection
from orthodock.ui.new_task.new_task_dialog import NewTaskDialog
from orthodock.ui.tree.tree_model import Role, TaskColumn
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QLabel,
    QMainWindow,
    QMessageBox,
    QTextBrowser,
    QToolBar,
    QToolButton,
)

POLL, REST = 150, 500  # ms; as real ones, but quicker


def client_of(server: Any) -> WebODM:
    return WebODM(server.url, Credentials(server.user, server.password))


@dataclass
class Actions:
    """The actions of the commands, by the ids of these."""

    of_panel: Any

    @property
    def map_menu(self) -> Any:
        return self.of_panel.map_menu

    def __getattr__(self, identity: str) -> Any:
        return self.of_panel[identity]


@dataclass
class Panel:
    """The panel, and what a user sees of it and does with it."""

    plugin: Any
    iface: Any
    main: QMainWindow
    wait_until: Callable[[Callable[[], Any]], None]

    @property
    def dock(self) -> Any:
        return self.plugin.application.panel

    @property
    def actions(self) -> Actions:
        return Actions(self.dock.actions_)

    @property
    def client(self) -> WebODM:
        return self.plugin.application.server.client

    @property
    def bar(self) -> QgsMessageBar:
        return self.iface.messageBar()

    # Seeing

    def names(self) -> list[str]:
        return [p.name for p in self.dock.store.projects()]

    def tasks(self, project: int) -> dict[str, Task]:
        model, parent = self.dock.model, self.dock.model.project_index(project)
        rows = (model.index(row, 0, parent) for row in range(model.rowCount(parent)))
        return {index.data(): index.data(Role.TASK) for index in rows}

    def status(self, task: Task) -> str | None:
        index = self.dock.model.task_index(task.project, task.id)
        return index.siblingAtColumn(TaskColumn.STATUS).data() if index.isValid() else None

    def enabled(self) -> set[str]:
        every = ("new_task", "add_to_map", "cancel", "restart", "remove", "refresh")
        return {name for name in every if getattr(self.actions, name).isEnabled()}

    def shows(self, words: str) -> bool:
        """Whether a visible label says these words."""
        labels = self.dock.findChildren(QLabel)
        return any(words in label.text() for label in labels if label.isVisible())

    def notice(self, words: str) -> QgsMessageBarItem | None:
        return next((i for i in self.bar.items() if words in self.words(i)), None)

    def words(self, item: QgsMessageBarItem) -> str:
        return item.findChild(QTextBrowser).toPlainText()

    # Doing

    def choose(self, task: Task) -> None:
        """Open the task's project with the keyboard and click the task."""
        tree, model = self.dock.tree, self.dock.model
        self.wait_until(lambda: model.project_index(task.project).isValid())
        self.open(task.project)
        self.wait_until(lambda: model.task_index(task.project, task.id).isValid())
        index = model.task_index(task.project, task.id)
        tree.scrollTo(index)
        spot = tree.visualRect(index).center()
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert self.dock.selected_task().id == task.id

    def open(self, project: int) -> None:
        index = self.dock.model.project_index(project)
        self.dock.tree.setCurrentIndex(index)
        QTest.keyClick(self.dock.tree, Qt.Key.Key_Right)

    def button(self, action: Any) -> QToolButton:
        bars = [w for w in action.associatedWidgets() if isinstance(w, QToolBar)]
        buttons = [w for w in action.associatedWidgets() if isinstance(w, QToolButton)]
        return buttons[0] if buttons else bars[0].widgetForAction(action)

    def click(self, action: Any) -> None:
        widget = self.button(action)
        assert widget.isVisible()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def uploaded(self, task: Task) -> float:
        """How much of a task's photos has been sent, 0–1."""
        state = self.dock.store.upload(task)
        return 0.0 if state is None else state.fraction

    def upload(self, folder: Path, project: str, name: str) -> None:
        """Fill in and start the new-task dialog."""
        self.click(self.actions.new_task)
        form = window(NewTaskDialog)
        form.add_paths([folder])
        self.wait_until(lambda: form.start_button.isEnabled() and form.options.rowCount())
        form.name.setText(name)
        form.project.setEditText(project)
        QTest.mouseClick(form.start_button, Qt.MouseButton.LeftButton)

    def chosen(self) -> Task | None:
        return self.dock.selected_task()


def window(kind: type) -> Any:
    return next(
        (w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()), None
    )


def show(panel: Panel) -> Panel:
    panel.plugin.dock.show()
    panel.main.resizeDocks([panel.plugin.dock], [460], Qt.Orientation.Horizontal)
    QApplication.processEvents()
    return panel


def save(panel: Panel, server: Any, name: str = "Ours") -> Connection:
    fresh = Connection.new(name, server.url)
    return panel.plugin.connections.save(fresh, server.user, server.password)


def answer(monkeypatch, button: QMessageBox.StandardButton) -> list[str]:
    """Have the user answer every question like this; returns what was asked."""
    asked: list[str] = []

    def question(_parent: Any, _title: str, text: str, *_: Any) -> Any:
        asked.append(text)
        return button

    monkeypatch.setattr(QMessageBox, "question", question)
    return asked


def listed(panel: Panel, task: Task) -> Task:
    """Refresh until the panel knows that the project of a task has it."""
    panel.click(panel.actions.refresh)
    store = panel.dock.store
    panel.wait_until(lambda: (known := store.project(task.project)) and task.id in known.task_ids)
    return task


def start_task(server: Any, photos: Path, project: str, name: str) -> Task:
    """Start a task in a project of its own."""
    api = client_of(server)
    where = api.projects.create(project)
    return api.tasks.create(where.id, sorted(photos.iterdir())[:2], name=name)
