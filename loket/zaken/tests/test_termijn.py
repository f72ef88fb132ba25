"""The lawful last day of a zaak: given by the law when it is opened, moved by what happens, each time told."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from django.utils import timezone

from loket.examples.catalogus import published_zaaktype
from loket.kernel.actor import SYSTEM, Actor, ActorKind
from loket.kernel.audit import history_of
from loket.kernel.refusal import Refused
from loket.zaken import commands
from loket.zaken.models import Opschorting, Termijnwijziging, Zaak
from loket.zaken.queries.termijn import termijn_of
from loket.zaken.tests.calls import close, new_zaak, zaak_body

JANNIE = Actor(ActorKind.STAFF, id="7", name="Jannie Bakker", permissions=frozenset({"zaken.behandelen"}))
AWB = {"name": "awb_default_decision"}  # eight weeks, stands still by 4:15
OW = {"name": "ow_regular_decision"}  # eight weeks, at most six more, once


@pytest.fixture
def on(monkeypatch):
    """It is noon in Amsterdam on this day of 2026, here and where tokens are signed."""

    def go_to(month, day):
        now = datetime(2026, month, day, 11, tzinfo=UTC)
        monkeypatch.setattr(timezone, "now", lambda: now)
        monkeypatch.setattr("loket.examples.zgw.time", SimpleNamespace(time=now.timestamp))

    return go_to


@pytest.fixture(scope="module")
def kinds(zaaktypen_of_module):
    return (
        published_zaaktype(termijnregel=AWB, servicenorm="P6W"),
        published_zaaktype(termijnregel=OW, servicenorm_werkdagen=5),
    )


@pytest.fixture
def aanvraag(kinds, db):
    return kinds[0]


@pytest.fixture
def vergunning(kinds, db):
    return kinds[1]


def opened(zaaktype, **changes):
    values = {
        "zaaktype_id": zaaktype.id,
        "bronorganisatie": "517439943",
        "verantwoordelijke_organisatie": "517439943",
        "startdatum": date(2026, 3, 2),
        **changes,
    }
    return commands.open_zaak(**values, by=JANNIE)


def last_day(zaak):
    return Zaak.objects.get(id=zaak.id).uiterlijke_einddatum_afdoening


def moves(zaak):
    rows = Termijnwijziging.objects.filter(zaak_id=zaak.id).order_by("id")
    return [(each.oorzaak, each.oud, each.nieuw, each.door) for each in rows]


def refusal(call, **values):
    with pytest.raises(Refused) as refused:
        call(**values, by=JANNIE)
    return refused.value.refusal.code


def test_the_law_gives_the_last_day_and_the_norm_the_day_to_aim_at(zgw, aanvraag, vergunning):
    zaak = opened(aanvraag)  # Monday 2 March and eight weeks is Koningsdag, a free day (Atw 1)
    assert (zaak.uiterlijke_einddatum_afdoening, zaak.einddatum_gepland) == (date(2026, 4, 28), date(2026, 4, 13))
    assert opened(vergunning).einddatum_gepland == date(2026, 3, 9)
    told = new_zaak(zgw, aanvraag, startdatum="2026-03-02")
    assert (told["uiterlijkeEinddatumAfdoening"], told["einddatumGepland"]) == ("2026-04-28", "2026-04-13")


def test_a_day_that_the_client_gives_counts(zgw, aanvraag):
    given = {"uiterlijkeEinddatumAfdoening": "2026-12-31", "einddatumGepland": "2026-12-01"}
    told = new_zaak(zgw, aanvraag, **given)
    assert {name: told[name] for name in given} == given
    assert zgw.patch(told["url"], {"startdatum": "2026-02-01"}).json()["uiterlijkeEinddatumAfdoening"] == "2026-12-31"
    assert termijn_of(told["uuid"]).by_hand


def test_a_zaaktype_without_a_rule_gives_no_last_day(zaaktype):
    zaak = opened(zaaktype)
    assert zaak.uiterlijke_einddatum_afdoening is None
    assert termijn_of(zaak.id).answer is None


def test_the_term_stands_still_while_we_wait(aanvraag, on):
    on(3, 2)
    zaak = opened(aanvraag)
    on(3, 10)
    made = commands.suspend_zaak(zaak_id=zaak.id, reden="Wij wachten op de tekening", by=JANNIE)
    assert last_day(zaak) == date(2026, 4, 28)
    assert Zaak.objects.get(id=zaak.id).opschorting == {"indicatie": True, "reden": "Wij wachten op de tekening"}
    on(3, 20)  # asked on the 10th, complete on the 20th: nine days do not count
    commands.resume_zaak(zaak_id=zaak.id, by=JANNIE)
    assert last_day(zaak) == date(2026, 5, 6)  # 27 April and nine days
    assert Opschorting.objects.get(id=made.id).tot == date(2026, 3, 20)
    assert Zaak.objects.get(id=zaak.id).opschorting["indicatie"] is False
    assert moves(zaak) == [("hervat", date(2026, 4, 28), date(2026, 5, 6), "Jannie Bakker")]
    assert [each.kind.removeprefix("zaken.") for each in history_of("zaken", zaak.id)] == [
        "DeadlineMoved",
        "ZaakResumed",
        "ZaakSuspended",
        "ZaakOpened",
    ]


def test_while_it_stands_still_the_explanation_goes_along_with_the_days(aanvraag, on):
    on(3, 2)
    zaak = opened(aanvraag)
    commands.suspend_zaak(zaak_id=zaak.id, reden="Tekening", by=JANNIE)
    on(3, 12)
    told = termijn_of(zaak.id)
    assert told.stands_still
    assert told.answer.provisional
    assert told.answer.end == date(2026, 5, 7)  # ten days later than 27 April
    assert [(each.grond, each.tot) for each in told.suspended] == [
        ("Wachten op aanvulling of op een ander (Awb 4:15)", None)
    ]


def test_another_system_suspends_and_resumes_by_the_standard(zgw, aanvraag, on):
    on(3, 2)
    zaak = new_zaak(zgw, aanvraag, startdatum="2026-03-02")
    stands = {"opschorting": {"indicatie": True, "reden": "Advies"}}
    assert zgw.patch(zaak["url"], stands).json()["opschorting"] == stands["opschorting"]
    on(3, 12)
    runs = zgw.patch(zaak["url"], {"opschorting": {"indicatie": False, "reden": ""}}).json()
    assert runs["uiterlijkeEinddatumAfdoening"] == "2026-05-06"
    [kept] = Opschorting.objects.filter(zaak_id=zaak["uuid"])
    assert (kept.van, kept.tot, kept.grond, kept.reden) == (date(2026, 3, 2), date(2026, 3, 12), "4:15", "Advies")


def test_a_zaak_can_come_suspended(zgw, aanvraag):
    body = zaak_body(aanvraag, opschorting={"indicatie": True, "reden": "Advies"})
    made = zgw.post("zaken/zaken", body).json()
    assert Opschorting.objects.filter(zaak_id=made["uuid"], tot=None).count() == 1


def test_the_law_says_when_a_term_can_stand_still(aanvraag, zgw, on):
    on(3, 2)
    zaak = opened(aanvraag)
    assert refusal(commands.suspend_zaak, zaak_id=zaak.id, reden="x", grond="woo_views") == "no-suspension"
    assert refusal(commands.resume_zaak, zaak_id=zaak.id) == "not-suspended"
    commands.suspend_zaak(zaak_id=zaak.id, reden="x", by=JANNIE)
    assert refusal(commands.suspend_zaak, zaak_id=zaak.id, reden="x") == "already-suspended"
    assert refusal(commands.resume_zaak, zaak_id=zaak.id, tot=date(2026, 3, 1)) == "ends-before-it-began"
    on(5, 1)
    assert refusal(commands.suspend_zaak, zaak_id=opened(aanvraag).id, reden="x") == "asked-after-the-end"
    never = published_zaaktype(termijnregel=AWB, opschorting_en_aanhouding_mogelijk=False)
    assert refusal(commands.suspend_zaak, zaak_id=opened(never).id, reden="x") == "no-suspension"


def test_the_term_is_extended_once_and_no_longer_than_the_law_says(vergunning, on):
    on(3, 9)
    zaak = opened(vergunning, startdatum=date(2026, 3, 9))
    assert last_day(zaak) == date(2026, 5, 4)
    assert refusal(commands.extend_zaak, zaak_id=zaak.id, duur="P7W", reden="x") == "extension-too-long"
    assert refusal(commands.extend_zaak, zaak_id=zaak.id, duur="PT5H", reden="x") == "invalid"
    assert refusal(commands.extend_zaak, zaak_id=zaak.id, duur="P6W", reden=" ") == "reden-missing"
    commands.extend_zaak(zaak_id=zaak.id, duur="P6W", reden="Het advies kost tijd", by=JANNIE)
    assert last_day(zaak) == date(2026, 6, 15)
    assert moves(zaak) == [("verlengd", date(2026, 5, 4), date(2026, 6, 15), "Jannie Bakker")]
    assert refusal(commands.extend_zaak, zaak_id=zaak.id, duur="P1W", reden="x") == "already-extended"
    on(5, 5)
    late = opened(vergunning, startdatum=date(2026, 3, 9))
    assert refusal(commands.extend_zaak, zaak_id=late.id, duur="P6W", reden="x") == "too-late-to-extend"


def test_another_system_extends_by_the_standard(zgw, vergunning):
    zaak = new_zaak(zgw, vergunning, startdatum="2026-03-09")
    longer = {"verlenging": {"reden": "Drukte", "duur": "P2W"}}
    assert zgw.patch(zaak["url"], longer).json()["uiterlijkeEinddatumAfdoening"] == "2026-05-18"
    assert zgw.patch(zaak["url"], {"verlenging": None}).json()["uiterlijkeEinddatumAfdoening"] == "2026-05-04"


def test_another_start_moves_the_last_day_and_is_explained(zgw, aanvraag):
    zaak = new_zaak(zgw, aanvraag, startdatum="2026-03-02")
    moved = zgw.patch(zaak["url"], {"startdatum": "2026-03-09"}).json()
    assert moved["uiterlijkeEinddatumAfdoening"] == "2026-05-04"
    told = termijn_of(zaak["uuid"])
    assert [(each.oorzaak, each.oud, each.nieuw) for each in told.moves] == [
        ("De gegevens zijn gewijzigd", date(2026, 4, 28), date(2026, 5, 4))
    ]
    assert told.answer.end == told.last == date(2026, 5, 4)
    assert told.answer.steps[-1].day == date(2026, 5, 4)


def test_a_closed_zaak_stands_where_it_stood(zgw, aanvraag):
    zaak = close(zgw, new_zaak(zgw, aanvraag, startdatum="2026-01-05"), aanvraag)
    assert zgw.patch(zaak["url"], {"startdatum": "2026-01-06"}).json()["uiterlijkeEinddatumAfdoening"] == "2026-03-02"
    assert refusal(commands.suspend_zaak, zaak_id=zaak["uuid"], reden="x") == "permission_denied"
    corrector = Actor(ActorKind.STAFF, name="Piet", permissions=frozenset({"zaken.corrigeren"}))
    with pytest.raises(Refused):
        commands.suspend_zaak(zaak_id=zaak["uuid"], reden="x", by=corrector)


def test_staff_without_the_right_changes_nothing(aanvraag):
    zaak = opened(aanvraag)
    stranger = Actor(ActorKind.STAFF, name="Vreemd")
    with pytest.raises(Refused) as refused:
        commands.suspend_zaak(zaak_id=zaak.id, reden="x", by=stranger)
    assert refused.value.refusal.code == "permission_denied"
    commands.suspend_zaak(zaak_id=zaak.id, reden="x", van=date(2026, 3, 3), by=SYSTEM)
