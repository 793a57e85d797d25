"""The client of a WebODM server: endpoints in, models out. Needs requests, and no QGIS.

    server = WebODM("https://webodm.example.org", Credentials("pilot", "secret"))
    project = server.projects.create("North field")
    task = server.tasks.create(project.id, photos, name="Monday", options={"dsm": True})
    task = server.tasks.wait(project.id, task.id)
    server.results.download(project.id, task.id, Asset.ORTHOPHOTO, Path("north-field.tif"))

Every call may come from any thread, blocks until it is answered, and raises the subclasses of
`WebODMError`.
"""

from __future__ import annotations

from .endpoints.nodes import Nodes
from .endpoints.presets import Presets
from .endpoints.projects import Projects
from .endpoints.site import read_version
from .models import ProcessingNode
from .transport import Credentials, NetworkOptions, TokenListener, Transport
from .workflows.result_files import ResultFiles
from .workflows.task_workflows import TaskWorkflows
from .workflows.uploads import TaskUploads


class WebODM:
    """One server, seen as one user.

    Parameters: `url` as a browser would show it; `credentials` (None: public things only);
    `network` for time-outs, proxies and certificates; `on_token` is called, in the thread that
    logged in, with every new token.
    """

    def __init__(
        self,
        url: str,
        credentials: Credentials | None = None,
        *,
        network: NetworkOptions | None = None,
        on_token: TokenListener | None = None,
    ) -> None:
        self.transport = Transport(url, credentials, network, on_token)
        self.projects = Projects(self.transport)
        self.uploads = TaskUploads(self.transport)
        self.tasks = TaskWorkflows(self.transport, self.uploads)
        self.results = ResultFiles(self.transport)
        self.nodes = Nodes(self.transport)
        self.presets = Presets(self.transport)

    def __repr__(self) -> str:
        return f"<WebODM {self.url}>"

    @property
    def url(self) -> str:
        """The server's address, without a closing slash."""
        return self.transport.url

    def close(self) -> None:
        """End what is under way and close all connections."""
        self.transport.close()

    def check(self) -> tuple[ProcessingNode, ...]:
        """Log in and return the processing nodes: the cheapest proof that all of it works."""
        return tuple(self.nodes.list())

    def version(self) -> str:
        """Return the version that the server's page “About” names, "" when it is not available.

        Nothing of the API does. Takes 5 s at most and never raises: old and new servers are told
        apart by their answers all the same.
        """
        return read_version(self.transport)
