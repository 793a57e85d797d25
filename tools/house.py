"""Draws the map of the source from the source: house.py [--check].

Writes docs/images/house.svg, and the table of folders in docs/contributing.md between its two
markers. With --check it only tells by its exit code whether both are up to date.
"""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("api", "core", "ui", "processing_provider")
ROOT_MODULES = ("application", "plugin")
PICTURE = ROOT / "docs" / "images" / "house.svg"
PAGE = ROOT / "docs" / "contributing.md"
BEGIN, END = "<!-- folders: made by tools/house.py -->", "<!-- end of folders -->"

# px
WIDTH, MARGIN, GAP = 760, 12, 8
BOX_HEIGHT, TITLE, LINE = 34, 24, 16


@dataclass(frozen=True)
class Import:
    """One import of a module of ours: both by their dotted names from the root."""

    importer: str
    imported: str
    line: int


def modules(root: Path = ROOT) -> dict[str, Path]:
    """Return the plugin's modules by their dotted names; packages without `__init__`."""
    paths = [path for package in PACKAGES for path in (root / package).rglob("*.py")]
    paths += [root / f"{name}.py" for name in ROOT_MODULES if (root / f"{name}.py").exists()]
    named = {}
    for path in sorted(paths):
        parts = path.relative_to(root).with_suffix("").parts
        named[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return named


def imports(named: dict[str, Path]) -> Iterator[Import]:
    """Yield the imports between modules, also those in functions, not those for types only."""
    for name, path in named.items():
        package = name if path.name == "__init__.py" else name.rpartition(".")[0]
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in _imports_at_run_time(tree):
            above = package.split(".") if package else []
            base = ".".join(
                [*above[: len(above) - node.level + 1], *(node.module or "").split(".")]
            )
            for alias in node.names:
                full = f"{base.strip('.')}.{alias.name}".strip(".")
                target = full if full in named else base.strip(".")
                if target in named and target != name:
                    yield Import(name, target, node.lineno)


def _imports_at_run_time(tree: ast.AST) -> Iterator[ast.ImportFrom]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        if isinstance(node, ast.ImportFrom) and node.level:
            yield node
        yield from _imports_at_run_time(node)


def rooms(named: dict[str, Path]) -> dict[str, list[str]]:
    """Return the modules of each folder, by the folder's dotted name."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, path in named.items():
        folder = path.parent.relative_to(ROOT)
        if folder.parts:
            found[".".join(folder.parts)].append(name)
    return dict(sorted(found.items()))


def describe(room: str) -> str:
    """Return the first line of a folder's docstring."""
    init = ROOT.joinpath(*room.split("."), "__init__.py")
    tree = ast.parse(init.read_text(encoding="utf-8"))
    return (ast.get_docstring(tree) or "").split("\n")[0]


# --- the table


def table() -> str:
    """Return the rows of the folders, with the number of modules in each."""
    lines = ["| folder | what it holds | modules |", "|---|---|---|"]
    for room, names in rooms(modules()).items():
        folder = room.replace(".", "/")
        lines.append(f"| `{folder}/` | {describe(room)} | {len(names)} |")
    return "\n".join(lines)


def page(text: str) -> str:
    """Return a page with the table between the markers made anew."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        sys.exit(f"{PAGE.name} lacks {BEGIN} or {END}")
    return f"{before}{BEGIN}\n{table()}\n{END}{after}"


# --- the picture


def picture() -> str:
    """Return the SVG: packages from above to below, the folders of each in it."""
    named = modules()
    found = rooms(named)
    edges = {(i.importer.split(".")[0], i.imported.split(".")[0]) for i in imports(named)}
    rows = [["plugin"], ["application"], ["ui", "processing_provider"], ["core"], ["api"]]
    shapes: list[str] = []
    places: dict[str, tuple[float, float, float, float]] = {}
    y = float(MARGIN)
    for row in rows:
        width = (WIDTH - 2 * MARGIN - GAP * (len(row) - 1)) / len(row)
        heights = []
        for column, package in enumerate(row):
            x = MARGIN + column * (width + GAP)
            inner = [r for r in found if r.startswith(f"{package}.") and r.count(".") == 1]
            height = _frame(shapes, package, inner, found, x, y, width)
            places[package] = (x, y, width, height)
            heights.append(height)
        y += max(heights) + 4 * GAP
    arrows = [_arrow(places[a], places[b]) for a, b in sorted(edges) if _is_next(rows, a, b)]
    return _document(y, arrows + shapes)


def _is_next(rows: list[list[str]], importer: str, imported: str) -> bool:
    """True for imports of the row below; an arrow past a row would cross it."""
    place = {package: number for number, row in enumerate(rows) for package in row}
    return place.get(imported, -1) - place.get(importer, -1) == 1


def _frame(
    shapes: list[str], package: str, inner: list[str], found: dict[str, list[str]],
    x: float, y: float, width: float,
) -> float:  # fmt: skip
    columns = max(1, int(width // 130))
    box = (width - GAP * (columns + 1)) / columns
    lines = -(-len(inner) // columns)
    height = TITLE + lines * (BOX_HEIGHT + GAP) + GAP
    own = len(found.get(package, ()))
    title = f"{package}/" if own else f"{package}.py"
    note = f", {own} modules of its own" if own and inner else ""
    shapes.append(
        f'<rect class="frame" x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}"/>'
    )
    shapes.append(f'<text class="title" x="{x + GAP:g}" y="{y + LINE:g}">{title}{note}</text>')
    for number, room in enumerate(inner):
        left = x + GAP + (number % columns) * (box + GAP)
        top = y + TITLE + (number // columns) * (BOX_HEIGHT + GAP)
        inside = [r for r in found if r == room or r.startswith(f"{room}.")]
        count = sum(len(found[r]) for r in inside)
        shapes += [
            f"<g><title>{escape(describe(room))}</title>",
            f'<rect class="room" x="{left:g}" y="{top:g}" width="{box:g}" height="{BOX_HEIGHT}"/>',
            f'<text x="{left + 6:g}" y="{top + 14:g}">{room.split(".")[1]}</text>',
            f'<text class="count" x="{left + 6:g}" y="{top + 28:g}">{count} modules</text></g>',
        ]
    return height


def _arrow(above: tuple[float, ...], below: tuple[float, ...]) -> str:
    narrow = above if above[2] <= below[2] else below
    x = narrow[0] + narrow[2] / 2
    return f'<path class="arrow" d="M{x:g} {above[1] + above[3]:g}V{below[1] - 5:g}"/>'


def _document(height: float, shapes: list[str]) -> str:
    style = (
        "text{font:12px sans-serif;fill:#222}.title{font-weight:bold}"
        ".count{fill:#666;font-size:10px}"
        ".frame{fill:#f3f6f9;stroke:#5b7a99}.room{fill:#fff;stroke:#9db2c7}"
        ".arrow{stroke:#5b7a99;stroke-width:2;marker-end:url(#head)}"
    )
    head = (
        '<marker id="head" markerWidth="8" markerHeight="8" refX="4" refY="3" orient="auto">'
        '<path d="M0 0L6 3L0 6z" fill="#5b7a99"/></marker>'
    )
    body = "\n".join(shapes)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:g}">\n'
        "<title>The packages of OrthoDock: an arrow means imports</title>\n"
        f"<style>{style}</style>\n<defs>{head}</defs>\n{body}\n</svg>\n"
    )


def main() -> int:
    """Write the picture and the table, or check them."""
    text = PAGE.read_text(encoding="utf-8")
    made = {PICTURE: picture(), PAGE: page(text)}
    old = [p.name for p, new in made.items() if not p.exists() or p.read_text("utf-8") != new]
    if "--check" in sys.argv[1:]:
        print(f"not up to date: {', '.join(old)}; run tools/house.py" if old else "up to date")
        return 1 if old else 0
    for path, new in made.items():
        path.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
