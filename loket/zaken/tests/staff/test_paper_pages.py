"""Documents by their pages: added by one or more at once, shown in a frame that runs nothing, got, and followed up."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from loket.documenten.models import Document
from loket.examples.cast import JANNIE, NOOR
from loket.verwerkingen.models import Logregel
from loket.zaken import commands
from loket.zaken.queries.dossier import paper_kinds, papers_of

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
JPEG = b"\xff\xd8\xff"


def address(zaak, *more):
    return f"/werk/zaken/{zaak.id}/documenten/" + "".join(f"{each}/" for each in more)


def upload(name="boom.jpg", content=JPEG, kind="image/jpeg"):
    return SimpleUploadedFile(name, content, kind)


@pytest.fixture
def kind(kap):
    return paper_kinds(kap.id)[0].id


@pytest.fixture
def paper(opened, kap, kind, jannie):
    """Adds a file; answers the zaak and the document."""

    def paper(name="boom.jpg", content=JPEG):
        zaak = opened(kap)
        file = SimpleUploadedFile(name, content)
        return zaak, commands.add_paper(zaak_id=zaak.id, kind_id=kind, file=file, by=jannie)

    return paper


def test_several_files_at_once(opened, kap, kind, logged_in):
    zaak, client = opened(kap), logged_in(JANNIE)
    files = [upload("een.jpg"), upload("twee.pdf", b"%PDF-1.7", "application/pdf")]
    answer = client.post(address(zaak), {"soort": kind, "bestand": files})
    assert answer["Location"] == f"/werk/zaken/{zaak.id}/#dossier"
    assert {each.title for each in papers_of(zaak.id)} == {"een.jpg", "twee.pdf"}
    assert "2 documenten staan in het dossier." in client.get(f"/werk/zaken/{zaak.id}/").content.decode()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"soort": ""}, "Kies wat voor document het is."),
        ({"bestand": ""}, "Kies een bestand."),
        ({"bestand": SimpleUploadedFile("leeg.txt", b"")}, "Dit bestand is leeg."),
        ({"titel": "x" * 201}, "Maak dit korter: hoogstens 200 tekens."),
    ],
)
def test_what_is_wrong_with_a_file(opened, kap, kind, logged_in, changes, words):
    zaak = opened(kap)
    answer = logged_in(JANNIE).post(address(zaak), {"soort": kind, "bestand": upload(), **changes})
    assert (answer.status_code, words in answer.content.decode()) == (422, True)
    assert not Document.objects.exists()


def test_strangers_add_and_see_nothing(paper, kind, logged_in):
    zaak, document = paper()
    client = logged_in(NOOR)
    assert client.post(address(zaak), {"soort": kind, "bestand": upload()}).status_code == 403
    for more in ((document,), (document, "bestand"), (document, "versie")):
        assert client.get(address(zaak, *more)).status_code == 403
    assert Document.objects.count() == 1


def test_a_picture_is_shown_in_a_frame_that_runs_nothing(paper, logged_in):
    zaak, document = paper()
    client = logged_in(JANNIE)
    page = client.get(address(zaak, document)).content.decode()
    assert f'src="{address(zaak, document, "bestand")}" sandbox></iframe>' in page
    answer = client.get(address(zaak, document, "bestand"))
    assert b"".join(answer.streaming_content) == JPEG
    policy = answer["Content-Security-Policy"]
    assert policy.startswith("sandbox; default-src 'none'")
    assert "frame-ancestors 'self'" in policy
    assert (answer["Content-Type"], answer["Content-Length"]) == ("image/jpeg", "3")
    assert answer["Content-Disposition"] == 'inline; filename="boom.jpg"'
    assert (answer["X-Content-Type-Options"], answer["Cache-Control"]) == ("nosniff", "private, no-store")
    assert Logregel.objects.latest("number").action.startswith("document geopend: Aanvraag")


def test_text_is_read_as_utf_8_and_a_pdf_by_the_browser(paper, logged_in):
    client = logged_in(JANNIE)
    zaak, document = paper("brief.txt", "Beste Zoë".encode())
    answer = client.get(address(zaak, document, "bestand"))
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    zaak, document = paper("brief.pdf", b"%PDF-1.7")
    assert "sandbox></iframe>" not in client.get(address(zaak, document)).content.decode()
    policy = client.get(address(zaak, document, "bestand"))["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert "script" not in policy


@pytest.mark.parametrize("name", ["pagina.html", "plaatje.svg", "formulier.docx", "raar"])
def test_what_could_run_something_is_only_fetched(paper, logged_in, name):
    zaak, document = paper(name, b"<script>alert(1)</script>")
    client = logged_in(JANNIE)
    assert "Dit soort bestand kunnen wij niet laten zien." in client.get(address(zaak, document)).content.decode()
    answer = client.get(address(zaak, document, "bestand"))
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Security-Policy"].startswith("sandbox;")


def test_it_can_be_fetched(paper, logged_in):
    zaak, document = paper()
    answer = logged_in(JANNIE).get(f"{address(zaak, document, 'bestand')}?ophalen")
    assert answer["Content-Disposition"] == 'attachment; filename="boom.jpg"'


def test_a_newer_version(paper, logged_in):
    zaak, document = paper()
    client = logged_in(JANNIE)
    assert "Nieuwe versie van boom.jpg" in client.get(address(zaak, document, "versie")).content.decode()
    assert client.post(address(zaak, document, "versie"), {}).status_code == 422
    answer = client.post(address(zaak, document, "versie"), {"bestand": upload("boom2.jpg")})
    assert answer["Location"] == address(zaak, document)
    assert "boom2.jpg" in client.get(address(zaak, document)).content.decode()
    assert Document.objects.get().versie == 2


def test_a_document_of_another_dossier_is_not_here(paper, opened, kap, logged_in):
    _, document = paper()
    assert logged_in(JANNIE).get(address(opened(kap), document)).status_code == 404
