"""Builds a textured mesh of the surface and writes it as OBJ with MTL and PNG, and as glTF.

As ODM's models, both are in meters of the task's coordinate system relative to an offset.
"""

from __future__ import annotations

import io
import json
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from ..synthesis.elevation import COARSER, Elevation
from ..synthesis.mosaic import MosaicGrid

LONGEST_SIDE = 33  # vertices
TEXTURE_PIXELS = 512
NAME = "odm_textured_model_geo"
_TEXTURE = f"{NAME}_material0000_map_Kd.png"
_FLOAT, _UNSIGNED_INT = 5126, 5125  # component types of glTF 2.0
_VERTICES, _INDICES = 34962, 34963  # buffer view targets of glTF 2.0


@dataclass(frozen=True)
class Mesh:
    """A triangle mesh in meters of the task's coordinate system.

    `vertices`: float64 (n, 3); `places`: in the texture, 0–1 from its upper left corner, (n, 2);
    `triangles`: vertex indices, counterclockwise from above, (m, 3); `texture`: a PNG file.
    """

    vertices: np.ndarray
    places: np.ndarray
    triangles: np.ndarray
    texture: bytes

    @property
    def offset(self) -> np.ndarray:
        """Return whole meters near the center, east and north; 0 in height, as in ODM."""
        return np.append(np.floor(self.vertices[:, :2].mean(axis=0)), 0.0)


def build_mesh(colour: np.ndarray, grid: MosaicGrid, elevation: Elevation) -> Mesh | None:
    """Build a mesh of the covered surface; None if no four neighboring vertices are covered.

    `colour` is the orthophoto on `grid`, uint8 (H, W, 3).
    """
    rows, columns = (_spread(count) for count in elevation.surface.shape)
    i, j = np.meshgrid(rows, columns, indexing="ij")
    covered = elevation.cover[i, j]
    corners = (covered[:-1, :-1], covered[:-1, 1:], covered[1:, :-1], covered[1:, 1:])
    whole = np.logical_and.reduce(corners)
    if not whole.any():
        return None
    numbers = np.arange(i.size).reshape(i.shape)
    left_top, right_top = numbers[:-1, :-1][whole], numbers[:-1, 1:][whole]
    left_low, right_low = numbers[1:, :-1][whole], numbers[1:, 1:][whole]
    triangles = np.concatenate(
        (
            np.column_stack((left_top, left_low, right_low)),
            np.column_stack((left_top, right_low, right_top)),
        )
    )
    used, triangles = np.unique(triangles, return_inverse=True)
    x, y = (j.ravel()[used] + 0.5) * COARSER, (i.ravel()[used] + 0.5) * COARSER  # in pixels
    heights = elevation.surface[i, j].ravel()[used].astype(np.float64)
    vertices = np.column_stack((grid.west + x * grid.step, grid.north - y * grid.step, heights))
    places = np.clip(np.column_stack((x / grid.width, y / grid.height)), 0, 1)
    return Mesh(vertices, places, triangles.reshape(-1, 3), _texture(colour))


def _spread(count: int) -> np.ndarray:
    """Return evenly spaced indices of `count` rows, including the first and the last."""
    return np.unique(np.linspace(0, count - 1, min(count, LONGEST_SIDE)).round().astype(np.intp))


def _texture(colour: np.ndarray) -> bytes:
    image = Image.fromarray(np.ascontiguousarray(colour))
    image.thumbnail((TEXTURE_PIXELS, TEXTURE_PIXELS))
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=1)
    return out.getvalue()


