"""A letter in Word: from a house template to the dossier, to Word, and back to be sent."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.utils import timezone
from pypdf import PdfReader

from loket.besluiten.rules.besluittekst import last_day_to_object
from loket.correspondentie import commands
from loket.correspondentie.models import Brief, Sjabloon, Staat, Wordbrief, Wordversie
from loket.documenten.commands import open_content
from loket.documenten.models import Document
from loket.examples.cast import LENA, SANNE
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.kernel.text import date_words
from loket.outside.scan.fake import empty_page, letter
from loket.outside.word import text_of
from loket.outside.word.fake import FakeConverter, docx

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
LINES = ("Beste {{ naam }},", "Het besluit: [wat?]", "{{ bezwaar }}", "Uw zaak: {{ zaaknummer }}")


@pytest.fixture
def soffice(monkeypatch):
    monkeypatch.setattr("loket.outside.word.converter", FakeConverter)


@pytest.fixture(autouse=True)
def no_soffice(monkeypatch):
    monkeypatch.setattr("loket.outside.word.converter", lambda: None)


@pytest.fixture
def template(town, kap_of_module, db):
    def template(*lines, sjabloon="besluit", **around):
        data = docx(*(lines or LINES), **around)
        told = {"sjabloon": sjabloon, "taal": "nl", "onderwerp": "Ons besluit over {{ onderwerp }}"}
        return commands.keep_word_version(**told, name="besluit.docx", data=data, by=actor(SANNE))

    return template


@pytest.fixture
def begun(template, opened, jannie):
    def begun(zaak=None, **told):
        template(**told)
        return commands.begin_in_word(zaak_id=(zaak or opened()).id, sjabloon="besluit", by=jannie)

    return begun


def refusal(command, **told):
    with pytest.raises(Refused) as caught:
        command(**told)
    return [each.code for each in caught.value.refusals]


def content_of(document_id):
    with open_content(document_id=document_id, by=SYSTEM).content as content:
        return b"".join(content)


def pdf_text(data):
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)


def finished(*more):
    last_day = date_words(last_day_to_object(timezone.localdate()).end)
    return ("Beste Anna Vis,", "U mag de eik kappen.", f"U kunt bezwaar maken tot en met {last_day}.", *more)


def test_the_filled_letter_stands_in_the_dossier_as_a_concept(begun, opened):
    zaak = opened()
    brief = begun(zaak)
    assert (brief.weg, brief.onderwerp) == ("post", "Ons besluit over een eik in de voortuin")
    kept = Document.objects.get(id=Wordbrief.objects.get(brief=brief).document_id)
    assert (kept.status, kept.titel) == ("in_bewerking", "Concept: Ons besluit over een eik in de voortuin")
    text = text_of(content_of(kept.id))
    assert text == brief.tekst
    assert text.startswith("Beste Anna Vis,\n\nHet besluit: [wat?]\n\nBent u het niet eens met dit besluit?")
    assert text.endswith(f"Uw zaak: {zaak.identificatie}")


def test_a_name_that_looks_like_a_template_is_a_name(template, opened, jannie, monkeypatch):
    template("Beste {{ naam }},", "{{ bezwaar }}")
    evil = {"naam": "{{ 7 * 7 }} {% for x in y %} <w:t>&", "bezwaar": "Bezwaar kan."}
    monkeypatch.setattr("loket.correspondentie.commands.word.values_of", lambda *_, **__: evil)
    brief = commands.begin_in_word(zaak_id=opened().id, sjabloon="besluit", by=jannie)
    assert brief.tekst == "Beste {{ 7 * 7 }} {% for x in y %} <w:t>&,\n\nBezwaar kan."


def test_put_back_it_becomes_a_pdf_and_goes_as_a_letter(begun, jannie, soffice):
    brief = begun()
    assert commands.put_back(brief_id=brief.id, data=docx(*finished()), by=jannie)
    sent = commands.send_brief(brief_id=brief.id, by=jannie)
    assert sent.staat == Staat.TE_POSTEN
    assert "U mag de eik kappen." in pdf_text(content_of(sent.document_id))
    concept = Document.objects.get(id=Wordbrief.objects.get(brief=brief).document_id)
    assert (concept.status, text_of(content_of(concept.id)).splitlines()[2]) == ("definitief", "U mag de eik kappen.")
    assert refusal(commands.put_back, brief_id=brief.id, data=docx("Toch niet."), by=jannie) == ["brief-gone"]
    with pytest.raises(IntegrityError), transaction.atomic():
        Wordbrief.objects.filter(brief=brief).update(pdf=b"%PDF-1.7 iets anders")  # Awb 2:12


def test_without_libreoffice_the_writer_gives_the_pdf(begun, jannie):
    brief = begun()
    assert not commands.put_back(brief_id=brief.id, data=docx(*finished()), by=jannie)
    assert refusal(commands.send_brief, brief_id=brief.id, by=jannie) == ["pdf-missing"]
    assert commands.put_back(brief_id=brief.id, data=letter("\n".join(finished())), by=jannie)
    sent = commands.send_brief(brief_id=brief.id, by=jannie)
    assert content_of(sent.document_id) == letter("\n".join(finished()))


def test_a_newer_letter_makes_the_old_pdf_worthless(begun, jannie):
    brief = begun()
    commands.put_back(brief_id=brief.id, data=letter("\n".join(finished())), by=jannie)
    commands.put_back(brief_id=brief.id, data=docx(*finished("Nog iets.")), by=jannie)
    assert refusal(commands.send_brief, brief_id=brief.id, by=jannie) == ["pdf-missing"]


@pytest.mark.parametrize("made", [lambda *lines: docx(*lines), lambda *lines: letter("\n".join(lines))])
def test_what_the_law_asks_is_looked_for_in_the_letter_itself(begun, jannie, soffice, made):
    """Awb 3:45, whichever kind of file comes back."""
    brief = begun()
    for lines, codes in (
        (("U mag het niet.",), ["objection-missing"]),
        (("U kunt in bezwaar.", "Omdat [reden]"), ["left-open", "last-day-missing"]),
    ):
        commands.put_back(brief_id=brief.id, data=made(*lines), by=jannie)
        assert refusal(commands.send_brief, brief_id=brief.id, by=jannie) == codes


def test_one_that_needs_no_more_words_goes_as_it_stands(template, opened, jannie, soffice):
    template("Beste {{ naam }},", "U mag het.", "{{ bezwaar }}")
    brief = commands.begin_in_word(zaak_id=opened().id, sjabloon="besluit", by=jannie)
    commands.make_pdf(brief_id=brief.id, by=jannie)
    sent = commands.send_brief(brief_id=brief.id, by=jannie)
    assert "U mag het." in pdf_text(content_of(sent.document_id))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "word-empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "word-locked"),
        (b"%PDF-1.4 stuk", "pdf-broken"),
        (empty_page(), "no-text"),
        (b"PK\x03\x04", "word-no-docx"),
    ],
)
def test_a_file_that_we_cannot_take_is_told_and_nothing_changes(begun, jannie, data, code):
    brief = begun()
    assert refusal(commands.put_back, brief_id=brief.id, data=data, by=jannie) == [code]
    assert Brief.objects.get(id=brief.id).tekst == brief.tekst


def test_it_never_goes_as_a_mail_and_again_it_is_the_same_pdf(begun, jannie):
    brief = begun()
    commands.put_back(brief_id=brief.id, data=letter("\n".join(finished())), by=jannie)
    sent = commands.send_brief(brief_id=brief.id, by=jannie)
    commands.post_brieven(brief_ids=[sent.id], by=jannie)
    commands.note_not_delivered(brief_id=sent.id)
    again = commands.send_again(brief_id=sent.id, weg="post", adres="Kerkstraat 1\n1861 AA Bergen", by=jannie)
    assert content_of(again.document_id) == content_of(sent.document_id)
    Sjabloon.objects.filter(code="besluit").update(soort="antwoord")
    answer = commands.begin_in_word(zaak_id=brief.zaak_id, sjabloon="besluit", by=jannie)
    assert answer.weg == "post"
    commands.put_back(brief_id=answer.id, data=letter("Ja."), by=jannie)
    commands.change_brief(brief_id=answer.id, weg="email", by=jannie)
    assert refusal(commands.send_brief, brief_id=answer.id, by=jannie) == ["word-by-mail"]


def test_thrown_away_it_leaves_the_dossier(begun, jannie):
    brief = begun()
    commands.throw_away(brief_id=brief.id, by=jannie)
    assert not Document.objects.exists()
    assert not Wordbrief.objects.exists()


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (("Beste {{ bsn }}", "{{ bezwaar }}"), "place-unknown"),
        (("Beste {{ naam }}",), "objection-missing"),
        (("{{ bezwaar }} {{ naam.upper() }}",), "no-field"),
        (("{{ bezwaar }} {% for x in naam %}{% endfor %}",), "no-field"),
    ],
)
def test_a_template_that_is_wrong_says_what(template, lines, code):
    with pytest.raises(Refused) as caught:
        template(*lines)
    assert [each.code for each in caught.value.refusals] == [code]
    assert not Wordversie.objects.exists()
    if code == "place-unknown":
        assert "bsn" in caught.value.refusal.reason


def test_versions_are_kept_and_the_newest_that_was_not_stopped_counts(template, opened, jannie):
    first, second = template(), template("Nieuw: {{ bezwaar }}")
    assert (first.nummer, second.nummer, second.velden) == (1, 2, ["bezwaar"])
    zaak = opened()

    def text():
        return commands.begin_in_word(zaak_id=zaak.id, sjabloon="besluit", by=jannie).tekst

    assert text().startswith("Nieuw:")
    commands.stop_word_version(versie_id=second.id, by=jannie)
    assert text().startswith("Beste Anna Vis")
    commands.stop_word_version(versie_id=first.id, by=jannie)
    assert refusal(commands.begin_in_word, zaak_id=zaak.id, sjabloon="besluit", by=jannie) == ["template-unknown"]


def upload(data, name="brief.docx"):
    return SimpleUploadedFile(name, data)


def test_sanne_gives_a_template_and_jannie_writes_with_it(log_in, opened, soffice):
    sanne, place = log_in(SANNE), "/beheer/sjablonen/besluit/nl/word/"
    wrong = sanne.post(place, {"onderwerp": "Besluit", "bestand": upload(docx("{{ bsn }} {{ bezwaar }}"))})
    assert wrong.status_code == 422
    assert "Dit invulveld bestaat niet: bsn." in wrong.content.decode()
    right = {"onderwerp": "Besluit", "bestand": upload(docx(*LINES), "huis.docx")}
    assert "huis.docx" in sanne.post(place, right, follow=True).content.decode()
    versie = Wordversie.objects.get()
    assert sanne.get(f"/beheer/sjablonen/word/{versie.id}/bestand/").content == bytes(versie.bestand)
    zaak, jannie = opened(), log_in()
    begun = jannie.post(f"/werk/brieven/nieuw/{zaak.id}/", {"sjabloon": "besluit:nl:word"})
    html = jannie.get(begun["Location"]).content.decode()
    assert "Haal de brief op (Word)" in html
    assert "Vul nog in:" in html
    brief = Brief.objects.get()
    back = jannie.post(f"/werk/brieven/{brief.id}/terug/", {"bestand": upload(docx(*finished()))}, follow=True)
    assert "De brief staat klaar." in back.content.decode()
    assert jannie.get(f"/werk/brieven/{brief.id}/brief.pdf").content.startswith(b"%PDF-")
    told = {name: getattr(brief, name) for name in ("weg", "naam", "email", "adres", "onderwerp")}
    assert jannie.post(begun["Location"], {**told, "doen": "verstuur"}).status_code == 302
    assert Brief.objects.get().staat == Staat.TE_POSTEN
    sanne = log_in(SANNE)
    sanne.post(f"/beheer/sjablonen/word/{versie.id}/stoppen/")
    assert Wordversie.objects.get().gestopt_op


def test_a_file_that_is_wrong_is_told_beside_it(log_in, begun):
    brief = begun()
    answer = log_in().post(f"/werk/brieven/{brief.id}/terug/", {"bestand": upload(b"%PDF-1.4", "x.pdf")})
    assert answer.status_code == 422
    assert "Deze PDF is stuk." in answer.content.decode()
    assert log_in().get(f"/werk/brieven/{brief.id}/brief.pdf").status_code == 404


def test_strangers_stay_out(client, log_in, begun):
    brief, versie = begun(), Wordversie.objects.get()
    places = ["/beheer/sjablonen/besluit/nl/word/", f"/beheer/sjablonen/word/{versie.id}/bestand/"]
    assert [client.get(place).status_code for place in places] == [302] * 2
    lena = log_in(LENA)
    assert [lena.get(place).status_code for place in places] == [403] * 2
    assert lena.post(f"/werk/brieven/{brief.id}/terug/").status_code == 403
    with pytest.raises(Refused):
        commands.put_back(brief_id=brief.id, data=docx("x"), by=actor(LENA))
