"""Catalogi: zaaktype, resultaattype and their ties to the selectielijst (ztc-001 to ztc-008)."""

import pytest

from tests.zgw.rules import bodies
from tests.zgw.rules.scene import codes, faults, first_fault


@pytest.fixture(scope="module")
def zaaktype(scene_of_module):
    return scene_of_module.zaaktype()


@pytest.fixture
def body(scene, zaaktype):
    """Of a resultaattype, with a class of the selectielijst that leaves every way open."""

    def make(afleidingswijze="ander_datumkenmerk", term="vast_te_leggen_datum", **procedure):
        return bodies.resultaattype(
            zaaktype["url"],
            scene.lists.omschrijving,
            scene.lists.klasse(term),
            omschrijving="TEST",
            brondatumArchiefprocedure=bodies.archiefprocedure(afleidingswijze, **procedure),
        )

    return make


def test_a_catalogus_may_have_a_short_domein_and_a_rsin_of_zeros(scene):
    made = scene.made("catalogi/catalogussen", bodies.catalogus(domein="AAB"))
    assert (made["domein"], made["rsin"]) == ("AAB", "000000000")
    found = scene.shown("catalogi/catalogussen", {"domein": "AAB", "rsin": "000000000"})
    assert [each["url"] for each in found["results"]] == [made["url"]]


def test_what_is_read_only_in_a_zaaktype_is_let_be(zaaktype):
    assert zaaktype["concept"] is True
    assert zaaktype["statustypen"] == zaaktype["resultaattypen"] == zaaktype["eigenschappen"] == []


def test_a_zaaktype_with_nulls(scene):
    made = scene.zaaktype(**bodies.nulls_of_zaaktype(), versiedatum="2012-01-01", beginGeldigheid="2005-01-01")
    assert made["servicenorm"] is None
    assert made["versiedatum"] == "2012-01-01"


def test_a_besluittype_names_documents_that_are_still_drafts(scene):
    iot = scene.informatieobjecttype(publish=False)
    made = scene.besluittype(publish=False, informatieobjecttypen=[iot["omschrijving"]])
    assert made["informatieobjecttypen"] == [iot["url"]]


def test_types_may_be_given_by_address_too(scene):
    iot = scene.informatieobjecttype(publish=False)
    made = scene.besluittype(publish=False, informatieobjecttypen=[iot["url"]])
    assert made["informatieobjecttypen"] == [iot["url"]]


def test_a_name_that_only_another_catalogus_knows_is_no_fault(scene):
    """As a suite does it: nothing of ours answers to the name, so nothing is shown."""
    other = scene.made("catalogi/catalogussen", bodies.catalogus(domein="AND"))["url"]
    scene.made("catalogi/besluittypen", bodies.besluittype(other, omschrijving="testjes"))
    made = scene.made(
        "catalogi/zaaktypen",
        bodies.zaaktype(scene.catalogus, scene.lists.procestype, besluittypen=["testjes"]),
    )
    assert made["besluittypen"] == []


def test_names_that_nobody_knows_are_told(scene):
    unknown = bodies.zaaktype(
        scene.catalogus,
        scene.lists.procestype,
        besluittypen=["niemand"],
        deelzaaktypen=["niemand"],
        gerelateerdeZaaktypen=[{"zaaktype": "niemand", "aardRelatie": "vervolg", "toelichting": ""}],
    )
    assert faults(scene.full.post("catalogi/zaaktypen", unknown)) == [
        ("besluittypen", "no_match"),
        ("deelzaaktypen", "no_match"),
        ("gerelateerdeZaaktypen.0.zaaktype", "no_match"),
    ]


@pytest.mark.parametrize("way", ["gone", "other"])
def test_001_a_procestype_must_be_one_of_the_selectielijst(scene, way):
    body = bodies.zaaktype(scene.catalogus, getattr(scene.lists, way))
    name, code = first_fault(scene.full.post("catalogi/zaaktypen", body))
    assert name == "selectielijstProcestype"
    assert code in ("bad-url", "invalid-resource")


@pytest.mark.parametrize("field", ["resultaattypeomschrijving", "selectielijstklasse"])
@pytest.mark.parametrize("way", ["gone", "other"])
def test_002_a_resultaattype_points_at_the_selectielijst(scene, body, field, way):
    wrong = {**body(), field: getattr(scene.lists, way)}
    assert field in [name for name, _ in faults(scene.full.post("catalogi/resultaattypen", wrong))]


def test_002_its_general_description_comes_from_the_list(scene, body):
    made = scene.made("catalogi/resultaattypen", body("afgehandeld", "nihil"))
    assert made["omschrijvingGeneriek"] == "Afgebroken"


