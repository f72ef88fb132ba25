"""The zaak under a melding: opened when it is not there, and brought to how the melding stands."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.catalogi.queries.kind import KindOfZaak, kind_of_zaak, kind_of_zaak_by_id
from loket.kernel.actor import SYSTEM
from loket.kernel.text import local
from loket.meldingen.commands.forget import empty_melding
from loket.meldingen.commands.step import locked
from loket.meldingen.models import Melding
from loket.meldingen.rules.zaak import ZAAKTYPE, omschrijving_of, wanted_of
from loket.zaken import commands as zaken
from loket.zaken.queries.standing import Standing, standing_of


@transaction.atomic
def follow_with_zaak(*, melding_id: UUID) -> UUID | None:
    """The id of its zaak. None when the town has no zaaktype for meldingen: then a melding goes without.

    May run twice, and late: it looks at how the melding stands now.
    """
    melding = locked(melding_id)
    if melding.zaak is None:
        kind = kind_of_zaak(ZAAKTYPE, timezone.localdate())
        if kind is None:
            return None
        _open(melding, kind)
    assert melding.zaak
    _bring_along(melding, melding.zaak)
    return melding.zaak


def give_zaken(*, most: int = 200) -> int:
    """Meldingen from before zaken were there, or whose turn was lost, get theirs, the oldest first. How many did."""
    waiting = (
        Melding.objects.filter(zaak=None, emptied_at=None).order_by("received_at").values_list("id", flat=True)[:most]
    )
    return sum(follow_with_zaak(melding_id=melding_id) is not None for melding_id in list(waiting))


@transaction.atomic
def lose_zaak(*, zaak_id: UUID) -> None:
    """Its zaak was destroyed: what was told in the melding goes with it. An open melding gets another zaak."""
    melding = Melding.objects.filter(zaak=zaak_id).first()
    if melding is None:
        return
    Melding.objects.filter(id=melding.id).update(zaak=None)
    if melding.is_closed and melding.emptied_at is None:
        empty_melding(melding_id=melding.id)


def _open(melding: Melding, kind: KindOfZaak) -> None:
    day = local(melding.received_at).date()
    zaak = zaken.open_zaak(
        zaaktype_id=kind.id,
        bronorganisatie=kind.rsin,
        verantwoordelijke_organisatie=kind.rsin,
        omschrijving=omschrijving_of(melding.category.name, melding.number),
        startdatum=day,
        registratiedatum=day,
        einddatum_gepland=melding.due_on,
        zaakgeometrie={"type": "Point", "coordinates": [melding.lon, melding.lat]},
        kenmerken=[{"kenmerk": melding.number, "bron": "Meldingen openbare ruimte"}],
        geleid_door="melding",
        by=SYSTEM,
    )
    melding.zaak = zaak.id
    melding.save(update_fields=["zaak"])
    first = next(iter(kind.statustypen.values()))
    _set_status(zaak.id, first, melding.received_at)


def _bring_along(melding: Melding, zaak_id: UUID) -> None:
    now, wanted = standing_of(zaak_id), wanted_of(melding)
    kind = kind_of_zaak_by_id(now.zaaktype_id)
    ending = list(kind.statustypen.values())[-1]
    if wanted.closed:
        _close(melding, zaak_id, now, kind.resultaattypen[wanted.resultaat], ending)
        return
    if now.einddatum_gepland != melding.due_on and not now.closed:
        zaken.change_zaak(zaak_id=zaak_id, einddatum_gepland=melding.due_on, by=SYSTEM)
    if now.statustype_id != kind.statustypen[wanted.status]:
        _set_status(zaak_id, kind.statustypen[wanted.status], timezone.now())
    if now.resultaat_id:
        zaken.delete_resultaat(resultaat_id=now.resultaat_id, by=SYSTEM)


def _close(melding: Melding, zaak_id: UUID, now: Standing, resultaattype_id: UUID, ending: UUID) -> None:
    if now.resultaat_id is None:
        zaken.set_resultaat(zaak_id=zaak_id, resultaattype_id=resultaattype_id, by=SYSTEM)
    elif now.resultaattype_id != resultaattype_id:
        zaken.change_resultaat(resultaat_id=now.resultaat_id, resultaattype_id=resultaattype_id, by=SYSTEM)
    if not now.closed:
        _set_status(zaak_id, ending, melding.completed_at or timezone.now())


def _set_status(zaak_id: UUID, statustype_id: UUID, at: datetime) -> None:
    zaken.set_status(zaak_id=zaak_id, statustype_id=statustype_id, happened_at=at, by=SYSTEM)
