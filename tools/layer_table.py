"""Writes the table of docs/layers.md from the specs the code uses; a test compares them."""

from __future__ import annotations

import importlib
import importlib.util
import re
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "layers.md"
BEGIN, END = "<!-- specs: tools/layer_table.py -->\n", "<!-- end of specs -->"
WAYS = {
    "TILES": "tiles",
    "FILE": "file",
    "MBTILES": "file",
    "CLOUD": "points",
    "VECTOR": "features",
    "OPEN_EXTERNALLY": "opened outside",
}


def table(specs: tuple[Any, ...]) -> str:
    """Return the rows of docs/layers.md for the specs of core/layers/specs.py."""
    rows = [
        "| in the menu | from | comes as | at one click | what you get |",
        "|---|---|---|---|---|",
    ]
    for spec in specs:
        assets = " or ".join(f"`{asset}`" for asset in spec.assets)
        click = "yes" if spec.is_one_click else ""
        way = WAYS[spec.way.name]
        rows.append(f"| {spec.title} | {assets} | {way} | {click} | {spec.summary} |")
    return "\n".join(rows) + "\n"


def with_table(page: str, specs: tuple[Any, ...]) -> str:
    """Return the page with its table updated."""
    return re.sub(
        f"(?s)(?<={re.escape(BEGIN)}).*?(?={re.escape(END)})", lambda _: table(specs), page
    )


def _specs() -> tuple[Any, ...]:
    spec = importlib.util.spec_from_file_location(
        "orthodock", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    assert spec is not None
    assert spec.loader is not None
    sys.modules["orthodock"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sys.modules["orthodock"])
    found: tuple[Any, ...] = importlib.import_module("orthodock.core.layers.specs").SPECS
    return found


if __name__ == "__main__":
    PAGE.write_text(with_table(PAGE.read_text(encoding="utf-8"), _specs()), encoding="utf-8")
