"""Diagnostics for reports of bugs: what is in them, and what must never be."""

from __future__ import annotations

import getpass
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from orthodock.api import Credentials
from orthodock.core import diagnostics, log, migrations, settings
from orthodock.core.diagnostics import Diagnostics, Shown
from orthodock.core.server import logins
from orthodock.core.server.connections import Connection, ConnectionStore
from orthodock.core.settings import LogLevel
from orthodock.ui.widgets.messages import Messages
from ports import closed_port
from qgis.core import Qgis, QgsApplication, QgsProject, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtWidgets import QApplication

PASSWORD, USER, HOST = "Tr0ub4dor&3", "anna.maier", "drone.acme-maps.example"
TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJ1c2VybmFtZSI6ImFubmEifQ.c2lnbmF0dXJlLW9mLWFubmE"
PATIENT = 20.0  # s; less than a silent server would take in these tests


@pytest.fixture
def report(store, background, wait_until) -> Iterator[Any]:
    """Makes a report and returns its text."""
    made = Diagnostics(store, background, lambda: Shown(3, 12))
    texts: list[str] = []
    made.ready.connect(texts.append)

    def collect() -> str:
        texts.clear()
        made.collect()
        wait_until(lambda: texts)
        (text,) = texts
        return text

    collect.diagnostics = made
    yield collect
    made.drop()


def section(text: str, title: str) -> list[str]:
    """The lines of a part of the report."""
    after = text.split(f"\n{title}:\n")[1]
    return [line.strip() for line in after.split("\n\n")[0].splitlines()]


# --- what there is


def test_versions_settings_and_counts_are_told(report) -> None:
    settings.PARALLEL_TRANSFERS.set(7)
    settings.DOWNLOAD_FOLDER.set(Path("/home/anna/Maps"))
    settings.LOG_LEVEL.set(LogLevel.EVERYTHING)
    migrations.run()
    QgsProject.instance().addMapLayer(QgsVectorLayer("Point?crs=EPSG:4326", "x", "memory"))
    text = report()
    version = next(
        line.partition("=")[2]
        for line in diagnostics.METADATA.read_text(encoding="utf-8").splitlines()
        if line.startswith("version=")
    )
    assert text.startswith(f"OrthoDock {version}, 20")
    about = "\n".join(section(text, "QGIS"))
    for words in (Qgis.QGIS_VERSION, "Qt version", "Python version", "GDAL", "PDAL", "ept", "OS "):
        assert words in about
    assert f"Locale: {QgsApplication.locale()}" in about
    assert section(text, "Settings") == [
        f"schema: {migrations.schema()} of {len(migrations.MIGRATIONS)}",
        "download_folder: chosen",
        "parallel_transfers: 7",
        "busy_interval: 1500",
        "idle_interval: 30000",
        "notify_on_desktop: True",
        "log_level: everything",
    ]
    assert section(text, "Shown") == [
        "Panel: 3 projects, 12 tasks",
        "Map: 1 layers, 0 from servers",
    ]


def test_server_is_described(report, connection) -> None:
    (line,) = section(report(), "Servers")
    assert line == (
        "http, login by account, WebODM 3.2.4, today's calls, 1 of 2 nodes online: "
        "odm 3.5.6 (API 2.2.4)"
    )


def test_old_server_is_described(report, store, start_server) -> None:
    old = start_server("--legacy")
    store.save(Connection.new("Old", old.url), old.user, old.password)
    (line,) = section(report(), "Servers")
    assert "WebODM of unknown version, the documented old calls, " in line


def test_wrong_login_and_missing_server_are_told(report, store, server) -> None:
    store.save(Connection.new("A", server.url), server.user, "wrong")
    store.save(Connection.new("B", f"http://127.0.0.1:{closed_port()}"), "", "")
    first, second = section(report(), "Servers")
    assert first.startswith("http, login by account, AuthenticationError: The server did not")
    assert second.startswith("http, login by none, RefusedError: ")
    assert second.endswith("cannot be reached: Connection refused")


def test_silent_server_does_not_hold_the_report_up(report, store, server, monkeypatch) -> None:
    monkeypatch.setattr(diagnostics, "PATIENCE", 300)
    monkeypatch.setattr(diagnostics, "TIMEOUT", 2 * PATIENT)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        store.save(Connection.new("A", f"http://127.0.0.1:{listener.getsockname()[1]}"), "", "")
        store.save(Connection.new("B", server.url), server.user, server.password)
        began = time.monotonic()
        first, second = section(report(), "Servers")
        assert time.monotonic() - began < PATIENT
    assert first.endswith(diagnostics.NO_ANSWER)
    assert "WebODM" in second


def test_locked_login_is_not_asked_for(report, connection, monkeypatch) -> None:
    monkeypatch.setattr(logins, "is_unlocked", lambda: False)
    monkeypatch.setattr(logins, "unlock", lambda: pytest.fail("the user was asked"))
    (line,) = section(report(), "Servers")
    assert line == f"http, login by account, {diagnostics.NOT_ASKED}"


def test_of_very_many_servers_some_are_not_asked(report, store, monkeypatch) -> None:
    monkeypatch.setattr(diagnostics, "MOST_SERVERS", 1)
    url = f"http://127.0.0.1:{closed_port()}"
    store.save(Connection.new("A", url), "", "")
    store.save(Connection.new("B", url), "", "")
    first, second = section(report(), "Servers")
    assert "refused" in first
    assert second.endswith(diagnostics.ONE_TOO_MANY)


def test_second_report_takes_the_place_of_the_first(report, connection, wait_until) -> None:
    report.diagnostics.collect()
    assert section(report(), "Servers")[0].startswith("http, login by account, WebODM")


