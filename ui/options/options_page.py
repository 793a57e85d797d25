"""The plugin's page in QGIS's options: the saved servers, and all other settings."""

from __future__ import annotations

from typing import Callable

from qgis.gui import QgsOptionsPageWidget, QgsScrollArea
from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGroupBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...api import WebODMError
from ...api.support.i18n import translate
from ...core.diagnostics import Diagnostics
from ...core.jobs.background import Background
from ...core.server import logins
from ...core.server.connections import Connection, ConnectionStore, Login
from ...core.server.monitor import Monitor
from ..dialogs.connection_editor import ConnectionEditor
from ..dialogs.login_fields import login_title
from ..widgets import icons
from ..widgets.escaping import as_paragraph, shortened
from ..widgets.outcome_label import OutcomeLabel
from .settings_form import SettingsForm

NAME, ADDRESS, LOGIN = range(3)  # columns


class OptionsPage(QgsOptionsPageWidget):
    """Connections are saved at once, as QGIS's own logins are; the rest with OK."""

    def __init__(
        self,
        store: ConnectionStore,
        background: Background,
        diagnostics: Diagnostics,
        monitor: Callable[[], Monitor | None],
        parent: QWidget | None = None,
    ) -> None:
        """`monitor` returns None as long as the dock was never shown."""
        super().__init__(parent)
        self._store = store
        self._monitor = monitor
        self.editor = ConnectionEditor(store, background, self, self)
        self.form = SettingsForm(diagnostics)
        self._build()
        self._connect()
        self._show_connections()

    def apply(self) -> None:
        """QGIS calls this when the user presses OK."""
        self.form.apply()
        monitor = self._monitor()
        if monitor is not None:
            monitor.follow_settings()

    def helpKey(self) -> str:
        """The page has no chapter in QGIS's own manual."""
        return ""

    # Building

    def _build(self) -> None:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._connection_box(), 1)
        layout.addWidget(self.form)
        area = QgsScrollArea()  # QGIS gives a page none, and would widen its window instead
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _connection_box(self) -> QGroupBox:
        box = QGroupBox(self.tr("WebODM servers"))
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Connections"))
        self.list.setToolTip(
            self.tr("Double-click or Return edits a connection, Delete removes it")
        )
        self.list.setHeaderLabels([self.tr("Name"), self.tr("Address"), self.tr("Login")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        # As high as the buttons beside it, or more where there is room.
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(ADDRESS, QHeaderView.ResizeMode.Stretch)
        self.list.installEventFilter(self)
        self._make_buttons()
        buttons = QVBoxLayout()
        for button in (self.add, self.edit, self.duplicate, self.test, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.list, 1)
        row.addLayout(buttons)
        self._verdict = OutcomeLabel()
        self.result = self._verdict.label
        self.result.setAccessibleName(self.tr("Result of the test"))
        layout = QVBoxLayout(box)
        layout.addLayout(row, 1)
        layout.addWidget(self._verdict)
        return box

    def _make_buttons(self) -> None:
        self.add = self._button("symbologyAdd", self.tr("Add…"), self.tr("Add a connection"))
        self.edit = self._button(
            "symbologyEdit", self.tr("Edit…"), self.tr("Change the name, the address or the login")
        )
        self.duplicate = self._button(
            "mActionDuplicateLayer",
            self.tr("Duplicate…"),
            self.tr("Add a connection that begins as a copy, such as for another account"),
        )
        self.test = self._button(
            "mActionRefresh", self.tr("Test"), self.tr("Log in with the stored login and look")
        )
        self.remove = self._button(
            "symbologyRemove",
            self.tr("Remove…"),
            self.tr("Forget the connection and its login; nothing on the server changes"),
        )

    def _button(self, icon: str, text: str, tooltip: str) -> QPushButton:
        button = QPushButton(icons.theme(icon), text)
        button.setAccessibleName(tooltip)
        button.setToolTip(tooltip)
        button.setAutoDefault(False)  # the Return key belongs to the options' OK
        return button

    def _connect(self) -> None:
        self._store.changed.connect(self._show_connections)
        self.list.currentItemChanged.connect(self._on_current_changed)
        self.list.itemDoubleClicked.connect(self._on_edit)
        self.add.clicked.connect(self._on_add)
        self.edit.clicked.connect(self._on_edit)
        self.duplicate.clicked.connect(self._on_duplicate)
        self.test.clicked.connect(self._on_test)
        self.remove.clicked.connect(self._on_remove)
        self.editor.test_begun.connect(self._on_test_begun)
        self.editor.test_passed.connect(self._on_test_passed)
        self.editor.test_failed.connect(self._on_test_failed)

    # The list

    def chosen(self) -> Connection | None:
        """Return the connection of the chosen row."""
        item = self.list.currentItem()
        return None if item is None else item.data(0, Qt.ItemDataRole.UserRole)

    def _show_connections(self, *_: object) -> None:
        chosen = self.chosen()
        self.list.clear()
        for connection in self._store.all():
            item = QTreeWidgetItem(
                [shortened(connection.name), connection.url, _title_of_login(connection)]
            )
            for column in range(item.columnCount()):
                item.setToolTip(column, as_paragraph(f"{connection.name}\n{connection.url}"))
            item.setData(0, Qt.ItemDataRole.UserRole, connection)
            self.list.addTopLevelItem(item)
            if chosen is None or connection.id == chosen.id:
                self.list.setCurrentItem(item)
                chosen = connection
        if self.list.currentItem() is None:
            self.list.setCurrentItem(self.list.topLevelItem(0))
        for column in (NAME, LOGIN):
            self.list.resizeColumnToContents(column)
        self._on_current_changed()

    def _select(self, connection: Connection | None) -> None:
        for row in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(row)
            if item.data(0, Qt.ItemDataRole.UserRole) == connection:
                self.list.setCurrentItem(item)

    def _on_current_changed(self, *_: object) -> None:
        self._verdict.clear()
        self._verdict.hide()
        for button in (self.edit, self.duplicate, self.test, self.remove):
            button.setEnabled(self.chosen() is not None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Return edit and Delete remove the chosen row."""
        if watched is self.list and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_edit()
                return True
            if event.key() == Qt.Key.Key_Delete:
                self._on_remove()
                return True
        return super().eventFilter(watched, event)

    # What the user wants

    def _on_add(self) -> None:
        self._select(self.editor.edit(None))

    def _on_edit(self, *_: object) -> None:
        connection = self.chosen()
        if connection is not None:
            self.editor.edit(connection)

    def _on_duplicate(self) -> None:
        connection = self.chosen()
        if connection is not None:
            self._select(self.editor.duplicate(connection))

    def _on_remove(self) -> None:
        connection = self.chosen()
        if connection is not None:
            self.editor.remove(connection)

    def _on_test(self) -> None:
        connection = self.chosen()
        if connection is not None:
            self.editor.test(connection)

    def _on_test_begun(self, connection: Connection) -> None:
        self._say("mTaskRunning", self.tr("Connecting to {}…").format(connection.url))

    def _on_test_passed(self, connection: Connection, text: str) -> None:
        if connection == self.chosen():
            self._say("mIconSuccess", f"{shortened(connection.name)}: {text}")

    def _on_test_failed(self, connection: Connection, error: WebODMError) -> None:
        if connection == self.chosen():
            self._say("mIconWarning", f"{shortened(connection.name)}: {error}")

    def _say(self, icon: str, text: str) -> None:
        self._verdict.say(icon, text)
        self._verdict.show()


def _title_of_login(connection: Connection) -> str:
    title = login_title(connection.login)
    if connection.login is Login.CONFIGURATION:
        name = shortened(logins.title(connection.authcfg) or connection.authcfg)
        return translate("OptionsPage", "{} “{}”").format(title, name)
    return title
