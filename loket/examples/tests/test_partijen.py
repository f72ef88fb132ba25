"""The customers of the demo can be found, share what people share, and have numbers of nobody."""

import pytest
from django.utils import timezone

from loket.examples.cast import RUBEN
from loket.examples.catalogus import RSIN, published_zaaktype
from loket.examples.partijen import know_some, load_partijen, talk_to_some
from loket.examples.sjablonen import write_templates
from loket.examples.terugbellen import promise_some_calls
from loket.examples.zaken.people import numbers_for_tests
from loket.kernel.actor import SYSTEM
from loket.klantcontacten.models import Betrokkene
from loket.partijen.models import Partij, PartijIdentificator, Toestemming
from loket.partijen.queries.bezoek import late_afspraken
from loket.partijen.queries.find import find_partijen, partijen_by_phone
from loket.zaken.commands import Betrokkene as Asks
from loket.zaken.commands import add_rol, open_zaak
from loket.zaken.rules.aanvrager import Aanvrager, identificatie_of
from loket.zgw.checks import rsin

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def customers(town):
    load_partijen()


def test_forty_of_three_kinds_and_twice_is_once(customers):
    load_partijen()
    kinds = list(Partij.objects.values_list("soort_partij", flat=True))
    assert {kind: kinds.count(kind) for kind in kinds} == {"persoon": 24, "organisatie": 6, "contactpersoon": 10}


def test_two_with_one_name_are_told_apart_by_birth_date(customers):
    assert [row.address for row in find_partijen("jan de voorbeeld").rows] == [
        "Verzonnenlaan 5, 1861 ZZ Bergen",
        "Voorbeeldstraat 62, 1865 ZZ Bergen aan Zee",
    ]
    assert [row.address for row in find_partijen("Voorbeeld 19-8-1983").rows] == [
        "Voorbeeldstraat 62, 1865 ZZ Bergen aan Zee"
    ]


def test_a_house_shares_one_telephone(customers):
    assert [row.name for row in partijen_by_phone("0729990101")] == [
        "Anna Verzonnen",
        "Bram Verzonnen",
        "Chris Verzonnen",
    ]


def test_each_bsn_passes_the_eleven_test_and_is_of_the_test_range(customers):
    numbers = [each.object_id for each in PartijIdentificator.objects.filter(code_soort_object_id="bsn")]
    assert len(numbers) == 24
    assert all(number.startswith("9999") and not rsin(number) for number in numbers)


def test_some_have_asked_something_and_who_is_called_back_is_known(customers):
    talk_to_some(now=timezone.now())
    promise_some_calls(now=timezone.now())
    known = Betrokkene.objects.filter(partij__isnull=False)
    assert known.count() == 13
    assert known.filter(partij__zoeknaam="jan zwart").count() == 1


def test_ruben_knows_two_companies_and_has_something_to_do(customers):
    write_templates(by=SYSTEM)
    know_some(now=timezone.now())
    know_some(now=timezone.now())
    assert Partij.objects.filter(accountmanager__email=RUBEN.email).count() == 2
    assert [row.owner for row in late_afspraken(today=timezone.localdate())] == [RUBEN.name]
    assert Toestemming.objects.filter(ingetrokken_op=None).count() == 2


def test_who_asked_for_a_zaak_is_a_partij_with_the_same_bsn_once(town):
    kind, bsn = published_zaaktype(), next(numbers_for_tests())
    told = {"bronorganisatie": RSIN, "verantwoordelijke_organisatie": RSIN, "startdatum": timezone.localdate()}
    asker = Aanvrager(voornaam="Ans", achternaam="Bedacht", bsn=bsn, phone="0612345678", straat="Laan", huisnummer="3")
    for _ in range(2):
        zaak = open_zaak(zaaktype_id=kind.id, **told, by=SYSTEM)
        who = Asks(type="natuurlijk_persoon", identificatie=identificatie_of(asker))
        add_rol(zaak_id=zaak.id, roltype_id=kind.roltype.id, betrokkene=who, by=SYSTEM)
    load_partijen()
    [row] = find_partijen(bsn).rows
    assert (row.name, row.address) == ("Ans Bedacht", "Laan 3")
    assert Partij.objects.count() == 41
