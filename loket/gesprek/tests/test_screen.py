"""An agent answers, writes down and goes on: with the keyboard, and nothing that was typed is lost."""

import re
from uuid import uuid4

import pytest
from django.utils import timezone

from loket.examples.cast import FATIMA, LENA
from loket.examples.catalogus import published_zaaktype
from loket.examples.producten_in import HERE, product_in, read, vragen_in
from loket.kernel.actor import SYSTEM
from loket.klantcontacten.models import Concept, Internetaak, Klantcontact
from loket.organisatie.models import Medewerker
from loket.producten.commands import Stamp, keep_product, keep_vraag, put_onderwerp
from loket.telefonie.models import Gesprek, Line
from loket.zaken.models import Zaak

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def paspoort(town):
    put_onderwerp(code="paspoort-en-rijbewijs", label="Paspoort en rijbewijs", icon="id", by=SYSTEM)
    told = read(HERE / "paspoort-en-rijbewijs" / "paspoort.toml")
    stamp = Stamp(timezone.now(), timezone.localdate())
    content = product_in("paspoort", told)
    keep_product("paspoort", content, stamp)
    for slug, vraag in vragen_in("paspoort", told):
        keep_vraag(slug, vraag, stamp)
    return content


@pytest.fixture
def fatima(town, client):
    client.force_login(Medewerker.objects.get(email=FATIMA.email))
    return client


def look(answer):
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_screen_opens_empty(fatima):
    assert "Zoek met de woorden van de klant" in look(fatima.get("/werk/gesprek/"))


def test_an_answer_is_read_out_and_fills_the_question_and_the_outcome(fatima, paspoort):
    page = look(fatima.post("/werk/gesprek/antwoord/", {"open": "product:paspoort", "onderwerp": ""}, headers=HTMX))
    assert page.index("Zeg dit") < page.index("Vraag door") < page.index("Wat is nodig")
    assert paspoort.agent.say[:30] in page
    draft = Concept.objects.get().tekst
    assert (draft["onderwerp"], draft["resultaat"]) == (paspoort.title, "beantwoord")
    assert f'value="{paspoort.title}"' in page


def test_an_answer_fills_nothing_over_what_somebody_typed(fatima, paspoort):
    typed = {"open": "product:paspoort", "onderwerp": "Kan het ook in Egmond?", "resultaat": "doorverbonden"}
    fatima.post("/werk/gesprek/antwoord/", typed, headers=HTMX)
    draft = Concept.objects.get().tekst
    assert (draft["onderwerp"], draft["resultaat"]) == ("Kan het ook in Egmond?", "doorverbonden")


def test_the_next_answer_replaces_the_question_that_the_first_filled_in(fatima, paspoort):
    fatima.post("/werk/gesprek/antwoord/", {"open": "product:paspoort", "onderwerp": ""}, headers=HTMX)
    slug = next(slug for slug, _ in vragen_in("paspoort", read(HERE / "paspoort-en-rijbewijs" / "paspoort.toml")))
    fatima.post("/werk/gesprek/antwoord/", {"open": f"vraag:{slug}", "onderwerp": paspoort.title}, headers=HTMX)
    draft = Concept.objects.get().tekst
    assert draft["onderwerp"] != paspoort.title
    assert [kind for kind, _, _ in draft["gebruikt"]] == ["product", "vraag"]


def test_a_search_that_knows_opens_its_answer_at_once(fatima, paspoort):
    page = look(fatima.post("/werk/gesprek/zoeken/", {"q": "paspoort", "notitie": "Belt uit Spanje"}, headers=HTMX))
    assert "Zeg dit" in page
    assert "Belt uit Spanje" in page


def test_a_search_for_nonsense_says_so(fatima, paspoort):
    page = look(fatima.post("/werk/gesprek/zoeken/", {"q": "qwrtzx plmbrg"}, headers=HTMX))
    assert "Zeg dit" not in page
    assert "zoek met andere woorden" in page.lower()


