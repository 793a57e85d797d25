"""What the photos of a new task make up: its area, its resolution, and what may go wrong."""

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

from ..api.upload import FEWEST_PHOTOS
from .photos import Photo, usable
from .sharpness import blurred

FEW_PHOTOS = 5  # with fewer, a reconstruction seldom succeeds
MASK_SUFFIX = "_mask"  # the engine takes X_mask.jpg for what to ignore in X.jpg
METRES_PER_DEGREE = 111_320.0
FAR_AWAY = 2000.0  # m; no single flight of a small drone is that wide
FAR_TIMES = 8.0  # the usual distance of a photo from the middle
STRAIGHT_DOWN = 30.0  # degrees from the vertical within which height and GSD mean something
PIECE = 64 * 1024  # bytes
# Folders that cameras and people make without naming a place.
_NAMELESS = re.compile(
    r"dcim|\d*media|\d{3}[a-z0-9_]{0,8}|dji[_ -]?\d*|photos?|images?|pictures?|bilder|fotos|"
    r"jpe?gs?|rgb|raw|input|flight|drone|new folder|data|\d+",
    re.IGNORECASE,
)
_DATE = re.compile(r"(19|20)\d\d[-_. ]?(0\d|1[0-2])[-_. ]?[0-3]\d")


class Concern(Enum):
    """What may go wrong with a set of photos."""

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


@dataclass(frozen=True)
class Finding:
    """One concern and the files it is about."""

    concern: Concern
    paths: tuple[Path, ...]
    names: tuple[str, ...] = ()
    """The cameras or picture sizes, the most frequent first."""


@dataclass(frozen=True)
class Flight:
    """The photos as a whole; what they do not tell is None."""

    count: int = 0
    size: int = 0
    """In bytes, the extra inputs too."""
    area: float | None = None
    """In m², about: what the photos cover from their mean height."""
    height: float | None = None
    """In metres above the place of take-off, the mean."""
    resolution: float | None = None
    """The expected ground sampling distance, in metres a pixel."""
    began: datetime | None = None
    ended: datetime | None = None
    extent: QgsRectangle | None = None
    """Of the photos' positions, WGS 84."""
    place: str = ""
    """The nearest folder above all photos that somebody has given a name."""
    findings: tuple[Finding, ...] = ()

    @property
    def is_enough(self) -> bool:
        """True when a task can be made of it."""
        return self.count >= FEWEST_PHOTOS


def survey(photos: Iterable[Photo]) -> Flight:
    """Look at all photos together; reads some of them, so not on the main thread."""
    every = tuple(photos)
    good = usable(every)
    images = [photo for photo in good if not photo.is_extra]
    placed = [photo for photo in images if photo.has_position]
    away = _far_away(placed)
    outliers = {photo.path for photo in away}
    near = [photo for photo in placed if photo.path not in outliers]
    times = sorted(p.metadata.taken for p in images if p.metadata.taken is not None)
    resolution = _resolution(images)
    return Flight(
        count=len(images),
        size=sum(photo.size for photo in good),
        area=_area(near, resolution),
        height=_mean(p.metadata.relative_altitude for p in images),
        resolution=resolution,
        began=times[0] if times else None,
        ended=times[-1] if times else None,
        extent=extent_of(placed),
        place=_common_place({photo.path.parent for photo in images}),
        findings=tuple(_findings(every, images, away)),
    )


def extent_of(photos: Iterable[Photo]) -> QgsRectangle | None:
    """Return the box around the positions in degrees, None if there is none."""
    places = [_place(photo) for photo in photos if photo.has_position]
    if not places:
        return None
    lon, lat = zip(*places)
    return QgsRectangle(min(lon), min(lat), max(lon), max(lat))


