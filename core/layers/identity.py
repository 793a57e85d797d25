"""Stores the origin of layers and the extent of their data in custom properties."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDataProvider,
    QgsMapLayer,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsReferencedRectangle,
)
from qgis.PyQt.QtXml import QDomDocument

from ...api import Bounds
from .specs import LayerIdentity, Product, Way
from .styles import keep_changes

SERVER, PROJECT, TASK, PRODUCT, WAY, FORMULA, PART, BOUNDS, SOURCE = (
    f"orthodock/{key}"
    for key in (
        "server", "project", "task", "product", "way", "formula", "part", "bounds", "source",
    )
)  # fmt: skip
WGS84 = "EPSG:4326"


def set_identity(layer: QgsMapLayer, identity: LayerIdentity) -> None:
    """Save the origin of a layer. Its part is set by the builder."""
    for key, value in (
        (SERVER, identity.server),
        (PROJECT, identity.project),
        (TASK, identity.task),
        (PRODUCT, identity.product.value),
        (WAY, identity.way.value),
        (FORMULA, identity.formula),
    ):
        layer.setCustomProperty(key, value)


def set_part(layer: QgsMapLayer, part: str) -> None:
    """Save which part of its product a layer is."""
    layer.setCustomProperty(PART, part)


def part_of(layer: QgsMapLayer) -> str:
    """Return which part of its product a layer is, "" for the main layer."""
    return str(layer.customProperty(PART) or "")


def restore_properties(layer: QgsMapLayer) -> None:
    """Restore style and properties of a layer that was unavailable when its project was opened.

    QGIS 3.44 does not read them in that case, but keeps the layer's XML.
    """
    if layer.isValid() or layer.customPropertyKeys():
        return
    saved = QDomDocument()
    if saved.setContent(layer.originalXmlProperties()):
        layer.readSymbology(saved.documentElement(), "", QgsReadWriteContext())


def identity_of(layer: QgsMapLayer) -> LayerIdentity | None:
    """Return the origin of a layer, or None if it is not an OrthoDock layer."""
    try:
        return LayerIdentity(
            str(layer.customProperty(SERVER)),
            int(layer.customProperty(PROJECT)),
            str(layer.customProperty(TASK)),
            Product(layer.customProperty(PRODUCT)),
            Way(layer.customProperty(WAY)),
            str(layer.customProperty(FORMULA) or ""),
            part_of(layer),
        )
    except (TypeError, ValueError):
        return None


def our_layers() -> Iterator[tuple[QgsMapLayer, LayerIdentity]]:
    """Yield the project's layers that come from a server."""
    for layer in QgsProject.instance().mapLayers().values():
        identity = identity_of(layer)
        if identity is not None:
            yield layer, identity


def find_layer(identity: LayerIdentity) -> QgsMapLayer | None:
    """Return the project's layer of a product, or None."""
    return next(iter(find_layers(identity)), None)


def find_layers(identity: LayerIdentity) -> list[QgsMapLayer]:
    """Return all layers of a product, including duplicates by the user."""
    return [layer for layer, other in our_layers() if other == identity]


def set_bounds(layer: QgsMapLayer, bounds: Bounds | None) -> None:
    """Save the extent of the data and set it in QGIS, which assumes the whole world for tiles."""
    if bounds is None:
        layer.removeCustomProperty(BOUNDS)
        return
    layer.setCustomProperty(BOUNDS, ",".join(map(repr, bounds)))
    restore_extent(layer)


def bounds_of(layer: QgsMapLayer) -> Bounds | None:
    """Return the saved extent in degrees, or None if QGIS knows the extent."""
    try:
        west, south, east, north = map(float, str(layer.customProperty(BOUNDS)).split(","))
    except ValueError:
        return None
    return west, south, east, north


def restore_extent(layer: QgsMapLayer) -> None:
    """Set the saved extent again: QGIS loses it when it reads a project or a new source."""
    if bounds_of(layer) is None:
        return
    box = extent_of(layer)
    to_layer = QgsCoordinateTransform(box.crs(), layer.crs(), QgsProject.instance())
    try:
        layer.setExtent(to_layer.transformBoundingBox(box))
    except QgsCsException:
        return  # the extent remains the world


def extent_of(layer: QgsMapLayer) -> QgsReferencedRectangle:
    """Return the extent of the data, which QGIS does not always know for tiles."""
    bounds = bounds_of(layer)
    if bounds is None:
        return QgsReferencedRectangle(layer.extent(), layer.crs())
    return QgsReferencedRectangle(QgsRectangle(*bounds), QgsCoordinateReferenceSystem(WGS84))


def set_source(layer: QgsMapLayer, source: str, provider: str) -> None:
    """Reload the data of a layer, keeping style, name, metadata and custom properties."""
    metadata = layer.metadata()
    layer.setDataSource(source, layer.name(), provider, QgsDataProvider.ProviderOptions())
    layer.setMetadata(metadata)  # QGIS replaced it by the provider's
    restore_extent(layer)
    layer.triggerRepaint()


def set_fresh_source(layer: QgsMapLayer, fresh: QgsMapLayer) -> None:
    """Set the source of `fresh` in a layer. For tiles, parameters changed by the user are kept."""
    source = fresh.source()
    identity = identity_of(layer)
    if identity is not None and identity.way is Way.TILES:
        source = keep_changes(source, str(layer.customProperty(SOURCE) or ""), layer.source())
        layer.setCustomProperty(SOURCE, fresh.source())
    set_bounds(layer, bounds_of(fresh))
    set_source(layer, source, fresh.providerType())


def remote_layers() -> Iterator[tuple[QgsMapLayer, LayerIdentity]]:
    """Yield the OrthoDock layers that are streamed from their server."""
    for layer, identity in our_layers():
        if identity.server in layer.source():
            yield layer, identity
