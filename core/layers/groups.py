"""Adds layers to the group of their task inside the group of its project."""

from __future__ import annotations

from qgis.core import (
    QgsLayerTree,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProject,
)

from .identity import PROJECT, TASK, identity_of
from .specs import SPECS, LayerIdentity

ORDER = [(spec.product, spec.way) for spec in SPECS]


def insert(layer: QgsMapLayer, identity: LayerIdentity, names: tuple[str, str]) -> None:
    """Add a layer to the project, in the groups of these names."""
    project = QgsProject.instance()
    value = f"{identity.server} {identity.project}"
    outer = _group(project.layerTreeRoot(), names[0], PROJECT, value)
    inner = _group(outer, names[1], TASK, identity.task)
    project.addMapLayer(layer, False)
    inner.insertLayer(_position(inner, identity), layer)


def _group(parent: QgsLayerTreeGroup, name: str, key: str, value: str) -> QgsLayerTreeGroup:
    """Find a group by its identity, as the user may have renamed it."""
    for child in parent.children():
        if QgsLayerTree.isGroup(child) and child.customProperty(key) == value:
            return child
    group = parent.insertGroup(0, name)
    group.setCustomProperty(key, value)
    return group


def _position(group: QgsLayerTreeGroup, identity: LayerIdentity) -> int:
    """Return the index of a layer in the group; parts are above their main layer."""
    for position, child in enumerate(group.children()):
        if not isinstance(child, QgsLayerTreeLayer) or child.layer() is None:
            continue
        other = identity_of(child.layer())
        if other is not None and _rank(other) > _rank(identity):
            return position
    return len(group.children())


def _rank(identity: LayerIdentity) -> tuple[int, bool]:
    return ORDER.index((identity.product, identity.way)), not identity.part
