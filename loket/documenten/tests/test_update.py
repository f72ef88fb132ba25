"""Who holds the lock writes a new version (drc-009, drc-010)."""

import re

import pytest

from loket.documenten.models import Document
from loket.documenten.tests.faults import faults
from loket.examples import documenten
from loket.examples.documenten import body
from loket.examples.zgw import program_with

EIO = "documenten/enkelvoudiginformatieobjecten"
SCOPES = ["documenten.lezen", "documenten.aanmaken", "documenten.bijwerken", "documenten.lock"]


@pytest.fixture
def made(zgw, type):
    return zgw.post(EIO, body(type, b"eerste")).json()


@pytest.fixture
def lock(zgw, made):
    return zgw.post(f"{made['url']}/lock").json()["lock"]


def content_at(program, url):
    return b"".join(program.get(url).streaming_content)


# -- Locks ---------------------------------------------------------------------------------------------------------


def test_drc_009_a_lock_is_32_hexadecimal_digits_and_is_kept_as_a_hash(zgw, made):
    answer = zgw.post(f"{made['url']}/lock", {"titel": "wat er ook bij staat"})
    assert answer.status_code == 200
    assert list(answer.json()) == ["lock"]
    lock = answer.json()["lock"]
    assert re.fullmatch("[0-9a-f]{32}", lock)
    assert zgw.get(made["url"]).json()["locked"] is True
    assert lock not in str(Document.objects.values())


def test_drc_009_a_lock_without_body_or_content_type(zgw, made):
    answer = zgw.client.post(f"{made['url']}/lock", headers=zgw._headers({}), content_type="")
    assert answer.status_code == 200


def test_drc_009_what_is_locked_is_not_locked_again(zgw, made, lock):
    assert faults(zgw.post(f"{made['url']}/lock")) == [("nonFieldErrors", "existing-lock")]


def test_drc_009_nobody_writes_without_a_lock(zgw, type, made):
    assert faults(zgw.put(made["url"], body(type))) == [("nonFieldErrors", "unlocked")]
    assert faults(zgw.patch(made["url"], {"titel": "x", "lock": "abc"})) == [("nonFieldErrors", "unlocked")]


def test_drc_009_the_lock_goes_along(zgw, type, made, lock):
    assert faults(zgw.put(made["url"], body(type))) == [("lock", "required")]
    assert faults(zgw.put(made["url"], body(type, titel=""))) == [("titel", "blank"), ("lock", "required")]
    assert faults(zgw.patch(made["url"], {"titel": "x"})) == [("nonFieldErrors", "missing-lock-id")]
    wrong = {"lock": f"{lock}abc"}
    assert faults(zgw.put(made["url"], body(type, **wrong))) == [("nonFieldErrors", "incorrect-lock-id")]
    assert faults(zgw.patch(made["url"], wrong)) == [("nonFieldErrors", "incorrect-lock-id")]
    assert zgw.patch(made["url"], {"titel": "Nieuw", "lock": lock}).status_code == 200
    assert zgw.put(made["url"], body(type, lock=lock)).status_code == 200


def test_drc_009_unlock(zgw, made, lock):
    assert zgw.post(f"{made['url']}/unlock", {"lock": lock}).status_code == 204
    assert zgw.get(made["url"]).json()["locked"] is False


def test_drc_009_who_may_force_it_unlocks_without_a_lock(zgw, made, lock):
    for send in ({}, {"lock": "abc"}, {"lock": ""}):
        assert zgw.post(f"{made['url']}/unlock", send).status_code == 204
        assert zgw.get(made["url"]).json()["locked"] is False
        zgw.post(f"{made['url']}/lock")
    bare = zgw.client.post(f"{made['url']}/unlock", headers=zgw._headers({}), content_type="")
    assert bare.status_code == 204


