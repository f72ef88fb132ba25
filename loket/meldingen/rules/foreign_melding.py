"""A melding as another system tells it, read and checked: everything that is wrong with it at once."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from loket.gebied.rules import Point
from loket.kernel.refusal import Refusal
from loket.kernel.text import local
from loket.meldingen.models import CLOSED, Outcome, State
from loket.meldingen.rules.contact import Contact, read_contact
from loket.meldingen.rules.foreign_line import NO_WORDS
from loket.meldingen.rules.foreign_words import read_moment, read_number, read_outcome, read_state
from loket.meldingen.rules.free_text import without_bsn
from loket.meldingen.rules.steps import MOST_TEXT

FIRST = datetime(1990, 1, 1, tzinfo=UTC)
AHEAD = timedelta(minutes=10)  # clocks of two systems differ
LONGEST_NUMBER, LONGEST_NAME, LONGEST_ADDRESS = 60, 120, 200
SOURCE = re.compile(r"[a-z0-9][a-z0-9-]{0,29}")
SOMEBODY_ELSE = "een andere organisatie"
ENDS = {
    State.COMPLETED: Outcome.SOLVED,
    State.FORWARDED: Outcome.FORWARDED,
    State.CANCELLED: Outcome.WITHDRAWN,
}


@dataclass(frozen=True, slots=True)
class End:
    """How it stands, and if it is closed: when and how it ended."""

    state: State = State.RECEIVED
    outcome: str = ""
    text: str = ""
    completed_at: datetime | None = None
    planned_on: date | None = None
    forwarded_to: str = ""


@dataclass(frozen=True, slots=True)
class ForeignMelding:
    foreign_id: str
    received_at: datetime
    kind: str
    kind_name: str
    description: str
    point: Point | None
    address: str
    lamp: str
    end: End
    contact: Contact


def why_not_source(source: str) -> Refusal | None:
    if SOURCE.fullmatch(source):
        return None
    return Refusal("source-wrong", "Gebruik kleine letters, cijfers en streepjes. Hoogstens 30 tekens.", "source")


def read_foreign(
    values: Mapping[str, str], *, source: str, now: datetime
) -> tuple[ForeignMelding | None, list[Refusal]]:
    """The melding, or everything that is wrong with the line."""
    reading = _Reading({name: _clean(name, values.get(name, "")) for name in _EXPECTED}, now)
    melding = ForeignMelding(
        foreign_id=f"{source}:{reading.number()}",
        received_at=reading.received_at(),
        kind=values.get("soort", ""),
        kind_name=values.get("soort_naam", ""),
        description=reading.description(),
        point=reading.point(),
        address=reading.address(),
        lamp=reading.short("lantaarn", 20),
        end=reading.end(),
        contact=reading.contact(),
    )
    return (None if reading.refusals else melding), reading.refusals


_EXPECTED = (
    *("nummer", "gemeld_op", "omschrijving", "lat", "lon", "adres", "postcode", "lantaarn", "status", "resultaat"),
    *("bericht", "ingepland_op", "afgehandeld_op", "veranderd_op", "doorgestuurd_naar", "email", "telefoon"),
)


def _clean(column: str, text: str) -> str:
    """What people wrote, without BSN (S-44)."""
    return text if column in NO_WORDS else without_bsn(text)[0]


class _Reading:
    """Reads one line, and gathers what is wrong with it."""

    def __init__(self, values: Mapping[str, str], now: datetime) -> None:
        self.values, self.now, self.refusals = values, now, [*_unreadable(values)]

    def wrong(self, column: str, reason: str) -> None:
        self.refusals.append(Refusal("line-wrong", reason, column))

    def number(self) -> str:
        text = self.short("nummer", LONGEST_NUMBER)
        if not text:
            self.wrong("nummer", "Het nummer ontbreekt.")
        return text

    def short(self, column: str, most: int) -> str:
        text = self.values[column]
        if len(text) > most:
            self.wrong(column, f"{column} is langer dan {most} tekens.")
        return text[:most]

    def moment(self, column: str) -> datetime | None:
        text = self.values[column]
        at = read_moment(text) if text else None
        if text and at is None:
            self.wrong(column, f"{column} is geen datum: {text[:40]}.")
        elif at and not FIRST <= at <= self.now + timedelta(days=3650):
            self.wrong(column, f"{column} ligt voor 1990 of te ver weg: {text[:40]}.")
            return None
        return at

    def received_at(self) -> datetime:
        at = self.moment("gemeld_op")
        if at is None and not self.values["gemeld_op"]:
            self.wrong("gemeld_op", "Er staat niet bij wanneer het is gemeld.")
        elif at and at > self.now + AHEAD:
            self.wrong("gemeld_op", "gemeld_op ligt in de toekomst.")
        return at or self.now

    def description(self) -> str:
        text = self.values["omschrijving"]
        if len(text) > MOST_TEXT:
            self.wrong("omschrijving", f"omschrijving is langer dan {MOST_TEXT} tekens.")
        return text

    def address(self) -> str:
        return " ".join(part for part in (self.short("adres", LONGEST_ADDRESS), self.short("postcode", 10)) if part)

    def point(self) -> Point | None:
        lat, lon = self.values["lat"], self.values["lon"]
        if not lat and not lon:
            if not self.values["adres"]:
                self.wrong("lat", "Er staat geen plek bij: geen lat en lon, en geen adres.")
            return None
        north, east = read_number(lat), read_number(lon)
        if north is None or east is None or not (-90 <= north <= 90 and -180 <= east <= 180):
            self.wrong("lat", f"lat en lon zijn geen graden: {lat[:20]} en {lon[:20]}.")
            return None
        return Point(north, east)

    def end(self) -> End:
        """An empty status means: closed when there is a day of closing, else open."""
        text = self.values["status"]
        state = read_state(text) if text else State.COMPLETED if self.values["afgehandeld_op"] else State.RECEIVED
        if state is None:
            self.wrong("status", f"Deze status kennen wij niet: {text[:40]}.")
            return End()
        planned = self.moment("ingepland_op")
        planned_on = local(planned).date() if planned else None
        if state not in CLOSED:
            is_planned = state == State.PLANNED and planned_on is None
            return End(State.IN_PROGRESS if is_planned else state, planned_on=planned_on)
        return self.closed(state, planned_on)

    def closed(self, state: State, planned_on: date | None) -> End:
        outcome = read_outcome(self.values["resultaat"]) if self.values["resultaat"] else ENDS[state]
        if outcome is None:
            self.wrong("resultaat", f"Dit resultaat kennen wij niet: {self.values['resultaat'][:40]}.")
        text = self.values["bericht"][:MOST_TEXT]
        if outcome == Outcome.DUPLICATE:  # of which one, the line does not tell
            outcome, text = Outcome.NO_ACTION, text or "Dit was al gemeld."
        if state == State.COMPLETED and outcome == Outcome.FORWARDED:
            state = State.FORWARDED
        to = self.short("doorgestuurd_naar", LONGEST_NAME) or SOMEBODY_ELSE
        return End(
            state=state,
            outcome=outcome or Outcome.SOLVED,
            text=text,
            completed_at=self.completed_at(),
            planned_on=planned_on,
            forwarded_to=to if state == State.FORWARDED else "",
        )

    def completed_at(self) -> datetime | None:
        """The last change is the closing where the file has no better (Open311)."""
        at = self.moment("afgehandeld_op") or self.moment("veranderd_op")
        received = read_moment(self.values["gemeld_op"])
        if at is None and not (self.values["afgehandeld_op"] or self.values["veranderd_op"]):
            self.wrong("afgehandeld_op", "De melding is klaar, maar er staat niet bij wanneer.")
        elif at and (at > self.now + AHEAD or (received and at < received)):
            self.wrong("afgehandeld_op", "afgehandeld_op ligt voor gemeld_op of in de toekomst.")
        return at

    def contact(self) -> Contact:
        """For an open melding only: nobody is told any more about one that is closed."""
        text = self.values["email"] or self.values["telefoon"]
        contact = read_contact(text)
        if isinstance(contact, Contact):
            return contact
        if self.values["email"]:
            self.wrong("email", contact.reason)
        return Contact()


def _unreadable(values: Mapping[str, str]) -> Iterator[Refusal]:
    for name, text in values.items():
        if "\0" in text:
            yield Refusal("line-wrong", f"In {name} staat een teken dat wij niet kunnen lezen.", name)
