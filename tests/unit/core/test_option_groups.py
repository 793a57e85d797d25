"""Options are sorted by subject, and those nobody has thought of are not lost."""

from __future__ import annotations

import pytest
from orthodock.core.option_groups import OptionGroup, group_of

from devserver.tasks.options import OPTIONS

# ODM 3.5.6's options that the devserver does not have.
MORE = [
    "3d-tiles",
    "auto-boundary-distance",
    "bg-removal",
    "dem-decimation",
    "dem-euclidean-map",
    "force-gps",
    "merge",
    "no-gpu",
    "orthophoto-cutline",
    "orthophoto-kmz",
    "orthophoto-no-tiled",
    "pc-rectify",
    "pc-skip-geometric",
    "pc-tile",
    "rolling-shutter",
    "rolling-shutter-readout",
    "sm-cluster",
    "sm-no-align",
    "smrf-scalar",
    "smrf-slope",
    "smrf-threshold",
    "texturing-keep-unseen-faces",
    "texturing-skip-local-seam-leveling",
    "tiles",
    "video-limit",
    "video-resolution",
]


@pytest.mark.parametrize("name", [*(option.name for option in OPTIONS), *MORE])
def test_every_option_of_the_engine_has_a_subject(name: str) -> None:
    assert group_of(name) is not OptionGroup.OTHER


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("dsm", OptionGroup.ELEVATION),
        ("orthophoto-resolution", OptionGroup.ORTHOPHOTO),
        ("pc-las", OptionGroup.POINT_CLOUD),
        ("pc-classify", OptionGroup.ELEVATION),
        ("boundary", OptionGroup.AREA),
        ("split-overlap", OptionGroup.LARGE),
        ("end-with", OptionGroup.RUN),
        ("invented-tomorrow", OptionGroup.OTHER),
        ("", OptionGroup.OTHER),
    ],
)
def test_option_is_where_one_looks_for_it(name: str, group: OptionGroup) -> None:
    assert group_of(name) is group
