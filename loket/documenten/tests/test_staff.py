"""Staff adds a file to a dossier, follows it up by a newer one, and opens it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from loket.documenten import commands
from loket.documenten.models import Document, DocumentVersie
from loket.examples import documenten
from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refused

BOB = Actor(ActorKind.STAFF, "2", "Bob", permissions=frozenset({"documenten.behandelen"}))
ADA = Actor(ActorKind.STAFF, "1", "Ada")


def file(content=b"eerste", name="brief.pdf"):
    return SimpleUploadedFile(name, content)


@pytest.fixture
def made(type):
    return commands.add_document(
        file=file(), informatieobjecttype_id=type.id, bronorganisatie=documenten.RSIN, auteur="Bob", by=BOB
    )


def test_a_file_becomes_a_document(made):
    found = Document.objects.get(id=made)
    assert (found.titel, found.bestandsnaam, found.formaat) == ("brief.pdf", "brief.pdf", "application/pdf")
    assert (found.bestandsomvang, found.status, found.taal, found.versie) == (6, "definitief", "dut", 1)


def test_a_newer_file_is_a_newer_version(made):
    commands.add_version(document_id=made, file=file(b"tweede versie", "brief.txt"), by=BOB)
    found, before = Document.objects.get(id=made), DocumentVersie.objects.get(document=made)
    assert (found.versie, found.bestandsnaam, found.bestandsomvang) == (2, "brief.txt", 13)
    assert (before.versie, before.bestandsnaam, before.bestandsomvang) == (1, "brief.pdf", 6)
    assert found.titel == before.titel
    for versie, content in ((None, b"tweede versie"), (1, b"eerste"), (2, b"tweede versie")):
        opened = commands.open_content(document_id=made, versie=versie, by=BOB)
        assert (opened.content.read(), opened.size) == (content, len(content))
        opened.content.close()


def test_nobody_follows_up_what_another_edits(made, kept):
    commands.lock_document(document_id=made, by=BOB)
    with pytest.raises(Refused) as refused:
        commands.add_version(document_id=made, file=file(b"tweede"), by=BOB)
    assert refused.value.refusal.code == "document-locked"
    assert kept() == 1


@pytest.mark.parametrize(
    ("name", "kind", "shown"),
    [
        ("a.pdf", "application/pdf", True),
        ("a.PNG", "image/png", True),
        ("a.html", "text/html", False),
        ("a.svg", "image/svg+xml", False),
        ("a", "application/octet-stream", False),
    ],
)
def test_what_a_browser_may_show(type, name, kind, shown):
    made = commands.add_document(
        file=file(name=name), informatieobjecttype_id=type.id, bronorganisatie=documenten.RSIN, auteur="Bob", by=BOB
    )
    opened = commands.open_content(document_id=made, by=BOB)
    opened.content.close()
    assert (opened.name, opened.kind, opened.shown) == (name, kind, shown)


def test_strangers_add_and_open_nothing(type, made, kept):
    for forbidden in (
        lambda: commands.open_content(document_id=made, by=ADA),
        lambda: commands.add_version(document_id=made, file=file(), by=ADA),
        lambda: commands.add_document(
            file=file(), informatieobjecttype_id=type.id, bronorganisatie=documenten.RSIN, auteur="Ada", by=ADA
        ),
    ):
        with pytest.raises(Refused) as refused:
            forbidden()
        assert refused.value.refusal.code == "permission_denied"
    assert kept() == 1


def test_a_document_without_a_file(type):
    made = documenten.document(None, type)
    with pytest.raises(Refused) as refused:
        commands.open_content(document_id=made.id, by=BOB)
    assert refused.value.refusal.code == "no-content"
    with pytest.raises(Refused):
        commands.open_content(document_id=made.id, versie=7, by=BOB)
