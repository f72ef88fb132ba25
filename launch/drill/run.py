"""One drill: people come, something breaks, it is mended, everything is counted."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

import psycopg

from launch.drill import count
from launch.drill.book import Seen, Thing, now
from launch.drill.count import Counted
from launch.drill.fault import Fault
from launch.drill.people import People
from launch.drill.town import Town
from launch.trouble import Trouble, say

WARM, CALM, RECOVER = 5.0, 4.0, 90.0
ZAKEN = "SELECT id::text FROM zaken_zaak WHERE team_id = 'vergunningen' AND einddatum IS NULL ORDER BY id LIMIT 20"
HANDLER = "SELECT id::text FROM zaken_zaak WHERE einddatum IS NULL ORDER BY id LIMIT 20"


@dataclass(frozen=True)
class Drilled:
    """`people_back` and `work_back`: seconds after the end of the fault; None: not within the time that it had."""

    fault: Fault
    seconds: float
    answers: int
    during: list[Seen]
    people_back: float | None
    work_back: float | None
    counted: Counted
    left_out: int

    @property
    def bad(self) -> Counter[str]:
        """What who got no good answer saw, with how often."""
        return Counter(words_of(each) for each in self.during if not each.good)

    @property
    def waited(self) -> tuple[float, float]:
        """During the fault, in seconds: the median and the longest."""
        seconds = [each.seconds for each in self.during]
        return (median(seconds), max(seconds)) if seconds else (0.0, 0.0)

    @property
    def good(self) -> bool:
        back = self.people_back is not None and self.work_back is not None
        return back and self.counted.good and self.counted.jobs_failed == self.fault.poison


def words_of(seen: Seen) -> str:
    if not seen.status:
        return "no answer in time" if "imeout" in seen.words else "no connection"
    later = f", Retry-After {seen.retry_after}" if seen.retry_after else ""
    return f"{seen.status} {seen.words}{later}"


def drill_one(town: Town, fault: Fault) -> Drilled:
    fault.before(town)
    try:
        return _with_people(town, fault)
    finally:
        fault.after(town)


def _with_people(town: Town, fault: Fault) -> Drilled:
    settle(town)
    sent, failed = count.sent_so_far(town), count.failed(town)
    people = People(town.ports, [id for (id,) in town.ask(ZAKEN)], town.mail_in)
    people.come_in()
    people.begin()
    town.pass_time(WARM)
    began = now()
    fault.begin(town)
    town.pass_time(fault.seconds)
    fault.end(town)
    ended = now()
    say(f"  it ends after {ended - began:.0f} s")
    newest, so_far = _patiently(town, lambda: count.newest_job(town)), people.book.confirmed()
    work_back = town.wait_for(_careful(lambda: count.is_done(town, so_far, newest)), fault.settle)
    work_back = None if work_back is None else now() - ended
    calm = town.wait_for(lambda: now() - max(people.book.last_bad(), ended) > CALM, RECOVER)
    people_back = None if calm is None else max(0.0, people.book.last_bad() - ended)
    people.end()
    settle(town, people.book.confirmed())
    return Drilled(
        fault,
        seconds=ended - began,
        answers=len(people.book.seen),
        during=people.book.between(began, max(ended, people.book.last_bad())),
        people_back=people_back,
        work_back=work_back,
        counted=count.count(town, people.book.things, sent_before=sent, failed_before=failed),
        left_out=sum(people.book.left_out.values()),
    )


def settle(town: Town, things: Sequence[Thing] = (), seconds: float = 110) -> None:
    """Until nothing waits any more, and these are there; or so long. Counting tells what is missing then."""
    town.wait_for(_careful(lambda: count.is_done(town, things, count.newest_job(town))), seconds)


def _careful(done: Callable[[], bool]) -> Callable[[], bool]:
    """A database that is away has done nothing yet."""

    def asked() -> bool:
        try:
            return done()
        except psycopg.OperationalError:
            return False

    return asked


def _patiently(town: Town, ask: Callable[[], int]) -> int:
    found: list[int] = []

    def answered() -> bool:
        found.append(ask())
        return True

    if town.wait_for(_careful(answered), 120) is None:
        raise Trouble("The database did not come back.")
    return found[-1]
