"""What runs when (Europe/Amsterdam is not known to cron lines: they are UTC)."""

from procrastinate import App

from loket.kernel.jobs import Timetable, timed

TIMETABLE: Timetable = {}


def register(app: App) -> None:
    """Called once, when the job application is ready."""
    timed(app, TIMETABLE)
