"""A program changes the mail address of a partij: who reads the old one hears it, as when a colleague or they do it."""

import pytest

from loket.berichten.models import Bericht
from loket.kernel.actor import SYSTEM
from loket.klantcontacten.tests.test_klantcontacten_api import contact_of, ref
from loket.partijen.commands.persoon import forget_addresses
from loket.partijen.models import Bevestiging, DigitaalAdres, Toestemming
from loket.partijen.queries.digitaal_adres import email_of
from loket.partijen.queries.toestemming import said_yes

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
OLD, NEW = "oud@dijk.example", "nieuw@dijk.example"
CHANGED, REMOVED = "Uw e-mailadres bij ons is gewijzigd", "Uw e-mailadres bij ons is weggehaald"


@pytest.fixture
def tineke(customers):
    return customers.persoon()


@pytest.fixture
def mine(customers, tineke):
    told = {"soortDigitaalAdres": "email", "adres": OLD, "isStandaardAdres": True, "omschrijving": "thuis"}
    return customers.made("digitaleadressen", **told, verstrektDoorPartij=ref(tineke))


def told():
    return list(Bericht.objects.values_list("to", "subject"))


def test_another_address_in_its_place(customers, mine):
    assert customers.program.patch(mine["url"], {"adres": NEW}).status_code == 200
    assert told() == [(OLD, CHANGED)]
    text = Bericht.objects.get().text
    assert "Wij hebben nu een ander e-mailadres van u." in text
    assert "Daarover kunnen wij u nog mailen op dit adres." in text
    assert "nieuw@" not in text


def test_each_change_of_one_address_is_told_also_when_it_comes_back(customers, mine):
    for adres in (NEW, OLD, NEW):
        customers.program.patch(mine["url"], {"adres": adres})
    assert sorted(told()) == [(NEW, CHANGED), (OLD, CHANGED), (OLD, CHANGED)]


def test_taken_away(customers, mine):
    assert customers.program.delete(mine["url"]).status_code == 204
    assert told() == [(OLD, REMOVED)]
    assert "ander e-mailadres" not in Bericht.objects.get().text


def test_no_longer_in_the_list_of_the_partij(customers, tineke, mine):
    assert customers.program.patch(tineke["url"], {"digitaleAdressen": []}).status_code == 200
    assert DigitaalAdres.objects.get().partij_id is None
    assert told() == [(OLD, REMOVED)]


def test_no_longer_of_this_partij(customers, mine):
    told_now = {"verstrektDoorPartij": None, "isStandaardAdres": False}
    assert customers.program.patch(mine["url"], told_now).status_code == 200
    assert told() == [(OLD, REMOVED)]


def test_with_the_whole_partij(customers, tineke, mine):
    assert customers.program.delete(tineke["url"]).status_code == 204
    assert told() == [(OLD, REMOVED)]
    assert not DigitaalAdres.objects.exists()


def test_a_telephone_in_its_place_is_no_other_mail_address(customers, mine):
    phone = {"soortDigitaalAdres": "telefoonnummer", "adres": "0612345678"}
    assert customers.program.patch(mine["url"], phone).status_code == 200
    assert told() == [(OLD, REMOVED)]


def test_that_the_old_one_was_verified_says_nothing_of_another(customers, mine):
    customers.program.patch(mine["url"], {"verificatieDatum": "2026-03-03"})
    customers.program.patch(mine["url"], {"omschrijving": "werk"})
    assert str(DigitaalAdres.objects.get().verificatie_datum) == "2026-03-03"
    customers.program.patch(mine["url"], {"adres": NEW})
    assert DigitaalAdres.objects.get().verificatie_datum is None
    customers.program.patch(mine["url"], {"adres": OLD, "verificatieDatum": "2026-03-04"})
    assert str(DigitaalAdres.objects.get().verificatie_datum) == "2026-03-04", "the program verified this one"


def test_another_word_for_it_or_other_capitals_is_no_news(customers, mine):
    customers.program.patch(mine["url"], {"adres": OLD.upper(), "omschrijving": "werk"})
    assert told() == []


