"""ztc-001 and ztc-002: what a selection list says of a kind of work and of its results."""

import pytest

from loket.catalogi.queries.selectielijst import (
    answers,
    klasse,
    klasse_at,
    known_uuid,
    omschrijving_at,
    omschrijving_url,
    procestype_at,
    procestype_url,
)
from loket.catalogi.tests.bodies import resultaattype_body, told, zaaktype_body
from loket.examples.catalogus import draft_zaaktype
from loket.outside.bronnen import NotFetched

ELSEWHERE = "https://selectielijst.example/api/v1"


@pytest.fixture
def elsewhere(monkeypatch):
    """Another selection list, with what is put in it."""
    pages = {}

    def fetch(url):
        if url not in pages:
            raise NotFetched("bad-url", "Daar is niets.")
        return pages[url]

    monkeypatch.setattr(answers, "fetch", fetch)
    return pages


@pytest.mark.parametrize(
    ("nummer", "naam", "waardering", "procestermijn", "bewaartermijn"),
    [
        ("5.1.2", "Geleverd", "vernietigen", "nihil", "P20Y"),
        ("6.1", "Ingewilligd", "vernietigen", "nihil", "P5Y"),
        ("7.1.2", "Verwerkt", "vernietigen", "nihil", "P110Y"),
        ("8.1.14", "Verstrekt", "vernietigen", "bestaansduur_procesobject", "P1Y"),
        ("8.4.1", "Afgebroken", "vernietigen", "nihil", "P42D"),
        ("11.1.6", "Verleend", "blijvend_bewaren", "", ""),
        ("13.1.3", "Afgehandeld", "blijvend_bewaren", "", ""),
    ],
)
def test_the_list_of_2020_is_known_without_asking(nummer, naam, waardering, procestermijn, bewaartermijn):
    it = klasse(nummer)
    found, _ = klasse_at(it.url)
    assert (found.naam, found.waardering) == (naam, waardering)
    assert (found.procestermijn, found.bewaartermijn) == (procestermijn, bewaartermijn)
    assert found.procestype == int(nummer.split(".")[0])


def test_the_same_fact_has_an_address_at_each_public_service():
    uuid = klasse("6.1").uuid
    for host in ("selectielijst.openzaak.nl", "referentielijsten-api.vng.cloud", "referentielijsten.roxit.nl"):
        assert klasse_at(f"https://{host}/api/v1/resultaten/{uuid}")[0].nummer == "6.1"
    assert known_uuid(f"https://elders.example/api/v1/resultaten/{uuid}", "resultaten") == ""
    assert procestype_at(procestype_url(6)).naam == "Verzoeken behandelen"
    assert omschrijving_at(omschrijving_url("Verleend")) == "Verleend"


def test_a_list_elsewhere_is_asked(elsewhere):
    elsewhere[f"{ELSEWHERE}/procestypen/1"] = {"nummer": 3, "naam": "Plannen", "jaar": 2030}
    elsewhere[f"{ELSEWHERE}/resultaten/1"] = {
        "nummer": 1,
        "procesType": f"{ELSEWHERE}/procestypen/1",
        "procestermijn": "nihil",
        "procestermijnWeergave": "Nihil",
        "waardering": "vernietigen",
        "bewaartermijn": None,
    }
    assert procestype_at(f"{ELSEWHERE}/procestypen/1").nummer == 3
    found, of = klasse_at(f"{ELSEWHERE}/resultaten/1")
    assert (found.waardering, found.bewaartermijn, of) == ("vernietigen", "", f"{ELSEWHERE}/procestypen/1")
    with pytest.raises(NotFetched) as wrong:
        procestype_at(f"{ELSEWHERE}/resultaten/1")
    assert wrong.value.code == "invalid-resource"


