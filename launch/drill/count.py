"""Counted in the database itself, beside what people were told: is each confirmed thing there, and once?"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from launch.drill.book import Thing
from launch.drill.town import Town

HOW_OFTEN = {
    "melding": """SELECT substring(description FROM 'Proef ([a-z]+)$'), count(*) FROM meldingen_melding
        WHERE substring(description FROM 'Proef ([a-z]+)$') = ANY(%s) GROUP BY 1""",
    "contact": "SELECT id::text, count(*) FROM klantcontacten_klantcontact WHERE id = ANY(%s::uuid[]) GROUP BY 1",
    "notitie": "SELECT tekst, count(*) FROM zaken_zaaknotitie WHERE tekst = ANY(%s) GROUP BY 1",
    "mail": """SELECT ltrim(split_part(message_id, '@', 1), '<'), count(*) FROM mail_mailbericht
        WHERE ltrim(split_part(message_id, '@', 1), '<') = ANY(%s) GROUP BY 1""",
    # Once and for all a zaak: the form has one, and no other zaak refers to that form.
    "formulier": """SELECT a.id::text, count(z.id) FROM formulieren_aanvraag a JOIN zaken_zaak z ON z.id = a.zaak
        WHERE a.id = ANY(%s::uuid[]) AND a.state = 'overgedragen' GROUP BY 1""",
}
SENT = (
    "SELECT message_id FROM berichten_bericht WHERE state = 'sent' AND channel = 'email' AND NOT id = ANY(%s::uuid[])"
)
UNSENT = "SELECT count(*) FROM berichten_bericht WHERE state IN ('waiting', 'sending') AND not_before IS NULL"
ALL_SENT = "SELECT id::text FROM berichten_bericht WHERE state = 'sent'"
# What failed waits for its next turn; that is not done, however far ahead it is.
JOBS = """SELECT count(*) FILTER (WHERE status = 'todo' AND (attempts > 0 OR coalesce(scheduled_at, now()) <= now())),
    count(*) FILTER (WHERE status = 'doing') FROM procrastinate_jobs WHERE id <= %s"""
NEWEST_JOB = "SELECT coalesce(max(id), 0) FROM procrastinate_jobs"
FAILED = "SELECT count(*) FROM procrastinate_jobs WHERE status = 'failed'"
DELIVERIES = "SELECT count(*) FROM kernel_delivery WHERE failed_at IS NOT NULL"


@dataclass(frozen=True)
class Counted:
    """`lost` and `doubled` are of what was confirmed, or sent; `unsure` came although nobody was told that it did."""

    confirmed: Counter[str]
    lost: Counter[str]
    doubled: Counter[str]
    unsure: int
    mails_sent: int
    mails_lost: int
    mails_twice: int
    unsent: int
    jobs_stuck: int
    jobs_failed: int

    @property
    def good(self) -> bool:
        return not (self.lost or self.doubled or self.mails_lost or self.unsent or self.jobs_stuck)


def times_there(town: Town, things: Sequence[Thing]) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    for kind, sql in HOW_OFTEN.items():
        keys = [each.key for each in things if each.kind == kind]
        found |= {(kind, key): times for key, times in town.ask(sql, keys)}
    return found


def count(town: Town, things: Sequence[Thing], *, sent_before: Sequence[str], failed_before: int) -> Counted:
    there = times_there(town, things)
    sure = [each for each in things if each.confirmed]
    sent = [message_id for (message_id,) in town.ask(SENT, list(sent_before))]
    waiting, doing = town.ask(JOBS, newest_job(town))[0]
    return Counted(
        confirmed=Counter(each.kind for each in sure),
        lost=Counter(each.kind for each in sure if not there.get((each.kind, each.key))),
        doubled=Counter(each.kind for each in things if there.get((each.kind, each.key), 0) > 1),
        unsure=sum(1 for each in things if not each.confirmed and there.get((each.kind, each.key))),
        mails_sent=len(sent),
        mails_lost=sum(1 for each in sent if not town.mail_out.came[each]),
        mails_twice=sum(town.mail_out.came[each] > 1 for each in sent),
        unsent=town.ask(UNSENT)[0][0],
        jobs_stuck=waiting + doing,
        jobs_failed=failed(town) - failed_before,
    )


def is_done(town: Town, things: Sequence[Thing], newest: int) -> bool:
    """Of what was confirmed by then, is everything there, sent, and no job left?"""
    waiting, doing = town.ask(JOBS, newest)[0]
    if waiting or doing or town.ask(UNSENT)[0][0]:
        return False
    there = times_there(town, things)
    return all((each.kind, each.key) in there for each in things)


def newest_job(town: Town) -> int:
    return int(town.ask(NEWEST_JOB)[0][0])


def failed(town: Town) -> int:
    return int(town.ask(FAILED)[0][0]) + int(town.ask(DELIVERIES)[0][0])


def sent_so_far(town: Town) -> list[str]:
    return [id for (id,) in town.ask(ALL_SENT)]
