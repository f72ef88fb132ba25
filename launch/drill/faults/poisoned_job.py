"""Two jobs that can never be done: one fails each time, and one kills its worker each time. Others go on.

The worker of this drill has these two more, and misses another worker after three seconds instead of thirty. The hours
between two tries are taken out: each has its next turn at once.
"""

from launch.drill.fault import Fault
from launch.drill.poison import KILLS, RAISES
from launch.drill.town import Town

SETTINGS = {"DJANGO_SETTINGS_MODULE": "launch.drill.worker_with_poison"}
DEFER = """SELECT procrastinate_defer_jobs_v1(ARRAY[ROW('drill', %s, 0, NULL, NULL, '{}'::jsonb, NULL::timestamptz)
    ::procrastinate_job_to_defer_v1])"""
SOON = """UPDATE procrastinate_jobs SET scheduled_at = now() WHERE status = 'todo' AND queue_name = 'drill'
    AND scheduled_at > now()"""
LEFT = "SELECT 1 FROM procrastinate_jobs WHERE queue_name = 'drill' AND status IN ('todo', 'doing')"


def give_worker(town: Town, more: dict[str, str]) -> None:
    worker = town.named("job worker")
    worker.stop()
    worker.environment = {**town.surroundings, **more}
    worker.start()


def poison(town: Town) -> None:
    for name in (RAISES, KILLS):
        town.ask(DEFER, name)


def in_peace(town: Town) -> bool:
    town.named("job worker").pause = 1.0  # it starts again at once, or this would take minutes
    town.ask(SOON)
    return not town.ask(LEFT)


def until_both_stand_aside(town: Town) -> None:
    town.wait_for(lambda: in_peace(town), 180)


FAULT = Fault(
    name="poison",
    what="one job fails each time, another kills its worker each time",
    undone="after their attempts both stand on the list of failed jobs, for a person",
    before=lambda town: give_worker(town, SETTINGS),
    begin=poison,
    end=until_both_stand_aside,
    after=lambda town: give_worker(town, {}),
    seconds=1,
    poison=2,
)
