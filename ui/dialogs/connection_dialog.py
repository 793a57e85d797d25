"""Adds or edits a connection, and says what is wrong with it before it is saved."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...api import WebODMError, normalise_url
from ...core.jobs.background import Background
from ...core.server.connections import Connection, ConnectionStore, Login
from ...core.server.logins import is_unlocked
from ..widgets.outcome_label import OutcomeLabel
from .connection_check import ConnectionCheck
from .login_fields import LoginFields

EXAMPLE = "https://webodm.example.org"


class ConnectionDialog(QDialog):
    """A form for one connection. `saved` holds the connection after it was accepted."""

    def __init__(
        self,
        store: ConnectionStore,
        background: Background,
        connection: Connection | None = None,
        parent: QWidget | None = None,
        *,
        is_copy: bool = False,
    ) -> None:
        """Edit `connection`, or begin a new one, which may be filled in as a copy of it."""
        super().__init__(parent)
        self._store = store
        self._source = connection
        self._connection = None if is_copy else connection
        self._check = ConnectionCheck(background, self)
        self._is_login_unread = False
        self.saved: Connection | None = None
        self.setWindowTitle(
            self.tr("New Connection") if self._connection is None else self.tr("Edit Connection")
        )
        self._build()
        if connection is not None:
            self._fill(connection)
            if is_copy:
                self.name.setText(self.tr("{} (copy)").format(connection.name))
        self.url.textChanged.connect(self._on_edited)
        self.login.edited.connect(self._on_edited)
        self._check.passed.connect(self._on_passed)
        self._check.failed.connect(self._on_failed)
        self._update_buttons()

    def _build(self) -> None:
        self.url = QLineEdit()
        self.url.setPlaceholderText(EXAMPLE)
        self.url.setToolTip(self.tr("The address you open in a web browser to see WebODM"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("The server's name, unless you give another"))
        self.name.setToolTip(self.tr("What this connection is called in OrthoDock"))
        form = QFormLayout()
        form.addRow(self.tr("&Address"), self.url)
        form.addRow(self.tr("&Name"), self.name)
        self.login = LoginFields(form, self)
        self.username, self.password = self.login.username, self.login.password

        self.test_button = QPushButton(self.tr("&Test Connection"))
        self.test_button.setToolTip(self.tr("Log in and look, without saving anything"))
        self.test_button.clicked.connect(self.test)
        self._verdict = OutcomeLabel()
        self.result = self._verdict.label
        self.result.setAccessibleName(self.tr("Result of the test"))

        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.addButton(self.test_button, QDialogButtonBox.ButtonRole.ActionRole)
        # Return saves, wherever the focus is; Qt would have it press the button beside.
        self._save_button = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        self._save_button.setDefault(True)
        self.test_button.setAutoDefault(False)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._verdict)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(48 * self.fontMetrics().averageCharWidth() * 2)

    def _fill(self, connection: Connection) -> None:
        self.url.setText(connection.url)
        self.name.setText(connection.name)
        self.login.choose(connection)
        try:
            self._read_login()
        except WebODMError as error:
            self._is_login_unread = not is_unlocked()
            self._verdict.show_error(error)

    def _read_login(self) -> None:
        # An entry of the user's own is not read before it is used.
        if self._source is not None and self._source.login is not Login.CONFIGURATION:
            self.login.fill(self._store.credentials(self._source))
        self._is_login_unread = False

    def test(self) -> None:
        """Log in in the background and show what came of it."""
        try:
            url = normalise_url(self.url.text())
            self._check.start(url, self.login.credentials())
        except WebODMError as error:
            self._verdict.show_error(error)
            return
        self._verdict.say("mTaskRunning", self.tr("Connecting to {}…").format(url))
        if self.test_button.hasFocus():  # which is switched off now, and Qt would choose another
            self._save_button.setFocus()
        self._update_buttons()

    def accept(self) -> None:
        """Save, unless the address is none or the authentication store stays locked."""
        try:
            if self._is_login_unread and self.login.is_empty:
                self._read_login()  # the stored login stays, whatever else was changed
            url = normalise_url(self.url.text())
            name = self.name.text().strip() or url.split("://", 1)[1]
            if self._connection is None:
                connection = Connection.new(name, url)
            else:
                connection = replace(self._connection, name=name, url=url)
            self.saved = self.login.save(self._store, connection)
        except WebODMError as error:
            self._verdict.show_error(error)
            return
        super().accept()

    def done(self, result: int) -> None:
        """Qt calls this however the dialog is closed."""
        self._check.drop()
        super().done(result)

    def _on_edited(self) -> None:
        """What the last test said no longer holds."""
        self._check.drop()
        remark = self.login.remark()
        if remark:
            self._verdict.say("mIconInfo", remark)
        else:
            self._verdict.clear()
        self._update_buttons()

    def _on_passed(self, text: str) -> None:
        self.url.blockSignals(True)  # what the test found still holds
        self.url.setText(normalise_url(self.url.text()))  # of a page's address, the server's
        self.url.blockSignals(False)
        self._verdict.say("mIconSuccess", text)
        self._update_buttons()

    def _on_failed(self, error: WebODMError) -> None:
        self._verdict.show_error(error)
        self._update_buttons()

    def _update_buttons(self) -> None:
        has_address = bool(self.url.text().strip())
        self.test_button.setEnabled(has_address and not self._check.is_running)
        self._save_button.setEnabled(has_address)