def write_obj(folder: Path, mesh: Mesh) -> None:
    """Write an OBJ file (1-based indices, texture origin at the lower left), its MTL and PNG."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = [f"mtllib {NAME}.mtl"]
    lines += ["v {:.4f} {:.4f} {:.4f}".format(*vertex) for vertex in mesh.vertices - mesh.offset]
    lines += [f"vt {u:.6f} {1 - v:.6f}" for u, v in mesh.places]
    lines.append("usemtl material0000")
    lines += ["f {0}/{0} {1}/{1} {2}/{2}".format(*corners) for corners in mesh.triangles + 1]
    material = [
        "newmtl material0000",
        "Ka 1 1 1",
        "Kd 1 1 1",
        "d 1",
        "illum 1",
        f"map_Kd {_TEXTURE}",
    ]
    (folder / f"{NAME}.obj").write_text("\n".join([*lines, ""]), encoding="ascii")
    (folder / f"{NAME}.mtl").write_text("\n".join([*material, ""]), encoding="ascii")
    (folder / _TEXTURE).write_bytes(mesh.texture)


def write_glb(path: Path, mesh: Mesh) -> None:
    """Write binary glTF as ODM does: height is Z, and CESIUM_RTC has the offset."""
    path.parent.mkdir(parents=True, exist_ok=True)
    center = [float(value) for value in mesh.offset]
    extension = {
        "extensionsUsed": ["CESIUM_RTC"],
        "extensions": {"CESIUM_RTC": {"center": center}},
    }
    path.write_bytes(glb(mesh.vertices - mesh.offset, mesh, extension))


_SCENE: dict[str, Any] = {
    "asset": {"version": "2.0", "generator": "devserver"},
    "scene": 0,
    "scenes": [{"nodes": [0]}],
    "nodes": [{"mesh": 0}],
    "meshes": [
        {
            "primitives": [
                {"attributes": {"POSITION": 0, "TEXCOORD_0": 1}, "indices": 2, "material": 0}
            ]
        }
    ],
    "materials": [
        {
            "pbrMetallicRoughness": {
                "baseColorTexture": {"index": 0},
                "metallicFactor": 0,
                "roughnessFactor": 1,
            }
        }
    ],
    "textures": [{"source": 0}],
    "images": [{"bufferView": 3, "mimeType": "image/png"}],
}
"""The members of a glTF file with one textured mesh that do not depend on it."""


def glb(positions: np.ndarray, mesh: Mesh, more: dict[str, Any] | None = None) -> bytes:
    """Return a binary glTF 2.0 file of a mesh with other vertex positions, (n, 3).

    `more`: further members of the root object.
    """
    points = positions.astype("<f4")
    parts = (
        points.tobytes(),
        mesh.places.astype("<f4").tobytes(),
        mesh.triangles.astype("<u4").tobytes(),
        mesh.texture,
    )
    views: list[dict[str, Any]] = []
    body = b""
    for part, target in zip(parts, (_VERTICES, _VERTICES, _INDICES, None)):
        view = {"buffer": 0, "byteOffset": len(body), "byteLength": len(part)}
        views.append(view if target is None else {**view, "target": target})
        body += padded(part, b"\0", 4)
    bounds = {"min": points.min(axis=0).tolist(), "max": points.max(axis=0).tolist()}
    count, corners = len(points), int(mesh.triangles.size)
    document = {
        **_SCENE,
        "accessors": [
            {"bufferView": 0, "componentType": _FLOAT, "count": count, "type": "VEC3", **bounds},
            {"bufferView": 1, "componentType": _FLOAT, "count": count, "type": "VEC2"},
            {"bufferView": 2, "componentType": _UNSIGNED_INT, "count": corners, "type": "SCALAR"},
        ],
        "bufferViews": views,
        "buffers": [{"byteLength": len(body)}],
        **(more or {}),
    }
    text = padded(json.dumps(document).encode("ascii"), b" ", 4)
    chunks = struct.pack("<I4s", len(text), b"JSON") + text
    chunks += struct.pack("<I4s", len(body), b"BIN\0") + body
    return struct.pack("<4sII", b"glTF", 2, 12 + len(chunks)) + chunks


def padded(content: bytes, filler: bytes, step: int) -> bytes:
    """Return content filled up to a multiple of `step` bytes."""
    return content + filler * (-len(content) % step)
