"""A colleague finds a customer, and sees who it is; each look is written down."""

import pytest
from django.utils import timezone

from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker
from loket.partijen.commands.accountmanager import set_accountmanager
from loket.partijen.commands.beside import keep_vertegenwoordiging
from loket.partijen.commands.bezoek import plan_bezoek
from loket.partijen.commands.identificator import Nummer, keep_identificator
from loket.partijen.models import Bevestiging, Partij
from loket.partijen.rules.accountmanager import Accountmanagement
from loket.partijen.tests.people import HOUSE, browser, company, kept, person, reached
from loket.verwerkingen.models import Logregel, Verwerking
from loket.verwerkingen.queries import uses_of

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
FIND = "/werk/partijen/"
BSN = "999990019"


@pytest.fixture
def tineke(db):
    made = person(bezoekadres=HOUSE, geboortedatum="1961-05-14")
    told = {"code_objecttype": "natuurlijk_persoon", "code_soort_object_id": "bsn", "code_register": "brp"}
    keep_identificator(Nummer(partij_id=made.id, object_id=BSN, **told), by=SYSTEM)
    reached(made, "0612345678", "telefoonnummer")
    return made


def page_of(partij, who):
    return browser(who).get(f"{FIND}{partij.id}/")


def searched(who, text):
    return browser(who).post(FIND, {"vraag": text})


@pytest.mark.parametrize("text", ["Dijk 14-5-1961", "1861 AB 4", BSN])
def test_one_that_is_found_opens_at_once(tineke, henk, text):
    answer = searched(henk, text)
    assert (answer.status_code, answer["Location"]) == (302, f"{FIND}{tineke.id}/")


def test_of_more_there_is_a_list_that_tells_them_apart(tineke, henk):
    person(bezoekadres={**HOUSE, "huisnummer": 9})
    text = searched(henk, "van dijk").content.decode()
    assert "2 klanten gevonden" in text
    assert "Duinweg 4, 1861 AB Bergen" in text
    assert "Duinweg 9, 1861 AB Bergen" in text


def test_nobody_and_nothing_typed_are_said(henk):
    assert "Wij vinden geen klant." in searched(henk, "bestaat niet").content.decode()
    empty = searched(henk, " ")
    assert empty.status_code == 422
    assert "Typ een naam, een adres of een nummer." in empty.content.decode()


def test_the_number_of_a_zaak_is_for_the_other_search(henk):
    text = searched(henk, "zaak-2026-12").content.decode()
    assert "/werk/zoeken/?q=ZAAK-2026-0000000012" in text


@pytest.mark.parametrize("amount", [2, 4])
def test_a_longer_list_asks_no_more(henk, amount, django_assert_num_queries):
    for _ in range(amount):
        person()
    client = browser(henk)
    client.get(FIND)
    # session, medewerker, the limit (3 with its savepoint), partijen, who they are (2), the log (5), the town
    with django_assert_num_queries(14):
        client.post(FIND, {"vraag": "van dijk"})


def test_who_it_is_without_the_birth_date_and_the_bsn(tineke, henk):
    text = page_of(tineke, henk).content.decode()
    assert "Tineke van Dijk" in text
    assert "Duinweg 4, 1861 AB Bergen" in text
    assert "0612345678" in text
    assert "*****0019" in text
    assert BSN not in text
    assert "1961" not in text


def test_each_look_is_written_down_for_the_auditor_and_for_her(tineke, henk):
    page_of(tineke, henk)
    line = Logregel.objects.get()
    assert (line.object, line.action, line.by_name) == (f"partijen:{tineke.id}", "klant bekeken", henk.name)
    assert [(use.name, use.purpose) for use in uses_of(BSN)] == [("klant bekeken", "Een klant helpen")]


def test_a_search_is_written_down_too_but_not_what_was_typed(tineke, henk):
    searched(henk, "van dijk")
    [line] = Logregel.objects.all()
    assert (line.action, line.object) == ("klanten gezocht", "partijen:zoeken")
    assert "dijk" not in str(list(Logregel.objects.values())).lower()
    assert len(uses_of(BSN)) == 1


def test_of_an_organisation_nobody_is_written_down_as_a_person(henk):
    page_of(company(), henk)
    assert (Logregel.objects.count(), Verwerking.objects.count()) == (1, 0)


