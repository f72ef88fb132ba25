"""What an editor took away or changed can be put back: with its effect first, as each change."""

import re
from html import unescape

import pytest

from loket.examples.cast import LENA
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.zoeken import commands
from loket.zoeken.models import BestBet, PushDown, SafetyAnswer, Synonym, Tree, Weight
from loket.zoeken.queries import search
from loket.zoeken.queries.history import history
from loket.zoeken.rules.arranged import Branch
from loket.zoeken.tests.catalogue import COLLEAGUE, EDITOR, fill

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
PASPOORT = Branch(("product", "paspoort"), "Voor de reis.", "Gaat u weg?")
KEPT = {
    "synonym": (lambda: commands.set_synonym(word="boekje", means="paspoort", by=EDITOR), Synonym),
    "bestbet": (lambda: commands.put_first(query="pas", kind="product", ref="rijbewijs", by=EDITOR), BestBet),
    "pushdown": (lambda: commands.push_down(kind="product", ref="rijbewijs", share=0.5, by=EDITOR), PushDown),
    "weight": (lambda: commands.set_weight(name="words", value=2, by=EDITOR), Weight),
    "safetyanswer": (
        lambda: commands.set_safety_answer(code="gas", title="Gas?", text="Weg.", patterns=["gaslucht"], by=EDITOR),
        SafetyAnswer,
    ),
    "tree": (
        lambda: commands.set_tree(code="reis", title="Reis", needs=["op reis"], things=[PASPOORT], by=EDITOR),
        Tree,
    ),
}
WAY = {
    "synonym": "synoniemen/{}/weg/",
    "bestbet": "beste-antwoorden/{}/weg/",
    "pushdown": "lager/{}/weg/",
    "weight": "gewichten/words/terug/",
    "safetyanswer": "vaste-antwoorden/gas/weg/",
    "tree": "vragenbomen/reis/weg/",
}


@pytest.mark.parametrize("kind", KEPT)
def test_what_was_taken_away_is_put_back(sanne, kind):
    make, model = KEPT[kind]
    made = make()
    fields = [field.name for field in model._meta.concrete_fields if field.name not in ("id", "changed")]
    before = model.objects.values(*fields).get()
    went = sanne.post(f"/beheer/zoeken/{WAY[kind].format(made.pk)}", {"doe": "weg"})
    page = sanne.get(went["Location"]).content.decode()
    back = re.search(r'href="(/beheer/zoeken/terug/[^"]+)">Toch terugzetten', page).group(1)
    assert "Dit is nog niet bewaard." in sanne.get(back).content.decode()
    assert not model.objects.exists()
    sanne.post(back, {"doe": "terug"})
    assert model.objects.values(*fields).get() == before


def test_a_tree_comes_back_with_all_its_things(sanne):
    KEPT["tree"][0]()
    commands.remove_tree(code="reis", by=EDITOR)
    commands.put_back(kind="tree", key="reis", by=EDITOR)
    assert [need.why for need in search("op reis").needs.things] == ["Voor de reis."]


def test_an_older_text_is_put_back_from_the_history(sanne):
    KEPT["safetyanswer"][0]()
    commands.set_safety_answer(code="gas", title="Gas!", text="Bel.", patterns=["gaslucht"], by=EDITOR)
    page = sanne.get("/beheer/zoeken/vaste-antwoorden/gas/").content.decode()
    (back,) = re.findall(r'href="(/beheer/zoeken/terug/[^"]+)"', page)
    sanne.post(unescape(back), {"doe": "terug"})
    assert SafetyAnswer.objects.get().title == "Gas?"
    assert [line.what for line in history("safetyanswer", "gas")] == ["Aangepast", "Aangepast", "Gemaakt"]


@pytest.mark.parametrize("address", ["safetyanswer/gas/", "safetyanswer/gas/?moment=ooit", "iets/1/", "tree/%3Cb%3E/"])
def test_nothing_to_put_back(sanne, address):
    KEPT["safetyanswer"][0]()
    assert sanne.get(f"/beheer/zoeken/terug/{address}").status_code == 404


def test_strangers_and_colleagues_stay_out(client, town):
    fill()
    KEPT["safetyanswer"][0]()
    commands.remove_safety_answer(code="gas", by=EDITOR)
    assert client.post("/beheer/zoeken/terug/safetyanswer/gas/", {"doe": "terug"}).status_code == 302
    client.force_login(Medewerker.objects.get(email=LENA.email))
    assert client.post("/beheer/zoeken/terug/safetyanswer/gas/", {"doe": "terug"}).status_code == 403
    with pytest.raises(Refused):
        commands.put_back(kind="safetyanswer", key="gas", by=COLLEAGUE)
    assert not SafetyAnswer.objects.exists()
