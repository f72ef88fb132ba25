"""A zaak that is about a colleague: that person never sees it, whatever the role, and no reason opens it."""

import pytest
from django.utils import timezone

from loket.examples.cast import JANNIE, TINEKE
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.verwerkingen.models import Noodtoegang
from loket.zaken import commands
from loket.zaken.queries.detail import look_at
from loket.zaken.queries.worklist import Filter, worklist
from loket.zaken.tests.parts import zaak_of

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def zaak(kinds, town):
    found = zaak_of(kinds[0], team_id="vergunningen")
    tineke = Medewerker.objects.get(email=TINEKE.email)
    commands.close_zaak_to(zaak_id=found.id, medewerkers=[tineke.id], by=SYSTEM)
    return found


def test_the_list_of_who_divides_all_work_does_not_have_it(zaak):
    today = timezone.localdate()
    assert zaak.id not in [each.id for each in worklist(Filter(), today=today, by=actor(TINEKE)).items]
    assert zaak.id in [each.id for each in worklist(Filter(), today=today, by=actor(JANNIE)).items]


def test_no_reason_opens_it(zaak):
    by = actor(TINEKE)
    Noodtoegang.objects.create(
        object=f"zaken:{zaak.id}",
        by_id=by.id,
        by_name=by.name,
        reason="nodig",
        taken_at=timezone.now(),
        until=timezone.now(),
    )
    with pytest.raises(Refused) as refused:
        look_at(zaak.id, by=by)
    assert refused.value.refusal.code == "zaak-about-you"
    assert look_at(zaak.id, by=actor(JANNIE)).facts.id == zaak.id


def test_a_step_is_refused_too(zaak):
    with pytest.raises(Refused) as refused:
        commands.change_zaak(zaak_id=zaak.id, omschrijving="Iets anders", by=actor(TINEKE))
    assert refused.value.refusal.code == "zaak-about-you"


def test_who_leads_a_zaak_takes_it_out_of_the_list(zaak):
    commands.lead_zaak(zaak_id=zaak.id, geleid_door="klacht", by=SYSTEM)
    found = worklist(Filter(), today=timezone.localdate(), by=actor(JANNIE)).items
    assert zaak.id not in [each.id for each in found]
