"""Colleagues visit companies, write down what was agreed, and see what was not done (S-94)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.kernel.audit import history_of
from loket.kernel.refusal import Refused
from loket.partijen.commands import bezoek as commands
from loket.partijen.models import Bezoekafspraak
from loket.partijen.queries import bezoek as queries
from loket.partijen.rules.bezoek import Afspraak
from loket.partijen.tests.people import actor, company, person

pytestmark = pytest.mark.django_db


@pytest.fixture
def duinpan(db):
    return company()


def planned(partij, who, by=None, *, days=-1, doel="Kennismaken"):
    at = timezone.now() + timedelta(days=days)
    return commands.plan_bezoek(
        partij_id=partij.id, medewerker_id=who.id, gepland_op=at, doel=doel, by=actor(by or who)
    )


def agreed(who, *, days=-1, wat="Vergunning opzoeken"):
    return Afspraak(wat=wat, uiterlijk=timezone.localdate() + timedelta(days=days), eigenaar_id=who.id)


def reported(visit, who, *afspraken, verslag="Zij willen een terras."):
    return commands.report_bezoek(bezoek_id=visit.id, verslag=verslag, afspraken=afspraken, by=actor(who))


def shown(partij):
    return queries.visits_of(partij.id, now=timezone.now(), today=timezone.localdate())


def code_of(refused):
    return refused.value.refusal.code


def test_a_visit_is_planned_held_and_reported_with_what_was_agreed(duinpan, ruben, henk):
    visit = planned(duinpan, ruben)
    assert [row.asks_report for row in shown(duinpan)] == [True]
    reported(visit, ruben, agreed(henk, days=0))
    [row] = shown(duinpan)
    assert (row.held, row.asks_report, row.verslag) == (True, False, "Zij willen een terras.")
    assert [(each.wat, each.owner, each.late) for each in row.afspraken] == [("Vergunning opzoeken", henk.name, False)]
    kinds = {each.kind for each in history_of("partijen", duinpan.id)}
    assert {"partijen.BezoekPlanned", "partijen.BezoekReported"} <= kinds


def test_what_is_late_is_listed_until_it_is_done(duinpan, ruben, henk):
    today = timezone.localdate()
    reported(
        planned(duinpan, ruben, days=-9), ruben, agreed(henk, days=-2), agreed(ruben, days=-5), agreed(ruben, days=1)
    )
    late = queries.late_afspraken(today=today)
    assert [(row.owner, row.company) for row in late] == [(ruben.name, "De Duinpan"), (henk.name, "De Duinpan")]
    [mine] = queries.late_afspraken(today=today, owner_id=henk.id)
    commands.finish_afspraak(afspraak_id=mine.id, by=actor(henk))
    assert queries.late_afspraken(today=today, owner_id=henk.id) == []
    first = Bezoekafspraak.objects.get(id=mine.id).gedaan_op
    commands.finish_afspraak(afspraak_id=mine.id, by=actor(henk))
    assert Bezoekafspraak.objects.get(id=mine.id).gedaan_op == first


def test_who_does_not_own_it_and_keeps_nothing_up_finishes_nothing(duinpan, ruben, henk, lena):
    reported(planned(duinpan, ruben), ruben, agreed(henk))
    with pytest.raises(Refused) as refused:
        commands.finish_afspraak(afspraak_id=Bezoekafspraak.objects.get().id, by=actor(lena))
    assert code_of(refused) == "partij-not-kept"


def test_a_visit_that_is_over_asks_for_its_report(duinpan, ruben, henk):
    now = timezone.now()
    planned(duinpan, ruben)
    planned(duinpan, henk, ruben)
    planned(duinpan, ruben, days=3)
    assert [row.who for row in queries.visits_without_report(now=now, medewerker_id=ruben.id)] == [ruben.name]
    assert len(queries.visits_without_report(now=now)) == 2


def test_a_visit_is_given_up_once(duinpan, ruben):
    visit = planned(duinpan, ruben, days=3)
    commands.give_up_bezoek(bezoek_id=visit.id, by=actor(ruben))
    assert [row.given_up for row in shown(duinpan)] == [True]
    for again in (lambda: commands.give_up_bezoek(bezoek_id=visit.id, by=actor(ruben)), lambda: reported(visit, ruben)):
        with pytest.raises(Refused) as refused:
            again()
        assert code_of(refused) == "visit-over"


def test_visits_are_counted_per_colleague(duinpan, ruben, henk):
    today = timezone.localdate()
    for who in (ruben, ruben, henk):
        reported(planned(duinpan, who, ruben), ruben)
    planned(duinpan, henk, ruben)
    days = {"first": today - timedelta(days=2), "last": today}
    assert queries.visits_per_colleague(**days) == [(ruben.name, 2), (henk.name, 1)]


def test_a_visit_that_cannot_be_is_refused(duinpan, ruben, henk):
    with pytest.raises(Refused) as refused:
        planned(person(), ruben)
    assert code_of(refused) == "no-company"
    with pytest.raises(Refused) as refused:
        planned(duinpan, ruben, doel="  ")
    assert code_of(refused) == "text-missing"
    with pytest.raises(Refused) as refused:
        planned(duinpan, henk, henk)
    assert code_of(refused) == "partij-not-kept"


def test_everything_that_misses_in_a_report_is_said_at_once(duinpan, ruben):
    visit = planned(duinpan, ruben, days=-1)
    with pytest.raises(Refused) as refused:
        reported(visit, ruben, agreed(ruben, days=-9, wat=" "), verslag=" ")
    assert [(each.code, each.field) for each in refused.value.refusals] == [
        ("report-missing", "verslag"),
        ("text-missing", "wat_1"),
        ("before-visit", "uiterlijk_1"),
    ]
    with pytest.raises(Refused) as refused:
        reported(planned(duinpan, ruben, days=2), ruben)
    assert code_of(refused) == "visit-to-come"


@pytest.mark.parametrize("amount", [1, 3])
def test_two_statements_give_the_visits(duinpan, ruben, django_assert_num_queries, amount):
    for _ in range(amount):
        reported(planned(duinpan, ruben), ruben, agreed(ruben), agreed(ruben))
    with django_assert_num_queries(2):
        assert len(shown(duinpan)) == amount
