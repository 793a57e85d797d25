"""A procedural countryside: color and height as functions of the ground position.

The photo maker looks down on it. Every feature follows from the seed, so the same seed gives the
same land. Positions are UTM meters; inside, everything is in meters from the landscape's center.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from .noise import NoisePoints, hash01, value_noise

SUN_AZIMUTH_DEG = 214.0  # mid-afternoon in the northern hemisphere: shade falls to the north-east
SUN_ELEVATION_DEG = 47.0
_SUN = (math.sin(math.radians(SUN_AZIMUTH_DEG)), math.cos(math.radians(SUN_AZIMUTH_DEG)))
_SHADE_PER_METRE = 1 / math.tan(math.radians(SUN_ELEVATION_DEG))
_SHADE_TINT = np.array([0.40, 0.46, 0.55], dtype=np.float32)  # lit by the blue sky only

_HAZE = 0.14  # share of gray

_ROAD_HALF_WIDTH = 2.9
_FIELD_WIDTH = 71.0

# Kinds of field
_WHEAT, _MAIZE, _SOIL, _MOWN, _CEREAL, _PASTURE, _ORCHARD = range(7)
_SEQUENCE = (_WHEAT, _CEREAL, _SOIL, _MOWN, _MAIZE, _ORCHARD, _WHEAT, _PASTURE, _MAIZE, _CEREAL)


@dataclass(frozen=True)
class Scene:
    """What is at each point: sRGB 0–255 (…, 3), and heights in meters above sea level (…)."""

    colour: np.ndarray
    height: np.ndarray
    ground: np.ndarray


@dataclass(frozen=True)
class _Building:
    u: float
    v: float
    angle: float  # of the ridge, radians counter-clockwise from east
    length: float
    width: float
    eave: float
    ridge: float
    colour: tuple[float, float, float]
    kind: str  # "house", "barn", "shed", "car" or "bale"

    def local(self, u: np.ndarray, v: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        c, s = math.cos(self.angle), math.sin(self.angle)
        du, dv = u - self.u, v - self.v
        return du * c + dv * s, dv * c - du * s


@dataclass(frozen=True)
class _Tree:
    u: float
    v: float
    radius: float
    top: float
    colour: tuple[float, float, float]
    twist: float


class _Canvas:
    """The picture being painted: color, height of objects over the ground, and shade."""

    def __init__(self, points: NoisePoints) -> None:
        self.points = points
        self.colour = np.zeros((*points.shape, 3), dtype=np.float32)
        self.above = np.zeros(points.shape, dtype=np.float32)
        self.shade = np.zeros(points.shape, dtype=np.float32)

    def blend(self, weight: np.ndarray, colour: np.ndarray) -> None:
        """Lay ``colour`` (3,) or (…, 3) over the picture where ``weight`` (0–1) is not zero."""
        where = weight > 0
        if not where.any():
            return
        part = self.colour[where]
        over = np.asarray(colour, dtype=np.float32)
        over = over[where] if over.ndim > 1 else over
        part += (over - part) * np.minimum(weight[where], 1)[:, None]
        self.colour[where] = part


def _step(low: float, high: float, value: np.ndarray) -> np.ndarray:
    """Smoothly rise from 0 to 1 between two values (falls when ``low`` > ``high``)."""
    t = np.clip((value - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def _band(distance: np.ndarray, half: float, soft: float = 0.12) -> np.ndarray:
    return _step(half + soft, half - soft, np.abs(distance))


def _rgb(red: float, green: float, blue: float) -> np.ndarray:
    return np.array([red, green, blue], dtype=np.float32)


def _grey(shape: tuple[int, ...], colour: np.ndarray, factor: np.ndarray) -> np.ndarray:
    out = np.empty((*shape, 3), dtype=np.float32)
    out[:] = colour
    out *= factor[..., None]
    return out


class Landscape:
    """Fields, a road, a river, farms and trees around one place.

    ``easting`` and ``northing`` (meters, UTM) are the center, where the picture is composed for;
    the land goes on in every direction. ``elevation`` is the mean ground height in meters.
    """

    def __init__(
        self, seed: int, easting: float, northing: float, elevation: float = 342.0
    ) -> None:
        self.seed = seed
        self.easting = easting
        self.northing = northing
        self.elevation = elevation
        rng = np.random.default_rng(seed)
        self._key = int(rng.integers(1, 1 << 30))
        self._turn = math.radians(float(rng.uniform(9, 24)))
        self._road = (
            float(rng.uniform(-16, -8)),
            float(rng.uniform(8, 12)),
            float(rng.uniform(0, 6.28)),
            float(rng.uniform(0, 6.28)),
        )
        self._river = (
            float(rng.uniform(-50, -42)),
            float(rng.uniform(0, 6.28)),
            float(rng.uniform(0, 6.28)),
        )
        self._first_field = int(rng.integers(0, len(_SEQUENCE)))
        self._buildings = self._place_buildings()
        self._trees_of = lru_cache(maxsize=256)(self._trees_in)

    # --- what the outside asks for ---------------------------------------------------------

    def colour(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Return sRGB 0–255, float32 (…, 3), seen from above at UTM ``x``, ``y`` (meters).

        ``x`` and ``y`` broadcast; an open grid, (1, W) and (H, 1), is much the fastest.
        """
        return self.scene(x, y).colour

    def height(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Return the surface's height (trees and roofs included) in meters above sea level."""
        return self.scene(x, y).height

    def ground(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Return the terrain's height in meters above sea level."""
        points, shape = self._points(x, y)
        return self._ground(points).reshape(shape)

    def scene(self, x: np.ndarray, y: np.ndarray) -> Scene:
        """Return color, surface and terrain at once; see :meth:`colour` for the shapes."""
        points, shape = self._points(x, y)
        canvas = _Canvas(points)
        ground = self._ground(points)
        self._paint_land(canvas, ground)
        buildings = self._near_buildings(points)
        trees = self._near_trees(points)
        self._cast_shade(canvas, buildings, trees)
        for building in buildings:
            _paint_building(canvas, building, self._key)
        self._paint_trees(canvas, trees)
        # A drone's camera sees through haze: a little less color, a little lift in the dark.
        haze = canvas.colour.mean(axis=-1, keepdims=True)
        canvas.colour += _HAZE * (haze - canvas.colour)
        canvas.colour += (255 - canvas.colour) * 0.035
        np.clip(canvas.colour, 0, 255, out=canvas.colour)
        return Scene(
            canvas.colour.reshape((*shape, 3)),
            (ground + canvas.above).reshape(shape),
            ground.reshape(shape),
        )

    # --- lie of the land -------------------------------------------------------------------

    def _points(self, x: np.ndarray, y: np.ndarray) -> tuple[NoisePoints, tuple[int, ...]]:
        # Subtract in double precision: a UTM northing in float32 is off by up to half a meter.
        u = np.asarray(x, dtype=np.float64) - self.easting
        v = np.asarray(y, dtype=np.float64) - self.northing
        return NoisePoints(u, v), np.broadcast_shapes(u.shape, v.shape)

    def _ground(self, points: NoisePoints) -> np.ndarray:
        relief = self.elevation + 4.5 * points.fbm(120, 3, self._key + 1, gain=0.4)
        bank = np.abs(self._river_distance(points.u, points.v)) - self._river_half_width(points.v)
        return (relief - 1.7 * _step(4.0, -0.5, bank)).astype(np.float32)

    def _road_line(self, u: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        base, swing, phase, phase2 = self._road
        a, b = u / 47.0 + phase, u / 21.0 + phase2
        v = base + swing * np.sin(a) + 1.8 * np.sin(b) + 0.10 * u
        return v, swing / 47.0 * np.cos(a) + 1.8 / 21.0 * np.cos(b) + 0.10

    def _road_distance(self, u: np.ndarray, v: np.ndarray) -> np.ndarray:
        line, slope = self._road_line(u)
        return (v - line) / np.sqrt(1 + slope**2)

    def _river_distance(self, u: np.ndarray, v: np.ndarray) -> np.ndarray:
        base, phase, phase2 = self._river
        a, b = v / 31.0 + phase, v / 13.0 + phase2
        line = base + 10.0 * np.sin(a) + 2.2 * np.sin(b) - 0.12 * v
        slope = 10.0 / 31.0 * np.cos(a) + 2.2 / 13.0 * np.cos(b) - 0.12
        return (u - line) / np.sqrt(1 + slope**2)

    def _river_half_width(self, v: np.ndarray) -> np.ndarray:
        return 4.6 + 0.9 * np.sin(v / 17.0 + self._river[2]) + 0.5 * np.sin(v / 6.1)

    def _field_frame(self, u: np.ndarray, v: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        c, s = math.cos(self._turn), math.sin(self._turn)
        return u * c + v * s, v * c - u * s

    def _strip(self, i: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the length and offset in meters of the fields in strip ``i``."""
        length = 48 + 34 * hash01(i, np.zeros_like(i), self._key + 3)
        return length, 60 * hash01(i, np.ones_like(i), self._key + 3)

    def _field_kind(self, i: np.ndarray, j: np.ndarray) -> np.ndarray:
        # A sequence rather than a hash: neighbors must differ, or two fields read as one.
        return np.array(_SEQUENCE)[(3 * i + j + self._first_field) % len(_SEQUENCE)]

    # --- painting the ground ---------------------------------------------------------------

    def _paint_land(self, canvas: _Canvas, ground: np.ndarray) -> None:
        points = canvas.points
        fine = points.fbm(0.55, 2, self._key + 11, gain=0.7)
        middle = points.fbm(5.0, 3, self._key + 12)
        broad = points.fbm(38.0, 3, self._key + 13)
        texture = (fine, middle, broad)
        self._paint_fields(canvas, texture)
        self._paint_gardens(canvas, texture)
        road = self._road_distance(points.u, points.v)
        self._paint_river(canvas, texture, road)
        self._paint_road(canvas, texture, road)
        # The slope's own light: towards the sun brighter, so that the relief can be read.
        step = 4.0
        ahead = self._ground(NoisePoints(points.u + step * _SUN[0], points.v + step * _SUN[1]))
        light = np.clip(1 + 1.1 * (ground - ahead) / step, 0.7, 1.25)
        canvas.colour *= light[..., None] * (1 + 0.035 * broad + 0.02 * middle)[..., None]

    def _paint_fields(self, canvas: _Canvas, texture: tuple[np.ndarray, ...]) -> None:
        points = canvas.points
        fine, middle, broad = texture
        p, q = self._field_frame(points.u, points.v)
        p = p + 1.3 * points.noise(33, self._key + 14)
        q = q + 1.3 * points.noise(29, self._key + 15)
        i = np.floor(p / _FIELD_WIDTH).astype(np.int32)
        strips = np.arange(int(i.min()), int(i.max()) + 1)
        lengths, offsets = self._strip(strips)
        length, offset = lengths[i - strips[0]], offsets[i - strips[0]]
        j = np.floor((q + offset) / length).astype(np.int32)
        side = np.round(p / _FIELD_WIDTH)
        to_side = p - side * _FIELD_WIDTH
        to_end = np.abs((q + offset) - np.round((q + offset) / length) * length)

        kind = self._field_kind(i, j)
        rows = np.arange(int(j.min()), int(j.max()) + 1)
        tone = hash01(strips[None, :], rows[:, None], self._key + 4)[j - rows[0], i - strips[0]]
        # Farmers drive along the longer side.
        across = np.where(length > _FIELD_WIDTH * 0.9, p, q)
        along = np.where(length > _FIELD_WIDTH * 0.9, q, p)
        for each in np.unique(kind):
            where = kind == each
            colour, height = _crop(
                int(each),
                across[where],
                along[where],
                tone[where],
                (fine[where], middle[where], broad[where]),
                self._key,
            )
            canvas.colour[where] = colour
            canvas.above[where] = height

        verge = np.minimum(np.abs(to_side), to_end)
        grass = _step(2.1, 1.2, verge + 0.5 * middle)
        canvas.blend(
            grass, _grey(points.shape, _rgb(112, 124, 66), 1 + 0.17 * fine + 0.13 * middle)
        )
        canvas.above *= 1 - grass
        # Every other long boundary carries a farm track: two bare ruts with grass between them.
        ruts = _band(np.abs(to_side) - 0.85, 0.36 + 0.0, 0.22) * (side.astype(np.int32) % 2 == 0)
        soil = _grey(points.shape, _rgb(176, 154, 120), 1 + 0.13 * fine + 0.06 * middle)
        canvas.blend(ruts * (0.85 + 0.3 * middle), soil)

    def _paint_gardens(self, canvas: _Canvas, texture: tuple[np.ndarray, ...]) -> None:
        fine, middle, _ = texture
        points = canvas.points
        for building in self._buildings:
            if building.kind not in ("house", "barn"):
                continue
            index = points.near(building.u, building.v, 44)
            if index is None:
                continue
            u, v = points.at(index)
            a, b = building.local(u, v)
            if building.kind == "house":
                rim = ((np.abs(a) / 16.0) ** 4 + (np.abs(b) / 17.0) ** 4) ** 0.25
                weight = _step(1.03, 0.97, rim + 0.02 * middle[index])
                stripe = 0.045 * np.sign(np.sin(a * 2 * math.pi / 2.2))
                base = _grey(
                    weight.shape,
                    _rgb(98, 132, 58),
                    1 + stripe + 0.10 * fine[index] + 0.10 * middle[index],
                )
            else:
                rim = ((np.abs(a) / 21.0) ** 4 + (np.abs(b) / 18.0) ** 4) ** 0.25
                weight = _step(1.08, 0.92, rim + 0.10 * middle[index])
                base = _grey(
                    weight.shape,
                    _rgb(186, 172, 148),
                    1 + 0.09 * fine[index] + 0.08 * middle[index],
                )
            patch, above = canvas.colour[index], canvas.above[index]
            patch += (base - patch) * weight[..., None]
            above *= 1 - weight
            canvas.colour[index], canvas.above[index] = patch, above
        # After all gardens: a neighbor's lawn must not run over a driveway.
        self._paint_driveways(canvas, fine, middle)

    def _paint_driveways(self, canvas: _Canvas, fine: np.ndarray, middle: np.ndarray) -> None:
        points = canvas.points
        for building in self._buildings:
            if building.kind not in ("house", "barn"):
                continue
            index = points.near(building.u, building.v, 44)
            if index is None:
                continue
            u, v = points.at(index)
            a, b = building.local(u, v)
            line, _ = self._road_line(np.array([building.u], dtype=np.float32))
            toward = -1 if line[0] < building.v else 1
            drive_at = building.length / 2 + 2.6
            drive = _band(a - drive_at - 0.3 * middle[index], 1.6, 0.25) * (
                (toward * b > -4) & (toward * b < 40)
            )
            drive = drive * (
                np.sign(self._road_distance(u, v))
                == np.sign(self._road_distance(np.float32(building.u), np.float32(building.v)))
            )
            gravel = _grey(drive.shape, _rgb(178, 168, 150), 1 + 0.10 * fine[index])
            patch, above = canvas.colour[index], canvas.above[index]
            patch += (gravel - patch) * drive[..., None]
            above *= 1 - drive
            canvas.colour[index], canvas.above[index] = patch, above

    def _paint_river(
        self, canvas: _Canvas, texture: tuple[np.ndarray, ...], road: np.ndarray
    ) -> None:
        fine, middle, broad = texture
        points = canvas.points
        shape = points.shape
        away = np.abs(self._river_distance(points.u, points.v))
        bank = away - self._river_half_width(points.v) - 0.5 * middle
        if float(bank.min()) > 9:
            return
        meadow = _step(7.0, 4.2, bank + 1.5 * middle)
        canvas.blend(meadow, _grey(shape, _rgb(104, 124, 62), 1 + 0.16 * fine + 0.2 * middle))
        canvas.blend(
            _step(2.2, 0.8, bank + 1.2 * middle) * 0.8,
            _grey(shape, _rgb(84, 104, 48), 1 + 0.3 * fine + 0.15 * middle),
        )
        canvas.blend(
            _step(0.75, 0.35, bank + 0.3 * fine),
            _grey(shape, _rgb(158, 140, 108), 1 + 0.13 * fine),
        )
        depth = np.clip(-bank / 3.2, 0, 1)[..., None]
        flow = value_noise(
            *np.broadcast_arrays(self._river_distance(points.u, points.v) / 0.8, points.v / 5.5),
            self._key + 16,
        )
        water = _rgb(112, 112, 82) * (1 - depth) + _rgb(46, 72, 74) * depth
        water = water * (1 + 0.05 * flow + 0.04 * broad + 0.02 * fine)[..., None]
        wet = _step(0.15, -0.15, bank)
        canvas.blend(wet, water)
        canvas.above *= 1 - _step(3.0, 1.0, bank)
        # The bridge throws its shade on the water, on the side away from the sun.
        span = _band(road - 4.2, 1.4, 0.3) * wet
        np.maximum(canvas.shade, span, out=canvas.shade)

    def _paint_road(
        self, canvas: _Canvas, texture: tuple[np.ndarray, ...], road: np.ndarray
    ) -> None:
        fine, middle, broad = texture
        points = canvas.points
        shape = points.shape
        if float(np.abs(road).min()) > 8:
            return
        verge = _step(6.4, 5.2, np.abs(road) + 0.8 * middle)
        bridge = np.abs(self._river_distance(points.u, points.v)) < 6.6
        verge = np.where(bridge, 0, verge)
        canvas.blend(verge, _grey(shape, _rgb(118, 132, 70), 1 + 0.17 * fine + 0.14 * middle))
        shoulder = _band(road, _ROAD_HALF_WIDTH + 0.75 + 0.0, 0.3) * (0.8 + 0.3 * middle)
        canvas.blend(
            np.where(bridge, 0, shoulder), _grey(shape, _rgb(168, 156, 134), 1 + 0.14 * fine)
        )
        wheel = np.exp(-(((np.abs(np.abs(road) - 1.45) - 0.75) / 0.28) ** 2))
        asphalt = _grey(
            shape,
            _rgb(126, 125, 123),
            1 + 0.05 * fine + 0.05 * broad + 0.04 * middle - 0.05 * wheel,
        )
        surface = _band(road, _ROAD_HALF_WIDTH, 0.1)
        canvas.blend(surface, asphalt)
        patches = surface * _step(0.42, 0.48, points.noise(7.0, self._key + 17)) * 0.35
        canvas.blend(patches, _rgb(92, 92, 92))
        u_full = np.broadcast_to(points.u, shape)
        dashes = _band(road, 0.09, 0.05) * (np.mod(u_full, 9.0) < 3.2)
        canvas.blend(dashes * 0.9, _rgb(226, 196, 92))
        canvas.blend(_band(np.abs(road) - 2.62, 0.07, 0.05) * 0.8, _rgb(226, 226, 220))
        kerb = np.where(bridge, _band(np.abs(road) - 3.15, 0.3, 0.06), 0)
        canvas.blend(kerb, _grey(shape, _rgb(198, 194, 184), 1 + 0.06 * fine))
        deck = np.where(bridge, _band(road, 3.4), 0)
        canvas.shade *= 1 - deck
        canvas.above *= 1 - np.maximum(surface, verge)
        # Over the water the deck lies level with the fields, above the river bed.
        canvas.above += (
            1.7
            * deck
            * _step(
                4.0,
                -0.5,
                np.abs(self._river_distance(points.u, points.v)) - self._river_half_width(points.v),
            )
        )

    # --- buildings ---------------------------------------------------------------------------

    def _place_buildings(self) -> list[_Building]:
        rng = np.random.default_rng(self._key + 5)
        roofs = [(168, 84, 58), (150, 72, 54), (104, 100, 100), (128, 96, 78), (92, 88, 94)]
        first = int(rng.integers(len(roofs)))
        out: list[_Building] = []
        spots = [(-6, 1), (20, 1), (8, -1), (47, -1), (74, 1), (100, -1), (-112, 1), (-140, -1)]
        barn = 3
        for n, (along, side) in enumerate(spots):
            u = along + float(rng.uniform(-2, 2))
            line, slope = self._road_line(np.array([u], dtype=np.float32))
            out_by = side * float(rng.uniform(17, 19) + (5 if n == barn else 0))
            norm = math.hypot(1, float(slope[0]))
            cu = u - out_by * float(slope[0]) / norm
            cv = float(line[0]) + out_by / norm
            to_river = float(self._river_distance(np.float32(cu), np.float32(cv)))
            if abs(to_river) < 26:
                continue
            angle = math.atan(float(slope[0])) + float(rng.uniform(-0.06, 0.06))
            c, s = math.cos(angle), math.sin(angle)

            def spot(
                a: float, b: float, *, o: tuple[float, ...] = (cu, cv, c, s)
            ) -> tuple[float, float]:
                return o[0] + a * o[2] - b * o[3], o[1] + a * o[3] + b * o[2]

            toward = -side
            if n == barn:
                out.append(_Building(cu, cv, angle, 24, 12.5, 5.2, 8.6, (176, 180, 184), "barn"))
                au, av = spot(-21, -toward * 1.0)
                out.append(
                    _Building(au, av, angle + math.pi / 2, 14, 8, 3.6, 6.0, (150, 62, 50), "shed")
                )
                continue
            length, width = float(rng.uniform(12.5, 15)), float(rng.uniform(8.5, 10))
            roof = roofs[(first + n) % len(roofs)]
            out.append(_Building(cu, cv, angle, length, width, 3.0, 6.4, roof, "house"))
            if n % 2 == 0:  # an L-shaped house
                wu, wv = spot(-length / 4, toward * width * 0.55)
                out.append(
                    _Building(wu, wv, angle + math.pi / 2, 8.0, 6.4, 3.0, 5.6, roof, "house_wing")
                )
            su, sv = spot(-float(rng.uniform(9, 11)), -toward * float(rng.uniform(9, 11)))
            out.append(_Building(su, sv, angle, 4.6, 3.4, 2.2, 2.9, (140, 128, 110), "shed"))
            pu, pv = spot(length / 2 + 2.6, toward * float(rng.uniform(0, 5)))
            paint = [(196, 40, 36), (226, 228, 230), (52, 72, 112), (60, 62, 66)][n % 4]
            out.append(_Building(pu, pv, angle + math.pi / 2, 4.4, 1.85, 0.9, 1.45, paint, "car"))
        # Two cars on the road.
        for along, lane in (
            (float(rng.uniform(25, 40)), 1.45),
            (float(rng.uniform(-30, -15)), -1.45),
        ):
            line, slope = self._road_line(np.array([along], dtype=np.float32))
            angle = math.atan(float(slope[0]))
            cv = float(line[0]) + lane / math.cos(angle)
            paint = (232, 232, 234) if lane > 0 else (44, 66, 120)
            out.append(_Building(along, cv, angle, 4.5, 1.85, 0.9, 1.45, paint, "car"))
        return out

    def _near_buildings(self, points: NoisePoints) -> list[_Building]:
        found = [b for b in self._buildings if points.near(b.u, b.v, 40) is not None]
        return found + self._bales(points)

    def _bales(self, points: NoisePoints) -> list[_Building]:
        """Return the round straw bales left on the mown fields."""
        cell, straw = 13.0, (208.0, 184.0, 124.0)
        m, n = np.meshgrid(
            np.arange(*_cells(points.u, cell, margin=4)),
            np.arange(*_cells(points.v, cell, margin=4)),
        )
        m, n = m.ravel(), n.ravel()
        r = [hash01(m, n, self._key + 20 + k) for k in range(3)]
        u, v = (m + 0.2 + 0.6 * r[1]) * cell, (n + 0.2 + 0.6 * r[2]) * cell
        kind, verge = self._fields_at(u, v)
        return [
            _Building(
                float(u[k]), float(v[k]), 6 * float(r[0][k]), 1.5, 1.4, 1.1, 1.5, straw, "bale"
            )
            for k in np.flatnonzero((r[0] <= 0.42) & (kind == _MOWN) & (verge >= 4))
            if self._is_open(float(u[k]), float(v[k]), 8)
        ]

    def _fields_at(self, u: np.ndarray, v: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the kind of field at each point (n,), and the meters to its nearest edge."""
        p, q = self._field_frame(u, v)
        i = np.floor(p / _FIELD_WIDTH).astype(np.int64)
        length, offset = self._strip(i)
        j = np.floor((q + offset) / length).astype(np.int64)
        side = np.abs(p - np.round(p / _FIELD_WIDTH) * _FIELD_WIDTH)
        end = np.abs(q + offset - np.round((q + offset) / length) * length)
        return self._field_kind(i, j), np.minimum(side, end)

    def _is_open(self, u: float, v: float, clear: float) -> bool:
        """Whether a spot is ``clear`` meters from road and river, and outside all gardens."""
        if abs(float(self._road_distance(np.float32(u), np.float32(v)))) < clear:
            return False
        if abs(float(self._river_distance(np.float32(u), np.float32(v)))) < clear + 5:
            return False
        return all(
            math.hypot(b.u - u, b.v - v) > 19
            for b in self._buildings
            if b.kind in ("house", "barn")
        )

    # --- trees ---------------------------------------------------------------------------------

    def _near_trees(self, points: NoisePoints) -> list[_Tree]:
        block = 64.0
        out: list[_Tree] = []
        for m in range(*_cells(points.u, block, margin=16)):
            for n in range(*_cells(points.v, block, margin=16)):
                out += self._trees_of(m, n, block)
        return sorted(out, key=lambda tree: tree.top)

    def _trees_in(self, m: int, n: int, block: float) -> tuple[_Tree, ...]:
        """Return the trees and bushes rooted in one square block of land."""
        return tuple(
            self._scatter(m, n, block, 4.6, bush=False)
            + self._scatter(m, n, block, 2.1, bush=True)
            + self._orchard(m, n, block)
        )

    def _scatter(self, m: int, n: int, block: float, cell: float, bush: bool) -> list[_Tree]:
        key = self._key + (60 if bush else 40)
        low_a, high_a = math.ceil(m * block / cell), math.ceil((m + 1) * block / cell)
        low_b, high_b = math.ceil(n * block / cell), math.ceil((n + 1) * block / cell)
        a, b = np.meshgrid(np.arange(low_a, high_a), np.arange(low_b, high_b))
        a, b = a.ravel(), b.ravel()
        rand = [hash01(a, b, key + k) for k in range(6)]
        u = ((a + 0.15 + 0.7 * rand[0]) * cell).astype(np.float32)
        v = ((b + 0.15 + 0.7 * rand[1]) * cell).astype(np.float32)
        chance = self._tree_chance(u, v, bush)
        out = []
        for k in np.flatnonzero(rand[2] < chance):
            size = float(rand[3][k])
            if bush:
                radius, top = 0.55 + 0.8 * size, 0.7 + 1.5 * size
            else:
                radius = 1.7 + 3.0 * size**1.5
                top = 3.2 + 2.0 * radius * (0.85 + 0.3 * float(rand[4][k]))
            if not self._tree_fits(float(u[k]), float(v[k]), radius):
                continue
            out.append(
                _Tree(float(u[k]), float(v[k]), radius, top, _leaf(float(rand[5][k])), 40 * size)
            )
        return out

    def _tree_chance(self, u: np.ndarray, v: np.ndarray, bush: bool) -> np.ndarray:
        bank = np.abs(self._river_distance(u, v)) - self._river_half_width(v)
        p, q = self._field_frame(u, v)
        i = np.floor(p / _FIELD_WIDTH).astype(np.int32)
        length, offset = self._strip(i)
        side = np.round(p / _FIELD_WIDTH).astype(np.int32)
        to_side = np.abs(p - side * _FIELD_WIDTH)
        end = np.round((q + offset) / length).astype(np.int32)
        to_end = np.abs(q + offset - end * length)
        gaps = value_noise(u / 17.0, v / 17.0, self._key + 31)
        hedge_side = (side % 2 != 0) & (to_side < 1.6)
        hedge_end = (to_end < 1.5) & (hash01(i, end, self._key + 32) < 0.45)
        hedge = (hedge_side | hedge_end) & (gaps > -0.35)
        wood = value_noise(u / 46.0, v / 46.0, self._key + 33) + 0.25 * gaps
        chance = np.where(hedge, 0.85 if bush else 0.55, 0.0)
        shore = (bank > 1.0) & (bank < (4.5 if bush else 7.5))
        chance = np.where(shore, 0.30 if bush else 0.22 + 0.3 * (gaps > 0.1), chance)
        chance = np.where(wood > 0.60, 0.25 if bush else 0.93, chance)
        return np.where(bank < 0.7, 0.0, chance)

    def _tree_fits(self, u: float, v: float, radius: float) -> bool:
        if abs(float(self._road_distance(np.float32(u), np.float32(v)))) < 4.2 + 0.8 * radius:
            return False
        for b in self._buildings:
            if math.hypot(b.u - u, b.v - v) > 45 + radius:
                continue
            a, c = b.local(np.float32(u), np.float32(v))
            if abs(a) < b.length / 2 + radius + 1 and abs(c) < b.width / 2 + radius + 1:
                return False
            if b.kind in ("house", "barn"):
                # Lawns and yards stay open, but for a few trees at their rim.
                rim = math.hypot(float(a), float(c))
                if rim < 12 + radius or (
                    abs(a - b.length / 2 - 2.6) < 2.5 + radius and abs(c) < 40
                ):
                    return False
        return True

    def _orchard(self, m: int, n: int, block: float) -> list[_Tree]:
        spacing = 5.2
        c, s = math.cos(self._turn), math.sin(self._turn)
        middle = self._field_frame(np.float64((m + 0.5) * block), np.float64((n + 0.5) * block))
        reach = int(block / spacing) + 1
        steps = np.arange(-reach, reach + 1)
        a, b = np.meshgrid(
            steps + round(float(middle[0]) / spacing), steps + round(float(middle[1]) / spacing)
        )
        a, b = a.ravel(), b.ravel()
        p, q = a * spacing, b * spacing
        u, v = p * c - q * s, p * s + q * c
        kind, verge = self._fields_at(u, v)
        r = [hash01(a, b, self._key + 50 + k) for k in range(3)]
        rooted = (np.floor(u / block) == m) & (np.floor(v / block) == n)
        rooted &= (kind == _ORCHARD) & (verge >= 4.0) & (r[0] >= 0.06)
        out = []
        for k in np.flatnonzero(rooted):
            gone, size, tone = (float(values[k]) for values in r)
            place = (float(u[k]), float(v[k]))
            if not self._is_open(*place, 8):
                continue
            radius = 1.45 + 0.5 * size
            leaf = (92 + 14 * tone, 122 + 10 * tone, 56.0)
            out.append(
                _Tree(
                    place[0] + 0.3 * size,
                    place[1] + 0.3 * tone,
                    radius,
                    2 * radius,
                    leaf,
                    40 * gone,
                )
            )
        return out

    # --- shade and crowns ------------------------------------------------------------------------

    def _cast_shade(self, canvas: _Canvas, buildings: list[_Building], trees: list[_Tree]) -> None:
        points = canvas.points
        for building in buildings:
            top = (building.eave + building.ridge) / 2
            reach = top * _SHADE_PER_METRE + building.length
            index = points.near(building.u, building.v, reach)
            if index is None:
                continue
            u, v = points.at(index)
            inside = _swept_box(building, u, v, top * _SHADE_PER_METRE)
            canvas.shade[index] = np.maximum(canvas.shade[index], inside)
        ragged = points.fbm(1.3, 2, self._key + 18, gain=0.8)
        for tree in trees:
            shift = 0.5 * tree.top * _SHADE_PER_METRE
            cu, cv = tree.u - _SUN[0] * shift, tree.v - _SUN[1] * shift
            stretch = 1.55
            index = points.near(cu, cv, tree.radius * stretch * 1.2)
            if index is None:
                continue
            u, v = points.at(index)
            du, dv = u - cu, v - cv
            t = (du * _SUN[0] + dv * _SUN[1]) / stretch
            w = du * _SUN[1] - dv * _SUN[0]
            rim = np.sqrt(t * t + w * w) / tree.radius + 0.22 * ragged[index]
            dark = _step(1.06, 0.88, rim)
            canvas.shade[index] = np.maximum(canvas.shade[index], dark)
        canvas.colour *= 1 - canvas.shade[..., None] * (1 - _SHADE_TINT)

    def _paint_trees(self, canvas: _Canvas, trees: list[_Tree]) -> None:
        points = canvas.points
        clump = points.fbm(1.5, 2, self._key + 19, gain=0.6)
        leaves = points.fbm(0.42, 2, self._key + 21, gain=0.8)
        for tree in trees:
            index = points.near(tree.u, tree.v, tree.radius * 1.3)
            if index is None:
                continue
            u, v = points.at(index)
            _paint_crown(canvas, tree, index, (u - tree.u, v - tree.v), clump[index], leaves[index])


def _cells(values: np.ndarray, size: float, margin: float = 0.0) -> tuple[int, int]:
    return (
        math.floor((float(values.min()) - margin) / size),
        math.floor((float(values.max()) + margin) / size) + 1,
    )


def _leaf(r: float) -> tuple[float, float, float]:
    """Return one tree's own green: from bluish dark to yellowish."""
    dark, light, autumn = (58, 84, 44), (96, 118, 50), (124, 122, 56)
    low, high, t = (dark, light, r / 0.85) if r < 0.85 else (light, autumn, (r - 0.85) / 0.15)
    red, green, blue = (a + (b - a) * t for a, b in zip(low, high))
    return red, green, blue


def _crop(
    kind: int,
    across: np.ndarray,
    along: np.ndarray,
    tone: np.ndarray,
    texture: tuple[np.ndarray, ...],
    key: int,
) -> tuple[np.ndarray, np.ndarray]:
    """Return the color (n, 3) and height (n,) of one kind of field; positions in meters."""
    fine, middle, broad = texture

    def wave(spacing: float) -> np.ndarray:
        return np.cos(across * np.float32(2 * math.pi / spacing))

    def mix(low: np.ndarray, high: np.ndarray, t: np.ndarray) -> np.ndarray:
        return low + (high - low) * np.clip(t, 0, 1)[:, None]

    # Sprayers drive the same two wheel marks all season.
    lane = np.mod(across + 40 * tone, 18.0) - 9.0
    wheels = _band(np.abs(lane) - 0.95, 0.24, 0.14)
    streak = value_noise(across / 0.45, along / 7.0, key + 30)
    blotch = 0.5 * broad + 0.35 * middle
    if kind == _WHEAT:
        t = 0.5 + 0.7 * blotch
        colour = mix(_rgb(204, 180, 116), _rgb(176, 156, 88), t)
        factor = 1 + 0.07 * streak + 0.06 * fine + 0.025 * wave(0.9)
        colour = colour * factor[:, None]
        colour = mix(colour, _rgb(150, 128, 84), 0.75 * wheels)
        return colour * (0.95 + 0.1 * tone)[:, None], 0.8 * (1 - wheels)
    if kind == _CEREAL:
        colour = mix(_rgb(78, 112, 48), _rgb(108, 138, 58), 0.5 + 0.8 * blotch)
        factor = 1 + 0.07 * streak + 0.07 * fine + 0.03 * wave(0.8)
        colour = mix(colour * factor[:, None], _rgb(128, 116, 78), 0.7 * wheels)
        return colour * (0.92 + 0.16 * tone)[:, None], 0.5 * (1 - wheels)
    if kind == _MAIZE:
        soil = mix(_rgb(148, 120, 90), _rgb(122, 98, 72), 0.5 + blotch)
        soil = soil * (1 + 0.10 * fine)[:, None]
        vigour = 0.62 + 0.35 * middle + 0.35 * broad
        plants = np.clip(0.55 + 0.95 * wave(1.15) * 0.8 + 0.5 * fine + 0.8 * (vigour - 0.6), 0, 1)
        green = mix(_rgb(86, 122, 50), _rgb(112, 142, 60), tone + 0.3 * fine)
        return mix(soil, green, plants * 0.92), 0.9 * plants
    if kind == _SOIL:
        colour = mix(_rgb(150, 122, 94), _rgb(110, 86, 66), 0.5 + 1.1 * blotch)
        factor = 1 + 0.065 * wave(1.3) + 0.05 * wave(3.9) + 0.09 * fine + 0.07 * streak
        return colour * factor[:, None], np.zeros_like(across)
    if kind == _MOWN:
        swath = np.tanh(3 * np.sin(across * np.float32(2 * math.pi / 7.0)))
        colour = mix(_rgb(124, 148, 70), _rgb(146, 156, 84), 0.5 + 0.8 * blotch)
        hay = _band(np.mod(across, 7.0) - 3.5, 0.4, 0.3) * (0.5 + 0.5 * streak)
        colour = colour * (1 + 0.06 * swath + 0.07 * fine + 0.05 * streak)[:, None]
        return mix(colour, _rgb(186, 176, 110), 0.55 * hay), 0.1 + np.zeros_like(across)
    if kind == _ORCHARD:
        between = 0.5 + 0.5 * np.cos(across * np.float32(2 * math.pi / 5.2))
        colour = mix(_rgb(122, 142, 74), _rgb(104, 126, 62), 0.5 + blotch)
        colour = mix(colour, _rgb(156, 138, 100), 0.35 * between**3)
        return colour * (1 + 0.12 * fine + 0.06 * streak)[:, None], 0.1 + np.zeros_like(across)
    colour = mix(_rgb(110, 128, 62), _rgb(150, 146, 86), 0.45 + 0.9 * blotch)
    tufts = _step(0.25, 0.6, middle + 0.6 * fine)
    colour = mix(colour * (1 + 0.13 * fine)[:, None], _rgb(84, 104, 48), 0.45 * tufts)
    return colour, 0.15 + 0.3 * tufts


def _swept_box(building: _Building, u: np.ndarray, v: np.ndarray, sweep: float) -> np.ndarray:
    """Return 1 where the building's outline, pushed away from the sun, passes over a point."""
    a, b = building.local(u, v)
    c, s = math.cos(building.angle), math.sin(building.angle)
    da = -(_SUN[0] * c + _SUN[1] * s) * sweep
    db = -(_SUN[1] * c - _SUN[0] * s) * sweep
    first = np.zeros(np.broadcast_shapes(a.shape, b.shape), dtype=np.float32)
    last = np.ones_like(first)
    for place, move, half in ((a, da, building.length / 2), (b, db, building.width / 2)):
        if abs(move) < 1e-6:
            last = np.where(np.abs(place) > half, -1, last)
            continue
        t0, t1 = (place - half) / move, (place + half) / move
        first = np.maximum(first, np.minimum(t0, t1))
        last = np.minimum(last, np.maximum(t0, t1))
    edge = 0.15 / max(sweep, 0.15)
    return _step(-edge, edge, last - first)


def _paint_building(canvas: _Canvas, building: _Building, key: int) -> None:
    points = canvas.points
    index = points.near(building.u, building.v, building.length)
    if index is None:
        return
    u, v = points.at(index)
    a, b = building.local(u, v)
    half_a, half_b = building.length / 2, building.width / 2
    soft = 0.06
    cover = _band(a, half_a, soft) * _band(b, half_b, soft)
    if not cover.any():
        return
    if building.kind == "bale":
        rim = np.hypot(a / half_a, b / half_b)
        cover = _step(1.1, 0.9, rim)
    c, s = math.cos(building.angle), math.sin(building.angle)
    # The roof's two sides face ±b; how much each turns to the sun makes it light or dark.
    pitch = math.atan2(building.ridge - building.eave, half_b)
    facing = (_SUN[1] * c - _SUN[0] * s) * np.sign(b)
    elevation = math.radians(SUN_ELEVATION_DEG)
    lit = math.sin(elevation) * math.cos(pitch) + math.cos(elevation) * math.sin(pitch) * facing
    light = 0.42 + 0.80 * np.clip(lit, 0, 1)
    grain = value_noise(*np.broadcast_arrays(a / 0.5, b / 0.5), key + 70)
    wide = value_noise(*np.broadcast_arrays(a / 2.2, b / 2.2), key + 71)
    factor = light * (1 + 0.06 * grain + 0.06 * wide)
    if building.kind in ("house", "house_wing", "shed"):
        factor = factor * (1 + 0.06 * np.sign(np.sin(b * 2 * math.pi / 0.62)))
    elif building.kind == "barn":
        factor = factor * (1 + 0.05 * np.sign(np.sin(a * 2 * math.pi / 1.0)))
    colour = _grey(cover.shape, _rgb(*building.colour), factor)
    colour += (colour * 1.18 - colour) * _band(b, 0.16, 0.08)[..., None]
    rise = 1 - np.abs(b) / half_b
    above = building.eave + (building.ridge - building.eave) * rise + 0 * a
    if building.kind == "house":
        chimney = _band(a - half_a * -0.75, 0.45, soft) * _band(b - 0.7, 0.4, soft)
        colour += (_rgb(120, 92, 80) - colour) * chimney[..., None]
        above = np.where(chimney > 0.5, building.ridge + 0.9, above)
        sunny = np.sign(_SUN[1] * c - _SUN[0] * s)
        if int(building.u * 7) % 2:
            panel = _band(a - half_a * 0.42, half_a * 0.36, soft) * _band(
                b - sunny * half_b * 0.5, half_b * 0.32, soft
            )
            seams = np.maximum(
                _band(np.mod(a, 1.05) - 0.5, 0.05, 0.05), _band(np.mod(b, 1.7) - 0.8, 0.05, 0.05)
            )
            cells = _rgb(34, 44, 74) + seams[..., None] * _rgb(60, 64, 70)
            colour += (cells - colour) * panel[..., None]
    elif building.kind == "car":
        glass = _band(np.abs(a + 0.25) - 0.95, 0.28, 0.08) * _band(b, 0.72, 0.08)
        colour += (_rgb(40, 46, 54) - colour) * (0.85 * glass)[..., None]
    patch = canvas.colour[index]
    patch += (colour - patch) * cover[..., None]
    canvas.colour[index] = patch
    canvas.above[index] = np.where(
        cover > 0.5, np.maximum(above, canvas.above[index]), canvas.above[index]
    )


def _paint_crown(
    canvas: _Canvas,
    tree: _Tree,
    index: object,
    offset: tuple[np.ndarray, np.ndarray],
    clump: np.ndarray,
    leaves: np.ndarray,
) -> None:
    """Paint one crown: a lumpy dome, bright towards the sun and dark in its gaps."""
    du, dv = offset
    angle = np.arctan2(dv, du)
    lobes = 0.09 * np.sin(3 * angle + tree.twist) + 0.07 * np.sin(5 * angle - 2 * tree.twist)
    rim = np.hypot(du, dv) / tree.radius * (1 + lobes) + 0.16 * clump + 0.05 * leaves
    dome = np.sqrt(np.clip(1 - rim * rim, 0, 1))
    height = tree.top * (0.42 + 0.58 * dome) * (1 + 0.08 * clump)
    cover = _step(1.0, 0.86, rim) * (height > canvas.above[index])
    toward = (du * _SUN[0] + dv * _SUN[1]) / tree.radius
    light = 0.62 + 0.42 * dome + 0.42 * toward + 0.36 * clump + 0.34 * leaves
    light = np.clip(light, 0.25, 1.75)
    warm = np.clip(light - 0.9, 0, 1)[..., None] * _rgb(18, 16, -4)
    colour = _rgb(*tree.colour) * light[..., None] + warm
    patch = canvas.colour[index]
    patch += (colour - patch) * cover[..., None]
    canvas.colour[index] = patch
    canvas.above[index] = np.where(cover > 0.5, height, canvas.above[index])
