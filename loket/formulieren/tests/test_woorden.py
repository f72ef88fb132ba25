"""A form in words: conditions, hints for plain Dutch, and what differs between two versions."""

from loket.formulieren.rules.bouw import put_vraag, removed
from loket.formulieren.rules.content import Berekening, Hoe, Optie, Soort, Voorwaarde, Vraag, read
from loket.formulieren.rules.content import Test as Look
from loket.formulieren.rules.verschil import differences
from loket.formulieren.rules.woorden import condition_words, reading_hints, value_of
from loket.formulieren.tests.conftest import hond, vraag

WONEN = Vraag("wonen", Soort.KEUZE, "Hoe woont u?", opties=[Optie("huur", "Ik huur"), Optie("koop", "Ik koop")])


def words(inhoud, *tests, een=False):
    return condition_words(Voorwaarde([Look(*each) for each in tests], een), inhoud)


def test_a_condition_is_a_sentence(inhoud):
    inhoud = put_vraag(inhoud, ("honden",), WONEN)
    assert words(inhoud, ("kennel", Hoe.IS, "ja")) == "Alleen als “Fokt u honden?” is “Ja”"
    assert words(inhoud, ("wonen", Hoe.IS_NIET, "huur"), ("kosten", Hoe.MEER, "50"), een=True) == (
        "Alleen als “Hoe woont u?” is niet “Ik huur” of “Kosten” is meer of later dan “50”"
    )
    assert words(inhoud, ("email", Hoe.LEEG)) == "Alleen als “Uw e-mailadres” is leeg"
    assert words(inhoud, ("dag", Hoe.MINDER, "vandaag+28")) == (
        "Alleen als “dag” is minder of eerder dan “28 dagen na vandaag”"
    )
    assert condition_words(None, inhoud) == ""


def test_an_editor_names_a_choice_by_its_label():
    assert value_of("ik koop", WONEN) == "koop"
    assert value_of("Ja", Vraag("x", Soort.JA_NEE, "X")) == "ja"
    assert value_of("12", Berekening("x", "X")) == "12"


def test_hints_say_where_it_can_be_plainer(inhoud):
    assert reading_hints(inhoud) == []
    worse = put_vraag(inhoud, ("over_u",), Vraag("reden", Soort.TEKST, "Wat is de reden omtrent uw verzoek?"))
    [tip] = reading_hints(worse)
    assert (tip.pad, tip.hint.kind, tip.hint.where) == (("over_u", "reden"), "office-word", "omtrent")


def told(changes):
    return [(each.label, [(piece.kind, piece.text.strip()) for piece in each.pieces if piece.kind != "same"])
            for each in changes]  # fmt: skip


def test_two_versions_side_by_side(inhoud):
    assert differences(inhoud, inhoud) == []
    new = put_vraag(inhoud, ("honden",), Vraag("aantal", Soort.GETAL, "Hoeveel katten hebt u?", min="1", max="20"))
    changes = dict(told(differences(inhoud, new)))
    assert list(changes) == ["Vraag: Hoeveel katten hebt u?"]
    assert ("out", "honden") in changes["Vraag: Hoeveel katten hebt u?"]
    assert ("in", "katten") in changes["Vraag: Hoeveel katten hebt u?"]


def test_what_is_gone_and_what_is_new_is_told(inhoud):
    gone = told(differences(inhoud, removed(inhoud, ("over_u", "email"))))
    assert [label for label, _ in gone] == ["Stap: Over u", "Vraag: Uw e-mailadres"]
    cheaper = read(hond(berekeningen=[{"code": "kosten", "label": "Kosten", "formule": "aantal * 10"}]))
    assert told(differences(inhoud, cheaper)) == [("Berekening: Kosten", [("out", "12,50"), ("in", "10")])]
    paid = read(hond(betalen={"bedrag": "kosten", "omschrijving": "Leges"}))
    [(label, [(kind, text)])] = told(differences(inhoud, paid))
    assert (label, kind, text) == ("Algemeen", "in", "Betalen: Leges, kosten (later betalen mag, binnen 6 weken)")
    assert vraag("x")["doel"]
