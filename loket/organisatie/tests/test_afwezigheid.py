"""Being away (S-27): who says so, who stands in, and whose list it is on."""

from contextlib import nullcontext
from datetime import date

import pytest

from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.organisatie import commands, queries
from loket.organisatie.models import Afwezigheid, Team
from loket.organisatie.tests.conftest import actor

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
DAY, LATER = date(2027, 3, 1), date(2027, 3, 5)


def away(medewerker, first_day=DAY, last_day=LATER, deputy=None, by=SYSTEM):
    return commands.register_afwezigheid(
        medewerker_id=medewerker.id, first_day=first_day, last_day=last_day, deputy_id=deputy and deputy.id, by=by
    )


def lead(team, medewerker):
    Team.objects.filter(code=team).update(leader=medewerker)


def test_an_absent_person_without_deputy_is_on_the_list_of_the_team_leader(lena, omar, henk):
    lead("verlichting", henk)
    row = away(lena, by=actor(lena))
    assert [(found.name, found.deputy) for found in queries.away_without_deputy(henk.id, today=DAY)] == [
        ("Lena Lichtveld", "")
    ]
    assert queries.away_without_deputy(omar.id, today=DAY) == []
    commands.change_afwezigheid(afwezigheid_id=row.id, first_day=DAY, last_day=LATER, deputy_id=omar.id, by=actor(henk))
    assert queries.away_without_deputy(henk.id, today=DAY) == []
    assert [found.deputy for found in queries.away_today("verlichting", today=DAY)] == ["Omar Reinders"]


def test_nobody_says_that_a_colleague_of_another_team_is_away(lena, omar):
    with pytest.raises(Refused) as refused:
        away(lena, by=actor(omar))
    assert refused.value.refusal.code == "absence-of-other"
    row = away(lena)
    with pytest.raises(Refused):
        commands.withdraw_afwezigheid(afwezigheid_id=row.id, by=actor(omar))


@pytest.mark.parametrize(
    ("first_day", "last_day", "refused"),
    [
        (date(2027, 2, 25), date(2027, 2, 28), None),
        (date(2027, 2, 25), DAY, "absence-overlaps"),
        (LATER, None, "absence-overlaps"),
        (date(2027, 3, 6), None, None),
    ],
)
def test_the_same_day_is_noted_once(lena, first_day, last_day, refused):
    away(lena)
    with pytest.raises(Refused) if refused else nullcontext() as found:
        away(lena, first_day, last_day)
    assert (found and found.value.refusal.code) == refused


def test_a_deputy_is_there_in_those_days(lena, omar):
    away(omar, LATER, None)
    with pytest.raises(Refused) as refused:
        away(lena, deputy=omar)
    assert refused.value.refusal.code == "deputy-away"
    assert away(lena, last_day=date(2027, 3, 4), deputy=omar).deputy_id == omar.id


def test_a_withdrawn_absence_counts_no_more_and_stays_in_the_table(lena):
    row = away(lena)
    commands.withdraw_afwezigheid(afwezigheid_id=row.id, by=actor(lena))
    assert queries.absences_of(lena.id, today=DAY) == []
    assert Afwezigheid.objects.get(id=row.id).withdrawn_at is not None
    away(lena)
