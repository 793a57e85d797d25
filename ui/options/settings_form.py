"""The settings that are not connections, as a form."""

from __future__ import annotations

import contextlib

from qgis.gui import QgsDoubleSpinBox, QgsFileWidget, QgsSpinBox
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core import log, settings
from ...core.diagnostics import Diagnostics
from ...core.settings import LogLevel
from ..widgets import icons

SECOND = 1000  # ms


class SettingsForm(QWidget):
    """Shows what is in the settings, and keeps what is chosen with `apply`."""

    def __init__(
        self,
        diagnostics: Diagnostics,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._diagnostics = diagnostics
        self._diagnostics.ready.connect(self._on_diagnostics)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        boxes = (self._transfer_box(), self._polling_box(), self._message_box())
        for box in boxes:
            layout.addWidget(box)
        _align([box.layout() for box in boxes])

    def apply(self) -> None:
        """Keep what is chosen; it holds at once, but for transfers."""
        with contextlib.suppress(ValueError):  # the form says so beside it
            folder = settings.DOWNLOAD_FOLDER.typed(self.folder.filePath())
            if folder != settings.download_folder():
                settings.DOWNLOAD_FOLDER.set(folder)
        settings.PARALLEL_TRANSFERS.set(self.parallel.value())
        settings.BUSY_INTERVAL.set(round(self.busy.value() * SECOND))
        settings.IDLE_INTERVAL.set(self.idle.value() * SECOND)
        settings.NOTIFY.set(self.notify.isChecked())
        settings.LOG_LEVEL.set(self.level.currentData())
        log.follow_settings()

    # Building

    def _transfer_box(self) -> QGroupBox:
        box = QGroupBox(self.tr("Downloads and uploads"))
        self.folder = QgsFileWidget()
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.folder.setDialogTitle(self.tr("Download Folder"))
        self.folder.lineEdit().setPlaceholderText(str(settings.profile_folder()))
        _explain(
            self.folder,
            self.tr("Download folder"),
            self.tr("Where results go. Those that are in another folder already stay there"),
        )
        for part in (self.folder.lineEdit(), *self.folder.findChildren(QToolButton)):
            _explain(part, self.folder.accessibleName(), self.folder.toolTip())
        chosen = settings.DOWNLOAD_FOLDER.value()
        self.folder.setFilePath("" if chosen is None else str(chosen))
        self.folder_refused = QLabel(
            self.tr("This is not the whole path of a folder. What was chosen before stays.")
        )
        self.folder_refused.setWordWrap(True)
        self.folder_refused.hide()
        self.folder.fileChanged.connect(self._on_folder_changed)
        self.parallel = QgsSpinBox()
        self.parallel.setRange(
            settings.PARALLEL_TRANSFERS.smallest, settings.PARALLEL_TRANSFERS.largest
        )
        self.parallel.setClearValue(settings.PARALLEL_TRANSFERS.usual)
        self.parallel.setValue(settings.PARALLEL_TRANSFERS.value())
        _explain(
            self.parallel,
            self.tr("Transfers at a time"),
            self.tr(
                "How many files go to or come from a server at once. Fewer leave more of the line "
                "to others; more than four are seldom faster"
            ),
        )
        form = _form(box)
        form.addRow(self.tr("Download &folder"), self.folder)
        form.setWidget(form.rowCount(), QFormLayout.ItemRole.FieldRole, self.folder_refused)
        note = self.tr("takes effect the next time a server is connected")
        _add(form, self.tr("&Transfers at a time"), self.parallel, note)
        return box

    def _on_folder_changed(self, text: str) -> None:
        try:
            settings.DOWNLOAD_FOLDER.typed(text)
        except ValueError:
            self.folder_refused.show()
        else:
            self.folder_refused.hide()

    def _polling_box(self) -> QGroupBox:
        box = QGroupBox(self.tr("Updates"))
        self.busy = QgsDoubleSpinBox()
        self.busy.setDecimals(1)
        self.busy.setSingleStep(0.5)
        self._limit(self.busy, settings.BUSY_INTERVAL)
        _explain(
            self.busy,
            self.tr("Seconds between two looks at running tasks"),
            self.tr("How often the server is asked how far running tasks and their consoles are"),
        )
        self.idle = QgsSpinBox()
        self._limit(self.idle, settings.IDLE_INTERVAL)
        _explain(
            self.idle,
            self.tr("Seconds between two looks at open projects"),
            self.tr(
                "How often the server is asked for what others have changed, while the panel can "
                "be seen: each time about one of the projects that are open"
            ),
        )
        form = _form(box)
        _add(form, self.tr("&Running tasks every"), self.busy, self.tr("and their consoles"))
        note = self.tr("one of them by turns, while the panel can be seen")
        _add(form, self.tr("Open &projects every"), self.idle, note)
        return box

    def _limit(self, field: QgsSpinBox | QgsDoubleSpinBox, setting: settings.Number) -> None:
        whole = isinstance(field, QgsSpinBox)

        def seconds(interval: int) -> float:
            return interval // SECOND if whole else interval / SECOND

        field.setRange(seconds(setting.smallest), seconds(setting.largest))
        field.setSuffix(self.tr(" s"))
        field.setClearValue(seconds(setting.usual))
        field.setValue(seconds(setting.value()))

    def _message_box(self) -> QGroupBox:
        box = QGroupBox(self.tr("Messages"))
        self.notify = QCheckBox(
            self.tr("Tell on the &desktop when a task ends while QGIS is not in front")
        )
        _explain(
            self.notify,
            self.tr("Notifications on the desktop"),
            self.tr("What happens is told in QGIS's message bar in any case"),
        )
        self.notify.setChecked(settings.NOTIFY.value())
        self.level = QComboBox()
        for level, text in (
            (LogLevel.ERRORS, self.tr("Errors only")),
            (LogLevel.NORMAL, self.tr("Errors and messages")),
            (LogLevel.EVERYTHING, self.tr("Everything, each request too")),
        ):
            self.level.addItem(text, level)
        self.level.setCurrentIndex(self.level.findData(settings.LOG_LEVEL.value()))
        _explain(
            self.level,
            self.tr("How much is logged"),
            self.tr(
                "What the panel “Log Messages” shows under “OrthoDock”. Of a request it is the "
                "method, the path, the status and the time it took; never a login"
            ),
        )
        self.copy = QPushButton(icons.theme("mActionEditCopy"), self.tr("Copy Dia&gnostics"))
        self.copy.setAutoDefault(False)  # the Return key belongs to the options' OK
        self.copy.clicked.connect(self._on_copy)
        _explain(
            self.copy,
            self.tr("Copy diagnostics"),
            self.tr(
                "For reports of bugs: versions, settings, what the servers are, and the end of the "
                "log. Logins, and names of servers and users, are left out"
            ),
        )
        self.copied = QLabel()
        self.copied.setWordWrap(True)
        self.copied.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.copied.setAccessibleName(self.tr("What became of the diagnostics"))
        form = _form(box)
        form.addRow(self.notify)
        form.addRow(self.tr("&Log"), self.level)
        form.addRow(self.copy, self.copied)
        return box

    # Diagnostics

    def _on_copy(self) -> None:
        self.copy.setEnabled(False)
        self.copied.setText(self.tr("Asking the servers…"))
        self._diagnostics.collect()

    def _on_diagnostics(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        self.copy.setEnabled(True)
        self.copied.setText(self.tr("Copied. Look through the text before you publish it."))


def _form(box: QGroupBox) -> QFormLayout:
    form = QFormLayout(box)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    return form


def _add(form: QFormLayout, title: str, field: QWidget, note: str) -> None:
    """Add a row that ends in a few words."""
    label = QLabel(note)
    label.setWordWrap(True)
    row = QHBoxLayout()
    row.addWidget(field)
    row.addWidget(label, 1)
    form.addRow(title, row)
    form.labelForField(row).setBuddy(field)


def _align(forms: list[QFormLayout]) -> None:
    """Have the fields of all forms begin in one line."""
    role = QFormLayout.ItemRole.LabelRole
    items = [form.itemAt(row, role) for form in forms for row in range(form.rowCount())]
    labels = [item.widget() for item in items if item is not None]
    width = max(label.sizeHint().width() for label in labels)
    for label in labels:
        label.setMinimumWidth(width)


def _explain(widget: QWidget, name: str, tooltip: str) -> None:
    widget.setAccessibleName(name)
    widget.setToolTip(tooltip)
