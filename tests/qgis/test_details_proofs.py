"""What is shown of the chosen task, and how little is done again at every news of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest
from orthodock.api import Task, TaskStatus
from orthodock.core import remedies
from orthodock.ui.actions import Selected, TaskActions
from orthodock.ui.console_view import AT_A_TIME
from orthodock.ui.details import DetailsPanel
from qgis.PyQt.QtWidgets import QWidget

FAILED = Task("a", 1, status=TaskStatus.FAILED, name="Sad")


@pytest.fixture
def actions(qgis_app) -> Iterator[TaskActions]:
    owner = QWidget()
    yield TaskActions(owner)
    owner.deleteLater()


@pytest.fixture
def details(actions: TaskActions) -> Iterator[DetailsPanel]:
    """The part below the tree, by itself."""
    page = DetailsPanel(actions)
    page.show()
    yield page
    page.close()


def test_each_console_line_of_a_failed_task_is_looked_at_once(
    details: DetailsPanel, monkeypatch, wait_until
) -> None:
    searched: Counter[str] = Counter()
    search = remedies._search

    def count(line: str) -> remedies.Cause | None:
        searched[line] += 1
        return search(line)

    monkeypatch.setattr(remedies, "_search", count)
    details.show_task(Selected(FAILED), None)
    details.console.view.add_lines(f"line {n}" for n in range(3 * AT_A_TIME))
    wait_until(lambda: details.console.view.blockCount() == 3 * AT_A_TIME)
    for n in range(5):  # polls that bring other news
        details.show_task(Selected(replace(FAILED, tags=(str(n),))), None)
    details.console.view.add_lines(["Child returned 137"])
    assert set(searched.values()) == {1}
    assert len(searched) == remedies.LOOKED_AT + 1
    assert "ran out of memory" in details._what.text()
    details.console.clear()
    assert "could not finish" in details._what.text()
