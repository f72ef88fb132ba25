"""A resident types what is wrong in own words, and the right kind of melding comes up (S-46)."""

import csv
import hashlib
import json
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loket.meldingen.rules.danger import danger_in
from loket.meldingen.rules.similar import errors_between
from loket.meldingen.rules.stems import stem
from loket.meldingen.rules.suggest import CategoryIndex

HERE = Path(__file__).parent
NONSENSE = [
    "", " ", "?!", "12345", "asdf qwer", "hallo", "Goedemorgen gemeente", "test", "zzz xxx", "qwertyuiop",
    "bla bla bla", "de het een", "ik heb een melding", "er is iets", "kunt u mij bellen?", "hello", "رجاء", "😀",
    "rijbewijs verlengen", "klacht over een ambtenaar", "ik wil trouwen op vrijdag",
]  # fmt: skip


@dataclass(frozen=True)
class Kind:
    code: str
    name: str
    terms: list[str]


@pytest.fixture(scope="module")
def index():
    kinds = json.loads((HERE.parent / "data/categories.json").read_text())["categories"]
    return CategoryIndex.of(Kind(kind["code"], kind["name"], kind["terms"]) for kind in kinds)


def cases():
    with (HERE / "suggest_cases.tsv").open(encoding="utf-8") as lines:
        return [(row["sentence"], row["code"]) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]


def half(name):
    """The terms were written with the tune half in view; the check half tells how well they do on other sentences."""
    odd = {"tune": 0, "check": 1}[name]
    return [case for case in cases() if hashlib.sha256(case[0].encode()).digest()[0] % 2 == odd]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("lantaarnpaal doet het niet", "lamp-uit"),
        ("scheve stoeptegel", "stoep"),
        ("zwerfvuil in het plantsoen", "zwerfvuil"),
    ],
)
def test_the_three_examples_of_the_town(index, text, code):
    assert index.suggest(text)[0].code == code


@pytest.mark.slow
@pytest.mark.parametrize("name", ["tune", "check"])
def test_everyday_sentences_find_their_kind(index, name, capsys):
    found = [([row.code for row in index.suggest(text)], code) for text, code in half(name)]
    at_1 = sum(codes[:1] == [code] for codes, code in found) / len(found)
    at_3 = sum(code in codes[:3] for codes, code in found) / len(found)
    with capsys.disabled():
        print(f"\nsuggest, {name} half: {len(found)} sentences, recall@1 {at_1:.3f}, recall@3 {at_3:.3f}")
    assert at_1 >= 0.85
    assert at_3 >= 0.95


def test_there_are_enough_sentences_of_all_kinds_and_none_is_a_term():
    kinds = json.loads((HERE.parent / "data/categories.json").read_text())["categories"]
    sentences = [text for text, _ in cases()]
    assert len(sentences) == len(set(sentences)) >= 200
    assert min(len(half("tune")), len(half("check"))) >= 100
    assert {code for _, code in cases()} == {kind["code"] for kind in kinds} - {"overig"}


@pytest.mark.slow
def test_sure_is_nearly_always_right(index):
    sure = [(rows[0].code, code) for text, code in cases() if (rows := index.suggest(text)) and rows[0].sure]
    assert len(sure) >= len(cases()) / 3
    assert sum(found == code for found, code in sure) / len(sure) >= 0.97


@pytest.mark.parametrize("text", NONSENSE)
def test_nonsense_gives_nothing(index, text):
    assert index.suggest(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("lantrenpaal kapot", "lamp-uit"),  # typing error
        ("lantaarn paal kapot", "lamp-uit"),  # split
        ("wespe nest", "wespen"),
        ("straatlantaarnlamp kapot", "lamp-uit"),  # joined
        ("hondenpoepjes", "hondenpoep"),  # small and many
        ("prullenbakken vol", "prullenbak-vol"),
        ("HONDENPOEP!!!", "hondenpoep"),
        ("hóndenpoep", "hondenpoep"),
        ("geen gladheid", "gladheid"),
        ("the bin is overflowing", "prullenbak-vol"),
    ],
)
def test_the_same_word_in_another_dress(index, text, code):
    assert index.suggest(text)[0].code == code


