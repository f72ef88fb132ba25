"""A klant says that something is wrong, and a colleague who keeps data up puts it right (AVG 16)."""

import msgspec
import pytest

from loket.berichten.models import Bericht
from loket.kernel.actor import Actor, ActorKind
from loket.kernel.audit import history_of
from loket.kernel.refusal import Refused
from loket.partijen.commands.digitaal_adres import keep_digitaal_adres
from loket.partijen.commands.own import keep_own_address
from loket.partijen.commands.toestemming import give_toestemming
from loket.partijen.commands.verbeteren import correct_partij
from loket.partijen.models import DigitaalAdres, Partij, SoortDigitaalAdres, Toestemming
from loket.partijen.queries.find import find_partijen
from loket.partijen.rules.verbetering import Juist
from loket.partijen.schemas.adres import PartijBezoekadres
from loket.partijen.tests.people import HOUSE, actor, browser, company, person, reached
from loket.verwerkingen.models import Logregel

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def address_of(partij):
    return f"/werk/partijen/{partij.id}/verbeteren/"


def typed(partij, client):
    """The form as it comes, with what stands in it."""
    form = client.get(address_of(partij)).context["form"]
    return {name: form[name].value() or "" for name in form.fields} | {"bron": "telefoon"}


@pytest.fixture
def tineke():
    partij = person(bezoekadres={**HOUSE, "nummeraanduidingId": "0373200000012345", "land": "NL"})
    reached(partij)
    reached(partij, "0612345678", "telefoonnummer")
    return partij


def test_a_name_and_an_address_are_put_right_and_found_by(fatima, tineke):
    client = browser(fatima)
    told = typed(tineke, client) | {"achternaam": "Dijkstra", "bezoekadres_postcode": "1861ac"}
    assert client.post(address_of(tineke), told).status_code == 302
    now = Partij.objects.get(id=tineke.id)
    assert (now.achternaam, now.zoeknaam) == ("Dijkstra", "tineke van dijkstra")
    assert now.bezoekadres["postcode"] == "1861 AC"
    assert now.bezoekadres["nummeraanduidingId"] == "", "that number was of the old address"
    assert set(now.bezoekadres) == set(msgspec.to_builtins(PartijBezoekadres()))
    assert [row.id for row in find_partijen("Dijkstra").rows] == [tineke.id]
    assert "1861 AC Bergen" in client.get(f"/werk/partijen/{tineke.id}/").content.decode()


def test_what_was_not_changed_stays_as_it_is(fatima, tineke):
    client = browser(fatima)
    before = Partij.objects.filter(id=tineke.id).values().get()
    assert client.post(address_of(tineke), typed(tineke, client)).status_code == 302
    assert Partij.objects.filter(id=tineke.id).values().get() == before
    assert not [each for each in history_of("partijen", tineke.id) if each.kind.endswith("PartijCorrected")]


def test_what_the_klant_changed_while_the_form_was_open_is_not_written_over(fatima, tineke):
    """Else their new address would be gone, with the consent that they gave for it."""
    client = browser(fatima)
    told = typed(tineke, client) | {"achternaam": "Dijkstra"}
    told_by_klant = {"soort": SoortDigitaalAdres.TELEFOONNUMMER, "adres": "0687654321"}
    keep_own_address(partij_id=tineke.id, **told_by_klant, by=Actor(ActorKind.CUSTOMER, id=str(tineke.id)))
    answer = client.post(address_of(tineke), told)
    assert answer.status_code == 422
    assert "ondertussen veranderd" in answer.content.decode()
    left = DigitaalAdres.objects.get(partij=tineke, soort_digitaal_adres="telefoonnummer")
    assert (left.adres, Partij.objects.get(id=tineke.id).achternaam) == ("0687654321", tineke.achternaam)
    assert client.post(address_of(tineke), typed(tineke, client) | {"achternaam": "Dijkstra"}).status_code == 302


def test_a_half_address_of_another_program_keeps_nobody_from_another_name(fatima):
    partij = person(bezoekadres={"postcode": "1861 AB", "huisnummer": 4})
    client = browser(fatima)
    assert client.post(address_of(partij), typed(partij, client) | {"achternaam": "Dijkstra"}).status_code == 302
    now = Partij.objects.get(id=partij.id)
    assert (now.achternaam, now.bezoekadres) == ("Dijkstra", {"postcode": "1861 AB", "huisnummer": 4})
    told = typed(partij, client) | {"bezoekadres_huisnummer": "5"}
    assert client.post(address_of(partij), told).status_code == 422


def test_the_trail_says_which_parts_and_where_it_was_said_and_never_what(fatima, tineke):
    client = browser(fatima)
    client.post(address_of(tineke), typed(tineke, client) | {"achternaam": "Dijkstra", "telefoon": "0687654321"})
    [line] = [each for each in history_of("partijen", tineke.id) if each.kind.endswith("PartijCorrected")]
    assert line.facts["velden"] == ["achternaam", "telefoonnummer"]
    assert line.facts["bron"] == "telefoon"
    assert "Dijkstra" not in str(line.facts)
    assert "0687654321" not in str(line.facts)
    looks = Logregel.objects.filter(object=f"partijen:{tineke.id}").values_list("action", flat=True)
    assert "gegevens van klant bekeken om te verbeteren" in set(looks)


