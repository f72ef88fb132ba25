"""ztc-015: how the value of an eigenschap is written."""

import pytest

from loket.catalogi.rules.eigenschap import why_not_specificatie
from loket.catalogi.tests.bodies import eigenschap_body, told
from loket.examples.catalogus import draft_zaaktype, statustype


@pytest.mark.parametrize(
    ("formaat", "lengte", "waarden", "wrong"),
    [
        ("datum", "8", ["20260228"], []),
        ("datum", "10", [], ["lengte"]),
        ("datum", "8", ["28-02-2026"], ["waardenverzameling"]),
        ("datum", "8", ["20260230"], ["waardenverzameling"]),
        ("datum_tijd", "14", ["20260228235959"], []),
        ("datum_tijd", "8", ["20260228"], ["lengte", "waardenverzameling"]),
        ("tekst", "255", ["wat dan ook"], []),
        ("tekst", "256", [], ["lengte"]),
        ("tekst", "lang", [], ["lengte"]),
        ("getal", "3", [], []),
        ("getal", "3,2", [], []),
        ("getal", "3,2,1", [], ["lengte"]),
    ],
)
def test_the_length_and_the_choices_fit_the_kind(formaat, lengte, waarden, wrong):
    given = {"formaat": formaat, "lengte": lengte, "kardinaliteit": "1", "waardenverzameling": waarden}
    assert [(each.field, each.code) for each in why_not_specificatie(given)] == [
        (f"specificatie.{name}", "invalid") for name in wrong
    ]


def test_a_wrong_specificatie_is_refused_at_the_door(zgw):
    zaaktype = draft_zaaktype()
    given = {"formaat": "datum", "lengte": "9", "kardinaliteit": "1"}
    wrong = [("specificatie.lengte", "invalid")]
    assert told(zgw.post("catalogi/eigenschappen", eigenschap_body(zaaktype, specificatie=given))) == wrong
    url = zgw.post("catalogi/eigenschappen", eigenschap_body(zaaktype)).json()["url"]
    assert told(zgw.patch(url, {"specificatie": given})) == wrong
    assert told(zgw.post("catalogi/eigenschappen", eigenschap_body(zaaktype, specificatie={}))) == [
        ("specificatie.formaat", "required"),
        ("specificatie.lengte", "required"),
        ("specificatie.kardinaliteit", "required"),
    ]


def test_an_eigenschap_may_be_needed_for_a_step_of_its_own_zaaktype(zgw):
    zaaktype, other = draft_zaaktype(), draft_zaaktype()
    step, strange = statustype(zaaktype.id, 2), statustype(other.id, 2)
    url = zgw.post("catalogi/eigenschappen", eigenschap_body(zaaktype, statustype=step.url)).json()["url"]
    assert zgw.get(step.url).json()["eigenschappen"] == [url]
    assert told(zgw.patch(url, {"statustype": strange.url})) == [("statustype", "zaaktype-mismatch")]
    assert zgw.patch(url, {"statustype": None}).json()["statustype"] is None
    tied = zgw.patch(step.url, {"eigenschappen": [url]})
    assert tied.json()["eigenschappen"] == [url]
    assert zgw.get(url).json()["statustype"] == step.url
