"""Who arranges meldingen takes them over: a file, a trial, and then for real."""

import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from loket.examples.cast import FATIMA, HENK
from loket.meldingen import commands
from loket.meldingen.models import Melding, Overname
from loket.meldingen.tests.overname.conftest import GOOD, HEAD
from loket.meldingen.tests.staff.conftest import HTMX, as_person  # noqa: F401 - a fixture

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
PAGE = reverse("meldingen:overnemen")
QUERIES = 4  # session, person with rights, town; the files
TEXT = f"{HEAD};kleur\n{GOOD};rood\n9;2025-03-03;xyzzy;<b>=1+1;52.67;4.7035;;"


@pytest.fixture
def henk(as_person, settings, tmp_path):  # noqa: F811
    settings.MEDIA_ROOT = tmp_path
    return as_person(HENK)


def upload(browser, content=TEXT, source="oude-app"):
    content = content if isinstance(content, bytes) else content.encode()
    return browser.post(PAGE, {"source": source, "file": SimpleUploadedFile("oud.csv", content)})


def tried(browser, **told):
    answer = upload(browser, **told)
    overname = Overname.objects.get()
    assert answer.url == reverse("meldingen:overname", args=[overname.id])
    commands.run_overname(overname_id=overname.id)
    return answer.url


def test_a_file_is_tried_first_and_then_taken_over(henk):
    url = tried(henk)
    page = henk.get(url).content.decode()
    assert "Proef: er is nog niets overgenomen" in page
    assert "Neem 1 melding over" in page
    assert "Deze kolommen gebruiken wij niet: kleur." in page
    assert not Melding.objects.exists()

    assert henk.post(f"{url}echt/").url == url
    commands.run_overname(overname_id=Overname.objects.get().id)
    assert "De meldingen zijn overgenomen" in henk.get(url).content.decode()
    assert Melding.objects.count() == 1
    assert henk.post(f"{url}echt/").status_code == 409


def test_while_it_runs_the_page_looks_again(henk):
    url = upload(henk).url
    assert ProcrastinateJob.objects.filter(task_name="loket.meldingen.jobs.take_over").count() == 1
    whole, piece = henk.get(url).content.decode(), henk.get(url, headers=HTMX).content.decode()
    assert 'hx-trigger="every 2s"' in whole
    assert piece.startswith('<div class="lk-stack" id="stand" hx-get=')
    assert henk.post(f"{url}echt/").status_code == 409


def test_refused_lines_are_shown_and_fetched_whole(henk):
    url = tried(henk)
    assert "Deze soort kennen wij niet: xyzzy." in henk.get(url).content.decode()
    answer = henk.get(f"{url}geweigerd.csv")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    head, line = csv.reader(io.StringIO(text), delimiter=";")
    assert head[-3:] == ["regel", "reden", "hele_regel"]
    assert (line[0], line[3], line[9]) == ("9", "<b>=1+1", "3")
    assert answer["Content-Disposition"] == 'attachment; filename="geweigerd-oude-app.csv"'


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_asks_as_much_for_one_file_as_for_three(henk, rows, django_assert_num_queries):
    for _ in range(rows):
        upload(henk)
    henk.get(PAGE)
    with django_assert_num_queries(QUERIES):
        assert henk.get(PAGE).content.decode().count("oud.csv</a>") == rows


def test_what_is_wrong_stands_beside_the_field(henk):
    told = [
        (upload(henk, content=b"PK\x03\x04"), "Dit is een Excel- of zipbestand."),
        (upload(henk, content="a;b\n1;2"), "Deze kolommen ontbreken: nummer"),
        (upload(henk, content=b""), "Dit bestand is leeg."),
        (upload(henk, source="Oude App!"), "Gebruik kleine letters, cijfers en streepjes."),
        (henk.post(PAGE, {"source": "oude-app"}), "Kies een bestand."),
        (henk.post(PAGE, {}), "Geef het andere systeem een naam."),
    ]
    for answer, words in told:
        assert answer.status_code == 422
        assert "<title>Fout: " in answer.content.decode()
        assert words in answer.content.decode()
    assert not Overname.objects.exists()


def test_a_file_that_is_too_large(henk, monkeypatch):
    monkeypatch.setattr("loket.meldingen.forms.staff.overname.MOST_BYTES", 10)
    assert "groter dan 50 MB" in upload(henk).content.decode()


def test_a_large_upload_comes_in_too(henk, settings):
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 10
    url = tried(henk)
    assert "Neem 1 melding over" in henk.get(url).content.decode()


def test_others_stay_out(henk, as_person, client):  # noqa: F811
    url = tried(henk)
    for path in (PAGE, url, f"{url}geweigerd.csv"):
        assert client.get(path).url.startswith(reverse("toegang:login"))
        assert as_person(FATIMA).get(path).status_code == 403
    assert as_person(FATIMA).post(f"{url}echt/").status_code == 403
    assert henk.get(f"{PAGE}00000000-0000-4000-8000-000000000000/").status_code == 404
