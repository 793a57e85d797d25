"""Names under which videos, subtitles, photos and masks are sent so that the engine pairs them."""

from __future__ import annotations

from pathlib import Path

import pytest
from orthodock.api import are_enough
from orthodock.api.models import NodeOption
from orthodock.api.options import accepts_videos
from orthodock.api.support.filenames import sent_names


def sent(*names: str) -> list[str]:
    return sent_names([Path(name) for name in names])


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("a/X.MP4", "a/X.SRT", "b/X.MP4", "b/X.SRT"), ["X.MP4", "X.SRT", "X_2.MP4", "X_2.SRT"]),
        (("a/X.SRT", "b/X.SRT", "b/X.MP4", "a/X.MP4"), ["X_2.SRT", "X.SRT", "X.MP4", "X_2.MP4"]),
        (("a/X.MP4", "b/X.MOV", "b/X.SRT"), ["X.MP4", "X_2.MOV", "X_2.SRT"]),
        (("a/X.MP4", "b/X.JPG", "a/X.srt"), ["X.MP4", "X_2.JPG", "X.srt"]),
        (("a/X.MP4", "a/X.JPG", "a/X.srt"), ["X.MP4", "X.JPG", "X.srt"]),
        (("DJI_1.MP4", "dji_1.Srt"), ["DJI_1.MP4", "DJI_1.srt"]),
        (("a/X:1.MP4", "a/X:1.SRT"), ["X_1.MP4", "X_1.SRT"]),
        (("a/X.SRT", "b/X.SRT"), ["X.SRT", "X_2.SRT"]),
        (("a/X.MP4", "a/X.srt", "a/X.SRT"), ["X.MP4", "X.srt", "X_2.SRT"]),
    ],
)
def test_subtitles_keep_the_name_of_their_video(
    names: tuple[str, ...], expected: list[str]
) -> None:
    assert sent(*names) == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("a/X.JPG", "a/X_mask.png", "b/X.JPG", "b/X_mask.png"),
         ["X.JPG", "X_mask.png", "X_2.JPG", "X_2_mask.png"]),
        (("a/X.JPG", "a/X_MASK.PNG"), ["X.JPG", "X_mask.PNG"]),
        (("a/X.JPG", "b/X.TIF", "b/X_mask.png"), ["X.JPG", "X_2.TIF", "X_2_mask.png"]),
        (("a/X.JPG", "b/X_mask.png"), ["X.JPG", "X_mask.png"]),
    ],
)  # fmt: skip
def test_masks_are_named_as_their_photo(names: tuple[str, ...], expected: list[str]) -> None:
    assert sent(*names) == expected


def test_companions_of_the_longest_name_stay_with_it() -> None:
    stem = "ü" * 120
    video, subtitles = sent(f"{stem}.MP4", f"{stem}.SRT")
    photo, mask = sent(f"{stem}.JPG", f"{stem}_mask.png")
    assert Path(subtitles).stem == Path(video).stem
    assert Path(mask).stem == f"{Path(photo).stem}_mask"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("a.mp4", True),
        ("a.MOV", True),
        ("a.mp4 a.srt", True),
        ("a.jpg b.mp4", True),
        ("a.jpg b.jpg", True),
        ("a.jpg", False),
        ("a.jpg a.srt", False),
        ("a.srt b.srt", False),
        ("a.jpg a_mask.jpg", False),
        ("a.jpg gcp_list.txt geo.txt", False),
        ("", False),
    ],
)
def test_two_photos_or_a_video_make_a_task(names: str, expected: bool) -> None:
    assert are_enough(map(Path, names.split())) == expected


def test_node_accepts_videos_if_it_has_options_for_them_or_lists_none() -> None:
    limit, dsm = NodeOption("video-limit", "int", "500", ""), NodeOption("dsm", "bool", "", "")
    assert accepts_videos([dsm, limit])
    assert accepts_videos([])
    assert not accepts_videos([dsm])
