"""`start.py check`: is this installation in order? Of the demo that runs, or of the town that DATABASE_URL names."""

from launch.manage import manage


def check(arguments: list[str]) -> int:
    return manage(["check_installation", *arguments])
