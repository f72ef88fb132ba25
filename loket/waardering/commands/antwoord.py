"""What somebody thinks is kept loose from who that is; a colleague labels what was written."""

from collections.abc import Collection, Mapping
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.waardering.events import OpinionLabelled
from loket.waardering.models import Antwoord, Uitnodiging
from loket.waardering.permissions import BEKIJKEN
from loket.waardering.rules.vragen import GONE, LABELS, MARKS, is_valid, why_not_answer
from loket.zoeken.rules.masking import masked


@transaction.atomic
def answer(*, sleutel: str, marks: Mapping[str, int | None], tekst: str = "") -> None:
    """Once, within fourteen days. No announcement: its moment would tie the answer to who gave it. A BSN is masked."""
    asked = Uitnodiging.objects.select_for_update().filter(sleutel=sleutel).first()
    refuse(None if asked and is_valid(asked.gevraagd_op, timezone.now()) else GONE)
    assert asked
    given = {name: marks.get(name) for name in MARKS}
    refuse(*why_not_answer(given, tekst))
    day = timezone.localdate()
    Antwoord.objects.create(
        kanaal=asked.kanaal,
        team=asked.team,
        product=asked.product,
        dag=day,
        tekst=masked(tekst.strip())[:1000],
        **given,
    )
    asked.sleutel, asked.geantwoord_op = None, day
    asked.save(update_fields=["sleutel", "geantwoord_op"])


@transaction.atomic
def label_antwoord(*, antwoord_id: UUID, labels: Collection[str], by: Actor) -> None:
    """What an open answer is about. Raises Antwoord.DoesNotExist, Refused."""
    unknown = set(labels) - set(LABELS)
    refuse(
        None if by.may(BEKIJKEN) else Refusal("not-allowed", "Je mag antwoorden niet zien."),
        Refusal("label-unknown", "Kies labels uit de lijst.", "labels") if unknown else None,
    )
    found = Antwoord.objects.select_for_update().exclude(tekst="").get(id=antwoord_id)
    found.labels = sorted(labels)
    found.save(update_fields=["labels"])
    announce(OpinionLabelled(found.id, found.labels), by=by)
