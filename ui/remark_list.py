"""The remarks on the files beside photos, one a line, in the new-task dialog."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from ..api.inputs import Remark, Severity
from . import icons

MOST_ROWS = 100
SHOWN_LINES = 8  # of text; the rest is scrolled to
ICONS = {
    Severity.ERROR: "mIconCritical",
    Severity.WARNING: "mIconWarning",
    Severity.CORRECTED: "mActionToggleEditing",
    Severity.INFO: "mIconInfo",
}


class RemarkList(QListWidget):
    """Shows remarks, the worst first, and hides itself when there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Remarks on the inputs"))
        self.setWordWrap(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMaximumHeight(self.fontMetrics().lineSpacing() * SHOWN_LINES)
        self.hide()

    def set_remarks(self, remarks: Sequence[Remark]) -> None:
        """Show other remarks."""
        self.clear()
        order = list(Severity)
        for remark in sorted(remarks, key=lambda r: order.index(r.severity))[:MOST_ROWS]:
            item = QListWidgetItem(icons.theme(ICONS[remark.severity]), str(remark))
            item.setToolTip(remark.remedy or str(remark))
            self.addItem(item)
        self.setVisible(self.count() > 0)

    def texts(self) -> list[str]:
        """Return what is shown."""
        return [self.item(row).text() for row in range(self.count())]
