"""Choose the norms of a team or of the whole town, and take that back."""

from dataclasses import asdict

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.klantcontacten.events import NormDropped, NormKept
from loket.klantcontacten.models import Norm
from loket.klantcontacten.rules.norm import Norms, why_not_arrange, why_not_norms
from loket.organisatie.models import Team

NO_TEAM = Refusal("team-missing", "Dit team is er niet.", "team")


@transaction.atomic
def keep_norms(*, team: str = "", norms: Norms, by: Actor) -> Norm:
    """From now on; what was promised before stays. Without a team: for every team that chose nothing itself."""
    known = not team or Team.objects.filter(code=team, active=True).exists()
    refuse(why_not_arrange(by), None if known else NO_TEAM, *why_not_norms(norms))
    norm, _ = Norm.objects.update_or_create(team_id=team or None, defaults=asdict(norms))
    announce(NormKept(norm.id, team, **asdict(norms)), by=by)
    return norm


@transaction.atomic
def drop_norms(*, team: str, by: Actor) -> None:
    """This team does as the whole town does again."""
    refuse(why_not_arrange(by))
    norm = Norm.objects.select_for_update().filter(team_id=team or None).first()
    if norm:
        announce(NormDropped(norm.id, team), by=by)
        norm.delete()
