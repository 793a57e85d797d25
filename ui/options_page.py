"""The plugin's page in QGIS's options: the saved servers, transfers, notifications."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget
from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..api import WebODMError
from ..api.slots import MOST_TRANSFERS
from ..api.words import translate
from ..core import logins, settings
from ..core.background import Background
from ..core.connections import Connection, ConnectionStore, Login
from . import icons
from .connection_commands import ConnectionCommands
from .login_fields import login_title
from .options import PAGE
from .plain import as_paragraph, shortened
from .verdict import Verdict


class OptionsPage(QgsOptionsPageWidget):
    """Connections are saved at once, as QGIS's own logins are; the rest with OK."""

    def __init__(
        self, store: ConnectionStore, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(PAGE)
        self._store = store
        self.commands = ConnectionCommands(store, background, self, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._connection_box(), 1)
        layout.addWidget(self._transfer_box())
        layout.addWidget(self._notification_box())
        self._connect()
        self._show_connections()

    def apply(self) -> None:
        """QGIS calls this when the user presses OK."""
        chosen = self.folder.filePath().strip()
        if Path(chosen) != settings.download_folder():
            settings.set_download_folder(Path(chosen) if chosen else None)
        settings.set_parallel_transfers(self.parallel.value())
        settings.set_notifies_on_desktop(self.notify.isChecked())

    def helpKey(self) -> str:
        """The page has no chapter in QGIS's own manual."""
        return ""

    # Building

    def _connection_box(self) -> QGroupBox:
        box = QGroupBox(self.tr("WebODM servers"))
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Connections"))
        self.list.setHeaderLabels([self.tr("Name"), self.tr("Address"), self.tr("Login")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.header().setStretchLastSection(True)
        self.list.installEventFilter(self)
        self.add = self._button("symbologyAdd", self.tr("Add…"))
        self.edit = self._button("symbologyEdit", self.tr("Edit…"))
        self.duplicate = self._button("mActionDuplicateLayer", self.tr("Duplicate…"))
        self.test = self._button("mActionRefresh", self.tr("Test"))
        self.test.setToolTip(self.tr("Log in with the stored login and look"))
        self.remove = self._button("symbologyRemove", self.tr("Remove…"))
        buttons = QVBoxLayout()
        for button in (self.add, self.edit, self.duplicate, self.test, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.list, 1)
        row.addLayout(buttons)
        self._verdict = Verdict()
        self.result = self._verdict.label
        self.result.setAccessibleName(self.tr("Result of the test"))
        layout = QVBoxLayout(box)
        layout.addLayout(row, 1)
        layout.addWidget(self._verdict)
        return box

    def _button(self, icon: str, text: str) -> QPushButton:
        button = QPushButton(icons.theme(icon), text)
        button.setAutoDefault(False)  # the Return key belongs to the options' OK
        return button

    def _transfer_box(self) -> QGroupBox:
        box = QGroupBox(self.tr("Downloads and uploads"))
        self.folder = QgsFileWidget()
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setDialogTitle(self.tr("Download Folder"))
        self.folder.lineEdit().setPlaceholderText(str(settings.profile_folder()))
        self.folder.setToolTip(
            self.tr("Where results go. Those that are in another folder already stay there")
        )
        if settings.has_own_download_folder():
            self.folder.setFilePath(str(settings.download_folder()))
        self.parallel = QSpinBox()
        self.parallel.setRange(1, MOST_TRANSFERS)
        self.parallel.setValue(settings.parallel_transfers())
        self.parallel.setToolTip(
            self.tr("Fewer leave more of the line to others; more than four are seldom faster")
        )
        note = QLabel(self.tr("takes effect the next time a server is connected"))
        row = QHBoxLayout()
        row.addWidget(self.parallel)
        row.addWidget(note, 1)
        form = QFormLayout(box)
        form.addRow(self.tr("Download &folder"), self.folder)
        form.addRow(self.tr("&Transfers at a time"), row)
        form.labelForField(row).setBuddy(self.parallel)
        return box

    def _notification_box(self) -> QGroupBox:
        box = QGroupBox(self.tr("Notifications"))
        self.notify = QCheckBox(
            self.tr("Tell on the &desktop when a task ends while QGIS is not in front")
        )
        self.notify.setChecked(settings.notifies_on_desktop())
        QVBoxLayout(box).addWidget(self.notify)
        return box

    def _connect(self) -> None:
        self._store.changed.connect(self._show_connections)
        self.list.currentItemChanged.connect(self._on_current_changed)
        self.list.itemDoubleClicked.connect(self._on_edit)
        self.add.clicked.connect(self._on_add)
        self.edit.clicked.connect(self._on_edit)
        self.duplicate.clicked.connect(self._on_duplicate)
        self.test.clicked.connect(self._on_test)
        self.remove.clicked.connect(self._on_remove)
        self.commands.test_begun.connect(self._on_test_begun)
        self.commands.test_passed.connect(self._on_test_passed)
        self.commands.test_failed.connect(self._on_test_failed)

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
        self.list.header().resizeSections(QHeaderView.ResizeMode.ResizeToContents)
        self._on_current_changed()

    def _select(self, connection: Connection | None) -> None:
        for row in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(row)
            if item.data(0, Qt.ItemDataRole.UserRole) == connection:
                self.list.setCurrentItem(item)

    def _on_current_changed(self, *_: object) -> None:
        self._verdict.clear()
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
        self._select(self.commands.edit(None))

    def _on_edit(self, *_: object) -> None:
        connection = self.chosen()
        if connection is not None:
            self.commands.edit(connection)

    def _on_duplicate(self) -> None:
        connection = self.chosen()
        if connection is not None:
            self._select(self.commands.duplicate(connection))

    def _on_remove(self) -> None:
        connection = self.chosen()
        if connection is not None:
            self.commands.remove(connection)

    def _on_test(self) -> None:
        connection = self.chosen()
        if connection is not None:
            self.commands.test(connection)

    def _on_test_begun(self, connection: Connection) -> None:
        self._verdict.say("mTaskRunning", self.tr("Connecting to {}…").format(connection.url))

    def _on_test_passed(self, connection: Connection, text: str) -> None:
        if connection == self.chosen():
            self._verdict.say("mIconSuccess", f"{shortened(connection.name)}: {text}")

    def _on_test_failed(self, connection: Connection, error: WebODMError) -> None:
        if connection == self.chosen():
            self._verdict.say("mIconWarning", f"{shortened(connection.name)}: {error}")


def _title_of_login(connection: Connection) -> str:
    title = login_title(connection.login)
    if connection.login is Login.CONFIGURATION:
        name = shortened(logins.title(connection.authcfg) or connection.authcfg)
        return translate("OptionsPage", "{} “{}”").format(title, name)
    return title
