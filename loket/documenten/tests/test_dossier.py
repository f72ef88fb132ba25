"""Staff sees the documents of a zaak."""

import pytest

from loket.documenten import commands
from loket.documenten.queries.dossier import documents_of
from loket.examples import documenten
from loket.kernel.actor import SYSTEM, Actor, ActorKind

ZAAK = "/zaken/api/v1/zaken/11111111-1111-4111-8111-111111111111"
BOB = Actor(ActorKind.STAFF, "2", "Bob", permissions=frozenset({"documenten.behandelen"}))
ADA = Actor(ActorKind.STAFF, "1", "Ada")


@pytest.mark.parametrize("count", [1, 3])
def test_the_documents_of_a_zaak(type, count, django_assert_num_queries):
    made = [documenten.document(type=type, titel=f"Brief {number}") for number in range(count)]
    for each in made:
        commands.relate(document_id=each.id, object=ZAAK, object_type="zaak", by=SYSTEM)
    documenten.document(type=type)
    with django_assert_num_queries(1):
        found = documents_of(ZAAK, by=BOB)
    assert [each.id for each in found] == [each.id for each in reversed(made)]
    assert (found[-1].titel, found[-1].size, found[-1].shown, found[-1].locked) == ("Brief 0", 21, True, False)
    assert documents_of(ZAAK, by=ADA) == []


def test_what_has_no_content_is_not_shown(type):
    made = documenten.document(None, type, formaat="application/pdf", status="in_bewerking")
    commands.relate(document_id=made.id, object=ZAAK, object_type="zaak", by=SYSTEM)
    commands.lock_document(document_id=made.id, by=SYSTEM)
    [found] = documents_of(ZAAK, by=BOB)
    assert (found.shown, found.locked, found.status_label) == (False, True, "in bewerking")
