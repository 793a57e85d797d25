"""Adds or edits a connection, and says what is wrong with it before it is saved."""

from __future__ import annotations

from qgis.gui import QgsPasswordLineEdit
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..api import Credentials, ProcessingNode, ValidationError, WebODM, WebODMError, normalise_url
from ..core.background import Background, Ticket
from ..core.connections import Connection, ConnectionStore, is_unlocked
from ..core.network import network_options
from . import icons

ICON_SIZE = 16
EXAMPLE = "https://webodm.example.org"


class ConnectionDialog(QDialog):
    """A form for one connection. `saved` holds the connection after it was accepted."""

    def __init__(
        self,
        store: ConnectionStore,
        background: Background,
        connection: Connection | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._background = background
        self._connection = connection
        self._test: Ticket | None = None
        self._test_client: WebODM | None = None
        self._is_login_unread = False
        self.saved: Connection | None = None
        self.setWindowTitle(
            self.tr("New Connection") if connection is None else self.tr("Edit Connection")
        )
        self._build()
        if connection is not None:
            self._fill(connection)
        for field in (self.url, self.username, self.password):
            field.textChanged.connect(self._on_edited)
        self._update_buttons()

    def _build(self) -> None:
        self.url = QLineEdit()
        self.url.setPlaceholderText(EXAMPLE)
        self.url.setToolTip(self.tr("The address you open in a web browser to see WebODM"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("The server's name, unless you give another"))
        self.name.setToolTip(self.tr("What this connection is called in OrthoDock"))
        self.username = QLineEdit()
        self.username.setToolTip(self.tr("Leave empty to see only what the server shows to all"))
        self.password = QgsPasswordLineEdit()
        self.password.setToolTip(
            self.tr("Kept encrypted in QGIS's authentication store, never in the project")
        )
        form = QFormLayout()
        form.addRow(self.tr("&Address"), self.url)
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("&User name"), self.username)
        form.addRow(self.tr("&Password"), self.password)

        self.test_button = QPushButton(self.tr("&Test Connection"))
        self.test_button.setToolTip(self.tr("Log in and look, without saving anything"))
        self.test_button.clicked.connect(self.test)
        self._result_icon = QLabel()
        self._result_icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.result = QLabel()
        self.result.setWordWrap(True)
        self.result.setTextFormat(Qt.TextFormat.PlainText)  # a server's words are among it
        self.result.setAccessibleName(self.tr("Result of the test"))
        self.result.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        # Room for three lines, so that the window need not grow when there is something to say.
        self.result.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        self.result.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        result_row = QHBoxLayout()
        result_row.addWidget(self._result_icon)
        result_row.addWidget(self.result, 1)

        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.addButton(self.test_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addLayout(result_row)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(48 * self.fontMetrics().averageCharWidth() * 2)

    def _fill(self, connection: Connection) -> None:
        self.url.setText(connection.url)
        self.name.setText(connection.name)
        try:
            self._read_login()
        except WebODMError as error:
            self._is_login_unread = not is_unlocked()
            self._show_error(error)

    def _read_login(self) -> None:
        if self._connection is not None:
            credentials = self._store.credentials(self._connection)
            self.username.setText(credentials.username)
            self.password.setText(credentials.password)
            self._is_login_unread = False

    def test(self) -> None:
        """Log in in the background and show what came of it."""
        try:
            url = normalise_url(self.url.text())
        except ValidationError as error:
            self._show_error(error)
            return
        self._drop_test()
        client = WebODM(url, self._credentials(), network=network_options(url))
        self._test_client = client
        self._test = self._background.run(client.check, self._on_tested, self._on_test_failed)
        self._show("mTaskRunning", self.tr("Connecting to {}…").format(url))

    def accept(self) -> None:
        """Save, unless the address is none or the authentication store stays locked."""
        try:
            if self._is_login_unread and not self.username.text().strip():
                self._read_login()  # saved with an empty field, the login would be forgotten
            url = normalise_url(self.url.text())
            name = self.name.text().strip() or url.split("://", 1)[1]
            if self._connection is None:
                connection = Connection.new(name, url)
            else:
                connection = Connection(self._connection.id, name, url, self._connection.authcfg)
            self.saved = self._store.save(
                connection, self.username.text().strip(), self.password.text()
            )
        except WebODMError as error:
            self._show_error(error)
            return
        super().accept()

    def done(self, result: int) -> None:
        """Qt calls this however the dialog is closed."""
        self._drop_test()
        super().done(result)

    def _credentials(self) -> Credentials:
        return Credentials(self.username.text().strip(), self.password.text())

    def _drop_test(self) -> None:
        if self._test is not None and self._test_client is not None:
            self._test.cancel()
            self._test_client.close()
        self._test = self._test_client = None

    def _on_edited(self) -> None:
        """What the last test said no longer holds."""
        self._drop_test()
        self._result_icon.clear()
        self.result.clear()
        self._update_buttons()

    def _on_test_failed(self, error: WebODMError) -> None:
        self._drop_test()
        self._show_error(error)

    def _on_tested(self, nodes: tuple[ProcessingNode, ...]) -> None:
        self._drop_test()
        online = [node for node in nodes if node.online]
        text = self.tr("Connected. Processing nodes online: {}.").format(len(online))
        if not online:
            text += " " + self.tr("Tasks will wait until the server has one.")
        self._show("mIconSuccess", text)

    def _show_error(self, error: WebODMError) -> None:
        self._show("mIconWarning", str(error))

    def _show(self, icon: str, text: str) -> None:
        self._result_icon.setPixmap(icons.theme(icon).pixmap(ICON_SIZE, ICON_SIZE))
        self.result.setText(text)
        self._update_buttons()

    def _update_buttons(self) -> None:
        has_address = bool(self.url.text().strip())
        self.test_button.setEnabled(has_address and self._test is None)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(has_address)
