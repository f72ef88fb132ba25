"""What we did for a product and from which day, how we hope that people come, and which team follows which."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.cijfers.events import OpvolgerSet, SturingNoted, VoorkeurSet
from loket.cijfers.models import Opvolging, Sturing, Voorkeur
from loket.cijfers.rules.inrichten import why_not_arrange
from loket.cijfers.rules.sturing import why_not_follow, why_not_order
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.organisatie.models import Channel, Team


@transaction.atomic
def note_sturing(
    *, product: str, kanaal: str, wat: str, vanaf: date | None, maatregel: UUID | None = None, by: Actor
) -> Sturing:
    """Said again of the same day, the words are replaced. Raises Refused."""
    refuse(
        why_not_arrange(by),
        None if product else Refusal("product-missing", "Kies een product.", "product"),
        None if kanaal in Channel.values else Refusal("channel-missing", "Kies een kanaal.", "kanaal"),
        None if wat.strip() else Refusal("what-missing", "Vul in wat je deed.", "wat"),
        None if vanaf and vanaf <= timezone.localdate() else Refusal("day-wrong", "Kies een dag tot vandaag.", "vanaf"),
    )
    assert vanaf
    told = {"kanaal": kanaal, "wat": wat.strip()[:200], "maatregel": maatregel}
    made = Sturing.objects.update_or_create(product=product, vanaf=vanaf, defaults=told)[0]
    announce(SturingNoted(made.id, product, made.vanaf), by=by)
    return made


@transaction.atomic
def set_voorkeur(*, product: str, kanalen: Sequence[str], by: Actor) -> Voorkeur:
    """The order of now; the one before is gone. A way without the internet stays in it (Awb 2:7). Raises Refused."""
    refuse(why_not_arrange(by))
    refuse(
        None if product else Refusal("product-missing", "Kies een product.", "product"),
        *why_not_order(kanalen),
    )
    made = Voorkeur.objects.update_or_create(product=product, defaults={"kanalen": list(kanalen)})[0]
    announce(VoorkeurSet(product, list(kanalen)), by=by)
    return made


@transaction.atomic
def set_opvolger(*, team: str, opvolger: str, by: Actor) -> None:
    """From now on the figures of a team that ended stand with those of another; empty: with itself. Raises Refused."""
    refuse(why_not_arrange(by))
    ended = Team.objects.filter(code=team, active=False).exists()
    known = not opvolger or Team.objects.filter(code=opvolger).exists()
    follows = dict(Opvolging.objects.exclude(team=team).values_list("team_id", "opvolger_id"))
    refuse(
        None if ended else Refusal("team-not-ended", "Kies een team dat niet meer bestaat.", "team"),
        None if known else Refusal("team-unknown", "Kies een team uit de lijst.", "opvolger"),
        why_not_follow(team, opvolger, follows),
    )
    if opvolger:
        Opvolging.objects.update_or_create(team_id=team, defaults={"opvolger_id": opvolger})
    else:
        Opvolging.objects.filter(team=team).delete()
    announce(OpvolgerSet(team, opvolger), by=by)
