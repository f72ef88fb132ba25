"""An editor puts something first or lower, and changes how much a signal counts: first the effect, then it counts."""

import pytest

from loket.examples.cast import LENA
from loket.organisatie.models import Medewerker
from loket.zoeken import commands
from loket.zoeken.models import BestBet, PushDown, Weight
from loket.zoeken.queries import search
from loket.zoeken.tests.catalogue import EDITOR, product
from loket.zoeken.tests.catalogue import fill as fill_catalogue

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
BETS, LOWER, WEIGHTS = "/beheer/zoeken/beste-antwoorden/", "/beheer/zoeken/lager/", "/beheer/zoeken/gewichten/"
HOSTILE = "<script>alert(1)</script>"
RIJBEWIJS, PASPOORT = "Rijbewijs aanvragen", "Paspoort aanvragen of verlengen"
UNKNOWN = "Dit kennen wij niet."


def first(q):
    return search(q).results[0].ref


@pytest.mark.parametrize("address", [BETS, f"{BETS}nieuw/", LOWER, f"{LOWER}nieuw/", WEIGHTS, f"{WEIGHTS}words/"])
def test_strangers_and_colleagues_stay_out(client, town, address):
    assert client.get(address).status_code == 302
    client.force_login(Medewerker.objects.get(email=LENA.email))
    assert client.get(address).status_code == 403


# -- What comes first ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "named", [RIJBEWIJS, RIJBEWIJS.upper(), "/product/rijbewijs/", "https://bergen.example/product/rijbewijs/"]
)
def test_a_best_bet_by_title_or_address(sanne, keep, named):
    page = sanne.post(f"{BETS}nieuw/", {"query": "paspoort", "thing": named}).content.decode()
    assert page.index(f"<li>{PASPOORT}</li>") < page.index('<p class="lk-muted">Straks</p>')
    assert not BestBet.objects.exists()
    answer = keep(f"{BETS}nieuw/", query="paspoort", thing=named)
    assert (answer.status_code, first("paspoort")) == (302, "rijbewijs")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"query": "", "thing": ""}, "Kies om welke pagina het gaat."),
        ({"query": "pas", "thing": HOSTILE}, UNKNOWN),
        ({"query": "pas", "thing": "Rijbewijs"}, f"Bedoel je “{RIJBEWIJS}”?"),
        ({"query": "pas", "thing": "huurtoslag"}, "Bedoel je “Huurtoeslag”?"),
        ({"query": "pas", "thing": "x" * 501}, "Kies een titel uit de lijst"),
        ({"query": "pas", "thing": "http://[oei"}, UNKNOWN),
        ({"query": "!!", "thing": RIJBEWIJS}, "Vul een of meer woorden in."),
    ],
)
def test_a_best_bet_that_cannot_be(sanne, typed, told):
    answer = sanne.post(f"{BETS}nieuw/", typed)
    page = answer.content.decode()
    assert (answer.status_code, BestBet.objects.count()) == (422, 0)
    assert told in page
    assert HOSTILE not in page
    assert typed["query"] in page


def test_a_best_bet_is_changed_in_its_place_and_taken_away(sanne, keep):
    made = commands.put_first(query="pas", kind="product", ref="huurtoeslag", by=EDITOR)
    assert 'value="Huurtoeslag"' in sanne.get(f"{BETS}{made.pk}/").content.decode()
    keep(f"{BETS}{made.pk}/", query="pas", thing=RIJBEWIJS)
    (now,) = BestBet.objects.all()
    assert (now.query, now.ref, first("pas")) == ("pas", "rijbewijs", "rijbewijs")
    assert "Wie zoekt op “pas”" in sanne.get(f"{BETS}{now.pk}/weg/").content.decode()
    sanne.post(f"{BETS}{now.pk}/weg/", {"doe": "weg"})
    assert first("pas") == "paspoort"


