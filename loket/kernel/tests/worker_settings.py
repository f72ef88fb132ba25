"""Loket's settings for the worker process of test_killed_worker.py: the toy capability, and a short patience."""

from loket.settings import *  # noqa: F403

WIRING = "loket.kernel.tests.town.WIRING"
PROCRASTINATE_ON_APP_READY = "loket.kernel.tests.town.register"
PROCRASTINATE_WORKER_DEFAULTS = {
    "concurrency": 4,
    "update_heartbeat_interval": 0.3,
    "stalled_worker_timeout": 1.5,
    "fetch_job_polling_interval": 0.5,
}
