"""The plugin speaks the language of QGIS, and leaves nothing of it behind."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import orthodock
import pytest
from orthodock.api import WebODM
from orthodock.api.errors import ConnectionFailedError, ValidationError
from orthodock.core import language
from orthodock.core.layers.specs import Product, Way, spec_for
from orthodock.processing_provider import base
from orthodock.processing_provider.algorithms.tasks.wait_for_task import WaitForTask
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication

ROOT = Path(__file__).resolve().parents[3]
GERMAN = {
    "Api": {
        "This is not a web address.": "Das ist keine Webadresse.",
        "It should look like https://webodm.example.org.": "Etwa https://webodm.example.org.",
        "Check the address and the network, then try again.": "Adresse und Netz prüfen.",
    },
    "Core": {"Point Cloud": "Punktwolke"},
    "FilterBar": {"Search projects and tasks": "Projekte und Aufgaben suchen"},
    "OrthoDockPlugin": {"Show or hide the OrthoDock panel": "OrthoDock ein- oder ausblenden"},
    "WaitForTask": {"Wait for task": "Auf Aufgabe warten"},
    "ServerAlgorithm": {"Task (name or ID)": "Aufgabe (Name oder ID)"},
    "Groups": {"Tasks": "Aufgaben"},
    "ShippedModel": {"Canopy height": "Höhe des Bewuchses"},
}
MESSAGE = "<message><source>{}</source><translation>{}</translation></message>"


@pytest.fixture
def speak(monkeypatch) -> Iterator[None]:
    """Sets QGIS's language, as its options do; it holds for plugins that are loaded after."""

    def choose(locale: str) -> None:
        QgsSettings().setValue("locale/overrideFlag", True)
        QgsSettings().setValue("locale/userLocale", locale)

    yield choose
    QgsSettings().remove("locale/overrideFlag")
    QgsSettings().remove("locale/userLocale")


@pytest.fixture
def catalogues(monkeypatch, tmp_path: Path) -> Path:
    """A folder with a few texts in German, and none in any other language."""
    contexts = ""
    for name, texts in GERMAN.items():
        messages = "".join(MESSAGE.format(*message) for message in texts.items())
        contexts += f"<context><name>{name}</name>{messages}</context>"
    words = f'<TS version="2.1" language="de">{contexts}</TS>'
    (tmp_path / "orthodock_de.ts").write_text(words, encoding="utf-8")
    command = [str(ROOT / "tools" / "translations.sh"), "compile", str(tmp_path)]
    subprocess.run(command, check=True)
    monkeypatch.setattr(language, "CATALOGUES", tmp_path)
    return tmp_path


@pytest.fixture
def load(qgis_iface) -> Iterator[None]:
    """Loads the plugin; what a test has not unloaded is unloaded at its end."""
    loaded = []

    def start() -> object:
        plugin = orthodock.classFactory(qgis_iface)
        plugin.initGui()
        loaded.append(plugin)
        return plugin

    yield start
    for plugin in loaded:
        plugin.unload()


def refusal() -> ValidationError:
    with pytest.raises(ValidationError) as caught:
        WebODM("no address")
    return caught.value


def algorithm(name: str):
    return QgsApplication.processingRegistry().algorithmById(f"orthodock:{name}")


def test_panel_is_in_the_language_of_qgis(speak, catalogues, load) -> None:
    speak("de")
    plugin = load()
    assert plugin.action.toolTip() == "OrthoDock ein- oder ausblenden"
    search = plugin.application.panel.filter_bar.search
    assert search.placeholderText() == "Projekte und Aufgaben suchen"


def test_errors_of_the_client_are_in_the_language_of_qgis(speak, catalogues, load) -> None:
    speak("de")
    load()
    assert refusal().message == "Das ist keine Webadresse."
    assert refusal().remedy == "Etwa https://webodm.example.org."
    assert ConnectionFailedError("").remedy == "Adresse und Netz prüfen."
    assert spec_for(Product.POINT_CLOUD, Way.CLOUD).title == "Punktwolke"


def test_algorithms_are_in_the_language_of_qgis(processing, speak, catalogues, load) -> None:
    """Their own texts, those of the classes they are built on, and the models'."""
    speak("de")
    load().initProcessing()
    wait = algorithm("waitfortask")
    assert (wait.displayName(), wait.group()) == ("Auf Aufgabe warten", "Aufgaben")
    task = wait.parameterDefinition(WaitForTask.TASK)
    assert task.description() == "Aufgabe (Name oder ID)"
    model = algorithm("canopyheight").create()
    assert model.displayName() == "Höhe des Bewuchses"
    (output,) = model.destinationParameterDefinitions()
    assert output.description() == "Höhe des Bewuchses"
    assert "Höhe des Bewuchses" in [output.description() for output in model.outputDefinitions()]


def test_dialect_takes_the_texts_of_its_language(speak, catalogues, load) -> None:
    speak("de_AT")
    load()
    assert refusal().message == "Das ist keine Webadresse."


@pytest.mark.parametrize("locale", ["en_US", "C", "fi"])
def test_other_languages_are_shown_english(speak, catalogues, load, locale: str) -> None:
    speak(locale)
    assert load().action.toolTip() == "Show or hide the OrthoDock panel"
    assert refusal().message == "This is not a web address."


def test_nothing_is_translated_once_the_plugin_is_unloaded(speak, catalogues, load) -> None:
    speak("de")
    load().unload()
    assert refusal().message == "This is not a web address."
    text = "Search projects and tasks"
    assert QCoreApplication.translate("FilterBar", text) == text


def test_help_is_in_the_language_of_qgis_where_there_is_one(speak, monkeypatch, tmp_path) -> None:
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "waitfortask.md").write_text("Wartet, bis sie fertig ist.", encoding="utf-8")
    (tmp_path / "waitfortask.md").write_text("Waits until it is done.", encoding="utf-8")
    monkeypatch.setattr(base, "HELP", tmp_path)
    speak("de_CH")
    assert "Wartet" in WaitForTask(None).shortHelpString()
    speak("fr")
    assert "Waits" in WaitForTask(None).shortHelpString()
