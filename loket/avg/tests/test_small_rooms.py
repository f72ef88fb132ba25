"""What the small rooms keep of somebody: told, and gone when they ask."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from loket.avg import commands
from loket.avg.queries.gather import gathered
from loket.avg.queries.whose import whose
from loket.avg.tests.people import NUMBERS, partij_of
from loket.basisregistraties.models import Bevraging
from loket.berichten.models import Onbereikbaar, Taalkeuze
from loket.correspondentie.models import Reisdocument
from loket.examples.cast import SANNE
from loket.examples.town import actor
from loket.gebied.models import Wijk
from loket.kernel.secrets import blind_index
from loket.mijn.models import Gelezen
from loket.telefonie.models import Gesprek
from loket.wijkagenda.models import Abonnement

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def ans(town):
    partij, now = partij_of("ans"), timezone.now()
    Gelezen.objects.create(partij_id=partij, tot=now)
    wijk = Wijk.objects.earliest("pk")
    Abonnement.objects.create(partij_id=partij, wijk=wijk, soorten=["afval"], told_until=now)
    Reisdocument.objects.create(partij_id=partij, soort="paspoort", geldig_tot=date(2030, 1, 1))
    Onbereikbaar.objects.create(adres="ans@inwoner.example", sinds=now)
    Taalkeuze.objects.create(adres=blind_index("ans@inwoner.example"), taal="en", gekozen_op=now)
    call = {"rang_at": now - timedelta(hours=1), "ended_at": now, "state": "ended"}
    Gesprek.objects.create(centrale="hal", call_id="1", number="+31612345678", **call)
    asked = {"register": "brp", "velden": ["naam"], "doel": "Weten wie het is", "uitkomst": "gevonden"}
    index = blind_index(NUMBERS["ans"])
    Bevraging.objects.create(index=index, door_soort="staff", op=now, milliseconden=5, **asked)
    return partij


def labels_of(partij):
    found = gathered(whose("klant", partij, unchecked=True), now=timezone.now())
    return {each.held.model._meta.label for each in found}


def test_each_room_is_told(ans):
    small = {"mijn.Gelezen", "wijkagenda.Abonnement", "correspondentie.Reisdocument", "berichten.Onbereikbaar"}
    assert {*small, "berichten.Taalkeuze", "telefonie.Gesprek", "basisregistraties.Bevraging"} <= labels_of(ans)


def test_each_room_forgets_and_only_the_log_stays(ans):
    """That a register was asked is shown for three years; it names nobody, so the partij goes."""
    done = commands.erase_person(whose("klant", ans, unchecked=True), by=actor(SANNE))
    assert done.stayed == 1
    assert whose("klant", ans) is None
    for model in (Gelezen, Abonnement, Reisdocument, Onbereikbaar, Taalkeuze):
        assert not model.objects.exists(), model
    assert Gesprek.objects.get().number == ""
    assert Bevraging.objects.count() == 1