@pytest.mark.parametrize("method", ["get", "post"])
def test_who_has_no_right_sees_nothing_and_the_try_is_written_down(tineke, lena, method):
    for address in (FIND, f"{FIND}{tineke.id}/", f"{FIND}{tineke.id}/toestemming/"):
        answer = getattr(browser(lena), method)(address, {"vraag": "van dijk"})
        assert answer.status_code in (403, 405)
        assert "Dijk" not in answer.content.decode()
    tried = list(Logregel.objects.values_list("action", "by_name", "object"))
    assert ("toegang geweigerd", lena.name, f"partijen:{tineke.id}") in tried or method == "post"
    assert {action for action, *_ in tried} == {"toegang geweigerd"}
    assert Verwerking.objects.count() == 0


def test_a_stranger_logs_in_first(tineke, client):
    answer = client.get(f"{FIND}{tineke.id}/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/inloggen/")


def test_a_colleague_sees_that_nobody_confirmed_an_address(tineke, fatima):
    """It may be of a stranger: nothing of hers should go there by hand either."""
    adres = reached(tineke)
    assert "Nog niet bevestigd" not in page_of(tineke, fatima).content.decode()
    Bevestiging.objects.create(adres_id=adres, sleutel=b"x" * 32, gevraagd_op=timezone.now())
    assert page_of(tineke, fatima).content.decode().count("Nog niet bevestigd") == 1
    Bevestiging.objects.update(bevestigd_op=timezone.now())
    assert "Nog niet bevestigd" not in page_of(tineke, fatima).content.decode()


def test_what_is_secret_is_said_and_hidden_from_who_only_looks(tineke, henk, fatima):
    Partij.objects.update(indicatie_geheimhouding=True)
    looks, keeps = (page_of(tineke, who).content.decode() for who in (henk, fatima))
    assert "Deze gegevens zijn geheim." in looks
    assert "Duinweg" not in looks
    assert "0612345678" not in looks
    assert "Deze gegevens zijn geheim." in keeps
    assert "Duinweg 4" in keeps


def test_who_speaks_for_whom(tineke, henk):
    mother = person("Greetje", "Dijk")
    pair = {"vertegenwoordigende_partij_id": tineke.id, "vertegenwoordigde_partij_id": mother.id}
    keep_vertegenwoordiging(pair, by=SYSTEM)
    assert "Spreekt voor deze klant" in page_of(mother, henk).content.decode()
    assert "Greetje van Dijk" in page_of(tineke, henk).content.decode()


def test_a_company_with_its_people_and_who_knows_it(henk, ruben):
    duinpan = company()
    petra = kept(soort_partij="contactpersoon", voornaam="Petra", achternaam="Golf", werkte_voor_id=duinpan.id)
    told = Accountmanagement(accountmanager_id=ruben.id)
    set_accountmanager(partij_id=duinpan.id, told=told, by=SYSTEM)
    text = page_of(duinpan, henk).content.decode()
    assert "Petra Golf" in text
    assert ruben.name in text
    text = page_of(petra, henk).content.decode()
    assert "De Duinpan" in text
    assert ruben.name in text


def test_who_only_looks_has_no_buttons(henk):
    duinpan = company()
    reached(duinpan)
    text = page_of(duinpan, henk).content.decode()
    for words in ("Toestemming vastleggen", "Accountmanager kiezen", "Bezoek plannen"):
        assert words not in text


@pytest.mark.parametrize("amount", [1, 3])
def test_the_page_of_a_company_asks_the_same_for_more(henk, amount, django_assert_num_queries):
    duinpan = company()
    for number in range(amount):
        reached(duinpan, f"info{number}@duinpan.example", standard=not number)
        kept(soort_partij="contactpersoon", voornaam="Petra", achternaam=f"Golf {number}", werkte_voor_id=duinpan.id)
        told = {"gepland_op": timezone.now(), "doel": "Kennismaken"}
        plan_bezoek(partij_id=duinpan.id, medewerker_id=henk.id, **told, by=SYSTEM)
    client = browser(henk)
    client.get(FIND)
    # session, medewerker, the partij, who it is, the log (4), who speaks for whom, numbers, addresses, consent, people,
    # visits, what was agreed, the town
    with django_assert_num_queries(16):
        client.get(f"{FIND}{duinpan.id}/")


def test_nobody_there_is_not_found(henk):
    assert browser(henk).get(f"{FIND}{Medewerker.objects.get().id}/").status_code == 404


def test_a_search_by_number_opens_nobody_and_tells_nobody(tineke, henk):
    """Perhaps another has that number: who gave it as theirs would read that somebody called."""
    page = searched(henk, "06 12345678")
    assert page.status_code == 200
    assert f"{FIND}{tineke.id}/" in page.content.decode()
    assert Logregel.objects.filter(action="klanten gezocht").exists()
    assert not Verwerking.objects.exists()
