"""One more moment of a visit: written once, and the whole story told again."""

from datetime import datetime
from uuid import UUID

from django.db.models import F
from django.utils import timezone

from loket.balie.models import Balie, Hal, Kind, Moment, Volgnummer
from loket.balie.rules.refusals import NOT_FOUND
from loket.balie.rules.verloop import Fact, Verloop, in_order, tell
from loket.kernel.ids import new_id
from loket.kernel.refusal import Refused


def held(volgnummer_id: UUID) -> Volgnummer:
    """Locked to the end of the transaction. Raises Refused when it is not there."""
    found = Volgnummer.objects.select_for_update().filter(id=volgnummer_id).first()
    if found is None:
        raise Refused(NOT_FOUND)
    return found


def write_moment(
    volgnummer: Volgnummer,
    kind: Kind,
    *,
    key: UUID | None = None,
    at: datetime | None = None,
    balie: Balie | None = None,
    medewerker: str = "",
    corrects: Moment | None = None,
    reason: str = "",
) -> Moment:
    """Of a ticket that is locked. `at` is now, or when it happened while the network was gone.

    It comes after what was told before it, also when the clock was set back; a correction stands where it says.
    """
    now, told = timezone.now(), facts_of(volgnummer)
    moment = Moment.objects.create(
        volgnummer=volgnummer,
        kind=kind,
        at=(at or now) if corrects else in_order(at or now, told),
        told_at=now,
        key=key or new_id(),
        balie=balie,
        medewerker_id=UUID(medewerker) if medewerker else None,
        corrects=corrects,
        reason=reason,
    )
    told.append(Fact(kind, moment.at, moment.id, moment.corrects_id, now, moment.balie_id, moment.medewerker_id))
    keep(volgnummer, tell(told, appointment_at=volgnummer.appointment_at))
    volgnummer.save()
    return moment


def told_before(key: UUID | None) -> Moment | None:
    """The moment that was written with this key, when the same was told before."""
    return Moment.objects.select_related("volgnummer").filter(key=key).first() if key else None


def facts_of(volgnummer: Volgnummer) -> list[Fact]:
    rows = Moment.objects.filter(volgnummer=volgnummer).values_list(
        "kind", "at", "id", "corrects_id", "told_at", "balie_id", "medewerker_id"
    )
    return [Fact(Kind(kind), at, id, right, told, balie, who) for kind, at, id, right, told, balie, who in rows]


def keep(volgnummer: Volgnummer, story: Verloop) -> None:
    """What follows from the moments."""
    volgnummer.state, volgnummer.waits_from = story.state, story.waits_from
    volgnummer.called_at, volgnummer.last_called_at = story.called_at, story.last_called_at
    volgnummer.started_at, volgnummer.ended_at = story.started_at, story.ended_at
    volgnummer.balie_id, volgnummer.medewerker_id = story.balie, story.medewerker
    volgnummer.waited_seconds = round(story.waited.total_seconds()) if story.waited is not None else None
    helped = story.started_at and story.ended_at
    volgnummer.handled_seconds = round(story.handled.total_seconds()) if helped else None


def show(locatie: str) -> None:
    """Displays must show something else: last in a transaction, for others wait for this row."""
    Hal.objects.filter(locatie_id=locatie).update(version=F("version") + 1)
