"""Autorisaties: the rules ac-001 to ac-004, asked as the suites ask them."""

import pytest

from tests.zgw.rules import bodies
from tests.zgw.rules.scene import codes, faults, first_fault, refused


@pytest.fixture(scope="module")
def types(scene_of_module):
    scene = scene_of_module
    return {
        "zaaktype": scene.zaaktype()["url"],
        "informatieobjecttype": scene.informatieobjecttype(publish=False)["url"],
        "besluittype": scene.besluittype(publish=False)["url"],
    }


def right(component, scopes, **more):
    """With a field that the standard once had."""
    return {"component": component, "componentWeergave": "Een registratiecomponent", "scopes": scopes, **more}


def applicatie(*autorisaties, **more):
    return {"clientIds": [bodies.name()], "label": "test", "autorisaties": list(autorisaties), **more}


def may_read(types):
    return right("zrc", ["zaken.lezen"], zaaktype=types["zaaktype"], maxVertrouwelijkheidaanduiding="openbaar")


def test_001a_an_application_may_have_several_client_ids_and_the_type_may_be_a_draft(scene, types):
    ids = [bodies.name(), bodies.name()]
    made = scene.made("autorisaties/applicaties", applicatie(may_read(types), clientIds=ids))
    assert made["clientIds"] == ids
    assert made["heeftAlleAutorisaties"] is False
    assert made["autorisaties"][0]["zaaktype"] == types["zaaktype"]


def test_001b_a_client_id_belongs_to_one_application(scene, types):
    taken = scene.made("autorisaties/applicaties", applicatie(may_read(types)))["clientIds"]
    again = {"clientIds": taken, "label": "ander", "heeftAlleAutorisaties": True}
    assert first_fault(scene.full.post("autorisaties/applicaties", again)) == ("clientIds", "clientId-exists")


def test_an_application_can_go(scene, types):
    made = scene.made("autorisaties/applicaties", applicatie(may_read(types)))
    assert codes(scene.full.delete(made["url"])) == 204
    assert codes(scene.full.get(made["url"]))[0] == 404


@pytest.mark.parametrize("way", ["post", "put", "patch"])
def test_002a_not_all_rights_and_some_rights_too(scene, types, way):
    both = applicatie(may_read(types), heeftAlleAutorisaties=True)
    response = _send(scene, types, way, both)
    assert first_fault(response) == ("nonFieldErrors", "ambiguous-authorizations-specified")


@pytest.mark.parametrize("way", ["post", "put"])
def test_002b_not_no_rights_at_all(scene, types, way):
    neither = applicatie(heeftAlleAutorisaties=False)
    assert first_fault(_send(scene, types, way, neither)) == ("nonFieldErrors", "missing-authorizations")


def _send(scene, types, way, body):
    if way == "post":
        return scene.full.post("autorisaties/applicaties", body)
    made = scene.made("autorisaties/applicaties", applicatie(may_read(types)))
    return getattr(scene.full, way)(made["url"], {**body, "clientIds": made["clientIds"]})


@pytest.mark.parametrize(
    ("component", "scope", "field"),
    [("zrc", "zaken.lezen", "zaaktype"), ("drc", "documenten.lezen", "informatieobjecttype")],
)
@pytest.mark.parametrize("nothing", [{}, {"maxVertrouwelijkheidaanduiding": "", "type": ""}], ids=["absent", "empty"])
def test_003_a_scope_of_zaken_or_documenten_needs_a_type_and_a_level(scene, component, scope, field, nothing):
    given = {field if name == "type" else name: value for name, value in nothing.items()}
    response = scene.full.post("autorisaties/applicaties", applicatie(right(component, [scope], **given)))
    assert sorted(faults(response)) == sorted(
        [
            (f"autorisaties.0.{field}", "required"),
            ("autorisaties.0.maxVertrouwelijkheidaanduiding", "required"),
        ]
    )


def test_003_a_scope_of_besluiten_needs_a_type(scene):
    body = applicatie(right("brc", ["besluiten.lezen"], besluittype=""))
    assert faults(scene.full.post("autorisaties/applicaties", body)) == [("autorisaties.0.besluittype", "required")]


@pytest.mark.parametrize(
    ("component", "field"), [("zrc", "zaaktype"), ("drc", "informatieobjecttype"), ("brc", "besluittype")]
)
def test_003_another_scope_needs_none(scene, component, field):
    empty = {field: "", "maxVertrouwelijkheidaanduiding": ""}
    body = applicatie(right(component, ["notificaties.publiceren"], **empty))
    assert codes(scene.full.post("autorisaties/applicaties", body)) == 201


def test_004_an_application_is_found_by_its_client_id(scene, types):
    made = scene.made("autorisaties/applicaties", applicatie(may_read(types)))
    mine = made["clientIds"][0]
    listed = scene.shown("autorisaties/applicaties", {"clientIds": f"{mine},een-ander"})
    assert [each["url"] for each in listed["results"]] == [made["url"]]
    assert scene.shown("autorisaties/applicaties/consumer", {"clientId": mine})["url"] == made["url"]
    assert codes(scene.full.get("autorisaties/applicaties/consumer", {"clientId": "niemand"}))[0] == 404


def test_rights_are_changed_by_a_partial_update(scene, types):
    made = scene.made("autorisaties/applicaties", applicatie(may_read(types)))
    more = may_read(types) | {"scopes": ["zaken.lezen", "zaken.aanmaken"]}
    changed = scene.full.patch(made["url"], {"autorisaties": [more]})
    assert codes(changed) == 200
    assert changed.json()["autorisaties"][0]["scopes"] == ["zaken.lezen", "zaken.aanmaken"]


def test_a_program_without_the_scope_sees_no_applications(scene):
    assert refused(scene.limited.get("autorisaties/applicaties"))
    assert refused(scene.limited.post("autorisaties/applicaties", {}))
