"""ztc-003 to ztc-008: from which day a file is kept."""

import pytest

from loket.catalogi.queries.selectielijst import procestype_url
from loket.catalogi.rules.archief import why_not_afleidingswijze, why_not_brondatum
from loket.catalogi.tests.bodies import brondatum, resultaattype_body, told
from loket.examples.catalogus import draft_zaaktype

WAYS = [
    "afgehandeld",
    "ander_datumkenmerk",
    "eigenschap",
    "gerelateerde_zaak",
    "hoofdzaak",
    "ingangsdatum_besluit",
    "termijn",
    "vervaldatum_besluit",
    "zaakobject",
]
FILLED = {
    "datumkenmerk": "einddatum",
    "einddatumBekend": True,
    "objecttype": "pand",
    "registratie": "BAG",
    "procestermijn": "P5M",
}
NEEDED = {  # by the table of the standard
    "datumkenmerk": ["ander_datumkenmerk", "eigenschap", "zaakobject"],
    "objecttype": ["ander_datumkenmerk", "zaakobject"],
    "registratie": ["ander_datumkenmerk"],
    "procestermijn": ["termijn"],
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", NEEDED)
def test_each_way_asks_for_its_own_fields(way, name):
    good = brondatum(way, **{each: FILLED[each] for each, ways in NEEDED.items() if way in ways})
    assert why_not_brondatum(good) == []
    swapped = {**good, name: "" if good[name] else FILLED[name]}
    (refusal,) = why_not_brondatum(swapped)
    code = "required" if way in NEEDED[name] else "must-be-empty"
    assert (refusal.field, refusal.code) == (f"brondatumArchiefprocedure.{name}", code)


@pytest.mark.parametrize("way", WAYS)
def test_ztc_005_a_known_end_does_not_go_with_two_of_the_ways(way):
    good = brondatum(way, **{each: FILLED[each] for each, ways in NEEDED.items() if way in ways})
    faults = [(each.field, each.code) for each in why_not_brondatum({**good, "einddatumBekend": True})]
    refused = [("brondatumArchiefprocedure.einddatumBekend", "must-be-empty")]
    assert faults == (refused if way in ("afgehandeld", "termijn") else [])


@pytest.mark.parametrize(
    ("procestermijn", "way", "good"),
    [
        ("nihil", "afgehandeld", True),
        ("nihil", "eigenschap", False),
        ("ingeschatte_bestaansduur_procesobject", "termijn", True),
        ("ingeschatte_bestaansduur_procesobject", "afgehandeld", False),
        ("bestaansduur_procesobject", "vervaldatum_besluit", True),
        ("vast_te_leggen_datum", "afgehandeld", True),
        ("", "termijn", True),
    ],
)
def test_ztc_003_some_classes_leave_one_way(procestermijn, way, good):
    refusal = why_not_afleidingswijze(procestermijn, way)
    assert (refusal is None) == good
    assert refusal is None or (refusal.field, refusal.code) == ("", "invalid-afleidingswijze-for-procestermijn")


@pytest.fixture
def zaaktype(db):
    return draft_zaaktype(selectielijst_procestype=procestype_url(11))


@pytest.mark.parametrize(
    ("nummer", "procedure", "faults"),
    [
        ("11.1.2", brondatum("afgehandeld", objecttype="pand"), [("objecttype", "must-be-empty")]),
        ("11.1.2", brondatum("eigenschap"), [("datumkenmerk", "required")]),
        (
            "11.1.2",
            brondatum("ander_datumkenmerk"),
            [("datumkenmerk", "required"), ("objecttype", "required"), ("registratie", "required")],
        ),
        ("11.1.2", brondatum("hoofdzaak", procestermijn="P5M"), [("procestermijn", "must-be-empty")]),
        ("11.1.2", brondatum("termijn"), [("procestermijn", "required")]),
    ],
)
def test_the_fields_are_checked_at_the_door(zgw, zaaktype, nummer, procedure, faults):
    body = resultaattype_body(zaaktype, nummer, brondatumArchiefprocedure=procedure)
    named = [(f"brondatumArchiefprocedure.{name}", code) for name, code in faults]
    assert told(zgw.post("catalogi/resultaattypen", body)) == named
    good = zgw.post("catalogi/resultaattypen", resultaattype_body(zaaktype, nummer)).json()["url"]
    assert told(zgw.put(good, body)) == named
    assert told(zgw.patch(good, {"brondatumArchiefprocedure": procedure})) == named


def test_a_wrong_way_stands_beside_its_fields(zgw, zaaktype):
    body = resultaattype_body(zaaktype, "11.4", brondatumArchiefprocedure=brondatum("eigenschap"))
    assert told(zgw.post("catalogi/resultaattypen", body)) == [
        ("brondatumArchiefprocedure.datumkenmerk", "required"),
        ("nonFieldErrors", "invalid-afleidingswijze-for-procestermijn"),
    ]


def test_another_class_is_held_against_the_way_that_stands(zgw, zaaktype):
    procedure = brondatum("eigenschap", datumkenmerk="einddatum")
    url = zgw.post(
        "catalogi/resultaattypen", resultaattype_body(zaaktype, "11.1.2", brondatumArchiefprocedure=procedure)
    ).json()["url"]
    klasse = resultaattype_body(zaaktype, "11.4")["selectielijstklasse"]
    assert told(zgw.patch(url, {"selectielijstklasse": klasse})) == [
        ("nonFieldErrors", "invalid-afleidingswijze-for-procestermijn")
    ]
    assert zgw.patch(url, {"toelichting": "Let op de datum"}).status_code == 200


def test_a_file_that_is_kept_needs_no_first_day(zgw, zaaktype):
    body = resultaattype_body(zaaktype, "11.1.6", brondatumArchiefprocedure=None)
    made = zgw.post("catalogi/resultaattypen", body).json()
    assert (made["archiefnominatie"], made["archiefactietermijn"]) == ("blijvend_bewaren", None)
    assert made["brondatumArchiefprocedure"] is None
