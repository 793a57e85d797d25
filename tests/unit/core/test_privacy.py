"""What is taken out of the log, and what more out of reports."""

from __future__ import annotations

import time

import pytest
from orthodock.core.privacy import without_names, without_secrets

SECRET = "hunter2-Zx9"
TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJ1c2VybmFtZSI6InBpbG90In0.c2lnbmF0dXJlLW9mLWl0"


@pytest.mark.parametrize(
    "text",
    [
        f"password={SECRET}",
        f"Password: {SECRET}",
        f"password: correct {SECRET}",
        f'{{"username": "pilot", "password": "correct {SECRET}"}}',
        f'{{"password":"a\\"{SECRET}"}}',
        f"{{'password': b'{SECRET}', 'x': 1}}",
        f'{{\\"token\\": \\"{SECRET}\\"}}',
        f"https://odm.example.org/api/x?jwt={SECRET}&size=2",
        f"/api/projects/1/tasks/?page=1&jwt={SECRET}",
        f"jwt%3D{SECRET}",
        f"api_key = {SECRET}",
        f"secret_access_key: {SECRET}",
        f"access_token={SECRET}",
        f"_token = '{SECRET}'",
        f"Authorization: JWT {SECRET}",
        f"authorization: Basic {SECRET}==",
        f"'Authorization': 'Token {SECRET}'",
        f"('Authorization', 'JWT {SECRET}')",
        f"Proxy-Authorization: {SECRET} more",
        f"Set-Cookie: sessionid={SECRET}; Path=/",
        f"http://pilot:{SECRET}@odm.example.org/",
        f"http://pilot:a/b@c'{SECRET}@odm.example.org/",
        f"socks5h://pilot:{SECRET}@proxy:1080",
        f"the header was Bearer {SECRET}",
        f"sessionid={SECRET}",
        f"token {TOKEN} refused".replace(TOKEN, TOKEN + SECRET),
    ],
)
def test_secret_is_taken_out(text: str) -> None:
    assert SECRET not in without_secrets(text)


def test_token_without_any_mark_is_taken_out() -> None:
    assert without_secrets(f"got {TOKEN}, then left") == "got [hidden], then left"


@pytest.mark.parametrize(
    "text",
    [
        "GET /api/projects/1/tasks/5e3c6b1e-0d43-4a6e-8a3e-2c1d4c1c2a11/: 200, 12 ms",
        "“Monday” failed: Process exited with code 137",
        "The server did not accept the login: Unable to log in with provided credentials.",
        '  File "/usr/share/qgis/python/plugins/processing/x.py", line 86, in run',
        "urllib3.exceptions.MaxRetryError: Max retries exceeded",
        "orthophoto.tif, dsm.tif and georeferenced_model.laz are 12.5 MB",
        "04:12:33 warning: 3 of 12 files could not be uploaded",
        "QGIS 3.22.16 on Qt 5.15.8",
    ],
)
def test_what_helps_to_mend_stays(text: str) -> None:
    assert without_names(text, {}) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("https://odm.acme-maps.de:8000/x/", "https://[host]/x/"),
        ("http://pilot:pw@odm.acme-maps.de/x", "http://[host]/x"),
        ("http://[2001:db8::7]:80/", "http://[host]/"),
        ("cannot reach 10.1.20.3:8000", "cannot reach [address]:8000"),
        ("cannot reach 2001:db8::7 now", "cannot reach [address] now"),
        ("HTTPConnectionPool(host='odm', port=80)", "HTTPConnectionPool(host=[host], port=80)"),
        ("The server at drone.acme.local:8000 cannot", "The server at [host]:8000 cannot"),
        ("The name odm.acme-maps.de. It", "The name [host]. It"),
        ("ask anna.maier@acme-maps.de", "ask [mail]"),
        ('File "/home/anna/x.py"', 'File "/home/[user]/…"'),
        ("saved in /Users/anna maier/Maps of Anna/x.tif", "saved in /Users/[user]/…"),
        (r"C:\Users\anna maier\Maps", r"C:\Users\[user]/…"),
        (r"'C:\\Users\\anna\\Maps'", r"'C:\\Users\\[user]/…'"),
        (
            'File "/home/anna/.local/QGIS3/python/plugins/orthodock/core/log.py", line 1',
            'File "/home/[user]/…/plugins/orthodock/core/log.py", line 1',
        ),
        (r"saved to \\fileserver\maps\x.tif", r"saved to \\[host]\maps\x.tif"),
    ],
)
def test_name_is_taken_out(text: str, left: str) -> None:
    assert without_names(text, {}) == left


def test_known_words_are_said_otherwise() -> None:
    known = {"Acme": "[server 1]", "odm.acme": "[host 1]", "pilot": "[user]", "": "x"}
    text = "Acme: pilot at odm.acme, not pilots nor Acmeter"
    assert without_names(text, known) == "[server 1]: [user] at [host 1], not pilots nor Acmeter"


@pytest.mark.parametrize(
    "piece", ["http://", "a.", "0:", "'", "token", "?a=", 'password: \\"', "@"]
)
def test_hostile_text_takes_no_time(piece: str) -> None:
    text = (piece * 4000)[:4000]
    began = time.process_time()
    without_names(text, {"x" * 50: "y"})
    assert time.process_time() - began < 0.5
