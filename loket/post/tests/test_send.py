"""What goes out has a number, a day, a way, and proof (Awb 2:12, 2:25)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.documenten.models import Document
from loket.kernel.refusal import Refused
from loket.post import commands
from loket.post.models import Poststuk
from loket.post.tests.conftest import pdf

pytestmark = pytest.mark.django_db


@pytest.fixture
def outgoing(room):
    return commands.register_uitgaand(
        naam="Mevrouw A. Voorbeeld", adres="Voorbeeldweg 1, Bergen", onderwerp="Besluit inrit", file=pdf(), by=room
    )


def codes(refused):
    return [each.code for each in refused.value.refusals]


def test_it_has_a_number_and_a_document_of_its_own(outgoing):
    assert (outgoing.richting, outgoing.toestand, outgoing.ontvangen_op) == ("uit", "klaar", None)
    assert outgoing.nummer == f"P-{timezone.localdate().year}-00001"
    kind = Document.objects.get(id=outgoing.document_id).informatieobjecttype.omschrijving
    assert kind == "Uitgaand stuk"


def test_ordinary_post(outgoing, room):
    sent = commands.send_poststuk(poststuk_id=outgoing.id, verzendwijze="gewoon", by=room)
    assert (sent.toestand, sent.verzonden_op, sent.bewijs) == ("verzonden", timezone.localdate(), "")


def test_registered_mail_needs_its_code(outgoing, room):
    with pytest.raises(Refused) as refused:
        commands.send_poststuk(poststuk_id=outgoing.id, verzendwijze="aangetekend", by=room)
    assert codes(refused) == ["proof-missing"]
    sent = commands.send_poststuk(poststuk_id=outgoing.id, verzendwijze="aangetekend", bewijs="3SABC123", by=room)
    assert sent.bewijs == "3SABC123"


def test_sent_is_sent(outgoing, room):
    commands.send_poststuk(poststuk_id=outgoing.id, verzendwijze="gewoon", by=room)
    with pytest.raises(Refused) as refused:
        commands.send_poststuk(poststuk_id=outgoing.id, verzendwijze="gewoon", by=room)
    assert codes(refused) == ["already-done"]
    undone = commands.undo_last_step(poststuk_id=outgoing.id, by=room)
    assert (undone.toestand, undone.verzonden_op, undone.verzendwijze) == ("klaar", None, "")
    commands.send_poststuk(poststuk_id=outgoing.id, verzendwijze="gewoon", by=room)
    outgoing.stappen.update(op=timezone.now() - timedelta(minutes=11))
    with pytest.raises(Refused) as refused:
        commands.undo_last_step(poststuk_id=outgoing.id, by=room)
    assert codes(refused) == ["too-late"]


def test_a_wrong_day_and_no_way(outgoing, room, agent):
    tomorrow = timezone.localdate() + timedelta(days=1)
    with pytest.raises(Refused) as refused:
        commands.send_poststuk(poststuk_id=outgoing.id, verzendwijze="duif", verzonden_op=tomorrow, by=agent)
    assert codes(refused) == ["not-allowed", "way-missing", "sent-later"]
    assert Poststuk.objects.get(id=outgoing.id).toestand == "klaar"


def test_without_an_address_nothing_goes(room):
    with pytest.raises(Refused) as refused:
        commands.register_uitgaand(naam="", adres="", onderwerp="", by=room)
    assert [each.field for each in refused.value.refusals] == ["naam", "adres", "onderwerp"]
