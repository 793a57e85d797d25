"""Choosing in the panel."""

from __future__ import annotations

from orthodock.api import Project
from panel import Panel
from qgis.PyQt.QtWidgets import QApplication, QMessageBox

YES, NO = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No


def choose_project(panel: Panel, project: Project) -> None:
    panel.dock.tree.setCurrentIndex(panel.dock.model.project_index(project.id))
    QApplication.processEvents()
