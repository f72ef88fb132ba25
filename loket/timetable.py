"""What runs when (Europe/Amsterdam is not known to cron lines: they are UTC)."""

from procrastinate import App

from loket.kernel.jobs import Timetable, remove_finished_jobs, timed
from loket.kernel.limits import sweep_rate_windows

TIMETABLE: Timetable = {
    remove_finished_jobs: "15 1 * * *",
    sweep_rate_windows: "30 1 * * *",
}


def register(app: App) -> None:
    """Called once, when the job application is ready."""
    timed(app, TIMETABLE)