def test_saved_with_all_that_the_screen_knew(fatima, paspoort):
    fatima.post("/werk/gesprek/antwoord/", {"open": "product:paspoort"}, headers=HTMX)
    form = {"onderwerp": paspoort.title, "notitie": "Vertrekt", "resultaat": "beantwoord", "eerst_gezocht": "ja"}
    answer = fatima.post("/werk/gesprek/klaar/", form | {"naam": "A. Voorbeeld", "telefoon": "06 12345678"})
    assert answer.status_code == 302
    kept = Klantcontact.objects.get()
    assert (kept.kanaal, kept.team_id, kept.product, kept.resultaat, kept.eerst_gezocht) == (
        "telefoon",
        "kcc",
        "paspoort",
        "beantwoord",
        True,
    )
    assert kept.gebruikte_antwoorden[0]["slug"] == "paspoort"
    assert not Concept.objects.exists()
    assert "Bewaard als contact" in look(fatima.get("/werk/gesprek/"))


def test_what_is_missing_is_said_beside_the_field_and_nothing_is_lost(fatima):
    answer = fatima.post("/werk/gesprek/klaar/", {"onderwerp": "", "notitie": "Wel een notitie", "resultaat": ""})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "<title>Fout: " in page
    for words in ("Vul de vraag in.", "Kies hoe het gesprek afloopt.", "Wel een notitie"):
        assert words in page
    assert not Klantcontact.objects.exists()


def test_another_question_of_the_same_caller_is_one_action_away(fatima):
    """U27: both are recorded, and who calls stays."""
    form = {"onderwerp": "Een", "resultaat": "beantwoord", "naam": "A. Voorbeeld", "nog_een": "ja"}
    fatima.post("/werk/gesprek/klaar/", form)
    page = look(fatima.get("/werk/gesprek/"))
    assert "Volgende vraag in hetzelfde gesprek" in page
    assert 'value="A. Voorbeeld"' in page
    fatima.post("/werk/gesprek/klaar/", {"onderwerp": "Twee", "resultaat": "beantwoord", "naam": "A. Voorbeeld"})
    first, second = Klantcontact.objects.order_by("nummer")
    assert second.vervolg_op_id == first.id


def test_what_is_typed_is_kept_and_given_back_on_another_computer(fatima, client):
    """U26."""
    fatima.post("/werk/gesprek/bewaren/", {"onderwerp": "Hond", "notitie": "Wil weten of"}, headers=HTMX)
    client.force_login(Medewerker.objects.get(email=FATIMA.email))
    page = look(client.get("/werk/gesprek/"))
    assert "Wil weten of" in page
    assert "Concept bewaard" in page


def test_a_zaak_is_opened_and_nothing_is_typed_twice(fatima):
    """U32."""
    kind = published_zaaktype(omschrijving="Kapvergunning", verantwoordelijke="Klantcontactcentrum")
    form = {"onderwerp": "Boom kappen", "notitie": "Eik", "resultaat": "zaak_gestart", "zaaktype": str(kind.id)}
    answer = fatima.post("/werk/gesprek/klaar/", form | {"naam": "Anna Voorbeeld", "telefoon": "0612345678"})
    assert answer.status_code == 302
    zaak, contact = Zaak.objects.get(), Klantcontact.objects.get()
    assert (zaak.omschrijving, zaak.toelichting) == ("Boom kappen", "Eik")
    assert contact.onderwerpobjecten.get().object_id == str(zaak.id)


def test_hostile_text_is_shown_as_text(fatima):
    bad = "<script>alert(1)</script>"
    page = fatima.post("/werk/gesprek/klaar/", {"onderwerp": bad, "notitie": bad, "naam": bad, "q": bad}).content
    assert b"<script>alert" not in page


def test_only_agents_come_in(town, client):
    client.force_login(Medewerker.objects.get(email=LENA.email))
    assert "Er is nu geen gesprek voor jou." in look(client.get("/werk/gesprek/"))  # see test_passed.py
    assert client.post("/werk/gesprek/klaar/", {"onderwerp": "x"}).status_code == 403


def test_leegmaken_throws_the_draft_away(fatima):
    fatima.post("/werk/gesprek/bewaren/", {"onderwerp": "Verkeerd verbonden"}, headers=HTMX)
    fatima.post("/werk/gesprek/leeg/", {"onderwerp": "Verkeerd verbonden"})
    assert not Concept.objects.exists()


def test_a_promise_to_call_back_is_said_with_its_moment(fatima):
    form = {"onderwerp": "Lantaarnpaal", "resultaat": "terugbelverzoek", "naam": "Anna", "telefoon": "0612345678"}
    refused = fatima.post("/werk/gesprek/klaar/", form)
    assert refused.status_code == 422
    assert "Kies wie terugbelt." in refused.content.decode()
    assert not Klantcontact.objects.exists()
    fatima.post("/werk/gesprek/klaar/", form | {"team": "verlichting"})
    taak = Internetaak.objects.get()
    assert (taak.team_id, taak.telefoonnummer, taak.naam, taak.toelichting) == (
        "verlichting",
        "0612345678",
        "Anna",
        "Lantaarnpaal",
    )
    assert "Zeg dit: wij bellen u terug vóór " in look(fatima.get("/werk/gesprek/"))


