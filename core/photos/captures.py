"""Groups the files of multispectral cameras by capture (one shutter release, one file per band).

Bands and captures are read from the tags that ODM reads (`opendm/photo.py`: BandName, CaptureUUID,
CaptureId, ImageUniqueID), otherwise from the file names.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from ...api.support.i18n import translate
from .photo_files import Photo

FEWEST_BANDS = 2  # a camera with fewer bands is not multispectral
NAMED_GAPS = 3  # incomplete captures that are listed by name
RGB = "RGB"
_TIFF = (".tif", ".tiff")
# DJI Mavic 3M "…_0001_D.JPG", "…_0001_MS_NIR.TIF"; Parrot Sequoia "IMG_…_0000_GRE.TIF"; Quantix.
_NAMED = re.compile(
    r"(.+?)_(?:MS_)?(D|RGB|B|BLU|BLUE|G|GRE|GRN|GREEN|R|RED|RE|REG|NIR|LWIR)", re.IGNORECASE
)
_NUMBERED = re.compile(r"(IMG_\d{3,6})_(\d{1,2})", re.IGNORECASE)  # MicaSense "IMG_0001_5.tif"
_TENS = re.compile(r"(DJI_\d{3})([0-6])", re.IGNORECASE)  # DJI P4 Multispectral "DJI_0015.TIF"
_DATED = re.compile(r"DJI_(\d{14})_(\d{4})", re.IGNORECASE)  # date and number of the capture
BETWEEN_BANDS = timedelta(seconds=3)  # maximum difference within one capture, by file name
_VISIBLE = frozenset({"D", "RGB", "REDGREENBLUE", ""})


@dataclass(frozen=True)
class Gap:
    """A capture with missing bands."""

    name: str
    """Common prefix of the file names."""
    missing: tuple[str, ...]
    photos: tuple[Photo, ...] = field(default=(), compare=False)
    """Photos of the available bands."""


@dataclass(frozen=True)
class Captures:
    """The files of a multispectral camera."""

    photos: tuple[Photo, ...]
    count: int
    """Number of captures, including incomplete ones."""
    bands: tuple[str, ...]
    """Bands of the captures, in the order of the most complete capture."""
    gaps: tuple[Gap, ...] = ()

    @property
    def text(self) -> str:
        """Return a line for users, such as "captures: 24, bands: 5, files: 120"."""
        text = translate("Core", "captures: {}, bands: {}, files: {}").format(
            self.count, len(self.bands), len(self.photos)
        )
        if not self.gaps:
            return text
        missing = translate("Core", "{} missing in {}")
        named = [missing.format(", ".join(g.missing), g.name) for g in self.gaps[:NAMED_GAPS]]
        if len(self.gaps) > NAMED_GAPS:
            named.append("…")
        incomplete = translate("Core", "incomplete: {} ({})").format(
            len(self.gaps), "; ".join(named)
        )
        return f"{text}, {incomplete}"


@dataclass(frozen=True)
class _Band:
    photo: Photo
    name: str
    """Name of the band."""
    base: str
    """Name of the capture in the file name."""

    @property
    def key(self) -> tuple[Path, str]:
        """Identifies a capture by folder and name."""
        return self.photo.path.parent, self.base.lower()


def find_captures(photos: Iterable[Photo]) -> Captures | None:
    """Return the captures among photos, or None if there are no multispectral photos."""
    groups = _without_plain_photos(_grouped(_bands_of(photos)))
    sets = [_names(group) for group in groups]
    if not any(len(names) >= FEWEST_BANDS for names in sets):
        return None
    counts = Counter(name for names in sets for name in names)
    usual = {name for name, count in counts.items() if 2 * count >= len(sets)}
    if len(usual) < FEWEST_BANDS:
        return None
    complete = max(sets, key=lambda names: len(usual.intersection(names)))
    order = [name for name in complete if name in usual]
    order += sorted(usual.difference(order))
    gaps = []
    for group, names in zip(groups, sets):
        missing = tuple(name for name in order if name not in names)
        if missing:
            gaps.append(Gap(group[0].base, missing, tuple(band.photo for band in group)))
    members = tuple(band.photo for group in groups for band in group)
    return Captures(members, len(groups), tuple(order), tuple(gaps))


def _names(group: Sequence[_Band]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(band.name for band in group))


def _without_plain_photos(groups: Sequence[list[_Band]]) -> Sequence[list[_Band]]:
    """Drop groups of only visible-light photos if these are at least half of the groups."""
    others = [group for group in groups if _names(group) != (RGB,)]
    return others if 2 * len(others) <= len(groups) else groups


def _bands_of(photos: Iterable[Photo]) -> list[_Band]:
    """Return the bands of the photos, in the order of the photos."""
    every = [(photo, _band_of(photo)) for photo in photos]
    keys = {band.key for _, band in every if band is not None}
    bands = (band or _color_band(photo, keys) for photo, band in every)
    return _with_common_bases([band for band in bands if band is not None])


def _color_band(photo: Photo, keys: Collection[tuple[Path, str]]) -> _Band | None:
    """Return the color photo of the P4 Multispectral. Its metadata may not name the band."""
    tens = _TENS.fullmatch(photo.path.stem)
    band = _Band(photo, RGB, tens[1]) if tens is not None and tens[2] == "0" else None
    return band if band is not None and band.key in keys else None


def _with_common_bases(bands: Sequence[_Band]) -> list[_Band]:
    """Group the bands of one capture under the name of its first file (Mavic 3M).

    Its file names contain the second, which can differ within one capture.
    """
    dated = sorted({(b.photo.path.parent, *named, b.base) for b in bands if (named := _dated(b))})
    common: dict[tuple[Path, str], str] = {}
    for before, after in zip(dated, dated[1:]):
        if before[:2] == after[:2] and after[2] - before[2] <= BETWEEN_BANDS:
            folder, base = after[0], before[3]
            common[folder, after[3]] = common.get((folder, base), base)
    return [replace(b, base=common.get((b.photo.path.parent, b.base), b.base)) for b in bands]


def _dated(band: _Band) -> tuple[str, datetime] | None:
    """Return number and time of a capture from the file name, or None."""
    match = _DATED.fullmatch(band.base)
    try:
        moment = datetime.strptime(match[1], "%Y%m%d%H%M%S") if match else None  # noqa: DTZ007  only compared
    except ValueError:
        return None
    return (match[2], moment) if match and moment else None


def _band_of(photo: Photo) -> _Band | None:
    """Return band and capture of a file, or None if the file is not a band."""
    stem, said = photo.path.stem, photo.metadata.band
    named, tens = _NAMED.fullmatch(stem), _TENS.fullmatch(stem)
    numbered = _NUMBERED.fullmatch(stem) if photo.path.suffix.lower() in _TIFF else None
    if named is not None:
        return _Band(photo, _label(named[2]), named[1])
    if numbered is not None:
        return _Band(photo, _label(said or numbered[2]), numbered[1])
    if not said and not photo.metadata.capture:
        return None
    return _Band(photo, _label(said), tens[1] if tens else stem)


def _label(band: str) -> str:
    return RGB if band.upper() in _VISIBLE else band


def _grouped(bands: Sequence[_Band]) -> list[list[_Band]]:
    """Group the bands by the capture ID in the metadata, otherwise by file name."""
    identities: dict[Hashable, str] = {}  # some cameras write the ID only into some bands
    for band in bands:
        if band.photo.metadata.capture:
            identities.setdefault(band.key, band.photo.metadata.capture)
    groups: defaultdict[Hashable, list[_Band]] = defaultdict(list)
    for band in bands:
        own = band.photo.metadata.capture
        groups[own or identities.get(band.key) or band.key].append(band)
    sound: list[list[_Band]] = []
    doubtful: defaultdict[Hashable, list[_Band]] = defaultdict(list)
    for group in groups.values():
        if len({band.name for band in group}) == len(group):
            sound.append(group)
            continue
        for band in group:  # some firmware writes one ID into all captures
            doubtful[band.key].append(band)
    return [*sound, *doubtful.values()]
