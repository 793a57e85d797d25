"""What goes wrong is told in plain words, leaves no half files, and can be taken up again."""

from __future__ import annotations

import errno
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import pytest
from orthodock.api import NodeOption, ProcessingNode, Task, TaskStatus, WebODM
from orthodock.api.endpoints.nodes import Nodes
from orthodock.core import log
from orthodock.core.server.connections import Connection
from orthodock.processing_provider.running import watching
from processing_runs import Listener, run, run_in_model
from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QTimer

SOON = 20.0  # s; a third of what a wait that cannot be cancelled would take here


@pytest.fixture(scope="module")
def task(client: WebODM, photos: Path) -> Task:
    """A finished task without elevation models."""
    project = client.projects.create("Trouble")
    made = client.tasks.create(
        project.id,
        sorted(photos.iterdir()),
        name="Done",
        options={"orthophoto-resolution": 20},
    )
    return client.tasks.wait(project.id, made.id, interval=0.2)


@pytest.fixture
def on_slow(slow_server, slow_client: WebODM, photos: Path, store) -> Iterator[Task]:
    """A task that runs there, and the connection to it; all faults are gone in the end."""
    store.save(Connection.new("Slow", slow_server.url), slow_server.user, slow_server.password)
    project = slow_client.projects.create("Slow")
    made = slow_client.tasks.create(project.id, sorted(photos.iterdir())[:2], name="Runs")
    while slow_client.tasks.get(project.id, made.id).status is not TaskStatus.RUNNING:
        pass  # the test's time-out bounds it
    yield made
    slow_server.set_faults()
    slow_client.projects.delete(project.id)


@pytest.fixture
def fault(slow_server) -> Callable[..., None]:
    def put(**rule: Any) -> None:
        slow_server.set_faults(rule)

    return put


