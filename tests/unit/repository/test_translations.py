"""Every text a user reads can be translated, and the catalogues are whole.

`make translations` collects the texts from the source; these tests read the source by themselves.
"""

from __future__ import annotations

import ast
import configparser
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from orthodock.core.layers.specs import SPECS

ROOT = Path(__file__).resolve().parents[3]
CATALOGUES = ROOT / "resources" / "i18n"
HELP = ROOT / "processing_provider" / "help"
LANGUAGES = ("de", "es", "fr", "pt")
COMPLETE = ("de", "es", "fr", "pt")
"""The languages in which nothing may be left to translate."""

SOURCES = sorted(
    [
        p
        for part in ("api", "core", "ui", "processing_provider")
        for p in (ROOT / part).rglob("*.py")
    ]
    + [ROOT / "plugin.py", ROOT / "application.py"]
)
MARKERS = frozenset({"tr", "translate", "QT_TRANSLATE_NOOP"})
FORMS = 2  # singular and plural, in each of our languages


# --- What the source says


@dataclass(frozen=True)
class Text:
    """A text as Qt will look for it."""

    context: str
    source: str
    is_plural: bool = False


@dataclass(frozen=True)
class Call:
    """A call that translates or marks a text; `owner` is the class it is in."""

    path: Path
    node: ast.Call
    owner: str
    is_in_function: bool

    @property
    def name(self) -> str:
        return _called(self.node)

    @property
    def place(self) -> str:
        return f"{self.path.relative_to(ROOT)}:{self.node.lineno}"

    @property
    def text(self) -> Text | None:
        """What it translates; None where that is no literal."""
        if self.name == "tr":
            context, source = self.owner, _literal(self.node.args[0])
            return Text(context, source, len(self.node.args) > 1) if source is not None else None
        context, source = (_literal(argument) for argument in self.node.args[:2])
        return Text(context, source) if context is not None and source is not None else None


def _called(node: ast.Call) -> str:
    function = node.func
    if not isinstance(function, ast.Attribute):
        return getattr(function, "id", "")
    # `translate` is also a method of str, bytes and geometries.
    is_other = function.attr == "translate" and ast.unparse(function.value) != "QCoreApplication"
    return "" if is_other else function.attr


def _literal(node: ast.expr) -> str | None:
    value = getattr(node, "value", None) if isinstance(node, ast.Constant) else None
    return value if isinstance(value, str) else None


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def calls() -> tuple[Call, ...]:
    found: list[Call] = []

    def visit(path: Path, node: ast.AST, owner: str, is_in_function: bool) -> None:
        if isinstance(node, ast.ClassDef):
            owner = node.name
        if isinstance(node, (ast.FunctionDef, ast.Lambda)):
            is_in_function = True
        if isinstance(node, ast.Call) and _called(node) in MARKERS:
            found.append(Call(path, node, owner, is_in_function))
        for child in ast.iter_child_nodes(node):
            visit(path, child, owner, is_in_function)

    for path in SOURCES:
        visit(path, _tree(path), "", False)
    return tuple(found)


def texts() -> frozenset[Text]:
    return frozenset(call.text for call in calls() if call.text is not None)


@cache
def bases() -> dict[str, list[str]]:
    """The classes of the plugin, and what they are built on."""
    return {
        node.name: [ast.unparse(base).rsplit(".", 1)[-1] for base in node.bases]
        for path in SOURCES
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.ClassDef)
    }


def is_algorithm(name: str) -> bool:
    """Algorithms have a `tr` of their own, which knows what they are built on."""
    return name == "OrthoDockAlgorithm" or any(map(is_algorithm, bases().get(name, ())))


# --- What the catalogues say


@dataclass(frozen=True)
class Message:
    """A text of a catalogue with its translation: two of them where it counts something."""

    text: Text
    translations: tuple[str, ...]
    is_finished: bool


@cache
def catalogue(language: str) -> tuple[Message, ...]:
    root = ET.parse(CATALOGUES / f"orthodock_{language}.ts").getroot()  # noqa: S314
    return tuple(_messages(root))


