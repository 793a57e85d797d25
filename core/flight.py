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

from ..api import FEWEST_PHOTOS
from .captures import Captures, find_captures
from .photo_geometry import bounds, on_plane
from .photo_metadata import Remark
from .photos import NEW_SUFFIXES, Photo, raw_twins, untracked, usable
from .sharpness import blurred

FEW_PHOTOS = 5  # with fewer, a reconstruction seldom succeeds
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
    """One concern and the files it is about."""

    concern: Concern
    paths: tuple[Path, ...]
    names: tuple[str, ...] = ()
    """The cameras or picture sizes, the most frequent first; or the text of the finding."""


@dataclass(frozen=True)
class Flight:
    """The photos as a whole; what they do not tell is None."""

    count: int = 0
    """Of the photos that can be used, videos and masks not among them."""
    given: int = 0
    """Of all photos, those left out, too."""
    videos: int = 0
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
    """Of the positions, WGS 84, without those far away; its right side may be beyond 180°."""
    place: str = ""
    """The nearest folder above all photos that somebody has given a name."""
    captures: Captures | None = None
    """Of a multispectral camera."""
    findings: tuple[Finding, ...] = ()

    @property
    def is_enough(self) -> bool:
        """True when a task can be made of it: a video has many frames."""
        return self.count >= FEWEST_PHOTOS or self.videos > 0


def survey(photos: Iterable[Photo]) -> Flight:
    """Look at all photos together; reads some of them, so not on the main thread."""
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
    """Return longitude and latitude of where a photo, or each part of a video, was taken."""
    about = photo.metadata
    if about.longitude is None or about.latitude is None:
        return photo.track
    return ((about.longitude, about.latitude),)


def extent_of(photos: Iterable[Photo]) -> QgsRectangle | None:
    """Return the box around the positions in degrees, None if there is none.

    Around photos on both sides of 180° it goes on to the right of that.
    """
    places = [place for photo in photos for place in places_of(photo)]
    return QgsRectangle(*bounds(places)) if places else None


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
    """Yield a finding for each remark on what photos say."""
    for remark in Remark:
        paths = tuple(photo.path for photo in photos if remark in photo.remarks)
        if paths:
            yield Finding(Concern.METADATA, paths, (remark.text,))


def _new_formats(photos: Sequence[Photo]) -> Iterable[Finding]:
    """Yield a finding about photos in formats that only recent nodes read."""
    found = [photo for photo in photos if photo.path.suffix.lower() in NEW_SUFFIXES]
    if found:
        suffixes = Counter(photo.path.suffix.lower() for photo in found)
        names = tuple(suffix for suffix, _ in suffixes.most_common())
        yield Finding(Concern.NEW_FORMATS, tuple(photo.path for photo in found), names)


def _capture_finding(captures: Captures) -> Finding:
    incomplete = tuple(photo.path for gap in captures.gaps for photo in gap.photos)
    return Finding(Concern.CAPTURES, incomplete, (captures.text,))


def _lacks_attitude(photo: Photo) -> bool:
    """Tell whether a drone's photo says how high it was, but not where it looks."""
    return photo.metadata.pitch is None and photo.metadata.relative_altitude is not None


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


def _in_metres(placed: Sequence[Photo]) -> list[QgsPointXY]:
    """Return positions on a plane that touches the Earth at their middle."""
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
    """Tell whether it looks about straight down, as photos do that do not say where they look."""
    pitch = -90.0 if photo.metadata.pitch is None else photo.metadata.pitch
    return abs(pitch + 90.0) <= STRAIGHT_DOWN


def _area(placed: Sequence[Photo], resolution: float | None) -> float | None:
    """Return about what area the photos show: that of their positions and half a photo around."""
    if len(placed) < FEWEST_PHOTOS:
        return None
    hull = QgsGeometry.fromMultiPointXY(_in_metres(placed)).convexHull()
    short_sides = [min(p.metadata.width, p.metadata.height) for p in placed]
    margin = statistics.median(short_sides) * (resolution or 0.0) / 2
    return hull.buffer(margin, 8).area() or None


def far_away(placed: Sequence[Photo]) -> list[Photo]:
    """Return those of the photos, which have positions, that others are far away from."""
    if len(placed) <= FEWEST_PHOTOS:
        return []  # which of two is the one that is away?
    distances = [math.hypot(p.x(), p.y()) for p in _in_metres(placed)]
    limit = max(FAR_AWAY, FAR_TIMES * statistics.median(distances))
    return [photo for photo, distance in zip(placed, distances) if distance > limit]


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return statistics.fmean(known) if known else None
