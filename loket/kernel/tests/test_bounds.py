"""How much each address takes in: who sends more is told in plain words, before it is read."""

import io
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import resolve

from loket.kernel.bounds import FILES, MB, USUAL, holds
from tests.test_the_house import HOUSE, sources

pytestmark = pytest.mark.django_db
MULTIPART = "multipart/form-data; boundary=grens"
READ_BY_OTHERS = {  # these read the files of a page that says how much it holds
    "formulieren/pages/public/press.py": "formulieren/pages/public/stap.py",
    "redactie/pages/photo.py": "redactie/pages/editor.py",
    "kernel/once.py": "kernel/bounds.py",
}


class Sent(io.BytesIO):
    """What a browser sends, of which we see how much was taken."""

    def __init__(self, content):
        super().__init__(content)
        self.whole = False

    def read(self, size=-1):
        self.whole |= size is None or size < 0
        return super().read(size)


def send(address, size, kind=MULTIPART):
    sent = Sent(b"x" * size)
    asked = {"wsgi.input": sent, "CONTENT_LENGTH": str(size), "CONTENT_TYPE": kind}
    return Client(enforce_csrf_checks=True).generic("POST", address, **asked), sent


@pytest.mark.parametrize("address", ["/inloggen/", "/mijn/inloggen/", "/afspraak/maken/", "/en/mijn/inloggen/"])
@pytest.mark.parametrize("kind", [MULTIPART, "application/x-www-form-urlencoded", "application/json"])
def test_a_page_without_files_takes_no_large_thing_of_a_stranger(address, kind):
    answer, sent = send(address, USUAL + 1, kind)
    assert (answer.status_code, sent.whole) == (413, False)


def test_who_sent_too_much_reads_what_to_do():
    html = send("/inloggen/", USUAL + 1)[0].content.decode()
    assert "Dit is te groot om te versturen" in html
    assert "Daar staat nog wat u typte" in html
    assert "Maak de tekst korter, of kies een kleiner bestand." in html


@pytest.mark.parametrize("most", [USUAL, USUAL - 1])
def test_up_to_the_bound_it_is_read_as_ever(most):
    assert send("/inloggen/", most, "text/plain")[0].status_code == 403  # no token of the form


def test_a_text_longer_than_a_form_holds_is_told_so_and_not_that_the_browser_is_wrong(client):
    """Between 1 MB, which Django reads of text, and our bound."""
    long = {"gebruikersnaam": "x" * (1024 * 1024 + 1)}
    line = "application/x-www-form-urlencoded"
    for told in (client.post("/inloggen/", long), client.post("/inloggen/", "x" * (MB + 9), content_type=line)):
        assert told.status_code == 413
        assert "De tekst is te lang" in told.content.decode()


def test_another_wrong_form_is_still_one_that_we_cannot_read(client):
    answer = client.post("/inloggen/", {f"veld{each}": "x" for each in range(400)})
    assert (answer.status_code, "Wij kunnen deze vraag niet lezen" in answer.content.decode()) == (400, True)


def test_of_a_body_without_a_length_a_page_reads_nothing():
    sent = Sent(b"x" * 100)
    asked = {"wsgi.input": sent, "CONTENT_TYPE": MULTIPART, "HTTP_TRANSFER_ENCODING": "chunked"}
    answer = Client().generic("POST", "/inloggen/", **asked)
    assert (answer.status_code, sent.tell()) != (200, 100)
    assert sent.tell() == 0


def test_a_door_for_machines_says_it_as_a_problem():
    answer, _ = send("/formulier/betaling/veranderd/", USUAL + 1)
    assert (answer.status_code, answer["Content-Type"]) == (413, "application/problem+json")


def test_a_page_with_files_takes_what_the_proxy_in_front_lets_through():
    told = resolve("/melding-openbare-ruimte/").func
    assert told.most_bytes == FILES == 70 * 1024 * 1024
    photo = SimpleUploadedFile("lamp.jpg", b"x" * (USUAL + 1), content_type="image/jpeg")
    assert Client().post("/melding-openbare-ruimte/", {"photo": photo}).status_code == 422


def test_no_page_with_files_forgot_to_say_how_much_it_holds():
    reads = {path.relative_to(HOUSE).as_posix(): path.read_text() for path in sources()}
    for name, text in reads.items():
        if "request.FILES" in text:
            assert re.search(r"^@holds\(|def holds\(", reads[READ_BY_OTHERS.get(name, name)], re.MULTILINE), name


def test_the_mark_stays_below_other_decorators():
    assert holds(5)(lambda request: None).most_bytes == 5
