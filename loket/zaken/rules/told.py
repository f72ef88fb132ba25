"""What happened to a zaak, told in Dutch: a sentence for each line of its trail, of its term, of our own steps."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from loket.kernel.text import date_words
from loket.termijnen.period import Period

Facts = Mapping[str, Any]
TOLD_BY_OTHERS = {  # fields of a zaak that change with something that has a line of its own
    *("status", "resultaat", "einddatum", "opschorting", "verlenging", "uiterlijkeEinddatumAfdoening"),
    *("archiefnominatie", "archiefactiedatum", "rollen", "zaakinformatieobjecten", "zaakobjecten", "eigenschappen"),
    *("deelzaken", "betalingsindicatieWeergave"),
}
FIELDS = {
    "einddatumGepland": "streefdatum",
    "vertrouwelijkheidaanduiding": "vertrouwelijkheid",
    "communicatiekanaal": "kanaal",
    "relevanteAndereZaken": "andere zaken",
    "zaakgeometrie": "plek",
    "productenOfDiensten": "producten",
    "laatsteBetaaldatum": "betaaldatum",
}
STEPS = {
    "status": "volgende stap",
    "asked": "vraag om aanvulling",
    "resumed": "termijn loopt weer",
    "suspended": "termijn staat stil",
    "extended": "termijn verlengd",
    "handed_over": "overgedragen",
    "finished": "afgesloten",
    "reopened": "heropend",
}
RESOURCES: dict[str, tuple[str, str, str, str]] = {  # icon; made, changed, taken away
    "rol": ("user", "{label} toegevoegd", "{label} gewijzigd", "{label} weggehaald"),
    "zaakinformatieobject": (
        "file-text",
        "Document toegevoegd: {label}",
        "Document gewijzigd: {label}",
        "Document uit het dossier gehaald: {label}",
    ),
    "zaakeigenschap": ("edit", "Ingevuld: {label}", "Gewijzigd: {label}", "Leeg gemaakt: {label}"),
    "zaakobject": ("map-pin", "Waar het over gaat: {label}", "Gewijzigd: {label}", "Weggehaald: {label}"),
    "klantcontact": ("phone", "Contact vastgelegd", "Contact gewijzigd", "Contact weggehaald"),
    "zaakcontactmoment": ("phone", "Contact gekoppeld", "Contact gewijzigd", "Contact losgemaakt"),
    "zaakverzoek": ("forms", "Verzoek gekoppeld", "Verzoek gewijzigd", "Verzoek losgemaakt"),
    "zaaknotitie": ("note", "Notitie: {label}", "Notitie gewijzigd: {label}", "Notitie weggehaald: {label}"),
    "zaakbesluit": ("gavel", "Besluit toegevoegd", "Besluit gewijzigd", "Besluit weggehaald"),
    "substatus": ("message", "Tussenstap verteld", "Tussenstap gewijzigd", "Tussenstap weggehaald"),
    "status": ("flag", "Status: {name}", "Status gewijzigd", "Status teruggedraaid: {name}"),
    "resultaat": ("circle-check", "Resultaat: {name}", "Resultaat is nu: {name}", "Resultaat weggehaald"),
}
ACTIONS = {"create": 1, "update": 2, "partial_update": 2, "destroy": 3}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the trail of the standard. `name` is of the statustype or resultaattype, `changed` fields of a zaak."""

    at: datetime
    resource: str
    action: str
    label: str
    user: str
    application: str
    name: str
    changed: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Names:
    """What the codes in the facts of our own steps are called."""

    teams: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Told:
    at: datetime
    icon: str
    text: str
    who: str


def told_of_line(line: Line) -> Told | None:
    """None when another line tells it."""
    who = line.user or line.application
    who = "automatisch" if who == "Loket" else who
    if line.resource == "rol" and who == "automatisch":
        return None  # the rol of who handles it follows the hand-over
    if line.resource == "zaak":
        text = _of_zaak(line)
        return Told(line.at, "folder" if line.action == "create" else "edit", text, who) if text else None
    words = RESOURCES.get(line.resource)
    if words is None:
        return Told(line.at, "note", f"Gewijzigd: {line.resource}", who)
    text = words[ACTIONS.get(line.action, 2)].format(label=line.label, name=line.name or line.label)
    return Told(line.at, words[0], text, who)


def told_of_move(at: datetime, oorzaak: str, oud: date | None, nieuw: date | None, reden: str, door: str) -> Told:
    """ "De laatste dag is nu 15 juni 2026, dat was 4 mei 2026. De termijn is verlengd: het advies kost tijd" """
    now = f"De laatste dag is nu {date_words(nieuw)}" if nieuw else "Er is geen laatste dag meer"
    was = f", dat was {date_words(oud)}" if oud else ""
    return Told(at, "calendar-event", f"{now}{was}. {oorzaak}{f': {reden}' if reden else ''}", door or "automatisch")


def told_of_fact(at: datetime, kind: str, facts: Facts, who: str, names: Names) -> Told | None:
    """A fact that we announced ourselves; None when another line tells it."""
    found = FACTS.get(kind.partition(".")[2])
    return Told(at, found[0], found[1](facts, names), who) if found else None


def _handed_over(facts: Facts, names: Names) -> str:
    person, team = facts.get("behandelaar_id"), facts.get("team")
    whom = names.people.get(str(person), "") if person else ""
    of = names.teams.get(str(team), str(team)) if team else ""
    if whom and of:
        return f"Overgedragen aan {whom} ({of})"
    return f"Overgedragen aan {whom or of}" if whom or of else "Niemand heeft deze zaak nu"


def _extended(facts: Facts, names: Names) -> str:
    try:
        return f"Termijn verlengd met {Period.parse(facts['duur']).words}"
    except ValueError:
        return "Termijn verlengd"


FACTS: dict[str, tuple[str, Callable[[Facts, Names], str]]] = {
    "ZaakClosed": ("circle-check", lambda f, n: "Zaak afgesloten"),
    "ZaakReopened": ("refresh", lambda f, n: "Zaak heropend"),
    "ZaakSuspended": ("player-pause", lambda f, n: "De termijn staat stil"),
    "ZaakResumed": ("clock", lambda f, n: "De termijn loopt weer"),
    "ZaakExtended": ("calendar-event", _extended),
    "ZaakHandedOver": ("switch-horizontal", _handed_over),
    "AanvullingAsked": (
        "message-2",
        lambda f, n: f"Aanvulling gevraagd, uiterlijk {date_words(date.fromisoformat(f['uiterlijk']))}",
    ),
    "AanvullingSentIn": (
        "upload",
        lambda f, n: "De aanvrager stuurde alles wat wij vroegen" if f["complete"] else "De aanvrager stuurde een deel",
    ),
    "AanvullingLapsed": ("hourglass", lambda f, n: "De aanvulling kwam niet op tijd"),
    "StapUndone": ("arrow-back-up", lambda f, n: f"Teruggedraaid: {STEPS.get(f['kind'], f['kind'])}"),
}


def _of_zaak(line: Line) -> str:
    if line.action == "create":
        return "Zaak geopend"
    changed = [FIELDS.get(name, name.lower()) for name in line.changed if name not in TOLD_BY_OTHERS]
    return f"Gewijzigd: {', '.join(sorted(changed))}" if changed else ""
