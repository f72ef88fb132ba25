"""An editor looks how good search is, and arranges words: first the effect, then it counts."""

from datetime import date

import pytest

from loket.examples.cast import LENA, TINEKE
from loket.kernel.audit import history_of
from loket.organisatie.models import Medewerker
from loket.zoeken import commands
from loket.zoeken.models import Entry, Measured, Phrase, SearchLog, Synonym
from loket.zoeken.queries import search
from loket.zoeken.rules.findable import Origin
from loket.zoeken.tests.catalogue import EDITOR

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
SYNONYMS = "/beheer/zoeken/synoniemen/"
HOSTILE = "<script>alert(1)</script>"


def a_learned_word(text="roze boekje"):
    entry = Entry.objects.get(kind="product", ref="rijbewijs", language="nl")
    return Phrase.objects.create(entry=entry, text=text, language="nl", origin=Origin.LEARNED, agreed=False)


# -- How good it is ------------------------------------------------------------------------------------------------


def test_the_overview_shows_what_was_measured_and_what_people_searched(sanne, django_assert_num_queries):
    page = sanne.get("/beheer/zoeken/").content.decode()
    assert "Er is nog niet gemeten" in page
    sanne.post("/beheer/zoeken/meten/")
    kept = Measured.objects.get()
    assert (kept.questions, kept.recall_at_1, kept.zero) == (2, 0.0, 0.0)
    for results in (0, 3):
        SearchLog.objects.create(day=date.today(), query="x", results=results, unsure=False)
    with django_assert_num_queries(7):  # the visit, the town, and four of our own
        page = sanne.get("/beheer/zoeken/").content.decode()
    assert "0,0%" in page
    assert "met 2 vaste zoekvragen" in page
    assert "<dt>Zoekvragen</dt><dd>2</dd><dt>Zonder resultaat</dt><dd>1</dd>" in page
    assert "Daarna is er iets veranderd" not in page
    commands.set_synonym(word="boekje", means="paspoort", by=EDITOR)
    assert "Daarna is er iets veranderd" in sanne.get("/beheer/zoeken/").content.decode()


def test_who_may_arrange_finds_it_in_beheer(sanne):
    assert 'href="/beheer/zoeken/"' in sanne.get("/beheer/").content.decode()


def test_an_editor_in_chief_has_it_in_the_rail(client, town):
    client.force_login(Medewerker.objects.get(email=TINEKE.email))
    page = client.get("/beheer/")
    assert "Beheer" in [item.label for item in page.context["menu"]]
    assert 'href="/beheer/zoeken/"' in page.content.decode()
    assert client.get("/beheer/zoeken/").status_code == 200


def test_nobody_measures_all_the_time(sanne):
    answers = [sanne.post("/beheer/zoeken/meten/").status_code for _ in range(11)]
    assert answers == [302] * 10 + [429]


@pytest.mark.parametrize("address", ["/beheer/zoeken/", SYNONYMS, f"{SYNONYMS}nieuw/", "/beheer/zoeken/geleerd/"])
def test_strangers_and_colleagues_stay_out(client, town, address):
    assert client.get(address).status_code == 302
    client.force_login(Medewerker.objects.get(email=LENA.email))
    assert client.get(address).status_code == 403


# -- Words that mean the same --------------------------------------------------------------------------------------


def test_the_effect_is_shown_and_nothing_is_kept(sanne):
    page = sanne.post(f"{SYNONYMS}nieuw/", {"word": "boekje", "means": "paspoort"}).content.decode()
    assert "gaan er 1 omhoog en 0 omlaag" in page
    assert (
        "<td>niet gevonden</td><td>plek\N{NO-BREAK SPACE}1</td>" in page
        or "<td>plek\N{NO-BREAK SPACE}2</td><td>plek\N{NO-BREAK SPACE}1</td>" in page
    )
    assert not Synonym.objects.exists()
    assert not history_of("zoeken", "synonym:1")
    assert not search("boekje").sure


def test_after_a_look_it_is_kept_and_counts(keep):
    answer = keep(f"{SYNONYMS}nieuw/", word="Boekje", means="paspoort", both_ways="on")
    assert (answer.status_code, answer["Location"]) == (302, SYNONYMS)
    (made,) = Synonym.objects.all()
    assert (made.word, made.means, made.both_ways) == ("boekje", "paspoort", True)
    assert search("boekje").results[0].ref == "paspoort"


