"""The BRP refuses connections: forms are not filled in beforehand, and can be sent all the same."""

from launch.drill.fault import Fault
from launch.drill.town import Town


def down(town: Town) -> None:
    town.register.down()


def up(town: Town) -> None:
    town.register.up()


FAULT = Fault(
    name="brp",
    what="the BRP refuses connections",
    undone="it is back; it is asked again within half a minute",
    begin=down,
    end=up,
    seconds=15,
)
