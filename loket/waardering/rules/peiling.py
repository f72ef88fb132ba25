"""The four statements for colleagues, and of which teams the answers are shown."""

from collections.abc import Mapping
from datetime import date, timedelta

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.waardering.rules.tellen import LEAST

VRAGEN = {
    "helpen": "Ik kan klanten goed helpen.",
    "middelen": "Ik heb de kennis en de systemen die ik daarvoor nodig heb.",
    "samen": "Andere teams helpen mij als ik hen nodig heb.",
    "zeggen": "Ik durf te zeggen wat beter kan, en er gebeurt iets mee.",
}
KORT = {"helpen": "Goed helpen", "middelen": "Kennis, systemen", "samen": "Andere teams", "zeggen": "Durven zeggen"}
LONGEST = timedelta(days=31)
CLOSED = Refusal("peiling-closed", "Er is nu geen peiling, of je hebt al geantwoord.")


def why_not_open(opent_op: date | None, sluit_op: date | None, *, today: date, other: bool) -> list[Refusal]:
    """`other`: another one is open in these days."""
    if opent_op is None or opent_op < today:
        return [Refusal("day-wrong", "Kies vandaag of een latere dag.", "opent_op")]
    if sluit_op is None or not opent_op <= sluit_op <= opent_op + LONGEST:
        return [Refusal("day-wrong", "Kies een dag binnen een maand na het begin.", "sluit_op")]
    return [Refusal("another-open", "In deze tijd is er al een peiling.", "opent_op")] if other else []


def why_not_vote(marks: Mapping[str, int | None], tekst: str, by: Actor) -> list[Refusal]:
    """Every statement may be left open, but not all of them."""
    if by.kind != ActorKind.STAFF or not by.id:
        return [Refusal("nobody", "Alleen een collega kan dit.")]
    wrong = [
        Refusal("out-of-range", "Kies uit de lijst.", name)
        for name, mark in marks.items()
        if mark is not None and (name not in VRAGEN or not 1 <= mark <= 5)
    ]
    empty = not tekst.strip() and all(mark is None for mark in marks.values())
    return [*wrong, Refusal("nothing-answered", "Geef op één zin antwoord.", "helpen")] if empty else wrong


def shown_teams(answered: Mapping[str, int], *, least: int = LEAST) -> set[str]:
    """Of a team of fewer than five nothing is shown (S-107). What is left out must be five together too, for who knows
    the whole knows the rest by taking away; if it is not, the smallest of the others is left out as well.
    """
    shown = {team for team, number in answered.items() if number >= least}
    rest = sum(answered.values()) - sum(answered[team] for team in shown)
    if 0 < rest < least and shown:
        shown.discard(min(shown, key=lambda team: (answered[team], team)))
    return shown
