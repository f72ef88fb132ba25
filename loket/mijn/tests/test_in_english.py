"""Mijn and the log-in in English: the same pages below /en/, without Dutch around what is Dutch."""

import re
from datetime import timedelta
from html import unescape
from pathlib import Path
from uuid import uuid4

import polib
import pytest
from django.urls import reverse
from django.utils import timezone, translation

import loket
from loket.gebied.rules import Point
from loket.kernel.actor import SYSTEM
from loket.meldingen.commands import receive_melding
from loket.zaken import commands

pytestmark = pytest.mark.django_db
LIST = polib.pofile(str(Path(loket.__path__[0]) / "locale/en/LC_MESSAGES/django.po"))
DUTCH = [each.msgid for each in LIST if each.msgid != each.msgstr and "%(" not in each.msgid and len(each.msgid) > 4]
PAGES = ("", "zaken/", "berichten/", "afspraken/", "producten/", "contact/", "wijk/", "gegevens/", "gegevens/gebruik/")


def read(html):
    """What stands there, without what is marked as Dutch, and without what no person reads."""
    html = re.sub(r"<(script|style|svg)\b.*?</\1>", "", html, flags=re.S)
    html = re.sub(r'<(\w+)[^>]*\blang="nl"[^>]*>.*?</\1>', "", html, flags=re.S)
    said = " ".join(re.findall(r'(?:aria-label|alt|placeholder)="([^"]*)"', html))
    return unescape(re.sub(r"<[^>]*>", "|", html) + "|" + said.replace('" "', "|"))


def dutch_in(html):
    parts = {re.sub(r"\s+", " ", part).strip(" :") for part in read(html).split("|")}
    english = {each.msgstr for each in LIST}
    return [text for text in DUTCH if text.strip(" :") in parts and text not in english]


@pytest.fixture
def asked(zaak):
    until = timezone.localdate() + timedelta(days=14)
    commands.ask_aanvulling(zaak_id=zaak.id, gevraagd="Foto van de boom", uiterlijk=until, by=SYSTEM)
    return zaak


@pytest.mark.parametrize("page", PAGES)
def test_a_page_in_english_has_no_dutch_around_it(log_in, asked, page):
    html = log_in().get(f"/en/mijn/{page}").content.decode()
    assert '<html lang="en"' in html
    assert dutch_in(html) == []
    assert f'href="/mijn/{page}" lang="nl"' in re.sub(r' aria-current="page"', "", html)


def test_a_zaak_in_english_says_its_state_in_english_and_marks_what_is_dutch(log_in, asked):
    html = log_in().get(f"/en/mijn/zaken/{asked.id}/").content.decode()
    assert dutch_in(html) == []
    assert "We still need something from you." in html
    assert '<h1 class="nl-heading nl-heading--level-1" lang="nl">Eik in de voortuin</h1>' in html
    assert re.search(r'<label[^>]* lang="nl">Foto van de boom', html)


def test_the_dutch_page_leads_to_the_english_one_and_back(log_in):
    html = log_in().get("/mijn/zaken/").content.decode()
    assert '<a href="/en/mijn/zaken/" lang="en" hreflang="en">English</a>' in html
    assert '<html lang="nl"' in html
    assert {"Mijn zaken", "Lopend"} <= set(dutch_in(html.replace('<html lang="nl"', "<html")))  # so this test reads


@pytest.mark.parametrize("page", ["/en/mijn/inloggen/", "/en/mijn/inloggen/demo/", "/en/mijn/uitgelogd/"])
def test_the_log_in_is_in_english_too(client, town, page):
    html = client.get(page).content.decode()
    assert dutch_in(html) == []


@pytest.mark.parametrize("page", ["/en/nergens/", "/en/mijn/zaken/8a6e0804-2bd0-4672-b79d-d97027f9071a/"])
def test_a_page_that_is_not_there_says_so_in_english(log_in, page):
    answer = log_in().get(page)
    assert (answer.status_code, dutch_in(answer.content.decode())) == (404, [])


def test_who_logs_in_in_english_stays_in_english(client, town):
    first = client.get("/en/mijn/")
    assert first["Location"] == "/en/mijn/inloggen/?naar=%2Fen%2Fmijn%2F"
    page = client.get(first["Location"]).content.decode()
    assert 'href="/en/mijn/inloggen/demo/?naar=/en/mijn/"' in page
    inside = client.post("/en/mijn/inloggen/demo/", {"wie": "ans", "naar": "/en/mijn/"})
    assert inside["Location"] == "/en/mijn/"


def test_what_is_wrong_and_what_is_done_is_told_in_english(log_in, asked):
    client = log_in()
    with translation.override("en"):
        ask, reach = reverse("mijn:ask", args=[asked.id]), reverse("mijn:reach")
    wrong = client.post(ask, {"vraag": ""}).content.decode()
    assert "Write down what you want to ask." in wrong
    assert dutch_in(wrong) == []
    done = client.post(reach, {"email": "ans@inwoner.example", "telefoonnummer": ""}, follow=True).content.decode()
    assert "We have saved this." in done


def test_days_are_said_in_english(log_in, asked):
    html = log_in().get("/en/mijn/").content.decode()
    assert re.search(r"by \d+ (January|February|March|April|May|June|July|August|Sept|Octo|Nove|Dece)", html)


def test_what_was_reported_in_the_district_is_called_by_its_english_name(log_in, asked):
    receive_melding(send_key=uuid4(), category="lamp-uit", point=Point(52.6701, 4.7005), by=SYSTEM)
    html = log_in().get("/en/mijn/wijk/").content.decode()
    assert re.search(r"<div>Street light does not work(, <span lang=\"nl\">[^<]*</span>)?<br>", html)
    assert 'href="/en/meldingen/">See the map</a>' in html


def test_what_others_know_us_by_is_one_address(client, town, settings):
    from loket.inloggen.pages.broker import back_to

    with translation.override("en"):
        assert back_to().endswith("/mijn/inloggen/terug/")
        assert "/en/" not in back_to()


def test_the_old_english_address_to_follow_a_case_still_leads_there(client, town):
    assert client.get("/en/follow-your-case/")["Location"] == "/en/zaak-volgen/"
