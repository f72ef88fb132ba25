"""An editor makes a form without a programmer: from nothing to the site, and back."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from loket.examples.cast import FATIMA, TINEKE
from loket.formulieren.commands.bouw import change_draft
from loket.formulieren.models import Aanvraag, Formulier, FormulierVersie
from loket.formulieren.queries.bouw import NOTHING, newest, werk
from loket.formulieren.rules.bouw import removed
from loket.formulieren.tests.conftest import hond
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def url(name, *args):
    return reverse(f"formulieren:{name}", args=args)


@pytest.fixture
def editor(log_in, kinds):
    return log_in(TINEKE)


@pytest.fixture
def form(publish):
    """On the site, in its first version."""
    publish(hond(), slug="hond")
    return "hond"


def basis(slug="hond"):
    return werk(slug).basis


def question(**more):
    typed = {"label": "Hoe heet de hond?", "soort": "tekst", "bron": "aanvrager", "verplicht": "on"}
    return {**typed, "basis": basis(), **more}


def test_from_nothing_to_the_site(editor):
    assert editor.post(url("bouw_nieuw"), {"name": "Kip houden", "slug": "kip"}).url == url("bouwen", "kip")
    head = {"zaaktype": "KLACHT", "minuten": "3", "inloggen": "nee", "niveau": "laag", "versturen": "Versturen"}
    editor.post(url("bouw_algemeen", "kip"), {**head, "basis": NOTHING, "balie": "Op het gemeentehuis"})
    editor.post(url("bouw_stap_nieuw", "kip"), {"titel": "Over u", "basis": basis("kip")})
    why = {"doel": "Weten wie u bent", "grondslag": "Awb 4:2"}
    for label, soort, wie in [("Uw naam", "tekst", "achternaam"), ("Uw e-mailadres", "email", "email")]:
        typed = {"label": label, "soort": soort, "wie": wie, "verplicht": "on", "bron": "aanvrager", **why}
        answer = editor.post(url("bouw_vraag_nieuw", "kip", "over_u"), {**typed, "basis": basis("kip")})
        assert answer.status_code == 302
    editor.post(url("bouw_publiceren", "kip"))
    live = werk("kip")
    assert (live.live, live.is_draft) == (1, False)
    assert [vraag.code for vraag in live.inhoud.vragen()] == ["uw_naam", "uw_e_mailadres"]
    assert editor.get(url("begin", "kip")).status_code == 200


def test_what_is_missing_is_told_with_a_way_to_it_and_is_not_published(editor, form):
    editor.post(url("bouw_vraag_nieuw", form, "honden"), question())
    shown = editor.get(url("bouwen", form))
    reasons = {each.reason: each.url for each in shown.context["missing"]}
    where = url("bouw_vraag", form, "honden", "hoe_heet_de_hond")
    assert reasons == {
        "Vertel bij “Hoe heet de hond?” waarvoor u dit nodig hebt.": where,
        "Vertel bij “Hoe heet de hond?” van welke wet of regel dit mag.": where,
    }
    editor.post(url("bouw_publiceren", form))
    assert werk(form).live == 1


def test_changing_what_is_live_begins_a_new_version(editor, form):
    editor.post(url("bouwen", form), {"doe": "neer:honden.aantal", "basis": basis()})
    assert (werk(form).number, werk(form).live, werk(form).is_draft) == (2, 1, True)
    assert [vraag.code for vraag in werk(form).inhoud.vragen()][:2] == ["kennel", "aantal"]


def test_looking_and_keeping_the_same_is_no_new_version(editor, form):
    change_draft(slug=form, basis=basis(), change=lambda inhoud: inhoud, by=SYSTEM)
    assert FormulierVersie.objects.count() == 1


def test_of_two_editors_the_second_is_told(editor, form):
    old = basis()
    editor.post(url("bouwen", form), {"doe": "weg:over_u.email", "basis": old})
    answer = editor.post(url("bouw_vraag_nieuw", form, "honden"), question(basis=old))
    assert answer.status_code == 422
    assert "Een collega veranderde dit formulier" in answer.content.decode()
    assert "Hoe heet de hond?" in answer.content.decode()
    with pytest.raises(Refused):
        change_draft(slug=form, basis=old, change=lambda inhoud: removed(inhoud, ("honden",)), by=SYSTEM)


def test_a_question_with_choices_and_a_condition(editor, form):
    typed = question(label="Wat voor hond?", soort="keuze", opties="Groot\nKlein | Tot 10 kilo", als_0_vraag="kennel")
    editor.post(url("bouw_vraag_nieuw", form, "honden"), {**typed, "als_0_hoe": "is", "als_0_waarde": "Ja"})
    made = next(vraag for vraag in werk(form).inhoud.vragen() if vraag.code == "wat_voor_hond")
    assert [(optie.code, optie.label, optie.uitleg) for optie in made.opties] == [
        ("groot", "Groot", ""),
        ("klein", "Klein", "Tot 10 kilo"),
    ]
    assert [(test.vraag, test.hoe, test.waarde) for test in made.als.tests] == [("kennel", "is", "ja")]
    assert "Alleen als “Fokt u honden?” is “Ja”" in editor.get(url("bouwen", form)).content.decode()


def test_a_calculation_with_rows(editor, form):
    row = {"rij0_0_vraag": "aantal", "rij0_0_hoe": "meer", "rij0_0_waarde": "2", "rij0_dan": "30"}
    typed = {"label": "Prijs", "formule": "", "anders": "12.50", **row, "basis": basis()}
    assert editor.post(url("bouw_berekening_nieuw", form), typed).status_code == 302
    made = werk(form).inhoud.berekeningen[-1]
    assert (made.code, made.anders, made.tabel[0].dan, made.tabel[0].als.tests[0].waarde) == (
        "prijs",
        "12.50",
        "30",
        "2",
    )
    wrong = editor.post(url("bouw_berekening_nieuw", form), {"label": "Som", "formule": "katten * 2", "basis": basis()})
    assert wrong.status_code == 422
    assert "“katten” is geen vraag of berekening" in wrong.content.decode()


def test_the_question_is_seen_while_it_is_typed(editor, form):
    typed = question(uitleg="U dient dit omtrent uw verzoek in te vullen.")
    shown = editor.post(url("bouw_kijk", form), typed, HTTP_HX_REQUEST="true").content.decode()
    assert "Hoe heet de hond?" in shown
    assert "omtrent" in shown
    assert FormulierVersie.objects.count() == 1


def test_versions_side_by_side_and_back(editor, form):
    editor.post(url("bouwen", form), {"doe": "weg:over_u.email", "basis": basis()})
    shown = editor.get(url("bouw_versies", form))
    assert [change.label for change in shown.context["changes"]] == ["Stap: Over u", "Vraag: Uw e-mailadres"]
    editor.post(url("bouw_terug", form, 1))
    assert newest(form).inhoud == FormulierVersie.objects.get(number=1).inhoud


def test_off_the_site(editor, form):
    editor.post(url("bouw_weg", form), {"reden": "Wet veranderd"})
    assert werk(form).live is None
    assert editor.get(url("begin", form)).status_code == 404


def test_out_of_one_town_and_into_another(editor, form):
    told = editor.get(url("bouw_uitvoer", form))
    file = SimpleUploadedFile("formulier.json", told.content)
    editor.post(url("bouw_invoer"), {"name": "Hond", "slug": "hond-elders", "bestand": file})
    assert newest("hond-elders").inhoud == newest(form).inhoud


@pytest.mark.parametrize(
    "content",
    [b"geen json", b"[]", b"{}", json.dumps({"formaat": "loket-formulier-1", "inhoud": {"kleur": 1}}).encode()],
)
def test_a_file_that_is_no_form_is_refused_and_leaves_nothing(editor, content):
    file = SimpleUploadedFile("formulier.json", content)
    answer = editor.post(url("bouw_invoer"), {"name": "Hond", "slug": "hond", "bestand": file})
    assert answer.status_code == 422
    assert not Formulier.objects.exists()


def test_a_copy_begins_with_the_same_questions(editor, form):
    editor.post(url("bouw_nieuw"), {"name": "Kat", "slug": "kat", "like": form})
    assert newest("kat").inhoud == newest(form).inhoud


def test_a_try_out_goes_as_for_residents_and_keeps_nothing(editor, form):
    first = editor.post(url("proef", form))
    assert first.url == url("proef_stap", form, "honden")
    wrong = editor.post(first.url, {"aantal": "veel", "kennel": "nee"})
    assert wrong.status_code == 422
    assert editor.post(first.url, {"aantal": "2", "kennel": "nee"}).url == url("proef_stap", form, "over_u")
    done = editor.post(url("proef_stap", form, "over_u"), {"achternaam": "De Vries", "email": ""})
    assert done.url == url("proef_klaar", form)
    assert "De Vries" in editor.get(done.url).content.decode()
    assert not Aanvraag.objects.exists()


def test_every_page_of_the_bench_opens(editor, form):
    pages = [("bouw_lijst",), ("bouw_nieuw",), ("bouw_invoer",)]
    pages += [(name, form) for name in ("bouwen", "bouw_algemeen", "bouw_stap_nieuw", "bouw_versies", "bouw_cijfers")]
    pages += [("bouw_berekening_nieuw", form), ("bouw_berekening", form, "kosten"), ("bouw_stap", form, "bedrijf")]
    pages += [("bouw_vraag_nieuw", form, "honden"), ("bouw_vraag", form, "honden", "kennel"), ("proef", form)]
    assert {name: editor.get(url(name, *args)).status_code for name, *args in pages} == {
        name: 200 for name, *_ in pages
    }
    assert editor.get(f"{url('bouw_cijfers', form)}?vorm=csv")["Content-Type"].startswith("text/csv")
    nowhere = [("bouwen", "niets"), ("bouw_stap", form, "niets"), ("bouw_vraag", form, "honden", "niets")]
    assert {editor.get(url(name, *args)).status_code for name, *args in nowhere} == {404}


def test_a_question_of_a_group(editor, form):
    editor.post(url("bouw_vraag_nieuw", form, "honden"), question(label="Uw kinderen", soort="groep"))
    typed = question(label="Voornaam", basis=basis())
    assert editor.post(url("bouw_lid_nieuw", form, "honden", "uw_kinderen"), typed).status_code == 302
    group = next(vraag for vraag in werk(form).inhoud.vragen() if vraag.code == "uw_kinderen")
    assert [vraag.label for vraag in group.vragen] == ["Voornaam"]
    assert editor.get(url("bouw_lid", form, "honden", "uw_kinderen", "voornaam")).status_code == 200
    assert "Voornaam" in editor.get(url("bouwen", form)).content.decode()


def test_only_who_keeps_forms_comes_in(client, log_in, form):
    agent = log_in(FATIMA)
    for name, *args in [("bouw_lijst",), ("bouwen", form), ("proef", form), ("bouw_cijfers", form)]:
        assert client.get(url(name, *args)).status_code == 302
        assert agent.get(url(name, *args)).status_code == 403
    assert agent.post(url("bouw_publiceren", form)).status_code == 403


def test_an_editor_has_somebody_else_sign(editor, publish):
    told = hond()
    told["stappen"][2]["vragen"].append({**told["stappen"][2]["vragen"][1], "code": "ander", "wie": ""})
    publish(told, slug="hond")
    head = {"zaaktype": "KLACHT", "minuten": "3", "inloggen": "nee", "niveau": "laag", "versturen": "Versturen"}
    head |= {"basis": basis(), "balie": "Hier", "mede_vraag": "ander"}
    assert editor.post(url("bouw_algemeen", "hond"), head).status_code == 422  # who is it?
    assert editor.post(url("bouw_algemeen", "hond"), {**head, "mede_wie": "Uw partner"}).status_code == 302
    mede = werk("hond").inhoud.medetekenen
    assert (mede.vraag, mede.wie, mede.dagen) == ("ander", "Uw partner", 14)
