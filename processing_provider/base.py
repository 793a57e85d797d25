"""What all algorithms share: the connection parameter, help, and errors in plain words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon, QTextDocument

from ..api import WebODM, WebODMError
from ..core.connections import ConnectionStore
from ..core.network import network_options

ROOT = Path(__file__).parent.parent
HELP = Path(__file__).parent / "help"


class OrthoDockAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms. `client` is there from `prepareAlgorithm` on."""

    CONNECTION = "CONNECTION"
    client: WebODM

    def __init__(self, connections: ConnectionStore) -> None:
        super().__init__()
        self._connections = connections

    def createInstance(self) -> OrthoDockAlgorithm:
        return type(self)(self._connections)

    def tr(self, text: str) -> str:
        """Translate a text of the algorithm."""
        return QCoreApplication.translate(type(self).__name__, text)

    def icon(self) -> QIcon:
        return QIcon(str(ROOT / "resources" / "icons" / "orthodock.svg"))

    def shortHelpString(self) -> str:
        text = QTextDocument()
        text.setMarkdown((HELP / f"{self.name()}.md").read_text(encoding="utf-8"))
        return text.toHtml()

    def add_connection_parameter(self) -> None:
        """Let the user choose a saved connection; none means the one the dock uses."""
        parameter = QgsProcessingParameterString(
            self.CONNECTION, self.tr("Connection (empty: the one the panel uses)"), optional=True
        )
        names = [connection.name for connection in self._connections.all()]
        parameter.setMetadata({"widget_wrapper": {"value_hints": ["", *names]}})
        self.addParameter(parameter)

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        _feedback: QgsProcessingFeedback,
    ) -> bool:
        """Read the login while still on the main thread, where QGIS may ask for a password."""
        wanted = self.parameterAsString(parameters, self.CONNECTION, context)
        store = self._connections
        connection = store.get(wanted) if wanted else store.current()
        if connection is None:
            raise QgsProcessingException(self._no_connection(wanted))
        try:
            credentials = store.credentials(connection)
        except WebODMError as error:
            raise QgsProcessingException(str(error)) from error
        self.client = WebODM(connection.url, credentials, network=network_options(connection.url))
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Run, and give whatever goes wrong on the way as Processing's own exception."""
        try:
            return self.run_on_server(parameters, context, feedback)
        except WebODMError as error:
            raise QgsProcessingException(str(error)) from error
        finally:
            self.client.close()

    def run_on_server(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Do the work in a thread, with `self.client`; raises `WebODMError` freely."""
        raise NotImplementedError

    def _no_connection(self, wanted: str) -> str:
        names = ", ".join(f"“{c.name}”" for c in self._connections.all())
        if not names:
            return self.tr("No connection is saved yet: open the OrthoDock panel and add one.")
        return self.tr("There is no connection “{}”. Saved are: {}.").format(wanted, names)


def advanced(parameter: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    """Return the parameter, marked to be shown with the advanced ones."""
    flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    parameter.setFlags(parameter.flags() | flag)
    return parameter