@pytest.mark.parametrize(
    ("algorithm", "parameters", "words"),
    [
        ("taskinfo", {"CONNECTION": "Nowhere", "TASK": "x"}, "“Nowhere” not found.*Test"),
        ("taskinfo", {"PROJECT": "Nothing", "TASK": "Done"}, "Project “Nothing” not found"),
        ("taskinfo", {"PROJECT": "999999", "TASK": "Done"}, "Project “999999” not found"),
        ("taskinfo", {"PROJECT": "Trouble", "TASK": "Nothing"}, "“Nothing” not found in the proj"),
        ("taskinfo", {"TASK": "Done"}, "ID “Done” not found.*specify its project"),
        ("taskinfo", {"TASK": " "}, "Specify the task"),
        ("removetask", {"PROJECT": 1, "TASK": "Done"}, "ID “Done” not found"),
        ("removetask", {"PROJECT": "Trouble", "TASK": "Done"}, "[Pp]roject number"),
        ("removeproject", {"PROJECT": "Trouble"}, "[Pp]roject number"),
        ("removeproject", {"PROJECT": 999999}, "Project 999999 not found"),
        ("createproject", {"NAME": "  "}, "Enter a project name"),
        ("createtask", {"FOLDER": "{empty}"}, "No photos found"),
        ("createtask", {"FOLDER": "{photos}", "OPTIONS": '{"orthophoto-resolution": -5}'},
         "“orthophoto-resolution” cannot be “-5”"),
        ("createtask", {"FOLDER": "{photos}", "OPTION_TABLE": ["dsmm", "true"]},
         "no option “dsmm”.*Did you mean dsm"),
        ("createtask", {"FOLDER": "{photos}", "OPTION_TABLE": ["dsm", "true"],
                        "OPTIONS": '{"dsm": false}'}, "“true” in the table, but “False” in"),
        ("createtask", {"FOLDER": "{photos}", "OPTION_TABLE": ["", "true"]}, "no option name"),
        ("createtask", {"FOLDER": "{photos}", "OPTION_TABLE": ["dsm", "true", "dtm"]},
         "“dtm” in the last row has no value"),
        ("createtask", {"FOLDER": "{photos}", "OPTION_TABLE": ["dsm", "true", "dsm", "false"]},
         "“dsm” is in the table more than once"),
        ("createtask", {"FOLDER": "{photos}", "PRESET": "None such"}, "“None such” not found"),
        ("createtask", {"FOLDER": "{photos}", "NODE": "None such"}, "node “None such” not found"),
        ("createtask", {"RESUME": "none-such"}, "ID “none-such” not found"),
        ("importtask", {"PROJECT": "Trouble"}, "either a ZIP file, a URL"),
        ("importtask", {"PROJECT": "Trouble", "FILE": "/no/such.zip"}, "not found: /no/such.zip"),
        ("restarttask", {"PROJECT": "Trouble", "TASK": "Done", "OPTIONS": "{"}, "not valid JSON"),
        ("restarttask", {"PROJECT": "Trouble", "TASK": "Done", "RERUN_FROM": "nowhere"},
         "cannot be run again from “nowhere”"),
        ("downloadasset", {"PROJECT": "Trouble", "TASK": "Done", "ASSET": "dsm.tif",
                           "OUTPUT": "{out}/dsm.tif"}, "no dsm.tif. Available.*orthophoto.tif"),
        ("downloadasset", {"PROJECT": "Trouble", "TASK": "Done",
                           "OUTPUT": "{file}/below/a.tif"}, "Cannot write"),
        ("downloadresults", {"PROJECT": "Trouble", "TASK": "Done",
                             "ASSETS": ["all.zip", "dsm.tif"], "FOLDER": "{out}"}, "no dsm.tif"),
        ("downloadresults", {"PROJECT": "Trouble", "TASK": "Done", "ASSETS": ["all.zip"],
                             "FOLDER": "{full}"}, "already exists"),
        ("addtilelayer", {"PROJECT": "Trouble", "TASK": "Done", "PRODUCT": "dsm"}, "no dsm.tif"),
        ("addtilelayer", {"PROJECT": "Trouble", "TASK": "Done", "FORMULA": "NOPE"},
         "“NOPE” is not available.*Available: .*VARI"),
        ("addtilelayer", {"PROJECT": "Trouble", "TASK": "Done", "MINIMUM": 1}, "both minimum"),
        ("exportasset", {"TASK": "x", "PRODUCT": "dsm", "FORMAT": "laz", "OUTPUT": "{out}/a"},
         "cannot be exported as laz.*gtiff"),
        ("exportasset", {"TASK": "x", "PRODUCT": "georeferenced_model", "FORMAT": "laz",
                         "FORMULA": "NDVI", "OUTPUT": "{out}/a"}, "not available for point clouds"),
        ("exportasset", {"PROJECT": "Trouble", "TASK": "Done", "PRODUCT": "dsm",
                         "OUTPUT": "{out}/a.tif"}, "no dsm.tif. Available.*orthophoto.tif"),
        ("exportasset", {"PROJECT": "Trouble", "TASK": "Done", "COLOR_MAP": "NOPE",
                         "OUTPUT": "{out}/a.tif"}, "“NOPE” is not available.*Available: "),
    ],
)  # fmt: skip
def test_bad_input_is_explained(
    algorithm: str, parameters: dict, words: str, provider, connection, client: WebODM,
    task: Task, photos: Path, tmp_path: Path,
) -> None:  # fmt: skip
    for name in ("empty", "out", "full"):
        (tmp_path / name).mkdir()
    (tmp_path / "full" / "all").mkdir()
    (tmp_path / "full" / "all" / "mine.txt").write_text("not to be lost")
    (tmp_path / "file").write_text("a file, not a folder")
    places = {"photos": photos, **{n: tmp_path / n for n in ("empty", "out", "full", "file")}}
    values = {k: _placed(v, places) for k, v in parameters.items()}
    before = client.projects.get(task.project).task_ids
    with pytest.raises(QgsProcessingException, match=words):
        run(f"orthodock:{algorithm}", values)
    assert not list((tmp_path / "out").iterdir())
    assert [p.name for p in (tmp_path / "full").rglob("*")] == ["all", "mine.txt"]
    assert client.projects.get(task.project).task_ids == before


@pytest.mark.parametrize(
    ("algorithm", "parameters", "words"),
    [
        ("photofootprints", {"FOLDER": "{photos}", "TERRAIN": "/no/such.tif", "OUTPUT": "memory:"},
         "TERRAIN"),
        ("boundary", {"INPUT": "/no/such.gpkg"}, "INPUT"),
        ("gcpfile", {"POINTS": "/no/such.gpkg", "OBSERVATIONS": "/no/such.csv"}, "POINTS"),
        ("processimages", {"FOLDER": "{photos}", "ORTHOPHOTO": None}, "at least one product"),
        ("importtask", {"PROJECT": "Trouble"}, "either a ZIP file, a URL"),
        ("exportasset", {"PROJECT": "Trouble", "TASK": "Done", "PRODUCT": "dsm", "FORMAT": "laz"},
         "cannot be exported as laz"),
    ],
)  # fmt: skip
def test_bad_input_is_explained_in_a_model_too(
    algorithm: str, parameters: dict, words: str, provider, connection, client: WebODM,
    task: Task, photos: Path,
) -> None:  # fmt: skip
    before = client.projects.get(task.project).task_ids
    values = {k: _placed(v, {"photos": photos}) for k, v in parameters.items()}
    with pytest.raises(QgsProcessingException, match=words) as caught:
        run_in_model(f"orthodock:{algorithm}", values)
    assert "Unexpected error" not in str(caught.value)
    assert client.projects.get(task.project).task_ids == before


