"""A register is asked what is needed and no more, for a purpose, and it is written down."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.basisregistraties.models import Bevraging
from loket.basisregistraties.queries import NietBereikbaar, bevragingen_of, onderneming, persoon, storingen
from loket.basisregistraties.rules.persoon import Persoon
from loket.inloggen.rules.ingelogde import Ingelogde, Kind, Machtiging, Niveau, Via
from loket.kernel.actor import SYSTEM, Actor, ActorKind
from loket.kernel.refusal import Refused
from loket.outside.kvk import Onderneming
from loket.verwerkingen.models import Logregel, Verwerking
from loket.verwerkingen.queries import uses_of

pytestmark = pytest.mark.django_db
BSN, OTHER, KVK = "999990019", "999990032", "90000001"
ANS = Actor(ActorKind.CUSTOMER, id="9a1b2c3d-0000-0000-0000-000000000000", name="Ans Bedacht")
PERSONS = {
    BSN: {
        "naam": {"voornamen": "Ans", "geslachtsnaam": "Bedacht", "volledigeNaam": "Ans Bedacht"},
        "geboorte": {"datum": {"type": "Datum", "datum": "1979-01-23", "langFormaat": "23 januari 1979"}},
        "nationaliteiten": [
            {"type": "Nationaliteit", "nationaliteit": {"code": "0001", "omschrijving": "Nederlandse"}}
        ],
        "verblijfplaats": {
            "verblijfadres": {"huisnummer": 4, "inOnderzoek": {"huisnummer": True, "type": True}},
        },
        "geheimhoudingPersoonsgegevens": True,
    },
    OTHER: {"naam": {"voornamen": "Bep"}},
}


def persons():
    return PERSONS


def companies():
    return [Onderneming(KVK, "Bakkerij Voorbeeld", plaats="Bergen", postcode="1861ZZ")]


@pytest.fixture(autouse=True)
def registers(settings):
    settings.BRP_KNOWS = "loket.basisregistraties.tests.test_ask.persons"
    settings.KVK_KNOWS = "loket.basisregistraties.tests.test_ask.companies"


def ingelogde(**changed):
    now = timezone.now()
    told = {"kind": Kind.PERSOON, "niveau": Niveau.LAAG, "via": Via.DIGID, "bsn": BSN}
    return Ingelogde(**{**told, "since": now, "until": now + timedelta(hours=2), **changed})


def test_only_the_listed_fields_come_and_stand_in_the_request_log():
    told = persoon(ingelogde(), velden=["naam.voornamen", "geboorte.datum"], doel="Verhuizing doorgeven", by=ANS)
    assert told.text("naam.voornamen") == "Ans"
    assert not told.has("naam.geslachtsnaam")
    [row] = bevragingen_of(BSN)
    assert list(row.velden) == ["geboorte.datum", "naam.voornamen"]
    assert (row.doel, row.register, row.uitkomst) == ("Verhuizing doorgeven", "brp", "gevonden")


def test_the_person_can_see_that_it_was_asked_and_no_log_holds_the_number():
    persoon(ingelogde(), velden=["naam.voornamen"], doel="Verhuizing doorgeven", by=ANS)
    [use] = uses_of(BSN)
    assert use.purpose == "Verhuizing doorgeven"
    open_fields = Verwerking.objects.values("name", "purpose", "resource")
    lines = [*Bevraging.objects.values(), *Logregel.objects.values(), *open_fields]
    assert not any(BSN in str(line) for line in lines)


@pytest.mark.parametrize(
    ("velden", "doel", "code"),
    [
        (["naam.voornamen"], "  ", "purpose-missing"),
        ([], "Verhuizing", "fields-missing"),
        (["naam.voornamen", "inkomen"], "Verhuizing", "field-unknown"),
    ],
)
def test_without_purpose_or_by_a_strange_field_nothing_is_asked(velden, doel, code):
    with pytest.raises(Refused) as refused:
        persoon(BSN, velden=velden, doel=doel, by=SYSTEM)
    assert refused.value.refusal.code == code
    assert not Bevraging.objects.exists()


def test_who_speaks_for_another_gets_the_data_of_the_other():
    for_bep = ingelogde(namens=Machtiging(kind=Kind.PERSOON, bsn=OTHER))
    assert persoon(for_bep, velden=["naam.voornamen"], doel="Verhuizing", by=ANS).text("naam.voornamen") == "Bep"


def test_nobody_is_none_and_is_written_down_too():
    assert persoon("999990020", velden=["naam.voornamen"], doel="Verhuizing", by=SYSTEM) is None
    assert Bevraging.objects.get().uitkomst == "niet_gevonden"


def test_a_register_that_does_not_answer_is_told_and_makes_an_outage(settings):
    settings.BRP_KNOWS = ""
    for _ in range(2):
        with pytest.raises(NietBereikbaar):
            persoon(BSN, velden=["naam.voornamen"], doel="Verhuizing", by=SYSTEM)
    [outage] = storingen(since=timezone.now() - timedelta(hours=1))
    assert outage.vragen == 2


def test_questions_without_answer_far_apart_are_two_outages(settings):
    settings.BRP_KNOWS = ""
    for _ in range(2):
        with pytest.raises(NietBereikbaar):
            persoon(BSN, velden=["naam.voornamen"], doel="Verhuizing", by=SYSTEM)
    first = Bevraging.objects.order_by("op").first()
    Bevraging.objects.filter(id=first.id).update(op=first.op - timedelta(hours=2))
    assert [each.vragen for each in storingen(since=timezone.now() - timedelta(days=1))] == [1, 1]


def test_a_company_by_its_number_with_the_fields_that_were_asked():
    told = onderneming(ingelogde(kind=Kind.BEDRIJF, bsn="", kvk=KVK), velden=["naam"], doel="Vergunning", by=ANS)
    assert dict(told.told) == {"naam": "Bakkerij Voorbeeld"}
    assert [row.register for row in bevragingen_of(KVK)] == ["handelsregister"]


def test_what_a_register_told_is_said_in_words():
    told = Persoon(PERSONS[BSN])
    assert told.text("geboorte.datum") == "1979-01-23"
    assert told.text("nationaliteiten") == "Nederlandse"
    assert told.geheim
    assert told.in_onderzoek("verblijfplaats.verblijfadres.huisnummer")
    assert not told.in_onderzoek("naam.voornamen")
    assert told.text("leeftijd") == ""
