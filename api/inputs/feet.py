"""Which CRSs are in feet, and the same ones in meters; needs no library of coordinate systems.

Source of the codes: EPSG dataset as in PROJ 9.1, units 9002 (foot) and 9003 (US survey foot) of the
first axis, and of vertical and compound systems. `a-b/2` stands for every second code.
"""

from __future__ import annotations

import re
from functools import cache

FOOT, US_SURVEY_FOOT = 0.3048, 1200 / 3937  # m
_CODES = {
    FOOT: """
        2222-2224 2251-2253 2256 2265-2266 2269-2270 2273 2280-2282 2867-2869 2896-2898 2901
        2909-2910 2913-2914 2921-2923 2992-2994/2 3080 3359-3361/2 3479-3483/2 3588-3590/2 3593
        3605 3634-3636/2 3644-3648/2 3656 3676 3679 3682 5588 6128-6129 6141 6391 6405-6409/2
        6494-6496/2 6499 6515 6545-6547/2 6557-6561/2 6570 6785-6863/2 6868 6885-6887/2 7119-7127
        8065-8068 8312-8348/2 8700-8711 20050
        """,
    US_SURVEY_FOOT: """
        2155 2194 2204 2225-2250 2254-2255 2257-2264 2267-2268 2271-2272 2274-2279 2283-2289
        2870-2895 2899-2900 2902-2908 2911-2912 2915-2920 2924-2930 2964-2968 3089-3091/2 3102
        3363-3365/2 3404 3417-3438 3441-3446 3451-3459 3485-3487/2 3490-3512/2 3515-3553/2
        3560-3570 3582-3586/2 3598-3600/2 3608-3632/2 3640-3642/2 3650-3654/2 3658-3664/2
        3668-3674/2 3677 3680 3683 3686-3692/2 3696-3700/2 3728-3739 3753-3760 3991-3992 4217
        4399-4413 4418-4433 4438-4439 4455-4457 5623-5625 5646 5654-5655 6200-6202 6411-6413/2
        6416-6438/2 6441-6479/2 6484-6492/2 6501-6507/2 6510 6517-6543/2 6549-6555/2 6563-6565/2
        6568 6572-6578/2 6582-6590/2 6593-6609/2 6612-6618/2 6625-6627 6633 6880 6923-6925/2 6966
        6997 7057-7070 7128 7132 7258-7370/2 7407 7587-7645 8035-8036 8091-8093/2 8096-8172/2 8177
        8180-8182/2 8185 8189 8193 8197 8200-8210/2 8213 8216 8220 8224-8226/2 8380-8384/2 8387
        8518-8529 8531-8533/2 8534-8536 8538-8540 8712-8800 9748-9749 26729-26760 26766-26787
        26791-26799 26801-26803 26811-26813 26847-26870 32001-32003 32005-32031 32033-32058
        32064-32067 32074-32077 32099 32164-32167 32664-32667
        """,
}
UNITS = {"m": 1.0, "ft": FOOT, "us-ft": US_SURVEY_FOOT, "ind-ft": 0.30479841}  # m, names of PROJ
METRIC_HEIGHTS = {5702: 7968, 6360: 5703, 8050: 5714, 8052: 5714, 8228: 5703}
"""Vertical systems of heights in feet, and the same in metres."""
_FEET_OF_HEIGHTS = {5702: US_SURVEY_FOOT, 6360: US_SURVEY_FOOT, 8050: FOOT, 8052: US_SURVEY_FOOT,
                    8228: FOOT}  # fmt: skip


def foot_of(code: int) -> float | None:
    """Return metres of the foot that a projected system's x and y are in, None for no foot."""
    return _feet().get(code)


def foot_of_heights(code: int) -> float | None:
    """Return metres of the foot that a vertical system's heights are in, None for no foot."""
    return _FEET_OF_HEIGHTS.get(code)


def proj_unit(text: str, prefix: str = "") -> float | None:
    """Return metres of a PROJ string's unit, None if it is not known or not given.

    `prefix`: "v" for the unit of the heights. PROJ prefers `+units` to `+to_meter`, which may be a
    fraction (https://proj.org/usage/projections.html#units).
    """
    name = re.search(rf"\+{prefix}units=(\S+)", text)
    if name:
        return UNITS.get(name.group(1))
    factor = re.search(rf"\+{prefix}to_meter=([\d.eE+-]+)(?:/([\d.eE+-]+))?(?=\s|$)", text)
    try:
        return float(factor.group(1)) / float(factor.group(2) or 1) if factor else None
    except (ValueError, ZeroDivisionError):
        return None


def proj_in_metres(text: str) -> str:
    """Return a PROJ string with metres for its units; `+x_0` and `+y_0` are always in metres."""
    rest = re.sub(r"\s*\+v?(?:units|to_meter)=\S+", "", text)
    start, _, more = rest.partition(" +no_defs")
    return f"{start} +units=m" + (f" +no_defs{more}" if " +no_defs" in rest else "")


@cache
def _feet() -> dict[int, float]:
    found = {}
    for foot, runs in _CODES.items():
        for run in runs.split():
            ends, _, step = run.partition("/")
            first, _, last = ends.partition("-")
            for code in range(int(first), int(last or first) + 1, int(step or 1)):
                found[code] = foot
    return found
