"""Who uses our site in English gets what we write in English: of a form, of Mijn, of an appointment, by telephone."""

import re
from datetime import timedelta
from types import SimpleNamespace
from uuid import uuid4

import pytest
from django.utils import timezone

from loket.berichten.commands import choose_taal, forget_talen, write_bericht
from loket.berichten.mail import mail_of
from loket.berichten.models import Bericht, Taalkeuze
from loket.berichten.queries import taal_of
from loket.examples.eigen_zaak import kapvergunning, zaak_of
from loket.examples.tests.test_forms_in_english import dutch_words, site, typed  # noqa: F401 - a fixture
from loket.formulieren.models import Aanvraag
from loket.formulieren.queries.aanvraag import shown_of
from loket.kernel.actor import SYSTEM
from loket.klantcontacten.commands.ask import ask_call_back
from loket.klantcontacten.models import Internetaak
from loket.klantcontacten.reactions import tell_the_promise
from loket.partijen.models import DigitaalAdres, Partij
from loket.zaken import commands as zaken
from loket.zaken.events import AanvullingAsked
from loket.zaken.models import Aanvulling, Status
from loket.zaken.reactions import ask_the_applicant, tell_the_status

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
FIRST, OTHER = "anna@voorbeeld.example", "joe@voorbeeld.example"
TEXT = "formulieren/berichten/bevestigd.txt"


def sent(about, to=FIRST):
    return Bericht.objects.filter(about__startswith=about, to=to).latest("written_at")


def filled_in(client, slug, below=""):
    """The whole form in this language; and the first mail that came of it."""
    here = client.post(f"{below}/formulier/{slug}/")["Location"]
    one = here.partition("stap/")[0]
    while "/stap/" in here:
        code, aanvraag, told = here.rstrip("/").rpartition("/")[2], Aanvraag.objects.latest("started_at"), {}
        today = timezone.localdate()
        for vraag in shown_of(aanvraag, today).reis.halte(code).stap.vragen:
            told |= typed(vraag, today)
        told |= {name: OTHER for name, value in told.items() if "-0-" in name and value == FIRST}
        here = client.post(here, told)["Location"]
    client.post(f"{one}controle/")
    return sent("formulier-adres")


def link_in(mail):
    return re.search(r"https?://[^/\s]+(/\S+)", mail.text)[1]


def test_who_fills_in_a_form_in_english_is_written_to_in_english(site):  # noqa: F811
    mail = filled_in(site, "verhuizing", "/en")
    assert mail.subject.startswith("Confirm your e-mail address: ")
    assert (mail.taal, dutch_words(re.sub(r"\S+/\S*", "", mail.text).replace("gemeente", ""))) == ("en", [])
    assert '<html lang="en">' in mail_of(mail).alternatives[0][0]
    assert link_in(mail).startswith("/en/e-mail-bevestigen/")
    asked, waits = sent("formulier-tekenen", OTHER), sent("formulier-handtekening")
    assert asked.subject == "Will you sign a form: Tell us that you move"
    assert [dutch_words(re.sub(r"\S+/\S*", "", each.text).replace("gemeente", "")) for each in (asked, waits)] == [
        [],
        [],
    ]
    assert (link_in(asked)[:4], link_in(waits)[:4]) == ("/en/", "/en/")
    assert taal_of("email", mail.to) == "nl"  # not before it is theirs
    site.post(link_in(mail))
    assert taal_of("email", mail.to) == "en"


def test_who_fills_it_in_in_dutch_later_is_written_to_in_dutch_again(site):  # noqa: F811
    site.post(link_in(filled_in(site, "verhuizing", "/en")))
    again = filled_in(site, "verhuizing")
    assert (again.taal, again.subject.partition(":")[0]) == ("nl", "Bevestig uw e-mailadres")
    assert link_in(again).startswith("/e-mail-bevestigen/")
    site.post(link_in(again))
    assert taal_of("email", again.to) == "nl"
    assert not Taalkeuze.objects.exists()


def test_everything_else_at_that_address_is_in_english_then(town):
    """A receipt, a question for more, and news: of a zaak that a colleague opened."""
    choose_taal(address="Ans@inwoner.example", taal="en")
    zaak = zaak_of(kapvergunning())
    until = timezone.localdate() + timedelta(days=14)
    zaken.ask_aanvulling(zaak_id=zaak.id, gevraagd="Photograph of the tree", uiterlijk=until, by=SYSTEM)
    tell_the_status(SimpleNamespace(zaak_id=zaak.id, status_id=Status.objects.get(zaak=zaak).id))
    ask_the_applicant(AanvullingAsked(zaak.id, Aanvulling.objects.get().id, until))
    receipt, more = Bericht.objects.order_by("written_at")
    assert receipt.subject == f"We have received your application: case {zaak.identificatie}"
    assert more.subject == f"We still need something for your case {zaak.identificatie}"
    assert f"Send this by {until.day} {until:%B %Y} at the latest to" in more.text
    assert "- Photograph of the tree" in more.text
    assert "How your case stands now, in the words of the town (in Dutch): " in receipt.text


def test_a_letter_that_counts_in_law_stays_dutch_and_says_so(town):
    choose_taal(address="ans@inwoner.example", taal="en")
    told = {"subject": "Ons oordeel", "template": TEXT, "formulier": "x", "nummer": "Z"}
    made = write_bericht(to="ans@inwoner.example", about="a", english_line="This is a letter in Dutch.", **told)
    assert made.text.startswith("This is a letter in Dutch.\n\nBeste heer of mevrouw,")
    assert (made.subject, made.taal) == ("Ons oordeel", "nl")
    other = write_bericht(to="bep@inwoner.example", about="b", english_line="This is a letter in Dutch.", **told)
    assert other.text.startswith("Beste heer of mevrouw,")


def test_who_reads_mijn_in_english_is_written_to_in_english_until_they_read_it_in_dutch(client, town, settings):
    settings.DEMO, settings.INLOGGEN_DEMO = True, "loket.inloggen.tests.people.residents"
    client.post("/en/mijn/inloggen/demo/", {"wie": "ans"})
    partij = Partij.objects.get(identificatoren__object_index__isnull=False)
    DigitaalAdres.objects.create(
        partij=partij, soort_digitaal_adres="email", adres="ans@a.example", gevonden_als="ans@a.example"
    )
    for page, code, taal in (("/mijn/", "", "nl"), ("/en/mijn/", "eng", "en"), ("/mijn/", "nld", "nl")):
        assert client.get(page).status_code == 200
        partij.refresh_from_db()
        assert (partij.voorkeurstaal, taal_of("email", "ans@a.example")) == (code, taal)


def test_a_number_that_asked_in_english_gets_a_text_message_in_english(town):
    ask_call_back(naam="Joe", telefoon="0612345678", vraag="When is my passport ready?", taal="eng", send_key=uuid4())
    tell_the_promise(SimpleNamespace(internetaak_id=Internetaak.objects.get().id))
    text = Bericht.objects.get(channel="sms").text
    assert re.search(r"will call you back before (today|tomorrow|\w+day \d+ \w+) \d\d:\d\d\. Your number", text)


def test_a_choice_is_kept_for_a_year(db):
    choose_taal(address="ans@a.example", taal="en")
    assert forget_talen() == 0
    Taalkeuze.objects.update(gekozen_op=timezone.now() - timedelta(days=366))
    assert (forget_talen(), taal_of("email", "ans@a.example")) == (1, "nl")


def test_nobody_sees_an_address_in_it(db):
    choose_taal(address="ans@a.example", taal="en")
    assert b"ans" not in bytes(Taalkeuze.objects.get().adres)
