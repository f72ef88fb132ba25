"""The kinds of melding that Loket brings along: whole, findable, and in words that everybody knows."""

import json
import re
from pathlib import Path

import pytest

from loket.meldingen.models import Category, CategoryGroup

DATA = Path(__file__).parents[1] / "data"
CATEGORIES = json.loads((DATA / "categories.json").read_text(encoding="utf-8"))
GROUPS, KINDS = CATEGORIES["groups"], CATEGORIES["categories"]
ROUTES = json.loads((DATA / "routes.json").read_text(encoding="utf-8"))
TEAMS = {"verlichting", "wijkteam-bergen", "wijkteam-egmond", "wijkteam-schoorl", "serviceteam", "groen", "kcc", "boa"}
WIJKEN = {
    "bergen", "bergen-aan-zee", "egmond-aan-den-hoef", "egmond-binnen", "egmond-aan-zee", "schoorl", "groet-camperduin",
}  # fmt: skip
TOWN_HALL_WORDS = re.compile(
    r"\b(middels|conform|dientengevolge|derhalve|inzake|teneinde|onderhavig\w*|zulks|desbetreffende|betreffende|omtrent"
    r"|tevens|aangaande|alsmede|dienen|dient|geschieden|indienen|ondergetekende|bescheiden|alvorens|thans|reeds"
    r"|voornoemd\w*|onverwijld|trachten|verstrekken|object|calamiteit\w*|locatie\w*|openbare ruimte|meubilair)\b"
)
MASS_NOUNS = {
    "zwerfvuil", "gevaarlijk afval", "hondenpoep", "gladheid", "kapot straatmeubilair", "onkruid", "vuil in het water",
    "fout parkeren", "graffiti", "kwetsende graffiti", "stank of geluid", "ratten", "overlast van jongeren",
    "overlast door drank of drugs", "overlast van vuurwerk", "wildplassen", "geluid van een bedrijf",
    "stank van een bedrijf", "afval dat naast de container staat", "groen dat te hoog is", "iets dat in de weg staat",
}  # fmt: skip
every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind["code"])


def sentences(text):
    return [sentence for sentence in re.split(r"(?<=[.!?:]) ", text) if sentence]


def test_six_tiles_as_on_the_form():
    assert [(group["code"], group["name"], group["icon"], group["position"]) for group in GROUPS] == [
        ("verlichting", "Straatlantaarn", "bulb", 1),
        ("afval", "Afval", "trash", 2),
        ("weg", "Weg of stoep", "road", 3),
        ("groen", "Groen en bomen", "tree", 4),
        ("parkeren", "Parkeren of wrak", "car", 5),
        ("anders", "Iets anders", "dots", 6),
    ]


def test_every_tile_has_its_usual_kind():
    of_group = {kind["code"]: kind["group"] for kind in KINDS}
    assert [of_group[group["usual"]] for group in GROUPS] == [group["code"] for group in GROUPS]
    assert [group["usual"] for group in GROUPS][:3] == ["lamp-uit", "zwerfvuil", "stoep"]


def test_codes_and_names_are_unique():
    assert len({kind["code"] for kind in KINDS}) == len({kind["name"] for kind in KINDS}) == len(KINDS) == 54


@every_kind
def test_a_kind_fits_its_table(kind):
    Category(**{**kind, "group": CategoryGroup(code=kind["group"])}).clean_fields(exclude=["group"])
    assert len(kind["help_text"]) <= 300
    assert len(kind["object_words"]) <= 80


@every_kind
def test_terms_are_what_people_type(kind):
    terms = kind["terms"]
    assert 8 <= len(terms) == len(set(terms)) <= 25
    assert all(term == term.lower().strip() for term in terms)


@every_kind
def test_object_words_fit_in_the_sentence_of_a_message(kind):
    words = kind["object_words"]
    assert words.startswith("een ") or words in MASS_NOUNS
    assert not words.endswith((".", " "))


@every_kind
def test_help_is_short_and_plain(kind):
    told = [*sentences(kind["help_text"]), *sentences(kind["done_words"])]
    lengths = [len(sentence.split()) for sentence in told]
    assert max(lengths) <= 20
    assert sum(lengths) / len(lengths) <= 12
    assert told[-1].endswith(".")
    assert TOWN_HALL_WORDS.findall(" ".join([kind["name"].lower(), *told]).lower()) == []


def test_norms_are_those_of_the_table():
    norms = {kind["code"]: kind["norm_days"] for kind in KINDS}
    expected = {"lamp-uit": 5, "straat-donker": 1, "zwerfvuil": 3, "container-vol": 2, "prullenbak-kapot": 10}
    expected |= {"stoep": 5, "verzakking": 10, "riool": 2, "speelplek": 5, "tak": 10, "strand": 5, "autowrak": 10}
    expected |= {"graffiti": 5, "graffiti-kwetsend": 1, "dode-dieren": 1, "ratten": 3, "jongeren": 3, "terras": 5}
    assert {code: norms[code] for code in expected} == expected


def test_urgent_kinds_are_those_of_the_table():
    urgent = {kind["code"] for kind in KINDS if kind["urgent"]}
    assert urgent == {"mast-beschadigd", "asbest", "dumping", "verkeerslicht", "gladheid", "boom-gevaar"}
    assert all((kind["norm_days"] == 0) == kind["urgent"] for kind in KINDS)


def test_only_lamps_ask_for_a_lamp():
    assert {kind["code"] for kind in KINDS if kind["asks_lamp"]} == {"lamp-uit", "mast-beschadigd"}


def test_what_is_always_for_others():
    assert {kind["code"]: kind["forward_to"] for kind in KINDS if kind["forward_to"]} == {
        "drank-drugs": "de politie",
        "bedrijf-geluid": "de omgevingsdienst",
        "bedrijf-stank": "de omgevingsdienst",
    }


def test_routes_name_teams_wijken_and_kinds_that_exist():
    groups, codes = {group["code"] for group in GROUPS}, {kind["code"] for kind in KINDS}
    assert {line["team"] for line in ROUTES} <= TEAMS
    assert {line["wijk"] for line in ROUTES} - {None} == WIJKEN
    assert {line["group"] for line in ROUTES} - {None} <= groups
    assert {line["category"] for line in ROUTES} - {None} <= codes
    assert not any(line["group"] and line["category"] for line in ROUTES)
    questions = [(line["group"], line["category"], line["wijk"]) for line in ROUTES]
    assert len(questions) == len(set(questions))
