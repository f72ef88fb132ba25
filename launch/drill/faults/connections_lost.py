"""All connections with the database break off, three times."""

from launch.drill.fault import Fault
from launch.drill.town import Town

BREAK = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'loket' AND pid <> pg_backend_pid()"


def break_off(town: Town) -> None:
    for _ in range(3):
        town.ask(BREAK)
        town.pass_time(2)


FAULT = Fault(
    name="connections",
    what="every connection with the database is broken off, three times in six seconds",
    undone="who needs one makes a new one",
    begin=break_off,
    seconds=2,
    settle=110,
)
