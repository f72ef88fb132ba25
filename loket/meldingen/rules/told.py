"""What happened, told in Dutch: one sentence for each event, out of the audit trail."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from loket.kernel.audit import HistoryRow
from loket.kernel.text import date_words, local
from loket.meldingen.models import Outcome, Priority

Facts = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Names:
    """What the codes in the facts are called."""

    teams: Mapping[str, str] = field(default_factory=dict)
    categories: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)
    wijken: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    meldingen: Mapping[str, str] = field(default_factory=dict)

    def of(self, what: str, code: Any) -> str:
        known: Mapping[str, str] = getattr(self, what)
        return known.get(str(code), str(code))


@dataclass(frozen=True, slots=True)
class Told:
    """One line of the history. `who` is a colleague, the melder, or Loket itself."""

    at: datetime
    icon: str
    text: str
    who: str


Sentence = tuple[str, Callable[[Facts, Names], str]]
STEPS = {
    "started": "begonnen",
    "planned": "ingepland",
    "asked": "vraag aan de melder",
    "held": "even niet",
    "handed_over": "overgedragen",
    "recategorised": "andere soort",
    "prioritised": "spoed of geen spoed",
    "completed": "afgehandeld",
    "forwarded": "doorgestuurd",
    "merged": "samengevoegd",
    "withdrawn": "vervallen",
    "piket_done": "piket klaar",
}
FIELDS = {
    "name": "naam",
    "name_en": "Engelse naam",
    "help_text": "uitleg",
    "object_words": "woorden in het bericht",
    "object_words_en": "Engelse woorden in het bericht",
    "terms": "zoekwoorden",
    "norm_days": "norm",
    "urgent": "spoed",
    "done_words": "tekst als het klaar is",
    "done_words_en": "Engelse tekst als het klaar is",
    "asks_lamp": "vraag naar lantaarn",
    "forward_to": "doorsturen naar",
    "active_from": "begin",
    "active_until": "einde",
    "group": "groep",
}


def _handed_over(facts: Facts, names: Names) -> str:
    to = names.of("teams", facts["to_team"])
    if facts.get("handler_id"):
        to = f"{names.of('people', facts['handler_id'])} ({to})"
    return f"Overgedragen aan {to}"


def _completed(facts: Facts, names: Names) -> str:
    text = f": {facts['text']}" if facts["text"] else ""
    return f"Afgehandeld, {Outcome(facts['outcome']).label.lower()}{text}"


def _route(facts: Facts, names: Names) -> str:
    what = "Alles"
    if facts["category"]:
        what = names.of("categories", facts["category"])
    elif facts["group"]:
        what = f"Alles van {names.of('groups', facts['group'])}"
    where = names.of("wijken", facts["wijk"]) if facts["wijk"] else "overal"
    return f"{what}, {where}: {names.of('teams', facts['team'])}"


def _shift(facts: Facts, names: Names) -> str:
    return f"Piket lijn {facts['line']} van {_moment(facts['starts_at'])} tot {_moment(facts['ends_at'])}"


SENTENCES: dict[str, Sentence] = {
    "MeldingReceived": ("inbox", lambda f, n: f"Melding binnengekomen, naar {n.of('teams', f['team'])}"),
    "MeldingFollowed": ("user-plus", lambda f, n: "Nog iemand volgt deze melding"),
    "MelderContactLeft": ("mail", lambda f, n: "De melder liet een adres achter"),
    "MeldingStarted": ("tools", lambda f, n: "Begonnen"),
    "MeldingPlanned": ("calendar-event", lambda f, n: f"Ingepland op {_day(f['planned_on'])}"),
    "MelderAsked": ("message-2", lambda f, n: f"Gevraagd aan de melder: {f['question']}"),
    "MelderAnswered": ("messages", lambda f, n: "De melder gaf antwoord"),
    "MeldingHeld": ("player-pause", lambda f, n: f"Even niet: {f['reason']}"),
    "MeldingHandedOver": ("switch-horizontal", _handed_over),
    "MeldingRecategorised": (
        "edit",
        lambda f, n: f"Andere soort: {n.of('categories', f['to_category'])}, naar {n.of('teams', f['to_team'])}",
    ),
    "MeldingPrioritised": ("flag", lambda f, n: f"Hoe snel: {Priority(f['priority']).label.lower()}"),
    "MeldingCompleted": ("circle-check", _completed),
    "MeldingForwarded": ("send", lambda f, n: f"Doorgestuurd naar {f['to']}"),
    "MeldingMerged": ("copy", lambda f, n: f"Samengevoegd met {n.of('meldingen', f['into_id'])}"),
    "MeldingWithdrawn": ("circle-x", lambda f, n: f"Vervallen: {f['reason']}"),
    "StepUndone": ("arrow-back-up", lambda f, n: f"Teruggedraaid: {STEPS.get(f['kind'], f['kind'])}"),
    "SolutionJudged": (
        "star",
        lambda f, n: "De melder is tevreden" if f["satisfied"] else "De melder is niet tevreden",
    ),
    "MeldingReopened": ("refresh", lambda f, n: "Heropend, want het was nog niet goed"),
    "PiketCalled": ("phone-outgoing", lambda f, n: f"Piket gebeld, lijn {f['line']}"),
    "PiketSilent": ("alert-triangle", lambda f, n: "Piket antwoordt niet. Het klantcontactcentrum is gemaild"),
    "PiketAcknowledged": ("walk", lambda f, n: "Piket gaat erheen"),
    "PiketDone": ("check", lambda f, n: "Piket is klaar. Het bericht aan de melder volgt"),
    "MelderContactRemoved": ("trash", lambda f, n: "Adres van de melder verwijderd"),
    "MeldingEmptied": ("trash", lambda f, n: "Tekst en foto's verwijderd, want de bewaartijd is voorbij"),
    "CategoryChanged": ("edit", lambda f, n: f"Veranderd: {_fields(f['changed'])}"),
    "RouteSet": ("route", _route),
    "RouteRemoved": ("trash", lambda f, n: f"Weggehaald: {_route(f, n)}"),
    "PiketPlanned": ("calendar-event", _shift),
    "PiketRemoved": ("trash", lambda f, n: f"Weggehaald: {_shift(f, n)}"),
    "ApplicatieKeyGiven": ("key", lambda f, n: "Sleutel gegeven aan een applicatie"),
    "ApplicatieKeyWithdrawn": ("key", lambda f, n: "Sleutel van een applicatie ingetrokken"),
    "MeldingTakenOver": ("download", lambda f, n: f"Overgenomen uit een ander systeem: {f['foreign_id']}"),
    "OvernameStarted": ("download", lambda f, n: "Overnemen begonnen"),
    "OvernameDone": ("download", lambda f, n: f"Overgenomen: {f['taken']}, geweigerd: {f['refused']}"),
    "StandardLoaded": ("download", lambda f, n: f"Standaard ingelezen: {f['categories']} soorten"),
}


def told(row: HistoryRow, names: Names) -> Told:
    """A line of the audit trail as people read it. An event that is not known here is named as it is."""
    name = row.kind.partition(".")[2]
    icon, sentence = SENTENCES.get(name, ("note", lambda facts, names: name))
    who = {"system": "automatisch", "customer": "melder"}.get(row.by_kind, row.by_name)
    return Told(row.at, icon, sentence(row.facts, names), who)


def _day(iso: str) -> str:
    return date_words(date.fromisoformat(iso))


def _moment(iso: str) -> str:
    at = local(datetime.fromisoformat(iso))
    return f"{date_words(at.date())} {at:%H.%M} uur"


def _fields(names: list[str]) -> str:
    return ", ".join(FIELDS.get(name, name) for name in names) or "niets"
