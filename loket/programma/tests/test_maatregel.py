"""From a red figure to a measure, and from a measure to what was seen."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from loket.berichten.models import Bericht
from loket.kernel.audit import history_of
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.programma import commands
from loket.programma.models import Maatregel
from loket.programma.tests.conftest import KEEPER, OWNER, STRANGER, actor, go_to, in_days, log_in, person, plan

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
NEW, LIST = reverse("programma:maatregel-nieuw"), reverse("programma:maatregelen")


def typed(**more):
    day = "%d-%m-%Y"
    return {
        "title": "Sneller opnemen",
        "first_step": "Twee collega's extra op maandag",
        "step_on": in_days(3).strftime(day),
        "owner": str(person(OWNER).id),
        "check_on": in_days(40).strftime(day),
        "theme": "kcc",
        "base": "66,5",
        "target": "80",
        "unit": "%",
    } | more


def step(client, measure, name, **told):
    return client.post(reverse("programma:stap", args=[measure.uuid, name]), told)


def test_from_a_red_figure_to_a_measure(client, town):
    answer = log_in(client, STRANGER).post(f"{NEW}?over=indicator:opgenomen&indicator=opgenomen", typed())
    made = Maatregel.objects.get()
    assert answer.url == reverse("programma:maatregel", args=[made.uuid])
    assert (made.from_what, made.indicator_code, made.base_value) == (
        "indicator:opgenomen",
        "opgenomen",
        Decimal("66.5"),
    )
    assert "Een cijfer" in client.get(answer.url).content.decode()


def test_without_a_first_step_nothing_is_lost_and_nothing_is_made(client, town):
    answer = log_in(client, OWNER).post(NEW, typed(first_step="", step_on=""))
    assert answer.status_code == 422
    assert "Sneller opnemen" in answer.content.decode()
    assert not Maatregel.objects.exists()


def test_an_address_that_makes_no_sense_has_no_page(client, town):
    assert log_in(client, OWNER).get(f"{NEW}?over=<script>").status_code == 404


def test_plan_do_check_act(client, town, monkeypatch):
    measure = plan(base=Decimal(30), target=Decimal(20), unit="dagen")
    log_in(client, OWNER)
    assert step(client, measure, "begonnen", done="Drie brieven zijn klaar").status_code == 302
    assert step(client, measure, "afronden", outcome="houden", note="Zo gaan wij door").status_code == 422
    early = step(client, measure, "meten", value="19,5", on=in_days(0).strftime("%d-%m-%Y"), note="De steekproef")
    assert "Meet op de dag van de controle, of daarna." in early.content.decode()
    go_to(monkeypatch, measure.check_date)
    log_in(client, OWNER)  # a session does not last that long
    day = measure.check_date.strftime("%d-%m-%Y")
    assert step(client, measure, "meten", value="19,5", on=day, note="De steekproef").status_code == 302
    assert step(client, measure, "afronden", outcome="houden", note="Zo gaan wij door").status_code == 302
    text = client.get(reverse("programma:maatregel", args=[measure.uuid])).content.decode()
    assert "Doel gehaald" in text
    kinds = [row.kind.split(".")[1] for row in history_of("programma", measure.uuid)]
    assert sorted(kinds) == ["MaatregelEnded", "MaatregelMeasured", "MaatregelPlanned", "MaatregelStarted"]


def test_the_database_says_so_too(town):
    measure = plan()
    with pytest.raises(IntegrityError), transaction.atomic():
        Maatregel.objects.filter(uuid=measure.uuid).update(state="act", outcome="houden", ended_on=in_days(0))


def test_only_its_owner_and_who_keeps_the_programme_go_on_with_it(client, owner, keeper):
    measure = plan()
    with pytest.raises(Refused, match="maatregel-of-other"):
        commands.start_maatregel(maatregel_id=measure.uuid, done="Iets", by=actor(STRANGER))
    assert step(log_in(client, STRANGER), measure, "begonnen", done="Iets").status_code == 422
    commands.start_maatregel(maatregel_id=measure.uuid, done="Drie brieven", by=keeper)
    measure.refresh_from_db()
    assert measure.state == "do"


def test_who_owns_it_hears_once_that_it_is_time_to_look(owner, monkeypatch):
    measure = plan()
    assert commands.remind_of_checks() == 0
    go_to(monkeypatch, in_days(61))  # on the day itself nothing ran
    commands.remind_of_checks()
    commands.remind_of_checks()
    [mail] = Bericht.objects.filter(to=person(OWNER).email)
    assert measure.title in mail.text
    assert "De eerste stap is nog niet gezet." in mail.text


def test_another_day_to_look_takes_away_what_was_measured_before_it(owner, monkeypatch):
    measure = plan()
    commands.start_maatregel(maatregel_id=measure.uuid, done="Drie brieven", by=owner)
    go_to(monkeypatch, measure.check_date)
    seen = {"value": Decimal(5), "on": measure.check_date, "note": "Te weinig brieven"}
    commands.measure_maatregel(maatregel_id=measure.uuid, **seen, by=owner)
    later = {"owner": measure.owner_id, "check_on": in_days(90), "reason": "Nog te weinig brieven"}
    commands.move_maatregel(maatregel_id=measure.uuid, **later, by=owner)
    measure.refresh_from_db()
    assert (measure.state, measure.measured_value) == ("do", None)


def test_whose_owner_left_is_seen_and_given_to_another(client, owner, keeper):
    measure = plan()
    Medewerker.objects.filter(id=measure.owner_id).update(is_active=False, left_at=measure.planned_at)
    assert "Werkt hier niet meer" in log_in(client, KEEPER).get(LIST).content.decode()
    told = {"owner": str(person(STRANGER).id), "check_on": in_days(60).strftime("%d-%m-%Y"), "reason": "Jannie is weg"}
    assert step(client, measure, "anders", **told).status_code == 302
    measure.refresh_from_db()
    assert measure.owner_id == person(STRANGER).id


@pytest.mark.parametrize("rows", [1, 3])
def test_as_many_questions_for_one_as_for_three(client, owner, rows, django_assert_num_queries):
    for _ in range(rows):
        plan()
    log_in(client, OWNER).get(LIST)
    with django_assert_num_queries(5):
        assert len(client.get(LIST).context["rows"]) == rows


def test_what_is_late_stands_in_its_own_list(client, owner, monkeypatch):
    plan(), plan(title="Op tijd", step_on=in_days(30))
    go_to(monkeypatch, in_days(8))
    rows = log_in(client, OWNER).get(f"{LIST}?toon=te-laat").context["rows"]
    assert [(row.title, row.late) for row in rows] == [("Brieven korter", "Eerste stap te laat")]
