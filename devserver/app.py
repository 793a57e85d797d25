"""Creates the application: services, routes, and common properties of all responses."""

from __future__ import annotations

import contextlib
import tempfile
from html import escape
from pathlib import Path
from typing import IO, Any

from flask import Flask, Request, Response, current_app, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed, NotFound

from .views import (
    catalog_views,
    copy_views,
    export_views,
    import_views,
    media_views,
    plugin_views,
    project_views,
    public_views,
    result_views,
    sharing_views,
    task_views,
)
from .web.answers import check_accept, html_not_found, html_page, json_answer, request_data
from .web.errors import ApiError, CrashError
from .web.gateway import BodyError
from .web.services import Services, services

VIEWS = (
    project_views,
    sharing_views,
    task_views,
    public_views,
    import_views,
    copy_views,
    result_views,
    media_views,
    export_views,
    plugin_views,
    catalog_views,
)
VERSION = "3.2.4"  # the version of WebODM that this server follows
LONGEST_FORM_BYTES = 64 * 1024 * 1024  # of fields other than files, such as options with a boundary


class UploadRequest(Request):
    """Writes uploaded files straight into the data folder, where they can be renamed into place."""

    max_form_memory_size = LONGEST_FORM_BYTES
    max_form_parts = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._taken: list[IO[bytes]] = []

    def _get_file_stream(self, *_args: Any, **_kwargs: Any) -> IO[bytes]:
        folder = services().store.uploads
        file = tempfile.NamedTemporaryFile("w+b", dir=folder, delete=False)  # noqa: SIM115
        self._taken.append(file)
        return file

    def close(self) -> None:
        """Close the uploads and delete those no task uses, also after an interrupted body."""
        super().close()
        for file in self._taken:
            file.close()
            with contextlib.suppress(FileNotFoundError):
                Path(file.name).unlink()


def create_app(parts: Services) -> Flask:
    """Create the WSGI application with the given services."""
    app = Flask("devserver", static_folder=None)
    app.request_class = UploadRequest
    app.extensions["devserver"] = parts
    # Slashes are checked below as in Django; werkzeug itself would respond with 308.
    app.url_map.strict_slashes = False
    app.url_map.merge_slashes = False
    app.before_request(_begin)
    app.after_request(_as_html)
    app.after_request(_without_type)
    app.register_error_handler(ApiError, _on_api_error)
    app.register_error_handler(CrashError, lambda _error: html_page("Server error", 500))
    app.register_error_handler(HTTPException, _on_http_error)
    app.register_error_handler(BodyError, _on_body_error)
    app.add_url_rule("/api/", view_func=_root)
    app.add_url_rule("/about/", view_func=_about)
    app.add_url_rule("/api/token-auth/", view_func=_token_auth, methods=["POST"])
    for views in VIEWS:
        app.register_blueprint(views.blueprint)
    return app


def _begin() -> Response | None:
    rule = request.url_rule
    if rule is None:
        return None
    if rule.rule.endswith("/") and not request.path.endswith("/"):
        query = request.query_string.decode("latin-1")
        place = request.environ["PATH_INFO"] + "/" + ("?" + query if query else "")
        answer = Response(b"", 301, content_type="text/html; charset=utf-8")
        answer.autocorrect_location_header = False
        answer.headers["Location"] = place
        return answer
    check_accept(request)
    return None


def _without_type(answer: Response) -> Response:
    """Remove Content-Type from responses without content."""
    if answer.status_code == 204:
        answer.headers.pop("Content-Type", None)
    return answer


def _as_html(answer: Response) -> Response:
    """Show the API's response as a web page to clients that accept only HTML."""
    accepted = request.headers.get("Accept", "").split(",")
    kinds = {part.partition(";")[0].strip() for part in accepted}
    if answer.mimetype != "application/json" or kinds != {"text/html"} or answer.is_streamed:
        return answer
    if answer.status_code == 406:
        return answer
    text = escape(answer.get_data(as_text=True))
    answer.set_data(f"<!DOCTYPE html>\n<html><body><pre>{text}</pre></body></html>\n")
    answer.content_type = "text/html; charset=utf-8"
    return answer


def _root() -> Response:
    services().authenticator.required_user(request)
    names = ("projects", "processingnodes", "presets")
    return json_answer({name: f"{request.host_url}api/{name}/" for name in names})


def _about() -> Response:
    page = f"""<!DOCTYPE html>
<html lang="en"><body>
<div class="text-center about-text">
    <h2 class="theme-secondary">WebODM {VERSION}</h2>
</div>
</body></html>
"""
    return Response(page, content_type="text/html; charset=utf-8")


def _token_auth() -> Response:
    return json_answer({"token": services().authenticator.login(request_data(request))})


def _on_api_error(error: ApiError) -> Response:
    return json_answer(error.body, error.status)


def _on_http_error(error: HTTPException) -> Response:
    if isinstance(error, NotFound):
        return html_not_found()
    if isinstance(error, MethodNotAllowed):
        return json_answer({"detail": f'Method "{request.method}" not allowed.'}, 405)
    return json_answer({"detail": error.description or error.name}, error.code or 500)


def _on_body_error(error: BodyError) -> Response:
    current_app.logger.debug("bad request body: %s", error)
    return json_answer({"detail": "Malformed request."}, 400)
