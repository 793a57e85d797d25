"""The plugin's texts in the language of QGIS.

`resources/i18n` has a catalog for each language, created by `make translations`. Without a catalog
for QGIS's language, the English texts of the source are used. `install` delays the start of QGIS,
so the client is imported only if there is a catalog.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

CATALOGUES = Path(__file__).parent.parent / "resources" / "i18n"
SOURCE = "en"


def names() -> tuple[str, ...]:
    """Return language codes for file names, most specific first, such as de_AT, de."""
    locale = str(QgsApplication.locale()).replace("-", "_")
    return tuple(dict.fromkeys((locale, locale.split("_")[0])))


def install() -> QTranslator | None:
    """Install the translator of QGIS's language and return it, or None without a catalog.

    Keep a reference to the translator and pass it to `remove`. Main thread only.
    """
    if SOURCE in names():
        return None
    translator = QTranslator()
    if not any(translator.load(f"orthodock_{name}", str(CATALOGUES)) for name in names()):
        return None
    from ..api.support.i18n import set_translator

    QCoreApplication.installTranslator(translator)
    set_translator(QCoreApplication.translate)
    return translator


def remove(translator: QTranslator | None) -> None:
    """Remove the translator. Main thread only."""
    if translator is not None:
        from ..api.support.i18n import set_translator

        set_translator(None)
        QCoreApplication.removeTranslator(translator)


def localized(folder: Path, name: str) -> Path:
    """Return the translated file in the subfolder of the language, otherwise the English file."""
    candidates = (folder / language / name for language in names())
    return next((path for path in candidates if path.is_file()), folder / name)