def test_002_its_class_belongs_to_the_procestype_of_the_zaaktype(scene):
    other = scene.made("catalogi/zaaktypen", bodies.zaaktype(scene.catalogus, scene.lists.other_procestype))
    wrong = bodies.resultaattype(other["url"], scene.lists.omschrijving, scene.lists.klasse())
    assert ("nonFieldErrors", "procestype-mismatch") in faults(scene.full.post("catalogi/resultaattypen", wrong))


@pytest.mark.parametrize(("term", "nominatie", "termijn"), [("nihil", "vernietigen", "P5Y")])
def test_002_what_is_absent_comes_from_the_class(scene, body, term, nominatie, termijn):
    made = scene.made("catalogi/resultaattypen", body("afgehandeld", term))
    assert (made["archiefnominatie"], made["archiefactietermijn"]) == (nominatie, termijn)


@pytest.mark.parametrize(
    ("term", "afleidingswijze", "good"),
    [
        ("nihil", "afgehandeld", True),
        ("nihil", "termijn", False),
        ("nihil", "ander_datumkenmerk", False),
        ("ingeschatte_bestaansduur_procesobject", "termijn", True),
        ("ingeschatte_bestaansduur_procesobject", "afgehandeld", False),
        ("", "termijn", True),
        ("", "afgehandeld", True),
    ],
)
def test_003_the_class_decides_how_the_date_is_found(scene, body, term, afleidingswijze, good):
    filled = {"procestermijn": "P5M"} if afleidingswijze == "termijn" else {}
    if afleidingswijze == "ander_datumkenmerk":
        filled = {"datumkenmerk": "x", "objecttype": "pand", "registratie": "y"}
    response = scene.full.post("catalogi/resultaattypen", body(afleidingswijze, term, **filled))
    if good:
        assert codes(response) == 201
    else:
        assert ("nonFieldErrors", "invalid-afleidingswijze-for-procestermijn") in faults(response)


FILLED = {
    "datumkenmerk": "identificatie",
    "einddatumBekend": True,
    "objecttype": "pand",
    "registratie": "test",
    "procestermijn": "P5M",
}
NEEDS = {
    "datumkenmerk": ("eigenschap", "zaakobject", "ander_datumkenmerk"),
    "objecttype": ("zaakobject", "ander_datumkenmerk"),
    "registratie": ("ander_datumkenmerk",),
    "procestermijn": ("termijn",),
}
WAYS = (
    "afgehandeld",
    "ander_datumkenmerk",
    "eigenschap",
    "gerelateerde_zaak",
    "hoofdzaak",
    "ingangsdatum_besluit",
    "termijn",
    "vervaldatum_besluit",
    "zaakobject",
)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("field", NEEDS)
def test_004_to_008_what_a_way_needs_and_what_it_may_not_have(scene, body, way, field):
    right = {name: FILLED[name] for name, ways in NEEDS.items() if way in ways}
    if way in NEEDS[field]:
        right.pop(field)
        wanted = (f"brondatumArchiefprocedure.{field}", "required")
    else:
        right[field] = FILLED[field]
        wanted = (f"brondatumArchiefprocedure.{field}", "must-be-empty")
    assert first_fault(scene.full.post("catalogi/resultaattypen", body(way, **right))) == wanted


@pytest.mark.parametrize("way", WAYS)
def test_004_to_008_each_way_with_what_it_needs(scene, body, way):
    right = {name: FILLED[name] for name, ways in NEEDS.items() if way in ways}
    for _ in range(2):  # the same name twice is no fault
        assert codes(scene.full.post("catalogi/resultaattypen", body(way, **right))) == 201


@pytest.mark.parametrize("way", ["afgehandeld", "termijn"])
def test_005_the_end_is_not_known_when_it_follows_from_the_zaak(scene, body, way):
    right = {name: FILLED[name] for name, ways in NEEDS.items() if way in ways}
    wrong = body(way, einddatumBekend=True, **right)
    wanted = ("brondatumArchiefprocedure.einddatumBekend", "must-be-empty")
    assert first_fault(scene.full.post("catalogi/resultaattypen", wrong)) == wanted


@pytest.mark.parametrize("way", ["ingangsdatum_besluit", "vervaldatum_besluit", "hoofdzaak", "zaakobject"])
def test_005_elsewhere_it_may_be_known(scene, body, way):
    right = {name: FILLED[name] for name, ways in NEEDS.items() if way in ways}
    assert codes(scene.full.post("catalogi/resultaattypen", body(way, einddatumBekend=True, **right))) == 201


def test_every_fault_of_a_procedure_is_told_at_once(scene, body):
    told = faults(scene.full.post("catalogi/resultaattypen", body("afgehandeld", **FILLED)))
    assert [name.rpartition(".")[2] for name, _ in told][:5] == [
        "procestermijn",
        "datumkenmerk",
        "einddatumBekend",
        "objecttype",
        "registratie",
    ] or {name.rpartition(".")[2] for name, _ in told} >= set(FILLED)
