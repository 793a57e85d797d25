"""The fields of a form that say how to log in."""

from __future__ import annotations

from qgis.gui import QgsAuthConfigSelect, QgsPasswordLineEdit
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from ...api import Credentials, ValidationError, WebODMError
from ...api.support.i18n import translate
from ...core.server import logins, tokens
from ...core.server.connections import Connection, ConnectionStore, Login


def login_title(login: Login) -> str:
    """Return what a kind of login is called."""
    return {
        Login.ACCOUNT: translate("LoginFields", "User name and password"),
        Login.PASTED: translate("LoginFields", "Token"),
        Login.CONFIGURATION: translate("LoginFields", "QGIS authentication configuration"),
        Login.NONE: translate("LoginFields", "None: only what is public"),
    }[login]


class LoginFields(QObject):
    """A choice of the kind of login, and the fields that kind needs."""

    edited = pyqtSignal()

    def __init__(self, form: QFormLayout, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self.kind = QComboBox()
        for login in (Login.ACCOUNT, Login.PASTED, Login.CONFIGURATION, Login.NONE):
            self.kind.addItem(login_title(login), login)
        self.kind.setToolTip(self.tr("How OrthoDock signs in to this server"))
        self.username = QLineEdit()
        self.username.setToolTip(self.tr("As on the server's web page"))
        self.password = QgsPasswordLineEdit()
        self.password.setToolTip(
            self.tr("Kept encrypted in QGIS's authentication store, never in the project")
        )
        self.token = QgsPasswordLineEdit()
        self.token.setToolTip(
            self.tr(
                "For accounts without a password, as of single sign-on: the token that the "
                "server's /api/token-auth/ or its administrator gives. Kept encrypted in QGIS's "
                "authentication store"
            )
        )
        self.configuration = QgsAuthConfigSelect()
        self.configuration.setToolTip(
            self.tr("An entry of QGIS's authentication store, which other connections may use too")
        )
        form.addRow(self.tr("&Log in with"), self.kind)
        form.addRow(self.tr("&User name"), self.username)
        form.addRow(self.tr("&Password"), self.password)
        form.addRow(self.tr("To&ken"), self.token)
        form.addRow(self.tr("&Entry"), self.configuration)
        self._fields: dict[Login, tuple[QWidget, ...]] = {
            Login.ACCOUNT: (self.username, self.password),
            Login.PASTED: (self.token,),
            Login.CONFIGURATION: (self.configuration,),
            Login.NONE: (),
        }
        for field in (self.username, self.password, self.token):
            field.textChanged.connect(self.edited)
        self.configuration.selectedConfigIdChanged.connect(self.edited)
        self.kind.currentIndexChanged.connect(self._on_kind_changed)
        self._on_kind_changed()

    @property
    def login(self) -> Login:
        """The kind that is chosen."""
        return self.kind.currentData()

    @property
    def is_empty(self) -> bool:
        """True when a secret of the chosen kind is still to be entered."""
        typed = self.username.text() + self.password.text() + self.token.text()
        return self.login in (Login.ACCOUNT, Login.PASTED) and not typed

    def choose(self, connection: Connection) -> None:
        """Show the kind of login a connection has, and what of it is no secret."""
        self.kind.setCurrentIndex(self.kind.findData(connection.login))
        if connection.login is Login.CONFIGURATION:
            self.configuration.setConfigId(connection.authcfg)

    def fill(self, credentials: Credentials) -> None:
        """Show a login that was stored."""
        if self.login is not Login.CONFIGURATION:
            self.username.setText(credentials.username)
            self.password.setText(credentials.password)
            self.token.setText(credentials.token)

    def remark(self) -> str:
        """Return what is worth knowing of what is entered, without asking for anything."""
        if self.login is Login.PASTED:
            return self._remark_on_token()
        if self.login is Login.CONFIGURATION and self.configuration.configId():
            try:
                logins.require_usable(self.configuration.configId())
            except WebODMError as error:
                return str(error)
        return ""

    def credentials(self) -> Credentials:
        """Return what was entered; may ask for the master password.

        Raises `WebODMError` when something is missing or cannot be used.
        """
        if self.login is Login.ACCOUNT:
            username = self.username.text().strip()
            if not username:
                raise ValidationError(
                    self.tr("The user name is missing."),
                    self.tr("Enter it, or choose another way to log in."),
                )
            return Credentials(username, self.password.text())
        if self.login is Login.PASTED:
            token = tokens.cleaned(self.token.text())
            tokens.require_fresh(token)
            return Credentials(token=token)
        if self.login is Login.CONFIGURATION:
            return self._chosen_entry()
        return Credentials()

    def save(self, store: ConnectionStore, connection: Connection) -> Connection:
        """Save a connection with the login that was entered; raises `WebODMError`."""
        entered = self.credentials()
        if self.login is Login.CONFIGURATION:
            return store.save_with(connection, self.configuration.configId())
        return store.save(connection, entered.username, entered.password, entered.token)

    def _chosen_entry(self) -> Credentials:
        if not self.configuration.configId():
            raise ValidationError(
                self.tr("No entry of the authentication store is chosen."),
                self.tr("Choose one, or add one with the button beside the list."),
            )
        found = logins.read(self.configuration.configId())
        if found.token:
            tokens.require_fresh(found.token)
        return found

    def _on_kind_changed(self) -> None:
        for login, fields in self._fields.items():
            for field in fields:
                field.setVisible(login is self.login)
                self._form.labelForField(field).setVisible(login is self.login)
        self.edited.emit()

    def _remark_on_token(self) -> str:
        if not self.token.text().strip():
            return self.tr(
                "For accounts without a password. WebODM's tokens are good for some hours; then a "
                "new one is needed."
            )
        try:
            told = tokens.facts(tokens.cleaned(self.token.text()))
        except ValidationError as error:
            return str(error)
        if told.expires is None:
            return ""
        text = self.tr("Was good until {}.") if told.is_expired else self.tr("Good until {}.")
        return text.format(f"{told.expires:%Y-%m-%d %H:%M}")
