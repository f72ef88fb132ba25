"""The database answers late: each answer waits on its way."""

from launch.drill.fault import Fault
from launch.drill.town import Town

LATE = 0.15  # seconds for each answer; a page asks some tens of things


def slow(town: Town) -> None:
    town.proxy.delay = LATE


def quick(town: Town) -> None:
    town.proxy.delay = 0.0


FAULT = Fault(
    name="slow",
    what=f"every answer of the database comes {LATE * 1000:.0f} ms late",
    undone="the line is quick again",
    begin=slow,
    end=quick,
    seconds=12,
)
