"""What several tests of algorithms use: models, pixels of results."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
)


# Under qgis_process
def _tile_model(task: str) -> QgsProcessingModelAlgorithm:
    """Return addtilelayer → native:exportlayersinformation, which tells the layer's source."""
    source = QgsProcessingModelChildParameterSource
    add = QgsProcessingModelChildAlgorithm("orthodock:addtilelayer")
    add.setChildId("add")
    add.addParameterSources("TASK", [source.fromStaticValue(task)])
    add.addParameterSources("PRODUCT", [source.fromStaticValue("dsm")])
    tell = QgsProcessingModelChildAlgorithm("native:exportlayersinformation")
    tell.setChildId("tell")
    tell.addParameterSources("LAYERS", [source.fromChildOutput("add", "OUTPUT")])
    output = QgsProcessingModelOutput("layers", "Layers")
    output.setChildId("tell")
    output.setChildOutputName("OUTPUT")
    tell.setModelOutputs({"layers": output})
    model = QgsProcessingModelAlgorithm("Tiles", "Tests")
    model.addChildAlgorithm(add)
    model.addChildAlgorithm(tell)
    return model


def _output_of(model: Path) -> str:
    """Return what the only output of a saved model is called, which depends on the version."""
    read = QgsProcessingModelAlgorithm()
    assert read.fromFile(str(model))
    (output,) = read.destinationParameterDefinitions()
    return str(output.name())
