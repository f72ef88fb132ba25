"""Register a besluit."""

from typing import Unpack

from django.db import transaction
from django.utils import timezone

from loket.besluiten.models import Besluit
from loket.besluiten.permissions import AANMAKEN
from loket.besluiten.queries import main_of
from loket.besluiten.queries.around import Around, around, next_number_sql
from loket.besluiten.queries.shapes import BESLUIT
from loket.besluiten.rules.besluit import Besluitgegevens, why_not, why_not_datum
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.sql import insert
from loket.zaken.commands.zaakbesluit import link_besluit
from loket.zgw.trail import CREATE, record

UNIQUE = "identificatie, verantwoordelijke_organisatie"
NO_TYPE = Refusal("bad-url", "Dit besluittype bestaat niet.", "besluittype")
NOT_PUBLISHED = Refusal("not-published", "Dit besluittype is nog een concept.", "besluittype")
NO_ZAAK = Refusal("bad-url", "Deze zaak bestaat niet.", "zaak")
TAKEN = Refusal("identificatie-niet-uniek", "Er is al een besluit met deze identificatie.", "identificatie")
MISMATCH = Refusal("zaaktype-mismatch", "Dit besluittype hoort niet bij het zaaktype van de zaak.")


@transaction.atomic
def register_besluit(*, by: Actor, **given: Unpack[Besluitgegevens]) -> Besluit:
    """A new besluit, with the next number when it brings none, and its other end in the zaak.

    Raises Refused: `permission_denied`, or everything that is wrong (brc-001, 002, 006, 007, 010).
    """
    it = around(
        besluittype_id=given["besluittype_id"],
        zaak_id=given.get("zaak_id"),
        identificatie=given.get("identificatie", ""),
        organisatie=given["verantwoordelijke_organisatie"],
    )
    if it.type_exists:
        refuse(why_not(by, AANMAKEN, given["besluittype_id"]))
    refuse(*_faults(given, it))

    besluit = Besluit(**given)
    _write(besluit)
    mirror_in_zaak(besluit, by=by)
    record(BESLUIT, besluit.id, main_of(besluit.id), CREATE, by=by, label=label_of(besluit))
    return besluit


def mirror_in_zaak(besluit: Besluit, *, by: Actor) -> None:
    """The zaak knows its besluiten and their days; its archive date can follow from them (brc-006, zrc-021)."""
    if besluit.zaak_id:
        link_besluit(
            zaak_id=besluit.zaak_id,
            besluit_id=besluit.id,
            ingangsdatum=besluit.ingangsdatum,
            vervaldatum=besluit.vervaldatum,
            by=by,
        )


def label_of(besluit: Besluit) -> str:
    return f"{besluit.verantwoordelijke_organisatie} - {besluit.identificatie}"


def why_not_zaak(given: Besluitgegevens, it: Around) -> Refusal | None:
    """The zaak is there, and its kind names this kind of besluit (brc-006, brc-007)."""
    if not given.get("zaak_id"):
        return None
    if not it.zaak_exists:
        return NO_ZAAK
    return None if it.fits_zaak or not it.type_exists else MISMATCH


def _faults(given: Besluitgegevens, it: Around) -> list[Refusal | None]:
    """Those of a field first, then those between fields."""
    zaak = why_not_zaak(given, it)
    return [
        TAKEN if it.taken else None,
        NO_TYPE if not it.type_exists else NOT_PUBLISHED if it.concept else None,
        zaak if zaak is NO_ZAAK else None,
        why_not_datum(given["datum"], timezone.localdate()),
        zaak if zaak is MISMATCH else None,
    ]


def _write(besluit: Besluit) -> None:
    """Nobody waits for a number: each takes the next of a sequence, and goes on when somebody used it already."""
    if besluit.identificatie:
        refuse(None if insert(besluit, unless=UNIQUE, returning="id") else TAKEN)
        return
    number = {"identificatie": next_number_sql(timezone.localdate().year)}
    while (made := insert(besluit, instead=number, unless=UNIQUE, returning="identificatie")) is None:
        pass
    besluit.identificatie = made[0]
