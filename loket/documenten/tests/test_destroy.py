"""A document that goes takes everything under it along (drc-008)."""

from loket.documenten import commands
from loket.documenten.jobs import remove_content
from loket.documenten.models import Document, DocumentVersie, Gebruiksrecht, Verzending
from loket.documenten.queries.content import keys_of
from loket.documenten.tests.faults import faults
from loket.examples import documenten
from loket.kernel.actor import SYSTEM

ZAAK = "/zaken/api/v1/zaken/11111111-1111-4111-8111-111111111111"


def test_drc_008_with_everything_under_it(zgw, kept):
    made = documenten.document(b"eerste")
    lock = zgw.post(f"{made.url}/lock").json()["lock"]
    zgw.patch(made.url, {"inhoud": "YWJj", "bestandsomvang": 3, "lock": lock})
    zgw.post(f"{made.url}/unlock", {"lock": lock})
    right = {"informatieobject": made.url, "startdatum": "2026-01-01T00:00:00Z", "omschrijvingVoorwaarden": "x"}
    assert zgw.post("documenten/gebruiksrechten", right).status_code == 201
    sent = {
        "informatieobject": made.url,
        "betrokkene": "https://x.example/1",
        "contactPersoon": "https://x.example/2",
        "aardRelatie": "afzender",
        "emailadres": "jan@bergen.example",
    }
    assert zgw.post("documenten/verzendingen", sent).status_code == 201
    keys = keys_of([made.id])
    assert (len(keys), kept()) == (2, 2)
    assert zgw.delete(made.url).status_code == 204
    for model in (Document, DocumentVersie, Gebruiksrecht, Verzending):
        assert model.objects.count() == 0
    for address in (made.url, f"{made.url}/download", f"{made.url}/audittrail"):
        assert zgw.get(address).status_code == 404
    assert zgw.get("documenten/gebruiksrechten", {"informatieobject": made.url}).json() == []
    remove_content(keys=sorted(keys))
    assert kept() == 0


def test_drc_008_not_while_it_belongs_to_something_or_is_locked(zgw):
    made = documenten.document()
    commands.relate(document_id=made.id, object=ZAAK, object_type="zaak", by=SYSTEM)
    assert faults(zgw.delete(made.url)) == [("nonFieldErrors", "pending-relations")]
    zgw.post(f"{made.url}/lock")
    assert faults(zgw.delete(made.url)) == [
        ("nonFieldErrors", "pending-relations"),
        ("nonFieldErrors", "destroy-locked"),
    ]
    commands.unrelate(document_id=made.id, object=ZAAK, by=SYSTEM)
    assert faults(zgw.delete(made.url)) == [("nonFieldErrors", "destroy-locked")]
    zgw.post(f"{made.url}/unlock")
    assert zgw.delete(made.url).status_code == 204
    assert zgw.delete(made.url).status_code == 404
