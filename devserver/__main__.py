"""`python -m devserver`: serve until stopped."""

from __future__ import annotations

import argparse
import logging
import os
import shutil
import signal
import sys
import tempfile
import threading
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue

from .app import create_app
from .faults.control import FaultControl
from .faults.rules import Dice, Faults
from .store import Store
from .tasks.pipeline import Pipeline, canned_command, products_command
from .tasks.workers import Workers
from .web.auth import Authenticator
from .web.gateway import Server, WsgiApp
from .web.legacy import LegacyDialect
from .web.services import Services

TOKEN_SECONDS = 6 * 3600.0  # as WebODM
SIGNAL_SECONDS = 0.1


def arguments() -> argparse.Namespace:
    """Parse the command line."""
    parser = argparse.ArgumentParser(prog="devserver", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000, help="0: any free port")
    parser.add_argument("--seconds", type=float, default=8.0, help="duration of a task")
    parser.add_argument("--data", type=Path, help="data folder; default: a temporary one")
    parser.add_argument("--user", default="admin")
    parser.add_argument(
        "--password",
        default=os.environ.get("DEVSERVER_PASSWORD", "admin"),
        help="default: the variable DEVSERVER_PASSWORD, which is hidden from other users",
    )
    parser.add_argument("--token-seconds", type=float, default=TOKEN_SECONDS)
    parser.add_argument(
        "--fault-rate", type=_share, default=0.0, help="rate of random faults, 0 to 1"
    )
    parser.add_argument("--fault-seed", type=int, default=1, help="equal seeds give equal faults")
    parser.add_argument("--legacy", action="store_true", help="use the API of old servers")
    parser.add_argument(
        "--range", action="store_true", help="support Range requests, as proxies do"
    )
    parser.add_argument(
        "--canned", action="store_true", help="all assets, some empty, as in test mode"
    )
    parser.add_argument("--verbose", action="store_true", help="log every request")
    return parser.parse_args()


def _share(text: str) -> float:
    value = float(text)
    if not 0 <= value <= 1:
        raise ValueError("not between 0 and 1")
    return value


def serve(options: argparse.Namespace, data: Path) -> None:
    """Serve from a data folder until SIGTERM or SIGINT."""
    store = Store(data)
    command = canned_command if options.canned else products_command
    pipeline = Pipeline(store, max(0.0, options.seconds), command)
    store.set_main_user(options.user, options.password)
    authenticator = Authenticator(store, options.token_seconds)
    workers = Workers(store.uploads / "jobs")
    parts = Services(store, pipeline, authenticator, workers)
    dice = Dice(options.fault_rate, options.fault_seed) if options.fault_rate else None
    faults = Faults(dice)
    app: WsgiApp = create_app(parts)
    if options.legacy:
        app = LegacyDialect(app, store)
    app = FaultControl(app, faults)
    server = Server(options.host, options.port, app, faults, ranges=options.range)
    stopped: SimpleQueue[None] = SimpleQueue()  # a signal may interrupt an event's lock
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: stopped.put(None))
    pipeline.start()
    threading.Thread(target=server.serve_forever, args=[0.1], daemon=True).start()
    host, port = server.server_address[:2]
    sys.stdout.write(f"devserver listening on http://{host!s}:{port}\n")
    sys.stdout.flush()
    while True:
        with suppress(Empty):
            # The system may deliver the signal to another thread, which does not wake this one.
            stopped.get(timeout=SIGNAL_SECONDS)
            break
    server.shutdown()
    workers.stop()
    pipeline.stop()
    server.server_close()
    store.close()


def main() -> None:
    """Entry point."""
    options = arguments()
    level = logging.DEBUG if options.verbose else logging.WARNING
    logging.basicConfig(level=level, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    if options.data is not None:
        options.data.mkdir(parents=True, exist_ok=True)
        serve(options, options.data.resolve())
        return
    data = Path(tempfile.mkdtemp(prefix="devserver-")).resolve()
    try:
        serve(options, data)
    finally:
        shutil.rmtree(data, ignore_errors=True)


if __name__ == "__main__":
    main()
