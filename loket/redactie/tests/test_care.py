"""Pages do not grow old unseen: reminders, taken down by rule, broken links and signals (S-45, S-124)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.kernel.actor import SYSTEM, VISITOR
from loket.kernel.refusal import Refused
from loket.organisatie import commands as organisatie
from loket.outside.links import FakeLinks, Look
from loket.redactie import commands
from loket.redactie.models import Link, Page, Signal
from loket.redactie.queries import published
from loket.redactie.queries.in_time import signals_in_time
from loket.redactie.queries.work import broken_links, open_signals, scores
from loket.redactie.tests.conftest import AGENT, CHIEF, OWNER, STRANGER, WEB, by, in_days, person, put
from loket.redactie.tests.test_review import refused, set_statute
from loket.termijnen.calendar import add_working_days

pytestmark = pytest.mark.django_db


def told(prefix):
    return sorted(Bericht.objects.filter(about__startswith=prefix).values_list("to", flat=True))


def review_in(page, days):
    Page.objects.filter(id=page.id).update(review_on=in_days(days))


def test_reminders_go_once_at_thirty_and_seven_days(page):
    set_statute(head_editor_id=person(CHIEF).id)
    review_in(page, 31)
    assert commands.remind_owners() == 0
    review_in(page, 30)
    for _ in range(2):
        commands.remind_owners()
    assert told("page-review:") == [OWNER.email, CHIEF.email]
    assert Bericht.objects.filter(to=OWNER.email).get().text.startswith(f"Beste {OWNER.first_name},")


def test_the_reminder_of_seven_days_is_another_one(page):
    day = in_days(30)
    for left in (30, 7):
        Page.objects.filter(id=page.id).update(review_on=day)
        review_in(page, left)
        commands.remind_owners()
    assert told("page-review:") == [OWNER.email] * 2


def test_a_page_in_time_or_overdue_gets_no_reminder(page):
    review_in(page, 200)
    commands.remind_owners()
    review_in(page, -1)
    commands.remind_owners()
    assert told("page-review:") == []


def test_what_nobody_looked_at_leaves_the_website_by_rule(page):
    review_in(page, -90)
    assert commands.take_down_what_is_old() == 0
    review_in(page, -91)
    assert (commands.take_down_what_is_old(), commands.take_down_what_is_old()) == (1, 0)
    assert published("pagina", "boom-kappen") is None
    assert Page.objects.get(id=page.id).taken_down_why.startswith("Niemand keek op tijd")
    assert told("page-taken-down:") == [OWNER.email]


def test_the_head_editor_hears_which_pages_lost_their_owner(page):
    set_statute(head_editor_id=person(CHIEF).id)
    organisatie.end_employment(medewerker_id=person(OWNER).id, by=SYSTEM)
    for _ in range(2):
        commands.tell_of_pages_left(medewerker_id=person(OWNER).id)
    assert told("pages-left:") == [CHIEF.email]
    assert "Boom kappen" in Bericht.objects.get(to=CHIEF.email).text


def test_without_that_rule_it_stays(page):
    set_statute(take_down_days=None)
    review_in(page, -1000)
    assert commands.take_down_what_is_old() == 0


def test_the_last_day_of_a_page_is_kept(page):
    put("markt", publish_until=in_days(-1))
    assert (commands.end_what_is_over(), commands.end_what_is_over()) == (1, 0)


def test_the_score_is_the_share_that_is_not_overdue(page):
    put("twee")
    put("drie", review_in=-1)
    put("vier", owner=WEB)
    rows = [(row.afdeling, row.pages, row.overdue, row.score) for row in scores(today=in_days(0))]
    assert rows == [("Inwoners", 3, 1, 66), ("Publiek", 1, 0, 100)]


# -- Links -------------------------------------------------------------------------------------------------------


GONE = Look("bestaat niet meer", sure=True)
DOWN = Look("antwoordt niet op tijd")
URL = "https://www.rijk.example/weg"


def night(client):
    Link.objects.update(checked_at=timezone.now() - timedelta(days=1))
    commands.check_links(client, pause=lambda seconds: None)
    return commands.tell_broken_links()


def test_a_link_that_is_gone_is_told_once_and_only_while_it_is(page):
    put(text=f"Zie [dit]({URL}).")
    assert [night(FakeLinks({URL: GONE})), night(FakeLinks({URL: GONE}))] == [1, 0]
    assert [(row.url, row.told) for row in broken_links(by(OWNER))] == [(URL, True)]
    assert broken_links(by(STRANGER)) == []
    assert night(FakeLinks()) == 0
    assert broken_links(by(OWNER)) == []
    assert night(FakeLinks({URL: GONE})) == 1
    assert told("page-links:") == [OWNER.email] * 2


def test_a_bad_night_is_not_a_broken_link(page):
    put(text=f"Zie [dit]({URL}).")
    assert [night(FakeLinks({URL: DOWN})) for _ in range(3)] == [0, 0, 1]


def test_a_link_that_is_taken_out_is_not_looked_at(page):
    put(text=f"Zie [dit]({URL}).")
    put(text="Niets.")
    client = FakeLinks()
    night(client)
    assert client.looked == []


def test_links_to_ourselves_lead_to_pages_that_stand_there(page):
    put("twee", text="Zie [een](/pagina/boom-kappen/), [weg](/pagina/weg/), [contact](/contact/) en [fout](/niets/).")
    night(FakeLinks())
    assert [row.url for row in broken_links(by(OWNER))] == ["/niets/", "/pagina/weg/"]
    commands.take_down(page_id=page.id, why="Weg.", by=SYSTEM)
    night(FakeLinks())
    assert len(broken_links(by(OWNER))) == 3


def test_who_left_is_not_told(page):
    set_statute(head_editor_id=person(CHIEF).id)
    put(text=f"Zie [dit]({URL}).")
    organisatie.end_employment(medewerker_id=person(OWNER).id, by=SYSTEM)
    night(FakeLinks({URL: GONE}))
    assert told("page-links:") == [CHIEF.email]


def test_one_server_is_not_asked_twice_in_a_second(page):
    put(text=f"[een]({URL}) [twee]({URL}2) [drie](https://www.elders.example/)")
    waits = []
    commands.check_links(FakeLinks(), pause=waits.append)
    assert len(waits) == 1
    assert 0 < waits[0] <= 1


# -- Klopt dit niet? ---------------------------------------------------------------------------------------------


def signal(text="Het bedrag is oud.", *, email="", someone=None):
    return commands.signal_page(
        kind="pagina", slug="boom-kappen", text=text, email=email, by=by(someone) if someone else VISITOR
    )


def test_a_signal_lands_with_the_owner_with_a_term_of_working_days(page):
    found = signal(email="anna@inwoner.example")
    assert told("page-signal:") == [OWNER.email]
    assert found.answer_by == add_working_days(timezone.localdate(), 5)
    [row] = open_signals(by(OWNER), today=found.answer_by)
    assert (row.text, row.sender, row.late) == ("Het bedrag is oud.", "Bezoeker, met mailadres", False)
    assert open_signals(by(OWNER), today=found.answer_by + timedelta(days=1))[0].late
    assert open_signals(by(STRANGER), today=found.answer_by) == []


def test_the_answer_goes_to_who_asked_and_the_address_is_forgotten(page):
    found = signal(email="anna@inwoner.example")
    commands.answer_signal(signal_id=found.id, answer="Dank u. Het is nu € 12.", by=by(OWNER))
    assert told("page-signal-answer:") == ["anna@inwoner.example"]
    assert Signal.objects.get(id=found.id).email == ""
    again = {"signal_id": found.id, "answer": "Nog eens.", "by": by(OWNER)}
    assert refused(commands.answer_signal, **again) == "signal-answered"


def test_an_agent_hears_the_answer_too(page):
    found = signal(someone=AGENT)
    commands.answer_signal(signal_id=found.id, answer="Aangepast.", by=by(OWNER))
    assert told("page-signal-answer:") == [AGENT.email]


def test_an_answer_needs_words_and_the_right_person(page):
    found = signal()
    assert refused(commands.answer_signal, signal_id=found.id, answer=" ", by=by(OWNER)) == "answer-missing"
    assert refused(commands.answer_signal, signal_id=found.id, answer="Ja.", by=by(STRANGER)) == "page-of-others"


@pytest.mark.parametrize(
    ("text", "email", "code"),
    [("  ", "", "signal-empty"), ("x" * 2001, "", "signal-too-long"), ("Fout!", "a@", "mail-invalid")],
)
def test_what_is_no_signal(page, text, email, code):
    assert refused(signal, text=text, email=email) == code


def test_a_page_that_is_not_there_gets_no_signal(page):
    commands.take_down(page_id=page.id, why="Weg.", by=SYSTEM)
    with pytest.raises(Refused):
        signal()


def test_what_was_said_goes_a_year_after_the_answer(page):
    """What waits for an answer stays, however old; and what the figures of this year count stays too."""
    old, young, waits = signal(), signal(), signal(email="anna@inwoner.example")
    for found, days in ((old, 366), (young, 364)):
        commands.answer_signal(signal_id=found.id, answer="Aangepast.", by=by(OWNER))
        Signal.objects.filter(id=found.id).update(answered_at=timezone.now() - timedelta(days=days))
    Signal.objects.filter(id=waits.id).update(received_at=timezone.now() - timedelta(days=900))
    this_year = {"first": timezone.localdate() - timedelta(days=364), "today": timezone.localdate()}
    Signal.objects.filter(id=old.id).update(received_at=timezone.now() - timedelta(days=370))
    before = signals_in_time(**this_year)
    assert (commands.forget_old_signals(), commands.forget_old_signals()) == (1, 0)
    assert set(Signal.objects.values_list("id", flat=True)) == {young.id, waits.id}
    assert Signal.objects.get(id=waits.id).email == "anna@inwoner.example"
    assert signals_in_time(**this_year) == before == (1, 1)