def suggest_name(flight: Flight, fallback: str) -> str:
    """Return a name for the task, of the place, or else `fallback`, and the day of the photos."""
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
    every: Sequence[Photo], images: Sequence[Photo], away: Sequence[Photo]
) -> Iterable[Finding]:
    bad = [photo for photo in every if photo.problem]
    masks = [photo for photo in images if _is_mask(photo)]
    shots = [photo for photo in images if not _is_mask(photo)]
    candidates = (
        (Concern.LEFT_OUT, bad),
        (Concern.NO_POSITION, [p for p in shots if not p.has_position]),
        (Concern.DUPLICATES, _duplicates(images)),
        (Concern.BLURRED, blurred(shots)),
        (Concern.FAR_AWAY, away),
        (Concern.MASKS, masks),
    )
    if len(images) < FEWEST_PHOTOS:
        yield Finding(Concern.TOO_FEW, ())
    elif len(images) < FEW_PHOTOS:
        yield Finding(Concern.FEW, ())
    for concern, found in candidates:
        if found:
            yield Finding(concern, tuple(photo.path for photo in found))
    yield from _mixed(Concern.CAMERAS, shots, lambda p: p.metadata.camera)
    yield from _mixed(Concern.SIZES, shots, _picture_size)


def _is_mask(photo: Photo) -> bool:
    return photo.path.stem.lower().endswith(MASK_SUFFIX)


def _mixed(
    concern: Concern, photos: Sequence[Photo], kind: Callable[[Photo], str]
) -> Iterable[Finding]:
    """Yield a finding about all that are not of the most frequent kind."""
    kinds = Counter(kind(photo) for photo in photos if kind(photo))
    if len(kinds) > 1:
        names = tuple(name for name, _ in kinds.most_common())
        others = tuple(p.path for p in photos if kind(p) not in ("", names[0]))
        yield Finding(concern, others, names)


def _picture_size(photo: Photo) -> str:
    """Return the size whichever way up the camera was held."""
    sides = sorted((photo.metadata.width, photo.metadata.height), reverse=True)
    return f"{sides[0]} × {sides[1]}" if sides[1] else ""


# Duplicates


def _duplicates(images: Sequence[Photo]) -> list[Photo]:
    """Return the photos whose content came before; equal names are fine, the upload renames."""
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
    """Return a hash of the file's beginning, middle and end, b"" if it cannot be read."""
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


def _place(photo: Photo) -> tuple[float, float]:
    """Return longitude and latitude of a photo that has them."""
    return photo.metadata.longitude or 0.0, photo.metadata.latitude or 0.0


def _in_metres(placed: Sequence[Photo]) -> list[QgsPointXY]:
    """Return positions on a plane that touches the Earth at their middle."""
    places = [_place(photo) for photo in placed]
    lon0 = statistics.median(lon for lon, _ in places)
    lat0 = statistics.median(lat for _, lat in places)
    narrowing = math.cos(math.radians(lat0))
    return [
        QgsPointXY((lon - lon0) * METRES_PER_DEGREE * narrowing, (lat - lat0) * METRES_PER_DEGREE)
        for lon, lat in places
    ]


def _resolution(images: Sequence[Photo]) -> float | None:
    looks_down = [p for p in images if abs((p.metadata.pitch or -90.0) + 90.0) <= STRAIGHT_DOWN]
    return _mean(
        p.metadata.relative_altitude / p.metadata.focal_px
        for p in looks_down
        if p.metadata.focal_px and (p.metadata.relative_altitude or 0.0) > 0
    )


def _area(placed: Sequence[Photo], resolution: float | None) -> float | None:
    """Return about what area the photos show: that of their positions and half a photo around."""
    if len(placed) < FEWEST_PHOTOS:
        return None
    hull = QgsGeometry.fromMultiPointXY(_in_metres(placed)).convexHull()
    short_sides = [min(p.metadata.width, p.metadata.height) for p in placed]
    margin = statistics.median(short_sides) * (resolution or 0.0) / 2
    return hull.buffer(margin, 8).area() or None


def _far_away(placed: Sequence[Photo]) -> list[Photo]:
    if len(placed) <= FEWEST_PHOTOS:
        return []  # which of two is the one that is away?
    distances = [math.hypot(p.x(), p.y()) for p in _in_metres(placed)]
    limit = max(FAR_AWAY, FAR_TIMES * statistics.median(distances))
    return [photo for photo, distance in zip(placed, distances) if distance > limit]


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return statistics.fmean(known) if known else None
