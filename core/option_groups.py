"""Groups processing options by subject, to structure long lists.

Nodes do not report groups. These groups follow the stages of ODM
(https://docs.opendronemap.org/arguments/); unknown options are in `OTHER`.
"""

from __future__ import annotations

import re
from enum import IntEnum


class OptionGroup(IntEnum):
    """Groups in display order."""

    ORTHOPHOTO = 0
    ELEVATION = 1
    POINT_CLOUD = 2
    MODEL = 3
    AREA = 4
    CAMERAS = 5
    LARGE = 6
    RUN = 7
    OTHER = 8


# The first full match is used.
_PATTERNS = (
    (OptionGroup.LARGE, r"split.*|sm-.*|merge|pc-tile|max-concurrency|optimize-disk-space|no-gpu"),
    (OptionGroup.ORTHOPHOTO, r"(fast-|skip-)?orthophoto.*|cog|tiles|build-overviews|ignore-gsd"),
    (OptionGroup.ELEVATION, r"dsm|dtm|dem-.*|smrf-.*|pc-rectify|pc-classify"),
    (OptionGroup.POINT_CLOUD, r"pc-.*|depthmap-.*"),
    (OptionGroup.MODEL, r"mesh-.*|texturing-.*|use-3dmesh|skip-3dmodel|gltf|3d-tiles"),
    (OptionGroup.AREA, r"(auto-)?boundary.*|crop|gps-.*|force-gps|use-exif|geo|gcp|align.*"),
    (OptionGroup.CAMERAS, r"(feature|matcher|camera|rolling-shutter|sfm|video|primary)-?.*"),
    (OptionGroup.CAMERAS, r"min-num-features|cameras|use-fixed-camera-params|.*-removal"),
    (OptionGroup.CAMERAS, r"use-hybrid-bundle-adjustment|radiometric-calibration|resize-to"),
    (OptionGroup.CAMERAS, r"skip-band-alignment|ignore-radiometry"),
    (OptionGroup.RUN, r"end-with|rerun.*|skip-report|time|debug|name|copy-to|project-path"),
)
LONGEST_NAME = 100  # characters; options of ODM have at most 40


def group_of(option: str) -> OptionGroup:
    """Return the group of an option."""
    for group, pattern in _PATTERNS:
        if re.fullmatch(pattern, option[:LONGEST_NAME]):
            return group
    return OptionGroup.OTHER
