"""Zaaktype, besluittype and informatieobjecttype: drafts that are published, and then stay as they are."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from django.db import transaction
from django.db.models import Model, ProtectedError

from loket.catalogi.commands.names import Named, Names
from loket.catalogi.commands.renamed import follow_name
from loket.catalogi.commands.rights import check_may_write, forces_delete, forces_write
from loket.catalogi.models import Catalogus
from loket.catalogi.permissions import FORCED_DELETE, FORCED_WRITE
from loket.catalogi.queries.mains import main_of
from loket.catalogi.rules import frozen, validity
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse
from loket.zgw.trail import CREATE, DESTROY, PARTIAL_UPDATE, UPDATE, record, snapshot

Values: TypeAlias = Mapping[str, Any]
Row: TypeAlias = Any  # a row of one of the three tables


@dataclass(frozen=True, slots=True)
class Kind:
    """`read` turns given relations into names; `check` says what else is wrong with new values."""

    named: Named
    read: Callable[[Names, dict[str, Any]], None] = lambda names, values: None
    check: Callable[[Values], list[Refusal]] = lambda values: []
    before_publish: Callable[[Row], list[Refusal]] = lambda row: []
    remove_below: Callable[[Row], None] = lambda row: None


@transaction.atomic
def add(kind: Kind, values: Values, *, by: Actor) -> UUID:
    """A draft. Raises Refused with everything that is wrong."""
    check_may_write(by)
    given = dict(values)
    _lock_catalogus(given["catalogus_id"])
    names = Names(given["catalogus_id"], own=given.get(kind.named.column, ""))
    kind.read(names, given)
    refuse(*_wrong_days(given), *kind.check(given), *names.refusals)
    made = kind.named.model._default_manager.create(**given)
    record(kind.named.shape, made.pk, main_of(kind.named.shape, made.pk), CREATE, by=by, label=label_of(kind, made))
    return UUID(str(made.pk))


@transaction.atomic
def change(kind: Kind, id: UUID, values: Values, *, partial: bool, by: Actor) -> None:
    """The fields in `values`, and only those. A published type takes no more than an end, or a correction."""
    check_may_write(by, FORCED_WRITE)
    row = find(kind, id)
    check_may_change(row, values.keys() if partial else None, by=by)
    given = dict(values)
    catalogus_id = given.get("catalogus_id", row.catalogus_id)
    _lock_catalogus(catalogus_id)
    names = Names(catalogus_id, own=given.get(kind.named.column, getattr(row, kind.named.column)))
    kind.read(names, given)
    after = {**_values_of(row), **given}
    refuse(*_wrong_days(after), *kind.check(given), *names.refusals, *_wrong_when_published(kind, row, given, after))
    old, old_name = snapshot(kind.named.shape, id, by=by), getattr(row, kind.named.column)
    for name, value in given.items():
        setattr(row, name, value)
    row.save()
    _follow_name(kind, row, old_name)
    action = PARTIAL_UPDATE if partial else UPDATE
    record(kind.named.shape, id, main_of(kind.named.shape, id), action, by=by, old=old, label=label_of(kind, row))


@transaction.atomic
def publish(kind: Kind, id: UUID, *, by: Actor) -> None:
    """From now on it counts. Publishing again changes nothing."""
    check_may_write(by)
    row = find(kind, id)
    _lock_catalogus(row.catalogus_id)
    if not row.concept:
        return
    overlap = validity.why_not_beside(row.begin_geldigheid, row.einde_geldigheid, _published(kind, row))
    refuse(overlap, *kind.before_publish(row))
    old = snapshot(kind.named.shape, id, by=by)
    row.concept = False
    row.save(update_fields=["concept"])
    record(
        kind.named.shape, id, main_of(kind.named.shape, id), PARTIAL_UPDATE, by=by, old=old, label=label_of(kind, row)
    )


@transaction.atomic
def remove(kind: Kind, id: UUID, *, by: Actor) -> None:
    """A draft, with what hangs below it; a published type only by force. Never while a file stands on it."""
    check_may_write(by, FORCED_DELETE)
    row = find(kind, id)
    refuse(frozen.why_not_remove(concept=row.concept, forced=forces_delete(by)))
    record(kind.named.shape, id, main_of(kind.named.shape, id), DESTROY, by=by, label=label_of(kind, row))
    try:
        with transaction.atomic():
            kind.remove_below(row)
            row.delete()
    except ProtectedError:
        refuse(Refusal("pending-relations", "Dit type is nog in gebruik."))


def find(kind: Kind, id: UUID) -> Row:
    """The row, for this transaction alone. Raises its DoesNotExist."""
    return kind.named.model._default_manager.select_for_update().get(pk=id)


def check_may_change(row: Row, names: Any, *, by: Actor) -> None:
    """Raises Refused. `names` are the fields to change, None for all."""
    refuse(frozen.why_not_change(concept=row.concept, names=names, forced=forces_write(by)))


def check_open(kind: Kind, id: UUID, names: Any, *, by: Actor) -> None:
    """The same, asked beforehand. Raises Refused."""
    check_may_change(kind.named.model._default_manager.get(pk=id), names, by=by)


def label_of(kind: Kind, row: Row) -> str:
    return f"{row.omschrijving or getattr(row, kind.named.column)}"


def _lock_catalogus(id: UUID) -> None:
    """One change of versions at a time, so that two publications cannot overlap. Raises Refused without it."""
    if not Catalogus.objects.select_for_update(no_key=True).filter(id=id).first():
        refuse(Refusal("bad-url", "Deze catalogus is er niet.", "catalogus"))


def _wrong_days(values: Values) -> list[Refusal]:
    wrong = validity.why_not_days(values["begin_geldigheid"], values.get("einde_geldigheid"))
    return [wrong] if wrong else []


def _wrong_when_published(kind: Kind, row: Row, given: Values, after: Values) -> list[Refusal]:
    if row.concept:
        return []
    beside = validity.why_not_beside(after["begin_geldigheid"], after["einde_geldigheid"], _published(kind, row))
    wrong = frozen.why_no_correction(_values_of(row), given, named_by=kind.named.column)
    return [*wrong, *([beside] if beside else [])]


def _published(kind: Kind, row: Row) -> list[tuple[date, date | None]]:
    """The days of the other published versions with its name."""
    named: type[Model] = kind.named.model
    name = {kind.named.column: getattr(row, kind.named.column)}
    others = named._default_manager.filter(catalogus_id=row.catalogus_id, concept=False, **name).exclude(pk=row.pk)
    return list(others.values_list("begin_geldigheid", "einde_geldigheid"))


def _follow_name(kind: Kind, row: Row, old: str) -> None:
    named = kind.named
    others = named.model._default_manager.filter(catalogus_id=row.catalogus_id, **{named.column: old})
    new = getattr(row, named.column)
    if new != old:
        follow_name(named.model, catalogus_id=row.catalogus_id, old=old, new=new, still_used=others.exists())


def _values_of(row: Row) -> dict[str, Any]:
    return {each.attname: getattr(row, each.attname) for each in row._meta.concrete_fields}
