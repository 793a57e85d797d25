"""The plugin's texts in the language of QGIS.

`resources/i18n` has a catalogue for each language, made by `make translations`; where there is none
for QGIS's, the texts of the source are shown, which are English and cost nothing: QGIS's start
waits for `install`, so the client is imported only where there is something to translate.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

CATALOGUES = Path(__file__).parent.parent / "resources" / "i18n"
SOURCE = "en"


def names() -> tuple[str, ...]:
    """Return QGIS's language as files may be named after it, the most exact first: de_AT, de."""
    locale = str(QgsApplication.locale()).replace("-", "_")
    return tuple(dict.fromkeys((locale, locale.split("_")[0])))


def install() -> QTranslator | None:
    """Have texts translated from now on; None when there is nothing to translate them by.

    Whoever calls it keeps the translator, and hands it to `remove` in the end. Main thread only.
    """
    if SOURCE in names():
        return None
    translator = QTranslator()
    if not any(translator.load(f"orthodock_{name}", str(CATALOGUES)) for name in names()):
        return None
    from ..api.words import set_translator

    QCoreApplication.installTranslator(translator)
    set_translator(QCoreApplication.translate)
    return translator


def remove(translator: QTranslator | None) -> None:
    """Have texts in English again. Main thread only."""
    if translator is not None:
        from ..api.words import set_translator

        set_translator(None)
        QCoreApplication.removeTranslator(translator)


def localized(folder: Path, name: str) -> Path:
    """Return a file's translation, from a folder named after the language, else the file itself."""
    candidates = (folder / language / name for language in names())
    return next((path for path in candidates if path.is_file()), folder / name)
