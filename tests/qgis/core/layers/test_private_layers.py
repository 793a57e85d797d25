"""Layers of servers that want a login: drawn whatever happens to token, project and plugin."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from orthodock.api import Credentials, Task, WebODM
from orthodock.core.layers.identity import remote_layers
from orthodock.core.layers.specs import Product, Way, spec_for
from orthodock.core.server.connections import Connection
from products import EPSG, NORTH, SIDE, WEST, all_zip, heights, orthophoto
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsNetworkAccessManager,
    QgsNetworkReplyContent,
    QgsProject,
    QgsRectangle,
    QgsSettings,
)
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtNetwork import QNetworkRequest
from qgis.PyQt.QtWidgets import QPushButton
from rendering import render

UTM = QgsCoordinateReferenceSystem(f"EPSG:{EPSG}")
AREA = QgsRectangle(WEST, NORTH - SIDE, WEST + SIDE, NORTH)
EVERYTHING = [
    (Product.ORTHOPHOTO, Way.TILES),
    (Product.DSM, Way.TILES),
    (Product.ORTHOPHOTO, Way.FILE),
]


@pytest.fixture
def own_server(start_server) -> Any:
    """A server that nobody else uses, so its faults hurt nobody."""
    return start_server()


def make_task(server: Any, folder: Path, name: str) -> Task:
    client = WebODM(server.url, Credentials(server.user, server.password))
    archive = all_zip(
        folder / "all.zip",
        orthophoto_tif=orthophoto(folder / "o.tif"),
        dsm_tif=heights(folder / "s.tif"),
    )
    project = client.projects.create(name)
    task = client.tasks.import_zip(project.id, archive, name=name)
    return client.tasks.wait(project.id, task.id, interval=0.1)


def add(plugin: Any, server: Any, task: Task, wait_until: Any, *products: Any) -> None:
    store = plugin.connections
    connection = store.for_url(server.url) or store.save(
        Connection.new(server.url, server.url), server.user, server.password
    )
    client = plugin.application.sessions.client(connection)
    before = len(QgsProject.instance().mapLayers())
    for product, way in products:
        plugin.application.loader.add(
            client, client.projects.get(task.project), task, spec_for(product, way)
        )
    wait_until(lambda: len(QgsProject.instance().mapLayers()) == before + len(products))


def drawn(layer: QgsMapLayer) -> float:
    """The share of the area that is not empty; three quarters of the pictures are not."""
    return float((render(layer, AREA, UTM, 200)[..., 3] > 0).mean())


def only_layer() -> QgsMapLayer:
    (layer,) = QgsProject.instance().mapLayers().values()
    return layer


@pytest.fixture
def bar(qgis_iface, monkeypatch: pytest.MonkeyPatch) -> QgsMessageBar:
    real = QgsMessageBar()
    monkeypatch.setattr(qgis_iface, "messageBar", lambda: real)
    return real


def texts(bar: QgsMessageBar) -> list[str]:
    return [item.text() for item in bar.findChildren(QgsMessageBarItem)]


def test_expired_token_is_renewed_by_the_layer(
    bar, plugin, own_server, tmp_path: Path, wait_until
) -> None:
    task = make_task(own_server, tmp_path, "Renewed")
    add(plugin, own_server, task, wait_until, (Product.ORTHOPHOTO, Way.TILES))
    told: list[str] = []
    plugin.application.sessions.signed_in.connect(told.append)
    plugin.layer_auth.set_token(own_server.url, "what.was.good")
    own_server.set_faults({"kind": "expired_token", "path": f"/tasks/{task.id}/$"})
    drawn(only_layer())
    wait_until(lambda: told)
    assert drawn(only_layer()) > 0.7
    assert not texts(bar)


def test_layers_of_two_servers_draw_side_by_side(
    plugin, start_server, tmp_path: Path, wait_until
) -> None:
    for number in (1, 2):
        server = start_server()
        folder = tmp_path / str(number)
        folder.mkdir()
        task = make_task(server, folder, f"Server {number}")
        add(plugin, server, task, wait_until, (Product.ORTHOPHOTO, Way.TILES))
    layers = QgsProject.instance().mapLayers().values()
    assert len(layers) == 2
    assert all(drawn(layer) > 0.7 for layer in layers)


def test_saved_project_holds_no_secret(plugin, own_server, tmp_path: Path, wait_until) -> None:
    QgsSettings().setValue("orthodock/download_folder", str(tmp_path / "downloads"))
    task = make_task(own_server, tmp_path, "Secret")
    add(plugin, own_server, task, wait_until, *EVERYTHING)
    connection = plugin.connections.for_url(own_server.url)
    token = plugin.application.sessions.client(connection).transport.token()
    assert QgsProject.instance().write(str(tmp_path / "p.qgz"))
    with zipfile.ZipFile(tmp_path / "p.qgz") as archive:
        content = b"".join(archive.read(name) for name in archive.namelist()).decode(
            errors="replace"
        )
    assert task.id in content
    for secret in (
        token,
        token.split(".")[2],
        own_server.password,
        "correct%20horse",
        "JWT",
        "eyJ",
    ):
        assert secret not in content


def test_unloading_in_mid_render_is_safe_and_layers_draw_once_it_is_back(
    plugin, own_server, tmp_path: Path, wait_until
) -> None:
    task = make_task(own_server, tmp_path, "Unloaded")
    add(plugin, own_server, task, wait_until, (Product.DSM, Way.TILES))
    layer = only_layer()
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(UTM)
    settings.setExtent(AREA)
    settings.setOutputSize(QSize(1500, 1500))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    plugin.unload()
    wait_until(lambda: not job.isActive())
    layer.setDataSource(layer.source() + "&fresh=1", layer.name(), "wms")
    assert drawn(layer) == 0, "nobody adds the token any more"
    plugin.initGui()
    assert plugin.application  # which sign in, perhaps before anybody could listen
    wait_until(lambda: plugin.layer_auth.has_token(own_server.url))
    wait_until(lambda: drawn(only_layer()) > 0.7)


def test_removed_task_is_told_once(bar, plugin, own_server, tmp_path: Path, wait_until) -> None:
    task = make_task(own_server, tmp_path, "Removed")
    products = [(Product.ORTHOPHOTO, Way.TILES), (Product.DSM, Way.TILES)]
    add(plugin, own_server, task, wait_until, *products)
    client = plugin.application.sessions.client(plugin.connections.for_url(own_server.url))
    client.tasks.remove(task.project, task.id)
    wait_until(lambda: task.id not in {t.id for t in client.tasks.list(task.project)})
    for layer, _ in list(remote_layers()):
        assert drawn(layer) == 0
    wait_until(lambda: texts(bar))
    for layer, _ in list(remote_layers()):
        assert drawn(layer) == 0
    (text,) = texts(bar)
    assert "no longer on the server" in text


def test_refused_tiles_are_told_once_and_retried(
    bar, plugin, own_server, tmp_path: Path, wait_until
) -> None:
    task = make_task(own_server, tmp_path, "Refused")
    add(plugin, own_server, task, wait_until, (Product.ORTHOPHOTO, Way.TILES))
    own_server.set_faults({"kind": "expired_token", "path": "/tiles/", "times": None})
    redrawn: list[bool] = []
    only_layer().repaintRequested.connect(lambda *_: redrawn.append(True))
    assert drawn(only_layer()) == 0
    wait_until(lambda: redrawn)  # once by itself
    assert drawn(only_layer()) == 0
    wait_until(lambda: texts(bar))
    assert drawn(only_layer()) == 0
    assert len(texts(bar)) == 1
    own_server.set_faults()
    redrawn.clear()
    (item,) = bar.findChildren(QgsMessageBarItem)
    (retry,) = (b for b in item.findChildren(QPushButton) if b.text() == "Retry")
    retry.click()
    wait_until(lambda: redrawn)
    assert drawn(only_layer()) > 0.7


def test_tiles_beside_the_data_are_no_error(
    bar, plugin, own_server, tmp_path: Path, wait_until
) -> None:
    task = make_task(own_server, tmp_path, "Beside")
    add(plugin, own_server, task, wait_until, (Product.ORTHOPHOTO, Way.TILES))
    layer = only_layer()
    asked: list[Any] = []
    plugin.application.layer_watch._ask = lambda *a: asked.append(a)
    answers: list[int] = []
    finished = QgsNetworkAccessManager.instance().finished[QgsNetworkReplyContent]

    def note(reply: QgsNetworkReplyContent) -> None:
        answers.append(reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute))

    finished.connect(note)
    layer.setExtent(QgsRectangle(-2e7, -2e7, 2e7, 2e7))  # so that QGIS asks for what is not there
    away = QgsRectangle(AREA)
    away.scale(4)
    picture = render(layer, away, UTM, 400)
    assert np.count_nonzero(picture[..., 3])
    wait_until(lambda: 404 in answers)
    finished.disconnect(note)
    assert not asked
