"""House templates as Word files: looked through and tried before letters are made from them."""

from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from loket.correspondentie.events import WordsjabloonGestopt, WordsjabloonVastgesteld
from loket.correspondentie.models import Sjabloon, Taal, Wordversie
from loket.correspondentie.rules import word as rules
from loket.correspondentie.rules.places import EXAMPLE
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.outside import word

NO_SUBJECT = Refusal("subject-missing", "Schrijf waar de brief over gaat.", "onderwerp")


@transaction.atomic
def keep_word_version(*, sjabloon: str, taal: str, onderwerp: str, name: str, data: bytes, by: Actor) -> Wordversie:
    """Letters in Word are made from it from now on; those before it stay. Raises Refused with what is wrong with it."""
    of = Sjabloon.objects.select_for_update(of=("self",)).select_related("soort").get(code=sjabloon)
    refuse(None if onderwerp.strip() else NO_SUBJECT, rules.why_not_file(word.why_not(data, most=rules.MOST_TEMPLATE)))
    try:
        velden = word.fields_in(data)
        refuse(*rules.why_not_fields(velden, of.soort))
        tried = word.filled(data, rules.word_values(EXAMPLE))
    except word.NotMerged as not_merged:
        raise Refused(rules.why_not_more_than_fields(not_merged.told)) from None
    refuse(rules.why_not_file(word.why_not(tried, most=rules.MOST_LETTER)))
    refuse(rules.why_not_trial(word.text_of(tried, around=True), velden))
    last = Wordversie.objects.filter(sjabloon=of, taal=taal).aggregate(last=Max("nummer"))["last"] or 0
    made = Wordversie.objects.create(
        sjabloon=of,
        taal=Taal(taal),
        nummer=last + 1,
        onderwerp=onderwerp.strip()[:150],
        bestandsnaam=name[-100:],
        bestand=data,
        velden=velden,
        door_id=by.id or None,
        gemaakt_op=timezone.now(),
    )
    announce(WordsjabloonVastgesteld(sjabloon, taal, made.nummer), by=by)
    return made


@transaction.atomic
def stop_word_version(*, versie_id: UUID, by: Actor) -> None:
    """No letters are made from it any more; the one before it is in use again, unless that was stopped too."""
    found = Wordversie.objects.select_for_update().defer("bestand").filter(id=versie_id, gestopt_op=None).first()
    if found:
        Wordversie.objects.filter(id=versie_id).update(gestopt_op=timezone.now())
        announce(WordsjabloonGestopt(found.sjabloon_id, found.taal, found.nummer), by=by)
