"""Converts QGIS's proxy, certificate and timeout settings for `requests`."""

from __future__ import annotations

import atexit
import re
import ssl
import tempfile
import time
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from qgis.core import Qgis, QgsApplication, QgsNetworkAccessManager, QgsSettings
from qgis.PyQt.QtCore import QCryptographicHash, QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyQuery

from ...api import NetworkOptions, normalise_url
from ...api.addresses import origin
from ..settings import PARALLEL_TRANSFERS

SHORTEST_TIMEOUT = 5.0  # s
DIRECT = {"http": "", "https": ""}
CA_PREFIX, CA_SUFFIX = "orthodock-authorities-", ".pem"
CA_AGE = 30 * 24 * 3600.0  # seconds; longer than any QGIS session
_files: list[Path] = []  # CA files written by this process
PEM = re.compile(r"-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", re.DOTALL)


def network_options(url: str) -> NetworkOptions:
    """Return QGIS's network settings for the server at `url`. Main thread only.

    Raises `ValidationError` if `url` is not a web address.
    """
    url = normalise_url(url)
    timeout = max(QgsNetworkAccessManager.timeout() / 1000, SHORTEST_TIMEOUT)
    return NetworkOptions(
        connect_timeout=min(timeout, NetworkOptions.connect_timeout),
        read_timeout=timeout,
        proxies=_proxies(url),
        ca_file=_ca_file(),
        fingerprint=_accepted_certificate(url),
        user_agent=f"OrthoDock QGIS/{Qgis.QGIS_VERSION_INT}",
        parallel=PARALLEL_TRANSFERS.value(),
    )


def _proxies(url: str) -> dict[str, str]:
    """Return the proxies that QGIS would use, considering its exclusions and system proxies.

    Empty if QGIS uses the system settings, which is also the default of `requests`.
    """
    factory = QgsNetworkAccessManager.instance().proxyFactory()
    # QGIS compares its exclusions with the beginning of the URL.
    found = factory.queryProxy(QNetworkProxyQuery(QUrl(url + "/"))) if factory is not None else []
    proxy = found[0] if found else QNetworkProxy()
    if proxy.type() == QNetworkProxy.ProxyType.NoProxy:
        return dict(DIRECT)
    schemes = {
        QNetworkProxy.ProxyType.HttpProxy: "http",
        QNetworkProxy.ProxyType.HttpCachingProxy: "http",
        QNetworkProxy.ProxyType.Socks5Proxy: "socks5h",
    }
    scheme = schemes.get(proxy.type())
    if scheme is None or not proxy.hostName():
        return {}
    proxy = _with_login(proxy)
    login = f"{quote(proxy.user(), safe='')}:{quote(proxy.password(), safe='')}@"
    host = f"[{proxy.hostName()}]" if ":" in proxy.hostName() else proxy.hostName()
    address = f"{scheme}://{login if proxy.user() else ''}{host}:{proxy.port()}"
    return {"http": address, "https": address}


def _with_login(proxy: QNetworkProxy) -> QNetworkProxy:
    """Return the proxy with the login of the authentication configuration chosen for it.

    QGIS reads that login only at start, and only if the authentication database is unlocked.
    """
    authcfg = QgsSettings().value("proxy/authcfg", "", str)
    manager = QgsApplication.authManager()
    if proxy.user() or not authcfg or not manager.masterPasswordIsSet():
        return proxy
    is_done, changed = manager.updateNetworkProxy(QNetworkProxy(proxy), authcfg)
    return changed if is_done else proxy


def _accepted_certificate(url: str) -> str:
    """Return the SHA-256 of the certificate whose errors QGIS ignores, or ""."""
    scheme, host, port = origin(url)
    if scheme != "https":
        return ""
    exception = QgsApplication.authManager().sslCertCustomConfigByHost(f"{host}:{port}")
    if exception.isNull() or not exception.sslIgnoredErrorEnums():
        return ""
    digest = exception.sslCertificate().digest(QCryptographicHash.Algorithm.Sha256)
    return bytes(digest.toHex()).decode()


def _ca_file() -> str:
    """Return a CA file with the default authorities and QGIS's, without untrusted ones."""
    manager = QgsApplication.authManager()
    trusted = bytes(manager.trustedCaCertsPemText()).decode("ascii", "replace")
    distrusted = tuple(bytes(certificate.toDer()) for certificate in manager.untrustedCaCerts())
    path = _written(trusted, distrusted)
    if not Path(path).is_file():  # some systems clear the temporary folder
        _written.cache_clear()
        path = _written(trusted, distrusted)
    return path


def remove_files() -> None:
    """Remove the CA files. Clients that use them can no longer connect."""
    _written.cache_clear()
    while _files:
        with suppress(OSError):
            _files.pop().unlink()


def _sweep() -> None:
    """Remove CA files that remain after a crash of QGIS."""
    for path in Path(tempfile.gettempdir()).glob(f"{CA_PREFIX}*{CA_SUFFIX}"):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > CA_AGE:
                path.unlink()


@lru_cache(maxsize=4)
def _written(trusted: str, distrusted: tuple[bytes, ...]) -> str:
    from requests.certs import where  # type: ignore[attr-defined]

    usual = PEM.findall(Path(where()).read_text(encoding="utf-8"))
    kept = [text for text in usual if ssl.PEM_cert_to_DER_cert(text) not in distrusted]
    _sweep()
    with tempfile.NamedTemporaryFile("w", prefix=CA_PREFIX, suffix=CA_SUFFIX, delete=False) as file:
        file.write("\n".join(dict.fromkeys([*kept, *PEM.findall(trusted)])) + "\n")
    _files.append(Path(file.name))
    return file.name


atexit.register(remove_files)
