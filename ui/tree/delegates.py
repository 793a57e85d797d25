"""How cells of the tree are edited and painted."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QRect, QSize, Qt
from qgis.PyQt.QtGui import QPainter
from qgis.PyQt.QtWidgets import (
    QApplication,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionProgressBar,
    QStyleOptionViewItem,
    QWidget,
)

from .tree_model import Role

MARGIN = 2  # px around icon and bar
ICON_SIZE = 16  # px


class NameDelegate(QStyledItemDelegate):
    """Lets the user finish typing a name, whatever the server says of its row meanwhile."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideMiddle  # names often differ at their ends

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        if not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)


class StatusDelegate(QStyledItemDelegate):
    """Draws a bar with the words in it where the model gives a progress, words elsewhere."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        super().initStyleOption(option, index)
        option.decorationSize = QSize(ICON_SIZE, ICON_SIZE)  # not as large as the pictures of tasks

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        fraction = index.data(Role.PROGRESS)
        if fraction is None:
            super().paint(painter, option, index)
            return
        background = QStyleOptionViewItem(option)
        self.initStyleOption(background, index)
        icon, text = background.icon, background.text
        background.text = ""
        background.features &= ~QStyleOptionViewItem.ViewItemFeature.HasDecoration
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, background, painter, option.widget)
        rest = option.rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        place = QRect(rest.left(), rest.top(), ICON_SIZE, rest.height())
        icon.paint(painter, QStyle.visualRect(option.direction, rest, place))
        bar = QStyleOptionProgressBar()
        beside = rest.adjusted(ICON_SIZE + MARGIN, 0, 0, 0)
        bar.rect = QStyle.visualRect(option.direction, rest, beside)
        bar.palette = option.palette
        bar.state = QStyle.StateFlag.State_Enabled | QStyle.StateFlag.State_Horizontal
        bar.fontMetrics = option.fontMetrics
        bar.direction = option.direction
        bar.minimum, bar.maximum = 0, 100
        bar.progress = round(100 * fraction)
        words, short = f"{text} {bar.progress} %", f"{bar.progress} %"
        fits = option.fontMetrics.horizontalAdvance(words) <= bar.rect.width() - 2 * MARGIN
        bar.text = words if fits else short  # the icon and the tooltip say what it does
        bar.textVisible = True
        bar.textAlignment = Qt.AlignmentFlag.AlignCenter
        style.drawControl(QStyle.ControlElement.CE_ProgressBar, bar, painter, option.widget)
