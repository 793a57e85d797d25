"""The remarks on the files beside photos, one a line, in the new-task dialog."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from ...api.inputs import Remark, Severity
from ..widgets import icons

MOST_ROWS = 100
SHOWN_LINES = 8  # of text; the rest is scrolled to
ICONS = {
    Severity.ERROR: "mIconCritical",
    Severity.WARNING: "mIconWarning",
    Severity.CORRECTED: "mActionToggleEditing",
    Severity.INFO: "mIconInfo",
}


class RemarkList(QListWidget):
    """Shows remarks, the worst first, as high as they need, and hides when there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Remarks on the inputs"))
        self.setWordWrap(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.has_warnings = False
        """True when one of the remarks is a warning or an error."""
        self.hide()

    def set_remarks(self, remarks: Sequence[Remark], remedy: str = "") -> None:
        """Show other remarks, each remedy with the first it is for, `remedy` with none."""
        self.clear()
        order = list(Severity)
        remedies = {"", remedy}
        for remark in sorted(remarks, key=lambda r: order.index(r.severity))[:MOST_ROWS]:
            text = str(remark) if remark.remedy in remedies else f"{remark}\n{remark.remedy}"
            remedies.add(remark.remedy)
            item = QListWidgetItem(icons.theme(ICONS[remark.severity]), text)
            item.setToolTip(remark.remedy or str(remark))
            self.addItem(item)
        self.has_warnings = any(
            remark.severity in (Severity.ERROR, Severity.WARNING) for remark in remarks
        )
        self.setVisible(self.count() > 0)
        self._fit()

    def texts(self) -> list[str]:
        """Return what is shown."""
        return [self.item(row).text() for row in range(self.count())]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():  # the lines are wrapped anew
            self._fit()

    def _fit(self) -> None:
        """Take as much height as the remarks need, up to a limit."""
        self.doItemsLayout()
        most = self.fontMetrics().lineSpacing() * SHOWN_LINES
        last = self.visualItemRect(self.item(self.count() - 1)) if self.count() else None
        needed = 0 if last is None else last.bottom() + 1 + self.verticalOffset()
        self.setFixedHeight(min(needed + 2 * self.frameWidth(), most))
