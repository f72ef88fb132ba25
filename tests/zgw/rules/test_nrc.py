"""Notificaties: kanalen, abonnementen and messages (nrc-001 to nrc-003), asked as the suites ask them."""

import pytest

from tests.zgw.rules import bodies
from tests.zgw.rules.scene import codes, faults, refused


@pytest.mark.parametrize(
    ("naam", "filters"),
    [
        ("zaken", ["bronorganisatie", "zaaktype", "vertrouwelijkheidaanduiding"]),
        ("documenten", ["bronorganisatie", "informatieobjecttype", "vertrouwelijkheidaanduiding"]),
        ("besluiten", ["verantwoordelijkeOrganisatie", "besluittype"]),
        ("zaaktypen", ["catalogus"]),
        ("informatieobjecttypen", ["catalogus"]),
        ("besluittypen", ["catalogus"]),
        ("autorisaties", []),
    ],
)
def test_001_the_kanalen_of_the_standard_are_there(scene, naam, filters):
    [kanaal] = scene.shown("notificaties/kanaal", {"naam": naam})
    assert kanaal["filters"][: len(filters)] == filters


def test_001_a_kanaal_of_somebody_else(scene):
    naam = bodies.name()
    body = {"url": None, "naam": naam, "documentatieLink": None, "filters": []}
    assert codes(scene.full.post("notificaties/kanaal", body)) == 201
    assert [each["naam"] for each in scene.shown("notificaties/kanaal", {"naam": naam})] == [naam]
    again = faults(scene.full.post("notificaties/kanaal", body))
    assert [name for name, _ in again] == ["naam"]


def test_003_an_abonnement_comes_changes_and_goes(scene):
    made = scene.made("notificaties/abonnement", bodies.abonnement(scene.lists.callback))
    assert codes(scene.full.put(made["url"], bodies.abonnement(scene.lists.callback))) == 200
    more = {"kanalen": [{"naam": "zaken", "filters": {"bronorganisatie": bodies.RSIN}}, {"naam": "documenten"}]}
    changed = scene.full.patch(made["url"], more)
    assert codes(changed) == 200
    assert [each["naam"] for each in changed.json()["kanalen"]] == ["zaken", "documenten"]
    assert made["url"] in [each["url"] for each in scene.shown("notificaties/abonnement")]
    assert codes(scene.full.delete(made["url"])) == 204
    assert scene.full.get(made["url"]).status_code == 404


def test_003_the_callback_is_tried_with_its_word(scene):
    scene.lists.heard.clear()
    scene.made("notificaties/abonnement", bodies.abonnement(scene.lists.callback))
    assert ("/callback", "test", "Bearer token") in [
        (path, body.get("kanaal"), auth) for path, body, auth in scene.lists.heard
    ]


def test_003_one_that_does_not_listen_is_refused(scene):
    wrong = bodies.abonnement(f"{scene.lists.root}/refuses")
    assert "invalid-callback-url" in [code for _, code in faults(scene.full.post("notificaties/abonnement", wrong))]


def test_003_only_on_a_kanaal_that_is_there(scene):
    wrong = bodies.abonnement(scene.lists.callback, kanalen=[{"naam": "bestaat-niet", "filters": {}}])
    assert "kanaal_naam" in [code for _, code in faults(scene.full.post("notificaties/abonnement", wrong))]


def test_003_only_with_its_filters(scene):
    wrong = bodies.abonnement(scene.lists.callback, kanalen=[{"naam": "zaken", "filters": {"kleur": "rood"}}])
    told = faults(scene.full.post("notificaties/abonnement", wrong))
    assert "inconsistent-abonnement-filters" in [code for _, code in told]


def message(kanaal, **more):
    return {
        "kanaal": kanaal,
        "hoofdObject": "https://example.com",
        "resource": "test",
        "resourceUrl": "https://example.com",
        "actie": "create",
        "aanmaakdatum": "2019-08-29T14:14:21Z",
        "kenmerken": {},
        **more,
    }


@pytest.fixture
def kanaal(scene):
    return scene.made("notificaties/kanaal", {"naam": bodies.name(), "documentatieLink": "", "filters": []})["naam"]


@pytest.mark.parametrize("actie", ["create", "CREATE"])
def test_002_a_message_is_passed_on(scene, kanaal, actie):
    response = scene.full.post("notificaties/notificaties", message(kanaal, actie=actie))
    assert codes(response) in (200, 201)
    assert response.json()["kanaal"] == kanaal


def test_002_only_on_a_kanaal_that_is_there(scene):
    told = faults(scene.full.post("notificaties/notificaties", message("bestaat-niet")))
    assert "message_kanaal" in [code for _, code in told]


def test_002_only_with_its_kenmerken(scene):
    wrong = message("zaken", kenmerken={"kleur": "rood"})
    told = faults(scene.full.post("notificaties/notificaties", wrong))
    assert "kenmerken_inconsistent" in [code for _, code in told]


def test_who_may_not_send_or_listen_does_not(scene, kanaal):
    assert refused(scene.limited.post("notificaties/notificaties", message(kanaal)))
    assert refused(scene.limited.post("notificaties/abonnement", bodies.abonnement(scene.lists.callback)))
    assert refused(scene.limited.post("notificaties/kanaal", {"naam": bodies.name()}))
