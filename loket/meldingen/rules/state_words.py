"""How a melding stands, in one sentence for staff."""

from datetime import date

from loket.kernel.text import day_words, local
from loket.meldingen.models import Melding, Outcome, State


def state_sentence(melding: Melding, today: date) -> str:
    """Who is at work, what it waits for, or how it ended."""
    who = melding.handler.name if melding.handler else ""
    match melding.state:
        case State.RECEIVED:
            return f"{who} heeft deze melding, maar is nog niet begonnen." if who else "Nog niemand is begonnen."
        case State.IN_PROGRESS:
            return melding.state_text or (f"{who} is ermee bezig." if who else "Het team is ermee bezig.")
        case State.PLANNED:
            return f"Gepland: {_day(melding.planned_on, today)}."
        case State.ASKED:
            return f"Wij wachten op de melder. Gevraagd: {melding.state_text}"
        case State.ANSWERED:
            return "De melder gaf antwoord. Het staat onder de melding."
        case State.ON_HOLD:
            return f"Even niet: {melding.state_text}"
        case State.REOPENED:
            return "De melder vindt het nog niet goed. Kijk opnieuw."
    return f"{_end(melding)}, {_day(local(melding.completed_at).date() if melding.completed_at else None, today)}."


def _end(melding: Melding) -> str:
    if melding.duplicate_of:
        return f"Samengevoegd met {melding.duplicate_of.number}"
    if melding.state == State.FORWARDED:
        return f"Doorgestuurd naar {melding.forwarded_to}"
    if melding.state == State.CANCELLED:
        return "Vervallen"
    return f"Afgehandeld: {Outcome(melding.outcome).label.lower()}"


def _day(day: date | None, today: date) -> str:
    return day_words(day, today) if day else "zonder dag"
