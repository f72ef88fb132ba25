"""What we promise when we say that we call back: by when, how often we try, and who may do what with it."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal
from loket.kernel.text import AMSTERDAM, clock, day_words, local
from loket.klantcontacten.models import PogingUitkomst, Toestand
from loket.klantcontacten.models.internetaak import OPEN
from loket.klantcontacten.permissions import BEHANDELEN
from loket.klantcontacten.rules.norm import USUAL, Norms
from loket.termijnen.calendar import add_working_days, is_working_day, next_working_day
from loket.termijnen.hours import add_working_hours

KCC = "kcc"  # the team that calls back who asked on the website
CLOSING, NOON = time(17), time(12)
TOO_LATE_TODAY = timedelta(hours=1)  # before closing: what is urgent then, is called back the next morning
SHORTEST_PHONE, LONGEST_PHONE = 3, 20
NORM_DAYS = 1  # working days (VNG: minimum norms for municipalities, 2010)
DONE = Refusal("taak-done", "Dit terugbelverzoek is al afgerond.")
NOT_YOURS = Refusal("taak-of-other-team", "Dit terugbelverzoek is van een ander team.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What was agreed with the customer. `team` is a code; `dag` and `dagdeel` are when they like to be called."""

    team: str
    telefoonnummer: str
    vraag: str
    naam: str = ""
    emailadres: str = ""
    dag: date | None = None
    dagdeel: str = ""
    spoed: bool = False
    bestuurder: bool = False  # somebody of raad or college asks: that has a term of its own (S-118)


def last_moment(at: datetime, *, spoed: bool, norms: Norms = USUAL) -> datetime:
    """When we will have called back (UTC): the closing of the next working day. What is urgent: the same day, or when
    we are closed or close within the hour, noon of the next working day. A team that chose hours has those instead.
    """
    hours = norms.spoed_uren if spoed else norms.terugbel_uren
    if hours:
        return add_working_hours(at, hours)
    now = local(at)
    if not spoed:
        return _moment(add_working_days(now.date(), NORM_DAYS), CLOSING)
    today = _moment(now.date(), CLOSING)
    if is_working_day(now.date()) and at <= today - TOO_LATE_TODAY:
        return today
    return _moment(next_working_day(now.date() + timedelta(days=1)), NOON)


def raadsvraag_until(at: datetime, norms: Norms = USUAL) -> datetime:
    """When a bestuurder has an answer (UTC): the closing of the last of so many working days, urgent or not (S-118)."""
    return _moment(add_working_days(local(at).date(), norms.raadsvraag_werkdagen), CLOSING)


def plain_number(typed: str) -> str:
    """The same number is the same text, however it was typed.

    >>> plain_number("06 - 123 456 78")
    '0612345678'
    """
    return re.sub(r"[\s.()-]", "", typed)


def promised_words(until: datetime, now: datetime) -> str:
    """As it is said to the customer: "morgen 17.00 uur", "maandag 30 november 17.00 uur"."""
    return f"{day_words(local(until).date(), local(now).date())} {clock(until)}"


def why_not_promise(promise: Promise, *, teams: Sequence[str], today: date) -> list[Refusal]:
    """Everything that is missing, at once. `teams` are the codes of those that there are."""
    found = []
    if promise.team not in teams:
        found.append(Refusal("team-missing", "Kies wie terugbelt.", "team"))
    if len(promise.telefoonnummer.strip()) < SHORTEST_PHONE and not promise.emailadres.strip():
        found.append(Refusal("phone-missing", "Vul het telefoonnummer in waarop wij terugbellen.", "telefoon"))
    if len(plain_number(promise.telefoonnummer)) > LONGEST_PHONE:
        found.append(Refusal("phone-long", "Vul alleen het telefoonnummer in.", "telefoon"))
    if promise.bestuurder and not promise.naam.strip():
        found.append(Refusal("name-missing", "Vul in welke bestuurder dit vraagt.", "naam"))
    if not promise.vraag.strip():
        found.append(Refusal("question-missing", "Vul de vraag in.", "onderwerp"))
    if promise.dag and promise.dag < today:
        found.append(Refusal("day-past", "Deze dag is voorbij. Kies een andere dag.", "dag"))
    return found


def why_not_work_on(toestand: str, team: str | None, people: Collection[str], *, by: Actor) -> Refusal | None:
    """Only who may, of the team or one of these `people` (who has it, who leads), and only while it is open."""
    if not by.may(BEHANDELEN):
        return Refusal("not-allowed", "Je mag geen terugbelverzoeken behandelen.")
    if team not in by.teams and by.id not in people:
        return NOT_YOURS
    return None if toestand in OPEN else DONE


def why_not_claim(behandelaar: str, name: str, *, by: Actor) -> Refusal | None:
    """Two people who take one: the second hears who was first."""
    if behandelaar and behandelaar != by.id:
        return Refusal("taak-claimed", f"{name} pakt dit al op.")
    return None


def state_after(outcome: str) -> Toestand:
    return Toestand.IN_BEHANDELING if outcome == PogingUitkomst.BEREIKT else Toestand.NIET_BEREIKT


def tried_enough(in_vain: Sequence[datetime], norms: Norms = USUAL) -> bool:
    """Three times, on two different days at least, or what the team chose: then we write instead."""
    days = {local(at).date() for at in in_vain}
    return len(in_vain) >= norms.pogingen and len(days) >= norms.poging_dagen


def _moment(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, tzinfo=AMSTERDAM).astimezone(UTC)
