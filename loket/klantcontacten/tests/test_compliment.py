"""A compliment is written down at any contact, reaches the team, and is counted (S-88)."""

from datetime import UTC, date, datetime

import pytest
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.examples.cast import FATIMA, HENK, LENA, OMAR, SIMON
from loket.examples.town import actor
from loket.kernel.jobs import deliver
from loket.kernel.models import Delivery
from loket.kernel.refusal import Refused
from loket.klantcontacten import commands
from loket.klantcontacten.models import Compliment, Klantcontact
from loket.klantcontacten.queries.compliment import complimenten_by_team
from loket.klantcontacten.queries.outcomes import Chosen, counted
from loket.klantcontacten.rules.outcome import outcomes
from loket.organisatie.models import Medewerker, Team

TOLD = "Die jongen van de lamp was snel en aardig."


@pytest.fixture
def fatima(town):
    return actor(FATIMA)


def contact(kanaal="telefoon", **told):
    nummer = f"{Klantcontact.objects.count():010}"
    row = {"kanaal": kanaal, "onderwerp": "Lamp", "resultaat": "beantwoord", "plaatsgevonden_op": timezone.now()}
    return Klantcontact.objects.create(nummer=nummer, **row, **told)


def praised(by, *, about=None, team="verlichting", tekst=TOLD, **more):
    about = about or contact()
    return commands.write_compliment(nummer=about.nummer, team=team, tekst=tekst, by=by, **more)


def mails():
    for delivery in Delivery.objects.waiting().order_by("id"):
        deliver(delivery_id=delivery.id)
    return [*Bericht.objects.order_by("written_at").values_list("to", "subject")]


@pytest.mark.parametrize("kanaal", ["telefoon", "balie", "email", "post"])
def test_of_a_contact_on_any_channel_whatever_it_was_about(fatima, kanaal):
    about = contact(kanaal)
    praised(fatima, about=about)
    assert about.complimenten.get().tekst == TOLD
    today = timezone.localdate()
    assert outcomes(counted(Chosen(first=today, last=today))).compliments == 1


def test_who_leads_the_team_hears_it(fatima):
    Team.objects.filter(code="verlichting").update(leader=Medewerker.objects.get(email=HENK.email))
    praised(fatima)
    assert mails() == [(HENK.email, "Een compliment voor Team Verlichting")]
    assert TOLD in Bericht.objects.get().text


def test_the_colleague_of_whom_it_is_hears_it(fatima):
    praised(fatima, medewerker=Medewerker.objects.get(email=LENA.email).id)
    assert [to for to, _ in mails()] == [LENA.email]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"tekst": " "}, "compliment-missing"),
        ({"tekst": "x" * 1001}, "too-long"),
        ({"team": "bestaat-niet"}, "team-missing"),
        ({"medewerker": OMAR}, "not-of-team"),
    ],
)
def test_what_is_missing_is_said(fatima, told, code):
    if "medewerker" in told:
        told = {"medewerker": Medewerker.objects.get(email=OMAR.email).id}
    with pytest.raises(Refused) as refused:
        praised(fatima, **told)
    assert [each.code for each in refused.value.refusals] == [code]


def test_a_contact_that_is_not_there_and_twice_the_same(fatima):
    with pytest.raises(Refused, match="contact-missing"):
        commands.write_compliment(nummer="1", team="groen", tekst=TOLD, by=fatima)
    about = contact()
    praised(fatima, about=about)
    with pytest.raises(Refused, match="compliment-twice"):
        praised(fatima, about=about)
    praised(fatima, about=about, team="groen")


def test_a_bsn_is_masked_and_who_may_not_writes_nothing(fatima):
    assert "999990019" not in praised(fatima, tekst="Mijn BSN is 999990019 en ik ben blij").tekst
    with pytest.raises(Refused, match="not-allowed"):
        praised(actor(LENA))


def test_counted_by_team_in_a_period(fatima):
    for team in ("groen", "groen", "verlichting"):
        praised(fatima, team=team)
    old = praised(fatima, team="groen")
    Compliment.objects.filter(id=old.id).update(gegeven_op=datetime(2020, 1, 1, tzinfo=UTC))
    today = timezone.localdate()
    assert complimenten_by_team(today, today) == [("Team Groen", 2), ("Team Verlichting", 1)]
    assert complimenten_by_team(date(2019, 12, 31), date(2020, 1, 1)) == [("Team Groen", 1)]


PAGE = "/werk/complimenten/"


@pytest.mark.parametrize("number", [1, 3])
def test_the_team_reads_its_own(fatima, client, number, django_assert_max_num_queries):
    for _ in range(number):
        praised(fatima)
    praised(fatima, team="groen", tekst="Voor een ander team.")
    client.force_login(Medewerker.objects.get(email=LENA.email))
    client.get(PAGE)
    with django_assert_max_num_queries(7):
        page = client.get(PAGE).content.decode()
    assert page.count(TOLD) == number
    assert "Voor een ander team." not in page
    assert client.post(PAGE, {}).status_code == 403
    client.force_login(Medewerker.objects.get(email=SIMON.email))
    assert client.get(PAGE).status_code == 403


def test_written_down_on_the_page(fatima, client):
    client.force_login(Medewerker.objects.get(email=FATIMA.email))
    about = contact("balie")
    form = {"nummer": about.nummer, "compliment_team": "groen", "compliment": "Mooie tuin!"}
    refused = client.post(PAGE, form | {"nummer": "77"})
    assert refused.status_code == 422
    assert "Dit contact is er niet. Kijk naar het nummer." in refused.content.decode()
    assert client.post(PAGE, form).status_code == 302
    assert "Mooie tuin!" in client.get(PAGE).content.decode()


def test_an_agent_writes_it_down_on_the_screen(fatima, client):
    client.force_login(Medewerker.objects.get(email=FATIMA.email))
    form = {"onderwerp": "Lamp weer aan", "resultaat": "beantwoord", "soort": "compliment", "notitie": TOLD}
    refused = client.post("/werk/gesprek/klaar/", form)
    assert refused.status_code == 422
    assert "Kies voor welk team het compliment is." in refused.content.decode()
    assert not Klantcontact.objects.exists()
    assert client.post("/werk/gesprek/klaar/", form | {"compliment_team": "verlichting"}).status_code == 302
    assert Compliment.objects.get().tekst == TOLD
    more = {"onderwerp": "Paspoort", "resultaat": "beantwoord", "compliment": "Fijn!", "compliment_team": "kcc"}
    client.post("/werk/gesprek/klaar/", more)
    assert [each.soort for each in Klantcontact.objects.order_by("nummer")] == ["compliment", "vraag"]
    assert Compliment.objects.count() == 2
