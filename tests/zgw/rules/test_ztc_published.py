"""Catalogi: what is published stands still (ztc-009, ztc-010), and relations are those of today (ztc-000)."""

import pytest

from loket.autorisaties.commands import show_client
from loket.examples.zgw import Program
from tests.zgw.rules import bodies
from tests.zgw.rules.scene import codes, faults, first_fault

MAINS = ["zaaktypen", "besluittypen", "informatieobjecttypen"]


@pytest.fixture(scope="module")
def writer(scene_of_module):
    """May write types, and has no scope to force anything."""
    client = show_client("schrijver", scopes=["catalogi.lezen", "catalogi.schrijven"])
    return Program(client.client_id, client.secret)


@pytest.fixture(scope="module")
def mains(scene_of_module):
    """One published type of each kind."""
    scene = scene_of_module
    return {
        "zaaktypen": scene.zaaktype(publish=True),
        "besluittypen": scene.besluittype(),
        "informatieobjecttypen": scene.informatieobjecttype(),
    }


@pytest.mark.parametrize("kind", MAINS)
def test_009_a_published_type_is_not_replaced(scene, writer, mains, kind):
    body = scene.as_full(mains[kind]["url"], omschrijving="aangepast")
    assert first_fault(writer.put(mains[kind]["url"], body)) == ("nonFieldErrors", "non-concept-object")


@pytest.mark.parametrize("kind", MAINS)
def test_009_nor_changed_in_part(writer, mains, kind):
    response = writer.patch(mains[kind]["url"], {"omschrijving": "aangepast"})
    assert first_fault(response) == ("nonFieldErrors", "non-concept-object")


@pytest.mark.parametrize("kind", MAINS)
def test_009_this_is_told_before_what_is_wrong_in_the_body(writer, mains, kind):
    assert faults(writer.put(mains[kind]["url"], {"omschrijving": None})) == [("nonFieldErrors", "non-concept-object")]


@pytest.mark.parametrize("kind", MAINS)
def test_009_nor_taken_away(writer, mains, kind):
    assert first_fault(writer.delete(mains[kind]["url"])) == ("nonFieldErrors", "non-concept-object")


@pytest.mark.parametrize("kind", MAINS)
def test_009_only_its_end_may_be_set(writer, mains, kind):
    response = writer.patch(mains[kind]["url"], {"eindeGeldigheid": "2020-01-01"})
    assert codes(response) == 200
    assert response.json()["eindeGeldigheid"] == "2020-01-01"


@pytest.mark.parametrize("kind", MAINS)
def test_009_a_draft_may_be_changed_and_taken_away(scene, writer, kind):
    made = getattr(scene, kind.removesuffix("n"))(publish=False)
    if "omschrijving" in made:
        assert codes(writer.put(made["url"], scene.as_full(made["url"], omschrijving="aangepast"))) == 200
        assert codes(writer.patch(made["url"], {"omschrijving": "nog eens"})) == 200
    assert codes(writer.delete(made["url"])) == 204
    assert codes(writer.get(made["url"]))[0] == 404


def test_009_an_informatieobjecttype_without_a_category_is_taken(scene):
    body = bodies.informatieobjecttype(scene.catalogus)
    del body["informatieobjectcategorie"]
    assert codes(scene.full.post("catalogi/informatieobjecttypen", body)) == 201


# -- Parts of a published zaaktype -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def parts(scene_of_module):
    """A published zaaktype with one part of each kind."""
    scene = scene_of_module
    zaaktype, iot = scene.zaaktype(), scene.informatieobjecttype()
    found = {
        "eigenschappen": scene.eigenschap(zaaktype),
        "resultaattypen": scene.resultaattype(zaaktype),
        "roltypen": scene.roltype(zaaktype),
        "statustypen": scene.statustype(zaaktype),
        "zaaktype-informatieobjecttypen": scene.allowed_document(zaaktype, iot),
    }
    return {**found, "zaaktype": scene.published(zaaktype), "iot": iot}


