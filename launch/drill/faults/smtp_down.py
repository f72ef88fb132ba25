"""The mail server refuses connections, as if for an hour: what waits for another try gets it at once."""

from launch.drill.fault import Fault
from launch.drill.town import Town

SOON = "UPDATE procrastinate_jobs SET scheduled_at = now() WHERE status = 'todo' AND queue_name = 'berichten'"
TRIES = 9  # in an hour: after 5, 10, 20 … seconds


def down(town: Town) -> None:
    town.mail_out.down()
    for _ in range(TRIES):
        town.pass_time(1.5)
        town.ask(SOON)


def up(town: Town) -> None:
    town.mail_out.up()
    town.ask(SOON)


FAULT = Fault(
    name="smtp",
    what=f"the mail server refuses connections; what waits is tried {TRIES} times, as in an hour",
    undone="the mail server is back; what waits has its next turn at once",
    begin=down,
    end=up,
    seconds=1,
)
