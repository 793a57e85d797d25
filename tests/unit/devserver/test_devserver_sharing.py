"""devserver: projects that are shared, public or found by a search, as WebODM answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests
from devserver_run import TIMEOUT, Devserver, ended, make_photos

DENIED = {"detail": "You do not have permission to perform this action."}
ALL = ["add", "change", "delete", "view"]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Devserver]:
    running = Devserver(tmp_path_factory.mktemp("data"), seconds=0.2).login()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def guest(server: Devserver) -> Devserver:
    return server.as_user("guest")


@pytest.fixture(scope="module")
def task(server: Devserver, tmp_path_factory: pytest.TempPathFactory) -> str:
    photos = make_photos(tmp_path_factory.mktemp("photos"))
    made = server.running_task(server.project("Shared"), photos)
    server.until(made, ended)
    return made


def share(server: Devserver, project: str, *rights: str, name: str = "guest") -> None:
    given = [{"username": name, "permissions": list(rights)}]
    body = {"name": "Shared", "permissions": given if rights else []}
    assert server.call("POST", project + "edit/", json=body).json() == {"success": True}


def project_of(task: str) -> str:
    return task.partition("tasks/")[0]


WRITES: list[tuple[str, str, dict[str, Any]]] = [
    ("PATCH", "", {"json": {"name": "x"}}),
    ("POST", "restart/", {}),
    ("POST", "cancel/", {}),
    ("POST", "remove/", {}),
    ("POST", "compact/", {}),
    ("POST", "duplicate/", {}),
    ("POST", "upload/", {"files": {"images": ("a.jpg", b"x")}}),
    ("POST", "commit/", {}),
    ("POST", "media/upload", {"files": {"file": ("a.jpg", b"x")}}),
    ("POST", "3d/scene", {"json": {"type": "Potree"}}),
]


def test_other_users_see_nothing_without_a_share(
    server: Devserver, guest: Devserver, task: str
) -> None:
    project = project_of(task)
    share(server, project)
    assert [item["name"] for item in guest.call("GET", "projects/").json()] == []
    for path in (project, project + "tasks/", task, task + "orthophoto/tiles.json",
                 project + "permissions/"):  # fmt: skip
        assert guest.call("GET", path).status_code == 404
    for path in (project, project + "edit/"):
        method = "POST" if path.endswith("edit/") else "PATCH"
        assert guest.call(method, path, json={"name": "x"}).status_code == 404
    assert guest.call("DELETE", project).status_code == 404


@pytest.mark.parametrize(("method", "place", "how"), WRITES)
def test_viewer_gets_404_for_every_write_of_a_task(
    server: Devserver, guest: Devserver, task: str, method: str, place: str, how: dict[str, Any]
) -> None:
    share(server, project_of(task), "view")
    answer = guest.call(method, task + place, **how)
    assert (answer.status_code, answer.json()) == (404, {"detail": "Not found."})


def test_viewer_reads_everything_and_gets_403_for_the_project(
    server: Devserver, guest: Devserver, task: str
) -> None:
    project = project_of(task)
    share(server, project, "view")
    shown = guest.call("GET", project).json()
    assert (shown["owned"], shown["permissions"]) == (False, ["view"])
    for place in ("", "output/", "download/orthophoto.tif", "orthophoto/tiles.json", "media/",
                  "backup", "assets/images.json"):  # fmt: skip
        assert guest.call("GET", task + place).status_code == 200
    export = guest.call("POST", task + "orthophoto/export", json={"format": "jpg"})
    assert export.status_code == 200
    patched = guest.call("PATCH", project, json={"name": "x"})
    assert (patched.status_code, patched.json()) == (403, DENIED)
    for path in (project + "edit/", project + "duplicate/", project + "tasks/"):
        body = {"name": "x", "partial": True}
        assert guest.call("POST", path, json=body).status_code == 404
    assert guest.call("GET", project + "permissions/").status_code == 404


def test_changer_changes_and_shares_on_but_removes_nothing(
    server: Devserver, guest: Devserver, task: str
) -> None:
    project = project_of(task)
    share(server, project, "view", "change")
    assert guest.call("PATCH", task, json={"tags": ["by-guest"]}).status_code == 200
    assert guest.call("PATCH", project, json={"description": "x"}).status_code == 200
    made = guest.call("POST", project + "tasks/", json={"partial": True, "name": "x"})
    assert made.status_code == 201
    for place in ("remove/", "compact/"):
        assert guest.call("POST", task + place).status_code == 404
    rows = guest.call("GET", project + "permissions/").json()
    assert rows == [
        {"username": "admin", "owner": True, "permissions": ALL},
        {"username": "guest", "owner": False, "permissions": ["change", "view"]},
    ]


def test_right_to_change_without_the_right_to_view_is_none(
    server: Devserver, guest: Devserver, task: str
) -> None:
    share(server, project_of(task), "change")
    assert guest.call("GET", project_of(task)).status_code == 404


def test_delete_by_a_guest_ends_the_share_only(
    server: Devserver, guest: Devserver, task: str
) -> None:
    share(server, project_of(task), "view")
    assert guest.call("DELETE", project_of(task)).status_code == 204
    assert guest.call("GET", project_of(task)).status_code == 404
    assert server.call("GET", task).status_code == 200


def test_put_makes_the_user_the_owner(server: Devserver, guest: Devserver) -> None:
    project = server.project("Taken over")
    share(server, project, "view", "change")
    assert guest.call("PUT", project, json={"name": "Mine"}).json()["owned"] is True
    rows = server.call("GET", project + "permissions/").json()
    assert [(row["username"], row["owner"]) for row in rows] == [("guest", True), ("admin", False)]


def test_edit_empties_what_is_left_out_and_keeps_shares(
    server: Devserver, guest: Devserver
) -> None:
    project = server.project("Full")
    server.call("PATCH", project, json={"tags": ["a"], "description": "d"})
    share(server, project, "view")
    assert server.call("POST", project + "edit/", json={"description": "only"}).status_code == 200
    shown = guest.call("GET", project).json()
    assert (shown["name"], shown["description"], shown["tags"]) == ("", "only", [])


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ([{"username": "nobody", "permissions": ["view"]}], "Invalid user in permissions list"),
        ([{"groupname": "nobody", "permissions": ["view"]}], "Invalid group in permissions list"),
        (["x"], "Invalid permissions"),
    ],
)
def test_share_with_nobody_is_refused(server: Devserver, rows: Any, text: str) -> None:
    body = {"name": "x", "permissions": rows}
    answer = server.call("POST", server.project() + "edit/", json=body)
    assert (answer.status_code, answer.json()) == (400, {"error": text})


def test_group_members_have_their_groups_rights(server: Devserver) -> None:
    member = server.as_user("member")
    project = server.project("Of a crew")
    crew = server.call("POST", "admin/groups/", json={"name": "Crew"}).json()
    given = [{"groupname": "Crew", "permissions": ["view", "change"]}]
    server.call("POST", project + "edit/", json={"name": "Of a crew", "permissions": given})
    assert member.call("GET", project).status_code == 404
    users = server.call("GET", "admin/users/?username=member").json()["results"]
    place = f"admin/users/{users[0]['id']}/"
    server.call("PATCH", place, json={"groups": [1, crew["id"]]})
    assert member.call("PATCH", project, json={"description": "x"}).status_code == 200
    server.call("PATCH", place, json={"groups": []})
    answer = member.call("POST", "projects/", json={"name": "x"})
    assert (answer.status_code, answer.json()) == (403, DENIED)


def test_users_and_groups_are_found_by_how_they_begin(server: Devserver, guest: Devserver) -> None:
    assert guest.call("GET", "users?search=gue").json() == [{"username": "guest", "email": ""}]
    assert guest.call("GET", "users/?search=est").json() == []
    assert len(guest.call("GET", "users/?limit=2").json()) == 2
    assert guest.call("GET", "users/?limit=x").json() == ["Invalid query parameters"]
    assert guest.call("GET", "groups/?search=def").json() == [{"name": "Default", "id": 1}]
    assert guest.call("GET", "admin/users/").status_code == 403


def test_disabled_and_deleted_accounts_lose_their_tokens(server: Devserver) -> None:
    other = server.as_user("leaver")
    number = server.call("GET", "admin/users/?username=leaver").json()["results"][0]["id"]
    place = f"admin/users/{number}/"
    server.call("PATCH", place, json={"is_active": False})
    assert other.call("GET", "projects/").json() == {"detail": "User account is disabled."}
    server.call("DELETE", place)
    assert other.call("GET", "projects/").json() == {"detail": "Invalid signature."}


def test_public_task_and_project_are_open_to_all(server: Devserver, task: str) -> None:
    def anonymous(path: str) -> int:
        return requests.get(f"{server.url}{path}", timeout=TIMEOUT).status_code

    number = task.split("/")[3]
    places = [f"/api/{task}", f"/api/{task}media/", f"/public/task/{number}/json/",
              f"/public/task/{number}/map/"]  # fmt: skip
    assert {anonymous(place) for place in places[1:]} == {404}
    server.call("PATCH", task, json={"public": True})
    assert {anonymous(place) for place in places} == {200}
    assert anonymous(f"/api/{task}output/") == 403
    server.call("PATCH", task, json={"public": False})
    shown = server.call("PATCH", project_of(task), json={"public": True}).json()
    assert {anonymous(place) for place in places} == {200}
    assert anonymous(f"/public/project/{shown['public_id']}/map/") == 200
    assert anonymous(f"/api/{project_of(task)}") == 403
    again = server.call("PATCH", project_of(task), json={"public": False}).json()
    assert again["public_id"] == shown["public_id"]


def test_scene_keeps_what_it_knows(server: Devserver, task: str) -> None:
    server.call("PATCH", task, json={"potree_scene": {"notes": [1]}})
    scene = {"type": "Potree", "version": 1.8, "view": {"dropped": 1}}
    assert server.call("POST", task + "3d/scene", json=scene).json() == {"success": True}
    server.call("POST", task + "3d/cameraview", json={"position": [1]})
    assert server.call("GET", task + "3d/scene").json() == {
        "notes": [1], "type": "Potree", "version": 1.8, "view": {"position": [1]},
    }  # fmt: skip
    bad = server.call("POST", task + "3d/scene", json={"type": "no"})
    assert (bad.status_code, bad.json()) == (400, ["Invalid potree scene"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("orchard", True), ("orchards", True), ("ORCHARD", True), ("orchar", False),
        ("east orchard", True), ("east forest", False), ("me", False), ("%", False),
        ("flight", True), ("flights me", True), ("described", False),
        ("#solar", True), ("#SOLAR", True), ("#sola", False), ("solar", False), (":solar", True),
        ("##roof", True), ("##roo", False), ("##roof ##nope", False), ("#roof", False),
        ("@admin orchard", True), ("@adm orchard", False), ("@guest orchard", False),
        ("East -orchard", True), ('"east orchard"', True), ("#solar orchard", True),
    ],
)  # fmt: skip
def test_search_finds_whole_words_tags_and_owners(
    server: Devserver, text: str, found: bool
) -> None:
    name = "East orchard"
    if name not in [item["name"] for item in server.call("GET", "projects/").json()]:
        project = server.project(name)
        values = {"tags": ["solar"], "description": "described"}
        server.call("PATCH", project, json=values)
        server.partial_task(project, name="Flight for me", tags=["roof"])
    answer = server.call("GET", "projects/", params={"search": text}).json()
    assert (name in [item["name"] for item in answer]) is found


def test_created_at_must_be_a_time(server: Devserver) -> None:
    server.project()
    made = server.call("GET", "projects/").json()[0]
    answer = server.call("GET", "projects/", params={"created_at": made["created_at"]}).json()
    assert [item["id"] for item in answer] == [made["id"]]
    bad = server.call("GET", "projects/?created_at=x")
    assert (bad.status_code, bad.json()) == (400, {"created_at": ["Enter a valid date/time."]})
