"""Base class of all algorithms: name, group, help, icon, tags, and error messages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtGui import QIcon, QTextDocument

from ..api import CancelledError, WebODMError
from ..api.support.i18n import translate
from ..core import log
from ..core.jobs.background import as_webodm_error
from ..core.language import localized
from ..core.server.connections import ConnectionStore
from ..core.server.layer_auth import LayerAuth
from .parameters.values import Values
from .running.outputs import OutputCheck

ICON = Path(__file__).parent.parent / "resources" / "icons" / "orthodock.svg"
HELP = Path(__file__).parent / "help"
DOCUMENTATION = "https://github.com/orthodock/orthodock/blob/main/docs/processing.md"


@dataclass(frozen=True)
class AlgorithmServices:
    """The services of the plugin that algorithms use."""

    connections: ConnectionStore
    layer_auth: LayerAuth


class Group(Enum):
    """The groups in the toolbox. The values are their IDs."""

    TASKS = "tasks"
    PROJECTS = "projects"
    RESULTS = "results"
    INPUTS = "inputs"
    MODELS = "models"


def group_title(group: Group) -> str:
    """Return the title of a group in the toolbox."""
    return {
        Group.TASKS: translate("Groups", "Tasks"),
        Group.PROJECTS: translate("Groups", "Projects"),
        Group.RESULTS: translate("Groups", "Results"),
        Group.INPUTS: translate("Groups", "Inputs"),
        Group.MODELS: translate("Groups", "Models"),
    }[group]


def common_tags() -> list[str]:
    """Return the search words in the toolbox that all algorithms and models have."""
    words = translate("OrthoDockAlgorithm", "drone,uav,photogrammetry,webodm,odm,opendronemap")
    return words.split(",")


class OrthoDockAlgorithm(QgsProcessingAlgorithm):
    """Base class of all algorithms. A subclass sets `ID` and `GROUP`, and implements `work`.

    The help page is help/ID.md; translations are help/LANGUAGE/ID.md.
    """

    ID: str
    GROUP: Group

    def __init__(self, services: AlgorithmServices) -> None:
        super().__init__()
        self._services = services

    def createInstance(self) -> OrthoDockAlgorithm:
        return type(self)(self._services)

    def name(self) -> str:
        return self.ID

    def group(self) -> str:
        return group_title(self.GROUP)

    def groupId(self) -> str:
        return self.GROUP.value

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def svgIconPath(self) -> str:
        return str(ICON)

    def tags(self) -> list[str]:
        return common_tags()

    def helpUrl(self) -> str:
        return f"{DOCUMENTATION}#{self.ID}"

    def shortHelpString(self) -> str:
        text = QTextDocument()
        text.setMarkdown(localized(HELP, f"{self.ID}.md").read_text(encoding="utf-8"))
        # QGIS inserts this text into another page, which would show Qt's style sheet as text.
        return re.sub(r"(?s).*<body[^>]*>|</body>.*", "", text.toHtml())

    def tr(self, text: str) -> str:
        """Translate a text of this class or of one of its base classes."""
        for kind in type(self).__mro__:
            translated = translate(kind.__name__, text)
            if translated != text:
                return translated
        return text

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        try:
            self.check(Values(self, parameters, context))
        except WebODMError as error:
            return False, str(error)
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        _feedback: QgsProcessingFeedback,
    ) -> bool:
        """Check the values again: QGIS does not check them for the steps of a model."""
        good, why = self.checkParameterValues(parameters, context)
        if not good:
            raise QgsProcessingException(why)
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Run `work` and check its outputs. Raises only `QgsProcessingException`."""
        values = Values(self, parameters, context)
        check = OutputCheck(self, values)
        try:
            results = self.work(values, feedback)
            check.require(results)
        except WebODMError as error:
            raise QgsProcessingException(str(error)) from error
        except QgsProcessingException:
            raise
        except Exception as failure:  # Processing would treat it as success
            log.current_exception()
            raise QgsProcessingException(str(as_webodm_error(failure))) from failure
        return results

    def raise_if_cancelled(self, feedback: QgsProcessingFeedback) -> None:
        """Raise `CancelledError` if the user has canceled the run."""
        if feedback.isCanceled():
            raise CancelledError

    def check(self, values: Values) -> None:
        """Check the parameter values before the run. Raises `WebODMError` for invalid values."""

    def work(self, values: Values, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Run the algorithm in its thread and return its outputs. Raises `WebODMError`."""
        raise NotImplementedError


def advanced(parameter: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    """Mark a parameter as advanced, and return it."""
    flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    parameter.setFlags(parameter.flags() | flag)
    return parameter


def suggesting(
    parameter: QgsProcessingParameterDefinition, suggestions: list[str]
) -> QgsProcessingParameterDefinition:
    """Add suggestions to a text parameter, and return it. Other values are accepted too."""
    parameter.setMetadata({"widget_wrapper": {"value_hints": suggestions}})
    return parameter
