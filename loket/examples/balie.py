"""The hall of the demo town: two lines, five counters, a month of visits, and a morning that is under way."""

from datetime import date, datetime, time, timedelta
from random import Random
from uuid import uuid4

from loket.balie import commands
from loket.balie.commands import Komst
from loket.balie.models import Balie, Kind, Moment, Oproep, Rij, State, Volgnummer
from loket.examples.cast import AICHA, BAS, FATIMA, NOOR
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.kernel.ids import new_id
from loket.kernel.secrets import blind_index
from loket.kernel.text import AMSTERDAM
from loket.organisatie.models import Medewerker
from loket.termijnen.calendar import is_working_day

HALL = "gemeentehuis"
INHABITANTS = 30000  # about as many as live in Bergen (S-58)
CHOICES = (
    ("A", "Paspoort of ID-kaart", "paspoort", "id"),
    ("A", "Rijbewijs", "rijbewijs", "car"),
    ("A", "Verhuizing of uittreksel", "verhuizing-doorgeven", "home-move"),
    ("A", "Geboorte, trouwen of overlijden", "", "heart-handshake"),
    ("B", "Zorg, geld of wonen", "", "users"),
    ("C", "Vergunning of bouwen", "", "building"),
    ("C", "Iets anders", "", "question-mark"),
)
VOORRANG = (
    ("afspraak", "Heeft een afspraak", 900),
    ("niet-staan", "Ik kan niet lang staan", 600),
    ("klein-kind", "Ik heb een klein kind bij me", 300),
)
# Visits that begin in each hour from nine, and seconds of waiting and helping around the figures of S-59.
HOURS = (6, 7, 7, 5, 4, 5, 6, 3)
WAITS, HELPS = 194, 343
PAID_CENT = 5280  # invented


def set_up_hall() -> None:
    commands.open_hal(locatie=HALL, notice="Houd uw paspoort of ID-kaart klaar.", by=SYSTEM)
    told = {"A": ("Burgerzaken", "burgerzaken"), "B": ("Zorg en geld", "zorg"), "C": ("Vergunningen", "vergunningen")}
    for letter, (name, team) in told.items():
        commands.arrange_rij(locatie=HALL, letter=letter, name=name, team=team, by=SYSTEM)
    lines = {rij.letter: rij for rij in Rij.objects.filter(locatie_id=HALL)}
    for place, (letter, label, product, icon) in enumerate(CHOICES):
        commands.arrange_keuze(
            rij_id=lines[letter].id, label=label, product=product, icon=icon, position=place, by=SYSTEM
        )
    for number, letters, name in ((1, "A", ""), (2, "A", ""), (3, "", ""), (4, "BC", ""), (5, "B", "spreekkamer")):
        commands.arrange_balie(locatie=HALL, number=number, lines=letters, name=name, by=SYSTEM)
    for place, (code, label, seconds) in enumerate(VOORRANG):
        commands.arrange_voorrang(code=code, label=label, seconds=seconds, position=place, by=SYSTEM)
    commands.note_inwonertal(day=date(2026, 1, 1), count=INHABITANTS, source="verzonnen", by=SYSTEM)


def load_visits(*, until: datetime, days: int = 30) -> int:
    """The working days before, each with some forty visits, written at once."""
    chance = Random(59)  # noqa: S311 - no secret: the same month each time
    numbers, moments, calls = [], [], []
    lines, seats = list(Rij.objects.filter(locatie_id=HALL)), list(Balie.objects.filter(locatie_id=HALL))
    staff = list(Medewerker.objects.filter(email__in=(BAS.email, AICHA.email)))
    noor = Medewerker.objects.get(email=NOOR.email)
    for back in range(1, days + 1):
        day = until.date() - timedelta(days=back)
        if not is_working_day(day):
            continue
        counted = dict.fromkeys((rij.letter for rij in lines), 0)
        for hour, number in enumerate(HOURS, start=9):
            for _ in range(chance.randint(number - 2, number + 2)):
                rij = chance.choices(lines, (6, 2, 1))[0]
                counted[rij.letter] += 1
                visit = _visit(rij, day, hour, counted[rij.letter], chance)
                numbers.append(visit)
                moments += _moments(visit, chance.choice(seats), chance.choice(staff))
                if rij.letter == "B" and visit.state == State.DONE and chance.random() < 0.3:
                    calls.append(_oproep(visit, noor, chance))
    Volgnummer.objects.bulk_create(numbers, batch_size=2000)
    Moment.objects.bulk_create(moments, batch_size=4000)
    Oproep.objects.bulk_create(calls)
    return len(numbers)


