"""An agent finds a customer by what the customer says."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from loket.partijen.models import Bevestiging, DigitaalAdres, Partij
from loket.partijen.queries.caller import known_of
from loket.partijen.queries.find import find_partijen, partijen_by_phone
from loket.partijen.tests.conftest import bsn, kvk

LIVES = {"straatnaam": "Duinweg", "huisnummer": 4, "postcode": "1861 AB", "stad": "Bergen"}


@pytest.fixture
def tineke(customers):
    made = customers.persoon(bezoekadres=LIVES, partijIdentificatoren=[{"partijIdentificator": bsn()}])
    Partij.objects.filter(id=made["uuid"]).update(geboortedatum=date(1961, 5, 14))
    reached = {"verstrektDoorPartij": {"uuid": made["uuid"]}, "verstrektDoorBetrokkene": None, "omschrijving": ""}
    for kind, address in (("telefoonnummer", "0612345678"), ("email", "Tineke@bergen.example")):
        customers.made("digitaleadressen", soortDigitaalAdres=kind, adres=address, **reached)
    return made


def test_an_address_that_waits_to_be_confirmed_is_not_used_for_who_calls(tineke):
    """An appointment or a promise to call back would be mailed there, and it may be of a stranger."""
    adres = DigitaalAdres.objects.get(soort_digitaal_adres="email")
    assert known_of(tineke["uuid"]).emails == ["Tineke@bergen.example"]
    Bevestiging.objects.create(adres=adres, sleutel=b"x" * 32, gevraagd_op=timezone.now())
    known = known_of(tineke["uuid"])
    assert (known.emails, known.phones) == ([], ["0612345678"])
    assert names("tineke@bergen.example") == [], "a colleague would take who gave it for who has it"


def names(typed):
    return [row.name for row in find_partijen(typed).rows]


@pytest.mark.parametrize(
    "typed",
    [
        "van dijk",
        "Dijk 14-5-1961",
        "1861AB 4",
        "Duinweg 4, 1861 AB",
        "06-12345678",
        "123456782",
        "tineke@bergen.example",
    ],
)
def test_she_is_found_by(tineke, typed):
    assert names(typed) == ["Tineke van Dijk"]


@pytest.mark.parametrize("typed", ["Dijk 15-5-1961", "1861AB 5", "0612345679", "111222333", "d%k", ""])
def test_she_is_not_found_by(tineke, typed):
    assert names(typed) == []


def test_an_organisation_is_found_by_its_kvk_nummer(customers):
    customers.organisatie(partijIdentificatoren=[{"partijIdentificator": kvk()}])
    assert names("12345678") == names("duinpan") == ["De Duinpan"]


def test_what_is_secret_stays_so(tineke):
    Partij.objects.update(indicatie_geheimhouding=True)
    [row] = find_partijen("van dijk").rows
    assert (row.secret, row.address, row.phone) == (True, "", "")


def test_address_and_phone_tell_one_from_another(tineke):
    [row] = find_partijen("van dijk").rows
    assert (row.address, row.phone) == ("Duinweg 4, 1861 AB Bergen", "0612345678")


def test_everybody_who_shares_a_phone_is_given(tineke, customers):
    assert [str(row.id) for row in partijen_by_phone("+31612345678")] == [tineke["uuid"]]


def test_a_zaaknummer_is_for_others_to_find(db):
    assert find_partijen("ZAAK-2026-0000000012").zaaknummer == "ZAAK-2026-0000000012"


@pytest.mark.parametrize("typed", ["Bo", "de bo", "Bo 14-5-1961"])
def test_a_name_of_two_letters_is_found_behind_a_first_name(customers, typed):
    name = {"voornaam": "Els", "voorvoegselAchternaam": "de", "achternaam": "Bo", "voorletters": "E"}
    made = customers.persoon(partijIdentificatie={"contactnaam": name})
    Partij.objects.filter(id=made["uuid"]).update(geboortedatum=date(1961, 5, 14))
    customers.persoon()
    assert names(typed) == ["Els de Bo"]


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("van dijk", {"word0": "%van%", "word1": "%dijk%"}),
        ("Bo", {"begun": "bo%", "begun_within": "% bo%"}),
    ],
)
def test_a_name_is_looked_up_in_its_index(db, typed, asked):
    """Among a hundred thousand customers that takes 0.4 ms; reading all of them took 40."""
    with CaptureQueriesContext(connection) as captured:
        find_partijen(typed)
    [statement] = captured
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN {statement['sql']}", {**asked, "most": 20})
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert "Bitmap Index Scan on partijen_by_name" in plan


@pytest.mark.parametrize("amount", [1, 3])
def test_one_statement_finds_them(customers, django_assert_num_queries, amount):
    for _ in range(amount):
        customers.persoon()
    with django_assert_num_queries(1):
        assert len(names("van dijk")) == amount
