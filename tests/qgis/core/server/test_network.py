"""QGIS's own network settings hold for the plugin's requests too."""

from __future__ import annotations

import base64
import os
import ssl
import tempfile
from collections.abc import Iterator
from pathlib import Path

import orthodock
import pytest
from orthodock.api import CertificateError, WebODM
from orthodock.core.server import network
from orthodock.core.server.connections import Connection
from orthodock.core.server.network import network_options
from qgis.core import (
    QgsApplication,
    QgsAuthConfigSslServer,
    QgsAuthMethodConfig,
    QgsNetworkAccessManager,
    QgsSettings,
)
from qgis.PyQt.QtNetwork import (
    QNetworkProxy,
    QSslCertificate,
    QSslError,
)
from raw_server import RawServer, TLSServer, raw_server, tls_server_in

URL = "https://odm.example.org"
PROXY = QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "proxy.example.org", 3128)
BOTH = {"http": "http://proxy.example.org:3128", "https": "http://proxy.example.org:3128"}


@pytest.fixture
def manager(qgis_app) -> Iterator[QgsNetworkAccessManager]:
    """QGIS's network manager, without any proxy afterwards."""
    manager = QgsNetworkAccessManager.instance()
    yield manager
    manager.setFallbackProxyAndExcludes(QNetworkProxy(), [], [])
    QgsSettings().remove("proxy")


@pytest.fixture
def tls_server(tmp_path: Path) -> Iterator[TLSServer]:
    with tls_server_in(tmp_path) as server:
        yield server


def test_proxy_of_qgis_is_used(manager) -> None:
    manager.setFallbackProxyAndExcludes(PROXY, [], [])
    assert network_options(URL).proxies == BOTH


def test_login_of_the_proxy_is_escaped(manager) -> None:
    proxy = QNetworkProxy(PROXY)
    proxy.setUser("a b@c")
    proxy.setPassword("p:/%")
    manager.setFallbackProxyAndExcludes(proxy, [], [])
    expected = "http://a%20b%40c:p%3A%2F%25@proxy.example.org:3128"
    assert network_options(URL).proxies["https"] == expected


@pytest.mark.parametrize("listed", [URL, "https://odm", URL + "/"])
def test_no_proxy_list_means_a_direct_connection(manager, listed: str) -> None:
    manager.setFallbackProxyAndExcludes(PROXY, [], [listed])
    assert network_options(URL).proxies == {"http": "", "https": ""}
    assert network_options("https://other.example.org").proxies == BOTH


def test_excluded_address_is_left_to_the_system(manager) -> None:
    manager.setFallbackProxyAndExcludes(PROXY, [URL], [])
    assert network_options(URL).proxies == {}


def test_socks_proxy_looks_names_up_itself(manager) -> None:
    proxy = QNetworkProxy(QNetworkProxy.ProxyType.Socks5Proxy, "proxy.example.org", 1080)
    manager.setFallbackProxyAndExcludes(proxy, [], [])
    assert network_options(URL).proxies["https"] == "socks5h://proxy.example.org:1080"


def test_proxy_set_to_none_is_a_direct_connection(manager) -> None:
    proxy = QNetworkProxy(QNetworkProxy.ProxyType.NoProxy)
    manager.setFallbackProxyAndExcludes(proxy, [], [])
    assert network_options(URL).proxies == {"http": "", "https": ""}


def test_login_of_the_proxy_comes_from_its_authentication_configuration(manager, store) -> None:
    entry = QgsAuthMethodConfig("Basic")
    entry.setName("Proxy of the office")
    entry.setConfigMap({"username": "me", "password": "secret", "realm": ""})
    QgsApplication.authManager().storeAuthenticationConfig(entry)
    QgsSettings().setValue("proxy/authcfg", entry.id())
    manager.setFallbackProxyAndExcludes(PROXY, [], [])
    assert network_options(URL).proxies["https"] == "http://me:secret@proxy.example.org:3128"


def test_authority_that_qgis_trusts_is_trusted(qgis_app, store, tls_server: TLSServer) -> None:
    auth = QgsApplication.authManager()
    (certificate,) = QSslCertificate.fromPath(tls_server.certificate)
    with pytest.raises(CertificateError):
        WebODM(tls_server.url, network=network_options(tls_server.url)).nodes.list()
    auth.storeCertAuthority(certificate)
    auth.rebuildCaCertsCache()
    auth.rebuildTrustedCaCertsCache()
    try:
        client = WebODM(tls_server.url, network=network_options(tls_server.url))
        assert client.nodes.list() == ()
    finally:
        auth.removeCertAuthority(certificate)
        auth.rebuildCaCertsCache()
        auth.rebuildTrustedCaCertsCache()


