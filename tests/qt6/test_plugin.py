"""The plugin loads and runs on Qt 6."""

from __future__ import annotations

import ast
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import pytest
from qgis.PyQt.QtCore import (
    QT_VERSION_STR,
    QAbstractItemModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QPoint,
    QPointF,
    Qt,
    QUrl,
)
from qgis.PyQt.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QHelpEvent,
    QImage,
    QKeySequence,
    QWheelEvent,
)
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QTabBar,
    QTableView,
    QTabWidget,
    QTreeView,
    QWidget,
)

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 3  # that the server takes for a task


@pytest.fixture(scope="session")
def slow_server(devserver_class: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A server whose tasks can be watched."""
    running = devserver_class.start(tmp_path_factory.mktemp("server"), seconds=SECONDS)
    yield running
    running.stop()


@pytest.fixture
def panel(plugin: Any, slow_server: Any, wait_until: Callable[..., None]) -> Any:
    """The panel, shown and signed in."""
    from orthodock.core.server.connections import Connection

    connection = Connection.new("Field office", slow_server.url)
    plugin.connections.save(connection, slow_server.user, slow_server.password)
    plugin._iface.mainWindow().show()
    plugin.dock.setUserVisible(True)
    wait_until(lambda: plugin.dock.widget() is plugin.application.panel)
    wait_until(lambda: plugin.application.server.client is not None)
    return plugin.application.panel


@pytest.fixture(scope="session")
def task(slow_server: Any, photos: Path, application: Any) -> Any:
    """A finished task."""
    from orthodock.api import Credentials, WebODM

    client = WebODM(slow_server.url, Credentials(slow_server.user, slow_server.password))
    project = client.projects.create("Finished work")
    made = client.tasks.create(project.id, sorted(photos.iterdir()), name="Ready")
    return client.tasks.wait(project.id, made.id, interval=0.2)


def drawn(widget: QWidget) -> QImage:
    """Draw a widget with all in it; fail if it is empty."""
    widget.ensurePolished()
    image = widget.grab().toImage()
    colours = {
        image.pixel(x, y) for x in range(0, image.width(), 5) for y in range(0, image.height(), 5)
    }
    assert len(colours) > 2
    return image


def use(widget: QWidget) -> None:
    """Show a window, and do with what is in it what a user does with any."""
    widget.show()
    QApplication.processEvents()
    drawn(widget)
    use_views(widget)
    for tabs in widget.findChildren(QTabWidget):
        for page in range(tabs.count()):
            tabs.setCurrentIndex(page)
            use_views(widget)
            drawn(widget)
    for box in widget.findChildren(QComboBox):
        for row in range(min(box.count(), 4)):
            box.setCurrentIndex(row)
    drawn(widget)


def use_views(widget: QWidget) -> None:
    """Do with the tables and trees that can be seen what a user does with any."""
    for view in widget.findChildren(QAbstractItemView):
        if view.isVisible():
            move_about(view)
            if isinstance(view, (QTreeView, QTableView)):
                edit(view)


def move_about(view: QAbstractItemView) -> None:
    """Point at a view, turn the wheel, ask for tool tips, and press keys that change nothing."""
    middle = view.viewport().rect().center()
    QTest.mouseMove(view.viewport(), middle)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    place = view.viewport().mapToGlobal(middle)
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, middle, place))
    QApplication.sendEvent(view.viewport(), wheel(middle, place))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(view, key)


def edit(view: QAbstractItemView) -> int:
    """Open and close the editor of all that can be edited in a view; return of how much."""
    edited = 0
    if isinstance(view, QTreeView):
        view.expandAll()
    for index in everything(view.model()):
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            view.setCurrentIndex(index)
            view.edit(index)
            editor = view.indexWidget(index)
            edited += editor is not None
            view.setCurrentIndex(index.siblingAtColumn(0))
    return edited


def everything(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[Any]:
    """Yield the indices of a model."""
    above = QModelIndex() if parent is None else parent
    for row in range(model.rowCount(above)):
        for column in range(model.columnCount(above)):
            yield model.index(row, column, above)
        yield from everything(model, model.index(row, 0, above))


def wheel(middle: QPoint, place: QPoint) -> QWheelEvent:
    """Return a turn of the wheel."""
    return QWheelEvent(
        QPointF(middle), QPointF(place), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip


def test_qt_is_6() -> None:
    assert QT_VERSION_STR.startswith("6.")


def test_plugin_loads_and_unloads(plugin: Any, iface: Any) -> None:
    assert plugin.action in iface.pluginMenu().actions()
    plugin.unload()
    assert plugin.dock is None
    plugin.initGui()


def test_every_algorithm_sets_itself_up(plugin: Any) -> None:
    plugin.initProcessing()
    algorithms = plugin.provider.algorithms()
    assert len(algorithms) > 20
    for algorithm in algorithms:
        made = algorithm.createInstance()
        made.initAlgorithm({})
        assert made.parameterDefinitions() or made.outputDefinitions(), made.name()
        assert made.displayName()
        assert made.shortHelpString()


def test_panel_uploads_a_task_and_draws_how_it_runs(
    panel: Any, plugin: Any, photos: Path, wait_until: Callable[..., None]
) -> None:
    from orthodock.api import TaskRequest
    from orthodock.ui.commands import uploads as upload_commands

    request = TaskRequest(tuple(sorted(photos.iterdir())), "On Qt 6", None, "New Qt")
    upload_commands.start(plugin.application.context, plugin.connections.all()[0], request)
    wait_until(lambda: panel.selected_task() is not None)
    seen: set[str] = set()

    def is_finished() -> bool:
        drawn(plugin.dock)
        seen.add(panel.selected_task().status.name)
        return not panel.selected_task().partial and bool(panel.selected_task().is_finished)

    wait_until(is_finished)
    assert {"RUNNING", "COMPLETED"} <= seen
    use(plugin.dock)
    for menu in (panel.actions_.map_menu, panel.actions_.context_menu(panel)):
        menu.popup(QPoint(10, 10))
        drawn(menu)
        menu.hide()


def test_photos_can_be_dropped_on_the_panel(
    panel: Any, plugin: Any, photos: Path, wait_until: Callable[..., None]
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photos))])
    place, action = QPoint(20, 20), Qt.DropAction.CopyAction
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, action, data, button, none)
    QApplication.sendEvent(panel, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(place), action, data, button, none)
    QApplication.sendEvent(panel, drop)
    wait_until(lambda: open_dialogs("NewTaskDialog"))
    (form,) = open_dialogs("NewTaskDialog")
    wait_until(lambda: form.start_button.isEnabled() and form.options.rowCount())
    use(form)
    form.reject()


def test_options_page_shows_and_keeps(panel: Any, plugin: Any) -> None:
    page = plugin._options.createWidget(None)
    use(page)
    page.apply()
    page.deleteLater()


def open_dialogs(name: str) -> list[Any]:
    """Return the windows of a class."""
    windows = QApplication.topLevelWidgets()
    return [w for w in windows if type(w).__name__ == name and w.isVisible()]


def connection_dialog(plugin: Any, _task: Any) -> Any:
    from orthodock.ui.dialogs.connection_dialog import ConnectionDialog

    saved = plugin.connections.all()[0]
    return ConnectionDialog(plugin.connections, plugin.application.background, saved)


def new_task_dialog(plugin: Any, task: Any) -> Any:
    from orthodock.ui.new_task.new_task_dialog import NewTaskDialog

    client = plugin.application.server.client
    return NewTaskDialog(
        client, projects(plugin), plugin.application.background, None, task.project
    )


def import_dialog(plugin: Any, task: Any) -> Any:
    from orthodock.ui.dialogs.import_dialog import ImportDialog

    return ImportDialog(projects(plugin), task.project)


def restart_dialog(plugin: Any, task: Any) -> Any:
    from orthodock.ui.dialogs.restart_dialog import RestartDialog

    client = plugin.application.server.client
    return RestartDialog(client, task, plugin.application.background)


def export_dialog(plugin: Any, task: Any) -> Any:
    from orthodock.ui.dialogs.export_dialog import ExportDialog

    client = plugin.application.server.client
    free_name = plugin.application.assets.free_name
    return ExportDialog(client, task, Path(), free_name, plugin.application.background)


def json_dialog(plugin: Any, _task: Any) -> Any:
    from orthodock.ui.new_task.option_editors import JsonDialog

    return JsonDialog("boundary", '{"type": "Polygon"}', plugin.application.background)


DIALOGS = {
    "ConnectionDialog": connection_dialog,
    "NewTaskDialog": new_task_dialog,
    "ImportDialog": import_dialog,
    "RestartDialog": restart_dialog,
    "ExportDialog": export_dialog,
    "JsonDialog": json_dialog,
}


def projects(plugin: Any) -> Any:
    """Return what the panel lists."""
    return plugin.application.panel.store.projects()


def test_options_of_every_kind_can_be_edited(
    panel: Any, plugin: Any, task: Any, wait_until: Callable[..., None]
) -> None:
    form = new_task_dialog(plugin, task)
    form.show()
    wait_until(lambda: form.options.rowCount())
    form.tabs.setCurrentIndex(1)
    assert edit(form.option_panel.view) > 20
    form.reject()
    form.deleteLater()


@pytest.mark.parametrize("name", DIALOGS)
def test_dialog_opens_and_is_used(
    panel: Any, plugin: Any, task: Any, wait_until: Callable[..., None], name: str
) -> None:
    form = DIALOGS[name](plugin, task)
    form.show()
    wait_until(lambda: not plugin.application.background._pool.activeThreadCount())
    use(form)
    form.reject()
    form.deleteLater()


def test_every_dialog_is_tried() -> None:
    sources = [p.read_text(encoding="utf-8") for p in (ROOT / "ui").rglob("*.py")]
    classes = [n for s in sources for n in ast.walk(ast.parse(s)) if isinstance(n, ast.ClassDef)]
    dialogs = {c.name for c in classes if any(ast.unparse(b) == "QDialog" for b in c.bases)}
    assert dialogs == set(DIALOGS)


# --- accelerators


@pytest.fixture(scope="session")
def catalogues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The translations, compiled."""
    folder = tmp_path_factory.mktemp("i18n")
    for path in (ROOT / "resources" / "i18n").glob("*.ts"):
        shutil.copy(path, folder)
    command = [str(ROOT / "tools" / "translations.sh"), "compile", str(folder)]
    subprocess.run(command, check=True)
    return folder


@pytest.fixture(params=["en", "de", "es", "fr", "pt"])
def language(
    request: pytest.FixtureRequest, catalogues: Path, panel: Any, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """What is made from then on speaks this language."""
    from orthodock.core import language

    monkeypatch.setattr(language, "CATALOGUES", catalogues)
    monkeypatch.setattr(language, "names", lambda: (request.param,))
    translator = language.install()
    assert (translator is None) == (request.param == "en")
    yield request.param
    language.remove(translator)


def accelerators(window: QWidget) -> Counter[str]:
    """Count what Alt and a letter lead to, by the letter."""
    texts = [button.text() for button in window.findChildren(QAbstractButton)]
    texts += [label.text() for label in window.findChildren(QLabel) if label.buddy()]
    texts += [box.title() for box in window.findChildren(QGroupBox)]
    texts += [b.tabText(n) for b in window.findChildren(QTabBar) for n in range(b.count())]
    keys = (QKeySequence.mnemonic(text).toString() for text in texts)
    return Counter(key for key in keys if key)


def test_no_accelerator_is_twice_in_a_window(
    language: str, plugin: Any, task: Any, wait_until: Callable[..., None]
) -> None:
    windows = [make(plugin, task) for make in DIALOGS.values()]
    windows.append(plugin._options.createWidget(None))
    wait_until(lambda: not plugin.application.background._pool.activeThreadCount())
    found = {type(window).__name__: accelerators(window) for window in windows}
    for window in windows:
        window.deleteLater()
    assert {n: twice for n, keys in found.items() if (twice := keys - Counter(set(keys)))} == {}
    assert len(found["OptionsPage"]) > 5