def test_another_mail_address_is_confirmed_first_and_consent_does_not_go_along(fatima, tineke):
    old = DigitaalAdres.objects.get(partij=tineke, soort_digitaal_adres="email")
    give_toestemming(digitaal_adres_id=old.id, soort_bericht="zaak", bron="telefoon", by=actor(fatima))
    client = browser(fatima)
    client.post(address_of(tineke), typed(tineke, client) | {"email": "nieuw@inwoner.example"})
    new = DigitaalAdres.objects.get(partij=tineke, soort_digitaal_adres="email")
    assert (new.adres, new.is_standaard_adres, new.verificatie_datum) == ("nieuw@inwoner.example", True, None)
    assert not Toestemming.objects.exists()
    assert "/e-mail-bevestigen/" in Bericht.objects.get(to="nieuw@inwoner.example").text


def test_who_reads_the_old_mail_address_hears_that_it_is_no_longer_used(fatima, tineke):
    """Else somebody who calls with two details of another gets the mail of that other, unseen."""
    old = DigitaalAdres.objects.get(partij=tineke, soort_digitaal_adres="email").adres
    client = browser(fatima)
    client.post(address_of(tineke), typed(tineke, client) | {"email": "nieuw@inwoner.example"})
    [mail] = Bericht.objects.filter(to=old)
    assert mail.subject == "Uw e-mailadres bij ons is gewijzigd"
    assert "Daarover kunnen wij u nog mailen op dit adres." in mail.text, "a zaak that runs keeps its own address"
    assert "nieuw@" not in mail.text
    client.post(address_of(tineke), typed(tineke, client) | {"email": "weer@inwoner.example"})
    assert not Bericht.objects.filter(to="nieuw@inwoner.example", about__startswith="adres-gewijzigd").exists(), (
        "nobody confirmed it: it may be of a stranger"
    )


def test_who_reads_a_mail_address_that_is_taken_away_is_not_told_of_another(fatima, tineke):
    client = browser(fatima)
    client.post(address_of(tineke), typed(tineke, client) | {"email": ""})
    mail = Bericht.objects.get()
    assert mail.subject == "Uw e-mailadres bij ons is weggehaald"
    assert "ander e-mailadres" not in mail.text


def test_another_telephone_or_the_same_address_in_capitals_is_no_news(fatima, tineke):
    client = browser(fatima)
    same = DigitaalAdres.objects.get(partij=tineke, soort_digitaal_adres="email").adres.upper()
    client.post(address_of(tineke), typed(tineke, client) | {"email": same, "telefoon": "0687654321"})
    assert not Bericht.objects.exists()


def test_other_numbers_that_they_have_stay_and_one_that_is_written_in_another_way_is_the_same(fatima, tineke):
    told = {"soort_digitaal_adres": "telefoonnummer", "adres": "0725551234", "is_standaard_adres": False}
    keep_digitaal_adres({**told, "partij_id": tineke.id}, by=actor(fatima))
    client = browser(fatima)
    first = DigitaalAdres.objects.get(partij=tineke, adres="0612345678")
    client.post(address_of(tineke), typed(tineke, client) | {"telefoon": "+31 6 12345678"})
    assert DigitaalAdres.objects.get(id=first.id).adres == "+31612345678"
    client.post(address_of(tineke), typed(tineke, client) | {"telefoon": ""})
    left = DigitaalAdres.objects.filter(partij=tineke, soort_digitaal_adres="telefoonnummer")
    assert list(left.values_list("adres", flat=True)) == ["0725551234"]


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("achternaam", " ", "Vul de achternaam in."),
        ("bron", "", "Kies waar de klant dit zei."),
        ("bezoekadres_postcode", "12", "Een postcode ziet er zo uit: 1861 AA"),
        ("bezoekadres_huisnummer", "vier", "Vul een getal in, bijvoorbeeld 12."),
        ("correspondentieadres_stad", "Bergen", "Vul een heel adres in"),
        ("email", "geen adres", "Dit is geen geldig e-mailadres."),
        ("telefoon", "12", "Dit is geen geldig telefoonnummer."),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_changes(fatima, tineke, field, value, said):
    client = browser(fatima)
    before = Partij.objects.filter(id=tineke.id).values().get()
    answer = client.post(address_of(tineke), typed(tineke, client) | {"voornaam": "Anders", field: value})
    assert answer.status_code == 422
    assert any(said in words for faults in answer.context["form"].errors.values() for words in faults)
    assert 'value="Anders"' in answer.content.decode()
    assert Partij.objects.filter(id=tineke.id).values().get() == before


def test_an_organisation_has_one_name(fatima):
    duinpan = company()
    client = browser(fatima)
    assert "achternaam" not in client.get(address_of(duinpan)).context["form"].fields
    assert client.post(address_of(duinpan), typed(duinpan, client) | {"naam": "De Duinpan B.V."}).status_code == 302
    assert Partij.objects.get(id=duinpan.id).naam == "De Duinpan B.V."


def test_who_may_only_look_puts_nothing_right(henk, tineke):
    assert browser(henk).post(address_of(tineke), {"achternaam": "X", "bron": "telefoon"}).status_code == 403
    assert "Verbeter deze gegevens" not in browser(henk).get(f"/werk/partijen/{tineke.id}/").content.decode()
    with pytest.raises(Refused):
        correct_partij(partij_id=tineke.id, juist=Juist(achternaam="X", bron="telefoon"), by=actor(henk))