def begin_a_morning() -> None:
    """Two counters are open, somebody paid and went, somebody is helped, and others wait."""
    lines = {rij.letter: rij for rij in Rij.objects.filter(locatie_id=HALL)}
    bas, aicha, reception = actor(BAS), actor(AICHA), actor(FATIMA)
    seats = {seat.number: seat for seat in Balie.objects.filter(locatie_id=HALL)}
    commands.sit_down(balie_id=seats[3].id, by=bas)
    commands.sit_down(balie_id=seats[1].id, by=aicha)
    products = {label: product for _, label, product, _ in CHOICES}
    for letter, subject, vraag, voorrang in (
        ("A", "Rijbewijs", "", ""),
        ("A", "Paspoort of ID-kaart", "", ""),
        ("A", "Rijbewijs", "", ""),
        ("B", "Zorg, geld of wonen", "Wil hulp in huis na een operatie", ""),
        ("A", "Verhuizing of uittreksel", "", "klein-kind"),
        ("C", "Vergunning of bouwen", "", ""),
        ("A", "Paspoort of ID-kaart", "", ""),
    ):
        rij = lines[letter].id
        komst = Komst(
            send_key=uuid4(), rij_id=rij, onderwerp=subject, product=products[subject], vraag=vraag, voorrang=voorrang
        )
        commands.check_in(komst=komst, by=reception)
    paid = commands.call_next(balie_id=seats[1].id, by=aicha)
    afloop = commands.Afloop(
        resultaat="beantwoord", wijze="pin", bedrag_cent=PAID_CENT, document_seen=True, while_you_wait=True
    )
    commands.end_visit(volgnummer_id=paid.id, afloop=afloop, by=aicha)
    helped = commands.call_next(balie_id=seats[1].id, by=aicha)
    commands.start_visit(volgnummer_id=helped.id, by=aicha)
    commands.call_next(balie_id=seats[3].id, by=bas)


def _visit(rij: Rij, day: date, hour: int, number: int, chance: Random) -> Volgnummer:
    taken = datetime.combine(day, time(hour, chance.randint(0, 59), chance.randint(0, 59)), tzinfo=AMSTERDAM)
    waited, handled = round(chance.gammavariate(2.2, WAITS / 2.2)), round(chance.gammavariate(3, HELPS / 3))
    gone = chance.random() < 0.03
    called = taken + timedelta(seconds=waited)
    started = called + timedelta(seconds=chance.randint(10, 40))
    id, (label, product) = new_id(), _subject(rij.letter, chance)
    return Volgnummer(
        id=id,
        rij=rij,
        locatie=HALL,
        day=day,
        number=number,
        label=f"{rij.letter}{number:03}",
        sleutel=blind_index(str(id)),
        onderwerp=label,
        product=product,
        state=State.LEFT if gone else State.DONE,
        resultaat="" if gone else "beantwoord",
        while_you_wait=not gone and chance.random() < 0.4,
        sorts_at=taken,
        taken_at=taken,
        waits_from=taken,
        called_at=called,
        last_called_at=called,
        started_at=None if gone else started,
        ended_at=called + timedelta(minutes=2) if gone else started + timedelta(seconds=handled),
        waited_seconds=waited,
        handled_seconds=None if gone else handled,
    )


def _subject(letter: str, chance: Random) -> tuple[str, str]:
    return chance.choice([(label, product) for line, label, product, _ in CHOICES if line == letter])


def _moments(visit: Volgnummer, balie: Balie, who: Medewerker) -> list[Moment]:
    """Those from which the figures of this visit follow."""
    visit.balie, visit.medewerker = balie, who
    end = Kind.LEFT if visit.state == State.LEFT else Kind.DONE
    told = ((Kind.TAKEN, visit.taken_at), (Kind.CALLED, visit.called_at), (Kind.STARTED, visit.started_at))
    return [
        _moment(visit, kind, at, None if kind == Kind.TAKEN else balie, None if kind == Kind.TAKEN else who)
        for kind, at in (*told, (end, visit.ended_at))
        if at
    ]


def _moment(visit: Volgnummer, kind: Kind, at: datetime, balie: Balie | None, who: Medewerker | None) -> Moment:
    return Moment(volgnummer=visit, kind=kind, at=at, told_at=at, key=uuid4(), balie=balie, medewerker=who)


def _oproep(visit: Volgnummer, who: Medewerker, chance: Random) -> Oproep:
    """A specialist comes in about six minutes (S-56)."""
    assert visit.started_at
    assert visit.balie
    assert visit.medewerker
    arrived = visit.started_at + timedelta(seconds=round(chance.gammavariate(4, 90)))
    return Oproep(
        volgnummer=visit,
        balie=visit.balie,
        team_id="zorg",
        who=who,
        asked_by=visit.medewerker,
        asked_at=visit.started_at,
        coming_at=visit.started_at + timedelta(seconds=20),
        arrived_at=max(arrived, visit.started_at),
    )
