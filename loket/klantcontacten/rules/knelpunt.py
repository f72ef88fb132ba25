"""When a knelpunt goes to its owner, and who may say what is done with it (S-124)."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.text import slugify

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal
from loket.kernel.text import local
from loket.klantcontacten.models.knelpunt import Uitkomst
from loket.klantcontacten.permissions import BEHANDELEN, VASTLEGGEN
from loket.klantcontacten.rules.norm import Norms
from loket.termijnen.calendar import add_working_days

BRIEF = "brief"
LONGEST = 1000
NO_SUBJECT = Refusal("subject-missing", "Open eerst het antwoord, of schrijf op over welke brief het gaat.", "brief")
NO_TEAM = Refusal("team-missing", "Kies van welk team de brief is.", "voor_team")
NOT_ALLOWED = Refusal("not-allowed", "Je mag geen knelpunten melden.")
NOT_YOURS = Refusal("knelpunt-of-other-team", "Dit knelpunt is van een ander team.")
DONE = Refusal("knelpunt-done", "Dit knelpunt is al beantwoord.")


@dataclass(frozen=True, slots=True)
class Subject:
    """What it is about: a page by kind and slug, or a letter by its name."""

    code: str
    title: str


def letter(name: str) -> Subject | None:
    """The same letter is the same, however it was typed.

    >>> letter(" WOZ aanslag ").code, letter("woz-aanslag").code
    ('brief:woz-aanslag', 'brief:woz-aanslag')
    """
    slug = slugify(name)
    return Subject(f"{BRIEF}:{slug[:100]}", name.strip()[:200]) if slug else None


def why_not_note(subject: Subject | None, team: str, *, teams: Collection[str], by: Actor) -> Iterator[Refusal]:
    """Everything that is missing, at once. `teams` are the codes of those that there are."""
    if not by.may(VASTLEGGEN):
        yield NOT_ALLOWED
    if subject is None:
        yield NO_SUBJECT
    elif team not in teams:
        yield NO_TEAM


def goes_to_owner(noted: Sequence[datetime], *, now: datetime, norms: Norms) -> bool:
    """Whether so many contacts came in so few days. Twelve on one letter in a day are enough, eleven are not."""
    since = now - timedelta(days=norms.knelpunt_dagen)
    return sum(at > since for at in noted) >= norms.knelpunt_aantal


def answer_by(now: datetime, norms: Norms) -> date:
    return add_working_days(local(now).date(), norms.knelpunt_werkdagen)


def why_not_answer(
    team: str, uitkomst: str, antwoord: str, *, done: bool, teams: Collection[str], by: Actor
) -> Iterator[Refusal]:
    """`teams` are the own ones, and those that one leads."""
    if not by.may(BEHANDELEN) or team not in teams:
        yield NOT_YOURS
    if done:
        yield DONE
    if uitkomst not in Uitkomst.values:
        yield Refusal("outcome-missing", "Kies wat jullie doen.", "uitkomst")
    if not antwoord.strip():
        yield Refusal("answer-missing", "Schrijf op wat jullie doen, of waarom niet.", "antwoord")
    if len(antwoord) > LONGEST:
        yield Refusal("too-long", f"Gebruik niet meer dan {LONGEST} tekens.", "antwoord")
