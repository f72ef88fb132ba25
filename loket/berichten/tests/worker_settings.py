"""Loket's settings for the worker process of test_killed_postman.py: a short patience, and a round each second."""

from loket.settings import *  # noqa: F403

PROCRASTINATE_ON_APP_READY = "loket.berichten.tests.worker_settings.register"
PROCRASTINATE_WORKER_DEFAULTS = {
    "concurrency": 2,
    "update_heartbeat_interval": 0.3,
    "stalled_worker_timeout": 1.5,
    "fetch_job_polling_interval": 0.3,
}


def register(app):
    from loket.berichten.commands import send_what_waits  # here: the applications are there now
    from loket.kernel.jobs import timed

    timed(app, {send_what_waits: "* * * * * *"}, rescue="* * * * * *")
