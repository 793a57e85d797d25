"""What commands work with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.gui import QgisInterface

from ...core.diagnostics import Diagnostics
from ...core.jobs.background import Background
from ...core.jobs.downloads import Assets
from ...core.jobs.uploads import Uploads
from ...core.layers.builders.scenes import Scenes
from ...core.layers.loader import LayerLoader
from ...core.server.connections import ConnectionStore
from ...core.server.monitor import Monitor
from ...core.server.sessions import Sessions
from ...core.server.shown_server import ShownServer
from ...core.server.task_store import TaskStore

if TYPE_CHECKING:
    from ..dialogs.connection_editor import ConnectionEditor
    from ..dialogs.open_dialogs import OpenDialogs
    from ..dock.panel import OrthoDockPanel
    from ..dock.server_session import ServerSession
    from ..dock.upload_reports import UploadReports
    from ..widgets.messages import Messages


@dataclass(frozen=True)
class Context:
    """The parts of the application that commands use."""

    iface: QgisInterface
    panel: OrthoDockPanel
    server: ShownServer
    store: TaskStore
    monitor: Monitor
    background: Background
    connections: ConnectionStore
    sessions: Sessions
    session: ServerSession
    editor: ConnectionEditor
    diagnostics: Diagnostics
    uploads: Uploads
    upload_reports: UploadReports
    assets: Assets
    loader: LayerLoader
    scenes: Scenes
    messages: Messages
    dialogs: OpenDialogs
