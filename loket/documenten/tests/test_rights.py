"""Rights go by the type of a document and its confidentiality (A-03 … A-06)."""

import pytest

from loket.documenten import commands
from loket.examples import documenten
from loket.examples.documenten import body
from loket.examples.zgw import program_with
from loket.kernel.actor import SYSTEM, Actor, ActorKind
from loket.kernel.refusal import Refused

EIO = "documenten/enkelvoudiginformatieobjecten"
READ, ADD, CHANGE = "documenten.lezen", "documenten.aanmaken", "documenten.bijwerken"
REMOVE, LOCK, FORCE = "documenten.verwijderen", "documenten.lock", "documenten.geforceerd-bijwerken"
ZAAK = "http://testserver/zaken/api/v1/zaken/11111111-1111-4111-8111-111111111111"


def with_scopes(type, *scopes, level="intern", name="beperkt"):
    right = {
        "component": "drc",
        "scopes": list(scopes),
        "type_id": type.id,
        "max_vertrouwelijkheidaanduiding": level,
    }
    return program_with(name, right)


def denied(answer):
    return (answer.status_code, answer.json()["code"]) == (403, "permission_denied")


def test_a_list_holds_and_counts_what_may_be_seen(type, django_assert_num_queries):
    seen = documenten.document(type=type)
    documenten.document(type=type, vertrouwelijkheidaanduiding="geheim")
    documenten.document()
    program = with_scopes(type, READ)
    with django_assert_num_queries(5):  # two of them write down that it was read
        found = program.get(EIO).json()
    assert (found["count"], [each["url"] for each in found["results"]]) == (1, [seen.url])
    found = program.post(f"{EIO}/_zoek", {"bronorganisatie": documenten.RSIN}).json()
    assert found["count"] == 1


def test_one_document_outside_the_rights(type):
    program = with_scopes(type, READ)
    secret, other = documenten.document(type=type, vertrouwelijkheidaanduiding="geheim"), documenten.document()
    for made in (secret, other):
        assert denied(program.get(made.url))
        assert denied(program.get(made.url, {"versie": 1}))
        assert denied(program.get(f"{made.url}/download"))


def test_without_any_scope_there_is_not_even_an_empty_list(type):
    program = with_scopes(type, ADD)
    for path in (EIO, "documenten/gebruiksrechten", "documenten/objectinformatieobjecten", "documenten/verzendingen"):
        assert denied(program.get(path))
    assert denied(program.post(f"{EIO}/_zoek", {"identificatie": "x"}))


def test_adding_goes_by_the_type_and_level_in_the_body(type, kept):
    program = with_scopes(type, ADD)
    assert program.post(EIO, body(type)).status_code == 201
    assert denied(program.post(EIO, body(type, vertrouwelijkheidaanduiding="geheim")))
    assert denied(program.post(EIO, body(documenten.informatieobjecttype())))
    secret_type = documenten.informatieobjecttype(vertrouwelijkheidaanduiding="geheim")
    assert denied(with_scopes(secret_type, ADD, name="ander").post(EIO, body(secret_type)))
    assert kept() == 1


def test_rights_go_before_faults(type):
    program, other = with_scopes(type, READ, ADD, CHANGE), documenten.informatieobjecttype()
    assert denied(program.post(EIO, {"informatieobjecttype": str(other), "inhoud": "!"}))
    made = documenten.document()
    assert denied(program.put(made.url, {}))
    assert denied(program.patch(made.url, {"titul": 1}))


@pytest.mark.parametrize(
    ("scope", "status"), [(READ, 403), (ADD, 403), (CHANGE, 200), (FORCE, 200), (REMOVE, 403), (LOCK, 403)]
)
def test_who_may_change(type, scope, status):
    made = documenten.document(type=type)
    lock = commands.lock_document(document_id=made.id, by=SYSTEM)
    assert with_scopes(type, scope).patch(made.url, {"titel": "x", "lock": lock}).status_code == status


def test_nobody_changes_a_document_into_one_beyond_its_rights(type):
    made, program = documenten.document(type=type), with_scopes(type, CHANGE)
    lock = commands.lock_document(document_id=made.id, by=SYSTEM)
    assert denied(program.patch(made.url, {"vertrouwelijkheidaanduiding": "geheim", "lock": lock}))
    other = documenten.informatieobjecttype()
    assert denied(program.patch(made.url, {"informatieobjecttype": str(other), "lock": lock}))


def test_locks_and_the_end(type):
    made = documenten.document(type=type)
    assert denied(with_scopes(type, READ, ADD, CHANGE, REMOVE, name="a").post(f"{made.url}/lock"))
    assert denied(with_scopes(type, READ, ADD, CHANGE, LOCK, name="b").delete(made.url))
    assert with_scopes(type, LOCK, name="c").post(f"{made.url}/lock").status_code == 200
    assert denied(with_scopes(type, READ, name="d").post(f"{made.url}/unlock"))


def test_what_hangs_under_a_document_follows_it(zgw, type):
    mine, other = documenten.document(type=type), documenten.document()
    for made in (mine, other):
        commands.relate(document_id=made.id, object=ZAAK, object_type="zaak", by=SYSTEM)
        right = {"informatieobject": made.url, "startdatum": "2026-01-01T00:00:00Z", "omschrijvingVoorwaarden": "x"}
        zgw.post("documenten/gebruiksrechten", right)
        sent = {
            "informatieobject": made.url,
            "betrokkene": "https://x.example/1",
            "contactPersoon": "https://x.example/2",
            "aardRelatie": "afzender",
            "mijnOverheid": True,
        }
        zgw.post("documenten/verzendingen", sent)
    program = with_scopes(type, READ, name="lezer")
    writer = with_scopes(type, READ, ADD, CHANGE, REMOVE, name="schrijver")
    for path in ("gebruiksrechten", "objectinformatieobjecten", "verzendingen"):
        everything, seen = zgw.get(f"documenten/{path}").json(), program.get(f"documenten/{path}").json()
        if path == "verzendingen":
            everything, seen = everything["results"], seen["results"]
        assert [each["informatieobject"] for each in seen] == [mine.url]
        [hidden] = [each for each in everything if each["informatieobject"] == other.url]
        assert denied(program.get(hidden["url"]))
        assert denied(program.delete(hidden["url"]))
        assert denied(writer.delete(hidden["url"]))
        if path != "objectinformatieobjecten":
            assert denied(writer.put(hidden["url"], {name: hidden[name] for name in hidden}))
            assert denied(writer.post(f"documenten/{path}", {name: hidden[name] for name in hidden}))


def test_staff_goes_by_its_role(type):
    visitor, handler = (
        Actor(ActorKind.STAFF, "1", "Ada"),
        Actor(ActorKind.STAFF, "2", "Bob", permissions=frozenset({"documenten.behandelen"})),
    )
    made = documenten.document(type=type, vertrouwelijkheidaanduiding="geheim")
    assert commands.lock_document(document_id=made.id, by=handler)
    for command in (commands.lock_document, commands.unlock_document, commands.destroy_document):
        with pytest.raises(Refused) as refused:
            command(document_id=made.id, by=visitor)
        assert refused.value.refusal.code == "permission_denied"
    with pytest.raises(Refused):
        commands.destroy_document(document_id=made.id, by=handler)
