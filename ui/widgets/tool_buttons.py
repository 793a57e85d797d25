"""Buttons that are an icon alone."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QToolButton

from . import icons


def tool_button(icon: str, tip: str) -> QToolButton:
    """Return a button with an icon of QGIS's theme; `tip` is its accessible name, too."""
    button = QToolButton()
    button.setIcon(icons.theme(icon))
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setAutoRaise(True)
    return button