def _messages(root: ET.Element) -> Iterator[Message]:
    for context in root.iter("context"):
        for message in context.iter("message"):
            is_plural = message.get("numerus") == "yes"
            text = Text(context.findtext("name", ""), message.findtext("source", ""), is_plural)
            translation = message.find("translation")
            assert translation is not None, text
            forms = translation.findall("numerusform") if is_plural else [translation]
            said = tuple(form.text or "" for form in forms)
            yield Message(text, said, translation.get("type") is None)


def translated(language: str) -> Iterator[tuple[str, str]]:
    """Yield each text and a translation of it, drafts too."""
    for message in catalogue(language):
        yield from ((message.text.source, said) for said in message.translations if said)


# --- The source can be collected


def test_texts_are_literals() -> None:
    """Others cannot be collected; a table's are marked, and translated where they are shown."""
    marked = {c.text.context for c in calls() if c.name == "QT_TRANSLATE_NOOP" and c.text}
    for call in calls():
        if call.text is not None:
            continue
        assert call.name == "translate", f"{call.place}: {ast.unparse(call.node)}"
        if call.path.name == "base.py" and ast.unparse(call.node.args[0]) == "kind.__name__":
            continue  # the algorithms' own tr
        assert _literal(call.node.args[0]) in marked, f"{call.place}: {ast.unparse(call.node)}"


def test_nothing_is_translated_while_modules_are_imported() -> None:
    """The language is not known then, and may change until the next import."""
    early = [c.place for c in calls() if c.name != "QT_TRANSLATE_NOOP" and not c.is_in_function]
    assert early == []


def test_texts_are_looked_up_where_they_are_collected() -> None:
    """Qt's `tr` looks under the class of the object: wrong in a class that others are built on."""
    built_on = {base for own in bases().values() for base in own}
    for call in calls():
        if call.name == "tr":
            assert ast.unparse(call.node.func) == "self.tr", call.place
            assert is_algorithm(call.owner) or call.owner not in built_on, call.place


def test_texts_that_count_say_so() -> None:
    for call in calls():
        if call.text is not None:
            assert ("%n" in call.text.source) == call.text.is_plural, call.place


def test_texts_of_models_are_those_of_their_files() -> None:
    in_files = {"Example"}  # the heading that an old QGIS does not give
    for path in (ROOT / "processing_provider" / "models").glob("*.model3"):
        for option in ET.parse(path).getroot().iter("Option"):  # noqa: S314
            if option.get("name") in ("model_name", "description"):
                in_files.add(option.get("value", ""))
            if option.get("name") == "help" and option.get("type") == "Map":
                in_files |= {o.get("value", "") for o in option if o.get("name") != "EXAMPLES"}
    assert in_files - {""} == {t.source for t in texts() if t.context == "ShippedModel"}


# --- No text bypasses translation

