"""/_faults: shows and changes the fault rules, in front of the application."""

from __future__ import annotations

import ipaddress
import json
from collections.abc import Iterable
from typing import Any

from werkzeug.wrappers import Request, Response

from ..web.answers import json_answer
from ..web.gateway import BodyError, WsgiApp
from .rules import Faults, RuleError, parse

PLACE = "/_faults"


class FaultControl:
    """WSGI middleware that handles PLACE and passes on other requests."""

    def __init__(self, app: WsgiApp, faults: Faults) -> None:
        self._app = app
        self._faults = faults

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Handle one request."""
        if environ["PATH_INFO"] != PLACE:
            return self._app(environ, start_response)
        return self._answer(Request(environ))(environ, start_response)

    def _answer(self, request: Request) -> Response:
        if not ipaddress.ip_address(request.remote_addr or "0.0.0.0").is_loopback:  # noqa: S104
            return json_answer({"detail": "Only from this machine."}, 403)
        if request.method == "POST":
            try:
                rules, dice = parse(json.loads(request.get_data()))
            except (RuleError, ValueError, RecursionError, BodyError) as error:
                return json_answer({"detail": str(error)}, 400)
            self._faults.replace(rules, dice)
        elif request.method == "DELETE":
            self._faults.replace([], None)
        elif request.method not in ("GET", "HEAD"):
            return json_answer({"detail": f'Method "{request.method}" not allowed.'}, 405)
        return json_answer(self._faults.described())
