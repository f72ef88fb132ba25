"""A zaak as its templates show it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.text import local
from loket.termijnen.answer import Step as TermijnStep
from loket.zaken.forms.values import shown as value_shown
from loket.zaken.permissions import CORRECT, GATHER, HANDLE
from loket.zaken.queries.detail import Detail, clock_of, standing_of
from loket.zaken.queries.facts import Facts
from loket.zaken.rules.pace import meter_of, pace_of
from loket.zaken.rules.sentence import sentence_of
from loket.zaken.rules.stap import led_words


@dataclass(frozen=True, slots=True)
class Act:
    """A button: `slug` is the step that it opens. `posts`: it is taken at once, nothing is asked."""

    slug: str
    label: str
    icon: str
    key: str = ""
    posts: bool = False


def shown(found: Detail, *, by: Actor) -> dict[str, Any]:
    facts, today = found.facts, local(timezone.now()).date()
    clock = clock_of(facts, found.termijn)
    may_work = by.may(HANDLE) and not found.only_look
    may_step = may_work and not facts.geleid_door
    return {
        "detail": found,
        "zaak": facts,
        "today": today,
        "sentence": sentence_of(standing_of(facts), today),
        "pace": pace_of(clock, today),
        "meter": meter_of(clock, today),
        "explained": _explained(found, today),
        "led": led_words(facts.geleid_door),
        "values": [(each.naam, value_shown(each)) for each in found.values if each.waarde],
        "primary": _primary(facts, by) if may_step else None,
        "secondary": _secondary(found, by, today) if may_step else [],
        "may_work": may_work and not facts.closed,
        "may_gather": by.may(GATHER),
    }


def _primary(facts: Facts, by: Actor) -> Act | None:
    """The one thing that comes next."""
    if facts.closed:
        return Act("heropenen", "Heropen", "refresh") if by.may(CORRECT) else None
    if facts.waits:
        label = "Alles is binnen" if facts.asked_until else "Termijn loopt weer"
        return Act("hervatten", label, "check", "F8")
    if facts.next_id is None or facts.next_ends:
        return Act("afsluiten", "Afsluiten", "circle-check", "F8")
    return Act("volgende", f"Naar: {facts.next}", "arrow-right", "F8", posts=not facts.next_checks)


def _secondary(found: Detail, by: Actor, today: date) -> list[Act]:
    """What else can be done now; what the law or the kind of zaak does not allow is not offered."""
    facts = found.facts
    if facts.closed:
        return []
    regel, late = found.termijn.answer is not None, facts.last is not None and facts.last < today
    acts = [
        Act("volgende", "Volgende stap met tekst", "message-2") if not facts.next_ends and not facts.waits else None,
        Act("vragen", "Vraag om aanvulling", "message-2", "F9") if not facts.asked_until else None,
        Act("overdragen", "Overdragen", "switch-horizontal", "F4"),
        Act("verlengen", "Termijn verlengen", "calendar-event")
        if regel and facts.may_be_longer and not facts.extended and not late
        else None,
        Act("stilzetten", "Wacht op een ander", "player-pause")
        if regel and facts.may_stand_still and not facts.waits and not late
        else None,
        Act("status", "Andere status", "flag"),
        Act("afsluiten", "Afsluiten", "circle-check") if not facts.next_ends and facts.next_id else None,
    ]
    return [each for each in acts if each]


def _explained(found: Detail, today: date) -> list[TermijnStep]:
    """How the last day follows from the law, step by step."""
    return list(found.termijn.answer.steps) if found.termijn.answer else []
