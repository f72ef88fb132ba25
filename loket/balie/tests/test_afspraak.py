"""Who made an appointment, is there by one scan; and waits from the time agreed."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.afspraken.models import Afspraak, Afspraaksoort
from loket.afspraken.models import State as Afgesproken
from loket.balie import commands
from loket.balie.events import VisitEnded
from loket.balie.models import Volgnummer
from loket.balie.reactions import ask_what_they_think
from loket.berichten.models import Bericht
from loket.examples.cast import BAS
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.kernel.text import start_of_local_day
from loket.organisatie.models import Medewerker
from loket.partijen.models import Partij

pytestmark = pytest.mark.django_db


@pytest.fixture
def afspraak(hall):
    """Anna comes for a passport."""
    Afspraaksoort.objects.create(
        code="paspoort", name="Paspoort", product="paspoort", kinds=["balie"], minutes=15, more_minutes=10
    )
    start = max(
        timezone.now() - timedelta(minutes=2), start_of_local_day(timezone.localdate())
    )  # also at one past midnight
    times = {"start": start, "busy_from": start, "end": start + timedelta(minutes=15)}
    return Afspraak.objects.create(
        code="ABC3467",
        locatie_id="gemeentehuis",
        soorten=["paspoort"],
        onderwerp="Paspoort aanvragen",
        medewerker=Medewerker.objects.get(email=BAS.email),
        busy_until=times["end"],
        name="Anna Vis",
        note="Ik zit in een rolstoel",
        made_at=start - timedelta(days=3),
        **times,
    )


def test_one_scan_gives_the_number_with_all_that_we_know(afspraak, reception):
    one = commands.check_in_afspraak(scanned="ABC3467", locatie="gemeentehuis", by=reception).volgnummer
    told = (one.label, one.onderwerp, one.product, one.naam, one.vraag, one.appointment_at)
    assert told == ("A001", "Paspoort aanvragen", "paspoort", "Anna Vis", "Ik zit in een rolstoel", afspraak.start)
    afspraak.refresh_from_db()
    assert afspraak.state == Afgesproken.ARRIVED


def test_scanned_twice_is_one_number(afspraak, reception):
    for _ in range(2):
        commands.check_in_afspraak(scanned="ABC3467", locatie="gemeentehuis", by=reception)
    assert Volgnummer.objects.count() == 1


def test_an_appointment_goes_earlier_by_the_rule_of_the_town(afspraak, reception, take, at_one, bas):
    take()
    commands.arrange_voorrang(code="afspraak", label="Heeft een afspraak", seconds=900, by=SYSTEM)
    one = commands.check_in_afspraak(scanned="ABC3467", locatie="gemeentehuis", by=reception).volgnummer
    assert commands.call_next(balie_id=at_one.id, by=bas).id == one.id


@pytest.mark.parametrize(
    ("changed", "code"),
    [({"code": "YYY3467"}, "no-such-afspraak"), ({"locatie_id": "egmond"}, "other-place"), ({"days": 1}, "other-day")],
)
def test_what_is_no_appointment_here_and_now(afspraak, reception, changed, code):
    where = changed.get("locatie_id", "gemeentehuis")
    scanned = changed.get("code", "ABC3467")
    if "days" in changed:
        day = timedelta(days=1)
        times = {name: getattr(afspraak, name) + day for name in ("start", "end", "busy_from", "busy_until")}
        Afspraak.objects.update(**times)
    with pytest.raises(Refused) as refused:
        commands.check_in_afspraak(scanned=scanned, locatie=where, by=reception)
    assert refused.value.refusal.code == code


def test_the_end_of_the_visit_is_the_end_of_the_appointment(afspraak, reception, at_one, bas):
    commands.check_in_afspraak(scanned="ABC3467", locatie="gemeentehuis", by=reception)
    one = commands.call_next(balie_id=at_one.id, by=bas)
    commands.end_visit(volgnummer_id=one.id, afloop=commands.Afloop(resultaat="beantwoord"), by=bas)
    afspraak.refresh_from_db()
    assert afspraak.state == Afgesproken.ENDED


@pytest.mark.parametrize(("ander", "asked"), [("", 1), ("Vera Anders", 0)])
def test_who_did_not_come_is_not_asked_what_they_thought_of_it(afspraak, reception, at_one, bas, ander, asked):
    """Another came with her code: a mail would tell her of that visit."""
    now = timezone.now()
    afspraak.partij = Partij.objects.create(nummer="1", soort_partij="persoon", gemaakt_op=now, gewijzigd_op=now)
    afspraak.email = "anna@voorbeeld.example"
    afspraak.save()
    commands.check_in_afspraak(scanned="ABC3467", locatie="gemeentehuis", by=reception)
    one = commands.call_next(balie_id=at_one.id, by=bas)
    afloop = commands.Afloop(resultaat="beantwoord", ander=ander)
    ended = commands.end_visit(volgnummer_id=one.id, afloop=afloop, by=bas)
    ask_what_they_think(VisitEnded(one.id, ended.klantcontact.id, "beantwoord"))
    assert Bericht.objects.filter(to="anna@voorbeeld.example").count() == asked
