"""People are asked too when their zaak or melding is done, and after an appointment at the desk."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.catalogi.models import Roltype, Zaaktype
from loket.examples.town import set_up_zaaktypen
from loket.kernel.text import start_of_local_day
from loket.meldingen import commands as meldingen
from loket.meldingen.models import Melder, Melding
from loket.waardering.commands import invite
from loket.waardering.models import Uitnodiging
from loket.zaken import commands as zaken
from loket.zaken.models import Rol, Zaak

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def ended(number, *, level="openbaar", led_by="", day=1):
    kind = Zaaktype.objects.get(identificatie="RIJBEWIJS")
    today = timezone.localdate()
    zaak = Zaak.objects.create(
        identificatie=f"Z-{number}",
        bronorganisatie="517439943",
        verantwoordelijke_organisatie="517439943",
        zaaktype=kind,
        registratiedatum=today - timedelta(days=10),
        startdatum=today - timedelta(days=10),
        einddatum=today - timedelta(days=day),
        vertrouwelijkheidaanduiding=level,
        geleid_door=led_by,
        team_id="burgerzaken",
    )
    Rol.objects.create(
        zaak=zaak,
        roltype=Roltype.objects.filter(zaaktype=kind).first(),
        omschrijving_generiek="initiator",
        betrokkene_type="natuurlijk_persoon",
        registratiedatum=timezone.now(),
        contactpersoon_rol={"naam": "Anna", "emailadres": f"anna{number}@inwoner.example"},
    )


def test_after_a_zaak_that_ended_yesterday_unless_it_is_sensitive(town):
    set_up_zaaktypen(only=("RIJBEWIJS",))
    ended(1)
    ended(2, level="vertrouwelijk")
    ended(3, led_by="klachten")
    ended(4, day=2)
    assert zaken.ask_what_they_think() == zaken.ask_what_they_think() == 2
    assert dict(Uitnodiging.objects.values_list("onderdrukt", "kanaal")) == {"": "zaak", "gevoelig": "zaak"}
    [mail] = Bericht.objects.filter(about__startswith="waardering:")
    assert mail.to == "anna1@inwoner.example"
    assert "Uw zaak is klaar." in mail.text


def test_after_a_melding_each_melder_with_a_mail_address(town):
    at = start_of_local_day(timezone.localdate() - timedelta(days=1)) + timedelta(hours=10)
    told = {"category_id": "lamp-uit", "lat": 52.6, "lon": 4.7, "team_id": "verlichting", "received_at": at}
    melding = Melding.objects.create(
        number="M-1", state="completed", completed_at=at, outcome="solved", due_on=at.date(), **told
    )
    for number, contact in enumerate(({"email": "anna@inwoner.example"}, {"phone": "0612345678"}, {})):
        Melder.objects.create(token=f"t{number}", melding=melding, told_at=at, **contact)
    assert meldingen.ask_what_they_think() == 1
    meldingen.ask_what_they_think()
    assert Uitnodiging.objects.get().kanaal == "melding"
    assert "Uw melding is klaar." in Bericht.objects.get(about__startswith="waardering:").text


def test_who_could_not_be_reached_is_asked_once_there_is_an_address(town):
    """A visit ends: the klantcontact knows no address, the appointment does."""
    first = invite(channel="balie", about="klantcontact:1", to="")
    assert first.onderdrukt == "onbereikbaar"
    assert invite(channel="balie", about="klantcontact:1", to="anna@inwoner.example").onderdrukt == ""
    assert invite(channel="balie", about="klantcontact:1", to="").onderdrukt == ""
    assert Uitnodiging.objects.count() == 1
