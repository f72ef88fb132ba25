"""A subproject lies within the programme, and is steered on a result that was told before it began (S-1, S-171)."""

from datetime import date

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.programma.models import Deelproject, Plan
from loket.programma.permissions import BEHEREN
from loket.programma.rules.tekst import why_not_text


def why_not_period(plan: Plan, before: Plan | None) -> list[Refusal]:
    """A last day becomes later with a reason only."""
    if plan.tot < plan.van:
        return [Refusal("ends-before-it-begins", "De laatste dag ligt na de eerste.", "tot")]
    if before and plan.tot > before.tot and plan.verlengd.strip() in ("", before.verlengd):
        return [Refusal("reason-missing", "Leg uit waarom het langer duurt.", "verlengd")]
    return []


def why_not_within(each: Deelproject) -> list[Refusal]:
    if each.tot < each.van:
        return [Refusal("ends-before-it-begins", "De laatste dag ligt na de eerste.", "tot")]
    if each.tot > each.plan.tot or each.van < each.plan.van:
        period = f"{each.plan.van:%d-%m-%Y} tot en met {each.plan.tot:%d-%m-%Y}"
        words = f"Het programma loopt van {period}. Verleng dat eerst, met een reden."
        return [Refusal("outside-period", words, "tot")]
    return _why_not_steered(each) if each.stand != Deelproject.Stand.CONCEPT else []


def why_not_start(each: Deelproject, by: Actor) -> list[Refusal]:
    if refusal := why_not_lead(each, by):
        return [refusal]
    if each.stand != Deelproject.Stand.CONCEPT:
        return [Refusal("already-started", "Dit deelproject is al begonnen.")]
    return _why_not_steered(each)


def why_not_finish(each: Deelproject, bereikt: str, by: Actor) -> list[Refusal]:
    if refusal := why_not_lead(each, by):
        return [refusal]
    if each.stand != Deelproject.Stand.GESTART:
        return [Refusal("not-running", "Dit deelproject is niet bezig.")]
    found = why_not_text(bereikt, "bereikt", "Schrijf op wat er bereikt is.", most=300)
    return [found] if found else []


def why_not_lead(each: Deelproject, by: Actor) -> Refusal | None:
    mine = by.may(BEHEREN) or str(each.eigenaar_id) == by.id or by.kind == ActorKind.SYSTEM
    return None if mine else Refusal("not-allowed", "Dit deelproject is van een ander.")


def _why_not_steered(each: Deelproject) -> list[Refusal]:
    missing = [
        ("resultaat", each.resultaat.strip(), "Vul eerst in wat er klaar is als wij klaar zijn."),
        ("indicator_code", each.indicator_code.strip(), "Vul eerst in aan welk cijfer je dat ziet."),
        ("doel", each.doel is not None, "Vul eerst in wat dat cijfer moet worden."),
    ]
    return [Refusal(f"{field}-missing", words, field) for field, there, words in missing if not there]


def late_words(uiterlijk: date, done: date | None, *, today: date) -> str:
    return "Te laat" if done is None and uiterlijk < today else ""
