"""A step of staff: change the zaak, remember how it was, and take it back when that was a mistake."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.kernel.text import clock
from loket.termijnen.words import capital
from loket.zaken.commands.archief import recount_archief
from loket.zaken.commands.changing import label_of, locked
from loket.zaken.commands.unmake import unmake
from loket.zaken.events import StapUndone
from loket.zaken.models import Stap, Termijnwijziging, Zaak
from loket.zaken.queries import main_of
from loket.zaken.queries.ending import ending_of
from loket.zaken.queries.shapes import ZAAK
from loket.zaken.queries.trail import change_of_others, last_change_id
from loket.zaken.rules.stap import why_not_after, why_not_here, why_not_undo
from loket.zgw.trail import PARTIAL_UPDATE, record, snapshot

T = TypeVar("T")
COLUMNS = (
    *("laatste_status_id", "einddatum", "archiefnominatie", "archiefactiedatum", "archief_berekend"),
    *("verlenging", "opschorting", "uiterlijke_einddatum_afdoening", "termijn_berekend"),
    *("team_id", "behandelaar_id"),
)


@contextmanager
def taking(zaak_id: UUID, kind: str, *, by: Actor) -> Iterator[Stap]:
    """One transaction for what is done in it. Who does it writes in `made` which rows came with it."""
    with transaction.atomic():
        zaak = locked(zaak_id)
        refuse(why_not_here(zaak.geleid_door))
        stap = Stap(zaak_id=zaak_id, kind=kind, before=_columns_of(zaak), by_id=by.id, taken_at=timezone.now())
        known = set(_moves(zaak_id))
        yield stap
        if moves := [str(each) for each in _moves(zaak_id) if each not in known]:
            stap.made["termijnwijziging"] = moves
        stap.last_change = last_change_id(zaak_id)
        stap.save(force_insert=True)


@transaction.atomic
def zaak_as_seen(*, zaak_id: UUID, seen: UUID | None, take: Callable[[], T], by: Actor) -> T:
    """Take this step only when nobody else changed the zaak since the line of its trail that this person saw last."""
    locked(zaak_id)
    theirs = change_of_others(zaak_id, since=seen, me=by.id) if seen else None
    what = f"{capital(theirs.who)} was je voor, om {clock(theirs.at)}. {theirs.text}." if theirs else ""
    refuse(why_not_after(what))
    return take()


@transaction.atomic
def undo_stap(*, stap_id: UUID, by: Actor) -> Stap:
    """Put the zaak back as it was before this step. Berichten about the step wait that long, so none has gone."""
    zaak = locked(Stap.objects.values_list("zaak_id", flat=True).get(id=stap_id))
    stap = Stap.objects.get(id=stap_id)
    refuse(
        why_not_undo(
            taken_at=stap.taken_at,
            undone=stap.undone_at is not None,
            mine=stap.by_id == by.id,
            is_last=last_change_id(zaak.id) == stap.last_change,
            now=timezone.now(),
        )
    )
    _put_back(zaak, stap, by=by)
    stap.undone_at = timezone.now()
    stap.save(update_fields=["undone_at"])
    announce(StapUndone(zaak.id, stap.id, stap.kind, _about(stap)), by=by)
    return stap


def made(stap: Stap, kind: str, *ids: UUID) -> None:
    """These rows came with the step, or were ended by it."""
    stap.made.setdefault(kind, []).extend(str(each) for each in ids)


def _put_back(zaak: Zaak, stap: Stap, *, by: Actor) -> None:
    old = snapshot(ZAAK, zaak.id, by=by)
    unmake(stap, by=by)
    before = _as_it_was(stap)
    was_closed, moved = zaak.einddatum, zaak.einddatum != before["einddatum"]
    Zaak.objects.filter(id=zaak.id).update(**before)
    record(ZAAK, zaak.id, main_of(zaak.id), PARTIAL_UPDATE, by=by, old=old, label=label_of(zaak))
    for dependent in ending_of(zaak.id).dependents if moved or was_closed else ():
        recount_archief(dependent, by=by)


def _about(stap: Stap) -> list[str]:
    """The berichten that a step can have led to."""
    kinds = {"status": "status", "termijnwijziging": "termijn", "aanvulling": "aanvulling"}
    return [f"zaak:{stap.zaak_id}:{kinds[kind]}:{id}" for kind in kinds for id in stap.made.get(kind, [])]


def _columns_of(zaak: Zaak) -> dict[str, Any]:
    return {name: _plain(getattr(zaak, name)) for name in COLUMNS}


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, bool | dict) else str(value)


def _as_it_was(stap: Stap) -> dict[str, Any]:
    """JSON knows no dates: let each field read its own value back."""
    fields = {field.attname: field for field in Zaak._meta.concrete_fields}
    return {name: fields[name].to_python(value) for name, value in stap.before.items()}


def _moves(zaak_id: UUID) -> list[UUID]:
    return list(Termijnwijziging.objects.filter(zaak_id=zaak_id).order_by("id").values_list("id", flat=True))