def test_a_telephone_and_an_address_of_one_contact_only_are_told_nothing(customers, tineke):
    _, betrokkene = contact_of(customers, tineke)
    phone = {"soortDigitaalAdres": "telefoonnummer", "adres": "0612345678"}
    theirs = customers.made("digitaleadressen", **phone, verstrektDoorPartij=ref(tineke))
    once = {"soortDigitaalAdres": "email", "adres": OLD, "verstrektDoorBetrokkene": ref(betrokkene)}
    for made in (theirs, customers.made("digitaleadressen", **once)):
        assert customers.program.delete(made["url"]).status_code == 204
    assert told() == []


def test_consent_and_the_link_to_confirm_do_not_go_along_to_another_address(customers, mine):
    then = {"gegeven_op": "2026-03-03T10:00:00Z", "bron": "telefoon"}
    Toestemming.objects.create(digitaal_adres_id=mine["uuid"], soort_bericht="zaak", **then)
    Bevestiging.objects.create(adres_id=mine["uuid"], sleutel=b"x" * 32, gevraagd_op="2026-03-03T10:00:00Z")
    customers.program.patch(mine["url"], {"omschrijving": "werk"})
    assert (Toestemming.objects.count(), Bevestiging.objects.count()) == (1, 1)
    customers.program.patch(mine["url"], {"adres": NEW})
    assert (Toestemming.objects.count(), Bevestiging.objects.count()) == (0, 0)
    assert told() == [], "nobody had confirmed it: it may be of a stranger"


@pytest.mark.parametrize("way", ["by the list of the partij", "by the address itself"])
def test_consent_ends_with_whose_it_was(customers, tineke, mine, way):
    """What is no longer of a klant is not written to because that klant once said so (Awb 2:8)."""
    then = {"gegeven_op": "2026-03-03T10:00:00Z", "bron": "telefoon"}
    Toestemming.objects.create(digitaal_adres_id=mine["uuid"], soort_bericht="zaak", **then)
    assert said_yes(OLD, "zaak")
    if way == "by the address itself":
        customers.program.patch(mine["url"], {"verstrektDoorPartij": None, "isStandaardAdres": False})
    else:
        customers.program.patch(tineke["url"], {"digitaleAdressen": []})
    assert DigitaalAdres.objects.get().partij_id is None
    assert not said_yes(OLD, "zaak")
    assert not Toestemming.objects.exists()


def test_what_was_given_for_an_address_that_is_of_nobody_any_more_does_not_hold(customers, mine):
    """Also when it went before consent went along."""
    then = {"gegeven_op": "2026-03-03T10:00:00Z", "bron": "telefoon"}
    Toestemming.objects.create(digitaal_adres_id=mine["uuid"], soort_bericht="zaak", **then)
    DigitaalAdres.objects.update(partij=None, is_standaard_adres=False)
    assert not said_yes(OLD, "zaak")


def test_of_another_partij_it_stays_as_of_two_that_are_one(customers, mine):
    then = {"gegeven_op": "2026-03-03T10:00:00Z", "bron": "telefoon"}
    Toestemming.objects.create(digitaal_adres_id=mine["uuid"], soort_bericht="zaak", **then)
    customers.program.patch(mine["url"], {"verstrektDoorPartij": ref(customers.persoon()), "isStandaardAdres": False})
    assert Toestemming.objects.count() == 1


def test_a_link_that_waits_still_waits_when_nobody_has_the_address(customers, tineke, mine):
    """Else who takes it away and gives it back would have confirmed it."""
    Bevestiging.objects.create(adres_id=mine["uuid"], sleutel=b"x" * 32, gevraagd_op="2026-03-03T10:00:00Z")
    customers.program.patch(mine["url"], {"verstrektDoorPartij": None, "isStandaardAdres": False})
    customers.program.patch(mine["url"], {"verstrektDoorPartij": ref(tineke)})
    assert email_of(tineke["uuid"]) == ""


def test_what_is_no_mail_address_any_more_is_told_and_not_verified(customers, mine):
    """The same signs, but of another kind: no mail of ours goes there any more."""
    customers.program.patch(mine["url"], {"verificatieDatum": "2026-03-03"})
    assert customers.program.patch(mine["url"], {"soortDigitaalAdres": "overig"}).status_code == 200
    assert told() == [(OLD, REMOVED)]
    assert DigitaalAdres.objects.get().verificatie_datum is None


def test_who_asked_to_be_erased_gets_no_mail_any_more(customers, mine):
    forget_addresses(DigitaalAdres.objects.all(), SYSTEM)
    assert (told(), DigitaalAdres.objects.exists()) == ([], False)