def test_dropped_report_is_not_heard_of(report, connection, background, wait_until) -> None:
    heard: list[str] = []
    report.diagnostics.ready.connect(heard.append)
    report.diagnostics.collect()
    report.diagnostics.drop()
    after: list[Any] = []
    background.run(lambda: None, after.append)
    wait_until(lambda: after)
    assert heard == []


def test_report_fits_into_an_issue(report) -> None:
    for number in range(log.MOST_LINES):
        log.error(f"line {number} " + "words " * 10**4)
    text = report()
    assert len(text) < 65_536
    assert f"line {log.MOST_LINES - 1} " in text


def test_long_log_does_not_hold_the_window_up(report, store) -> None:
    for number in range(log.MOST_LINES):
        log.error(f'line {number} File "/home/anna/x.py" at drone.acme.example ' * 8)
    began = time.process_time()
    report.diagnostics._finish()
    assert time.process_time() - began < 0.25


# --- what there is not


@pytest.fixture
def planted(store, qgis_iface) -> ConnectionStore:
    """Secrets and names in every place that a report could take them from."""
    store.save(Connection.new("Acme Maps", f"https://{HOST}:8443/acme-odm"), USER, PASSWORD)
    store.save(Connection.new("By token", "http://10.20.30.40"), "", "", TOKEN)
    entry = logins.write("", "Shared", f"https://{HOST}", Credentials("bert", "s3cret-of-bert"))
    store.save_with(Connection.new("Shared", "https://odm.bert.example"), entry)
    settings.DOWNLOAD_FOLDER.set(Path.home() / "Maps of Anna")
    QgsSettings().setValue("orthodock/last_photo_folder", str(Path.home() / "Photos"))
    QgsSettings().setValue("orthodock/parallel_transfers", PASSWORD)
    QgsSettings().setValue("orthodock/schema", PASSWORD)
    for text in (
        f"Authorization: JWT {TOKEN}",
        f"GET /api/projects/?jwt={TOKEN}: 403",
        f"https://{USER}:{PASSWORD}@{HOST}:8443/acme-odm/api/ failed",
        f"{{'username': '{USER}', 'password': '{PASSWORD}', 'token': '{TOKEN}'}}",
        f"the server says: {PASSWORD} is wrong for {USER}",
        f"HTTPSConnectionPool(host='{HOST}', port=8443)",
        f"Acme Maps: the server at {HOST}:8443 cannot be reached",
        f"saved in {Path.home()}/Maps of Anna/x.tif",
        r"C:\Users\anna\Maps, /home/anna/Maps, /Users/anna/Maps",
        f"{getpass.getuser()} on {socket.gethostname()}",
        "s3cret-of-bert",
        "10.20.30.40 and 2001:db8::17 and other.acme-maps.de",
        "password: s3cret-of-bert\nnext line",
    ):
        log.error(text)
    messages = Messages(qgis_iface)
    messages.push(f"cannot reach https://{HOST}/?token={TOKEN}", Qgis.MessageLevel.Warning)
    messages.close()
    qgis_iface.messageBar().clearWidgets()
    try:
        raise ValueError(f"Bearer {TOKEN} of {USER} with {PASSWORD}")
    except ValueError:
        log.current_exception()
    return store


def test_nothing_that_was_planted_is_in_the_report(report, planted, monkeypatch) -> None:
    monkeypatch.setattr("orthodock.api.transport.ATTEMPTS", 1)
    text = report()
    assert len(section(text, "Servers")) == 3
    assert "Traceback" in text
    assert "next line" in text
    lowered = text.lower()
    for secret in (
        PASSWORD, USER, HOST, TOKEN, *TOKEN.split("."), "anna", "acme", "bert", "s3cret",
        "10.20.30.40", "2001:db8", str(Path.home()), socket.gethostname(),
    ):  # fmt: skip
        assert secret.lower() not in lowered, secret


def test_words_of_a_hostile_server_are_cut_and_hidden(report, store, monkeypatch) -> None:
    from answers import answering, http

    words = f'{{"detail": "line\\nline {TOKEN} {"x" * 400} Authorization: {PASSWORD}"}}'
    with answering(http("400 Bad Request", words.encode())) as url:
        store.save(Connection.new("A", url), "", "")
        (line,) = section(report(), "Servers")
    assert TOKEN not in line
    assert len(line) < 400


# --- where the user finds it


def test_panel_copies_the_report(panel, wait_until) -> None:
    QApplication.clipboard().setText("before")
    (action,) = (a for a in panel.dock.connection_menu.actions() if "Diag" in a.text())
    action.trigger()
    wait_until(lambda: panel.notice("Diagnostics are copied"))
    text = QApplication.clipboard().text()
    assert section(text, "Servers")[0].startswith("http, login by account, WebODM 3.2.4")
    projects = len(panel.names())
    assert section(text, "Shown")[0].startswith(f"Panel: {projects} projects, ")


def test_panel_counts_the_tasks_it_shows(panel, completed) -> None:
    panel.open(completed.project)
    panel.wait_until(lambda: panel.tasks(completed.project))
    shown = panel.plugin.application.panel.shown()
    assert shown.tasks >= 1
    assert shown.projects == len(panel.dock.model.shown_projects())


def test_closing_waits_for_no_server(plugin, store, qgis_iface, monkeypatch) -> None:
    monkeypatch.setattr(diagnostics, "TIMEOUT", 2 * PATIENT)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        plugin.connections.save(
            Connection.new("A", f"http://127.0.0.1:{listener.getsockname()[1]}"), "", ""
        )
        plugin.application.diagnostics.collect()
        began = time.monotonic()
        plugin.unload()
        assert time.monotonic() - began < PATIENT
    plugin.initGui()
