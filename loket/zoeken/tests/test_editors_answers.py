"""An editor writes fixed answers and question trees: first the effect, then people see them."""

import pytest

from loket.examples.cast import LENA
from loket.organisatie.models import Medewerker
from loket.zoeken import commands
from loket.zoeken.models import SafetyAnswer, Tree, TreeThing
from loket.zoeken.queries import search
from loket.zoeken.rules.arranged import Branch
from loket.zoeken.tests.catalogue import EDITOR

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
SAFETY, TREES = "/beheer/zoeken/vaste-antwoorden/", "/beheer/zoeken/vragenbomen/"
HOSTILE = "<script>alert(1)</script>"
GAS = {"title": "Ruikt u gas?", "text": "Ga naar buiten.", "phone": "0800 9009", "patterns": "gaslucht\n\n=ruik gas"}
REIS = {
    "title": "Op reis",
    "needs": "op reis met de auto\nnaar het buitenland",
    "things": "Paspoort aanvragen of verlengen | Voor de reis.\n"
    "/product/rijbewijs/ | Voor de auto. | Gaat u met de auto?",
}


def a_tree(code="reis", why="Voor de reis."):
    things = [Branch(("product", "paspoort"), why)]
    return commands.set_tree(code=code, title=f"Boom {code}", needs=["op reis"], things=things, by=EDITOR)


def an_answer(code="gas", **told):
    told = {"title": "Ruikt u gas?", "text": "Ga naar buiten.", "patterns": ["gaslucht"], **told}
    return commands.set_safety_answer(code=code, **told, by=EDITOR)


@pytest.mark.parametrize("address", [SAFETY, f"{SAFETY}nieuw/", TREES, f"{TREES}nieuw/"])
def test_strangers_and_colleagues_stay_out(client, town, address):
    assert client.get(address).status_code == 302
    client.force_login(Medewerker.objects.get(email=LENA.email))
    assert client.get(address).status_code == 403


# -- Fixed answers -------------------------------------------------------------------------------------------------


def test_a_fixed_answer_is_looked_at_and_kept(sanne, keep):
    page = sanne.post(f"{SAFETY}nieuw/", GAS).content.decode()
    assert "<li>Vast antwoord: Ruikt u gas?</li>" in page
    assert not SafetyAnswer.objects.exists()
    keep(f"{SAFETY}nieuw/", **GAS)
    made = SafetyAnswer.objects.get(code="ruikt-u-gas")
    assert made.patterns == ["gaslucht", "=ruik gas"]
    assert search("ik ruik gas").fixed.phone == "0800 9009"


def test_a_pattern_that_fits_too_much_shows_itself(sanne):
    page = sanne.post(f"{SAFETY}nieuw/", {**GAS, "patterns": "pizza"}).content.decode()
    assert "Deze krijgen een ander vast antwoord of een andere vragenboom (1)" in page
    assert "Bij 1 verandert wat erboven staat." in page
    assert "<td>niets</td><td>Ruikt u gas?</td>" in page


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("title", "", "Vul in: titel."),
        ("title", "日本", "Gebruik letters in de titel."),
        ("title", "Al er", "Deze titel is er al. Kies een andere."),
        ("title", "Nieuw", "Deze titel is er al. Kies een andere."),
        ("text", "", "Vul in: tekst."),
        ("phone", "bel maar", "Vul een telefoonnummer in, zoals 0800 2000."),
        ("url", "javascript:alert(1)", "Een adres begint met https:// of met /."),
        ("url", "//elders.example/", "Een adres begint met https:// of met /."),
        ("patterns", "", "Vul hier minstens een regel in."),
        ("patterns", "gaslucht\n*", "Regel 2: vul een of meer woorden in."),
        ("patterns", f"gaslucht\n\n{'x' * 121}", "Regel 3: dit is te lang. Gebruik hooguit 120 tekens."),
        ("patterns", "gas\n" * 61, "Vul 1 tot 60 regels in, met woorden."),
    ],
)
def test_faults_of_a_fixed_answer_stand_beside_the_field(sanne, field, value, told):
    an_answer("al-er", title="Al er")
    answer = sanne.post(f"{SAFETY}nieuw/", {**GAS, field: value})
    page = answer.content.decode()
    assert (answer.status_code, SafetyAnswer.objects.count()) == (422, 1)
    assert told in page
    assert "Ga naar buiten." in page or field == "text"


