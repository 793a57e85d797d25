"""Named sets of options: the server's, the user's own, and saving a new one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QInputDialog,
    QMessageBox,
    QWidget,
)

from ...api import OptionValue, Preset, WebODM
from ...core.jobs.background import Background
from ..widgets.escaping import as_paragraph, shortened
from ..widgets.tool_buttons import tool_button

LONGEST_NAME = 255  # characters; the server takes no more
PRESET = Qt.ItemDataRole.UserRole


class PresetBox(QWidget):
    """A list of presets with buttons to save and delete; `chosen` gives a preset's options."""

    chosen = pyqtSignal(object)
    """dict of options by name; empty for none"""
    failed = pyqtSignal(object)
    """WebODMError"""

    def __init__(
        self, client: WebODM, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._background = background
        self._values: dict[str, OptionValue] = {}
        self.combo = QComboBox()
        self.combo.setToolTip(self.tr("A set of options that is kept on the server"))
        self.combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.save_button = tool_button("mActionFileSave", self.tr("Save the options as a preset…"))
        self.save_button.clicked.connect(self._ask_name)
        self.delete_button = tool_button("mActionDeleteSelected", self.tr("Delete this preset"))
        self.delete_button.clicked.connect(self._ask_to_delete)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.combo, 1)
        layout.addWidget(self.save_button)
        layout.addWidget(self.delete_button)
        self.setFocusProxy(self.combo)
        self.combo.addItem(self.tr("None: the node's own values"), None)
        self.combo.currentIndexChanged.connect(self._on_chosen)
        self._update_buttons()

    @property
    def current(self) -> Preset | None:
        """The chosen preset."""
        preset = self.combo.currentData(PRESET)
        return preset if isinstance(preset, Preset) else None

    def set_presets(self, presets: Iterable[Preset], chosen: int | None = None) -> None:
        """Offer these, the user's own after the server's; choose one by its id."""
        self.combo.blockSignals(True)
        while self.combo.count() > 1:
            self.combo.removeItem(1)
        ordered = sorted(presets, key=lambda preset: not preset.system)
        for number, preset in enumerate(ordered):
            if number and not preset.system and ordered[number - 1].system:
                self.combo.insertSeparator(self.combo.count())
            self.combo.addItem(preset.name, preset)
            if preset.id == chosen:
                self.combo.setCurrentIndex(self.combo.count() - 1)
        self.combo.blockSignals(False)
        self._update_buttons()

    def set_values(self, values: Mapping[str, OptionValue]) -> None:
        """Say what the options are now: what there is to save."""
        self._values = dict(values)
        self._update_buttons()

    # Inside

    def _on_chosen(self) -> None:
        preset = self.current
        self._update_buttons()
        self.chosen.emit({} if preset is None else dict(preset.options))

    def _update_buttons(self) -> None:
        self.save_button.setEnabled(bool(self._values))
        self.delete_button.setEnabled(self.current is not None and not self.current.system)

    def _own(self) -> list[Preset]:
        found = (self.combo.itemData(row, PRESET) for row in range(self.combo.count()))
        return [p for p in found if isinstance(p, Preset) and not p.system]

    # Saving

    def _ask_name(self) -> None:
        current = self.current
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Save Preset"))
        dialog.setLabelText(self.tr("Name; one of your own presets is replaced"))
        dialog.setComboBoxItems([preset.name for preset in self._own()])
        dialog.setComboBoxEditable(True)
        dialog.setTextValue("" if current is None or current.system else current.name)
        dialog.textValueSelected.connect(self._save)
        dialog.open()

    def _save(self, text: str) -> None:
        name, values = text.strip()[:LONGEST_NAME], dict(self._values)
        if not name:
            return
        presets = self._client.presets
        same = next((p for p in self._own() if p.name.casefold() == name.casefold()), None)

        def work() -> tuple[tuple[Preset, ...], int]:
            if same is None:
                saved = presets.create(name, values)
            else:
                saved = presets.update(same.id, name=name, options=values)
            return presets.list(), saved.id

        self._background.run(work, lambda found: self.set_presets(*found), self.failed.emit)

    def _ask_to_delete(self) -> None:
        preset = self.current
        if preset is None:
            return
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Delete Preset"))
        box.setText(
            as_paragraph(
                self.tr("Delete “{}” from the server? Tasks that used it stay as they are.").format(
                    shortened(preset.name)
                )
            )
        )
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
        box.setDefaultButton(QMessageBox.StandardButton.No)
        yes = box.button(QMessageBox.StandardButton.Yes)
        yes.clicked.connect(lambda: self._delete(preset))
        box.open()

    def _delete(self, preset: Preset) -> None:
        def work() -> tuple[Preset, ...]:
            self._client.presets.delete(preset.id)
            return self._client.presets.list()

        self._background.run(work, self.set_presets, self.failed.emit)
