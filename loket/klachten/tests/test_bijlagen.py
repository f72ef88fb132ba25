"""What comes with a klacht: kept, read by who handles it and with the copy, gone with the klacht."""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from loket.examples.cast import BAS, KEES, RUBEN
from loket.kernel.actor import SYSTEM
from loket.klachten import commands
from loket.klachten.commands import empty_klacht
from loket.klachten.models import Bijlage, Klacht
from loket.klachten.tests.conftest import id_of, log_in
from loket.outside.opslag import store
from tests.climbing import CLIMBING, is_kept_inside, send_file

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
PAGE = reverse("klachten:complain")
PDF = b"%PDF-1.7 een brief"


def files(*named):
    return [SimpleUploadedFile(name, content) for name, content in named]


def complain(client, *named):
    told = {"tekst": "Drie weken niets gehoord.", "naam": "Anna", "email": "anna@inwoner.example"}
    return client.post(PAGE, {**told, "send_key": str(uuid4()), "bijlagen": files(*named)})


@pytest.fixture
def sent(client, kinds, coordinator, ruben):
    """With a letter; Ruben handles it and it is about Bas."""
    assert complain(client, ("brief.pdf", PDF)).status_code == 302
    klacht = Klacht.objects.get()
    commands.assign_klacht(klacht_id=klacht.id, behandelaar_id=id_of(RUBEN), by=coordinator)
    commands.name_beklaagde(klacht_id=klacht.id, medewerker_id=id_of(BAS), by=ruben)
    return klacht


def test_who_handles_it_reads_it_and_nobody_else(client, sent):
    bijlage = Bijlage.objects.get()
    address = reverse("klachten:file", args=[sent.id, bijlage.id])
    page = log_in(client, RUBEN).get(reverse("klachten:one", args=[sent.id])).content.decode()
    assert address in page
    answer = client.get(address)
    assert b"".join(answer.streaming_content) == PDF
    assert answer["Content-Disposition"] == 'attachment; filename="brief.pdf"'
    assert client.get(reverse("klachten:file", args=[sent.id, uuid4()])).status_code == 404
    assert log_in(client, KEES).get(address).status_code == 404
    assert log_in(client, BAS).get(address).status_code == 403


def test_whom_it_is_about_gets_it_with_the_copy(client, sent, ruben):
    """Awb 9:9: a copy of the klaagschrift, and of what was sent along."""
    address = reverse("klachten:copied_file", args=[sent.id, Bijlage.objects.get().id])
    assert log_in(client, BAS).get(address).status_code == 404
    commands.start_inquiry(klacht_id=sent.id, by=ruben)
    assert address in client.get(reverse("klachten:copy", args=[sent.id])).content.decode()
    assert b"".join(client.get(address).streaming_content) == PDF


@pytest.mark.parametrize(
    ("named", "words"),
    [
        ([("virus.exe", b"MZ")], "kunnen wij niet openen"),
        ([("brief.pdf", b"geen pdf")], "is beschadigd, of is geen pdf"),
        ([("brief.pdf", b"")], "is leeg"),
        ([(f"{n}.pdf", PDF) for n in range(6)], "hoogstens 5"),
    ],
)
def test_a_wrong_file_and_nothing_is_kept(client, kinds, named, words):
    answer = complain(client, *named)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert "Drie weken niets gehoord." in answer.content.decode()
    assert not Klacht.objects.exists()


def test_it_goes_with_the_klacht(sent, django_capture_on_commit_callbacks):
    key = Bijlage.objects.get().bestand
    store().open(key).close()
    empty_klacht(zaak_id=sent.zaak, by=SYSTEM)
    assert not Bijlage.objects.exists()


@pytest.mark.parametrize("name", CLIMBING)
def test_a_name_that_climbs_comes_nowhere(client, kinds, disk, name):
    beside = set(disk.folder.parent.iterdir())
    told = {"tekst": "Niets gehoord.", "naam": "Anna", "email": "anna@inwoner.example", "send_key": str(uuid4())}
    answer = send_file(client, PAGE, "bijlagen", name, PDF, told.items())
    is_kept_inside(answer, disk.folder, beside)
    for bijlage in Bijlage.objects.all():
        assert not set("/\\") & set(bijlage.naam)
        assert len(bijlage.naam) <= 255