CHILDREN = ["eigenschappen", "resultaattypen", "roltypen", "statustypen"]
WANTED = ("nonFieldErrors", "non-concept-zaaktype")


@pytest.mark.parametrize("kind", CHILDREN)
@pytest.mark.parametrize("who", ["all rights", "no force"])
def test_010_a_part_of_a_published_zaaktype_stands_still(scene, writer, parts, kind, who):
    by, url = (scene.full if who == "all rights" else writer), parts[kind]["url"]
    assert first_fault(by.put(url, scene.as_full(url))) == WANTED
    assert first_fault(by.patch(url, {"toelichting": "aangepast"})) == WANTED
    assert first_fault(by.delete(url)) == WANTED


def test_010_so_does_a_relation_with_documents(scene, writer, parts):
    url = parts["zaaktype-informatieobjecttypen"]["url"]
    for by in (scene.full, writer):
        assert codes(by.put(url, scene.as_full(url)))[0] == 400
        assert codes(by.patch(url, {"richting": "intern"}))[0] == 400
        assert codes(by.delete(url))[0] == 400


def bodies_of_parts(scene, zaaktype, iot):
    url = zaaktype["url"]
    return {
        "eigenschappen": bodies.eigenschap(url, naam="nieuw"),
        "resultaattypen": bodies.resultaattype(url, scene.lists.omschrijving, scene.lists.klasse()),
        "roltypen": bodies.roltype(url, omschrijving="nieuw"),
        "statustypen": bodies.statustype(url, 100),
        "zaaktype-informatieobjecttypen": bodies.zaaktype_informatieobjecttype(url, iot["omschrijving"], volgnummer=9),
    }


@pytest.mark.parametrize("kind", CHILDREN)
def test_010_nothing_is_added_without_force(scene, writer, parts, kind):
    body = bodies_of_parts(scene, parts["zaaktype"], parts["iot"])[kind]
    assert first_fault(writer.post(f"catalogi/{kind}", body)) == WANTED


@pytest.mark.parametrize("kind", ["eigenschappen", "roltypen", "statustypen", "zaaktype-informatieobjecttypen"])
def test_010_with_force_it_may_be_extended(scene, parts, kind):
    iot = scene.informatieobjecttype()
    assert codes(scene.full.post(f"catalogi/{kind}", bodies_of_parts(scene, parts["zaaktype"], iot)[kind])) == 201


def test_010_but_not_with_another_result(scene, parts):
    body = bodies_of_parts(scene, parts["zaaktype"], parts["iot"])["resultaattypen"]
    assert first_fault(scene.full.post("catalogi/resultaattypen", body)) == WANTED


@pytest.mark.parametrize("kind", [*CHILDREN, "zaaktype-informatieobjecttypen"])
def test_010_parts_of_a_draft_are_free(scene, writer, kind):
    zaaktype, iot = scene.zaaktype(), scene.informatieobjecttype()
    body = bodies_of_parts(scene, zaaktype, iot)[kind]
    made = writer.post(f"catalogi/{kind}", body)
    assert codes(made) == 201
    assert codes(writer.put(made.json()["url"], body)) == 200
    changes = {"roltypen": {"omschrijving": "anders"}, "zaaktype-informatieobjecttypen": {"richting": "intern"}}
    change = changes.get(kind, {"toelichting": "aangepast"})
    assert codes(writer.patch(made.json()["url"], change)) == 200
    assert codes(writer.delete(made.json()["url"])) == 204


# -- Publishing --------------------------------------------------------------------------------------------------------


def test_012_a_zaaktype_without_parts_can_be_published(scene):
    assert scene.shown(scene.zaaktype(publish=True)["url"])["concept"] is False


def test_publishing_may_come_with_an_empty_body_of_json(scene):
    made = scene.zaaktype()
    response = scene.full.client.post(
        made["url"] + "/publish", b"", content_type="application/json", headers=scene.full._headers({})
    )
    assert codes(response) == 200
    assert response.json()["concept"] is False


