"""Agents are eyes and ears: what many people ask about reaches its owner, who answers (S-124)."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from loket.berichten.models import Bericht
from loket.examples.cast import FATIMA, HENK, LENA, SANNE, SIMON
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.kernel.jobs import deliver
from loket.kernel.models import Delivery
from loket.kernel.refusal import Refused
from loket.klantcontacten import commands
from loket.klantcontacten.models import Knelpunt
from loket.klantcontacten.queries.knelpunt import knelpunten
from loket.klantcontacten.rules.knelpunt import answer_by, goes_to_owner, letter
from loket.klantcontacten.rules.norm import USUAL, Norms
from loket.organisatie.models import Medewerker, Team
from loket.redactie.commands.put import put_page

FRIDAY = datetime(2026, 11, 27, 14, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("noted", "norms", "goes"),
    [
        ([FRIDAY] * 12, USUAL, True),
        ([FRIDAY] * 11, USUAL, False),
        ([FRIDAY] * 11 + [FRIDAY - DAY], USUAL, False),  # a whole day ago
        ([FRIDAY] * 11 + [FRIDAY - DAY + timedelta(seconds=1)], USUAL, True),
        ([FRIDAY, FRIDAY - 6 * DAY], Norms(knelpunt_aantal=2, knelpunt_dagen=7), True),
    ],
)
def test_twelve_contacts_within_a_day_go_to_the_owner(noted, norms, goes):
    assert goes_to_owner(noted, now=FRIDAY, norms=norms) is goes


def test_the_owner_answers_within_two_working_days():
    assert answer_by(FRIDAY, USUAL) == date(2026, 12, 1)


def test_the_same_letter_is_the_same_however_it_was_typed():
    assert letter(" WOZ aanslag ").code == letter("woz-aanslag").code == "brief:woz-aanslag"
    assert letter(" ! ") is None


@pytest.fixture
def fatima(town):
    return actor(FATIMA)


def noted(by, times=1, *, name="WOZ-aanslag", team="verlichting", tekst="Wat is de waarde?", contact=None):
    for _ in range(times):
        found = commands.note_knelpunt(subject=letter(name), team=team, tekst=tekst, contact=contact or uuid4(), by=by)
    return found


def deliver_everything():
    for delivery in Delivery.objects.waiting().order_by("id"):
        deliver(delivery_id=delivery.id)


def test_contacts_count_up_and_one_contact_counts_once(fatima):
    key = uuid4()
    assert noted(fatima, contact=key).aantal == 1
    assert noted(fatima, contact=key).aantal == 1
    assert noted(fatima).aantal == 2
    assert Knelpunt.objects.count() == 1


def test_who_leads_the_team_of_a_letter_hears_it_once_at_twelve(fatima):
    Team.objects.filter(code="verlichting").update(leader=Medewerker.objects.get(email=HENK.email))
    noted(fatima, 11)
    deliver_everything()
    assert not Bericht.objects.exists()
    found = noted(fatima, 3)
    deliver_everything()
    assert found.verteld_op is not None
    mail = Bericht.objects.get()
    assert (mail.to, mail.subject) == (HENK.email, "Veel vragen over: WOZ-aanslag")
    assert "Dat waren al 1" in mail.text


def test_who_owns_a_page_hears_it(fatima, town):
    lena = Medewerker.objects.get(email=LENA.email)
    commands.keep_norms(norms=Norms(knelpunt_aantal=2), by=actor(SANNE))
    told = {"title": "Ons kantoor", "summary": "Dit is het belangrijkste.", "text": "## Binnen\nU kunt zo naar binnen."}
    put_page(kind="pagina", slug="kantoor", content=told, owner=lena.id, review_on=date(2027, 1, 1), by=SYSTEM)
    subject = letter("x").__class__("pagina:kantoor", "Ons kantoor")
    for _ in range(2):
        commands.note_knelpunt(subject=subject, team="groen", tekst="", contact=uuid4(), by=fatima)
    deliver_everything()
    assert Bericht.objects.get().to == LENA.email


@pytest.mark.parametrize(
    ("name", "team", "code"),
    [("", "groen", "subject-missing"), ("WOZ", "", "team-missing"), ("WOZ", "bestaat-niet", "team-missing")],
)
def test_what_is_missing_is_said(fatima, name, team, code):
    with pytest.raises(Refused) as refused:
        noted(fatima, name=name, team=team)
    assert [each.code for each in refused.value.refusals] == [code]


def test_who_takes_no_contacts_notes_nothing(town):
    with pytest.raises(Refused, match="not-allowed"):
        noted(actor(LENA))


def test_the_owner_answers_with_a_measure_or_a_reason(fatima):
    found = noted(fatima)
    lena = actor(LENA)
    with pytest.raises(Refused) as refused:
        commands.answer_knelpunt(knelpunt_id=found.id, uitkomst="", antwoord=" ", by=lena)
    assert [each.field for each in refused.value.refusals] == ["uitkomst", "antwoord"]
    told = {"knelpunt_id": found.id, "uitkomst": "maatregel", "antwoord": "De brief krijgt een voorbeeld."}
    with pytest.raises(Refused, match="knelpunt-of-other-team"):
        commands.answer_knelpunt(**told, by=fatima)
    commands.answer_knelpunt(**told, by=lena)
    with pytest.raises(Refused, match="knelpunt-done"):
        commands.answer_knelpunt(**told, by=lena)
    row = knelpunten(today=date(2026, 12, 1))[0]
    assert (row.outcome_words, row.answered_by) == ("Wij doen er iets aan", LENA.name)


def test_after_the_answer_it_begins_anew(fatima):
    found = noted(fatima, 2)
    commands.answer_knelpunt(knelpunt_id=found.id, uitkomst="reden", antwoord="De wet wil het zo.", by=actor(LENA))
    assert noted(fatima).id != found.id
    assert [row.count for row in knelpunten(today=date(2026, 12, 1))] == [1, 2]


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_and_the_answer_of_the_team(fatima, client, number, django_assert_max_num_queries):
    for each in range(number):
        found = noted(fatima, name=f"Brief {each}")
    client.force_login(Medewerker.objects.get(email=LENA.email))
    client.get("/werk/knelpunten/")
    with django_assert_max_num_queries(7):
        page = client.get("/werk/knelpunten/").content.decode()
    assert page.count('href="/werk/knelpunten/') == number + 1  # and the tab
    address = f"/werk/knelpunten/{found.id}/"
    refused = client.post(address, {"uitkomst": "reden", "antwoord": ""})
    assert refused.status_code == 422
    assert 'aria-describedby="f-antwoord"' in refused.content.decode()
    assert client.post(address, {"uitkomst": "reden", "antwoord": "De wet wil het zo."}).status_code == 302
    assert "De wet wil het zo." in client.get("/werk/knelpunten/").content.decode()


def test_strangers_see_nothing(fatima, client):
    found = noted(fatima, team="groen")
    client.force_login(Medewerker.objects.get(email=LENA.email))
    assert client.get(f"/werk/knelpunten/{found.id}/").status_code == 404
    assert "WOZ-aanslag" not in client.get("/werk/knelpunten/").content.decode()
    client.force_login(Medewerker.objects.get(email=SIMON.email))
    assert client.get("/werk/knelpunten/").status_code == 403
