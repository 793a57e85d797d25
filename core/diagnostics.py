"""Creates bug reports about QGIS, the servers and the plugin, without secrets.

Reports are always in English, for the developers of the plugin.
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
from . import log, migrations, settings
from .jobs.background import Background, Ticket
from .layers.identity import our_layers
from .privacy import HIDDEN, without_names
from .server import logins
from .server.connections import Connection, ConnectionStore
from .server.network import network_options

MOST_SERVERS = 10  # maximum number of servers to query
PATIENCE = 8000  # ms to wait for all servers
TIMEOUT = 4.0  # seconds to wait for one answer
LONGEST_WORDS = 300  # characters of a server's text
LONGEST_LOG = 40_000  # characters; GitHub accepts 65,536
SHORTENED = 29  # characters to which messages shorten names
PUBLIC_WORDS = ("orthodock", "qgis", "webodm")  # not redacted, even if they are connection names
METADATA = Path(__file__).parent.parent / "metadata.txt"
NOT_ASKED = "not asked, its login is locked"
ONE_TOO_MANY = f"not asked, as more than {MOST_SERVERS} are saved"
NO_ANSWER = f"no answer within {PATIENCE // 1000} s"


@dataclass(frozen=True)
class Shown:
    """Number of items in the panel."""

    projects: int
    tasks: int


class Diagnostics(QObject):
    """Creates one report at a time. Main thread only; servers are queried in the background."""

    ready = pyqtSignal(str)
    """The report"""

    def __init__(
        self,
        connections: ConnectionStore,
        background: Background,
        shown: Callable[[], Shown | None],
        parent: QObject | None = None,
    ) -> None:
        """Create the reporter.

        Args: `background` must not run other calls, which may block on an unreachable server;
        `shown` returns None if the panel does not exist.
        """
        super().__init__(parent)
        self._connections = connections
        self._shown = shown
        self._background = background
        self._tickets: list[Ticket] = []
        self._clients: list[WebODM] = []
        self._plugin = ""
        self._answers: dict[str, str] = {}  # by connection ID
        self._waiting: set[str] = set()  # connection IDs, and "" for the plugin version
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._finish)

    def collect(self) -> None:
        """Start a report, replacing a running one. `ready` is emitted within seconds."""
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
        """Cancel the running report without emitting signals."""
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
    """Return the version in metadata.txt, or "" if it cannot be read. Any thread."""
    metadata = ConfigParser(interpolation=None)
    try:
        metadata.read(METADATA, encoding="utf-8")
        return metadata.get("general", "version")
    except (Error, OSError, UnicodeError):
        return ""


def describe_server(client: WebODM) -> str:
    """Query a server and return its description. Any thread. Raises `WebODMError`."""
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
    """Yield the versions of QGIS and its libraries."""
    yield from _versions()
    providers = QgsProviderRegistry.instance().providerList()
    yield f"Providers: {', '.join(sorted(providers))}"
    yield f"Locale: {QgsApplication.locale()}, system {QLocale.system().name()}"
    yield f"Platform: {QgsApplication.platformName()}, {sys.platform}"
    proxy = QgsNetworkAccessManager.instance().fallbackProxy().hostName()
    yield f"Proxy in QGIS: {'yes' if proxy else 'no'}"


def own_settings() -> Iterable[str]:
    """Yield the plugin's settings; for folders only whether one is set."""
    yield f"schema: {migrations.schema()} of {len(migrations.MIGRATIONS)}"
    for setting in settings.TABLE:
        value = setting.value()
        if isinstance(value, settings.LogLevel):
            value = value.value
        elif isinstance(value, Path):
            value = "chosen"
        yield f"{setting.key.partition('/')[2]}: {value}"


def whats_shown(shown: Shown | None) -> Iterable[str]:
    """Yield the number of items in the panel and on the map."""
    if shown is None:
        yield "Panel: not opened"
    else:
        yield f"Panel: {shown.projects} projects, {shown.tasks} tasks"
    layers = len(QgsProject.instance().mapLayers())
    yield f"Map: {layers} layers, {len(list(our_layers()))} from servers"


def last_of_log() -> list[str]:
    """Return the last log messages that fit into a report."""
    found: deque[str] = deque()
    size = 0
    for message in reversed(log.recent()):
        size += len(message)
        if size > LONGEST_LOG:
            break
        found.appendleft(message)
    return [*found]


def private_words(connections: Iterable[Connection]) -> Mapping[str, str]:
    """Return the private names of this installation and their replacements.

    Includes only logins that can be read without asking the user; others were not used since QGIS
    started.
    """
    words = {socket.gethostname(): "[computer]"}
    with contextlib.suppress(OSError, KeyError, ImportError):  # the user has no name
        words[getpass.getuser()] = "[user]"
    with contextlib.suppress(RuntimeError):  # or no home folder
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