def test_what_nobody_looked_at_is_not_kept(sanne):
    typed = {"word": "boekje", "means": "paspoort", "doe": "bewaren", "gezien": "iets"}
    page = sanne.post(f"{SYNONYMS}nieuw/", typed)
    assert (page.status_code, Synonym.objects.count()) == (200, 0)
    assert "Dit is nog niet bewaard" in page.content.decode()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"word": "", "means": ""}, "Vul in: wat mensen typen."),
        ({"word": "!!", "means": HOSTILE}, "Vul een of meer woorden in."),
        ({"word": "pas", "means": "Pas"}, "Dit is twee keer hetzelfde woord."),
        ({"word": "ß" * 100, "means": "pas"}, "Dit is te lang. Gebruik hooguit 100 tekens."),
        ({"word": "x" * 101, "means": "pas"}, "Dit is te lang. Gebruik hooguit 100 tekens."),
    ],
)
def test_faults_stand_beside_the_field_and_nothing_is_lost(sanne, typed, told):
    answer = sanne.post(f"{SYNONYMS}nieuw/", typed)
    page = answer.content.decode()
    assert (answer.status_code, Synonym.objects.count()) == (422, 0)
    assert told in page
    assert HOSTILE not in page
    assert "<title>Fout: " in page
    assert typed["word"] in page


def test_a_synonym_is_changed_in_its_place(keep):
    old = commands.set_synonym(word="boekje", means="rijbewijs", by=EDITOR)
    keep(f"{SYNONYMS}{old.pk}/", word="boekje", means="paspoort")
    assert [(each.word, each.means) for each in Synonym.objects.all()] == [("boekje", "paspoort")]
    assert search("boekje").results[0].ref == "paspoort"


def test_taking_away_shows_the_effect_first(sanne):
    made = commands.set_synonym(word="boekje", means="paspoort", by=EDITOR)
    page = sanne.get(f"{SYNONYMS}{made.pk}/weg/").content.decode()
    assert "gaan er 0 omhoog en 1 omlaag" in page
    assert Synonym.objects.exists()
    sanne.post(f"{SYNONYMS}{made.pk}/weg/", {"doe": "weg"})
    assert not Synonym.objects.exists()
    assert sanne.get(f"{SYNONYMS}{made.pk}/weg/").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_for_one_and_for_three(sanne, count, django_assert_num_queries):
    for number in range(count):
        commands.set_synonym(word=f"woord{number}", means=HOSTILE, by=EDITOR)
    sanne.get(SYNONYMS)
    with django_assert_num_queries(4):  # the visit, the town, and the synonyms
        page = sanne.get(SYNONYMS).content.decode()
    assert page.count("/weg/") == count
    assert HOSTILE not in page


# -- Words from clicks ---------------------------------------------------------------------------------------------


def test_learned_words_count_after_an_editor_agreed(sanne):
    waits = a_learned_word()
    assert "roze boekje" in sanne.get("/beheer/zoeken/geleerd/").content.decode()
    before = search("roze boekje").results[0].score
    page = sanne.get(f"/beheer/zoeken/geleerd/{waits.pk}/").content.decode()
    assert "Wie zoekt op “roze boekje”" in page
    waits.refresh_from_db()
    assert (waits.agreed, search("roze boekje").results[0].score) == (False, before)
    sanne.post(f"/beheer/zoeken/geleerd/{waits.pk}/", {"doe": "akkoord"})
    assert search("roze boekje").results[0].score > before
    assert "Deze tellen mee" in sanne.get("/beheer/zoeken/geleerd/").content.decode()


def test_learned_words_that_count_are_taken_away_again(sanne):
    waits = a_learned_word()
    commands.agree_phrase(phrase_id=waits.pk, by=EDITOR)
    assert "Akkoord" not in sanne.get(f"/beheer/zoeken/geleerd/{waits.pk}/").content.decode()
    sanne.post(f"/beheer/zoeken/geleerd/{waits.pk}/", {"doe": "weg"})
    assert sanne.get(f"/beheer/zoeken/geleerd/{waits.pk}/").status_code == 404


def test_learned_words_are_rejected(sanne):
    waits = a_learned_word()
    sanne.post(f"/beheer/zoeken/geleerd/{waits.pk}/", {"doe": "afwijzen"})
    assert not Phrase.objects.filter(pk=waits.pk).exists()
    assert "Er wachten geen woorden" in sanne.get("/beheer/zoeken/geleerd/").content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_the_words_that_wait_cost_the_same_for_one_and_for_three(sanne, count, django_assert_num_queries):
    for number in range(count):
        a_learned_word(f"{HOSTILE} {number}")
    sanne.get("/beheer/zoeken/geleerd/")
    with django_assert_num_queries(5):  # the visit, the town, the words that wait and those that count
        page = sanne.get("/beheer/zoeken/geleerd/").content.decode()
    assert page.count('href="/beheer/zoeken/geleerd/') == count
    assert HOSTILE not in page
