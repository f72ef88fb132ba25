"""Fatima writes down and takes back consent, says who knows a company, and visits it; who may only look does not."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.kernel.actor import SYSTEM
from loket.partijen.commands.bezoek import plan_bezoek
from loket.partijen.models import Bedrijfsbezoek, Bezoekafspraak, Toestemming
from loket.partijen.queries.toestemming import may_write_at
from loket.partijen.tests.people import browser, company, person, reached

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
ROOT = "/werk/partijen/"


@pytest.fixture
def duinpan(db):
    return company()


def typed_day(days):
    return f"{timezone.localdate() + timedelta(days=days):%d-%m-%Y}"


def visit_of(partij, who, days=-1):
    at = timezone.now() + timedelta(days=days)
    return plan_bezoek(partij_id=partij.id, medewerker_id=who.id, gepland_op=at, doel="Kennismaken", by=SYSTEM)


def test_consent_is_written_down_and_taken_back(fatima):
    tineke = person()
    adres, client = reached(tineke), browser(fatima)
    told = {"digitaal_adres_id": str(adres), "soort_bericht": "besluit", "bron": "telefoon", "on": typed_day(-3)}
    assert client.post(f"{ROOT}{tineke.id}/toestemming/", told).status_code == 302
    assert may_write_at(tineke.id, "besluit") == "tineke@inwoner.example"
    assert "Besluiten: mag, sinds" in client.get(f"{ROOT}{tineke.id}/").content.decode()
    back = f"{ROOT}{tineke.id}/toestemming/{Toestemming.objects.get().id}/"
    assert client.post(back, {"bron": ""}).status_code == 422
    assert client.post(back, {"bron": "balie"}).status_code == 302
    assert may_write_at(tineke.id, "besluit") == ""
    assert "Besluiten: ingetrokken vandaag (balie)" in client.get(f"{ROOT}{tineke.id}/").content.decode()


def test_what_is_wrong_stands_beside_the_field_and_nothing_is_lost(fatima):
    tineke = person()
    reached(tineke)
    told = {"digitaal_adres_id": "", "soort_bericht": "zaak", "bron": "", "on": "gisteren"}
    answer = browser(fatima).post(f"{ROOT}{tineke.id}/toestemming/", told)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Een dag ziet er zo uit: 3-12-2026" in text
    assert 'value="gisteren"' in text
    assert '<option value="zaak" selected>' in text


def test_an_address_or_consent_of_another_is_not_for_this_page(fatima):
    tineke, other = person(), person("Anna")
    adres = reached(other, "anna@inwoner.example")
    told = {"digitaal_adres_id": str(adres), "soort_bericht": "zaak", "bron": "balie"}
    assert browser(fatima).post(f"{ROOT}{tineke.id}/toestemming/", told).status_code == 422
    assert browser(fatima).post(f"{ROOT}{other.id}/toestemming/", told).status_code == 302
    wrong = f"{ROOT}{tineke.id}/toestemming/{Toestemming.objects.get().id}/"
    assert browser(fatima).post(wrong, {"bron": "balie"}).status_code == 404


def test_who_knows_a_company_is_chosen_changed_and_let_go(fatima, ruben, henk, duinpan):
    client, address = browser(fatima), f"{ROOT}{duinpan.id}/accountmanager/"
    told = {"accountmanager_id": str(ruben.id), "vervanger_id": str(henk.id), "vanaf": typed_day(0), "tot_en_met": ""}
    assert client.post(address, told).status_code == 302
    assert ruben.name in client.get(f"{ROOT}{duinpan.id}/").content.decode()
    same = client.post(address, {**told, "vervanger_id": str(ruben.id)})
    assert same.status_code == 422
    assert "Kies iemand anders als vervanger." in same.content.decode()
    assert client.post(address, dict.fromkeys(told, "")).status_code == 302
    assert "nog geen accountmanager" in client.get(f"{ROOT}{duinpan.id}/").content.decode()


def test_a_visit_is_planned_and_reported_with_what_was_agreed(fatima, henk, duinpan):
    client = browser(fatima)
    told = {"medewerker_id": str(fatima.id), "dag": typed_day(-2), "tijd": "10.30", "doel": "Terras bespreken"}
    assert client.post(f"{ROOT}{duinpan.id}/bezoek/", told).status_code == 302
    report = f"{ROOT}bezoeken/{Bedrijfsbezoek.objects.get().id}/"
    row = {"wat_2": "Kaart sturen", "eigenaar_2": str(henk.id), "uiterlijk_2": typed_day(-1)}
    assert client.post(report, {"verslag": "Zij willen een terras.", **row}).status_code == 302
    text = client.get(f"{ROOT}{duinpan.id}/").content.decode()
    for words in ("Terras bespreken", "Zij willen een terras.", "Kaart sturen", "Over tijd"):
        assert words in text


def test_a_fault_in_a_report_stands_beside_its_row(fatima, henk, duinpan):
    report = f"{ROOT}bezoeken/{visit_of(duinpan, fatima).id}/"
    row = {"wat_3": "Kaart sturen", "eigenaar_3": str(henk.id), "uiterlijk_3": typed_day(-30)}
    answer = browser(fatima).post(report, {"verslag": "Goed.", **row})
    assert answer.status_code == 422
    assert answer.context["form"].errors == {"uiterlijk_3": ["Deze dag ligt voor het bezoek."]}
    half = browser(fatima).post(report, {"verslag": "", "wat_1": "Kaart sturen"})
    assert set(half.context["form"].errors) == {"verslag", "eigenaar_1", "uiterlijk_1"}


def test_a_visit_that_is_to_come_has_no_report_and_can_be_given_up(fatima, duinpan):
    visit, client = visit_of(duinpan, fatima, days=4), browser(fatima)
    early = client.post(f"{ROOT}bezoeken/{visit.id}/", {"verslag": "Goed."})
    assert early.status_code == 422
    assert "Dit bezoek moet nog komen." in early.content.decode()
    assert client.post(f"{ROOT}bezoeken/{visit.id}/afzeggen/").status_code == 302
    assert "ging niet door" in client.get(f"{ROOT}{duinpan.id}/").content.decode()


def test_what_is_late_stands_before_my_search_and_on_the_list_until_it_is_done(fatima, henk, duinpan):
    visit, client = visit_of(duinpan, fatima), browser(fatima)
    row = {"wat_1": "Kaart sturen", "eigenaar_1": str(henk.id), "uiterlijk_1": typed_day(-1)}
    client.post(f"{ROOT}bezoeken/{visit.id}/", {"verslag": "Goed.", **row})
    mine = browser(henk)
    assert "Kaart sturen" in mine.get(ROOT).content.decode()
    assert "Kaart sturen" not in client.get(ROOT).content.decode()
    assert "Kaart sturen" in client.get(f"{ROOT}bezoeken/").content.decode()
    done = f"{ROOT}afspraken/{Bezoekafspraak.objects.get().id}/klaar/"
    assert mine.post(done).status_code == 302
    assert "Alle afspraken zijn op tijd gedaan." in mine.get(f"{ROOT}bezoeken/").content.decode()


@pytest.mark.parametrize("amount", [1, 3])
def test_the_list_of_what_is_late_asks_the_same_for_more(henk, duinpan, amount, django_assert_num_queries):
    for _ in range(amount):
        visit_of(duinpan, henk)
    client = browser(henk)
    client.get(ROOT)
    with django_assert_num_queries(6):  # session, medewerker, late, without a report, counted, the town
        client.get(f"{ROOT}bezoeken/")


def test_who_may_only_look_changes_nothing(henk, duinpan):
    visit = visit_of(duinpan, henk)
    client = browser(henk)
    for address in ("toestemming/", "accountmanager/", "bezoek/"):
        assert client.post(f"{ROOT}{duinpan.id}/{address}").status_code == 403
    assert client.post(f"{ROOT}bezoeken/{visit.id}/", {"verslag": "x"}).status_code == 403
    assert client.post(f"{ROOT}bezoeken/{visit.id}/afzeggen/").status_code == 403
