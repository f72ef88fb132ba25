"""What killed processes left in the store is thrown away, and nothing else is."""

import os
from datetime import timedelta

import pytest
from django.utils import timezone

from loket.documenten import commands
from loket.documenten.commands.content import kept as keeping
from loket.documenten.models import Document
from loket.examples import documenten
from loket.examples.documenten import body
from loket.kernel.ids import new_id
from loket.outside.opslag import store


def age(files, hours):
    at = (timezone.now() - timedelta(hours=hours)).timestamp()
    for each in files.rglob("*"):
        if each.is_file():
            os.utime(each, (at, at))


def leave(key):
    """What a process does that is killed after its content was kept, and before its row was."""
    with store().draft() as draft:
        draft.write(b"half")
        store().keep(draft, key)


def key(days=0, document_id=None):
    return f"{timezone.now() - timedelta(days=days):%Y/%m/%d}/{document_id or new_id()}-0123456789abcdef"


def test_content_without_a_row_is_swept_after_an_hour(zgw, type, files, kept, settings):
    settings.DOCUMENT_PART_BYTES = 5
    made = documenten.document(b"eerste", type)
    lock = zgw.post(f"{made.url}/lock").json()["lock"]
    zgw.patch(made.url, {"inhoud": "YWJj", "lock": lock})
    parts = zgw.post("documenten/enkelvoudiginformatieobjecten", body(type, None, bestandsomvang=7)).json()
    with store().draft() as draft:
        draft.write(b"12345")
        commands.receive_part(
            part_id=parts["bestandsdelen"][0]["url"][-36:],
            content=draft,
            lock=parts["lock"],
            by=documenten.SYSTEM,
        )
    for left in (key(), key(1), key(document_id=made.id)):
        leave(left)
    assert kept() == 6
    assert commands.sweep_content() == 0
    age(files, 2)
    assert commands.sweep_content() == 3
    assert kept() == 3
    assert b"".join(zgw.get(f"{made.url}/download?versie=1").streaming_content) == b"eerste"


def test_what_is_not_of_ours_in_the_folder_is_let_be(files, kept, db):
    day = files / f"{timezone.now():%Y/%m/%d}"
    documenten.document()
    (day / "leesmij.txt").write_text("van de beheerder")
    age(files, 2)
    assert commands.sweep_content() == 0
    assert kept() == 2


def test_a_block_that_fails_leaves_no_file(kept):
    with store().draft() as draft:
        draft.write(b"half")
        with pytest.raises(ZeroDivisionError), keeping(draft, new_id()):
            _ = 1 // (kept() - 1)
    assert kept() == 0


def test_the_timetable_sweeps():
    from loket.timetable import TIMETABLE

    assert commands.sweep_content in TIMETABLE


def test_a_document_that_is_written_twice_at_once_keeps_one_file(zgw, type, kept, monkeypatch):
    """The look says that a number is free, and the database that it was taken meanwhile."""
    from loket.documenten.commands import register
    from loket.documenten.queries.document import Look

    documenten.document(b"eerste", type, identificatie="D-1")
    monkeypatch.setattr(register, "look_at", lambda *asked, **more: Look("D-1", False, "openbaar", False))
    answer = zgw.post("documenten/enkelvoudiginformatieobjecten", body(type, identificatie="D-1"))
    assert [each["code"] for each in answer.json()["invalidParams"]] == ["identificatie-niet-uniek"]
    assert (Document.objects.count(), kept()) == (1, 1)
