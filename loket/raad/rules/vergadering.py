"""Who may change a meeting, when it was held, and when its minutes must be there."""

from datetime import date, datetime

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.raad.permissions import EDIT
from loket.termijnen.calendar import add_working_days

LONGEST_IN_MAIL = 15_000  # characters
MOST_DAYS = 60  # working days for minutes


def why_not_edit(by: Actor) -> Refusal | None:
    if by.kind == ActorKind.SYSTEM or by.may(EDIT):
        return None
    return Refusal("raad-not-allowed", "Je mag geen vergaderingen bijhouden.")


def why_not_plan(*, start: datetime, end: datetime | None, verslag_days: int) -> list[Refusal]:
    found = []
    if end and end <= start:
        found.append(Refusal("ends-before-start", "De vergadering eindigt na het begin.", "until_time"))
    if not 1 <= verslag_days <= MOST_DAYS:
        reason = f"Kies 1 tot en met {MOST_DAYS} werkdagen."
        found.append(Refusal("verslag-days-wrong", reason, "verslag_days"))
    return found


def why_not_hold(*, cancelled: bool, start: datetime, end: datetime | None, now: datetime) -> list[Refusal]:
    found = []
    if cancelled:
        found.append(Refusal("vergadering-cancelled", "Deze vergadering is afgelast."))
    if start > now:
        found.append(Refusal("starts-in-future", "De vergadering is nog niet begonnen.", "from_time"))
    if end and end <= start:
        found.append(Refusal("ends-before-start", "De vergadering eindigt na het begin.", "until_time"))
    return found


def why_not_cancel(*, held: bool, toelichting: str) -> list[Refusal]:
    found = []
    if held:
        found.append(Refusal("vergadering-held", "Deze vergadering is al gehouden."))
    if not toelichting.strip():
        found.append(Refusal("reason-missing", "Vertel waarom de vergadering niet doorgaat.", "toelichting"))
    return found


def verslag_due(day: date, working_days: int) -> date:
    """The last day to publish the minutes in time: so many working days after the meeting (S-92)."""
    return add_working_days(day, working_days)


def why_not_publish(
    *, day: date, today: date, cancelled: bool, published: bool, public: bool, text: str
) -> list[Refusal]:
    """Minutes that stand on no page must fit in the message to who took part."""
    found = []
    if not public and len(text) > LONGEST_IN_MAIL:
        reason = f"Gebruik hoogstens {LONGEST_IN_MAIL} tekens. De deelnemers krijgen het verslag per e-mail."
        found.append(Refusal("verslag-too-long", reason, "text"))
    if cancelled:
        found.append(Refusal("vergadering-cancelled", "Deze vergadering is afgelast."))
    if day > today:
        found.append(Refusal("vergadering-to-come", "Deze vergadering is nog niet geweest."))
    if published:
        found.append(Refusal("verslag-published", "Dit verslag is al gepubliceerd."))
    if not text.strip():
        found.append(Refusal("verslag-empty", "Vul het verslag in.", "text"))
    return found
