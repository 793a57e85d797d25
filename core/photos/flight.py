"""Summarizes the photos of a new task: area, resolution and warnings."""

from __future__ import annotations

import hashlib
import math
import re
import statistics
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Callable

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle

from ...api import FEWEST_PHOTOS
from .captures import Captures, find_captures
from .photo_files import NEW_SUFFIXES, Photo, raw_twins, untracked, usable
from .photo_geometry import bounds, on_plane
from .photo_metadata import PhotoRemark
from .sharpness import blurred

FEW_PHOTOS = 5  # with fewer photos, a reconstruction rarely succeeds
FAR_AWAY = 2000.0  # meters from the middle; beyond the range of one drone flight
FAR_TIMES = 8.0  # times the median distance from the middle
STRAIGHT_DOWN = 30.0  # degrees from the vertical up to which height and GSD are meaningful
PIECE = 64 * 1024  # bytes per read
# Folder names without a place name.
_NAMELESS = re.compile(
    r"dcim|\d*media|\d{3}[a-z0-9_]{0,8}|dji[_ -]?\d*|photos?|images?|pictures?|bilder|fotos|"
    r"jpe?gs?|rgb|raw|input|flight|drone|new folder|data|\d+",
    re.IGNORECASE,
)
_DATE = re.compile(r"(19|20)\d\d[-_. ]?(0\d|1[0-2])[-_. ]?[0-3]\d")


class Concern(Enum):
    """Kinds of warnings about a set of photos."""

    TOO_FEW = "too few"
    FEW = "few"
    LEFT_OUT = "left out"
    NO_POSITION = "no position"
    DUPLICATES = "duplicates"
    BLURRED = "blurred"
    FAR_AWAY = "far away"
    CAMERAS = "cameras"
    SIZES = "sizes"
    MASKS = "masks"
    METADATA = "metadata"
    NO_ATTITUDE = "no attitude"
    RAW_TWINS = "raw twins"
    CAPTURES = "captures"
    THERMAL = "thermal"
    VIDEOS = "videos"
    NO_TRACK = "no track"
    NEW_FORMATS = "new formats"


@dataclass(frozen=True)
class Finding:
    """A warning and the affected files."""

    concern: Concern
    paths: tuple[Path, ...]
    names: tuple[str, ...] = ()
    """Cameras or photo sizes, most frequent first, or the text of the warning."""


@dataclass(frozen=True)
class Flight:
    """Statistics of all photos; None if unknown."""

    count: int = 0
    """Number of usable photos without videos and masks."""
    given: int = 0
    """Number of all photos, including those left out."""
    videos: int = 0
    size: int = 0
    """Total size in bytes, including additional inputs."""
    area: float | None = None
    """Approximate area in m² that the photos cover from their mean height."""
    height: float | None = None
    """Mean height above take-off in meters."""
    resolution: float | None = None
    """Expected ground sampling distance in meters per pixel."""
    began: datetime | None = None
    ended: datetime | None = None
    extent: QgsRectangle | None = None
    """Extent of the positions (WGS 84) without outliers; the east edge may exceed 180°."""
    place: str = ""
    """Nearest common folder of all photos with a meaningful name."""
    captures: Captures | None = None
    """Captures of a multispectral camera, or None."""
    findings: tuple[Finding, ...] = ()

    @property
    def is_enough(self) -> bool:
        """True if a task can be created. One video is enough, as it has many frames."""
        return self.count >= FEWEST_PHOTOS or self.videos > 0


def survey(photos: Iterable[Photo]) -> Flight:
    """Summarize all photos. Reads some of them, so do not call it on the main thread."""
    every = tuple(photos)
    good = usable(every)
    images = [photo for photo in good if not photo.is_extra and not photo.is_video]
    shots = [photo for photo in images if not photo.is_mask]
    placed = [photo for photo in shots if photo.has_position]
    away = far_away(placed)
    outliers = {photo.path for photo in away}
    near = [photo for photo in placed if photo.path not in outliers]
    times = sorted(p.metadata.taken for p in shots if p.metadata.taken is not None)
    resolution = _resolution(shots)
    captures = find_captures(shots)
    return Flight(
        count=len(shots),
        given=sum(not (p.is_extra or p.is_video or p.is_mask) for p in every),
        videos=sum(photo.is_video for photo in good),
        size=sum(photo.size for photo in good),
        area=_area(near, resolution),
        height=_mean(p.metadata.relative_altitude for p in shots),
        resolution=resolution,
        began=times[0] if times else None,
        ended=times[-1] if times else None,
        extent=extent_of([*near, *(photo for photo in good if photo.track)]),
        place=_common_place({photo.path.parent for photo in good if not photo.is_extra}),
        captures=captures,
        findings=tuple(_findings(every, images, away, captures)),
    )


