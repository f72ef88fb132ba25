"""The telephone: who rang, how long they waited, who answered, and to whom it was passed on (S-24 … S-28)."""

from datetime import date, datetime, timedelta
from uuid import UUID

from loket.examples.year.book import Book, Colleague, OtherTeam, Resident
from loket.examples.year.contacts import ANSWERS, Meeting, keep_meeting
from loket.examples.year.promises import promise_call_back
from loket.examples.year.questions import Subject, asked
from loket.examples.year.shape import OFFICE, grown, moments
from loket.kernel.actor import SYSTEM
from loket.klantcontacten.models import Resultaat
from loket.organisatie.models import Channel
from loket.telefonie.commands.forget import NUMBERS_KEPT
from loket.telefonie.events import GesprekEnded
from loket.telefonie.models import Doorverbinding, Gesprek, Line, Outcome, State

FIRST_LINE = (0.25, 0.62)  # at the beginning and at the end of the year; the goal is 0.80
MISSED = (0.09, 0.04)
REGISTERED = (0.90, 0.97)
WAITS = (31, 17)  # seconds, on the average
PICKED_UP = (0.70, 0.88)  # of what was passed on
KNOWN, WITHHELD, CALL_BACK = 0.55, 0.07, 0.35  # of who calls; and of what is not answered at once
SEARCHED = {None: 4, True: 3, False: 3}  # did they look on the website first? Not always asked (S-95)
CENTRALE = "jaar"


def take_calls(book: Book, day: date, many: int) -> None:
    for place, at in enumerate(moments(day, many, OFFICE, book.chance)):
        _take(book, at, f"{day:%Y%m%d}-{place:04}")


def _take(book: Book, at: datetime, call: str) -> None:
    chance, day = book.chance, at.date()
    resident = chance.choice(book.residents) if book.residents and chance.random() < KNOWN else None
    number = "" if chance.random() < WITHHELD else resident.phone if resident else f"06{chance.randrange(10**7, 10**8)}"
    waited = timedelta(seconds=4 + round(chance.expovariate(1 / (grown(day, book.days, *WAITS) - 4))))
    if chance.random() < grown(day, book.days, *MISSED):
        _keep_call(book, at, call, number, answered=None, ended=at + waited + timedelta(seconds=25))
        return
    agent, subject = chance.choice(book.agents), asked(chance)
    result = _result(book, subject, day)
    team = _team_for(book, subject) if result == Resultaat.DOORVERBONDEN else None
    answered = at + waited
    ended = answered + timedelta(seconds=30 + round(chance.gammavariate(2, 85)))
    gesprek = _keep_call(book, at, call, number, answered=answered, ended=ended, agent=agent)
    if team:
        _pass_on(book, gesprek, agent, team, ended - timedelta(seconds=20))
    if chance.random() < grown(day, book.days, *REGISTERED):
        _write_down(book, subject, result, agent, resident, number, (answered, ended, call), team)


def _result(book: Book, subject: Subject, day: date) -> str:
    """The easy questions are answered at once first, and more of all as the year goes on."""
    share = grown(day, book.days, *FIRST_LINE)
    at_once = book.chance.random() < min(0.97, share * (0.55 + 0.45 * subject.ease))
    if at_once:
        return book.chance.choices([*ANSWERS], [*ANSWERS.values()])[0]
    return Resultaat.TERUGBELVERZOEK if book.chance.random() < CALL_BACK else Resultaat.DOORVERBONDEN


def _team_for(book: Book, subject: Subject) -> OtherTeam:
    return next((team for team in book.teams if team.code == subject.team), book.teams[0])


def _write_down(
    book: Book,
    subject: Subject,
    result: str,
    agent: Colleague,
    resident: Resident | None,
    number: str,
    call: tuple[datetime, datetime, str],
    team: OtherTeam | None,
) -> None:
    began, ended, name = call
    more = {
        "inhoud": book.chance.choice(subject.notes) if book.chance.random() < 0.6 else "",
        "gesprek": f"{CENTRALE}:{name}",
        "eerst_gezocht": book.chance.choices([*SEARCHED], [*SEARCHED.values()])[0],
        "identificatieniveau": 2 if resident else 0,
        "verwezen_naar": team.name if team else "Andere organisatie" if result == Resultaat.DOORVERWEZEN else "",
    }
    meeting = Meeting(
        kanaal=Channel.TELEPHONE,
        subject=subject,
        began=began,
        ended=ended,
        resultaat=result,
        agent=agent,
        resident=resident,
        address=("telefoonnummer", number),
        name="Beller",
        more=more,
    )
    contact = keep_meeting(book, meeting).id
    if result == Resultaat.TERUGBELVERZOEK:
        promise_call_back(book, contact, meeting, _team_for(book, subject))


def _keep_call(
    book: Book,
    at: datetime,
    call: str,
    number: str,
    *,
    answered: datetime | None,
    ended: datetime,
    agent: Colleague | None = None,
) -> UUID:
    """Numbers of long ago are gone, as they are after a month."""
    id, old = book.id_at(at), ended < book.until - NUMBERS_KEPT
    book.add(
        Gesprek,
        id=id,
        centrale=CENTRALE,
        call_id=call,
        number="" if old or not number else f"+31{number[1:]}",
        line=Line.DUTCH if number else Line.WITHHELD,
        queue="kcc",
        state=State.ENDED if answered else State.MISSED,
        rang_at=at,
        answered_at=answered,
        ended_at=ended,
        extension=agent.extension if agent else "",
        agent_id=agent.id if agent else None,
        team_id="kcc" if agent else None,
        number_removed_at=ended + NUMBERS_KEPT if old else None,
        settled_at=ended,
    )
    book.announce(GesprekEnded(id, f"{CENTRALE}:{call}", answered is not None), by=SYSTEM, at=ended)
    return id


def _pass_on(book: Book, gesprek: UUID, agent: Colleague, team: OtherTeam, at: datetime) -> None:
    picked_up = book.chance.random() < grown(at.date(), book.days, *PICKED_UP)
    missed = (Outcome.NOT_ANSWERED, Outcome.BACK, Outcome.VOICEMAIL)
    book.add(
        Doorverbinding,
        gesprek_id=gesprek,
        position=0,
        at=at,
        from_extension=agent.extension,
        passed_on_by=agent.id,
        to_extension=team.hands.extension,
        to_medewerker_id=team.hands.id,
        to_team_id=team.code,
        outcome=Outcome.ANSWERED if picked_up else book.chance.choice(missed),
        outcome_at=at + timedelta(seconds=book.chance.randint(4, 19)),
    )
