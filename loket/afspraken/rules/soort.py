"""What a kind of appointment must be."""

from loket.afspraken.models import Afspraaksoort, Kind
from loket.afspraken.permissions import ARRANGE
from loket.afspraken.rules.visit import LONGEST_MINUTES
from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal

MOST_DAYS = 180


def why_not_arrange(by: Actor) -> Refusal | None:
    if by.kind == ActorKind.SYSTEM or by.may(ARRANGE):
        return None
    return Refusal("may-not-arrange", "Je mag dit niet wijzigen. Vraag het aan je beheerder.")


def why_not_soort(soort: Afspraaksoort, *, name_taken: bool) -> list[Refusal]:
    faults = []
    if not soort.name:
        faults.append(Refusal("name-missing", "Vul een naam in.", "name"))
    if name_taken:
        faults.append(Refusal("name-taken", "Deze naam is er al. Kies een andere naam.", "name"))
    if not 5 <= soort.minutes <= LONGEST_MINUTES or soort.minutes % 5:
        faults.append(Refusal("minutes-wrong", "Kies 5 tot 240 minuten, in stappen van 5.", "minutes"))
    if soort.more_minutes > soort.minutes or soort.more_minutes % 5:
        reason = "Kies stappen van 5 minuten, en niet meer dan voor de eerste persoon."
        faults.append(Refusal("more-minutes-wrong", reason, "more_minutes"))
    if not soort.kinds or not set(soort.kinds) <= set(Kind.values):
        faults.append(Refusal("kinds-missing", "Kies op welke manieren dit kan.", "kinds"))
    if not 1 <= soort.horizon_days <= MOST_DAYS:
        faults.append(Refusal("horizon-wrong", f"Kies 1 tot {MOST_DAYS} dagen.", "horizon_days"))
    return faults