def test_two_things_with_one_title_are_told_apart_by_their_address(sanne):
    fill_catalogue(product("rijbewijs-kwijt", RIJBEWIJS))
    fill_catalogue(product("rijbewijs-kwijt", RIJBEWIJS, terms=["rijbewijs kwijt"]))
    page = sanne.get(f"{BETS}nieuw/").content.decode()
    assert f'<option value="{RIJBEWIJS} (/product/rijbewijs-kwijt/)">' in page
    assert sanne.post(f"{BETS}nieuw/", {"query": "pas", "thing": RIJBEWIJS}).status_code == 422


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_of_best_bets(sanne, count, django_assert_num_queries):
    for number in range(count):
        commands.put_first(query=f"woord {number}", kind="product", ref=HOSTILE, by=EDITOR)
    sanne.get(BETS)
    with django_assert_num_queries(5):  # the visit, the town, the best bets and their titles
        page = sanne.get(BETS).content.decode()
    assert (page.count("/weg/"), page.count("niet meer te vinden")) == (count, count)
    assert HOSTILE not in page


# -- What comes lower ----------------------------------------------------------------------------------------------


def test_something_is_put_lower_for_one_question(keep):
    above = first("aanvragen")
    title = {"paspoort": PASPOORT, "rijbewijs": RIJBEWIJS}[above]
    keep(f"{LOWER}nieuw/", query="aanvragen", thing=title, share="0,1")
    assert first("aanvragen") != above
    assert PushDown.objects.get().share == 0.1


def test_for_all_questions_and_back_again(sanne, keep):
    keep(f"{LOWER}nieuw/", query="", thing=PASPOORT, share="0.25")
    (made,) = PushDown.objects.all()
    assert (made.query, made.share) == ("", 0.25)
    assert 'value="0,25"' in sanne.get(f"{LOWER}{made.pk}/").content.decode()
    sanne.post(f"{LOWER}{made.pk}/weg/", {"doe": "weg"})
    assert not PushDown.objects.exists()


@pytest.mark.parametrize(
    ("share", "told"),
    [
        ("", "Vul een getal in."),
        ("half", "Vul een getal in, bijvoorbeeld 0,5."),
        ("nan", "Vul een getal in, bijvoorbeeld 0,5."),
        ("0", "Kies een getal boven 0, tot en met 1."),
        ("1,5", "Kies een getal boven 0, tot en met 1."),
    ],
)
def test_a_share_that_cannot_be(sanne, share, told):
    answer = sanne.post(f"{LOWER}nieuw/", {"query": "pas", "thing": PASPOORT, "share": share})
    assert (answer.status_code, PushDown.objects.count()) == (422, 0)
    assert told in answer.content.decode()
    assert f'value="{PASPOORT}"' in answer.content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_of_what_comes_lower(sanne, count, django_assert_num_queries):
    for number in range(count):
        commands.push_down(query=f"woord {number}", kind="product", ref="paspoort", share=0.5, by=EDITOR)
    sanne.get(LOWER)
    with django_assert_num_queries(5):
        page = sanne.get(LOWER).content.decode()
    assert (page.count("/weg/"), page.count("<td>0,50</td>")) == (count, count)


# -- How much a signal counts --------------------------------------------------------------------------------------


def test_a_weight_is_tried_kept_and_put_back(sanne, keep):
    page = sanne.post(f"{WEIGHTS}words/", {"value": "2,5"}).content.decode()
    assert "Dit is nog niet bewaard." in page
    assert not Weight.objects.exists()
    keep(f"{WEIGHTS}words/", value="2,5")
    assert Weight.objects.get().value == 2.5
    assert "2,50 keer" in sanne.get(WEIGHTS).content.decode()
    sanne.post(f"{WEIGHTS}words/terug/", {"doe": "weg"})
    assert not Weight.objects.exists()
    assert sanne.get(f"{WEIGHTS}words/terug/").status_code == 404


def test_a_weight_out_of_range_and_one_that_is_not_there(sanne):
    answer = sanne.post(f"{WEIGHTS}words/", {"value": "6"})
    assert answer.status_code == 422
    assert "Kies een getal van 0 tot 5." in answer.content.decode()
    assert sanne.get(f"{WEIGHTS}geluk/").status_code == 404


def test_every_signal_stands_in_the_list(sanne, django_assert_num_queries):
    sanne.get(WEIGHTS)
    with django_assert_num_queries(4):
        page = sanne.get(WEIGHTS).content.decode()
    assert page.count("zoals gemeten") == 6
