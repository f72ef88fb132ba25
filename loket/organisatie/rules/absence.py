"""Absence: who may note it, and who may stand in."""

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.organisatie.permissions import MANAGE


def why_not_change_absence(medewerker_id: object, *, leads: bool, by: Actor) -> Refusal | None:
    """Everyone for oneself, a team leader for the team (`leads`), who manages the organisation for all."""
    if by.kind == ActorKind.SYSTEM or by.id == str(medewerker_id) or leads or by.may(MANAGE):
        return None
    return Refusal("absence-of-other", "Je kunt alleen je eigen afwezigheid doorgeven, of die van je team.")


def why_not_away(
    medewerker_id: object, deputy_id: object | None, *, overlaps: bool, deputy_away: bool, deputy_active: bool
) -> Refusal | None:
    """`overlaps`: already away in this period. `deputy_away`: the deputy is away then too."""
    if overlaps:
        return Refusal("absence-overlaps", "Voor deze dagen staat al een afwezigheid. Wijzig die.", "first_day")
    if deputy_id is not None and str(deputy_id) == str(medewerker_id):
        return Refusal("deputy-is-oneself", "Kies iemand anders als vervanger.", "deputy_id")
    if deputy_id is not None and not deputy_active:
        return Refusal("deputy-left", "Deze vervanger werkt hier niet meer. Kies iemand anders.", "deputy_id")
    if deputy_id is not None and deputy_away:
        return Refusal("deputy-away", "Deze vervanger is dan zelf afwezig. Kies iemand anders.", "deputy_id")
    return None