def test_drc_009_who_may_not_force_it_needs_the_lock(zgw, type, made, lock):
    limited = program_with("beperkt", {"component": "drc", "scopes": SCOPES, "type_id": type.id})
    assert faults(limited.post(f"{made['url']}/unlock", {})) == [("nonFieldErrors", "incorrect-lock-id")]
    assert faults(limited.post(f"{made['url']}/unlock", {"lock": f"{lock}abc"})) == [
        ("nonFieldErrors", "incorrect-lock-id")
    ]
    assert zgw.get(made["url"]).json()["locked"] is True
    assert limited.post(f"{made['url']}/unlock", {"lock": lock}).status_code == 204


def test_drc_009_two_who_edit_at_once(zgw, type, made):
    first = zgw.post(f"{made['url']}/lock").json()["lock"]
    assert zgw.post(f"{made['url']}/lock").status_code == 400
    assert zgw.post(f"{made['url']}/unlock", {}).status_code == 204
    second = zgw.post(f"{made['url']}/lock").json()["lock"]
    assert faults(zgw.patch(made["url"], {"titel": "x", "lock": first})) == [("nonFieldErrors", "incorrect-lock-id")]
    assert zgw.patch(made["url"], {"titel": "x", "lock": second}).json()["versie"] == 2


@pytest.mark.parametrize("raw", ["{", "[]", '{"lock": 7}', '{"lock": "\\u0000"}', '{"lock": "\\ud800"}'])
def test_an_unlock_that_cannot_be_read(zgw, made, lock, raw):
    answer = zgw.client.post(f"{made['url']}/unlock", raw, content_type="application/json", headers=zgw._headers({}))
    assert answer.status_code == 400


# -- Versions ------------------------------------------------------------------------------------------------------


def test_drc_010_each_update_is_a_version_and_the_earlier_ones_stay(zgw, made, lock, django_assert_num_queries):
    with django_assert_num_queries(15):
        second = zgw.patch(made["url"], {"titel": "Tweede", "lock": lock}).json()
    assert (second["versie"], second["titel"]) == (2, "Tweede")
    third = zgw.patch(made["url"], {"inhoud": "ZGVyZGU=", "bestandsomvang": 5, "lock": lock}).json()
    assert (third["versie"], third["titel"], third["bestandsomvang"]) == (3, "Tweede", 5)
    assert third["inhoud"] == f"{made['url']}/download?versie=3"
    for versie, titel, content in ((1, "Aanvraag", b"eerste"), (2, "Tweede", b"eerste"), (3, "Tweede", b"derde")):
        with django_assert_num_queries(4):  # two of them write down that it was read
            found = zgw.get(made["url"], {"versie": versie}).json()
        assert (found["versie"], found["titel"], found["url"]) == (versie, titel, made["url"])
        assert found["locked"] is True
        assert content_at(zgw, found["inhoud"]) == content
    assert zgw.get(EIO).json()["count"] == 1
    assert content_at(zgw, f"{made['url']}/download") == b"derde"


def test_drc_010_the_version_of_a_moment(zgw, made, lock):
    second = zgw.patch(made["url"], {"titel": "Tweede", "lock": lock}).json()
    third = zgw.patch(made["url"], {"titel": "Derde", "lock": lock}).json()
    for at, versie in ((made, 1), (second, 2), (third, 3)):
        asked = {"registratieOp": at["beginRegistratie"]}
        assert zgw.get(made["url"], asked).json()["versie"] == versie
        assert zgw.get(f"{made['url']}/download", asked).status_code == 200
    assert zgw.get(made["url"], {"registratieOp": "2099-01-01T00:00:00Z"}).json()["versie"] == 3
    assert zgw.get(made["url"], {"registratieOp": "2001-01-01T00:00:00Z"}).status_code == 404
    assert zgw.get(f"{made['url']}/download", {"registratieOp": "2001-01-01T00:00:00Z"}).status_code == 404


