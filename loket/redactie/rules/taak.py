"""What is asked of a taak that began with a search."""

from datetime import date, timedelta

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal
from loket.redactie.permissions import ANY
from loket.redactie.rules.roles import Refusals
from loket.termijnen.calendar import add_working_days

WORKING_DAYS = 10  # our own norm: an editor looked within two weeks
LATEST = timedelta(days=366)
MOST = 400


def may_take_on(by: Actor) -> bool:
    return any(map(by.may, ANY))


def due_by_norm(today: date) -> date:
    return add_working_days(today, WORKING_DAYS)


def why_not_taak(by: Actor) -> Refusal | None:
    return None if may_take_on(by) else Refusal("no-editor", "Alleen redacteuren doen dit.")


def why_not_due(due_on: date, today: date) -> Refusal | None:
    if due_on < today:
        return Refusal("due-in-past", "Kies vandaag of een latere dag.", "due_on")
    if due_on > today + LATEST:
        return Refusal("due-too-late", "Kies een dag binnen een jaar.", "due_on")
    return None


def why_not_done(outcome: str, *, done: bool, by: Actor) -> Refusals:
    return [
        why_not_taak(by),
        Refusal("taak-done", "Deze taak is al klaar.") if done else None,
        None if outcome.strip() else Refusal("outcome-missing", "Schrijf wat je hebt gedaan.", "outcome"),
        Refusal("outcome-too-long", f"Gebruik hoogstens {MOST} tekens.", "outcome") if len(outcome) > MOST else None,
    ]