def test_ztc_001_a_zaaktype_has_a_process_type_of_a_selection_list(zgw, ztc, elsewhere):
    elsewhere[f"{ELSEWHERE}/iets"] = {"naam": "geen procestype"}
    for url, code in [(f"{ELSEWHERE}/iets", "invalid-resource"), (f"{ELSEWHERE}/niets", "bad-url")]:
        faults = told(zgw.post("catalogi/zaaktypen", zaaktype_body(ztc, selectielijstProcestype=url)))
        assert faults == [("selectielijstProcestype", code)]
    draft = draft_zaaktype()
    assert told(zgw.patch(draft.url, {"selectielijstProcestype": f"{ELSEWHERE}/iets"})) == [
        ("selectielijstProcestype", "invalid-resource")
    ]
    assert zgw.post("catalogi/zaaktypen", zaaktype_body(ztc, selectielijstProcestype="")).status_code == 201


def test_ztc_002_a_resultaattype_points_at_a_name_and_a_class(zgw, elsewhere):
    elsewhere[f"{ELSEWHERE}/iets"] = {"naam": "iets anders"}
    body = resultaattype_body(
        draft_zaaktype(), resultaattypeomschrijving=f"{ELSEWHERE}/iets", selectielijstklasse=f"{ELSEWHERE}/iets"
    )
    assert told(zgw.post("catalogi/resultaattypen", body)) == [
        ("resultaattypeomschrijving", "invalid-resource"),
        ("selectielijstklasse", "invalid-resource"),
    ]


def test_ztc_002a_the_generic_name_is_shown(zgw):
    zaaktype = draft_zaaktype(selectielijst_procestype=procestype_url(11))
    made = zgw.post("catalogi/resultaattypen", {**resultaattype_body(zaaktype), "omschrijvingGeneriek": "Anders"})
    assert made.json()["omschrijvingGeneriek"] == "Verleend"


def test_ztc_002b_the_class_is_of_the_process_type_of_the_zaaktype(zgw):
    zaaktype = draft_zaaktype(selectielijst_procestype=procestype_url(6))
    faults = told(zgw.post("catalogi/resultaattypen", resultaattype_body(zaaktype, "11.4")))
    assert faults == [("nonFieldErrors", "procestype-mismatch")]
    assert zgw.post("catalogi/resultaattypen", resultaattype_body(zaaktype, "6.2")).status_code == 201


def test_ztc_002b_of_lists_elsewhere_the_addresses_are_compared(zgw, elsewhere):
    for number in (1, 2):
        elsewhere[f"{ELSEWHERE}/procestypen/{number}"] = {"nummer": number, "naam": "Plannen", "jaar": 2030}
    klasse = {"nummer": 1, "procesType": f"{ELSEWHERE}/procestypen/1", "procestermijnWeergave": ""}
    elsewhere[f"{ELSEWHERE}/resultaten/1"] = {**klasse, "waardering": "blijvend_bewaren"}
    good, wrong = (draft_zaaktype(selectielijst_procestype=f"{ELSEWHERE}/procestypen/{number}") for number in (1, 2))
    body = resultaattype_body(good, selectielijstklasse=f"{ELSEWHERE}/resultaten/1")
    assert zgw.post("catalogi/resultaattypen", body).json()["archiefnominatie"] == "blijvend_bewaren"
    faults = told(zgw.post("catalogi/resultaattypen", {**body, "zaaktype": wrong.url}))
    assert faults == [("nonFieldErrors", "procestype-mismatch")]


def test_ztc_002c_how_long_a_file_is_kept_comes_from_the_class_unless_told(zgw):
    zaaktype = draft_zaaktype(selectielijst_procestype=procestype_url(11))
    made = zgw.post("catalogi/resultaattypen", resultaattype_body(zaaktype, "11.4")).json()
    assert (made["archiefnominatie"], made["archiefactietermijn"]) == ("vernietigen", "P1Y")
    body = resultaattype_body(zaaktype, "11.4", archiefactietermijn="P7Y", archiefnominatie="blijvend_bewaren")
    made = zgw.post("catalogi/resultaattypen", body).json()
    assert (made["archiefnominatie"], made["archiefactietermijn"]) == ("blijvend_bewaren", "P7Y")


def test_two_results_may_have_one_name(zgw):
    zaaktype = draft_zaaktype(selectielijst_procestype=procestype_url(11))
    for _ in range(2):
        assert zgw.post("catalogi/resultaattypen", resultaattype_body(zaaktype)).status_code == 201
