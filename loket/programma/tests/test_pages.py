"""Where we stand, what we want, books and ideas."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.programma import commands
from loket.programma.forms.boek import form_of
from loket.programma.models import Bevinding, Deelproject, Gelezen, Plan, Stuk, Suggestie, Vertaling, Waarde
from loket.programma.queries.boeken import BOEKEN
from loket.programma.queries.overzicht import where_we_stand
from loket.programma.queries.visie import read_per_team
from loket.programma.tests.conftest import KEEPER, OWNER, STRANGER, in_days, log_in, person, plan

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
TODAY = date(2026, 11, 28)
WAARDE = {
    "naam": "Klantgericht",
    "betekenis": "De klant staat voorop",
    "gedrag": "Bel terug",
    "effect": "Hij hoort snel iets",
    "grens": "",
    "indicator_code": "",
}


def keep(boek, **told):
    return commands.keep_regel(boek=boek, told=told, by=SYSTEM)


def a_plan():
    told = {"naam": "Beter 2026", "doel": "80 % in een keer", "bron": "Collegeprogramma", "eigenaar": person(KEEPER)}
    return Plan.objects.get(id=keep("programma", **told, van=date(2026, 1, 1), tot=date(2029, 12, 31), verlengd=""))


def a_vision(words=20):
    made = commands.keep_stuk(soort="visie", titel="Dichtbij", tekst="woord " * words, by=SYSTEM)
    commands.adopt_stuk(stuk_id=made.id, op=timezone.localdate(), door="de raad", by=SYSTEM)
    return Stuk.objects.get(id=made.id)


@pytest.mark.parametrize("boek", BOEKEN)
def test_every_book_is_read_by_everybody_and_written_by_who_may(client, town, boek):
    assert log_in(client, STRANGER).get(reverse("programma:boek", args=[boek])).status_code == 200
    new = reverse("programma:regel-nieuw", args=[boek])
    assert client.get(new).status_code == 403
    assert log_in(client, KEEPER).get(new).status_code == 200
    empty = client.post(new, {})
    assert empty.status_code == 422
    assert BOEKEN[boek].model.objects.count() == 0


def test_an_address_without_its_beginning_is_a_safe_one():
    assert form_of(BOEKEN["bronnen"]).fields["adres"].clean("www.voorbeeld.nl") == "https://www.voorbeeld.nl"


def test_a_line_is_written_and_changed(client, town):
    log_in(client, KEEPER).post(reverse("programma:regel-nieuw", args=["waarden"]), WAARDE)
    kept = Waarde.objects.get()
    address = reverse("programma:regel", args=["waarden", kept.id])
    assert "Bel terug" in client.get(address).content.decode()
    assert client.post(address, WAARDE | {"indicator_code": "in-een-keer"}).status_code == 302
    kept.refresh_from_db()
    assert kept.indicator_code == "in-een-keer"


def test_a_subproject_outside_the_programme_is_refused_beside_its_field(client, town):
    told = {"plan": str(a_plan().id), "naam": "Website", "thema": "digitaal", "eigenaar": str(person(OWNER).id)}
    log_in(client, KEEPER)
    new = reverse("programma:regel-nieuw", args=["deelprojecten"])
    answer = client.post(new, told | {"van": "1-1-2027", "tot": "1-1-2030"})
    assert "Verleng dat eerst, met een reden." in answer.content.decode()
    assert client.post(new, told | {"van": "1-1-2027", "tot": "31-12-2029"}).status_code == 302
    made = Deelproject.objects.get()
    client.post(reverse("programma:deelproject-begin", args=[made.id]))
    made.refresh_from_db()
    assert made.stand == "concept"  # it has no result yet


def test_a_finding_without_a_measure_is_a_gap(town):
    told = {"onderwerp": "prestaties", "groep": "inwoner", "aard": "mening", "huidig": "Brieven zijn moeilijk"}
    found = keep("bevindingen", **told, gewenst="Brieven zijn duidelijk")
    keep("bevindingen", **told)
    now = where_we_stand(TODAY)
    assert (now.gaps, now.incomplete) == (1, 1)
    plan(about=f"bevinding:{found}")
    assert where_we_stand(TODAY).gaps == 0
    assert Bevinding.objects.count() == 2


def test_a_long_vision_stays_a_concept(client, town):
    made = commands.keep_stuk(soort="visie", titel="Lang", tekst="woord " * 301, by=SYSTEM)
    told = {"op": timezone.localdate().strftime("%d-%m-%Y"), "door": "de raad"}
    answer = log_in(client, KEEPER).post(reverse("programma:vaststellen", args=[made.id]), told)
    assert "Een visie heeft hoogstens 300 woorden. Deze heeft er 301." in answer.content.decode()


def test_what_was_adopted_is_not_written_over(town, keeper):
    with pytest.raises(Refused, match="already-adopted"):
        commands.keep_stuk(soort="visie", titel="Anders", tekst="Anders", stuk_id=a_vision().id, by=keeper)


def test_who_read_the_vision_is_counted_per_team(client, town):
    vision = a_vision()
    log_in(client, STRANGER)
    address = reverse("programma:gelezen", args=[vision.id])
    client.post(address), client.post(address)
    assert Gelezen.objects.count() == 1
    assert dict(read_per_team(vision))["Team Verlichting"] == "1 van 1 (100 %)"
    assert dict(read_per_team(vision))["Team Groen"] == "0 van 1 (0 %)"


def test_a_team_says_a_value_in_its_own_words(client, town):
    waarde = keep("waarden", **WAARDE)
    address = reverse("programma:waarde", args=[waarde])
    assert log_in(client, STRANGER).post(address, {"team": "groen", "tekst": "x"}).status_code == 422
    assert client.post(address, {"team": "verlichting", "tekst": "Een lamp is snel gemaakt"}).status_code == 302
    words = Vertaling.objects.get()
    decide = reverse("programma:vertaling", args=[words.id])
    assert client.post(decide, {"opgenomen": "ja"}).status_code == 403
    log_in(client, KEEPER).post(decide, {"opgenomen": "nee"})
    words.refresh_from_db()
    assert words.opgenomen is None  # without a reason
    client.post(decide, {"opgenomen": "nee", "reden": "Dit staat er al"})
    words.refresh_from_db()
    assert words.opgenomen is False


def test_an_idea_gets_a_reply_and_is_red_when_it_does_not(client, town):
    log_in(client, STRANGER).post(reverse("programma:suggesties"), {"tekst": "Zet de openingstijden in de mail"})
    made = Suggestie.objects.get()
    Suggestie.objects.update(uiterlijk=in_days(-1))
    assert "Antwoord is te laat" in client.get(reverse("programma:suggesties")).content.decode()
    address = reverse("programma:antwoord", args=[made.id])
    assert client.post(address, {"antwoord": "Ja"}).status_code == 403
    assert log_in(client, KEEPER).post(address, {"antwoord": "Dat doen wij"}).status_code == 302
    [mail] = Bericht.objects.filter(to=person(STRANGER).email)
    assert "Dat doen wij" in mail.text
    assert client.post(address, {"antwoord": "Toch niet"}).status_code == 422


@pytest.mark.parametrize("rows", [1, 3])
def test_the_overview_asks_as_much_for_one_as_for_three(client, town, rows, django_assert_num_queries):
    project = {"plan": a_plan(), "thema": "digitaal", "eigenaar": person(OWNER), "van": TODAY, "tot": in_days(50)}
    for number in range(rows):
        keep("deelprojecten", **project, naam=f"Nummer {number}")
    address = reverse("programma:overzicht")
    log_in(client, KEEPER).get(address)
    with django_assert_num_queries(27):
        assert "Nummer 0" in client.get(address).content.decode()