def _placed(value: Any, places: dict[str, Path]) -> Any:
    if not isinstance(value, str):
        return value
    for name, path in places.items():
        value = value.replace(f"{{{name}}}", str(path))
    return value


def test_names_that_several_have_are_not_guessed(provider, connection, client: WebODM) -> None:
    numbers = [client.projects.create("Twins").id for _ in range(2)]
    with pytest.raises(QgsProcessingException, match="projects are named “Twins”") as caught:
        run("orthodock:listtasks", {"PROJECT": "Twins", "OUTPUT": "TEMPORARY_OUTPUT"})
    assert all(str(number) in str(caught.value) for number in numbers)
    with pytest.raises(QgsProcessingException, match="projects are named “Twins”"):
        run("orthodock:createproject", {"NAME": "Twins", "REUSE": True})
    for number in numbers:
        client.projects.delete(number)


def test_zip_of_the_user_is_left_as_it_is(provider, connection, task: Task, tmp_path: Path) -> None:
    mine = tmp_path / "all.zip"
    mine.write_text("not to be lost")
    run("orthodock:downloadresults", {"TASK": task.id, "FOLDER": str(tmp_path)})
    assert mine.read_text() == "not to be lost"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["all", "all.zip"]


def test_console_that_cannot_be_written_leaves_the_old_one(
    provider, connection, task: Task, tmp_path: Path, monkeypatch
) -> None:
    file = tmp_path / "console.txt"
    file.write_text("of yesterday")
    write = Path.write_text

    def full_disk(path: Path, text: str, **how: Any) -> int:
        write(path, text[:10], **how)
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full_disk)
    with pytest.raises(
        QgsProcessingException,
        match=r"Cannot write console\.txt to the folder .*: No space.*Free some disk space",
    ):
        run("orthodock:consoleoutput", {"TASK": task.id, "OUTPUT": str(file)})
    assert file.read_text() == "of yesterday"
    assert list(tmp_path.iterdir()) == [file]


def test_failed_task_gives_its_reason(provider, connection, client: WebODM, task: Task) -> None:
    bad = client.tasks.import_url(task.project, "http://127.0.0.1:9/none.zip", name="Bad")
    with pytest.raises(QgsProcessingException, match=r"“Bad” failed: .+"):
        run("orthodock:waitfortask", {"TASK": bad.id})
    client.tasks.remove(task.project, bad.id)


def test_time_out_leaves_the_task_running(provider, on_slow: Task, slow_client: WebODM) -> None:
    with pytest.raises(QgsProcessingException, match=r"not done within 1.2 s.*goes on"):
        run("orthodock:waitfortask", {"TASK": on_slow.id, "TIMEOUT": 0.02})
    assert slow_client.tasks.get(on_slow.project, on_slow.id).status is TaskStatus.RUNNING


@pytest.mark.parametrize("on_server", [True, False])
def test_cancelling_cancels_on_the_server_if_wanted(
    on_server: bool, provider, on_slow: Task, slow_client: WebODM, monkeypatch
) -> None:
    monkeypatch.setattr(watching, "POLL_INTERVAL", 3 * SOON)
    feedback = Listener("Waiting for")
    cancelled_at = []
    feedback.canceled.connect(lambda: cancelled_at.append(time.monotonic()))
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("orthodock:waitfortask", {"TASK": on_slow.id, "CANCEL_ON_SERVER": on_server}, feedback)
    assert time.monotonic() - cancelled_at[0] < SOON
    state = slow_client.tasks.get(on_slow.project, on_slow.id)
    while on_server and not state.is_finished:
        state = slow_client.tasks.get(on_slow.project, on_slow.id)
    assert state.status is (TaskStatus.CANCELED if on_server else TaskStatus.RUNNING)


def test_lost_server_is_waited_for_without_end_where_none_is_set(
    provider, on_slow: Task, fault, monkeypatch
) -> None:
    monkeypatch.setattr("orthodock.api.transport.ATTEMPTS", 1)
    monkeypatch.setattr("orthodock.api.workflows.wait.WAIT_PATIENCE", 0)
    feedback = Listener(
        "Waiting for",
        then=lambda: fault(kind="status", code=503, method="GET", path="/tasks/", times=6),
    )
    monkeypatch.setattr(feedback, "pushWarning", lambda _text: feedback.cancel())
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("orthodock:waitfortask", {"TASK": on_slow.id, "CANCEL_ON_SERVER": False}, feedback)


