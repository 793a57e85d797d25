"""The graphical models of the plugin.

Their files can be opened in the model designer of QGIS. In the toolbox, *Edit Model…* is available
only for models of QGIS's own providers.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
)
from qgis.PyQt.QtGui import QIcon

from ..api import WebODMError
from ..api.support.i18n import translate
from .base import DOCUMENTATION, ICON, Group, common_tags, group_title
from .parameters.values import Values
from .running.outputs import OutputCheck

FOLDER = Path(__file__).parent / "models"
SUFFIX = ".model3"


class ShippedModel(QgsProcessingModelAlgorithm):
    """A model whose ID is the name of its file. QGIS would use the title."""

    def __init__(self, identity: str) -> None:
        super().__init__()
        self._identity = identity

    @classmethod
    def from_file(cls, path: Path) -> ShippedModel | None:
        """Return the model, or None if this QGIS cannot read it."""
        model = cls(path.stem)
        if not model.fromFile(str(path)):
            return None
        model._translate()
        return model

    def createInstance(self) -> ShippedModel:
        copy = type(self)(self._identity)
        copy.loadVariant(self.toVariant())
        copy.setSourceFilePath(self.sourceFilePath())
        copy._translate()  # loadVariant creates the outputs again, in English
        return copy

    def name(self) -> str:
        return self._identity

    def displayName(self) -> str:
        return translate("ShippedModel", super().displayName())

    def group(self) -> str:
        return group_title(Group.MODELS)

    def groupId(self) -> str:
        return Group.MODELS.value

    def tags(self) -> list[str]:
        return common_tags()

    def shortHelpString(self) -> str:
        """Return the help, with the example that old versions of QGIS omit."""
        text, example = super().shortHelpString(), escape(self.helpContent()["EXAMPLES"], False)
        if example in text:
            return text
        title = translate("ShippedModel", "Example")
        return text.replace("</body>", f"<h2>{title}</h2><p>{example}</p></body>")

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def svgIconPath(self) -> str:
        return str(ICON)

    def helpUrl(self) -> str:
        return f"{DOCUMENTATION}#{self._identity}"

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Run the steps. Raises if an output is missing, which QGIS counts as success."""
        check = OutputCheck(self, Values(self, parameters, context))
        results = super().processAlgorithm(parameters, context, feedback)
        try:
            check.require(results)
        except WebODMError as error:
            raise QgsProcessingException(str(error)) from error
        return results

    def _translate(self) -> None:
        """Translate the English texts of the file, which model_texts.py lists."""
        for definition in (*self.parameterDefinitions(), *self.outputDefinitions()):
            definition.setDescription(translate("ShippedModel", definition.description()))
        texts = self.helpContent()
        self.setHelpContent({key: translate("ShippedModel", texts[key]) for key in texts})


def shipped_models() -> Iterator[ShippedModel]:
    """Yield the models that this QGIS can read."""
    for path in sorted(FOLDER.glob(f"*{SUFFIX}")):
        model = ShippedModel.from_file(path)
        if model is not None:
            yield model
