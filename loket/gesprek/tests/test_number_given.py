"""A direct number is for customers of whom that colleague is the contact; else a warning says why not (S-26)."""

import pytest
from django.utils import timezone

from loket.examples.cast import FATIMA, HENK, LENA
from loket.examples.town import actor
from loket.gesprek.tests.people import BSN
from loket.kernel.audit import history_of
from loket.klantcontacten.commands import keep_concept
from loket.klantcontacten.models import Concept
from loket.organisatie.models import Medewerker
from loket.organisatie.queries import gemeente
from loket.zaken.models import Zaak

pytestmark = pytest.mark.django_db
NUMBER = "/werk/gesprek/nummer/"
HTMX = {"HX-Request": "true"}
DIRECT, CHECKED = "072 888 01 01", ["geboortedatum", "adres"]
GIVEN = f"Het directe nummer van Lena Lichtveld is {DIRECT}"


def id_of(person):
    return Medewerker.objects.get(email=person.email).id


def is_on_the_line(partij, *, checked=()):
    told = {"partij": str(partij.id), "gecontroleerd_van": str(partij.id), "gecontroleerd": list(checked)}
    keep_concept(gesprek="", tekst=told, by=actor(FATIMA))


def asked(client, status=200, **more):
    answer = client.post(NUMBER, {"nummer": str(id_of(LENA)), "team": "verlichting"} | more, headers=HTMX)
    assert answer.status_code == status
    return answer.content.decode()


def recorded():
    return [row.facts["relation"] for row in history_of("organisatie", id_of(LENA)) if "NumberGiven" in row.kind]


def note():
    return Concept.objects.get().tekst["notitie"]


def test_of_somebody_we_do_not_know_there_is_a_warning_and_the_general_number(fatima):
    page = asked(fatima)
    assert "Geef dit nummer liever niet" in page
    assert "Wij weten niet wie er belt." in page
    assert gemeente().phone in page
    assert GIVEN not in page
    assert recorded() == []


def test_given_all_the_same_it_is_recorded_and_stands_in_the_note(fatima):
    for _ in range(2):
        page = asked(fatima, notitie="Wil Lena spreken", nummer="", toch=str(id_of(LENA)))
    assert GIVEN in page
    assert recorded() == ["", ""]
    asked(fatima, notitie=note(), toch=str(id_of(LENA)))
    assert note() == (
        "Wil Lena spreken\nDirect nummer van Lena Lichtveld gegeven, zonder lopende zaak of accountmanager."
    )


def test_the_account_manager_may_be_called_directly(fatima, known):
    is_on_the_line(known(accountmanager_id=id_of(LENA)))
    page = asked(fatima)
    assert GIVEN in page
    assert "Lena Lichtveld is de accountmanager van deze klant." in page
    assert recorded() == ["is de accountmanager van deze klant"]


def test_of_somebody_who_was_not_checked_no_zaak_is_told(fatima, known, zaak):
    anna = known(bsn=BSN)
    zaak({"inpBsn": BSN}, behandelaar=id_of(LENA))
    is_on_the_line(anna, checked=["geboortedatum"])
    page = asked(fatima)
    assert "zie je pas na de controle van 2 gegevens" in page
    assert GIVEN not in page


def test_who_handles_an_open_zaak_of_the_customer_may_be_called_directly(fatima, known, zaak):
    anna = known(bsn=BSN)
    open_one = zaak({"inpBsn": BSN}, behandelaar=id_of(LENA))
    is_on_the_line(anna, checked=CHECKED)
    page = asked(fatima)
    assert GIVEN in page
    assert recorded() == ["behandelt een lopende zaak van deze klant"]
    assert note() == "Direct nummer van Lena Lichtveld gegeven."
    Zaak.objects.filter(id=open_one.id).update(einddatum=timezone.localdate())
    assert "en behandelt geen lopende zaak" in asked(fatima)


def test_a_zaak_of_another_customer_or_colleague_does_not_count(fatima, known, zaak):
    zaak({"inpBsn": "999990019"}, behandelaar=id_of(LENA))
    zaak({"inpBsn": BSN}, behandelaar=id_of(HENK))
    is_on_the_line(known(bsn=BSN), checked=CHECKED)
    assert "en behandelt geen lopende zaak" in asked(fatima)


@pytest.mark.parametrize("who", ["", "x", "00000000-0000-0000-0000-000000000000"])
def test_a_colleague_that_is_none(fatima, who):
    assert "Deze collega is er nu niet." in asked(fatima, 422, nummer=who)


def test_a_colleague_without_a_direct_number(fatima):
    assert "heeft geen direct nummer" in asked(fatima, 422, nummer=str(id_of(HENK)))


def test_only_agents(town, client):
    client.force_login(Medewerker.objects.get(email=LENA.email))
    assert client.post(NUMBER, {"nummer": str(id_of(LENA))}).status_code == 403
