"""Arrange a hall: its lines, choices, counters, head starts and kiosks."""

import secrets
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from loket.balie.commands.moment import show
from loket.balie.events import HalArranged
from loket.balie.models import Balie, BalieState, Hal, Inwonertal, Keuze, Rij, Voorrang, Zuil
from loket.balie.rules.refusals import why_not_arrange
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.secrets import blind_index

SOMEBODY = Refusal("somebody-sits-there", "Aan deze balie zit nu iemand.", "active")


@transaction.atomic
def open_hal(*, locatie: str, notice: str = "", by: Actor) -> Hal:
    """A place gets a hall, or another line below its displays."""
    _may(by)
    hal, _ = Hal.objects.update_or_create(locatie_id=locatie, defaults={"notice": notice.strip()})
    announce(HalArranged(locatie, "hal", notice.strip()), by=by)
    show(locatie)
    return hal


@transaction.atomic
def arrange_rij(*, locatie: str, letter: str, by: Actor, **values: Any) -> Rij:
    """A line, by its letter. `values`: name, skill, team, norm_seconds, expected_seconds, active."""
    _may(by)
    rij, _ = Rij.objects.update_or_create(locatie_id=locatie, letter=letter, defaults=values)
    announce(HalArranged(locatie, "rij", letter), by=by)
    show(locatie)
    return rij


@transaction.atomic
def arrange_keuze(*, rij_id: UUID, label: str, by: Actor, **values: Any) -> Keuze:
    """A button, by its label. `values`: product, icon, position, active."""
    _may(by)
    keuze, _ = Keuze.objects.update_or_create(rij_id=rij_id, label=label.strip(), defaults=values)
    announce(HalArranged(keuze.rij.locatie_id, "keuze", keuze.label), by=by)
    return keuze


@transaction.atomic
def arrange_balie(*, locatie: str, number: int, by: Actor, **values: Any) -> Balie:
    """A counter, by its number. `values`: name, lines, active."""
    _may(by)
    balie, _ = Balie.objects.update_or_create(locatie_id=locatie, number=number, defaults=values)
    refuse(SOMEBODY if not balie.active and balie.state != BalieState.CLOSED else None)
    announce(HalArranged(locatie, "balie", str(number)), by=by)
    show(locatie)
    return balie


@transaction.atomic
def arrange_voorrang(*, code: str, by: Actor, **values: Any) -> Voorrang:
    """A reason to go earlier. `values`: label, seconds, position, active."""
    _may(by)
    voorrang, _ = Voorrang.objects.update_or_create(code=code, defaults=values)
    announce(HalArranged("", "voorrang", code), by=by)
    return voorrang


@transaction.atomic
def arrange_zuil(*, locatie: str, name: str, by: Actor) -> tuple[Zuil, str]:
    """A kiosk with the secret of its address, told once. The same name again gives a new secret: the old one ends."""
    _may(by)
    token = secrets.token_urlsafe(24)
    values = {"sleutel": blind_index(token), "active": True}
    zuil, _ = Zuil.objects.update_or_create(locatie_id=locatie, name=name.strip(), defaults=values)
    announce(HalArranged(locatie, "zuil", zuil.name), by=by)
    return zuil, token


@transaction.atomic
def note_inwonertal(*, day: date, count: int, source: str, by: Actor) -> Inwonertal:
    """How many people live here from this day on, and who says so."""
    _may(by)
    noted, _ = Inwonertal.objects.update_or_create(day=day, defaults={"count": count, "source": source.strip()})
    announce(HalArranged("", "inwoners", f"{day:%Y-%m-%d}"), by=by)
    return noted


def _may(by: Actor) -> None:
    refuse(None if by == SYSTEM else why_not_arrange(by))
