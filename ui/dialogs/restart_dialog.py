"""Runs a task once more, with other options or from a later stage."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ...api import NodeOption, Task, WebODM, WebODMError
from ...core.jobs.background import Background
from ...core.titles import task_title
from ..new_task.option_panel import OptionPanel
from ..widgets.escaping import shortened

RERUN_FROM = "rerun-from"  # the option that the stage is sent in


class RestartDialog(QDialog):
    """Starts with the options the task was made with. Not modal."""

    restart_requested = pyqtSignal(object, str)
    """dict of options by name, the stage to run from or "" """

    def __init__(
        self, client: WebODM, task: Task, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Restart “{}”").format(shortened(task_title(task))))
        self.stage = QComboBox()
        self.stage.addItem(self.tr("The start"), "")
        for stage in filter(None, task.can_rerun_from):
            self.stage.addItem(stage, stage)
        self.stage.setToolTip(self.tr("What was done before this stage is kept, which saves time"))
        self.option_panel = OptionPanel(background, self)
        self.options = self.option_panel.model
        self._used = {name: value for name, value in task.options if name != RERUN_FROM}
        self.option_panel.set_values(self._used)
        self._note = QLabel(self.tr("Asking the server for the options…"))
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)  # it may be the words of a server
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.start_button = self.buttons.addButton(
            self.tr("Restart"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        self._build()
        self._ticket = background.run(
            lambda: _options_of(client, task), self._on_options, self._on_failed
        )
        self.finished.connect(lambda: self._ticket.cancel())

    def _build(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Begin at"), self.stage)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._note)
        layout.addWidget(self.option_panel, 1)
        layout.addWidget(self.buttons)
        self.resize(self.fontMetrics().averageCharWidth() * 84, self.fontMetrics().height() * 32)

    def _on_options(self, options: Iterable[NodeOption]) -> None:
        self.options.set_options(options)
        self._note.setText(
            self.tr("Options in bold differ from the processing node's own.")
            if self.options.rowCount()
            else self.tr("No node tells its options: the task runs with those it had.")
        )

    def _on_failed(self, error: WebODMError) -> None:
        self._note.setText(str(error))

    def _on_accepted(self) -> None:
        self.start_button.setFocus()  # takes what is being edited
        problem = self.options.problem()
        if problem is not None:
            self._note.setText(str(problem))
            return
        self.restart_requested.emit(self.options.values(), str(self.stage.currentData()))
        self.accept()


def _options_of(client: WebODM, task: Task) -> tuple[NodeOption, ...]:
    """Return the options of the task's own node, else those that all nodes have."""
    own = [node for node in client.nodes.list() if node.id == task.processing_node]
    return own[0].options if own and own[0].options else client.nodes.options()
