"""The round of the post: mails that go for the first time, a bag at a time over one connection, by one postman.

A lock of the database says who the postman is. It goes when the connection of that postman does, so a killed one leaves
no lock; what was in the bag is found by the next one (docs/decisions/0060).
"""

import time
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from loket.berichten.commands.send import bring, pick_up, try_later
from loket.berichten.commands.write import ROUND
from loket.berichten.models import Bericht, Channel, State
from loket.berichten.rules import NO_ANSWER
from loket.berichten.wires import Line, Undeliverable
from loket.kernel.jobs import enqueue
from loket.kernel.sql import alone, row, rows

BAG = 50
AWAY = ("mail-unreachable", NO_ANSWER)
SHIFT_SECONDS = 8.0  # then the rest is left to the next job, so that a worker can be stopped
LINGER = 0.2  # a transaction that wrote a bericht may still have to commit
FIRST_TIME = """
    state = 'waiting' AND channel = 'email' AND attempts = 0
    AND (not_before IS NULL OR not_before <= statement_timestamp())
"""
WAITS = f"SELECT 1 FROM berichten_bericht WHERE {FIRST_TIME} LIMIT 1"  # noqa: S608 - our own text
FILL = f"""
    UPDATE berichten_bericht SET state = 'sending', attempts = 1, handed_at = NULL WHERE id IN (
        SELECT id FROM berichten_bericht WHERE {FIRST_TIME}
        ORDER BY written_at, id LIMIT %(most)s::int FOR UPDATE SKIP LOCKED
    ) RETURNING id
"""  # noqa: S608 - our own text


def send_what_waits() -> None:
    """Send every mail that is due and was never tried. Does nothing when another postman is on the way."""
    ends = time.monotonic() + SHIFT_SECONDS
    while True:
        with alone("berichten.round") as mine:
            if not mine:
                return
            _pick_up_what_was_left()
            if not _walk_until(ends):
                return  # the mail server is away: the timetable tries again
        time.sleep(LINGER)
        if not row(WAITS, {}):
            return
        if time.monotonic() > ends:
            enqueue(ROUND)
            return


def _walk_until(ends: float) -> bool:
    """False when the mail server does not answer."""
    with Line() as line:
        while time.monotonic() < ends and (bag := _fill_bag()):
            while bag:
                if not _bring(bag.pop(0), line, bag):
                    _put_back(bag)
                    return False
            line.hang_up()
            _take_along_who_found_nobody()
    return True


def _bring(bericht: Bericht, line: Line, bag: list[Bericht]) -> bool:
    """One that is refused for now gets a job of its own, which tries again later."""
    try:
        bring(bericht, line, following=next(iter(bag), None))
    except Undeliverable as fault:
        try_later(bericht.id)
        line.hang_up()
        return fault.error not in AWAY
    return True


def _fill_bag() -> list[Bericht]:
    """The oldest first. Noted at once, so that nobody takes them back from now on."""
    ids = [id for (id,) in rows(FILL, {"most": BAG})]
    if len(ids) == BAG:  # for when we are killed: somebody looks again soon
        enqueue(ROUND, not_before=timezone.now() + timedelta(seconds=SHIFT_SECONDS + 2))
    return list(Bericht.objects.filter(id__in=ids).prefetch_related("bijlagen").order_by("written_at", "id"))


@transaction.atomic
def _take_along_who_found_nobody() -> None:
    """The mail server answers: what found it away need not wait out its hour, and goes in the next bag."""
    waits = Bericht.objects.filter(state=State.WAITING, channel=Channel.EMAIL, last_error__in=AWAY)
    ids = list(waits.select_for_update(skip_locked=True).values_list("id", flat=True))
    Bericht.objects.filter(id__in=ids).update(attempts=0, last_error="")


def _put_back(bag: list[Bericht]) -> None:
    left = Bericht.objects.filter(id__in=[each.id for each in bag], state=State.SENDING)
    left.update(state=State.WAITING, attempts=0, handed_at=None)


@transaction.atomic
def _pick_up_what_was_left() -> None:
    """A postman or a worker was killed: nobody holds these any more. Each gets a job of its own, or is in doubt."""
    left = Bericht.objects.filter(state=State.SENDING, channel=Channel.EMAIL)
    for bericht in left.select_for_update(skip_locked=True):
        pick_up(bericht, timezone.now())
