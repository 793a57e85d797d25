"""The plugin loads and runs on Qt 6."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PyQt6.QtCore import QT_VERSION_STR, Qt
from PyQt6.QtWidgets import QApplication, QDialog


def test_qt_is_6() -> None:
    assert QT_VERSION_STR.startswith("6.")


def test_plugin_loads_and_unloads(plugin: Any, iface: Any) -> None:
    assert plugin.action in iface.pluginMenu().actions()


def test_every_algorithm_sets_itself_up(plugin: Any, wait_until) -> None:
    plugin.initProcessing()
    algorithms = plugin.provider.algorithms()
    assert len(algorithms) > 20
    for algorithm in algorithms:
        made = algorithm.createInstance()
        made.initAlgorithm({})
        assert made.parameterDefinitions() or made.outputDefinitions(), made.name()
        assert made.displayName()
        assert made.shortHelpString()
