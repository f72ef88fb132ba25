"""The forms of the demo town in English: every text that people see, and no Dutch around it on any step."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from loket.examples.formulieren_in import voorbeelden
from loket.examples.tests.test_formulieren import FIXED
from loket.formulieren.commands import keep_versie, make_formulier
from loket.formulieren.models import Aanvraag, FormulierVersie
from loket.formulieren.queries.aanvraag import shown_of
from loket.formulieren.rules.content import Soort, as_json
from loket.formulieren.rules.engels import missing_in
from loket.kernel.actor import SYSTEM

ALL = list(voorbeelden())
PUBLISHED = [form for form in ALL if not form.concept]
# What no resident reads: codes, formulas, and why we ask.
NOT_READ = {
    *("code", "soort", "doel", "grondslag", "bron", "als", "eigenschap", "documenttype", "min", "max", "formule"),
    *("zaaktype", "onderwerp", "inloggen", "niveau", "ook_door", "bedrag", "vraag", "wie", "versturen", "engels"),
    *("dan", "anders", "afspraak", "patroon"),
}


def read_by_people(told, key="") -> Iterator[str]:
    """Every text in a form, but what is on the list above."""
    if isinstance(told, dict):
        for name, value in told.items():
            if name not in NOT_READ:
                yield from read_by_people(value, name)
    elif isinstance(told, list):
        for value in told:
            yield from read_by_people(value, key)
    elif isinstance(told, str) and told:
        yield told


@pytest.mark.parametrize("form", PUBLISHED, ids=lambda form: form.slug)
def test_every_text_that_people_see_is_there_in_english(form):
    assert missing_in(form.inhoud, form.naam) == []
    seen = {form.naam, *read_by_people(as_json(form.inhoud))}
    assert sorted(text for text in seen if not form.inhoud.engels.get(text)) == []


@pytest.mark.parametrize("form", PUBLISHED, ids=lambda form: form.slug)
def test_english_is_english(form):
    """Dutch that was copied, or an amount or a number of days that got lost on the way."""
    for dutch, english in form.inhoud.engels.items():
        assert not dutch_words(english), (dutch, english)
        assert digits(dutch) == digits(english), (dutch, english)


def digits(text):
    return sorted("".join(each for each in number if each.isdigit()) for number in re.findall(r"[\d.,:]*\d", text))


# -- Page by page ----------------------------------------------------------------------------------------------------

# Words of Dutch that are no words of English, and no names.
WORDS = """
aan aanvraag afspraak als antwoord antwoorden bent bestand beginnen bij berekening bewaren dag dan dat de deze dit doen
duurt een eerst eerste en er foto gaat geen gemeente hebben hebt heeft het hier hoe hulp ik invullen januari februari
maart mei juni juli augustus oktober kan kies kiezen klaar komt kosten krijgt kunt maak maandag dinsdag woensdag
donderdag vrijdag zaterdag zondag maar mag meer met mijn minuten moet naar nee niet niets nieuw nieuwe nodig nog nu om
omdat ons onze ook opnieuw staat stap terug tijd tijden toevoegen tot typ u uit uur uw vanaf vandaag verder verplicht
versturen voor vraag vragen vul waar wanneer wat welke weten wie wij wilt woont wordt zaak ze zelf zet zijn zoals zonder
"""
A_NUMBER = re.compile(r"\b[A-Z]-\w{4}-\w{4}\b")  # of a form: letters by chance
DUTCH = frozenset(WORDS.split())
NAMES = {"DigiD", "eHerkenning", "Bergen", "Egmond aan Zee", "Gemeente Bergen"}
VOID = {"input", "img", "br", "meta", "link", "hr", "source", "use", "path", "circle", "rect", "line"}


class Said(HTMLParser):
    """What a page says to eyes and ears, without what is marked as Dutch."""

    def __init__(self):
        super().__init__()
        self.open, self.texts = [], []

    def hidden(self):
        return any(silent for _, silent in self.open)

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        silent = told.get("lang") == "nl" or tag in ("script", "style", "svg")
        if not silent and not self.hidden():
            self.texts += [told[name] for name in ("aria-label", "title", "alt", "placeholder") if told.get(name)]
        if tag not in VOID:
            self.open.append((tag, silent))

    def handle_endtag(self, tag):
        while self.open and tag in [name for name, _ in self.open] and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if data.strip() and not self.hidden():
            self.texts.append(" ".join(data.split()))


def dutch_words(text):
    for name in NAMES:
        text = text.replace(name, "")
    told = A_NUMBER.sub("", text)
    return sorted(set(re.findall(r"\b[a-zà-ÿ]+\b", told.lower())) & DUTCH)


def test_the_number_of_a_form_is_no_dutch():
    assert dutch_words("F-GG6Q-V3U2") == dutch_words("F-GEEN-VAN2") == []
    assert dutch_words("Geen bericht van u") != []


def dutch_on(answer, *, ours):
    """Each text of this page with Dutch in it; `ours`: what was typed, and so may be Dutch."""
    said = Said()
    said.feed(answer.content.decode())
    return [text for text in said.texts if dutch_words(text) and text not in ours]


TOWN = {"grofvuil", "verhuizing", "bijstand"}
# What one types on each step, by the kind of question. A name of a street is Dutch in English too.
MADE = {Soort.JA_NEE: "ja", Soort.TIJD: "19:30", Soort.EMAIL: "anna@voorbeeld.example", Soort.TELEFOON: "0612345678"}
MADE |= {Soort.AKKOORD: "ja", Soort.HANDTEKENING: "Anna Zandstra", Soort.KENTEKEN: "12ABC3", Soort.KVK: "12345678"}
MADE |= {Soort.IBAN: "NL02ABNA0123456789", Soort.BSN: "999990019"}
TYPED = {"Example", "Anna Zandstra", "Voorbeeldstraat"}


@pytest.fixture
def site(db, town, client, settings, tmp_path):
    """These forms are on the site; who fills them in has not logged in, so everything is asked."""
    settings.STORE_IN_MEMORY, settings.MEDIA_ROOT, settings.DATA_DIR = False, tmp_path, tmp_path
    for form in ALL:
        if form.slug in TOWN:
            make_formulier(slug=form.slug, name=form.naam, product=form.product, by=SYSTEM)
            inhoud = as_json(form.inhoud) | {"inloggen": "nee"}
            versie = keep_versie(formulier=form.slug, inhoud=inhoud, by=SYSTEM)
            FormulierVersie.objects.filter(id=versie.id).update(published_at=timezone.now())
    return client


def typed(vraag, today, name=""):
    """Something that is right, as a browser sends it."""
    name = name or vraag.code
    if vraag.soort == Soort.GROEP:
        inner = [typed(each, today, f"{vraag.code}-0-{each.code}") for each in vraag.vragen]
        return {f"{vraag.code}-aantal": "1"} | {key: value for each in inner for key, value in each.items()}
    if vraag.soort in (Soort.KEUZE, Soort.KEUZES):
        return {name: vraag.opties[-1].code}
    if vraag.soort == Soort.DATUM:
        day = today + timezone.timedelta(int(vraag.min or vraag.max or 0))
        return {name: f"{day.day}-{day.month}-{day.year}"}
    if vraag.soort in (Soort.GETAL, Soort.BEDRAG):
        return {name: vraag.min if vraag.min and float(vraag.min) > 0 else "1"}
    if vraag.soort == Soort.ADRES:
        return {f"{name}__{part}": text for part, text in FIXED[Soort.ADRES].items()}
    if vraag.soort == Soort.BESTAND:
        return {name: SimpleUploadedFile("plan.pdf", b"%PDF-1.4\n%a drawing\n", "application/pdf")}
    return {name: MADE.get(vraag.soort, "Example")}


@pytest.mark.slow
@pytest.mark.parametrize("slug", sorted(TOWN))
def test_no_dutch_is_left_on_any_step(site, slug):
    """First page, each step empty, wrong and filled in, the summary, saving, paying and the receipt."""
    left, today = {}, timezone.localdate()

    def look(answer, at):
        if found := dutch_on(answer, ours=TYPED):
            left[at] = found
        return answer

    first = look(site.get(f"/en/formulier/{slug}/"), "begin")
    assert "in Dutch only" not in first.content.decode()
    here = site.post(f"/en/formulier/{slug}/")["Location"]
    one, walked = here.partition("stap/")[0], []
    while "/stap/" in here:
        code = here.rstrip("/").rpartition("/")[2]
        look(site.get(here), code)
        if code not in walked:  # the second time an answer brought a question more
            look(site.post(here, {}), f"{code}, nothing filled in")
        aanvraag = Aanvraag.objects.get()
        told = {}
        for vraag in shown_of(aanvraag, today).reis.halte(code).stap.vragen:
            told |= typed(vraag, today)
        answer = site.post(here, told)
        walked.append(code)
        assert answer.status_code == 302, (code, answer.content.decode())
        here = answer["Location"]
        assert len(walked) < 20, walked
    assert len(walked) > 1
    look(site.get(f"{one}controle/"), "summary")
    look(site.get(f"{one}bewaren/"), "keep")
    if Aanvraag.objects.get().versie.inhoud.get("betalen"):
        look(site.post(f"{one}betalen/"), "pay")
        look(site.get(f"{one}betaald/"), "paid")
    else:
        look(site.post(f"{one}controle/", follow=True), "receipt")
    assert left == {}