@pytest.fixture
def rings(town):
    """Somebody calls, and it rings at Fatima."""
    fatima = Medewerker.objects.get(email=FATIMA.email)
    now = timezone.now()
    return Gesprek.objects.create(
        centrale="hal", call_id="1", number="+31612345678", rang_at=now, offered_to=[fatima.id], line=Line.DUTCH
    )


def test_a_call_comes_on_the_screen_with_its_number(fatima, rings):
    """U21."""
    told = fatima.get("/werk/gesprek/belt/", headers=HTMX)
    assert told["HX-Redirect"] == "/werk/gesprek/?gesprek=hal%3A1"
    page = look(fatima.get(told["HX-Redirect"]))
    assert 'value="+31612345678"' in page
    assert "autofocus" in page


def test_a_call_pushes_nothing_aside_that_somebody_typed(fatima, rings):
    fatima.post("/werk/gesprek/bewaren/", {"notitie": "Nog bezig"}, headers=HTMX)
    told = fatima.get("/werk/gesprek/belt/", headers=HTMX)
    assert "HX-Redirect" not in told
    assert "De telefoon gaat" in look(told)
    again = fatima.get("/werk/gesprek/belt/?bekend=hal:1|ringing", headers=HTMX)
    assert again.status_code == 204


def test_the_klantcontact_names_its_call(fatima, rings):
    form = {"gesprek": "hal:1", "onderwerp": "Paspoort", "resultaat": "beantwoord", "telefoon": "+31612345678"}
    fatima.post("/werk/gesprek/klaar/", form)
    assert Klantcontact.objects.get().gesprek == "hal:1"


def test_a_call_of_somebody_else_gives_no_number(fatima, rings):
    Gesprek.objects.update(offered_to=[])
    assert fatima.get("/werk/gesprek/belt/", headers=HTMX).status_code == 204
    assert "+31612345678" not in look(fatima.get("/werk/gesprek/?gesprek=hal:1"))


def test_sent_twice_is_saved_once(fatima):
    form = {"sleutel": str(uuid4()), "onderwerp": "Lamp", "resultaat": "terugbelverzoek", "telefoon": "06-12345678"}
    for _ in range(2):
        assert fatima.post("/werk/gesprek/klaar/", form | {"team": "verlichting"}).status_code == 302
    assert Klantcontact.objects.count() == Internetaak.objects.count() == 1
    assert not Concept.objects.exists()


def test_a_key_that_is_of_another_is_refused_with_a_sentence(fatima):
    """Nothing is lost, and the screen has a new key: saving it again works."""
    form = {"sleutel": str(uuid4()), "onderwerp": "Lamp", "resultaat": "beantwoord"}
    fatima.post("/werk/gesprek/klaar/", form)
    Klantcontact.objects.update(medewerker=Medewerker.objects.get(email=LENA.email))
    refused = fatima.post("/werk/gesprek/klaar/", form | {"notitie": "Op de hoek"})
    page = refused.content.decode()
    assert refused.status_code == 422
    assert "Dit formulier was al gebruikt. Sla nog een keer op." in page
    assert "Op de hoek" in page
    key = re.search(r'name="sleutel" value="([0-9a-f-]{36})"', page)[1]
    assert fatima.post("/werk/gesprek/klaar/", form | {"sleutel": key}).status_code == 302
    assert Klantcontact.objects.count() == 2


def test_what_is_kept_too_late_makes_no_draft_again(fatima):
    form = {"sleutel": str(uuid4()), "onderwerp": "Lamp", "resultaat": "beantwoord"}
    fatima.post("/werk/gesprek/klaar/", form)
    fatima.post("/werk/gesprek/bewaren/", form, headers=HTMX)
    assert not Concept.objects.exists()


def test_every_new_screen_has_a_key_of_its_own(fatima):
    keys = {re.search(r'name="sleutel" value="([0-9a-f-]{36})"', look(fatima.get("/werk/gesprek/")))[1] for _ in "12"}
    assert len(keys) == 2