@pytest.mark.parametrize("kind", MAINS)
def test_016_published_versions_do_not_overlap(scene, kind):
    make = getattr(scene, kind.removesuffix("n"))
    first = make(publish=True)
    name = "identificatie" if kind == "zaaktypen" else "omschrijving"
    second = make(publish=False, **{name: first[name]})
    response = scene.full.post(second["url"] + "/publish")
    assert "overlap" in [code for _, code in faults(response)]


# -- Relations of today (the history of types) -------------------------------------------------------------------------

ONCE = {"beginGeldigheid": "2019-01-01", "eindeGeldigheid": "2100-01-01"}
LATER = {"beginGeldigheid": "2300-01-01", "eindeGeldigheid": "2400-01-01"}


@pytest.fixture(scope="module")
def history(scene_of_module):
    """Of each kind three versions with one name: a draft, a published one, and one of a later century."""
    scene = scene_of_module
    name = bodies.name()
    iots = versions(scene.informatieobjecttype, omschrijving=name)
    besluittypen = versions(scene.besluittype, omschrijving=name, informatieobjecttypen=[name])
    common = {
        "identificatie": bodies.name(),
        "beginGeldigheid": "2005-01-01",
        "versiedatum": "2012-01-01",
        "besluittypen": [name],
    }
    draft = scene.zaaktype(**common)
    relation = {"zaaktype": common["identificatie"], "aardRelatie": "vervolg", "toelichting": ""}
    own = {"deelzaaktypen": [common["identificatie"]], "gerelateerdeZaaktypen": [relation]}
    published = scene.zaaktype(**common, **own)
    scene.allowed_document(published, iots[1])
    scene.published(published)
    return {"name": name, "iots": iots, "besluittypen": besluittypen, "draft": draft, "zaaktype": published}


def versions(make, **more):
    draft = make(publish=False, **ONCE, **more)
    return [draft, make(publish=True, **ONCE, **more), make(publish=True, **LATER, **more)]


def test_a_besluittype_shows_the_documents_that_are_valid_today(scene, history):
    shown = scene.shown(history["besluittypen"][1]["url"])
    assert shown["informatieobjecttypen"] == [history["iots"][1]["url"]]


def test_a_list_shows_them_on_the_day_that_is_asked_for(scene, history):
    asked = {"omschrijving": history["name"], "datumGeldigheid": "2024-09-23"}
    results = scene.shown("catalogi/besluittypen", asked)["results"]
    assert [each["url"] for each in results] == [history["besluittypen"][1]["url"]]
    assert results[0]["informatieobjecttypen"] == [history["iots"][1]["url"]]


def test_a_zaaktype_may_name_itself(scene, history):
    shown, url = scene.shown(history["zaaktype"]["url"]), history["zaaktype"]["url"]
    assert shown["deelzaaktypen"] == [url]
    assert [each["zaaktype"] for each in shown["gerelateerdeZaaktypen"]] == [url]
    assert shown["besluittypen"] == [history["besluittypen"][1]["url"]]
    assert shown["informatieobjecttypen"] == [history["iots"][1]["url"]]


def test_019_drafts_are_hidden_from_lists_until_asked_for(scene, history):
    asked = {"identificatie": history["zaaktype"]["identificatie"]}
    urls = {
        status: {each["url"] for each in scene.shown("catalogi/zaaktypen", {**asked, **more})["results"]}
        for status, more in {
            "usual": {},
            "alles": {"status": "alles"},
            "concept": {"status": "concept"},
            "definitief": {"status": "definitief"},
        }.items()
    }
    draft, published = history["draft"]["url"], history["zaaktype"]["url"]
    assert urls == {
        "usual": {published},
        "alles": {draft, published},
        "concept": {draft},
        "definitief": {published},
    }


def test_020_the_last_statustype_is_the_end(scene):
    zaaktype = scene.zaaktype()
    first, last = scene.statustype(zaaktype, 1), scene.statustype(zaaktype, 2)
    assert scene.shown(first["url"])["isEindstatus"] is False
    assert scene.shown(last["url"])["isEindstatus"] is True
