"""What a report of a bug should say of this QGIS, the servers and the plugin, without secrets.

In English whatever QGIS speaks: it is read by those who mend the plugin.
"""

from __future__ import annotations

import contextlib
import getpass
import socket
import sys
from collections import deque
from collections.abc import Iterable, Mapping
from configparser import ConfigParser, Error
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Callable
from urllib.parse import urlsplit

from qgis.core import Qgis, QgsApplication, QgsNetworkAccessManager, QgsProject, QgsProviderRegistry
from qgis.PyQt.QtCore import QT_VERSION_STR, QLocale, QObject, QTimer, pyqtSignal

from ..api import Credentials, NotFoundError, WebODM, WebODMError
from . import log, logins, migrations, settings
from .background import Background, Ticket
from .connections import Connection, ConnectionStore
from .layers.identity import our_layers
from .network import network_options
from .privacy import HIDDEN, without_names

MOST_SERVERS = 10  # that are asked
PATIENCE = 8000  # ms that a report waits for servers
TIMEOUT = 4.0  # s for one answer of a server
LONGEST_WORDS = 300  # characters of what a server says
LONGEST_LOG = 40_000  # characters; GitHub takes 65,536
SHORTENED = 29  # characters that messages keep of a name that is longer
PUBLIC_WORDS = ("orthodock", "qgis", "webodm")  # no less so when a connection has the name
METADATA = Path(__file__).parent.parent / "metadata.txt"
NOT_ASKED = "not asked, its login is locked"
ONE_TOO_MANY = f"not asked, as more than {MOST_SERVERS} are saved"
NO_ANSWER = f"no answer within {PATIENCE // 1000} s"


@dataclass(frozen=True)
class Shown:
    """How much the panel shows."""

    projects: int
    tasks: int


class Diagnostics(QObject):
    """Makes one report at a time. Main thread only; servers are asked in the background."""

    ready = pyqtSignal(str)
    """The report"""

    def __init__(
        self,
        connections: ConnectionStore,
        background: Background,
        shown: Callable[[], Shown | None],
        parent: QObject | None = None,
    ) -> None:
        """`background` has no other work, which may be waiting for a server that is away.

        `shown` returns None when there is no panel yet.
        """
        super().__init__(parent)
        self._connections = connections
        self._shown = shown
        self._background = background
        self._tickets: list[Ticket] = []
        self._clients: list[WebODM] = []
        self._plugin = ""
        self._answers: dict[str, str] = {}  # by connection
        self._waiting: set[str] = set()  # connections, and "" for the plugin's own version
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._finish)

    def collect(self) -> None:
        """Begin a report, in place of one under way; it comes within seconds, by `ready`."""
        self.drop()
        self._plugin, self._answers = "", {}
        self._waiting = {""}
        self._tickets.append(self._background.run(plugin_version, self._on_plugin))
        for number, connection in enumerate(self._connections.all()):
            if number < MOST_SERVERS:
                self._ask(connection)
            else:
                self._answers[connection.id] = ONE_TOO_MANY
        self._timer.start(PATIENCE)

    def drop(self) -> None:
        """Let nothing that is under way be heard of any more, and end it soon."""
        self._timer.stop()
        for ticket in self._tickets:
            ticket.cancel()
        for client in self._clients:
            client.close()
        self._tickets.clear()
        self._clients.clear()

    def _ask(self, connection: Connection) -> None:
        if connection.authcfg and not logins.is_unlocked():
            self._answers[connection.id] = NOT_ASKED
            return
        try:
            credentials = self._connections.credentials(connection)
        except WebODMError as error:
            self._answers[connection.id] = _words(error)
            return
        network = network_options(connection.url)
        network = replace(
            network,
            connect_timeout=min(TIMEOUT, network.connect_timeout),
            read_timeout=min(TIMEOUT, network.read_timeout),
        )
        client = WebODM(connection.url, credentials, network=network)
        self._clients.append(client)
        self._waiting.add(connection.id)
        ticket = self._background.run(
            lambda: describe_server(client),
            lambda answer: self._on_answer(connection.id, answer),
            lambda error: self._on_answer(connection.id, _words(error)),
        )
        self._tickets.append(ticket)

    def _on_plugin(self, version: str) -> None:
        self._plugin = version
        self._on_answer("", "")

    def _on_answer(self, waiting: str, answer: str) -> None:
        self._answers[waiting] = answer
        self._waiting.discard(waiting)
        if not self._waiting:
            self._finish()

    def _finish(self) -> None:
        saved = self._connections.all()
        answers = [self._answers.get(connection.id, NO_ANSWER) for connection in saved]
        self.drop()
        private = private_words(saved)
        told = [*map(_server_line, saved, answers), *last_of_log()]
        told = [without_names(text, private) for text in told]
        text = "\n".join(
            (
                f"OrthoDock {self._plugin or '(version not known)'}, "
                f"{datetime.now(timezone.utc):%Y-%m-%d %H:%M} UTC",
                *_section("QGIS", environment()),
                *_section("Settings", own_settings()),
                *_section("Servers", told[: len(saved)]),
                *_section("Shown", whats_shown(self._shown())),
                *_section("Log", told[len(saved) :]),
            )
        )
        self.ready.emit(text)


