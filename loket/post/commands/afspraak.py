"""How a team works with post (S-66), and figures of years before this register (S-65)."""

from datetime import date

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.organisatie.models import Team
from loket.post.events import JaarcijferKept, PostafspraakMade
from loket.post.models import Jaarcijfer, Postafspraak
from loket.post.rules.figures import why_not_this_total
from loket.post.rules.poststuk import NO_TEAM
from loket.post.rules.rights import why_not_register

NO_DAY = Refusal("day-missing", "Vul in vanaf welke dag het besluit geldt.", "vervanging_vanaf")
NO_BESLUIT = Refusal("decision-missing", "Vul in welk besluit dit is.", "vervangingsbesluit")
ON_PAPER = Refusal("not-digital", "Vervangen kan alleen bij een digitaal team.", "vervangingsbesluit")


@transaction.atomic
def make_afspraak(
    *,
    team: str,
    volledig_digitaal: bool,
    vervangingsbesluit: str = "",
    vervanging_vanaf: date | None = None,
    by: Actor,
) -> Postafspraak:
    """From now on. Raises Refused: a replacement has a decision and a day, and only for a digital team."""
    besluit = vervangingsbesluit.strip()
    refuse(
        why_not_register(by),
        None if Team.objects.filter(code=team, active=True).exists() else NO_TEAM,
        NO_DAY if besluit and not vervanging_vanaf else None,
        NO_BESLUIT if vervanging_vanaf and not besluit else None,
        ON_PAPER if besluit and not volledig_digitaal else None,
    )
    values = {
        "volledig_digitaal": volledig_digitaal,
        "vervangingsbesluit": besluit[:200],
        "vervanging_vanaf": vervanging_vanaf,
    }
    made, _ = Postafspraak.objects.update_or_create(team_id=team, defaults=values)
    announce(PostafspraakMade(team, volledig_digitaal, besluit[:200]), by=by)
    return made


@transaction.atomic
def keep_jaarcijfer(*, jaar: int, burgers: int, organisaties: int, bouw: int, totaal: int, by: Actor) -> Jaarcijfer:
    """What an older register counted. Raises Refused when the parts are not the whole (S-65)."""
    refuse(why_not_register(by), why_not_this_total(burgers, organisaties, bouw, totaal))
    values = {"burgers": burgers, "organisaties": organisaties, "bouw": bouw}
    made, _ = Jaarcijfer.objects.update_or_create(jaar=jaar, defaults=values)
    announce(JaarcijferKept(jaar, totaal), by=by)
    return made
