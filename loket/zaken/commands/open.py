"""Open a zaak."""

from datetime import date
from typing import Unpack

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.sql import insert
from loket.zaken.commands.changing import label_of
from loket.zaken.commands.opschorting import follow_opschorting
from loket.zaken.commands.termijn import set_first_days, today
from loket.zaken.events import ZaakOpened
from loket.zaken.models import Zaak
from loket.zaken.permissions import AANMAKEN
from loket.zaken.queries import main_of
from loket.zaken.queries.around import around_given
from loket.zaken.queries.nummer import next_number_sql
from loket.zaken.queries.shapes import ZAAK
from loket.zaken.rules.around import Kind
from loket.zaken.rules.gegevens import Zaakgegevens
from loket.zaken.rules.place import box_around
from loket.zaken.rules.rights import DENIED, has
from loket.zaken.rules.zaak import faults_of_new
from loket.zgw.trail import CREATE, record

UNIQUE = "identificatie, bronorganisatie"
TAKEN = Refusal("identificatie-niet-uniek", "Er is al een zaak met deze identificatie.", "identificatie")


@transaction.atomic
def open_zaak(*, by: Actor, geleid_door: str = "", **given: Unpack[Zaakgegevens]) -> Zaak:
    """A new zaak, with the next number when it brings none, and the last lawful day by the rule of its zaaktype.

    Raises Refused: `permission_denied`, or everything that is wrong (zrc-001, 002, 009, 010, 011, 013, 014, 015, 022).
    Of a zaak that is `geleid_door` something else of ours, staff takes the steps there.
    """
    around = around_given(given)
    refuse(_why_not_open(around.kind, given, by))
    refuse(*faults_of_new(given, around, now=timezone.now()))
    assert around.kind

    zaak = _new(given, around.kind)
    zaak.geleid_door = geleid_door
    _write(zaak, today())
    follow_opschorting(zaak, around.kind, was=None, by=by)

    record(ZAAK, zaak.id, main_of(zaak.id), CREATE, by=by, label=label_of(zaak))
    announce(ZaakOpened(zaak.id, zaak.identificatie, zaak.zaaktype_id, zaak.uiterlijke_einddatum_afdoening), by=by)
    return zaak


def _why_not_open(kind: Kind | None, given: Zaakgegevens, by: Actor) -> Refusal | None:
    """Rights are asked for the confidentiality that the zaak will have (A-05)."""
    if kind is None:
        return None
    level = given.get("vertrouwelijkheidaanduiding") or kind.vertrouwelijkheidaanduiding
    return None if has(by, AANMAKEN, kind.id, level) else Refusal(DENIED, "U mag deze zaak niet openen.")


def _new(given: Zaakgegevens, kind: Kind) -> Zaak:
    zaak = Zaak(**given)
    zaak.vertrouwelijkheidaanduiding = zaak.vertrouwelijkheidaanduiding or kind.vertrouwelijkheidaanduiding
    zaak.registratiedatum = zaak.registratiedatum or today()
    zaak.omhullende = box_around(zaak.zaakgeometrie)
    zaak.team_id = kind.team
    set_first_days(zaak, kind)
    return zaak


def _write(zaak: Zaak, day: date) -> None:
    """Nobody waits for a number: each takes the next of a sequence, and goes on when somebody used it already."""
    if zaak.identificatie:
        refuse(None if insert(zaak, unless=UNIQUE, returning="id") else TAKEN)
        return
    number = {"identificatie": next_number_sql(day.year)}
    while (made := insert(zaak, instead=number, unless=UNIQUE, returning="identificatie")) is None:
        pass
    zaak.identificatie = made[0]
