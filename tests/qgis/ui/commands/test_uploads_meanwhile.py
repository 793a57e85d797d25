"""Uploads and cancellations while connections and tasks change."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from choices import YES
from orthodock.api import Project, TaskStatus
from orthodock.ui.commands import tasks as task_commands
from orthodock.ui.commands.selection import SelectedTask, Selection
from panel import Panel, answer, listed, save, show, start_task


def edit(panel: Panel, **changes: str) -> None:
    """Save the shown connection anew, as its dialog does."""
    store = panel.plugin.connections
    saved = store.current()
    login = store.credentials(saved)
    store.save(replace(saved, **changes), login.username, login.password)


def test_upload_shows_on_after_its_connection_was_renamed(
    closed_panel, start_server, photos: Path, wait_until
) -> None:
    panel, server = closed_panel, start_server()
    save(panel, server)
    show(panel)
    wait_until(lambda: panel.client is not None)
    server.set_faults({"kind": "stall", "seconds": 1, "path": "/upload/", "times": None})
    panel.upload(photos, "Slow line", "Goes on")
    wait_until(lambda: panel.chosen() is not None and panel.uploaded(panel.chosen()))
    task = panel.chosen()
    edit(panel, name="Another name")
    wait_until(lambda: panel.names())
    panel.choose(task)
    assert panel.status(task).startswith("Uploading")
    assert panel.enabled() == {"new_task", "cancel", "refresh"}
    server.set_faults()
    wait_until(lambda: panel.chosen().is_finished)
    assert panel.chosen().status is TaskStatus.COMPLETED
    assert panel.status(task) == "Completed"


def test_task_being_uploaded_is_not_removed_with_others(
    panel, project: Project, api, monkeypatch, wait_until
) -> None:
    tasks = [api.tasks.create_partial(project.id, name=f"Waiting {n}") for n in range(2)]
    listed(panel, tasks[-1])
    panel.choose(tasks[0])
    wait_until(lambda: len(panel.tasks(project.id)) == 2)
    uploads = panel.plugin.application.uploads
    monkeypatch.setattr(uploads, "is_running", lambda task: task.id == tasks[0].id)
    asked = answer(monkeypatch, YES)
    selected = tuple(SelectedTask(task) for task in tasks)
    task_commands.delete(panel.plugin.application.context, Selection(selected))
    assert "Waiting 1" in asked[0]
    assert "Waiting 0" not in asked[0]
    wait_until(lambda: list(panel.tasks(project.id)) == ["Waiting 0"])
    wait_until(lambda: [task.id for task in api.tasks.list(project.id)] == [tasks[0].id])


def test_lost_cancel_is_repeated(
    slow_panel, slow_server, photos: Path, monkeypatch, wait_until
) -> None:
    panel = slow_panel
    task = listed(panel, start_task(slow_server, photos, "To be cancelled", "Slow"))
    panel.choose(task)
    wait_until(lambda: panel.status(task) == "Running")
    real, sent = panel.client.tasks.cancel, []

    def lose_first(where: int, identity: str) -> None:
        """As a server does that answers 200 and forgets."""
        sent.append(identity)
        if len(sent) > 1:
            real(where, identity)

    monkeypatch.setattr(panel.client.tasks, "cancel", lose_first)
    panel.click(panel.actions.cancel)
    assert panel.status(task) == "Cancelling…"
    wait_until(lambda: panel.status(task) == "Cancelled")
    assert len(sent) == 2
    assert panel.bar.items() == []
