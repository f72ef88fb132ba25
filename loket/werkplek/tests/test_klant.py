"""Who may, sees beside a customer what was asked and which zaken there are; each look is written down."""

import pytest
from django.utils import timezone

from loket.examples.cast import FATIMA, LENA, RUBEN
from loket.examples.catalogus import RSIN, published_zaaktype
from loket.examples.partijen import load_partijen, talk_to_some
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker
from loket.partijen.models import Partij, PartijIdentificator
from loket.verwerkingen.models import Logregel
from loket.verwerkingen.queries import uses_of
from loket.zaken.commands import Betrokkene, add_rol, open_zaak

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def anna(town):
    load_partijen()
    talk_to_some(now=timezone.now())
    return Partij.objects.get(zoeknaam="anna verzonnen")


def bsn_of(partij):
    return PartijIdentificator.objects.get(partij=partij).object_id


def log_in(client, person):
    client.force_login(Medewerker.objects.get(email=person.email))
    return client


def address(partij):
    return f"/werk/partijen/{partij.id}/contacten-en-zaken/"


def test_fatima_sees_the_last_contacts_first(client, anna):
    text = log_in(client, FATIMA).get(address(anna)).content.decode()
    newer, older = ("Wanneer wordt het papier opgehaald?", "Kan ik mijn paspoort ophalen?")
    assert text.index(newer) < text.index(older)
    assert "Er loopt nu geen zaak." in text


def test_she_has_a_zaak_by_her_bsn_and_that_look_has_a_line_of_its_own(client, anna):
    kind = published_zaaktype(omschrijving="Kapvergunning")
    told = {"bronorganisatie": RSIN, "verantwoordelijke_organisatie": RSIN, "startdatum": timezone.localdate()}
    zaak = open_zaak(zaaktype_id=kind.id, **told, by=SYSTEM)
    who = Betrokkene(type="natuurlijk_persoon", identificatie={"inpBsn": bsn_of(anna)})
    add_rol(zaak_id=zaak.id, roltype_id=kind.roltype.id, betrokkene=who, by=SYSTEM)
    text = log_in(client, FATIMA).get(address(anna)).content.decode()
    assert "Kapvergunning" in text
    assert zaak.identificatie in text
    assert [line.object for line in Logregel.objects.order_by("number")] == [f"partijen:{anna.id}", f"zaken:{zaak.id}"]


def test_the_page_of_a_customer_fetches_it_as_a_piece(client, anna):
    assert address(anna) in log_in(client, FATIMA).get(f"/werk/partijen/{anna.id}/").content.decode()
    text = client.get(address(anna), headers={"HX-Request": "true"}).content.decode()
    assert "Wanneer wordt het papier opgehaald?" in text
    assert "<html" not in text


def test_the_look_is_written_down_for_her_too(client, anna):
    log_in(client, FATIMA).get(address(anna))
    line = Logregel.objects.get()
    assert (line.object, line.action) == (f"partijen:{anna.id}", "zaken en contacten van een klant bekeken")
    assert len(uses_of(bsn_of(anna))) == 1


def test_who_may_see_neither_is_told_so_and_that_is_written_down(client, anna):
    text = log_in(client, RUBEN).get(address(anna)).content.decode()
    assert "Je mag geen contacten en geen zaken van klanten zien." in text
    assert "papier" not in text
    assert Logregel.objects.get().action == "zaken en contacten van een klant geweigerd"
    assert uses_of(bsn_of(anna)) == []


def test_who_may_see_no_customers_comes_not_in_and_that_is_written_down(client, anna):
    assert log_in(client, LENA).get(address(anna)).status_code == 403
    assert Logregel.objects.get().action == "zaken en contacten van een klant geweigerd"


def test_a_stranger_logs_in_and_nobody_is_not_found(client, anna):
    assert client.get(address(anna)).status_code == 302
    made_up = replace_id(anna)
    assert log_in(client, FATIMA).get(made_up).status_code == 404


def replace_id(partij):
    return address(partij).replace(str(partij.id)[:8], "00000000")
