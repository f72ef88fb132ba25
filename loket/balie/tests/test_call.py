"""Numbers are given and called: first come, first served, with a head start for some, and never twice."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from loket.balie import commands
from loket.balie.commands import Komst
from loket.balie.models import Hal, Moment, Rij, State, Volgnummer
from loket.balie.queries.line import lines_of, own_share, place_of, waiting_in
from loket.kernel.actor import SYSTEM, VISITOR
from loket.kernel.refusal import Refused
from loket.organisatie import commands as organisatie
from loket.partijen.commands.partij import Told, keep_partij

pytestmark = pytest.mark.django_db


def test_numbers_count_on_for_each_line(hall, take):
    assert [take().label, take().label, take(hall.b).label, take().label] == ["A001", "A002", "B001", "A003"]


def test_each_morning_begins_at_one(hall, take):
    take()
    Rij.objects.update(last_day=timezone.localdate() - timedelta(days=1), last_number=48)
    Volgnummer.objects.update(day=timezone.localdate() - timedelta(days=1))
    assert take().label == "A001"


def test_the_same_form_twice_gives_one_number(hall, reception):
    komst = Komst(send_key=uuid4(), rij_id=hall.a.id)
    first, second = (commands.check_in(komst=komst, by=reception) for _ in range(2))
    assert (first.volgnummer.id, first.token) == (second.volgnummer.id, second.token)
    assert Volgnummer.objects.count() == 1


def test_a_stranger_gives_no_numbers_but_a_kiosk_does(hall):
    komst = Komst(send_key=uuid4(), rij_id=hall.a.id)
    with pytest.raises(Refused) as refused:
        commands.check_in(komst=komst, by=VISITOR)
    assert refused.value.refusal.code == "not-allowed"
    assert commands.check_in(komst=komst, kiosk=True, by=VISITOR).volgnummer.label == "A001"


def test_the_first_is_called_first(hall, take, at_one, at_two, bas, aicha):
    first, second = take(), take()
    assert commands.call_next(balie_id=at_one.id, by=bas).id == first.id
    assert commands.call_next(balie_id=at_two.id, by=aicha).id == second.id
    first.refresh_from_db()
    assert (first.state, first.balie_id, first.waited_seconds) == (State.CALLED, at_one.id, 0)


def test_who_came_first_stays_first_although_the_clock_was_set_back(hall, take, at_one, bas):
    later = timezone.now() + timedelta(hours=1)
    first = take()
    Volgnummer.objects.update(taken_at=later, waits_from=later, sorts_at=later)
    Moment.objects.update(at=later)
    second, third = take(), take()
    assert [row.label for row in waiting_in("gemeentehuis")] == [each.label for each in (first, second, third)]
    assert commands.call_next(balie_id=at_one.id, by=bas).id == first.id


def test_who_cannot_stand_long_goes_ten_minutes_earlier(hall, take, at_one, bas):
    take()
    slow = take(voorrang="niet-staan")
    assert commands.call_next(balie_id=at_one.id, by=bas).id == slow.id
    assert [row.voorrang for row in waiting_in("gemeentehuis")] == [""]


def test_one_key_pressed_twice_calls_one(hall, take, at_one, bas):
    take(), take()
    key = uuid4()
    first = commands.call_next(balie_id=at_one.id, key=key, by=bas)
    assert commands.call_next(balie_id=at_one.id, key=key, by=bas).id == first.id
    with pytest.raises(Refused) as refused:
        commands.call_next(balie_id=at_one.id, by=bas)
    assert refused.value.refusal.code == "balie-busy"


def test_nobody_waits(hall, at_one, bas):
    with pytest.raises(Refused) as refused:
        commands.call_next(balie_id=at_one.id, by=bas)
    assert refused.value.refusal.code == "nobody-waits"


def test_who_does_not_sit_there_calls_nobody(hall, take, at_one, aicha):
    take()
    with pytest.raises(Refused) as refused:
        commands.call_next(balie_id=at_one.id, by=aicha)
    assert refused.value.refusal.code == "not-your-balie"


def test_a_counter_calls_only_for_its_letters(hall, take, at_one, bas):
    take()
    wanted = take(hall.b)
    commands.arrange_balie(locatie="gemeentehuis", number=1, lines="B", by=SYSTEM)
    assert commands.call_next(balie_id=at_one.id, by=bas).id == wanted.id


@pytest.mark.parametrize(("until", "helps"), [(0, True), (-1, False), (1, True)])
def test_a_skill_counts_to_its_last_day(hall, at_one, bas, until, helps):
    """S-55: what ends tomorrow, or today, still counts; what ended yesterday does not."""
    today = timezone.localdate()
    skill = organisatie.add_skill(code="wmo", name="Wmo", by=SYSTEM)
    organisatie.grant_skill(
        medewerker_id=bas.id,
        skill_id=skill.id,
        first_day=today - timedelta(days=9),
        last_day=today + timedelta(days=until),
        by=SYSTEM,
    )
    commands.arrange_rij(locatie="gemeentehuis", letter="B", name="Zorg", skill="wmo", by=SYSTEM)
    assert (hall.b.id in lines_of(at_one)) == helps


def test_a_call_changes_what_the_display_shows(hall, take, at_one, bas):
    take()
    before = Hal.objects.get().version
    commands.call_next(balie_id=at_one.id, by=bas)
    assert Hal.objects.get().version == before + 1


def test_recalled_and_not_there_walked_out(hall, take, at_one, bas):
    commands.call_next(balie_id=at_one.id, volgnummer_id=take().id, by=bas)
    one = commands.recall(volgnummer_id=Volgnummer.objects.get().id, by=bas)
    assert list(Moment.objects.order_by("at").values_list("kind", flat=True)) == ["genomen", "geroepen", "opnieuw"]
    assert commands.walk_out(volgnummer_id=one.id, by=bas).state == State.LEFT
    with pytest.raises(Refused) as refused:
        commands.recall(volgnummer_id=one.id, by=bas)
    assert refused.value.refusal.code == "visit-over"


def test_during_a_pause_nobody_is_called(hall, take, at_one, bas):
    take()
    commands.pause_balie(balie_id=at_one.id, by=bas)
    with pytest.raises(Refused) as refused:
        commands.call_next(balie_id=at_one.id, by=bas)
    assert refused.value.refusal.code == "balie-paused"
    commands.work_on(balie_id=at_one.id, by=bas)
    assert commands.call_next(balie_id=at_one.id, by=bas).label == "A001"


def test_one_sits_at_one_counter(hall, at_one, at_two, bas, aicha):
    with pytest.raises(Refused) as refused:
        commands.sit_down(balie_id=at_two.id, by=bas)
    assert refused.value.refusal.code == "balie-taken"
    commands.sit_down(balie_id=hall.balies[2].id, by=bas)
    at_one.refresh_from_db()
    assert (at_one.state, at_one.medewerker_id) == ("dicht", None)


def test_sent_on_with_the_question_is_first_there(hall, take, at_one, at_two, bas, aicha):
    one = commands.call_next(balie_id=at_one.id, volgnummer_id=take().id, by=bas)
    take(hall.b)
    commands.start_visit(volgnummer_id=one.id, by=bas)
    commands.pass_on(volgnummer_id=one.id, rij_id=hall.b.id, balie_id=at_two.id, vraag="Wil een traplift", by=bas)
    there = commands.call_next(balie_id=at_two.id, by=aicha)
    assert (there.id, there.label, there.vraag) == (one.id, "A001", "Wil een traplift")


def test_sent_on_to_one_counter_is_not_called_by_another(hall, take, at_one, at_two, bas):
    one = commands.call_next(balie_id=at_one.id, volgnummer_id=take().id, by=bas)
    commands.pass_on(volgnummer_id=one.id, rij_id=hall.b.id, balie_id=at_two.id, by=bas)
    with pytest.raises(Refused) as refused:
        commands.call_next(balie_id=at_one.id, by=bas)
    assert refused.value.refusal.code == "nobody-waits"


def test_closing_a_counter_frees_who_waits_for_it(hall, take, at_one, at_two, bas, aicha):
    one = commands.call_next(balie_id=at_one.id, volgnummer_id=take().id, by=bas)
    commands.pass_on(volgnummer_id=one.id, rij_id=hall.b.id, balie_id=at_two.id, by=bas)
    commands.close_balie(balie_id=at_two.id, by=aicha)
    assert commands.call_next(balie_id=at_one.id, by=bas).id == one.id


def test_who_fetches_a_photo_comes_back_and_another_is_helped_meanwhile(hall, take, at_one, bas):
    one, two = take(), take()
    commands.call_next(balie_id=at_one.id, by=bas)
    commands.start_visit(volgnummer_id=one.id, by=bas)
    commands.pause_visit(volgnummer_id=one.id, by=bas)
    assert commands.call_next(balie_id=at_one.id, by=bas).id == two.id
    with pytest.raises(Refused) as refused:
        commands.resume_visit(volgnummer_id=one.id, by=bas)
    assert refused.value.refusal.code == "balie-busy"


def test_place_in_line_and_about_how_long(hall, take, at_one, at_two):
    """Two counters, visits of 5:43 as in S-59: the third in line waits (2 + 1) * 343 / 2 seconds, nine minutes."""
    *_, third = take(), take(), take()
    place = place_of(third)
    assert (place.ahead, place.expected) == (2, 9)


def test_each_counter_has_its_own_share_without_a_network(hall, take, at_one, at_two):
    ids = {take().id for _ in range(5)}
    one, two = own_share(at_one), own_share(at_two)
    assert {row[0] for row in one} | {row[0] for row in two} == ids
    assert not {row[0] for row in one} & {row[0] for row in two}
    assert own_share(hall.balies[2]) == []


def test_tickets_of_yesterday_end_and_names_are_forgotten(hall, take):
    one = take(naam="Anna Jansen", telefoon="0612345678", vraag="Over mijn dochter")
    yesterday = timezone.now() - timedelta(days=2)
    Volgnummer.objects.update(
        day=date(2026, 1, 5), partij=keep_partij(Told(columns={"soort_partij": "persoon"}), by=SYSTEM)
    )
    Moment.objects.update(at=yesterday)
    assert commands.end_old_numbers() == 1
    assert commands.forget_visitors() == 1
    one.refresh_from_db()
    assert (one.state, one.ended_at, one.naam, one.telefoon, one.vraag) == (State.LEFT, yesterday, None, None, "")
    assert one.partij_id is None
