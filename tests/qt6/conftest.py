"""The plugin on PyQt6, with the stub of QGIS. `make test-qt6` runs these in a venv of their own."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import pytest

HERE = Path(__file__).resolve().parent
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(HERE))
sys.executable = str(HERE.parents[1] / ".venv" / "bin" / "python")  # which has what devserver needs

import stub_qgis

stub_qgis.install()  # before whatever imports qgis

import behaviour
from qgis.PyQt.QtWidgets import QApplication


@pytest.fixture(scope="session")
def application() -> Iterator[QApplication]:
    """Qt."""
    yield QApplication([])
    assert "PyQt5" not in sys.modules


@pytest.fixture(autouse=True)
def no_hidden_failure(application: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fails when an exception ends in a slot or in the log."""
    raised: list[str] = []
    monkeypatch.setattr(
        sys, "excepthook", lambda *error: raised.append("".join(traceback.format_exception(*error)))
    )
    behaviour.LOGGED.clear()
    yield
    assert not raised, "\n".join(raised)
    failures = [text for text in behaviour.LOGGED if "Traceback" in text]
    assert not failures, "\n".join(failures)


@pytest.fixture(name="wait_until")
def waits() -> Callable[[Callable[[], Any]], None]:
    """Runs the event loop until a condition holds; fails after a minute."""
    from waiting import wait_until  # it imports Qt from the stub

    return wait_until


@pytest.fixture
def iface(application: QApplication) -> Any:
    """QGIS's window."""
    from qgis.gui import QgisInterface

    return QgisInterface()


@pytest.fixture
def plugin(iface: Any) -> Iterator[Any]:
    """The plugin, loaded; unloaded at the end."""
    import orthodock
    from qgis.core import QgsSettings

    QgsSettings().clear()
    behaviour.LOGINS.clear()
    loaded = orthodock.classFactory(iface)
    loaded.initGui()
    yield loaded
    loaded.unload()
