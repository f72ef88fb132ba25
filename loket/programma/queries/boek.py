"""The books of the programme: simple lists that who keeps the programme writes, and every colleague reads."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Model

from loket.kernel.refusal import Refusal

MOST = 500
Facts = list[tuple[str, str]]


def nothing_wrong(_new: Any, _before: Any) -> list[Refusal]:
    return []


@dataclass(frozen=True, slots=True)
class Boek:
    """`velden` are what somebody fills in. `regel` gives the title of a line and its facts, `vlag` what is wrong with
    it today, `why_not` why it may not be kept so.
    """

    code: str
    naam: str
    uitleg: str
    nieuw: str
    model: type[Model]
    velden: tuple[str, ...]
    regel: Callable[[Any], tuple[str, Facts]]
    order: tuple[str, ...]
    related: tuple[str, ...] = ()
    vlag: Callable[[Any, date], str] = field(default=lambda _each, _today: "")
    why_not: Callable[[Any, Any], list[Refusal]] = nothing_wrong


@dataclass(frozen=True, slots=True)
class Regel:
    id: UUID
    titel: str
    facts: Facts
    vlag: str


def regels(boek: Boek, *, today: date) -> list[Regel]:
    """One statement."""
    found = boek.model._default_manager.select_related(*boek.related) if boek.related else boek.model._default_manager
    return [_regel(boek, each, today) for each in found.order_by(*boek.order)[:MOST]]


def _regel(boek: Boek, each: Any, today: date) -> Regel:
    titel, facts = boek.regel(each)
    return Regel(each.id, titel, [(label, value) for label, value in facts if value], boek.vlag(each, today))
