"""The forms of the demo town: each can be walked to the end, may be published, and reads as plain Dutch."""

import random
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

import pytest

from loket.catalogi.api.transfer.standard import standard_package
from loket.examples.afspraken import SOORTEN
from loket.examples.form_visits import _visit
from loket.examples.formulieren_in import voorbeelden
from loket.examples.producten_in import products
from loket.formulieren.models import FormulierVersie
from loket.formulieren.rules.content import Soort, as_json
from loket.formulieren.rules.publicatie import Zaakkenmerken, why_not_publish
from loket.formulieren.rules.reis import reis
from loket.redactie.rules.plain import office_words, plainness

TODAY = date(2026, 11, 30)
MOST_WORDS = 15
ALL = list(voorbeelden())
each_form = pytest.mark.parametrize("form", ALL, ids=lambda form: form.slug)
LOKET_ASKED = {
    *("verhuizing", "paspoort-vermist", "uittreksel-brp", "parkeervergunning", "kapvergunning", "evenement"),
    *("geheimhouding", "huwelijk", "wmo-melding", "bezwaar", "klacht", "woo-verzoek", "subsidie", "grofvuil"),
    *("rijbewijs", "leerlingenvervoer", "bijstand", "hondenbelasting", "gevonden-voorwerpen"),
}


@pytest.fixture(scope="module")
def zaaktypen():
    """What each kind of zaak of the start set can take."""
    return {it["identificatie"]: kenmerken(it) for it in standard_package("517439943")["zaaktypen"]}


def kenmerken(zaaktype):
    eigenschappen = zaaktype["eigenschappen"]
    return Zaakkenmerken(
        frozenset(each["naam"] for each in eigenschappen),
        frozenset(each["naam"] for each in eigenschappen if each["statustype"] == 1),
        frozenset(each["informatieobjecttype"] for each in zaaktype["informatieobjecttypen"]),
        bool(zaaktype["bsnGrondslag"]),
        frozenset(SOORTEN),
    )


def a_day(vraag):
    """A day within its bounds."""
    return (TODAY + timedelta(int(vraag.min or vraag.max or 0))).isoformat()


def a_number(vraag):
    return vraag.min if vraag.min and float(vraag.min) > 0 else "1"


FIXED = {
    Soort.JA_NEE: "ja",
    Soort.TIJD: "19:30",
    Soort.EMAIL: "sanne@voorbeeld.example",
    Soort.TELEFOON: "0612345678",
    Soort.POSTCODE: "1861AA",
    Soort.ADRES: {"postcode": "1861AA", "huisnummer": "12", "straat": "Voorbeeldstraat", "plaats": "Bergen"},
    Soort.PLEK: {"tekst": "Voorbeeldstraat 12", "lat": 52.67, "lon": 4.70},
    Soort.AKKOORD: "ja",
    Soort.HANDTEKENING: "Sanne de Vries",
    Soort.BSN: "999990019",
    Soort.KVK: "12345678",
    Soort.IBAN: "NL02ABNA0123456789",
    Soort.KENTEKEN: "12ABC3",
    Soort.AFSPRAAK: {"keuze": "gemeentehuis@20261207T0900", "woorden": "maandag 7 december om 10.00 uur"},
    Soort.BESTAND: ["0190 foto.jpg"],
}
MADE = {Soort.DATUM: a_day, Soort.GETAL: a_number, Soort.BEDRAG: a_number}


def answer(vraag, choice=0):
    """Something that is right."""
    if vraag.soort in (Soort.KEUZE, Soort.KEUZES):
        code = vraag.opties[choice % len(vraag.opties)].code
        return code if vraag.soort == Soort.KEUZE else [code]
    if vraag.soort == Soort.JA_NEE:
        return ("ja", "nee")[choice % 2]
    if vraag.soort == Soort.GROEP:
        return [{each.code: answer(each) for each in vraag.vragen}] * max(int(vraag.min or 1), 1)
    if vraag.soort in MADE:
        return MADE[vraag.soort](vraag)
    return FIXED.get(vraag.soort, "Voorbeeld")


@dataclass
class Way:
    """The answers of one way through a form, and every question that was asked on it."""

    answers: dict
    asked: set = field(default_factory=set)


def ways(inhoud, most=400):
    """All ways that other choices open: at each fork of yes or no, or of choices, each answer once."""
    todo, done, seen = [Way({})], [], set()
    while todo and len(done) < most:
        way = todo.pop()
        journey = reis(inhoud, way.answers, {}, TODAY)
        fresh = [v for halte in journey.haltes for v in halte.vragen if v.code not in way.answers]
        if not fresh:
            done.append(way)
            continue
        vraag = fresh[0]
        for number in range(forks(inhoud, vraag)):
            told = {**way.answers, vraag.code: answer(vraag, number)}
            if (key := tuple(sorted((code, str(text)) for code, text in told.items()))) not in seen:
                seen.add(key)
                todo.append(Way(told, way.asked | {vraag.code}))
    return done


def forks(inhoud, vraag):
    """How many answers to try: only where something depends on it."""
    looked_at = {test.vraag for part in conditions(inhoud) if part for test in part.tests}
    if vraag.code not in looked_at:
        return 1
    return 2 if vraag.soort == Soort.JA_NEE else max(len(vraag.opties), 1)


