"""What hangs below a zaaktype: it may change while the zaaktype is a draft (ztc-010)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from django.db import transaction
from django.db.models import Model, ProtectedError

from loket.catalogi.commands.rights import check_may_write, forces_write
from loket.catalogi.models import Zaaktype
from loket.catalogi.permissions import FORCED_DELETE, FORCED_WRITE
from loket.catalogi.queries.mains import main_of
from loket.catalogi.queries.shapes import ZAAKTYPE
from loket.catalogi.rules import frozen, validity
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.kernel.sql import insert
from loket.zgw.shape import Shape
from loket.zgw.trail import CREATE, DESTROY, PARTIAL_UPDATE, UPDATE, record, record_all, snapshot

Values: TypeAlias = Mapping[str, Any]
Row: TypeAlias = Any  # a row of one of the tables below zaaktype
Days: TypeAlias = tuple[str, str]
DAYS: Days = ("begin_geldigheid", "einde_geldigheid")


@dataclass(frozen=True, slots=True)
class Below:
    """`read` completes new values and says what is wrong with them; the row is None when it is new.

    `locked` says why a row of this kind may not change now. `after` does what hangs on the row itself.
    """

    model: type[Model]
    shape: Shape
    label: str
    read: Callable[[Zaaktype, dict[str, Any], Row | None], list[Refusal]] = lambda zaaktype, values, row: []
    locked: Callable[..., Refusal | None] = lambda zaaktype, name, *, adds, forced: frozen.why_not_below(
        concept=zaaktype.concept, adds=adds, forced=forced
    )
    after: Callable[[Row, Values], None] = lambda row, values: None
    aside: tuple[str, ...] = ()  # values that are no column, for `after`


@transaction.atomic
def add(kind: Below, values: Values, *, by: Actor) -> UUID:
    """Raises Refused with everything that is wrong."""
    check_may_write(by, FORCED_WRITE)
    made = _make(kind, _zaaktype(values["zaaktype_id"]), values, by=by)
    _record(kind, made, CREATE, by=by)
    return UUID(str(made.pk))


@transaction.atomic
def add_all(kind: Below, zaaktype_id: UUID, every: Sequence[Values], *, by: Actor) -> list[Row | Refused]:
    """The same for many at once, of one zaaktype that is looked at once: each row, or why it was refused."""
    check_may_write(by, FORCED_WRITE)
    zaaktype = _zaaktype(zaaktype_id)
    found = [_made_or_refused(kind, zaaktype, values, by=by) for values in every]
    made = {row.pk: str(getattr(row, kind.label)) for row in found if not isinstance(row, Refused)}
    record_all(kind.shape, made, main_of(ZAAKTYPE, zaaktype_id), by=by)
    return found


@transaction.atomic
def change(kind: Below, id: UUID, values: Values, *, partial: bool, by: Actor) -> None:
    """The fields in `values`, and only those."""
    check_may_write(by, FORCED_WRITE)
    row = find(kind, id)
    given = dict(values)
    check_may_change(kind, row, by=by)
    zaaktype = _zaaktype(given.get("zaaktype_id", row.zaaktype_id))
    refuse(kind.locked(zaaktype, given.get(kind.label), adds=False, forced=False))
    days, wrong = _days(given, zaaktype), kind.read(zaaktype, given, row)
    refuse(days, *wrong)
    old = snapshot(kind.shape, id, by=by)
    columns, aside = _split(kind, given)
    for name, value in columns.items():
        setattr(row, name, value)
    row.save()
    kind.after(row, aside)
    _record(kind, row, PARTIAL_UPDATE if partial else UPDATE, by=by, old=old)


@transaction.atomic
def remove(kind: Below, id: UUID, *, by: Actor) -> None:
    check_may_write(by, FORCED_DELETE)
    row = find(kind, id)
    check_may_change(kind, row, by=by)
    _record(kind, row, DESTROY, by=by)
    try:
        with transaction.atomic():
            row.delete()
    except ProtectedError:
        refuse(Refusal("pending-relations", "Dit type is nog in gebruik."))


def find(kind: Below, id: UUID) -> Row:
    """The row, for this transaction alone. Raises its DoesNotExist."""
    return kind.model._default_manager.select_for_update(of=("self",)).select_related("zaaktype").get(pk=id)


def check_may_change(kind: Below, row: Row, *, by: Actor) -> None:
    """Raises Refused. Nobody may force a change, nor take something away: zaken stand on it (ztc-015c)."""
    refuse(kind.locked(row.zaaktype, getattr(row, kind.label), adds=False, forced=False))


def check_open(kind: Below, id: UUID, *, by: Actor) -> None:
    """The same, asked beforehand. Raises Refused."""
    check_may_change(kind, kind.model._default_manager.select_related("zaaktype").get(pk=id), by=by)


def _zaaktype(id: UUID) -> Zaaktype:
    """Locked against who publishes it meanwhile. Raises Refused when it is not there."""
    found = Zaaktype.objects.select_for_update(no_key=True).filter(id=id).first()
    if found is None:
        refuse(Refusal("bad-url", "Dit zaaktype is er niet.", "zaaktype"))
    assert found
    return found


def _make(kind: Below, zaaktype: Zaaktype, values: Values, *, by: Actor) -> Row:
    """Refused before anything is written."""
    given = dict(values)
    refuse(kind.locked(zaaktype, given.get(kind.label), adds=True, forced=forces_write(by)))
    days, wrong = _days(given, zaaktype), kind.read(zaaktype, given, None)
    refuse(days, *wrong)
    columns, aside = _split(kind, given)
    made = kind.model(**columns)
    insert(made, returning="id")
    kind.after(made, aside)
    return made


def _made_or_refused(kind: Below, zaaktype: Zaaktype, values: Values, *, by: Actor) -> Row | Refused:
    try:
        return _make(kind, zaaktype, values, by=by)
    except Refused as refused:
        return refused


def _days(given: dict[str, Any], zaaktype: Zaaktype) -> Refusal | None:
    """The days are those of the zaaktype, and are not kept twice (ztc-018)."""
    begin, end = (given.pop(name, None) for name in DAYS)
    return validity.why_not_days_below(begin, end, zaaktype.begin_geldigheid)


def _split(kind: Below, given: Values) -> tuple[dict[str, Any], dict[str, Any]]:
    columns = {name: value for name, value in given.items() if name not in kind.aside}
    return columns, {name: given[name] for name in kind.aside if name in given}


def _record(kind: Below, row: Row, action: str, *, by: Actor, old: str | None = None) -> None:
    main, label = main_of(ZAAKTYPE, row.zaaktype_id), str(getattr(row, kind.label))
    record(kind.shape, row.pk, main, action, by=by, old=old, label=label)