def places_of(photo: Photo) -> tuple[tuple[float, float], ...]:
    """Return longitudes and latitudes of a photo, or along the track of a video."""
    about = photo.metadata
    if about.longitude is None or about.latitude is None:
        return photo.track
    return ((about.longitude, about.latitude),)


def extent_of(photos: Iterable[Photo]) -> QgsRectangle | None:
    """Return the extent of the positions in degrees, or None without positions.

    If photos lie on both sides of 180°, the east edge exceeds 180°.
    """
    places = [place for photo in photos for place in places_of(photo)]
    return QgsRectangle(*bounds(places)) if places else None


def suggest_name(flight: Flight, fallback: str) -> str:
    """Return a task name from the place (or `fallback`) and the day of the photos."""
    place = flight.place or fallback
    if flight.began is None or _DATE.search(place):
        return place
    return f"{place} {flight.began.date().isoformat()}"


def _common_place(folders: Collection[Path]) -> str:
    parts = [folder.parts for folder in folders]
    common = [level[0] for level in zip(*parts) if len(set(level)) == 1]
    anchors = {folder.anchor for folder in folders}
    named = (n for n in reversed(common) if n not in anchors and not _NAMELESS.fullmatch(n))
    return next(named, "")


def _findings(
    every: Sequence[Photo],
    images: Sequence[Photo],
    away: Sequence[Photo],
    captures: Captures | None,
) -> Iterable[Finding]:
    good = usable(every)
    videos = [photo for photo in good if photo.is_video]
    masks = [photo for photo in images if photo.is_mask]
    shots = [photo for photo in images if not photo.is_mask]
    candidates = (
        (Concern.LEFT_OUT, [photo for photo in every if photo.problem]),
        (Concern.NO_POSITION, [p for p in shots if not p.has_position]),
        (Concern.RAW_TWINS, raw_twins(every)),
        (Concern.DUPLICATES, _duplicates(images)),
        (Concern.BLURRED, blurred(shots)),
        (Concern.FAR_AWAY, away),
        (Concern.NO_ATTITUDE, [p for p in shots if _lacks_attitude(p)]),
        (Concern.MASKS, masks),
        (Concern.THERMAL, [p for p in shots if p.metadata.is_thermal]),
        (Concern.VIDEOS, videos),
        (Concern.NO_TRACK, untracked(good)),
    )
    if len(shots) < FEWEST_PHOTOS and not videos:
        yield Finding(Concern.TOO_FEW, ())
    elif len(shots) < FEW_PHOTOS and not videos:
        yield Finding(Concern.FEW, ())
    for concern, found in candidates:
        if found:
            yield Finding(concern, tuple(photo.path for photo in found))
    yield from _remarked(shots)
    yield from _new_formats(shots)
    if captures is not None:
        yield _capture_finding(captures)
    members = {photo.path for photo in captures.photos} if captures is not None else set()
    alone = [p for p in shots if p.path not in members and not p.metadata.is_thermal]
    yield from _mixed(Concern.CAMERAS, alone, lambda p: p.metadata.camera)
    yield from _mixed(Concern.SIZES, alone, _picture_size)


def _remarked(photos: Sequence[Photo]) -> Iterable[Finding]:
    """Yield a warning for each remark on metadata."""
    for remark in PhotoRemark:
        paths = tuple(photo.path for photo in photos if remark in photo.remarks)
        if paths:
            yield Finding(Concern.METADATA, paths, (remark.text,))


def _new_formats(photos: Sequence[Photo]) -> Iterable[Finding]:
    """Yield a warning about photos in formats that only recent nodes read."""
    found = [photo for photo in photos if photo.path.suffix.lower() in NEW_SUFFIXES]
    if found:
        suffixes = Counter(photo.path.suffix.lower() for photo in found)
        names = tuple(suffix for suffix, _ in suffixes.most_common())
        yield Finding(Concern.NEW_FORMATS, tuple(photo.path for photo in found), names)


