"""Every letter gets a number and keeps the day on which it reached us (S-63)."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from loket.documenten.models import Document
from loket.kernel.refusal import Refused
from loket.post.commands import add_scan, register_poststuk
from loket.post.models import Poststuk
from loket.post.rules.poststuk import nummer_of
from loket.post.tests.conftest import brief, pdf

pytestmark = pytest.mark.django_db


def codes(refused):
    return [(each.code, each.field) for each in refused.value.refusals]


def test_numbers_have_room_for_twelve_thousand_letters():
    assert (nummer_of(2026, 31), nummer_of(2010, 12539)) == ("P-2026-00031", "P-2010-12539")


def test_letters_get_numbers_one_after_the_other(room):
    year = timezone.localdate().year
    made = [register_poststuk(brief(), by=room).nummer for _ in range(3)]
    assert made == [f"P-{year}-0000{n}" for n in (1, 2, 3)]


def test_its_scan_is_a_document_of_the_same_day(letter):
    found = Document.objects.select_related("informatieobjecttype").get(id=letter.document_id)
    assert (found.informatieobjecttype.omschrijving, found.titel) == ("Ingekomen stuk", "Inrit aanleggen")
    assert (found.ontvangstdatum, found.bestandsnaam) == (date(2026, 11, 26), "scan-1126-0031.pdf")
    assert (letter.toestand, letter.richting) == ("postkamer", "in")


def test_a_scan_can_come_later(room):
    letter = register_poststuk(brief(), by=room)
    assert letter.document_id is None
    add_scan(poststuk_id=letter.id, file=pdf(), bladzijden=2, by=room)
    letter.refresh_from_db()
    assert (bool(letter.document_id), letter.bladzijden, letter.ontvangen_op) == (True, 2, date(2026, 11, 26))
    with pytest.raises(Refused) as refused:
        add_scan(poststuk_id=letter.id, file=pdf(), by=room)
    assert codes(refused) == [("scan-there", "")]


def test_everything_that_is_wrong_is_told_at_once(room):
    tomorrow = timezone.localdate() + timedelta(days=1)
    wrong = brief(naam=" ", onderwerp="", ontvangen_op=tomorrow, dagtekening=tomorrow + timedelta(days=1))
    with pytest.raises(Refused) as refused:
        register_poststuk(wrong, by=room)
    assert codes(refused) == [
        ("subject-missing", "onderwerp"),
        ("name-missing", "naam"),
        ("received-later", "ontvangen_op"),
        ("written-later", "dagtekening"),
    ]
    assert not Poststuk.objects.exists()


def test_only_the_post_room_registers(agent, jurist):
    for stranger in (agent, jurist):
        with pytest.raises(Refused) as refused:
            register_poststuk(brief(), by=stranger)
        assert codes(refused) == [("not-allowed", "")]
