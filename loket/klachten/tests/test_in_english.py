"""Who reads English sees how the klacht stands in English, from the link of the mail on."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from loket.berichten.commands import choose_taal
from loket.examples.tests.test_forms_in_english import dutch_on
from loket.klachten import commands
from loket.klachten.commands.write import write_to_klager
from loket.klachten.models import BriefSoort, Klacht, Oordeel
from loket.klachten.rules.bijlage import LARGEST
from loket.klachten.tests.conftest import written_to

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

GROUND = {Oordeel.NIET_IN_BEHANDELING: {"niet_behandelen": "bezwaar"}}


def page_of(client, klacht):
    answer = client.get(f"/en/klacht/{klacht.volgcode}/")
    assert (answer.status_code, dutch_on(answer, ours=set())) == (200, [])
    return answer.content.decode()


def test_the_link_of_the_mail_opens_in_english(client, klacht, coordinator):
    choose_taal(address=klacht.email, taal="en")
    brief = write_to_klager(klacht, BriefSoort.ONTVANGST, by=coordinator)
    assert re.search(r"http\S+?(/en/\S+)", brief.tekst)[1] == f"/en/klacht/{klacht.volgcode}/"
    html = page_of(client, klacht)
    assert "We have your complaint. We will call or e-mail you before" in html
    assert f'href="/klacht/{klacht.volgcode}/" lang="nl"' in html
    assert (
        f'href="/en/klacht/{klacht.volgcode}/" lang="en"' in client.get(f"/klacht/{klacht.volgcode}/").content.decode()
    )


def test_a_page_that_is_there_in_dutch_alone_leads_to_the_english_start(client, kinds):
    assert 'href="/en/" lang="en"' in client.get("/klachten/").content.decode()


def test_each_phase_is_told_in_english(client, handled, ruben):
    commands.note_talk(klacht_id=handled.id, op=timezone.localdate(), afspraak="Wij zoeken het uit.", by=ruben)
    assert "We now look for a solution together." in page_of(client, handled)
    commands.start_inquiry(klacht_id=handled.id, by=ruben)
    html = page_of(client, handled)
    assert "We are looking into your complaint." in html
    assert re.search(r"<dd>by \w+day \d+ \w+", html)


@pytest.mark.parametrize("oordeel", Oordeel.values)
def test_each_outcome_is_told_in_english(client, handled, ruben, oordeel):
    commands.note_talk(klacht_id=handled.id, op=timezone.localdate(), afspraak="Opgelost.", by=ruben)
    commands.settle_klacht(klacht_id=handled.id, afspraak="Opgelost.", akkoord_op=timezone.localdate(), by=ruben)
    Klacht.objects.filter(id=handled.id).update(oordeel=oordeel, **GROUND.get(oordeel, {}))
    html = page_of(client, handled)
    assert f"<dd>{Oordeel(oordeel).label}</dd>" not in html
    assert "You can go to the National Ombudsman, up to and including" in html


def test_a_klacht_is_made_and_thanked_for_in_english_and_answered_so(client, kinds):
    """Who wrote on the English form is written to in English, whatever their address chose before."""
    form = client.get("/en/klacht/")
    assert dutch_on(form, ours=set()) == []
    assert "What happened?" in form.content.decode()
    told = {"tekst": "Nobody called me back.", "naam": "Joe Field", "email": "joe@inwoner.example"}
    answer = client.post("/en/klacht/", told)
    assert answer["Location"].startswith("/en/klacht/ontvangen/")
    thanks = client.get(answer["Location"])
    assert (thanks.status_code, dutch_on(thanks, ours=set())) == (200, [])
    assert "We have your complaint" in thanks.content.decode()
    [mail] = written_to("joe@inwoner.example")
    assert "We have received your complaint" in mail.subject
    assert f"/en/klacht/{Klacht.objects.get().volgcode}/" in mail.text


WRONG_FILES = [("a.exe", b"MZ"), ("a.pdf", b""), ("a.pdf", b"no pdf"), ("a.pdf", b"%PDF-" + b"x" * LARGEST)]


@pytest.mark.parametrize(("name", "content"), WRONG_FILES)
def test_what_is_wrong_is_said_in_english(client, kinds, name, content):
    file = SimpleUploadedFile(name, content, content_type="application/pdf")
    told = {"tekst": "Rude.", "naam": "Joe", "adres": "Dorpsweg 1", "gebeurd_op": "", "bijlagen": file}
    answer = client.post("/en/klacht/", told)
    assert (answer.status_code, dutch_on(answer, ours=set())) == (422, [])
    assert f"“{name}”" in answer.content.decode()


@pytest.mark.parametrize("told", [{}, {"tekst": "Rude.", "naam": "Joe"}, {"gebeurd_op": "gister"}, {"email": "joe"}])
def test_what_is_missing_is_said_in_english(client, kinds, told):
    answer = client.post("/en/klacht/", told)
    assert (answer.status_code, dutch_on(answer, ours=set())) == (422, [])
