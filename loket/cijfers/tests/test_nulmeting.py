"""The report of 2011: every number with its flag, what must add up, and what follows from it (domain facts 1.10)."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from loket.beloften import commands as beloften
from loket.beloften.models import Instrument
from loket.cijfers.commands import load_indicators, load_nulmeting
from loket.cijfers.models import Meetgegeven
from loket.cijfers.queries.nulmeting import nulmeting
from loket.cijfers.rules.nulmeting import derived, why_not_right
from loket.cijfers.rules.periode import period_of
from loket.kernel.actor import SYSTEM, Actor, ActorKind
from loket.klachten import commands as klachten
from loket.waardering import commands as waardering

pytestmark = pytest.mark.django_db
DERIVED = {
    "Gesprekken meteen afgehandeld": "11.000",
    "Producten op de website": "11,6%",
    "Aanvragen per product": "4,7",
    "Bezoeken per unieke bezoeker": "1,70",
    "Brieven: inwoners, organisaties, bouw": "50,1 / 40,4 / 9,5%",
    "Gegronde klachten": "−15, −25,0%",
    "Bezoeken aan de balie per inwoner": "0,80",
    "Gemiddelde van vijf rollen, wij en anderen": "6,34 / 6,50",
    "Wij van 2008 naar 2010, per rol": "+0,9; +0,4; +0,5; +1,1; +0,4",
    "Anderen van 2008 naar 2010, per rol": "+0,5; +0,3; +0,3; +0,7; +0,3",
    "Wij naast anderen in 2010, per rol": "−0,2; −0,1; −0,1; −0,3; −0,1",
    "Wij naast anderen in 2008, per rol": "−0,6; −0,2; −0,3; −0,7; −0,2",
    "Vijf beloften: verschil met de beste tien": "35 punten",
    "Meldingen per dag": "4,4",
}


@pytest.fixture
def numbers(db):
    load_indicators(norms_from=timezone.localdate())
    assert load_nulmeting() == 59
    assert load_nulmeting() == 59  # again changes nothing
    return {each.code: each.waarde for each in Meetgegeven.objects.all()}


def test_the_derived_values(numbers):
    assert {each.naam: each.uitkomst for each in derived(numbers)} == DERIVED


def test_what_does_not_add_up_is_refused(numbers):
    """S-65: 6.282 + 5.070 + 1.187 = 12.539, else a load error."""
    assert why_not_right(numbers) == []
    [wrong] = why_not_right({**numbers, "post-bouw": numbers["post-bouw"] + 1})
    assert wrong.code == "sum-is-wrong"
    assert "12539" in wrong.reason


def test_a_rounded_number_keeps_the_word_of_the_report(numbers):
    """S-24."""
    found = nulmeting("nulmeting-2010", period_of("maand", timezone.localdate()))
    rows = {row.code: row for _, group in found.groups for row in group}
    assert rows["gesprekken"].toen == "bijna 44.000"
    assert rows["wachttijd-balie"].toen == "3:14"
    assert rows["eerstelijns"].toen == "ruim 25,0%"
    assert rows["klachten-2010"].toen == "45"
    assert "enkele tienden hoger" in rows["klant-2010"].methode  # S-72
    assert rows["gesprekken"].nu == "n.v.t."  # nothing was counted yet


def test_a_town_without_the_report_has_no_page_of_it(db):
    assert nulmeting("nulmeting-2010", period_of("maand", timezone.localdate())) is None


def test_what_others_count_stands_beside_it(numbers, town):
    """Of a promise, a klacht and a mark the number of now is theirs; what nobody counts is not measured."""
    beloften.load_lists()
    for each in Instrument.objects.filter(lijst="beloften", nummer__lte=30):
        told = {"status": "ingevoerd", "vanaf": date(2020, 1, 1), "bewijs": "Op de website"}
        beloften.keep_stand(instrument_id=each.id, **told, by=SYSTEM)
    founded = {"bejegening": 3, "geen_reactie": 2, "werkwijze": 0, "gecombineerd": 1}
    year = timezone.localdate().year - 1
    by = Actor(ActorKind.STAFF, permissions=frozenset({"klachten.coordineren"}))
    klachten.keep_jaarcijfers(jaar=year, gegrond=founded, bron="Jaarverslag", by=by)
    waardering.keep_methode(code="nu", naam="Nu", by=SYSTEM)
    told = {"gemiddeld": Decimal("7.1"), "methode": "nu", "bron": "Burgerpeiling", "by": SYSTEM}
    waardering.keep_meting(onderwerp="klant", jaar=year, eigen=Decimal("7.4"), **told)
    found = nulmeting("nulmeting-2010", period_of(str(year), timezone.localdate()))
    nu = {row.code: row.nu for _, group in found.groups for row in group}
    assert (nu["beloften"], nu["beloften-score"], nu["bouwstenen"]) == ("5", "75%", "19")
    assert (nu["klachten-2010"], nu["klachten-geen-reactie-2010"], nu["klachten-werkwijze-2010"]) == ("6", "2", "0")
    assert (nu["klant-2010"], nu["klant-gemiddeld-2010"]) == (f"7,4 ({year})", f"7,1 ({year})")
    assert (nu["kiezer-2010"], nu["inwoners"]) == ("", "")
