"""`start.py check`: the checks without the tests."""

from launch.quality import failed_checks
from launch.test import throwaway_surroundings


def check(_arguments: list[str]) -> int:
    with throwaway_surroundings() as surroundings:
        return bool(failed_checks(surroundings))