@pytest.mark.parametrize(
    "asked", [{"versie": 2}, {"versie": "x"}, {"versie": -1}, {"versie": 10**12}, {"registratieOp": "x"}]
)
def test_a_version_that_is_not_there(zgw, made, asked):
    assert zgw.get(made["url"], asked).status_code == 404
    assert zgw.get(f"{made['url']}/download", asked).status_code == 404


def test_a_version_or_a_moment_but_not_both(zgw, made):
    asked = {"versie": 1, "registratieOp": made["beginRegistratie"]}
    assert faults(zgw.get(made["url"], asked)) == [("nonFieldErrors", "invalid")]
    assert faults(zgw.get(made["url"], {"versie": 1, "vers": 1})) == [("nonFieldErrors", "unknown-parameters")]


def test_a_version_has_an_etag_and_expands(zgw, made, lock):
    zgw.patch(made["url"], {"titel": "Tweede", "lock": lock})
    for versie in (1, 2):
        found = zgw.get(made["url"], {"versie": versie, "expand": "informatieobjecttype"})
        assert found.json()["_expand"]["informatieobjecttype"]["url"] == made["informatieobjecttype"]
        again = zgw.get(made["url"], {"versie": versie, "expand": "informatieobjecttype"}, If_None_Match=found["ETag"])
        assert again.status_code == 304
    asked = {"versie": 1, "expand": "zaak"}
    assert faults(zgw.get(made["url"], asked)) == [("expand", "invalid_choice")]


# -- What an update may say --------------------------------------------------------------------------------------


def test_a_put_empties_what_it_does_not_name_but_not_the_number_nor_the_content(zgw, type, made, lock):
    zgw.patch(made["url"], {"beschrijving": "Brief", "trefwoorden": ["a"], "lock": lock})
    told = body(type, None, lock=lock)
    found = zgw.put(made["url"], told).json()
    assert (found["beschrijving"], found["trefwoorden"]) == ("", [])
    assert found["identificatie"] == made["identificatie"]
    assert (found["bestandsomvang"], content_at(zgw, found["inhoud"])) == (6, b"eerste")


def test_who_sends_back_what_it_read_changes_no_content(zgw, made, lock, kept):
    read = zgw.get(made["url"]).json()
    found = zgw.put(made["url"], {**read, "titel": "Nieuw", "lock": lock})
    assert found.status_code == 200, found.content
    assert (found.json()["titel"], content_at(zgw, found.json()["inhoud"])) == ("Nieuw", b"eerste")
    assert kept() == 1
    found = zgw.patch(made["url"], {"inhoud": read["inhoud"], "bestandsomvang": 6, "lock": lock})
    assert content_at(zgw, found.json()["inhoud"]) == b"eerste"


def test_the_address_of_another_document_is_no_content(zgw, type, made, lock):
    other = zgw.post(EIO, body(type, b"ander")).json()
    assert faults(zgw.patch(made["url"], {"inhoud": other["inhoud"], "lock": lock})) == [("inhoud", "invalid-base64")]


def test_an_update_can_take_the_content_away(zgw, type, made, lock):
    found = zgw.put(made["url"], body(type, None, inhoud=None, lock=lock)).json()
    assert (found["inhoud"], found["bestandsomvang"]) == (None, None)
    assert content_at(zgw, f"{made['url']}/download?versie=1") == b"eerste"


def test_null_in_a_partial_update_takes_nothing_away(zgw, made, lock):
    found = zgw.patch(made["url"], {"inhoud": None, "titel": "x", "lock": lock}).json()
    assert content_at(zgw, found["inhoud"]) == b"eerste"


def test_another_size_without_content_is_a_fault(zgw, made, lock):
    assert faults(zgw.patch(made["url"], {"bestandsomvang": 7, "lock": lock})) == [("nonFieldErrors", "file-size")]
    wrong = {"inhoud": "YWJj", "bestandsomvang": 6, "lock": lock}
    assert faults(zgw.patch(made["url"], wrong)) == [("nonFieldErrors", "file-size")]


