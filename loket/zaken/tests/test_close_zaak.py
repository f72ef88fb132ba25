"""Somebody of staff closes a zaak in one step, and opens it again."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refused
from loket.zaken.commands import close_zaak, reopen_zaak, set_status
from loket.zaken.models import Status, Zaak

HANDLER = Actor(ActorKind.STAFF, name="Jannie", permissions=frozenset({"zaken.behandelen"}))
CORRECTOR = Actor(ActorKind.STAFF, name="Piet", permissions=frozenset({"zaken.behandelen", "zaken.corrigeren"}))


def test_closed_and_opened_again_where_it_was(zaak, zaaktype):
    first = zaaktype.statustypen[0]
    set_status(zaak_id=zaak.id, statustype_id=first.id, by=HANDLER)
    with pytest.raises(Refused) as refused:
        close_zaak(zaak_id=zaak.id, by=HANDLER)
    assert refused.value.refusal.code == "resultaat-does-not-exist"
    ended = close_zaak(zaak_id=zaak.id, resultaattype_id=zaaktype.resultaattypen[0].id, by=HANDLER)
    assert ended.statustype_id == zaaktype.eindstatustype.id
    assert Zaak.objects.get(id=zaak.id).einddatum is not None
    with pytest.raises(Refused) as refused:
        reopen_zaak(zaak_id=zaak.id, by=HANDLER)
    assert refused.value.refusal.code == "permission_denied"
    assert reopen_zaak(zaak_id=zaak.id, toelichting="Te vroeg", by=CORRECTOR).statustype_id == first.id
    assert Zaak.objects.get(id=zaak.id).einddatum is None


def test_the_next_step_is_the_last_although_the_clock_was_set_back(zaak, zaaktype):
    first, second = zaaktype.statustypen[:2]
    set_status(zaak_id=zaak.id, statustype_id=first.id, by=HANDLER)
    later = timezone.now() + timedelta(hours=1)
    Status.objects.filter(zaak=zaak.id).update(datum_status_gezet=later)
    made = set_status(zaak_id=zaak.id, statustype_id=second.id, by=HANDLER)
    assert Zaak.objects.get(id=zaak.id).laatste_status_id == made.id
    assert list(Status.objects.order_by("datum_status_gezet").values_list("statustype", flat=True)) == [
        first.id,
        second.id,
    ]
    close_zaak(zaak_id=zaak.id, resultaattype_id=zaaktype.resultaattypen[0].id, by=HANDLER)
    assert Zaak.objects.get(id=zaak.id).einddatum is not None