def _capture_finding(captures: Captures) -> Finding:
    incomplete = tuple(photo.path for gap in captures.gaps for photo in gap.photos)
    return Finding(Concern.CAPTURES, incomplete, (captures.text,))


def _lacks_attitude(photo: Photo) -> bool:
    """Return whether a photo has a height above take-off, but no camera attitude."""
    return photo.metadata.pitch is None and photo.metadata.relative_altitude is not None


def _mixed(
    concern: Concern, photos: Sequence[Photo], kind: Callable[[Photo], str]
) -> Iterable[Finding]:
    """Yield a warning about photos that differ from the most frequent kind."""
    kinds = Counter(kind(photo) for photo in photos if kind(photo))
    if len(kinds) > 1:
        names = tuple(name for name, _ in kinds.most_common())
        others = tuple(p.path for p in photos if kind(p) not in ("", names[0]))
        yield Finding(concern, others, names)


def _picture_size(photo: Photo) -> str:
    """Return the photo size regardless of orientation."""
    sides = sorted((photo.metadata.width, photo.metadata.height), reverse=True)
    return f"{sides[0]} × {sides[1]}" if sides[1] else ""


# Duplicates


def _duplicates(images: Sequence[Photo]) -> list[Photo]:
    """Return photos with the content of an earlier one. Equal names are renamed by the upload."""
    alike: defaultdict[Hashable, list[Photo]] = defaultdict(list)
    for photo in images:
        alike[(photo.size, photo.metadata.taken, photo.metadata.camera)].append(photo)
    copies = []
    for group in alike.values():
        seen: set[bytes] = set()
        for photo in group if len(group) > 1 else ():
            digest = _fingerprint(photo)
            if digest in seen:
                copies.append(photo)
            elif digest:
                seen.add(digest)
    return copies


def _fingerprint(photo: Photo) -> bytes:
    """Return a hash of start, middle and end of the file, or b"" if it cannot be read."""
    digest = hashlib.sha256()
    try:
        with photo.path.open("rb") as stream:
            for start in (0, photo.size // 2, max(photo.size - PIECE, 0)):
                stream.seek(start)
                digest.update(stream.read(PIECE))
    except OSError:
        return b""
    return digest.digest()


# On the ground


def _in_metres(placed: Sequence[Photo]) -> list[QgsPointXY]:
    """Project positions onto a plane tangential to the Earth at their middle."""
    return [QgsPointXY(*point) for point in on_plane([_place(photo) for photo in placed])]


def _place(photo: Photo) -> tuple[float, float]:
    return places_of(photo)[0]


def _resolution(images: Sequence[Photo]) -> float | None:
    looks_down = [p for p in images if _looks_down(p)]
    return _mean(
        altitude / p.metadata.focal_px
        for p in looks_down
        if p.metadata.focal_px and (altitude := p.metadata.relative_altitude or 0.0) > 0
    )


def _looks_down(photo: Photo) -> bool:
    """Return whether a photo points about straight down; assumed if the pitch is unknown."""
    pitch = -90.0 if photo.metadata.pitch is None else photo.metadata.pitch
    return abs(pitch + 90.0) <= STRAIGHT_DOWN


def _area(placed: Sequence[Photo], resolution: float | None) -> float | None:
    """Estimate the covered area: the area of the positions plus half a photo around it."""
    if len(placed) < FEWEST_PHOTOS:
        return None
    hull = QgsGeometry.fromMultiPointXY(_in_metres(placed)).convexHull()
    short_sides = [min(p.metadata.width, p.metadata.height) for p in placed]
    margin = statistics.median(short_sides) * (resolution or 0.0) / 2
    return hull.buffer(margin, 8).area() or None


def far_away(placed: Sequence[Photo]) -> list[Photo]:
    """Return photos far away from the others. All photos must have positions."""
    if len(placed) <= FEWEST_PHOTOS:
        return []  # with two photos, neither is the outlier
    distances = [math.hypot(p.x(), p.y()) for p in _in_metres(placed)]
    limit = max(FAR_AWAY, FAR_TIMES * statistics.median(distances))
    return [photo for photo, distance in zip(placed, distances) if distance > limit]


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return statistics.fmean(known) if known else None