def test_an_unknown_field_in_a_partial_update_is_told(zgw, made, lock):
    assert faults(zgw.patch(made["url"], {"titul": "x", "lock": lock})) == [("titul", "unknown-field")]


def test_a_refused_update_keeps_no_file_and_changes_nothing(zgw, made, lock, kept):
    told = {"inhoud": "YWJj", "status": "in_bewerking", "ontvangstdatum": "2026-11-02", "lock": lock}
    assert faults(zgw.patch(made["url"], told)) == [("status", "invalid_for_received")]
    assert faults(zgw.patch(made["url"], {"inhoud": "YWJj", "lock": "mis"})) == [
        ("nonFieldErrors", "incorrect-lock-id")
    ]
    assert kept() == 1
    assert zgw.get(made["url"]).json() == {**{k: v for k, v in made.items() if k != "lock"}, "locked": True}


def test_the_rules_of_a_new_document_hold_for_an_update(zgw, type, made, lock):
    other = zgw.post(EIO, body(type)).json()
    told = {
        "identificatie": other["identificatie"],
        "indicatieGebruiksrecht": True,
        "ondertekening": {"soort": "pki", "datum": None},
        "lock": lock,
    }
    assert faults(zgw.patch(made["url"], told)) == [
        ("identificatie", "identificatie-niet-uniek"),
        ("indicatieGebruiksrecht", "missing-gebruiksrechten"),
        ("ondertekening.datum", "required"),
    ]
    concept = documenten.informatieobjecttype(publish=False)
    assert faults(zgw.patch(made["url"], {"informatieobjecttype": str(concept), "lock": lock})) == [
        ("informatieobjecttype", "not-published")
    ]


def test_the_type_may_change(zgw, made, lock):
    other = documenten.informatieobjecttype()
    found = zgw.patch(made["url"], {"informatieobjecttype": str(other), "lock": lock})
    assert found.json()["informatieobjecttype"] == str(other)


@pytest.mark.parametrize("status", ["definitief", "gearchiveerd"])
def test_what_is_definitive_can_be_mended(zgw, made, lock, status):
    assert zgw.patch(made["url"], {"status": status, "lock": lock}).json()["status"] == status
    assert zgw.patch(made["url"], {"titel": "Nieuw", "lock": lock}).status_code == 200


def test_an_update_of_what_is_not_there(zgw, type):
    nowhere = f"{EIO}/11111111-1111-4111-8111-111111111111"
    assert zgw.put(nowhere, body(type, lock="x")).status_code == 404
    assert zgw.patch(nowhere, {"lock": "x"}).status_code == 404
    assert zgw.post(f"{nowhere}/lock").status_code == 404
    assert zgw.post(f"{nowhere}/unlock").status_code == 404


def test_a_change_that_took_long_leaves_what_another_changed_meanwhile(zgw, made, lock, monkeypatch):
    """A body of minutes, and in that time a short one with the same lock: both are kept."""
    from loket.documenten.api import informatieobjecten

    read = informatieobjecten.read_document

    def meanwhile(*asked):
        monkeypatch.setattr(informatieobjecten, "read_document", read)
        assert zgw.patch(made["url"], {"titel": "Ondertussen", "lock": lock}).status_code == 200
        return read(*asked)

    monkeypatch.setattr(informatieobjecten, "read_document", meanwhile)
    found = zgw.patch(made["url"], {"beschrijving": "Lang", "lock": lock}).json()
    assert (found["titel"], found["beschrijving"], found["versie"]) == ("Ondertussen", "Lang", 3)


def test_who_knows_another_version_changes_nothing(zgw, made, lock):
    tag = zgw.get(made["url"])["ETag"]
    assert zgw.patch(made["url"], {"titel": "Nieuw", "lock": lock}, If_Match=tag).status_code == 200
    assert zgw.patch(made["url"], {"titel": "Nieuwer", "lock": lock}, If_Match=tag).status_code == 412
    assert zgw.get(made["url"]).json()["versie"] == 2
