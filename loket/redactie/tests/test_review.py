"""From a draft to the website: who may, who must look as well, and what a colleague did meanwhile (S-98)."""

from datetime import date

import pytest

from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.organisatie import commands as organisatie
from loket.redactie import commands
from loket.redactie.models import Draft, Version
from loket.redactie.queries import published
from loket.redactie.queries.statute import statute_of
from loket.redactie.queries.work import returned_to, waiting_for
from loket.redactie.rules.roles import after_months
from loket.redactie.tests.conftest import (
    ANOTHER_OWNER,
    CHIEF,
    LAWYER,
    OWNER,
    STRANGER,
    WEB,
    WRITER,
    by,
    in_days,
    person,
    put,
    words,
)

pytestmark = pytest.mark.django_db


def set_statute(**changed):
    now = statute_of("pagina")
    names = ["four_eyes", "legal_check", "review_months", "take_down_days", "remind_days", "signal_days"]
    told = {name: getattr(now, name) for name in [*names, "head_editor_id"]}
    commands.set_statute(kind="pagina", **(told | changed), by=by(WEB))


def propose(page, someone=WRITER, *, base=1, review_in=100, **more):
    dates = {name: more.pop(name) for name in ("publish_from", "publish_until") if name in more}
    content = words(summary="Nieuwe woorden.", **more)
    return commands.propose(
        page_id=page.id, content=content, base_number=base, review_on=in_days(review_in), by=by(someone), **dates
    )


def refused(command, **told):
    with pytest.raises(Refused) as found:
        command(**told)
    return found.value.refusal.code


def test_what_somebody_wrote_waits_for_another(page):
    version = propose(page)
    assert published("pagina", "boom-kappen").version == 1
    assert [row.version_id for row in waiting_for(by(CHIEF))] == [version.id]
    assert waiting_for(by(WRITER)) == waiting_for(by(LAWYER)) == []
    commands.approve(version_id=version.id, by=by(CHIEF))
    now = published("pagina", "boom-kappen")
    assert (now.version, now.content.summary, now.review_on) == (2, "Nieuwe woorden.", in_days(100))


def test_an_author_never_publishes_alone(page):
    version = propose(page, CHIEF)
    assert refused(commands.approve, version_id=version.id, by=by(CHIEF)) == "four-eyes"
    assert waiting_for(by(CHIEF)) == []


@pytest.mark.parametrize("someone", [WRITER, LAWYER, WEB, OWNER, STRANGER])
def test_only_the_final_editor_approves(page, someone):
    version = propose(page)
    assert refused(commands.approve, version_id=version.id, by=by(someone)) == "not-final-editor"


def test_without_four_eyes_an_editor_publishes_at_once(page):
    set_statute(four_eyes=False)
    assert propose(page).stage == "published"
    assert propose(page, OWNER, base=2).stage == "review"  # an owner is no editor


def test_the_legal_check_comes_after_the_final_editor(page):
    set_statute(legal_check=True)
    version = propose(page)
    commands.approve(version_id=version.id, by=by(CHIEF))
    assert published("pagina", "boom-kappen").version == 1
    assert refused(commands.check_legally, version_id=version.id, by=by(CHIEF)) == "not-legal-checker"
    assert [row.version_id for row in waiting_for(by(LAWYER))] == [version.id]
    commands.check_legally(version_id=version.id, by=by(LAWYER))
    assert published("pagina", "boom-kappen").version == 2
    assert refused(commands.check_legally, version_id=version.id, by=by(LAWYER)) == "version-moved-on"


def test_a_text_comes_back_with_what_has_to_change(page):
    version = propose(page)
    assert refused(commands.return_version, version_id=version.id, why=" ", by=by(CHIEF)) == "reason-missing"
    commands.return_version(version_id=version.id, why="Korter graag.", by=by(CHIEF))
    assert [row.title for row in returned_to(by(WRITER))] == ["Boom kappen"]
    propose(page)
    assert returned_to(by(WRITER)) == []


def test_the_second_who_publishes_hears_that_the_page_changed(page):
    put(summary="Van een collega.")
    assert refused(propose, page=page, base=1) == "page-changed"
    assert propose(page, base=2).number == 3


def test_what_was_proposed_before_a_change_is_not_published_over_it(page):
    version = propose(page)
    put(summary="Van een collega.")
    assert refused(commands.approve, version_id=version.id, by=by(CHIEF)) == "page-changed"


