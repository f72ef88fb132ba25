"""Which step may be taken with a melding, and why not."""

from datetime import date, datetime, timedelta

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal
from loket.meldingen.models import CLOSED, Melding, Outcome, Priority, State
from loket.meldingen.permissions import DIVIDE, HANDLE
from loket.meldingen.rules.free_text import without_bsn

UNDO_FOR = timedelta(seconds=10)
TAKEN_BACK_WITHIN = UNDO_FOR + timedelta(seconds=5)  # for who pressed in the last second, and is far away
REOPEN_FOR = timedelta(days=14)
MOST_TEXT = 4000
MOST_NAME = 120
BY_HAND = (Outcome.SOLVED, Outcome.PLANNED_ALONG, Outcome.NOT_FOUND, Outcome.NO_ACTION)


def why_not_see(melding: Melding, *, by: Actor) -> Refusal | None:
    """Staff sees the meldingen of the own teams; who divides the work sees all."""
    if by.may(DIVIDE) or (by.may(HANDLE) and melding.team.code in by.teams):
        return None
    return Refusal("melding-of-other-team", f"Deze melding is van {melding.team.name}.")


def why_not_work_on(melding: Melding, *, by: Actor) -> Refusal | None:
    """The own team works on an open melding."""
    if refusal := why_not_see(melding, by=by):
        return refusal
    if melding.state in CLOSED:
        return Refusal("melding-already-closed", f"Deze melding is al {melding.get_state_display().lower()}.")
    return None


def why_not_complete(
    melding: Melding, *, outcome: str, text: str, planned_on: date | None, today: date, told: int, by: Actor
) -> Refusal | None:
    """A melder who left an address hears what was done (S-48), so then a text is needed."""
    if refusal := why_not_work_on(melding, by=by):
        return refusal
    if outcome not in BY_HAND:
        return Refusal("outcome-unknown", "Kies wat er met de melding is gebeurd.", "outcome")
    if outcome == Outcome.PLANNED_ALONG and planned_on is None:
        return Refusal("day-missing", "Vul in wanneer het werk wordt gedaan.", "planned_on")
    if outcome == Outcome.PLANNED_ALONG and planned_on and (refusal := _why_not_day(planned_on, today)):
        return refusal
    if not text.strip() and (told or outcome == Outcome.NO_ACTION):
        return Refusal("outcome-text-missing", "Vertel de melder wat er is gedaan.", "text")
    return _why_not_write(text, field="text")


def why_not_plan(melding: Melding, *, planned_on: date, today: date, by: Actor) -> Refusal | None:
    if refusal := why_not_work_on(melding, by=by):
        return refusal
    return _why_not_day(planned_on, today)


def why_not_ask(melding: Melding, *, question: str, told: int, by: Actor) -> Refusal | None:
    if refusal := why_not_work_on(melding, by=by):
        return refusal
    if not told:
        return Refusal("melder-unknown", "De melder heeft geen e-mailadres of telefoonnummer gegeven.", "question")
    if not question.strip():
        return Refusal("question-missing", "Typ je vraag aan de melder.", "question")
    return _why_not_write(question, field="question")


def why_not_hold(melding: Melding, *, reason: str, by: Actor) -> Refusal | None:
    if refusal := why_not_work_on(melding, by=by):
        return refusal
    if not reason.strip():
        return Refusal("reason-missing", "Typ waarom het werk wacht.", "reason")
    return _why_not_write(reason, field="reason")


def why_not_prioritise(melding: Melding, *, priority: str, by: Actor) -> Refusal | None:
    if refusal := why_not_work_on(melding, by=by):
        return refusal
    if priority not in Priority.values:
        return Refusal("priority-unknown", "Kies hoe snel het moet.", "priority")
    if priority == melding.priority:
        return Refusal("priority-same", "Zo staat de melding al. Kies iets anders.", "priority")
    return None


