"""The courier: brings what is due, to each subscription by itself, so that a slow or dead one slows nobody.

There is one courier at a time. It gives each subscription a hand of its own, for a few seconds a turn; only the courier
touches the database. What is delivered when it is killed is delivered again by the next one: at least once.
"""

import logging
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from uuid import UUID

from django.utils import timezone

from loket.kernel.jobs import enqueue
from loket.kernel.sql import alone
from loket.notificaties.commands.outcome import note
from loket.notificaties.commands.publish import DELIVER
from loket.notificaties.queries.outbox import Round, abonnementen_with_work, round_for
from loket.notificaties.rules.delivery import Outcome, Tried, outcome_of
from loket.outside.bronnen import NotFetched, send

HANDS = 16  # fewer than the connections that loket.outside.bronnen may have open
MOST_IN_A_ROUND, ROUND_SECONDS = 20, 5.0
SHIFT_SECONDS = 8.0  # then the rest is left to the next job, so that a worker can be stopped
LOOK_AGAIN = 0.1
LINGER = 0.5  # a transaction that published may still have to commit
ANYWHERE = ("*",)  # a callback may be at any host, though not in a private network that nobody named
log = logging.getLogger(__name__)
COURIER = "notificaties.courier"


def deliver_what_waits() -> None:
    """Deliver everything that is due. Does nothing when another courier is on its way."""
    ends = time.monotonic() + SHIFT_SECONDS
    while True:
        with alone(COURIER) as mine:
            if not mine:
                return
            _work_until(ends)
        # Somebody who found us busy, or our job still waiting, went away: look once more, now that we are free.
        time.sleep(LINGER)
        if not abonnementen_with_work(timezone.now()):
            return
        if time.monotonic() > ends:
            enqueue(DELIVER)
            return


def _work_until(ends: float) -> None:
    on_the_way: dict[Future[list[Tried]], UUID] = {}
    turns: Counter[UUID] = Counter()
    with ThreadPoolExecutor(HANDS) as hands:
        while True:
            if time.monotonic() < ends:
                for each in _next_rounds(turns, set(on_the_way.values()), HANDS - len(on_the_way)):
                    on_the_way[hands.submit(_bring, each)] = each.abonnement_id
            if not on_the_way:
                return
            back, _ = wait(on_the_way, timeout=LOOK_AGAIN, return_when=FIRST_COMPLETED)
            for future in back:
                note(on_the_way.pop(future), future.result())


def _next_rounds(turns: Counter[UUID], busy: set[UUID], free: int) -> Iterator[Round]:
    """For each free hand a subscription, those first that had the fewest turns."""
    now = timezone.now()
    ready = abonnementen_with_work(now, but=busy) if free else []
    for abonnement_id in sorted(ready, key=lambda each: turns[each])[:free]:
        turns[abonnement_id] += 1
        if found := round_for(abonnement_id, now, most=MOST_IN_A_ROUND):
            yield found


def _bring(it: Round) -> list[Tried]:
    """Deliver one message after another, until the turn is over or the door is closed. Touches no database."""
    ends = time.monotonic() + ROUND_SECONDS
    tried = []
    for parcel in it.parcels:
        tried.append(_try(it, parcel.aflevering_id, parcel.message))
        if tried[-1].outcome == Outcome.CLOSED or time.monotonic() > ends:
            break
    return tried


def _try(it: Round, aflevering_id: int, message: bytes) -> Tried:
    try:
        answer = send(it.callback_url, message, {"Authorization": it.auth}, hosts=ANYWHERE)
    except NotFetched as fault:
        return Tried(aflevering_id, Outcome.CLOSED, fault.reason)
    except Exception:  # whatever one address brings about, the others go on
        log.exception("delivery %s went wrong in an unknown way", aflevering_id)
        return Tried(aflevering_id, Outcome.CLOSED, "onbekende fout")
    outcome = outcome_of(answer.status)
    return Tried(aflevering_id, outcome, "" if outcome == Outcome.DELIVERED else f"antwoord {answer.status}")