def test_one_text_at_a_time_is_on_its_way(page):
    propose(page)
    assert refused(propose, page=page) == "version-on-its-way"
    commands.withdraw_version(version_id=Version.objects.get(number=2).id, by=by(WRITER))
    assert propose(page).number == 3


def test_a_text_may_wait_for_its_day(page):
    version = propose(page, publish_from=in_days(3))
    commands.approve(version_id=version.id, by=by(CHIEF))
    assert (Version.objects.get(id=version.id).stage, published("pagina", "boom-kappen").version) == ("ready", 1)
    assert commands.publish_what_is_due() == 0
    Version.objects.filter(id=version.id).update(publish_from=in_days(0))
    assert (commands.publish_what_is_due(), commands.publish_what_is_due()) == (1, 0)
    assert published("pagina", "boom-kappen").version == 2


def test_what_waited_and_does_not_fit_any_more_goes_back(page):
    version = propose(page, publish_from=in_days(3))
    commands.approve(version_id=version.id, by=by(CHIEF))
    put(summary="Van een collega.")
    Version.objects.filter(id=version.id).update(publish_from=in_days(0))
    assert commands.publish_what_is_due() == 0
    assert Version.objects.get(id=version.id).stage == "returned"


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"review_in": 0}, "review-date-past"),
        ({"review_in": 400}, "review-date-too-late"),
        ({"title": "Contact"}, None),
        ({"title": "Klantcontactcentrum"}, "title-names-department"),
        ({"title": "Bel Team Groen"}, "title-names-department"),
        ({"title": ""}, "page-without-title"),
    ],
)
def test_what_may_not_be_proposed(page, more, code):
    if code is None:
        assert propose(page, **more)
    else:
        assert refused(propose, page=page, **more) == code


def test_strangers_do_not_write(page):
    told = {"page_id": page.id, "typed": {"title": ["x"]}, "base_number": 1}
    assert refused(commands.save_draft, **told, by=by(STRANGER)) == "page-of-others"
    assert refused(propose, page=page, someone=STRANGER) == "page-of-others"
    commands.save_draft(**told, by=by(OWNER))
    assert Draft.objects.get().editor == person(OWNER)


def test_an_old_text_comes_back_the_same_way(page):
    put(summary="Fout.")
    version = commands.restore(page_id=page.id, number=1, review_on=in_days(90), by=by(WRITER))
    commands.approve(version_id=version.id, by=by(CHIEF))
    now = published("pagina", "boom-kappen")
    assert (now.version, now.content.summary) == (3, "U mag de meeste bomen zelf kappen.")


def test_a_page_is_said_to_be_right_again(page):
    commands.confirm_page(page_id=page.id, review_on=in_days(200), by=by(OWNER))
    now = published("pagina", "boom-kappen")
    assert (now.version, now.review_on) == (1, in_days(200))
    assert refused(commands.confirm_page, page_id=page.id, review_on=in_days(9), by=by(STRANGER)) == "page-of-others"


def test_a_page_gets_another_owner(page):
    to = person(ANOTHER_OWNER)
    assert refused(commands.hand_over, page_ids=[page.id], owner=to.id, by=by(STRANGER)) == "page-of-others"
    assert commands.hand_over(page_ids=[page.id], owner=to.id, by=by(OWNER)) == 1
    assert published("pagina", "boom-kappen").owner == ANOTHER_OWNER.name
    organisatie.end_employment(medewerker_id=person(OWNER).id, by=SYSTEM)
    assert refused(commands.hand_over, page_ids=[page.id], owner=person(OWNER).id, by=by(CHIEF)) == "owner-unknown"


def test_only_the_webmaster_sets_the_statute(page):
    now = statute_of("pagina")
    told = {"four_eyes": False, "legal_check": False, "review_months": 6, "take_down_days": None}
    told |= {"remind_days": [30, 7], "signal_days": 5, "head_editor_id": None}
    assert now.four_eyes
    assert refused(commands.set_statute, kind="pagina", **told, by=by(CHIEF)) == "not-webmaster"


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 1, 31), 13, date(2028, 2, 29)),
        (date(2026, 11, 28), 12, date(2027, 11, 28)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
    ],
)
def test_so_many_months_on(day, months, then):
    assert after_months(day, months) == then
