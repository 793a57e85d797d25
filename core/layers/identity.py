"""Where a layer comes from, by its custom properties, and where its data is."""

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
    """Note where a layer comes from; its part was noted by its recipe."""
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
    """Note what of its product a layer is."""
    layer.setCustomProperty(PART, part)


def part_of(layer: QgsMapLayer) -> str:
    """Return what of its product a layer is, "" for the main one."""
    return str(layer.customProperty(PART) or "")


def restore_properties(layer: QgsMapLayer) -> None:
    """Give a layer that could not be opened with its project the style and properties it had.

    QGIS 3.44 does not read them then, but keeps the layer's XML.
    """
    if layer.isValid() or layer.customPropertyKeys():
        return
    saved = QDomDocument()
    if saved.setContent(layer.originalXmlProperties()):
        layer.readSymbology(saved.documentElement(), "", QgsReadWriteContext())


def identity_of(layer: QgsMapLayer) -> LayerIdentity | None:
    """Return where a layer comes from, None when it is not one of ours."""
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
    """Return the layer of a product that is in the project, or None."""
    return next(iter(find_layers(identity)), None)


def find_layers(identity: LayerIdentity) -> list[QgsMapLayer]:
    """Return all layers of a product: the user may have duplicated it."""
    return [layer for layer, other in our_layers() if other == identity]


def set_bounds(layer: QgsMapLayer, bounds: Bounds | None) -> None:
    """Note where the data is, and tell QGIS, which takes tiles for as large as the world."""
    if bounds is None:
        layer.removeCustomProperty(BOUNDS)
        return
    layer.setCustomProperty(BOUNDS, ",".join(map(repr, bounds)))
    restore_extent(layer)


def bounds_of(layer: QgsMapLayer) -> Bounds | None:
    """Return where the data is in degrees, None for a layer of which QGIS itself knows."""
    try:
        west, south, east, north = map(float, str(layer.customProperty(BOUNDS)).split(","))
    except ValueError:
        return None
    return west, south, east, north


def restore_extent(layer: QgsMapLayer) -> None:
    """Tell QGIS once more where the data is: it forgets on reading a project or a new source."""
    if bounds_of(layer) is None:
        return
    box = extent_of(layer)
    to_layer = QgsCoordinateTransform(box.crs(), layer.crs(), QgsProject.instance())
    try:
        layer.setExtent(to_layer.transformBoundingBox(box))
    except QgsCsException:
        return  # then it stays as large as the world


def extent_of(layer: QgsMapLayer) -> QgsReferencedRectangle:
    """Return where the layer's data is, which for tiles is not always what QGIS says."""
    bounds = bounds_of(layer)
    if bounds is None:
        return QgsReferencedRectangle(layer.extent(), layer.crs())
    return QgsReferencedRectangle(QgsRectangle(*bounds), QgsCoordinateReferenceSystem(WGS84))


def set_source(layer: QgsMapLayer, source: str, provider: str) -> None:
    """Have a layer read its data anew; style, name, metadata and custom properties stay."""
    metadata = layer.metadata()
    layer.setDataSource(source, layer.name(), provider, QgsDataProvider.ProviderOptions())
    layer.setMetadata(metadata)  # of which QGIS has taken the provider's
    restore_extent(layer)
    layer.triggerRepaint()


def set_fresh_source(layer: QgsMapLayer, fresh: QgsMapLayer) -> None:
    """Have a layer show what `fresh` does; in tiles, parameters set by hand stay."""
    source = fresh.source()
    identity = identity_of(layer)
    if identity is not None and identity.way is Way.TILES:
        source = keep_changes(source, str(layer.customProperty(SOURCE) or ""), layer.source())
        layer.setCustomProperty(SOURCE, fresh.source())
    set_bounds(layer, bounds_of(fresh))
    set_source(layer, source, fresh.providerType())


def remote_layers() -> Iterator[tuple[QgsMapLayer, LayerIdentity]]:
    """Yield those of our layers that are drawn from their server, not from a file."""
    for layer, identity in our_layers():
        if identity.server in layer.source():
            yield layer, identity