def why_not_forward(melding: Melding, *, to: str, by: Actor) -> Refusal | None:
    if refusal := why_not_work_on(melding, by=by):
        return refusal
    if not to.strip():
        return Refusal("receiver-missing", "Typ wie de melding krijgt.", "to")
    if len(to.strip()) > MOST_NAME:
        return Refusal("receiver-too-long", f"Maak de naam korter: hoogstens {MOST_NAME} tekens.", "to")
    return _why_not_write(to, field="to")


def why_not_merge(melding: Melding, into: Melding, *, by: Actor) -> Refusal | None:
    if refusal := why_not_work_on(melding, by=by):
        return refusal
    if melding.id == into.id:
        return Refusal("merge-with-itself", "Kies een andere melding.", "into")
    if into.state in CLOSED:
        return Refusal("other-already-closed", f"Melding {into.number} is al afgehandeld.", "into")
    return None


def why_not_answer(melding: Melding, *, text: str) -> Refusal | None:
    if melding.state != State.ASKED:
        return Refusal("nothing-asked", "Wij wachten niet meer op uw antwoord.", "text")
    if not text.strip():
        return Refusal("answer-missing", "Typ uw antwoord.", "text")
    return why_not_text(text, field="text")


def why_not_judge(melding: Melding, *, satisfied: bool, text: str, now: datetime) -> Refusal | None:
    """A melder may tell within 14 days that it is not solved; that opens the melding again (domain facts 5.5)."""
    if melding.state != State.COMPLETED or melding.completed_at is None:
        return Refusal("melding-not-completed", "Wij zijn nog met deze melding bezig.")
    if now > melding.completed_at + REOPEN_FOR:
        return Refusal("too-late-to-reopen", "Dit kan tot 14 dagen na ons bericht. Doe een nieuwe melding.")
    if not satisfied and not text.strip():
        return Refusal("reason-missing", "Vertel wat er nog niet goed is.", "text")
    return why_not_text(text, field="text")


def why_not_after(what_happened: str) -> Refusal | None:
    """Somebody else was first: look before you go on."""
    if not what_happened:
        return None
    return Refusal("melding-changed-meanwhile", f"{what_happened} Kijk eerst hoe het er nu voor staat.")


def why_not_undo(*, taken_at: datetime, undone: bool, mine: bool, is_last: bool, now: datetime) -> Refusal | None:
    """A step can be taken back for 10 seconds, by who took it, when nothing came after it."""
    if not mine:
        return Refusal("step-of-somebody-else", "Alleen wie dit deed, kan het terugdraaien.")
    if undone or not is_last:
        return Refusal("step-not-last", "Er is daarna al iets gebeurd. Terugdraaien kan niet meer.")
    if now > taken_at + TAKEN_BACK_WITHIN:
        return Refusal("too-late-to-undo", "Terugdraaien kan tot 10 seconden erna.")
    return None


def _why_not_day(day: date, today: date) -> Refusal | None:
    if day < today:
        return Refusal("day-in-past", "Kies vandaag of een dag daarna.", "planned_on")
    if day > today + timedelta(days=730):
        return Refusal("day-too-far", "Kies een dag binnen twee jaar.", "planned_on")
    return None


def _why_not_write(text: str, *, field: str) -> Refusal | None:
    """What staff writes is kept and mailed: never a BSN (Wabb 10; S-44). A melder's is taken out without a word."""
    if without_bsn(text)[1]:
        return Refusal("bsn-not-allowed", "Er staat een nummer in dat op een BSN lijkt. Haal het weg.", field)
    return why_not_text(text, field=field)


def why_not_text(text: str, *, field: str) -> Refusal | None:
    if len(text) > MOST_TEXT:
        return Refusal("text-too-long", f"Maak de tekst korter: hoogstens {MOST_TEXT} tekens.", field)
    if "\x00" in text:
        return Refusal("text-not-readable", "In de tekst staat een teken dat wij niet kunnen lezen.", field)
    return None
