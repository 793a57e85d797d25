"""Runs algorithms as QGIS's toolbox does, and listens to what they say."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, wait
from typing import Any, Callable

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication

_THREAD = ThreadPoolExecutor(1)
"""Does not end after a run, as QGIS's threads for tasks; see `core/crs_cache.py` for why."""


class Listener(QgsProcessingFeedback):
    """Keeps what an algorithm says; may do something, such as cancel it, when it says a word."""

    def __init__(self, cancel_at: str = "", then: Callable[[], None] | None = None) -> None:
        super().__init__(False)
        self._then = then or self.cancel
        self.said: list[str] = []
        self.errors: list[str] = []
        self.progress: list[float] = []
        self._cancel_at = cancel_at
        self.progressChanged.connect(self.progress.append)

    def _hear(self, text: str) -> None:
        self.said.append(text)
        if self._cancel_at and self._cancel_at in text:
            self._then()

    def reportError(self, error: str, *_: Any) -> None:
        self.errors.append(error)

    def pushInfo(self, info: str) -> None:
        self._hear(info)

    def pushWarning(self, warning: str) -> None:
        self._hear(warning)

    def pushConsoleInfo(self, info: str) -> None:
        self._hear(info)


def run(
    algorithm_id: str,
    parameters: dict[str, Any],
    feedback: Listener | None = None,
    context: QgsProcessingContext | None = None,
) -> dict[str, Any]:
    """Run as Processing does: prepare here, process in a thread."""
    feedback = feedback or Listener()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)
    if context is None:
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
    good, why = algorithm.checkParameterValues(parameters, context)
    if not good:
        raise QgsProcessingException(why)
    if not algorithm.prepare(parameters, context, feedback):
        raise QgsProcessingException("; ".join(feedback.errors))
    answer: dict[str, Any] = {}

    def work() -> None:
        try:
            answer["result"] = algorithm.runPrepared(parameters, context, feedback)
        except QgsProcessingException as error:
            answer["error"] = error

    done = _THREAD.submit(work)
    while not wait([done], 0.02).done:
        QCoreApplication.processEvents()
    done.result()
    QCoreApplication.processEvents()  # what it said last
    if "result" in answer:  # layers made in the thread come over to here
        answer["result"].update(algorithm.postProcess(context, feedback))
    if "error" in answer:
        raise answer["error"]
    return algorithm.postProcess(context, feedback) or answer["result"]


def run_in_model(
    algorithm_id: str, parameters: dict[str, Any], feedback: Listener | None = None
) -> dict[str, Any]:
    """Run as the only step of a graphical model, here; return the outputs of the step."""
    feedback = feedback or Listener()
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    results, good = model_of(algorithm_id, parameters).run({}, context, feedback)
    if not good:
        raise QgsProcessingException("; ".join(feedback.errors))
    return results["CHILD_RESULTS"]["step"]


def model_of(algorithm_id: str, parameters: dict[str, Any]) -> QgsProcessingModelAlgorithm:
    """Return a model whose only step is the algorithm."""
    step = QgsProcessingModelChildAlgorithm(algorithm_id)
    step.setChildId("step")
    for name, value in parameters.items():
        source = QgsProcessingModelChildParameterSource.fromStaticValue(value)
        step.addParameterSources(name, [source])
    model = QgsProcessingModelAlgorithm("Model", "Tests")
    model.addChildAlgorithm(step)
    return model
