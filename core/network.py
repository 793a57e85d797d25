"""QGIS's proxy, certificate and time-out settings, as `requests` needs them."""

from __future__ import annotations

import atexit
import tempfile
from pathlib import Path
from urllib.parse import quote, urlsplit

from qgis.core import Qgis, QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkProxy

from ..api import NetworkOptions
from .settings import PARALLEL_TRANSFERS

SHORTEST_TIMEOUT = 5.0  # s


def network_options(url: str) -> NetworkOptions:
    """Return QGIS's network settings for the server at `url`. Main thread only."""
    timeout = max(QgsNetworkAccessManager.timeout() / 1000, SHORTEST_TIMEOUT)
    return NetworkOptions(
        connect_timeout=min(timeout, NetworkOptions.connect_timeout),
        read_timeout=timeout,
        proxies=_proxies(url),
        ca_file=_ca_file(),
        user_agent=f"OrthoDock QGIS/{Qgis.QGIS_VERSION_INT}",
        parallel=PARALLEL_TRANSFERS.value(),
    )


def _proxies(url: str) -> dict[str, str]:
    manager = QgsNetworkAccessManager.instance()
    if any(url.startswith(excluded) for excluded in manager.excludeList() if excluded):
        return {"http": "", "https": ""}
    proxy = manager.fallbackProxy()
    schemes = {
        QNetworkProxy.ProxyType.HttpProxy: "http",
        QNetworkProxy.ProxyType.HttpCachingProxy: "http",
        QNetworkProxy.ProxyType.Socks5Proxy: "socks5h",
    }
    scheme = schemes.get(proxy.type())
    if scheme is None or not proxy.hostName():
        return {}  # requests then follows the system's own settings, as QGIS does
    login = f"{quote(proxy.user(), safe='')}:{quote(proxy.password(), safe='')}@"
    address = f"{scheme}://{login if proxy.user() else ''}{proxy.hostName()}:{proxy.port()}"
    return {"http": address, "https": address}


def _ca_file() -> str:
    """Return a file of the usual authorities and those the user added to QGIS, "" if none was."""
    added = b"\n".join(
        bytes(certificate.toPem()) for certificate in QgsApplication.authManager().databaseCAs()
    )
    if not added:
        return ""
    from requests.certs import where

    usual = Path(where()).read_bytes()
    with tempfile.NamedTemporaryFile(suffix=".pem", delete=False) as file:
        file.write(usual + b"\n" + added)
    atexit.register(Path(file.name).unlink, missing_ok=True)
    return file.name


def origin(url: str) -> tuple[str, str, int]:
    """Return scheme, host and port, which together say whose token a request may carry."""
    parts = urlsplit(url)
    default = 443 if parts.scheme == "https" else 80
    return parts.scheme, (parts.hostname or "").lower(), parts.port or default
