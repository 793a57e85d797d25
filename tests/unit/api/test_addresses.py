"""What people type and paste becomes the address of the server, or an error."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from orthodock.api import ValidationError, normalise_url
from orthodock.api.addresses import is_web_address

TASK = "11111111-2222-3333-4444-555555555555"
PAGES = [
    "/", "", "/dashboard", "/dashboard/", "/dashboard/?project_task_open=3", "/dashboard/#/x",
    "/login/?next=/dashboard/", "/login", "/logout/", "/welcome/", "/about/",
    f"/map/project/3/task/{TASK}/", "/map/project/3/", f"/map/project/3/task/{TASK}/?t=dsm",
    f"/3d/project/3/task/{TASK}/", f"/public/task/{TASK}/map/", f"/public/task/{TASK}/3d/",
    f"/public/task/{TASK}/iframe/map/", f"/public/task/{TASK}/json/", "/public/project/abc/map/",
    "/projects/12/", f"/project/3/task/{TASK}", f"/task/{TASK}/", "/processingnode/1/",
    "/admin/app/task/", "/plugins/measure/main.js", "/api/", "/api", "/api/projects/1/tasks/",
    f"/api/projects/1/tasks/{TASK}/orthophoto/tiles.json", "/api/token-auth/",
    "/password_reset/", "/oidc/login/1/", "/DASHBOARD/",
]  # fmt: skip


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    "folder", ["", "/webodm", "/maps", "/api/v2", "/public/drones", "/a/b", "/aaa"]
)
def test_page_of_the_server_leads_to_the_server(page: str, folder: str) -> None:
    for server in ("https://odm.example.org", "http://10.0.0.5:8000", "http://[::1]:8000"):
        assert normalise_url(server + folder + page) == server + folder


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("localhost:8000", "http://localhost:8000"),
        ("localhost", "http://localhost"),
        ("127.0.0.1:8000/dashboard/", "http://127.0.0.1:8000"),
        ("192.168.1.20:8000", "http://192.168.1.20:8000"),
        ("10.1.2.3", "http://10.1.2.3"),
        ("172.16.0.1:8001", "http://172.16.0.1:8001"),
        ("169.254.1.1", "http://169.254.1.1"),
        ("[::1]:8000", "http://[::1]:8000"),
        ("::1", "http://[::1]"),
        ("::1/dashboard/", "http://[::1]"),
        ("fd00::5", "http://[fd00::5]"),
        ("fe80::1", "http://[fe80::1]"),
        ("2001:4860::8", "https://[2001:4860::8]"),
        ("[2001:4860::8]:8000", "https://[2001:4860::8]:8000"),
        ("webodm:8000", "http://webodm:8000"),
        ("nas.local", "http://nas.local"),
        ("localhost:443", "https://localhost"),
        ("192.168.1.20:8443", "https://192.168.1.20:8443"),
        ("8.8.8.8:8000", "https://8.8.8.8:8000"),
        ("odm.example.org:8000", "https://odm.example.org:8000"),
        ("https://localhost:8000", "https://localhost:8000"),
        ("https://odm.example.org:443/", "https://odm.example.org"),
        ("http://odm.example.org:80", "http://odm.example.org"),
        ("http://odm.example.org:443", "http://odm.example.org:443"),
        ("<https://odm.example.org/>", "https://odm.example.org"),
        ('"odm.example.org"', "https://odm.example.org"),
        ("https://odm.example.org//dashboard//", "https://odm.example.org"),
        ("https://odm.example.org/map", "https://odm.example.org/map"),
        ("https://odm.example.org/projects", "https://odm.example.org/projects"),
        ("https://höhe.example.org", "https://höhe.example.org"),
        ("https://odm_1.example.org", "https://odm_1.example.org"),
    ],
)
def test_address_is_completed_as_people_mean_it(typed: str, url: str) -> None:
    assert normalise_url(typed) == url
    assert normalise_url(url) == url


@pytest.mark.parametrize(
    "typed",
    [
        "http://.../", "http://a..b", "http://[", "http://[::1", "http://[x]/", "http://a:b",
        "http://a:-1", "http://a:0", "http://a:65536", "http://" + "a" * 64 + ".b", "http://?",
        "http://" + "a." * 200, "x" * 3000, "http://a\nb", "http://a\0b", "http://\ud800", "file:///a",
        "javascript:alert(1)//", "http:///x", "http://a%20b", "http://a/b c", "://a", "1://a",
        "http://a<b>", "http://xn--\ud800", "\\\\nas\\odm",
    ],
)  # fmt: skip
def test_what_can_be_no_address_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError, match="web address"):
        normalise_url(typed)


@pytest.mark.parametrize(
    "pasted",
    [
        "https:/odm.example.org",
        "https//odm.example.org/dashboard",
        "HTTPS:odm.example.org",
        "(https://odm.example.org)",
        "https://odm.example.org/,",
        "https://odm.example.org.",
        "https://odm.example.org/dashboard.",
        "<https://odm.example.org/map/project/3/>;",
        "\u200bhttps://odm.exa\u00admple.org/\ufeff",
        "https://odm.example.org/media/project/3/task/11/assets/odm_orthophoto.tif",
    ],
)
def test_address_out_of_a_text_is_understood(pasted: str) -> None:
    assert normalise_url(pasted) == "https://odm.example.org"


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("https.example.org", "https://https.example.org"),
        ("https://example.org/http:/a", "https://example.org/http:/a"),
        ("example.org/https//a", "https://example.org/https/a"),
        ("http:8000", "http://http:8000"),
        ("[::1]", "http://[::1]"),
        ("https:8443/dashboard", "https://https:8443"),
        ("https://example.org/v1.2/", "https://example.org/v1.2"),
        ("https://example.org/media/dashboard/", "https://example.org/media"),
    ],
)
def test_repair_of_a_pasted_address_takes_no_more_than_it_has_to(typed: str, url: str) -> None:
    assert normalise_url(typed) == url


@pytest.mark.parametrize("typed", ["pilot@odm.example.org", "http://:secret@x", "https://a:b@c/"])
def test_login_in_an_address_is_refused_unseen(typed: str) -> None:
    with pytest.raises(ValidationError, match="user name") as caught:
        normalise_url(typed)
    assert "secret" not in str(caught.value)


@given(st.text() | st.from_regex(r"(https?://)?[\[\]a-z0-9.:@/%?#-]{0,40}"))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    try:
        url = normalise_url(text)
    except ValidationError:
        return
    assert is_web_address(url)
    assert normalise_url(url) == url


@pytest.mark.parametrize("end", ["\u202e", "\ud800", "\n", "\0", "x" * 100_000])
def test_address_with_what_cannot_be_shown_or_read_is_none(end: str) -> None:
    url = "https://odm.example.org/"
    assert is_web_address(url)
    assert not is_web_address(f"{url}a{end}b")
    with pytest.raises(ValidationError):
        normalise_url(f"{url}a{end}b")
