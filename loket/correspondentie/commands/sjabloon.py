"""Templates: one after another version, each adopted before letters are made from it."""

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from loket.correspondentie.events import SjabloonVastgesteld
from loket.correspondentie.models import Berichtsoort, Sjabloon, Sjabloonversie, Taal
from loket.correspondentie.rules.sjabloon import why_not_version
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse

NOTHING_NEW = Refusal("no-draft", "Er is geen nieuwe versie om vast te stellen.")


@transaction.atomic
def keep_sjabloon(*, code: str, naam: str, soort: str, in_gebruik: bool = True, by: Actor) -> Sjabloon:
    """Make it, or change what it is called, its kind and whether it is in use."""
    known = Berichtsoort.objects.filter(code=soort).exists()
    refuse(
        None if naam.strip() else Refusal("name-missing", "Geef het sjabloon een naam.", "naam"),
        None if known else Refusal("kind-unknown", "Kies wat voor bericht het is.", "soort"),
    )
    told = {"naam": naam.strip(), "soort_id": soort, "in_gebruik": in_gebruik}
    return Sjabloon.objects.update_or_create(code=code, defaults=told)[0]


@transaction.atomic
def write_version(*, sjabloon: str, taal: str, onderwerp: str, tekst: str, by: Actor) -> Sjabloonversie:
    """Keep the new version while somebody writes it. Nothing is refused: only adopting asks that it is right."""
    Sjabloon.objects.select_for_update().get(code=sjabloon)
    told = {"onderwerp": onderwerp[:150], "tekst": tekst.replace("\r\n", "\n"), "door_id": by.id or None}
    draft = Sjabloonversie.objects.filter(sjabloon=sjabloon, taal=taal, vastgesteld_op=None).first()
    if draft:
        Sjabloonversie.objects.filter(id=draft.id).update(**told)
        draft.refresh_from_db()
        return draft
    last = Sjabloonversie.objects.filter(sjabloon=sjabloon, taal=taal).aggregate(last=Max("nummer"))["last"] or 0
    return Sjabloonversie.objects.create(
        sjabloon_id=sjabloon, taal=Taal(taal), nummer=last + 1, gemaakt_op=timezone.now(), **told
    )


@transaction.atomic
def adopt_version(*, sjabloon: str, taal: str, by: Actor) -> Sjabloonversie:
    """From now on letters are made from it; the one before stays to be read. Raises Refused with all that is wrong."""
    found = Sjabloonversie.objects.select_for_update(of=("self",)).select_related("sjabloon__soort")
    draft = found.filter(sjabloon=sjabloon, taal=taal, vastgesteld_op=None).first()
    if draft is None:
        raise Refused(NOTHING_NEW)
    refuse(*why_not_version(onderwerp=draft.onderwerp, tekst=draft.tekst, soort=draft.sjabloon.soort))
    draft.vastgesteld_op = timezone.now()
    draft.save(update_fields=["vastgesteld_op"])
    announce(SjabloonVastgesteld(sjabloon, taal, draft.nummer), by=by)
    return draft