def test_exception_for_a_certificate_holds_for_that_certificate_alone(
    qgis_app, store, tls_server: TLSServer, tmp_path: Path
) -> None:
    auth = QgsApplication.authManager()
    host = tls_server.url.split("//")[1]
    (certificate,) = QSslCertificate.fromPath(tls_server.certificate)
    exception = QgsAuthConfigSslServer()
    exception.setSslCertificate(certificate)
    exception.setSslHostPort(host)
    exception.setSslIgnoredErrorEnums([QSslError.SslError.SelfSignedCertificate])
    auth.storeSslCertCustomConfig(exception)
    options = network_options(tls_server.url)
    assert WebODM(tls_server.url, network=options).nodes.list() == ()
    other = tmp_path / "other"
    other.mkdir()
    with tls_server_in(other) as stranger, pytest.raises(CertificateError):
        WebODM(stranger.url, network=options).nodes.list()
    assert network_options(URL).fingerprint == ""


def test_file_of_authorities_is_written_once(qgis_app) -> None:
    first, second = network_options(URL).ca_file, network_options(URL).ca_file
    assert first == second
    context = ssl.create_default_context(cafile=first)
    assert len(context.get_ca_certs()) > 50


@pytest.fixture
def proxy_server() -> Iterator[RawServer]:
    """A proxy for plain http that answers as a server without nodes."""
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]"
    with raw_server(lambda _head: answer) as server:
        yield server


def http_proxy(server: RawServer) -> QNetworkProxy:
    host, port = server.url.split("//")[1].split(":")
    return QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, host, int(port))


def test_request_goes_through_the_proxy_with_its_login(manager, store, proxy_server) -> None:
    entry = QgsAuthMethodConfig("Basic")
    entry.setName("Proxy of the office")
    entry.setConfigMap({"username": "me", "password": "p:/%", "realm": ""})
    QgsApplication.authManager().storeAuthenticationConfig(entry)
    QgsSettings().setValue("proxy/authcfg", entry.id())
    manager.setFallbackProxyAndExcludes(http_proxy(proxy_server), [], [])
    url = "http://odm.example.org"
    assert WebODM(url, network=network_options(url)).nodes.list() == ()
    (request,) = proxy_server.heads
    assert request.path == f"{url}/api/processingnodes/"
    login = base64.b64encode(b"me:p:/%").decode()
    assert request.headers["proxy-authorization"] == f"Basic {login}"


def test_proxy_of_the_system_is_used(manager, proxy_server, monkeypatch) -> None:
    """On Linux that is the environment; Qt asks the system's own settings elsewhere."""
    QgsSettings().setValue("proxy/proxyEnabled", True)
    QgsSettings().setValue("proxy/proxyType", "DefaultProxy")
    monkeypatch.setenv("http_proxy", proxy_server.url)
    monkeypatch.delenv("no_proxy", raising=False)
    manager.setupDefaultProxyAndCache()
    try:
        url = "http://odm.example.org"
        assert WebODM(url, network=network_options(url)).nodes.list() == ()
        assert [request.path for request in proxy_server.heads] == [f"{url}/api/processingnodes/"]
    finally:
        QgsSettings().remove("proxy")
        manager.setupDefaultProxyAndCache()


def test_address_without_proxy_is_reached_directly(manager, proxy_server) -> None:
    away = QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "127.0.0.1", 9)
    manager.setFallbackProxyAndExcludes(away, [], [proxy_server.url])
    client = WebODM(proxy_server.url, network=network_options(proxy_server.url))
    assert client.nodes.list() == ()
    assert proxy_server.heads[0].path == "/api/processingnodes/"


@pytest.fixture
def temporary(qgis_app, tmp_path: Path, monkeypatch) -> Iterator[Path]:
    """The folder of temporary files, empty at first."""
    network.remove_files()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    yield tmp_path
    network.remove_files()


def test_file_of_authorities_goes_with_the_plugin(qgis_iface, store, temporary: Path) -> None:
    plugin = orthodock.classFactory(qgis_iface)
    plugin.initGui()
    plugin.application.sessions.client(store.save(Connection.new("A", URL), "", ""))
    assert len(list(temporary.iterdir())) == 1
    plugin.unload()
    assert list(temporary.iterdir()) == []


def test_file_of_authorities_that_was_cleared_away_is_written_again(temporary: Path) -> None:
    first = Path(network_options(URL).ca_file)
    first.unlink()
    assert Path(network_options(URL).ca_file).is_file()


def test_files_of_authorities_left_by_a_crash_are_swept(temporary: Path) -> None:
    old, fresh, other = (
        temporary / name
        for name in ("orthodock-authorities-1.pem", "orthodock-authorities-2.pem", "other.pem")
    )
    for path in (old, fresh, other):
        path.write_text("")
    for path in (old, other):
        os.utime(path, (0, fresh.stat().st_mtime - network.CA_AGE - 60))
    ours = Path(network_options(URL).ca_file)
    assert set(temporary.iterdir()) == {fresh, other, ours}
