"""Places: add, change, and put a change back."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.urls import reverse

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.audit import history_of
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.locaties.events import ChecklistPointFailed, LocatieAdded, LocatieChanged
from loket.locaties.models import Locatie
from loket.locaties.rules.facility import POINTS, newly_failed, told
from loket.locaties.rules.opening import hours_in_words
from loket.locaties.rules.refusals import why_not_facilities, why_not_manage, why_not_week
from loket.zoeken.commands import forget, make_findable
from loket.zoeken.rules.findable import Findable

KIND = "locatie"


@transaction.atomic
def add_locatie(*, code: str, by: Actor, **values: Any) -> Locatie:
    """Refused for wrong hours, an unknown facility, or a code that is taken."""
    taken = Locatie.objects.filter(code=code).exists()
    refuse(
        *_faults(values, by),
        Refusal("code-taken", "Er is al een locatie met deze naam. Kies een andere.", "name") if taken else None,
    )
    locatie = Locatie.objects.create(code=code, **values)
    announce(LocatieAdded(code, locatie.name), by=by)
    _tell_failed(locatie, {}, by)
    _show(locatie)
    return locatie


@transaction.atomic
def change_locatie(*, code: str, by: Actor, **values: Any) -> Locatie:
    """Set what differs, and keep what it was."""
    locatie = Locatie.objects.select_for_update().get(code=code)
    refuse(*_faults(values, by))
    before = {name: getattr(locatie, name) for name, value in values.items() if getattr(locatie, name) != value}
    if not before:
        return locatie
    for name in before:
        setattr(locatie, name, values[name])
    locatie.changes += 1
    locatie.save()
    announce(LocatieChanged(code, locatie.changes, before, list(before)), by=by)
    _tell_failed(locatie, before.get("facilities", locatie.facilities), by)
    _show(locatie)
    return locatie


@transaction.atomic
def put_back(*, code: str, number: int, by: Actor) -> Locatie:
    """As it was before this change: a change of its own, that can be put back too."""
    rows = history_of("locaties", code)
    found = next((row for row in rows if row.kind == "locaties.LocatieChanged" and row.facts["number"] == number), None)
    refuse(Refusal("change-unknown", "Deze wijziging is er niet.") if found is None else None)
    assert found
    return change_locatie(code=code, by=by, **found.facts["before"])


def _tell_failed(locatie: Locatie, before: dict[str, str], by: Actor) -> None:
    """Each point that was not known to be missing, and is missing now."""
    for point in newly_failed(before, locatie.facilities):
        announce(ChecklistPointFailed(locatie.code, locatie.name, point, POINTS[point].label, _who(by)), by=by)


def _who(by: Actor) -> UUID | None:
    return UUID(by.id) if by.kind == ActorKind.STAFF else None


def _faults(values: dict[str, Any], by: Actor) -> list[Refusal | None]:
    return [
        why_not_manage(by),
        *why_not_week(values.get("opening_hours", {})),
        why_not_facilities(values.get("facilities", {})),
    ]


@transaction.atomic
def tell_all_locaties() -> None:
    """Each place is put in the index anew."""
    for locatie in Locatie.objects.select_for_update():
        _show(locatie)


def _show(locatie: Locatie) -> None:
    """Found by its newest text, or by nobody any more."""
    if not locatie.active:
        forget(kind=KIND, ref=locatie.code)
        return
    hours = [f"{row.day} {row.hours}" for row in hours_in_words(locatie.opening_hours)]
    lines = [locatie.address, "Openingstijden:", *hours, *(words for _, _, words in told(locatie.facilities))]
    make_findable(
        Findable(
            kind=KIND,
            ref=locatie.code,
            url=reverse("locaties:locatie", args=[locatie.code]),
            title=locatie.name,
            summary=locatie.summary,
            text="\n".join(lines),
        )
    )
