"""Settings for the worker process of test_killed_courier.py: what a lost worker left is put back each second."""

from loket.settings import *  # noqa: F403

PROCRASTINATE_ON_APP_READY = "loket.kernel.tests.town.register"
PROCRASTINATE_WORKER_DEFAULTS = {
    "concurrency": 4,
    "update_heartbeat_interval": 0.3,
    "stalled_worker_timeout": 1.5,
    "fetch_job_polling_interval": 0.5,
}
