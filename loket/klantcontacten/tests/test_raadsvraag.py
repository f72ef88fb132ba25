"""A question of somebody of raad or college is one of its own kind, with a term of its own; a zaak stays (S-118)."""

from datetime import UTC, datetime, timedelta

import pytest

from loket.berichten.models import Bericht
from loket.examples.cast import FATIMA, JANNIE, LENA, SANNE
from loket.examples.catalogus import published_zaaktype
from loket.examples.town import actor
from loket.klantcontacten import commands
from loket.klantcontacten.models import Internetaak, Klantcontact, SoortInternetaak
from loket.klantcontacten.queries.figures import kept_promises
from loket.klantcontacten.rules.ending import Verslag
from loket.klantcontacten.rules.internetaak import Promise, raadsvraag_until, why_not_promise
from loket.klantcontacten.rules.norm import Norms
from loket.klantcontacten.rules.outcome import Cell, outcomes
from loket.organisatie.models import Medewerker
from loket.zaken.tests.parts import zaak_of

FRIDAY = datetime(2026, 11, 27, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "norms", "until"),
    [
        (FRIDAY, Norms(), datetime(2026, 12, 11, 16, tzinfo=UTC)),  # ten working days
        (FRIDAY, Norms(raadsvraag_werkdagen=5), datetime(2026, 12, 4, 16, tzinfo=UTC)),
        # Christmas 2026 on Friday and Saturday, New Year's Day on a Friday: these do not count.
        (datetime(2026, 12, 22, 9, tzinfo=UTC), Norms(raadsvraag_werkdagen=8), datetime(2027, 1, 5, 16, tzinfo=UTC)),
    ],
)
def test_the_term_is_counted_in_working_days(at, norms, until):
    assert raadsvraag_until(at, norms) == until


def test_a_bestuurder_has_a_name():
    promise = Promise(team="groen", telefoonnummer="0612345678", vraag="Bomen?", bestuurder=True)
    refusals = why_not_promise(promise, teams=["groen"], today=FRIDAY.date())
    assert [each.code for each in refusals] == ["name-missing"]


@pytest.fixture
def fatima(town, monkeypatch):
    by = actor(FATIMA)
    monkeypatch.setattr("django.utils.timezone.now", lambda: FRIDAY)
    return by


def asked(by, *, zaak_id=None, vraag="Waarom is de beuk gekapt?", team="groen", **more):
    verslag = Verslag(kanaal="telefoon", onderwerp=vraag, resultaat="terugbelverzoek", soort="raadsvraag")
    contact = commands.close_klantcontact(verslag=verslag, begonnen_op=FRIDAY, zaak_id=zaak_id, by=by)
    promise = Promise(
        team=team, telefoonnummer="0612345678", vraag=vraag, naam="Raadslid De Wit", bestuurder=True, **more
    )
    return commands.promise_call_back(klantcontact_id=contact.id, promise=promise, by=by)


def test_it_has_its_own_kind_and_term_and_moves_no_zaak(fatima):
    jannie = Medewerker.objects.get(email=JANNIE.email)
    zaak = zaak_of(published_zaaktype())
    type(zaak).objects.filter(id=zaak.id).update(behandelaar=jannie)
    taak = asked(fatima, zaak_id=zaak.id, spoed=True)
    assert (taak.soort, taak.gevraagde_handeling) == ("raadsvraag", "Vraag van een bestuurder")
    assert taak.uiterlijk == datetime(2026, 12, 11, 16, tzinfo=UTC)
    assert taak.klantcontact.onderwerpobjecten.get().object_id == str(zaak.id)
    zaak.refresh_from_db()
    assert zaak.behandelaar == jannie


def test_the_council_chooses_its_own_term(fatima, monkeypatch):
    monkeypatch.undo()
    commands.keep_norms(norms=Norms(raadsvraag_werkdagen=5), by=actor(SANNE))
    monkeypatch.setattr("django.utils.timezone.now", lambda: FRIDAY)
    assert asked(fatima).uiterlijk == datetime(2026, 12, 4, 16, tzinfo=UTC)


def test_it_is_no_question_of_a_customer_in_the_figures():
    assert outcomes([Cell(count=1, soort="raadsvraag", resultaat="terugbelverzoek")]).first_line.whole == 0


def test_how_many_were_answered_in_time(fatima, monkeypatch):
    first, second = asked(fatima), asked(fatima, vraag="En de eik?")
    Internetaak.objects.filter(id=first.id).update(toestand="afgerond", afgehandeld_op=first.uiterlijk)
    late = second.uiterlijk + timedelta(seconds=1)
    Internetaak.objects.filter(id=second.id).update(toestand="afgerond", afgehandeld_op=late)
    december = datetime(2026, 12, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
    kept = kept_promises(*december, soort=SoortInternetaak.RAADSVRAAG)
    assert (kept.promised, kept.in_time, kept.share) == (2, 1, 50)
    assert kept_promises(*december).promised == 0


def test_who_is_late_is_told_that_a_bestuurder_waits(fatima, monkeypatch):
    taak = asked(fatima)
    monkeypatch.setattr("django.utils.timezone.now", lambda: taak.uiterlijk + timedelta(minutes=1))
    assert commands.escalate_late_calls() == 1
    told = Bericht.objects.get(channel="email")
    assert told.subject == "Een bestuurder heeft nog geen antwoord"
    assert "Een bestuurder zou antwoord krijgen vóór" in told.text
    assert "De Wit" not in told.text


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_is_of_the_own_teams(town, client, number, django_assert_max_num_queries):
    by = actor(FATIMA)
    for each in range(number):
        asked(by, vraag=f"Vraag {each}?", team="verlichting")
    client.force_login(Medewerker.objects.get(email=LENA.email))
    client.get("/werk/raadsvragen/")
    with django_assert_max_num_queries(8):
        page = client.get("/werk/raadsvragen/").content.decode()
    assert page.count("Raadslid De Wit") == number
    assert "Raadslid De Wit" not in client.get("/werk/terugbellen/").content.decode()
    one = client.get(f"/werk/terugbellen/{Internetaak.objects.first().id}/").content.decode()
    assert "Beantwoord de vraag van Raadslid De Wit" in one
    Internetaak.objects.update(team="groen")
    assert "Er is geen vraag van een bestuurder open." in client.get("/werk/raadsvragen/").content.decode()


def test_who_may_not_call_does_not_come_in(town, client):
    client.force_login(Medewerker.objects.get(email=SANNE.email))
    assert client.get("/werk/raadsvragen/").status_code == 403


def test_an_agent_writes_it_down_on_the_screen(town, client):
    client.force_login(Medewerker.objects.get(email=FATIMA.email))
    form = {"onderwerp": "Waarom is de beuk gekapt?", "resultaat": "terugbelverzoek", "telefoon": "0612345678"}
    form |= {"soort": "raadsvraag", "team": "groen"}
    refused = client.post("/werk/gesprek/klaar/", form)
    assert refused.status_code == 422
    assert "Vul in welke bestuurder dit vraagt." in refused.content.decode()
    assert client.post("/werk/gesprek/klaar/", form | {"naam": "Raadslid De Wit"}).status_code == 302
    assert (Klantcontact.objects.get().soort, Internetaak.objects.get().soort) == ("raadsvraag", "raadsvraag")