def test_of_words_that_were_added_the_effect_is_shown_first(sanne):
    an_answer(patterns=["gaslucht", "gas ruiken", "gaslek*"])
    typed = {**GAS, "patterns": "gaslucht\ngas ruiken\ngaslek*\nbutaan"}
    page = sanne.post(f"{SAFETY}gas/", typed).content.decode()
    assert page.index("Wie zoekt op “butaan”") < page.index("Wie zoekt op “gaslucht”")


def test_a_fixed_answer_is_changed_and_taken_away(sanne, keep):
    an_answer()
    keep(f"{SAFETY}gas/", **{**GAS, "title": "Gaslucht? Ga weg!"})
    assert [(each.code, each.title) for each in SafetyAnswer.objects.all()] == [("gas", "Gaslucht? Ga weg!")]
    page = sanne.get(f"{SAFETY}gas/weg/").content.decode()
    assert page.index("<li>Vast antwoord: Gaslucht? Ga weg!</li>") < page.index("Straks</p>")
    sanne.post(f"{SAFETY}gas/weg/", {"doe": "weg"})
    assert search("gaslucht").fixed is None


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_of_fixed_answers(sanne, count, django_assert_num_queries):
    for number in range(count):
        an_answer(f"a{number}", title=HOSTILE)
    sanne.get(SAFETY)
    with django_assert_num_queries(4):  # the visit, the town, and the answers
        page = sanne.get(SAFETY).content.decode()
    assert page.count("/weg/") == count
    assert HOSTILE not in page


# -- Question trees ------------------------------------------------------------------------------------------------


def test_a_tree_is_looked_at_and_kept(sanne, keep):
    page = sanne.post(f"{TREES}nieuw/", REIS).content.decode()
    assert "<li>Vragenboom: Op reis</li>" in page
    assert not Tree.objects.exists()
    keep(f"{TREES}nieuw/", **REIS)
    needs = search("op reis met de auto").needs
    assert [(need.why, need.result.ref) for need in needs.things] == [
        ("Voor de reis.", "paspoort"),
        ("Voor de auto.", "rijbewijs"),
    ]
    assert TreeThing.objects.get(ref="rijbewijs").question == "Gaat u met de auto?"


def test_every_wrong_line_is_told_by_its_number_and_nothing_is_lost(sanne):
    lines = f"Paspoort aanvragen of verlengen\n\n{HOSTILE} | Voor de reis.\n/product/rijbewijs/ | {'x' * 301}"
    answer = sanne.post(f"{TREES}nieuw/", {**REIS, "things": lines, "needs": "op reis\n!!"})
    page = answer.content.decode()
    assert (answer.status_code, Tree.objects.count()) == (422, 0)
    assert "Regel 1: vertel na een streep (|) waarom dit erbij hoort." in page
    assert "Regel 3: “&lt;script&gt;alert(1)&lt;/script&gt;” kennen wij niet." in page
    assert "Regel 4: de uitleg is te lang. Gebruik hooguit 300 tekens." in page
    assert "Regel 2: vul een of meer woorden in." in page
    assert "Paspoort aanvragen of verlengen\n\n&lt;script&gt;" in page
    assert HOSTILE not in page


def test_a_tree_comes_back_as_it_was_typed(sanne, keep):
    keep(f"{TREES}nieuw/", **REIS)
    page = sanne.get(f"{TREES}op-reis/").content.decode()
    assert "Rijbewijs aanvragen | Voor de auto. | Gaat u met de auto?" in page
    assert "op reis met de auto\nnaar het buitenland" in page


def test_a_page_that_is_gone_must_leave_the_tree(sanne):
    a_tree()
    commands.forget(kind="product", ref="paspoort")
    page = sanne.get(f"{TREES}reis/").content.decode()
    assert "product:paspoort | Voor de reis." in page
    answer = sanne.post(f"{TREES}reis/", {**REIS, "things": "product:paspoort | Voor de reis."})
    assert answer.status_code == 422
    assert "Regel 1: “product:paspoort” kennen wij niet." in answer.content.decode()


def test_a_tree_is_taken_away(sanne):
    a_tree()
    assert "<li>Vragenboom: Boom reis</li>" in sanne.get(f"{TREES}reis/weg/").content.decode()
    sanne.post(f"{TREES}reis/weg/", {"doe": "weg"})
    assert search("op reis").needs is None
    assert sanne.get(f"{TREES}reis/weg/").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_of_trees(sanne, count, django_assert_num_queries):
    for number in range(count):
        a_tree(f"boom{number}")
    sanne.get(TREES)
    with django_assert_num_queries(5):  # the visit, the town, the trees and how many things they have
        page = sanne.get(TREES).content.decode()
    assert (page.count("/weg/"), page.count("<td>1</td>")) == (count, count)
