"""The first line of a table: the CRS, as the engines read it.

The rules are those of `parse_srs_header` in `opendm/location.py` of ODM and ODX, which splits the
line at single blanks: `EPSG:n`; `WGS84 UTM` with the zone and its hemisphere in one word; or any
line with `+proj`, single quotes around it stripped. `EPSG:n+m` is ODX's alone (WebODM's
documentation, ground-control-points).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..support.i18n import QT_TRANSLATE_NOOP, translate
from .feet import METRIC_HEIGHTS, foot_of, foot_of_heights, proj_in_metres, proj_unit

EPSG = re.compile(
    r"(?:urn:ogc:def:crs:)?epsg\s*:*\s*(\d{4,6})(?:(?:\s*\+\s*(?:epsg\s*:\s*)?|\s*[,;/]?\s*epsg\s*:\s*)(\d{4,6}))?(?:[\s(,/].*)?",
    re.IGNORECASE,
)
INIT = re.compile(r"\+init=epsg:(\d{4,6})()(?:\s.*)?", re.IGNORECASE)
UTM = re.compile(
    r"wgs[\s_-]*84[\s,/_-]*utm[\s,_-]*(?:zone[\s_-]*)?(\d{1,2})[\s_-]*([a-z]*)"
    r"(?:[\s.,;(].*)?",
    re.IGNORECASE,
)
PROJ = re.compile(r"(?:\+\w+(?:=\S+)?(?:\s+|$))+")
ZONE = re.compile(r"\+zone=(\d+)([A-Za-z]?)(?=\s|$)")
OLD_END = " <>"  # of PROJ strings in the files of PROJ 4
GEOCENTRIC = frozenset({4328, 4936, 4978})
GEOCENTRIC_CRS = QT_TRANSLATE_NOOP(
    "Api", "The CRS must be projected or geographic, not geocentric."
)
SPREADSHEET_END = "; \t"  # of a line whose other columns are empty
QUOTES = "\"'`´“”‘’„‚«»"
GEOGRAPHIC = frozenset(
    {4167, 4171, 4230, 4258, 4267, 4269, 4283, 4326, 4612, 4617, 4674, 4979, 6318, 6668, 7844}
)
"""Codes of degrees that surveys use; QGIS knows them all."""
UTM_CODES = ((32601, 32660), (32701, 32760), (25828, 25838), (26901, 26923), (31965, 31985))


@dataclass(frozen=True)
class CrsHeader:
    """A CRS as the engine reads it.

    `sent`: the line; `horizontal`: the part of it without a vertical CRS, for QGIS.
    """

    sent: str
    horizontal: str
    is_corrected: bool = False
    is_compound: bool = False
    is_geographic: bool = False
    is_utm: bool = False
    unit: float | None = None
    """Metres; None if not known here."""
    unit_of_heights: float | None = None
    """Metres, where the CRS names one for heights."""
    in_metres: str = ""
    """The same CRS in metres, as it is sent; "" if not known here."""


class HeaderError(ValueError):
    """Says why a line names no CRS."""


def parse_header(line: str) -> CrsHeader:
    """Return the CRS of a first line. Raises `HeaderError`."""
    text = " ".join(line.strip().rstrip(SPREADSHEET_END).strip(QUOTES).split())
    for parse in (_epsg, _utm, _proj):
        header = parse(text, line)
        if header is not None:
            return header
    raise HeaderError(
        translate(
            "Api", "The line must name the CRS, such as EPSG:32633, WGS84 UTM 33N or a PROJ string."
        )
    )


def _epsg(text: str, line: str) -> CrsHeader | None:
    found = EPSG.fullmatch(text) or INIT.fullmatch(text)
    if found is None:
        return None
    code, vertical = found.groups()
    horizontal = f"EPSG:{int(code)}"
    sent = horizontal + (f"+{int(vertical)}" if vertical else "")
    number = int(code)
    if number in GEOCENTRIC:
        raise HeaderError(translate("Api", GEOCENTRIC_CRS))
    in_metres = ""
    if vertical and int(vertical) in METRIC_HEIGHTS:
        in_metres = f"{horizontal}+{METRIC_HEIGHTS[int(vertical)]}"
    return CrsHeader(
        sent,
        horizontal,
        is_corrected=sent.lower() != line.strip().lower(),
        is_compound=bool(vertical),
        is_geographic=number in GEOGRAPHIC,
        is_utm=any(first <= number <= last for first, last in UTM_CODES),
        unit=foot_of(number),
        unit_of_heights=foot_of_heights(int(vertical)) if vertical else None,
        in_metres=in_metres,
    )


def _utm(text: str, line: str) -> CrsHeader | None:
    found = UTM.fullmatch(text)
    if found is None:
        return None
    zone, letters = int(found.group(1)), found.group(2).upper()
    hemisphere = {"N": "N", "NORTH": "N", "S": "S", "SOUTH": "S"}.get(letters)
    if not 1 <= zone <= 60:
        raise HeaderError(
            translate("Api", "The CRS needs a UTM zone from 1 to 60, not {}.").format(zone)
        )
    if hemisphere is None:
        raise HeaderError(
            translate("Api", "The UTM zone must end with N or S, as in WGS84 UTM {}N.").format(zone)
        )
    sent = f"WGS84 UTM {zone}{hemisphere}"
    is_read = re.fullmatch(r"WGS84 UTM 0?\d{1,2}[NSns]", line.strip()) is not None
    code = f"EPSG:{32600 + zone + (100 if hemisphere == 'S' else 0)}"
    return CrsHeader(sent, code, is_corrected=not is_read, is_utm=True, unit=1.0)


def _proj(text: str, line: str) -> CrsHeader | None:
    if "+proj=" not in text:
        return None
    text = text.removesuffix(OLD_END)
    if not PROJ.fullmatch(text):
        raise HeaderError(
            translate("Api", "The PROJ string contains other text: “{:.80}”.").format(text)
        )
    sent = _with_hemisphere(text.strip())
    name = re.search(r"\+proj=(\S+)", sent)
    kind = name.group(1) if name else ""
    if kind in ("geocent", "cart"):
        raise HeaderError(translate("Api", GEOCENTRIC_CRS))
    has_unit = "+units=" in sent or "+to_meter=" in sent
    return CrsHeader(
        sent,
        sent,
        # The engine strips single quotes alone, and PROJ takes any white space.
        is_corrected=sent.split() != line.strip().strip("'").split(),
        is_geographic=kind in ("longlat", "latlong", "lonlat", "latlon"),
        is_utm=kind == "utm",
        unit=proj_unit(sent) if has_unit else 1.0,
        unit_of_heights=proj_unit(sent, "v"),
        in_metres=proj_in_metres(sent),
    )


def _with_hemisphere(text: str) -> str:
    """Return a PROJ string of UTM whose zone is a number: PROJ ignores a letter after it."""
    if not re.search(r"\+proj=utm(?=\s|$)", text):
        return text
    found = ZONE.search(text)
    if found is None or not 1 <= int(found.group(1)) <= 60:
        raise HeaderError(
            translate("Api", "The PROJ string needs +zone= with a UTM zone from 1 to 60.")
        )
    zone, letter = found.group(1), found.group(2).upper()
    if letter not in ("", "N", "S"):
        raise HeaderError(
            translate(
                "Api", "The UTM zone must be a number, with +south in the southern hemisphere."
            )
        )
    text = text.replace(found.group(), f"+zone={zone}")
    return f"{text} +south" if letter == "S" and "+south" not in text.split() else text