ENGLISH = {  # what looks like a text and is none
    # The names that the package exports.
    "api/__init__.py": {"*"},
    # Headers of HTTP, and the words of an error of urllib3.
    "api/answers.py": {"gzip, deflate"},
    "api/transfer/download.py": {"Range"},
    # The last two are what djangorestframework-jwt says.
    "api/failures.py": {"Location", "Signature has expired", "Error decoding signature"},
    "api/transfer/multipart.py": {"multipart/form-data; boundary="},
    "api/sockets.py": {
        "timed out", "an unknown transfer encoding",
        "Connection to ", " timed out", "Failed to establish a new connection: ",
    },
    # The second: what web servers say. The last: a log.
    "api/transport.py": {"Accept", "plain HTTP", "Location", "no answer"},
    # Quotes that people paste.
    "api/addresses.py": {" \t\r\n<>\"'“”"},
    "api/inputs/crs_header.py": {"\"'`´“”‘’„‚«»"},
    # Reports of bugs are read by those who mend the plugin; the name of a type.
    "core/diagnostics.py": {"*"},
    "core/settings.py": {"Value"},
    # Words of formats: GeoJSON, LAS, MBTiles, the styles of QGIS, Exif and XMP.
    "core/gate/databases.py": {
        "CREATE TABLE ", "PRAGMA trusted_schema = OFF", 'PRAGMA table_info("',
        'PRAGMA table_xinfo("',
        "SELECT CASE WHEN typeof(tile_data) = 'blob' AND length(tile_data) <= ?"
        " AND typeof(zoom_level) = 'integer' AND typeof(tile_column) = 'integer'"
        " AND typeof(tile_row) = 'integer' THEN tile_data END FROM tiles",
        "SELECT type, name, sql, rootpage FROM sqlite_master LIMIT ?",
    },
    "core/gate/laz.py": {"laszip encoded"},
    "core/gate/ogr_vectors.py": {
        "SELECT table_name FROM gpkg_geometry_columns ORDER BY rowid LIMIT 1"
    },
    "core/survey/boundary.py": {"Feature", "Polygon"},
    "core/gate/geojson_points.py": {"Point"},
    "core/layers/builders/cloud_rendering.py": {"Viridis", "Attribute"},
    "core/layers/builders/rasters.py": {
        "Viridis", "near infrared", "international foot", "us survey foot", "u.s. survey foot",
        "us foot",
    },
    "core/layers/symbology.py": {
        "'<img width=\"", "Line", '"heading" IS NOT NULL',
        "make_line($geometry, translate($geometry, ",
    },
    "core/layers/builders/terrain_scene.py": {"Attribute"},
    "core/photos/number_text.py": {r"(?:\s|deg(?:rees?)?|min|sec|[°º˚'’′\"”″:,dms]){1,9}"},
    "core/photos/photo_files.py": {"system volume information"},
    "core/photos/photo_metadata.py": {"Yaw", "Pitch", "Roll"},
    "core/photos/xmp.py": {"Camera"},
    "ui/dock/console_view.py": {"QLineEdit { font-style: italic; }"},
    # Names: of a driver of GDAL, a category of ISO 19115, a method of QGIS, formulas, a format.
    "core/photos/coverage.py": {"Memory"},
    "core/layers/metadata.py": {"Imagery"},
    "core/server/logins.py": {"Basic"},
    "core/server/network.py": {"OrthoDock QGIS/"},
    "processing_provider/parameters/styling.py": {"NDVI (Blue)", "Celsius", "Kelvin"},
    "ui/dialogs/export_dialog.py": {"GeoTIFF (RGB)"},
    # Told apart from an error, and never shown.
    "core/pointcloud/ept.py": {"Cancelled", "The conversion of the point cloud was canceled."},
    # What servers say, to be recognised.
    "core/server/causes.py": {"*"},
    # For the table of the documentation, which is English.
    "core/layers/specs.py": {spec.summary for spec in SPECS},
    # As wide as what cameras say.
    "ui/new_task/photo_panel.py": {"DJI FC0000W"},
}  # fmt: skip
INTERNAL = ("ValueError", "KeyError", "AttributeError")  # caught before they reach anybody
NAMES = {  # of products, and of what LAS files hold
    "OrthoDock", "WebODM", "Red", "Green", "Blue", "Intensity", "Classification",
}  # fmt: skip
PROSE = re.compile(r"[A-Za-z]{2,}[,;:]? [A-Za-z(“]|^&?[A-Z][a-z]{2,}$|^&?[A-Z][a-z]+…|[“”]")


