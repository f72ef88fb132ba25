"""`start.py lint`: the checks of the code, without the tests."""

from launch.quality import failed_checks
from launch.test import throwaway_surroundings


def lint(_arguments: list[str]) -> int:
    with throwaway_surroundings() as surroundings:
        return bool(failed_checks(surroundings))
