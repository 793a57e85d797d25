"""The log panel: how much it gets, and that it gets no secrets."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator

import pytest
from orthodock.api import Credentials, WebODM
from orthodock.core import log, settings
from orthodock.core.settings import LogLevel
from orthodock.ui.widgets.messages import Messages
from qgis.core import Qgis, QgsApplication

TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJ1c2VybmFtZSI6InBpbG90In0.c2lnbmF0dXJlLW9mLWl0"


@pytest.fixture
def lines(wait_until) -> Iterator[list[str]]:
    """What the log panel gets; the log is open."""
    got: list[str] = []

    def take(text: str, tag: str, _level: Qgis.MessageLevel) -> None:
        if tag == log.TAG:
            got.append(text)

    QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].connect(take)
    log.start()
    yield got
    log.stop()
    QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].disconnect(take)


def choose(level: LogLevel) -> None:
    settings.LOG_LEVEL.set(level)
    log.follow_settings()


@pytest.mark.parametrize(
    ("level", "told"),
    [
        (LogLevel.ERRORS, ["failed"]),
        (LogLevel.NORMAL, ["failed", "happened"]),
        (LogLevel.EVERYTHING, ["failed", "happened", "request"]),
    ],
)
def test_level_says_how_much_is_logged(lines, level: LogLevel, told: list[str]) -> None:
    choose(level)
    log.error("failed")
    log.info("happened")
    logging.getLogger("orthodock.api.transport").debug("request")
    assert lines == told


def test_each_request_is_logged_where_that_is_wanted(lines, server, wait_until) -> None:
    client = WebODM(server.url, Credentials(server.user, server.password))
    client.check()
    assert lines == []
    choose(LogLevel.EVERYTHING)
    threading.Thread(target=client.check).start()
    wait_until(lambda: lines)
    assert lines[0].startswith("GET /api/processingnodes/: 200, ")
    client.close()


def test_secret_is_not_logged(lines) -> None:
    log.error(f"refused: Authorization: JWT {TOKEN}")
    try:
        raise ValueError(f"https://pilot:hunter2@odm.example.org/?jwt={TOKEN}")
    except ValueError:
        log.current_exception()
    for text in (*lines, *log.recent()[-2:]):
        assert TOKEN not in text
        assert "hunter2" not in text
    assert "Traceback" in lines[1]


def test_long_message_is_cut_in_the_middle(lines) -> None:
    log.error("begin" + "x" * 10**6 + "end")
    assert len(lines[0]) < log.LONGEST + 10
    assert lines[0].startswith("begin")
    assert lines[0].endswith("end")


def test_only_the_last_lines_are_kept() -> None:
    for number in range(3 * log.MOST_LINES):
        log.error(f"line {number}")
    assert len(log.recent()) == log.MOST_LINES
    assert log.recent()[-1].endswith(f"warning: line {3 * log.MOST_LINES - 1}")


def test_recent_lines_can_be_read_while_threads_write() -> None:
    stop = threading.Event()

    def write() -> None:
        while not stop.is_set():
            log.error("from a thread")

    threads = [threading.Thread(target=write) for _ in range(3)]
    for thread in threads:
        thread.start()
    for _ in range(300):
        log.recent()
    stop.set()
    for thread in threads:
        thread.join()


def test_what_the_user_is_told_is_logged(lines, qgis_iface) -> None:
    messages = Messages(qgis_iface)
    messages.push("“Monday” is ready", Qgis.MessageLevel.Success)
    messages.push("“Tuesday” failed", Qgis.MessageLevel.Warning)
    messages.close()
    qgis_iface.messageBar().clearWidgets()
    assert lines == ["“Monday” is ready", "“Tuesday” failed"]


def test_unloaded_plugin_listens_no_more(plugin, qgis_iface) -> None:
    client_log = logging.getLogger("orthodock")
    assert plugin.connections
    assert client_log.handlers
    plugin.unload()
    assert client_log.handlers == []
    assert client_log.level == logging.NOTSET
    plugin.initGui()
