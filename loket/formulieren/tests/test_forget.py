"""Files that no aanvraag names go, and what happened at a step too in time; what waits or is in a dossier stays."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.documenten.models import Document
from loket.formulieren import commands
from loket.formulieren.models import Aanvraag, Bijlage, Moment
from loket.formulieren.tests.conftest import boom, hond
from loket.formulieren.tests.walk import BOOM, OVER_U, PDF, begin, file, filled, send
from loket.zaken.models import Zaak

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_a_file_without_a_row_is_swept_after_an_hour_and_that_of_a_draft_stays(disk, client, publish):
    publish(boom(), slug="kappen")
    send(client, begin(client, "kappen"), "boom", BOOM, foto=file("eik.pdf"))
    old = [disk.leave("formulieren"), disk.leave("formulieren", days=1)]
    disk.age(hours=2)
    young = disk.leave("formulieren")  # its transaction may still run
    assert commands.sweep_bijlagen() == 2
    assert not any(each.exists() for each in old)
    assert all(place.exists() for place in (young, disk.place_of(Bijlage.objects.get().bestand)))
    assert commands.sweep_bijlagen() == 0


def test_what_lies_in_the_dossier_of_a_running_zaak_stays(disk, client, publish):
    publish(boom(), slug="kappen")
    here = begin(client, "kappen")
    send(client, here, "boom", BOOM, foto=file("eik.pdf"))
    send(client, here, "over_u", OVER_U)
    client.post(f"{here}controle/")
    zaak = commands.hand_over(aanvraag_id=Aanvraag.objects.get().id)
    assert Zaak.objects.get(id=zaak).einddatum is None
    disk.age(hours=2)
    commands.sweep_bijlagen()
    assert disk.place_of(Document.objects.get(titel="eik.pdf").bestand).read_bytes() == PDF


def test_moments_of_more_than_two_years_ago_go_and_the_aanvraag_stays(client, publish):
    publish(hond())
    filled(client)
    old, *recent = Moment.objects.order_by("id").values_list("id", flat=True)
    assert recent
    now = timezone.now()
    Moment.objects.filter(id__in=recent).update(at=now - timedelta(days=729))
    Moment.objects.filter(id=old).update(at=now - timedelta(days=731))
    assert commands.forget_old_moments() == 1
    assert list(Moment.objects.order_by("id").values_list("id", flat=True)) == recent
    assert Aanvraag.objects.exists()
    assert commands.forget_old_moments() == 0