def plugin_version() -> str:
    """Return the version in metadata.txt, "" when that cannot be read. From any thread."""
    metadata = ConfigParser(interpolation=None)
    try:
        metadata.read(METADATA, encoding="utf-8")
        return metadata.get("general", "version")
    except (Error, OSError, UnicodeError):
        return ""


def describe_server(client: WebODM) -> str:
    """Ask a server what it is; return that in words. From any thread; raises `WebODMError`."""
    nodes = client.check()
    online = [node for node in nodes if node.online]
    engines = sorted({f"{n.engine} {n.engine_version} (API {n.api_version})" for n in online})
    try:
        client.transport.json("GET", "presets/")
        dialect = "today's calls"
    except NotFoundError:
        dialect = "the documented old calls"
    words = f"WebODM {client.version() or 'of unknown version'}, {dialect}, "
    words += f"{len(online)} of {len(nodes)} nodes online"
    return _cut(": ".join((words, ", ".join(engines))) if engines else words)


def environment() -> Iterable[str]:
    """Yield what is known of QGIS and what it is built on."""
    yield from _versions()
    providers = QgsProviderRegistry.instance().providerList()
    yield f"Providers: {', '.join(sorted(providers))}"
    yield f"Locale: {QgsApplication.locale()}, system {QLocale.system().name()}"
    yield f"Platform: {QgsApplication.platformName()}, {sys.platform}"
    proxy = QgsNetworkAccessManager.instance().fallbackProxy().hostName()
    yield f"Proxy in QGIS: {'yes' if proxy else 'no'}"


def own_settings() -> Iterable[str]:
    """Yield our settings; of folders only whether one was chosen."""
    yield f"schema: {migrations.schema()} of {len(migrations.MIGRATIONS)}"
    for setting in settings.TABLE:
        value = setting.value()
        if isinstance(value, settings.LogLevel):
            value = value.value
        elif isinstance(value, Path):
            value = "chosen"
        yield f"{setting.key.partition('/')[2]}: {value}"


def whats_shown(shown: Shown | None) -> Iterable[str]:
    """Yield how much there is in the panel and on the map."""
    if shown is None:
        yield "Panel: not opened"
    else:
        yield f"Panel: {shown.projects} projects, {shown.tasks} tasks"
    layers = len(QgsProject.instance().mapLayers())
    yield f"Map: {layers} layers, {len(list(our_layers()))} from servers"


def last_of_log() -> list[str]:
    """Return the last messages of the log, as many as a report can hold."""
    found: deque[str] = deque()
    size = 0
    for message in reversed(log.recent()):
        size += len(message)
        if size > LONGEST_LOG:
            break
        found.appendleft(message)
    return [*found]


def private_words(connections: Iterable[Connection]) -> Mapping[str, str]:
    """Return what must not be in a report, and what it shall say instead.

    Of logins only those that can be read without asking the user; what the others hold was not
    used since QGIS started.
    """
    words = {socket.gethostname(): "[computer]"}
    with contextlib.suppress(OSError, KeyError, ImportError):  # there is no name for the user
        words[getpass.getuser()] = "[user]"
    with contextlib.suppress(RuntimeError):  # or no folder
        home = Path.home()
        words[home.name], words[str(home)] = "[user]", "~"
    for number, connection in enumerate(connections, 1):
        place = urlsplit(connection.url)
        if connection.name.lower() not in PUBLIC_WORDS:
            words[connection.name] = f"[server {number}]"
            words[connection.name[:SHORTENED].rstrip()] = f"[server {number}]"
        words[place.hostname or ""] = f"[host {number}]"
        words[place.path] = f"/[path {number}]"
        words[connection.authcfg] = "[login]"
        words[logins.title(connection.authcfg)] = "[login]"
        login = _readable(connection)
        words[login.username] = "[user]"
        words[login.password] = words[login.token] = HIDDEN
    return words


def _readable(connection: Connection) -> Credentials:
    if logins.is_unlocked() and logins.exists(connection.authcfg):
        with contextlib.suppress(WebODMError):
            return logins.read(connection.authcfg)
    return Credentials()


def _versions() -> Iterable[str]:
    try:
        from qgis.core import QgsCommandLineUtils

        found = QgsCommandLineUtils.allVersions()
    except (ImportError, AttributeError):
        found = f"QGIS {Qgis.QGIS_VERSION}\nQt version {QT_VERSION_STR}\nPython {sys.version}"
    yield from filter(None, map(str.strip, found.splitlines()))
    if "PDAL" not in found:
        yield "PDAL: none"


def _server_line(connection: Connection, answer: str) -> str:
    scheme = urlsplit(connection.url).scheme
    return f"{scheme}, login by {connection.login.value}, {answer}"


def _section(title: str, lines: Iterable[str]) -> Iterable[str]:
    found = list(lines)
    yield from ("", f"{title}:" if found else f"{title}: none")
    for text in found:
        yield from (f"  {line}" for line in text.splitlines())


def _words(error: WebODMError) -> str:
    return _cut(f"{type(error).__name__.lstrip('_')}: {error.message}")


def _cut(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)[:LONGEST_WORDS]
