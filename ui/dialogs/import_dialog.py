"""Brings a task that was made elsewhere to the server: a zip from disk, or one on the web."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QUrl, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ...api import ImportRequest, Project

WIDTH = 64  # characters


class ImportDialog(QDialog):
    """Asks for the zip, the project and a name; `import_requested` gives them all."""

    import_requested = pyqtSignal(object)
    """ImportRequest"""

    def __init__(
        self,
        projects: Iterable[Project],
        project: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import Task"))
        self._build()
        for known in projects:
            self.project.addItem(known.name, known.id)
        self.project.setCurrentIndex(max(0, self.project.findData(project)))
        self.from_disk.setChecked(True)
        self._update()

    def _build(self) -> None:
        hint = QLabel(
            self.tr(
                "The results of a task (all.zip) or a backup of one, as this panel or the web "
                "page has saved it."
            )
        )
        hint.setWordWrap(True)
        self.from_disk = QRadioButton(self.tr("Zip on &disk"))
        self.file = QgsFileWidget()
        self.file.setFilter(self.tr("Zip archives") + " (*.zip)")
        self.file.setDialogTitle(self.tr("Task to Import"))
        self.file.setToolTip(self.tr("It is uploaded in the background; you can go on working"))
        self.from_web = QRadioButton(self.tr("Zip on the &web"))
        self.url = QLineEdit()
        self.url.setPlaceholderText("https://example.org/all.zip")
        self.url.setToolTip(self.tr("The server fetches it itself, so it must be able to reach it"))
        self.project = QComboBox()
        self.project.setToolTip(self.tr("Where the task is put"))
        self.name = QLineEdit()
        self.name.setToolTip(self.tr("What the task is called on the server"))
        form = QFormLayout()
        form.addRow(self.from_disk, self.file)
        form.addRow(self.from_web, self.url)
        form.addRow(self.tr("&Project"), self.project)
        form.addRow(self.tr("&Name"), self.name)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.import_button = self.buttons.addButton(
            self.tr("&Import"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(hint)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(WIDTH * self.fontMetrics().averageCharWidth())
        self.from_disk.toggled.connect(self._update)
        self.file.fileChanged.connect(self._update)
        self.url.textChanged.connect(self._update)

    def request(self) -> ImportRequest:
        """Return what is in the form."""
        on_disk = self.from_disk.isChecked()
        return ImportRequest(
            project=self.project.currentData(),
            name=self.name.text().strip() or self._suggested_name(),
            zip=Path(self.file.filePath()) if on_disk else None,
            url="" if on_disk else self.url.text().strip(),
        )

    def accept(self) -> None:
        self.import_requested.emit(self.request())
        super().accept()

    def _suggested_name(self) -> str:
        if self.from_disk.isChecked():
            return Path(self.file.filePath()).stem
        # Its path alone: what follows may hold a secret, which everybody who sees the task would.
        return PurePosixPath(QUrl(self.url.text().strip()).path()).stem

    def _update(self, *_: object) -> None:
        on_disk = self.from_disk.isChecked()
        self.file.setEnabled(on_disk)
        self.url.setEnabled(not on_disk)
        self.name.setPlaceholderText(self._suggested_name())
        url = self.url.text().strip()
        is_given = (
            bool(self.file.filePath()) if on_disk else url.startswith(("http://", "https://"))
        )
        self.import_button.setEnabled(is_given and self.project.currentIndex() >= 0)