def test_lost_server_ends_a_wait_that_has_a_limit(
    provider, on_slow: Task, fault, monkeypatch
) -> None:
    monkeypatch.setattr("orthodock.api.transport.ATTEMPTS", 1)
    monkeypatch.setattr("orthodock.api.workflows.wait.WAIT_PATIENCE", 0)
    feedback = Listener(
        "Waiting for",
        then=lambda: fault(kind="status", code=503, method="GET", path="/tasks/", times=None),
    )
    monkeypatch.setattr(feedback, "pushWarning", lambda _text: feedback.cancel())
    with pytest.raises(QgsProcessingException, match="503 Service Unavailable"):
        run("orthodock:waitfortask", {"TASK": on_slow.id, "TIMEOUT": 60.0}, feedback)
    assert not feedback.isCanceled(), "it does not warn and wait on"


def test_options_are_checked_against_the_tasks_own_node(
    provider, connection, task: Task, monkeypatch
) -> None:
    other = ProcessingNode(99, "other", online=True, options=(NodeOption("only-there", "bool"),))
    listed = Nodes.list
    monkeypatch.setattr(Nodes, "list", lambda nodes: (*listed(nodes), other))
    with pytest.raises(QgsProcessingException, match="no option “only-there”"):
        run("orthodock:restarttask", {"TASK": task.id, "OPTIONS": '{"only-there": true}'})


def test_task_that_cannot_be_cancelled_is_told_in_the_log(
    provider, on_slow: Task, fault, wait_until
) -> None:
    fault(kind="status", code=500, method="POST", path="/cancel/", times=None)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("orthodock:waitfortask", {"TASK": on_slow.id}, Listener("Waiting for"))
    wait_until(lambda: f"Could not cancel task {on_slow.id}" in "".join(log.recent()))


def test_cancelling_does_not_wait_for_a_server_that_hangs(provider, on_slow: Task, fault) -> None:
    fault(kind="stall", method="GET", path="/tasks/", times=None, seconds=3 * SOON)
    feedback, began = Listener(), time.monotonic()
    user = threading.Timer(0.3, feedback.cancel)
    user.start()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("orthodock:taskinfo", {"TASK": on_slow.id}, feedback)
    user.join()
    assert time.monotonic() - began < SOON


def test_model_on_the_main_thread_hears_the_user(provider, on_slow: Task, fault) -> None:
    """QGIS 3.22 runs models there: nothing but the algorithm itself can keep it alive."""
    fault(kind="stall", method="GET", path="/tasks/", times=None, seconds=3.0)
    feedback = Listener()
    QTimer.singleShot(300, feedback.cancel)  # as the dialog's button does
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run_in_model("orthodock:taskinfo", {"TASK": on_slow.id}, feedback)


def test_upload_that_broke_off_goes_on(
    provider, on_slow: Task, slow_client: WebODM, fault, photos: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(photos, tmp_path / "flight"))
    last = sorted(folder.iterdir())[-1]
    fault(kind="stall", method="POST", path="/upload/", times=4, seconds=1.0)
    feedback = Listener("Created task", then=lambda: last.rename(tmp_path / last.name))
    with pytest.raises(QgsProcessingException, match=f"{last.name} cannot be read"):
        run("orthodock:createtask", {"FOLDER": str(folder), "PROJECT": "Slow"}, feedback)
    (hint,) = [line for line in feedback.said if "resume it with RESUME=" in line]
    (tmp_path / last.name).rename(last)
    identity = hint.rsplit("=", 1)[1].rstrip(".")
    result = run("orthodock:createtask", {"RESUME": identity})
    assert result["TASK_ID"] == identity
    made = slow_client.tasks.get(int(result["PROJECT_ID"]), identity)
    assert made.images_count == len(list(photos.iterdir()))
    assert not made.partial


def test_run_is_taken_up_on_a_server_that_died(
    provider, store, devserver_class, photos: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    server = devserver_class.start(data, seconds=600)  # to be running still
    store.save(Connection.new("Dies", server.url), server.user, server.password)
    made = run("orthodock:createtask", {"FOLDER": str(photos)})
    server.stop()
    with pytest.raises(QgsProcessingException, match="cannot be reached"):
        run("orthodock:waitfortask", {"TASK": made["TASK_ID"], "PROJECT": "QGIS"})
    port = server.url.rsplit(":", 1)[1]
    again = devserver_class.start(data, "--port", port, seconds=1.0)
    try:
        out = tmp_path / "ortho.tif"
        run("orthodock:restarttask", {"TASK": made["TASK_ID"]})
        run("orthodock:processimages", {"RESUME": made["TASK_ID"], "ORTHOPHOTO": str(out)})
        assert out.exists()
    finally:
        again.stop()
