"""Jobs that are started by one request and fetched by another, as WebODM's Celery tasks."""

from __future__ import annotations

import logging
import threading
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..rendering.rasters import RasterError

THREADS = 2

log = logging.getLogger(__name__)

Report = Callable[[str, float], None]
Work = Callable[[Path, Report], None]


@dataclass
class WorkerJob:
    """A job. Its file exists when it is ready without an error."""

    file: Path
    filename: str
    ready: bool = False
    error: str | None = None
    status: str | None = None
    percent: float = 0.0
    value: Any = None  # of jobs without a file


class Workers:
    """Runs jobs one after the other and keeps them until the server stops."""

    def __init__(self, folder: Path) -> None:
        """`folder`: for the jobs' files."""
        self._folder = folder
        self._folder.mkdir(parents=True, exist_ok=True)
        self._lock = threading.Lock()
        self._jobs: dict[str, WorkerJob] = {}
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="worker")

    def start(self, work: Work, filename: str) -> str:
        """Queue `work`, which is called with the file to write; return the job's ID."""
        job_id = str(uuid.uuid4())
        job = WorkerJob(self._folder / (job_id + Path(filename).suffix), filename)
        with self._lock:
            self._jobs[job_id] = job
        self._pool.submit(self._do, job, work)
        return job_id

    def start_value(self, work: Callable[[], Any]) -> str:
        """Queue work that returns a value instead of a file; return the job's ID."""
        job_id = str(uuid.uuid4())
        job = WorkerJob(self._folder / job_id, "")

        def keep(_target: Path, _report: Report) -> None:
            job.value = work()

        with self._lock:
            self._jobs[job_id] = job
        self._pool.submit(self._do, job, keep)
        return job_id

    def job(self, job_id: str) -> WorkerJob | None:
        """Return a job by its ID."""
        with self._lock:
            return self._jobs.get(job_id)

    def state(self, job_id: str) -> dict[str, Any]:
        """Return the state for clients; an unknown job is never ready, as in WebODM."""
        job = self.job(job_id)
        if job is None or not job.ready:
            if job is None or job.status is None:
                return {"ready": False}
            return {"ready": False, "status": job.status, "progress": job.percent}
        return {"ready": True} if job.error is None else {"ready": True, "error": job.error}

    def stop(self) -> None:
        """Accept no more jobs; running ones end with the process."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _do(self, job: WorkerJob, work: Work) -> None:
        def report(status: str, percent: float) -> None:
            job.status, job.percent = status, percent

        try:
            work(job.file, report)
        except (RasterError, OSError, ValueError, MemoryError) as error:
            job.error = str(error) or type(error).__name__
        except Exception as error:
            log.exception("a job failed")
            job.error = f"Internal error: {error}"
        job.ready = True
