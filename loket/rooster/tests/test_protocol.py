"""Being reachable: two indicators, for whom they are, and what follows from two bad months (S-27, S-79, S-101)."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from loket.examples.cast import BAS, OMAR, WIM
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.organisatie import commands as organisatie
from loket.organisatie.models import Team
from loket.rooster.commands import complete_verbeteractie, keep_protocol, note_compliance
from loket.rooster.models import Verbeteractie
from loket.rooster.queries import months_of, protocol_of, reachability, verbeteracties_of
from loket.rooster.rules.protocol import Agreed, Whose, compliance, is_under_norm, quality
from loket.rooster.tests.conftest import actor, browser, hired

TODAY = date(2034, 11, 6)
GOOD = {
    "hours": {"0": [["09:00", "17:00"]]},
    "calendar_kept": True,
    "deputy_there": True,
    "voicemail": "Ik ben er morgen weer.",
    "voicemail_until": TODAY,
    "rings": 6,
    "transfer_rules": "Over vergunningen: naar Jannie.",
}
KCC = Whose("team", "kcc")


@pytest.mark.parametrize(
    ("changes", "share"),
    [
        ({}, 100),
        ({"deputy_there": False}, 86),  # six of seven
        ({"voicemail_until": TODAY - timedelta(days=1)}, 86),
        ({"voicemail_until": None}, 86),
        ({"rings": 7}, 86),
        ({"rings": None, "hours": {}, "transfer_rules": ""}, 57),
    ],
)
def test_the_quality_of_what_is_agreed(changes, share):
    assert quality(Agreed(**{**GOOD, **changes}), today=TODAY).share == share


def test_nothing_agreed_is_nothing_right():
    assert quality(None, today=TODAY).missing == ["Er zijn nog geen afspraken."]


@pytest.mark.parametrize(("calls", "as_agreed", "under"), [(0, 0, False), (200, 159, True), (200, 160, False)])
def test_159_of_200_is_not_80_per_cent(calls, as_agreed, under):
    assert is_under_norm(calls, as_agreed) == under


def test_no_calls_is_no_figure():
    assert compliance(0, 0) is None
    assert compliance(200, 159) == 79.5


@pytest.fixture
def leader(fatima, lena):
    """Fatima leads the contact centre, where Lena works."""
    Team.objects.filter(code="kcc").update(leader=fatima)
    return fatima


def of(medewerker):
    return Whose("medewerker", str(medewerker.id))


@pytest.mark.django_db
def test_figures_of_a_person_are_for_that_person_and_the_manager(leader, lena, henk, sanne):
    """Henk may see all teams; of Lena he sees nothing."""
    give = organisatie.add_functie(name="Kijker", permissions=["rooster.bereikbaarheid", "rooster.plannen"], by=SYSTEM)
    organisatie.change_functies(medewerker_id=henk.id, functie_ids=[give.id], by=SYSTEM)
    for whose in (of(lena), KCC):
        note_compliance(whose, month=date(2034, 10, 1), calls=10, as_agreed=9)
    keep_protocol(of(lena), voicemail="Ik ben er niet.", by=actor(lena))

    seen = {who.email: bool(months_of(of(lena), by=actor(who))) for who in (lena, leader, henk, sanne)}
    assert seen == {lena.email: True, leader.email: True, henk.email: False, sanne.email: False}
    assert protocol_of(of(lena), by=actor(henk)) is None
    names = {who.email: {row.name for row in reachability(by=actor(who), today=TODAY)} for who in (henk, sanne)}
    assert names[henk.email] == {"Publiek", "Klantcontactcentrum", henk.name}
    assert names[sanne.email] == {sanne.name}
    assert {row.name for row in reachability(by=actor(leader), today=TODAY)} >= {lena.name, "Klantcontactcentrum"}


@pytest.mark.django_db
def test_who_may_write_agreements(leader, lena, sanne):
    keep_protocol(of(lena), rings=5, by=actor(leader))
    for whose, by, values, code in (
        (of(lena), sanne, {}, "protocol-of-other"),
        (KCC, sanne, {}, "protocol-of-other"),
        (of(lena), lena, {"deputy_id": lena.id}, "deputy-is-oneself"),
        (of(lena), lena, {"rings": 0}, "rings-wrong"),
        (of(lena), lena, {"hours": {"0": [["17:00", "09:00"]]}}, "hours-wrong"),
    ):
        with pytest.raises(Refused, match=code):
            keep_protocol(whose, **values, by=actor(by))


@pytest.mark.django_db
def test_a_deputy_who_is_away_is_no_deputy(leader, lena, henk):
    told = {name: value for name, value in GOOD.items() if name != "deputy_there"}
    keep_protocol(of(lena), **told, deputy_id=henk.id, by=actor(lena))
    mine = {row.name: row.quality.share for row in reachability(by=actor(lena), today=TODAY)}
    assert mine[lena.name] == 100
    organisatie.register_afwezigheid(medewerker_id=henk.id, first_day=TODAY, by=SYSTEM)
    [row] = reachability(by=actor(lena), today=TODAY)
    assert row.quality.missing == ["Kies een vervanger die er nu is."]


@pytest.mark.django_db
def test_two_months_under_the_norm_is_one_task_for_the_manager(leader, lena):
    bad = {"calls": 200, "as_agreed": 159}
    note_compliance(KCC, month=date(2034, 8, 1), **bad)
    note_compliance(of(lena), month=date(2034, 8, 1), **bad)
    assert verbeteracties_of(leader.id) == []
    for month in (9, 9, 10):  # told twice, and a third month
        note_compliance(KCC, month=date(2034, month, 1), **bad)
        note_compliance(of(lena), month=date(2034, month, 1), **bad)  # of a person no task follows
    [task] = verbeteracties_of(leader.id)
    assert (task.name, task.month) == ("Klantcontactcentrum", date(2034, 9, 1))
    assert task.due_on == timezone.localdate() + timedelta(days=28)
    with pytest.raises(Refused, match="protocol-of-other"):
        complete_verbeteractie(verbeteractie_id=task.id, outcome="Ja", by=actor(lena))
    complete_verbeteractie(verbeteractie_id=task.id, outcome="Wij nemen om de beurt op.", by=actor(leader))
    assert verbeteracties_of(leader.id) == []


@pytest.mark.django_db
def test_a_good_month_in_between_is_no_task(leader):
    for month, as_agreed in ((8, 1), (9, 10), (10, 1)):
        note_compliance(KCC, month=date(2034, month, 1), calls=10, as_agreed=as_agreed)
    assert not Verbeteractie.objects.exists()


@pytest.mark.django_db
@pytest.mark.slow
@pytest.mark.parametrize("more", [1, 3])
def test_the_overview_asks_no_more_for_more_people(leader, lena, more, django_assert_num_queries):
    for person in (BAS, OMAR, WIM)[:more]:
        keep_protocol(of(hired(person)), rings=4, by=SYSTEM)
    client = browser(leader)
    client.get("/werk/rooster/afspraken/")
    with django_assert_num_queries(9):
        text = client.get("/werk/rooster/afspraken/").content.decode()
    assert lena.name in text


@pytest.mark.django_db
@pytest.mark.slow
def test_pages_of_agreements(leader, lena, sanne):
    address = f"/werk/rooster/afspraken/medewerker/{lena.id}/"
    answer = browser(lena).post(address, {"rings": "4", "hours_0": "9-17", "voicemail": "Ik ben weg."})
    assert answer.status_code == 302
    assert protocol_of(of(lena), by=SYSTEM).hours == {"0": [["09:00", "17:00"]]}
    wrong = browser(lena).post(address, {"hours_0": "ochtend", "voicemail": "Ik ben even weg."})
    assert (wrong.status_code, "Ik ben even weg." in wrong.content.decode()) == (422, True)
    assert browser(sanne).get(address).status_code == 403
    assert browser(sanne).post(address, {"rings": "4"}).status_code == 403
    for wrong in ("medewerker/x", "team/geen", "wijk/bergen"):
        assert browser(lena).get(f"/werk/rooster/afspraken/{wrong}/").status_code == 404


@pytest.mark.django_db
@pytest.mark.slow
def test_a_manager_says_why_and_does_something(leader, sanne):
    for month in (9, 10):
        row = note_compliance(KCC, month=date(2034, month, 1), calls=10, as_agreed=1)
    client = browser(leader)
    why = f"/werk/rooster/afspraken/team/kcc/toelichting/{row.pk}/"
    assert client.post(why, {"text": ""}).status_code == 422
    assert client.post(why, {"text": "Twee zieken."}).status_code == 302
    assert "Twee zieken." in client.get("/werk/rooster/afspraken/team/kcc/").content.decode()
    task = f"/werk/rooster/verbeteracties/{Verbeteractie.objects.get().id}/"
    assert task in client.get("/werk/rooster/afspraken/").content.decode()
    assert browser(sanne).get(task).status_code == 404
    assert client.post(task, {"text": ""}).status_code == 422
    assert client.post(task, {"text": "Wij nemen om de beurt op."}).status_code == 302
    assert browser(sanne).get(why).status_code == 404