def _hidden(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield what nobody is shown, or only translated."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            is_logged = ast.unparse(node.func).startswith(("log.", "re."))
            if is_logged or _called(node) in MARKERS or _called(node) in INTERNAL:
                yield from ast.walk(node)
        elif isinstance(node, ast.Expr) and _literal(node.value) is not None:
            yield node.value  # a docstring
        elif isinstance(node, (ast.AnnAssign, ast.arg)) and node.annotation is not None:
            yield from ast.walk(node.annotation)
        elif isinstance(node, ast.Subscript):
            yield from ast.walk(node.slice)
        elif isinstance(node, ast.ClassDef) and any("Enum" in ast.unparse(b) for b in node.bases):
            yield from ast.walk(node)


def _shown(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield the texts that may be shown as they are, and their lines."""
    hidden = set(_hidden(tree))
    for node in ast.walk(tree):
        text = _literal(node) if isinstance(node, ast.Constant) and node not in hidden else None
        if text is not None and text not in NAMES and PROSE.search(text):
            yield node.lineno, text


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_text_bypasses_translation(path: Path) -> None:
    name = path.relative_to(ROOT).as_posix()
    allowed = ENGLISH.get(name, set())
    found = {text: line for line, text in _shown(_tree(path)) if text not in allowed}
    assert "*" in allowed or not found, f"{name}: {found}"
    assert not allowed - {"*"} - {text for _, text in _shown(_tree(path))}, "allowed in vain"


@pytest.mark.parametrize(
    "source",
    [
        'button.setText("Retry")',
        'button = QPushButton("&Retry")',
        'raise StorageError(f"{path} cannot be read.")',
        'bar.pushMessage("OrthoDock", "it is done")',
        'title = {1: "Tasks"}[group]',
        'form.addRow("Name…", box)',
    ],
)
def test_bypassing_texts_are_found(source: str) -> None:
    assert len(list(_shown(ast.parse(source)))) == 1


# --- The catalogues


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogue_has_the_texts_of_the_source(language: str) -> None:
    listed = [message.text for message in catalogue(language)]
    assert set(listed) == texts(), "run: make translations"
    assert len(set(listed)) == len(listed)


@pytest.mark.parametrize("language", COMPLETE)
def test_nothing_is_left_to_translate(language: str) -> None:
    for message in catalogue(language):
        assert message.is_finished, message.text
        assert all(message.translations), message.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_finished_texts_that_count_have_all_their_forms(language: str) -> None:
    for message in catalogue(language):
        if message.text.is_plural and message.is_finished:
            assert len(message.translations) == FORMS, message.text
            assert all("%n" in form for form in message.translations), message.text


def _places(text: str) -> Counter[str]:
    """Return what a text is filled in with; {0} and {1} let a translation change the order."""
    fields = re.findall(r"\{([^{}]*)\}", text)
    bare = [field for field in fields if re.match(r"[!:]|$", field)]
    numbered = iter(range(len(bare)))
    return Counter(f"{next(numbered)}{f}" if re.match(r"[!:]|$", f) else f for f in fields)


def _frame(text: str) -> tuple[object, ...]:
    """Return what a translation has to have in common with its text, besides the meaning."""
    return (
        _places(text),
        Counter(re.findall(r"%(?:n|L?\d)", text)),
        Counter(re.findall(r"</?\w+[^>]*>", text)),
        len(re.findall(r"&(?=\w)(?!\w+;)", text)),  # accelerators
        text.endswith("…"),
        text.count("\n"),
        text[: len(text) - len(text.lstrip())],
        text[len(text.rstrip()) :],
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_have_the_places_and_marks_of_their_texts(language: str) -> None:
    wrong = [(text, said) for text, said in translated(language) if _frame(text) != _frame(said)]
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "translation", "is_same"),
    [
        ("{} of {} files", "{} von {} Dateien", True),
        ("{} of {:g}", "{1:g}: {0}", True),
        ("{} of {} files", "{1} Dateien, davon {0}", True),
        ("{} of {} files", "{} Dateien", False),
        ("{} of {:g}", "{} von {}", False),
        ("{name} is there", "{nom} est là", False),
        ("%n photo(s)", "ein Foto", False),
        ("Open…", "Öffnen", False),
        ("&Add", "Hinzufügen", False),
        ("&Add", "Hinzu&fügen", True),
        (" or ", "oder", False),
        ("<b>{}</b>", "{}", False),
    ],
)
def test_marks_are_compared(text: str, translation: str, is_same: bool) -> None:
    assert (_frame(text) == _frame(translation)) is is_same


@pytest.mark.parametrize("language", LANGUAGES)
def test_apostrophes_are_of_one_kind(language: str) -> None:
    assert [said for _, said in translated(language) if "’" in said] == []


@pytest.mark.parametrize("language", COMPLETE)
def test_what_the_plugin_manager_shows_is_translated(language: str) -> None:
    """Under the names that it looks for, QGIS's `pyplugin_installer/installer_data.py`."""
    parser = configparser.ConfigParser()  # as QGIS reads it
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    general = parser["general"]
    for field in ("description", "about"):
        assert general[f"{field}[{language}]"] not in ("", general[field])


@pytest.mark.parametrize("language", COMPLETE)
def test_help_of_every_algorithm_is_translated(language: str) -> None:
    """With the same parts, and the same code in them."""
    for page in sorted(HELP.glob("*.md")):
        english = page.read_text(encoding="utf-8")
        translated = (HELP / language / page.name).read_text(encoding="utf-8")
        assert translated != english
        for part in (r"(?m)^#+ ", r"`[^`]+`"):
            found = Counter(re.findall(part, english)), Counter(re.findall(part, translated))
            assert found[0] == found[1], page.name
