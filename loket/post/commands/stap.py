"""Each thing that is done with a letter is written down with how it was before, so that it can be undone."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Max
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.moments import now_after
from loket.organisatie.models import Medewerker
from loket.post.models import Poststap, Poststuk, Stapsoort
from loket.post.models.poststuk import DONE

KEPT = (
    "toestand",
    "team_id",
    "behandelaar_id",
    "papier",
    "reden",
    "zaak_id",
    "klantcontact_id",
    "document_id",
    "bladzijden",
    "afgehandeld_op",
    "verzendwijze",
    "verzonden_op",
    "bewijs",
)


def locked(poststuk_id: UUID) -> Poststuk:
    """For this transaction alone. Raises Poststuk.DoesNotExist."""
    return Poststuk.objects.select_for_update(of=("self",)).get(id=poststuk_id)


def change(stuk: Poststuk, soort: Stapsoort, *, by: Actor, toelichting: str = "", **changes: Any) -> Poststap:
    """Change these fields, and write down how all of them were."""
    before = {name: _plain(getattr(stuk, name)) for name in KEPT}
    for name, value in changes.items():
        setattr(stuk, name, value)
    stuk.afgehandeld_op = (stuk.afgehandeld_op or timezone.now()) if stuk.toestand in DONE else None
    stuk.save(update_fields=[*changes, "afgehandeld_op"])
    return note(stuk, soort, before, by=by, toelichting=toelichting)


def note(
    stuk: Poststuk, soort: Stapsoort, before: dict[str, Any] | None = None, *, by: Actor, toelichting: str = ""
) -> Poststap:
    return Poststap.objects.create(
        poststuk=stuk,
        soort=soort,
        voor=before or {},
        toelichting=toelichting[:300],
        door_id=medewerker_of(by),
        op=now_after(stuk.stappen.aggregate(last=Max("op"))["last"]),
    )


def medewerker_of(by: Actor) -> UUID | None:
    """The id of our colleague; None for a program and for Loket itself."""
    try:
        known = Medewerker.objects.filter(id=UUID(by.id)).exists()
    except ValueError:
        return None
    return UUID(by.id) if known else None


def _plain(value: Any) -> Any:
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value if value is None or isinstance(value, str | int) else str(value)