def conditions(inhoud):
    yield from (stap.als for stap in inhoud.stappen)
    yield from (vraag.als for vraag in inhoud.vragen())
    yield from (row.als for each in inhoud.berekeningen for row in each.tabel)


@each_form
def test_every_way_through_it_ends(form):
    """The shortest and the longest, and those between."""
    found = ways(form.inhoud)
    assert found
    for way in found:
        journey = reis(form.inhoud, way.answers, {}, TODAY)
        wrong = {name: fout.tekst for halte in journey.haltes for name, fout in halte.fouten.items()}
        assert journey.klaar, (wrong, way.answers)
    assert len(max(found, key=lambda way: len(way.asked)).asked) <= 40


@each_form
def test_no_question_is_out_of_reach(form):
    """What depends on a number or a day is not tried here."""
    choices = {v.code for v in form.inhoud.vragen() if v.opties or v.soort == Soort.JA_NEE}
    reached = set().union(*(way.asked for way in ways(form.inhoud)))
    for stap in form.inhoud.stappen:
        for vraag in stap.vragen:
            looks_at = {test.vraag for als in (stap.als, vraag.als) if als for test in als.tests}
            if looks_at <= choices:
                assert vraag.code in reached, vraag.code


@each_form
def test_it_may_be_published(form, zaaktypen):
    assert [(r.code, r.field) for r in why_not_publish(form.inhoud, zaaktypen.get(form.inhoud.zaaktype))] == []


@each_form
def test_every_question_says_what_it_is_for(form):
    for vraag in form.inhoud.vragen():
        for each in (vraag, *vraag.vragen):
            assert each.doel, each.code
            assert each.grondslag, each.code
            assert each.bron, each.code


@each_form
def test_it_reads_as_plain_dutch(form):
    for text in texts(form):
        plain = plainness(text)
        assert not [h for h in plain.hints if h.kind in ("too-long-sentence", "long-sentence", "office-word")], text
        for sentence in text.replace("?", ".").split(". "):
            assert len(sentence.split()) <= MOST_WORDS, sentence
        assert not set(text.lower().split()) & set(office_words()), text


def texts(form):
    inhoud = form.inhoud
    yield from filter(None, (form.naam, inhoud.intro, inhoud.daarna, *inhoud.nodig))
    for stap in inhoud.stappen:
        yield stap.titel
        for vraag in (each for one in stap.vragen for each in (one, *one.vragen)):
            yield from filter(None, (vraag.label, vraag.uitleg, vraag.fout, *(o.label for o in vraag.opties)))


def test_the_town_has_forty_forms_among_them_the_ones_that_people_ask_for_most():
    assert len(ALL) >= 40
    assert {form.slug for form in ALL} >= LOKET_ASKED


def test_each_form_belongs_to_a_product_that_is_there():
    slugs = {slug for slug, _ in products()}
    assert {form.product for form in ALL} <= slugs


def test_visits_of_the_demo_go_as_a_visit_goes():
    """They begin, see a step before they are done with it, and send last."""
    told = next(form for form in ALL if form.slug == "kapvergunning")
    versie = FormulierVersie(inhoud=as_json(told.inhoud))
    for seed in range(20):
        moments = list(_visit(versie, datetime(2026, 11, 30, tzinfo=UTC), random.Random(seed)))
        kinds = [moment.soort for moment in moments]
        assert kinds[0] == "begonnen"
        assert kinds.count("klaar") <= kinds.count("getoond") <= len(told.inhoud.stappen)
        assert "verstuurd" not in kinds[:-1]
        assert [moment.at for moment in moments] == sorted(moment.at for moment in moments)
        asked = {vraag.code for vraag in told.inhoud.vragen()}
        assert {moment.vraag for moment in moments} <= asked | {""}


@pytest.mark.parametrize(
    ("slug", "answers", "cents"),
    [
        ("parkeervergunning", {"soort": "bewoner", "hoeveelste": "eerste"}, 42_00),
        ("parkeervergunning", {"soort": "bewoner", "hoeveelste": "tweede"}, 96_00),
        ("parkeervergunning", {"soort": "bedrijf"}, 148_00),
        ("uittreksel-brp", {"hoeveel": "3"}, 34_50),
        ("grofvuil", {"kuub": "1"}, 25_00),
        ("grofvuil", {"kuub": "6"}, 75_00),
        ("afvalpas", {"wat": "kwijt"}, 12_50),
        ("afvalpas", {"wat": "kapot"}, None),
        ("vuur-stoken", {}, 72_00),
        ("huwelijk", {"plek": "gratis"}, None),
        ("evenement", {"bezoekers": "80", "muziek": "nee", "weg_dicht": "nee"}, None),
        ("evenement", {"bezoekers": "500", "muziek": "ja", "weg_dicht": "nee"}, 97_50),
        ("evenement", {"bezoekers": "4000", "muziek": "ja", "weg_dicht": "ja"}, 642_00),
    ],
)
def test_what_it_costs(slug, answers, cents):
    """By the tariffs that stand with the product."""
    inhoud = next(form.inhoud for form in ALL if form.slug == slug)
    assert reis(inhoud, answers, {}, TODAY).bedrag_cent == cents