def test_as_many_as_asked_the_best_first_and_only_the_first_is_sure(index):
    text = "container kapot en container vol en zwerfvuil"
    for most in (1, 2, 3, 5):
        rows = index.suggest(text, most=most)
        assert len(rows) <= most
        assert [row.score for row in rows] == sorted((row.score for row in rows), reverse=True)
        assert not any(row.sure for row in rows[1:])


def test_what_fits_two_kinds_is_not_sure(index):
    rows = index.suggest("glasbak")
    assert {row.code for row in rows} == {"container-vol", "container-kapot"}
    assert not rows[0].sure


def test_the_order_of_the_rows_makes_no_difference():
    kinds = [Kind("b", "Boom", ["boom"]), Kind("a", "Bank", ["bank"])]
    answers = [CategoryIndex.of(rows).suggest("boom bank") for rows in (kinds, kinds[::-1])]
    assert answers[0] == answers[1]
    assert [row.code for row in answers[0]] == ["a", "b"]


@pytest.mark.slow
@given(st.text(max_size=300))
def test_any_text_gets_an_answer(index, text):
    assert len(index.suggest(text)) <= 3
    assert danger_in(text) in (True, False)


def test_without_kinds_there_is_nothing_to_suggest():
    assert CategoryIndex.of([]).suggest("lamp kapot") == []


@pytest.mark.slow
def test_it_answers_while_somebody_types(index):
    long_story = " ".join(text for text, _ in cases())[:10_000]
    strange = " ".join(f"{a}{b}{a}kwark{b}{a}" for a in "bcdfghjklm" for b in "nprstvwz")
    spent = sorted(_seconds(index.suggest, text) for text, _ in cases())
    assert spent[int(len(spent) * 0.95)] < 0.005
    for text in (long_story, strange, "boom" * 2_000, "x" + "boom" * 2_000, "a" * 10_000, "doet " * 2_000):
        assert min(_seconds(index.suggest, text) for _ in range(3)) < 0.05


def _seconds(ask, text):
    start = time.process_time()
    ask(text)
    return time.process_time() - start


@pytest.mark.parametrize(
    "forms",
    [
        "lamp lampen lampje lampjes", "boom bomen boompje boompjes", "tak takken takje", "scheef scheve skeef skeve",
        "paal palen paaltje", "tegel tegels tegeltje", "brug bruggen bruggetje", "straat straten straatje",
        "leeg legen geleegd", "snoeien gesnoeid", "maaien gemaaid maait", "parkeren geparkeerd parkeert",
        "verzakt verzakking", "lozen lozing geloosd loost", "dood dode", "los losse", "bord borden bordje bort",
    ],
)  # fmt: skip
def test_forms_of_a_word_are_one_word(forms):
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize("pair", ["los loos", "tak taak", "bom boom", "glas gras", "put poot", "groen groot"])
def test_other_words_stay_apart(pair):
    one, other = pair.split()
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("one", "other", "errors"),
    [("", "", 0), ("a", "", 1), ("boom", "boom", 0), ("boom", "bomo", 1), ("kitten", "sitting", 3), ("ca", "abc", 3)],
)
def test_errors_between_words(one, other, errors):
    assert errors_between(one, other) == errors_between(other, one) == errors


@pytest.mark.parametrize(
    "text",
    [
        "ik ruik een gaslucht", "Het ruikt hier naar gas!", "stroomdraad bloot", "de blote draden hangen uit de paal",
        "er ligt asbest in de berm", "open put op het fietspad", "de put staat open", "putdeksel is weg",
        "deksel van de put gestolen", "auto staat in brand", "er komen vonken uit de kast", "exposed wires on the pole",
        "I smell gas", "manhole cover missing", "boom over de weg gevallen", "boom staat op omvallen",
        "de weg is geblokkeerd", "levensgevaarlijk hier", "vaten met chemisch afval", "GASLEK",
    ],
)  # fmt: skip
def test_danger_shows_the_phone_number_first(text):
    assert danger_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "lantaarnpaal doet het niet", "lamp brandt niet", "lamp brandt overdag", "scheve stoeptegel",
        "zwerfvuil in het plantsoen", "prullenbak vol", "put verstopt", "het gras is te hoog", "gat in de weg",
        "lampen branden niet in de straat", "boom snoeien", "hondenpoep", "de winkel is open", "gft bak niet geleegd",
    ],
)  # fmt: skip
def test_an_ordinary_melding_is_no_danger(text):
    assert not danger_in(text)
