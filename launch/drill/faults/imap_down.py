"""The mailbox cannot be reached; mail goes on arriving in it."""

from launch.drill.fault import Fault
from launch.drill.town import Town


def down(town: Town) -> None:
    town.mail_in.down()


def up(town: Town) -> None:
    town.mail_in.up()


FAULT = Fault(
    name="imap",
    what="the server of the mailbox refuses connections; people go on writing",
    undone="it is back",
    begin=down,
    end=up,
    seconds=12,
)
