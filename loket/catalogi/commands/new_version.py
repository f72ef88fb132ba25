"""A next version of a kind of zaak: what is published stays as it is, so a change begins as a copy (ztc-009)."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from loket.catalogi.commands import below, eigenschap, resultaattype, roltype, statustype, zaakobjecttype
from loket.catalogi.commands import zaaktype_informatieobjecttype as ziot
from loket.catalogi.commands.rights import check_may_write
from loket.catalogi.commands.zaaktype import change_zaaktype, publish_zaaktype
from loket.catalogi.models import Zaaktype
from loket.catalogi.queries.mains import main_of
from loket.catalogi.queries.shapes import ZAAKTYPE
from loket.kernel.actor import Actor
from loket.kernel.ids import new_id
from loket.kernel.refusal import Refusal, refuse
from loket.zgw.trail import CREATE, record

# Steps first: others name them.
SORTS = (statustype.KIND, resultaattype.KIND, roltype.KIND, eigenschap.KIND, zaakobjecttype.KIND, ziot.KIND)
DRAFT_THERE = Refusal("draft-there", "Er is al een nieuwe versie in de maak.")
TOO_SOON = Refusal("too-soon", "De huidige versie geldt pas sinds vandaag. Publiceer deze morgen.")


@transaction.atomic
def make_version(*, zaaktype_id: UUID, by: Actor) -> UUID:
    """A draft that is the same as this version, with all that stands below it. One draft of a kind at a time."""
    check_may_write(by)
    source = Zaaktype.objects.select_for_update().get(id=zaaktype_id)
    same = Zaaktype.objects.filter(catalogus_id=source.catalogus_id, identificatie=source.identificatie)
    refuse(DRAFT_THERE if same.filter(concept=True).exists() else None)
    today = timezone.localdate()
    made = _copy(source, concept=True, begin_geldigheid=today, einde_geldigheid=None, versiedatum=today)
    record(ZAAKTYPE, made.pk, main_of(ZAAKTYPE, made.pk), CREATE, by=by, label=source.omschrijving)
    steps: dict[UUID, UUID] = {}
    for kind in SORTS:
        for row in kind.model._default_manager.filter(zaaktype_id=zaaktype_id).order_by("id"):
            copied = _copy(row, zaaktype_id=made.pk, **_of_step(row, steps))
            if kind is statustype.KIND:
                steps[row.pk] = copied.pk
            record(kind.shape, copied.pk, main_of(ZAAKTYPE, made.pk), CREATE, by=by, label=_label(kind, row))
    return UUID(str(made.pk))


@transaction.atomic
def publish_version(*, zaaktype_id: UUID, by: Actor) -> None:
    """It counts from today on; the version before it until yesterday. Zaken that are open keep theirs.

    Raises Refused: `too-soon`, or what publishing is refused for.
    """
    check_may_write(by)
    draft = Zaaktype.objects.select_for_update().get(id=zaaktype_id)
    if not draft.concept:
        return
    today = timezone.localdate()
    for before in _in_force(draft, today):
        refuse(TOO_SOON if before.begin_geldigheid >= today else None)
        change_zaaktype(before.id, {"einde_geldigheid": today - timedelta(days=1)}, by=by)
    change_zaaktype(draft.id, {"begin_geldigheid": today, "versiedatum": today}, by=by)
    publish_zaaktype(draft.id, by=by)


def _in_force(draft: Zaaktype, today: date) -> list[Zaaktype]:
    same = Zaaktype.objects.filter(catalogus_id=draft.catalogus_id, identificatie=draft.identificatie, concept=False)
    return [each for each in same if each.einde_geldigheid is None or each.einde_geldigheid >= today]


def _copy(row: Any, **changes: Any) -> Any:
    model: type[Model] = type(row)
    values = {each.attname: getattr(row, each.attname) for each in model._meta.concrete_fields}
    return model._default_manager.create(**{**values, **changes, "id": new_id()})


def _of_step(row: Any, steps: dict[UUID, UUID]) -> dict[str, Any]:
    """The same step of the new version, for what hangs on one."""
    step = getattr(row, "statustype_id", None)
    return {"statustype_id": steps[step]} if step else {}


def _label(kind: below.Below, row: Any) -> str:
    return str(getattr(row, kind.label))
