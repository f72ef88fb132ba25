"""A file of calls goes in by the page: each wrong line is named, and twice the same file is once (S-30)."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from loket.examples.cast import FATIMA, SANNE
from loket.organisatie.models import Medewerker
from loket.telefonie import forms
from loket.telefonie.models import Gesprek
from loket.telefonie.tests.test_import import HEAD, LINE, file

pytestmark = pytest.mark.django_db
CALLS = "/beheer/gesprekken-invoeren/"


@pytest.fixture
def sanne(town, client):
    client.force_login(Medewerker.objects.get(email=SANNE.email))
    return client


def sent(client, content, status=200):
    answer = client.post(CALLS, {"file": SimpleUploadedFile("gesprekken.csv", content)})
    assert answer.status_code == status
    return answer.content.decode()


def test_good_lines_go_in_once_and_the_wrong_one_is_named(sanne):
    content = file(LINE.format(1), "gisteren,,,0612345678,14072,,u2", LINE.format(3))
    page = sent(sanne, content)
    assert "Nieuw: 2. Die kenden wij al: 0. Niet gelezen: 1." in page
    assert '<td class="is-num">3</td><td>Dit is geen tijd voor het begin.</td>' in page
    again = sent(sanne, content)
    assert "Nieuw: 0. Die kenden wij al: 2. Niet gelezen: 1." in again
    assert Gesprek.objects.count() == 2


def test_a_file_without_the_columns_is_refused_beside_the_field(sanne):
    page = sent(sanne, b"a,b\n1,2\n", 422)
    assert "In het bestand ontbreekt de kolom linkedid." in page
    assert not Gesprek.objects.exists()


def test_no_file_an_empty_one_and_one_too_large(sanne, monkeypatch):
    answer = sanne.post(CALLS)
    assert answer.status_code == 422
    assert "Kies een bestand." in answer.content.decode()
    assert "Dit bestand is leeg." in sent(sanne, b"", 422)
    monkeypatch.setattr(forms, "MOST_BYTES", 10)
    assert "Dit bestand is groter dan 2 MB." in sent(sanne, HEAD.encode(), 422)


def test_hostile_text_in_a_line_is_shown_as_text(sanne):
    assert "<script>alert" not in sent(sanne, file("<script>alert(1)</script>,,,06,14072,,u1"))


def test_only_who_arranges_telephones(town, client):
    assert client.get(CALLS).status_code == 302
    client.force_login(Medewerker.objects.get(email=FATIMA.email))
    assert client.get(CALLS).status_code == 403
