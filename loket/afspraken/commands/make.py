"""Make an appointment."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from loket.afspraken.commands.at_once import day_is_ours, visitor_is_ours
from loket.afspraken.events import AfspraakMade
from loket.afspraken.models import Afspraak, Afspraaksoort, Kind, State
from loket.afspraken.queries.free import bounds, soorten, who_has_time
from loket.afspraken.rules import afspraak as rules
from loket.afspraken.rules.code import new_code
from loket.afspraken.rules.free import Shift, Visit
from loket.afspraken.rules.visit import skills_of, visit_of, why_not_visit
from loket.berichten.rules import mail_address, mobile_number
from loket.kernel.actor import Actor, ActorKind
from loket.kernel.ids import new_id
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.kernel.secrets import blind_index
from loket.kernel.text import local


@transaction.atomic
def book(
    *,
    products: Sequence[str],
    locatie: str,
    start: datetime,
    name: str,
    email: str = "",
    phone: str = "",
    persons: int = 1,
    kind: str = Kind.DESK,
    address: str = "",
    note: str = "",
    taal: str = "",
    earlier: bool = False,
    partij: UUID | None = None,
    zaak: UUID | None = None,
    send_key: UUID | None = None,
    reached_otherwise: bool = False,
    by: Actor,
) -> Afspraak:
    """Agree on a visit, for these kinds of appointment (their codes). Who can do least else gets it.

    Refused, with every fault at once, for what cannot be in one visit, for a visitor whom we cannot reach, and for a
    time that is not free (any more). Sent twice with one `send_key` it is one appointment.
    `reached_otherwise`: who comes needs no mail address or mobile number here, for we have another way to reach them.
    """
    day_is_ours(start)
    if send_key and (made := Afspraak.objects.filter(id=send_key).first()):
        return made
    now = timezone.now()
    found, reached = soorten(products), _reached(email, phone)
    visitor_is_ours(reached.index)
    refuse(
        rules.why_not_make(by),
        *why_not_visit(found, asked=len(set(products)), locatie=locatie, kind=kind, persons=persons),
        *rules.why_not_visitor(name=name, email=reached.email, phone=reached.phone, asked=not reached_otherwise, by=by),
        _why_not_typed(email, reached.email, "email") or _why_not_typed(phone, reached.phone, "phone"),
        _why_not_address(kind, address),
        rules.why_not_more(_open_of(reached.index), by=by),
    )
    shift = whose_shift(found, locatie=locatie, kind=kind, persons=persons, start=start, now=now, by=by)
    afspraak = Afspraak(
        id=send_key or new_id(),
        locatie_id=locatie,
        partij_id=partij,
        zaak=zaak,
        **_visit(found, kind, persons),
        **_visitor(name, reached, address, note, taal),
        **_made(now, earlier=earlier, by=by),
    )
    put(afspraak, shift, start, visit_of(found, persons, kind))
    announce(AfspraakMade(afspraak.id, locatie, start, afspraak.soorten), by=by)
    return afspraak


@dataclass(frozen=True, slots=True)
class Reached:
    """How a visitor is reached, empty when not by this way; `index` finds all that this visitor made."""

    email: str
    phone: str
    index: bytes | None


def _reached(email: str, phone: str) -> Reached:
    mail, mobile = mail_address(email) or "", mobile_number(phone) or ""
    return Reached(mail, mobile, blind_index(mail.lower() or mobile) if mail or mobile else None)


def _visit(found: Sequence[Afspraaksoort], kind: str, persons: int) -> dict[str, Any]:
    return {
        "kind": kind,
        "soorten": [each.code for each in found],
        "skills": skills_of(found),
        "onderwerp": onderwerp_of(found),
        "persons": persons,
    }


def _visitor(name: str, reached: Reached, address: str, note: str, taal: str) -> dict[str, Any]:
    return {
        "name": name.strip(),
        "email": reached.email,
        "phone": reached.phone,
        "reach": reached.index,
        "address": address.strip(),
        "note": note.strip()[:1000],
        "taal": taal,
    }


def _made(now: datetime, *, earlier: bool, by: Actor) -> dict[str, Any]:
    return {
        "code": _own_code(),
        "state": State.BOOKED,
        "made_at": now,
        "made_by_staff": by.kind == ActorKind.STAFF,
        "eerder_sinds": now if earlier else None,
    }


def whose_shift(
    found: Sequence[Afspraaksoort],
    *,
    locatie: str,
    kind: str,
    persons: int,
    start: datetime,
    now: datetime,
    by: Actor,
    moves: Afspraak | None = None,
) -> Shift:
    """Who does it. Refused when nobody has time then, or it is too soon or too far ahead for a resident."""
    day = local(start).date()
    first, last = bounds(found, day, day, now, staff=rules.is_staff(by))
    if not first <= start <= last:
        raise Refused(rules.TAKEN)
    able = who_has_time(
        found, locatie=locatie, kind=kind, persons=persons, start=start, without=moves.id if moves else None
    )
    if not able:
        raise Refused(rules.TAKEN)
    own = moves.medewerker_id if moves else None
    return next((shift for shift in able if shift.medewerker_id == own), able[0])


def put(afspraak: Afspraak, shift: Shift, start: datetime, visit: Visit) -> None:
    """At this moment, with this medewerker, and keep it. Refused when the time went to somebody else meanwhile."""
    around = timedelta(seconds=visit.around)
    afspraak.medewerker_id = shift.medewerker_id
    afspraak.start, afspraak.end = start, start + timedelta(seconds=visit.seconds)
    afspraak.busy_from, afspraak.busy_until = afspraak.start - around, afspraak.end + around
    try:
        with transaction.atomic():
            afspraak.save()
    except IntegrityError as error:
        if "one_afspraak_at_a_time" in str(error):
            raise Refused(rules.TAKEN) from None
        raise


def _own_code() -> str:
    """A code that no other appointment has."""
    codes = (new_code() for _ in range(100))
    return next(code for code in codes if not Afspraak.objects.filter(code=code).exists())


def onderwerp_of(found: Sequence[Afspraaksoort]) -> str:
    return ", ".join(each.name for each in found)[:300]


def _open_of(reach: bytes | None) -> int:
    return Afspraak.objects.filter(reach=reach, state=State.BOOKED, end__gt=timezone.now()).count() if reach else 0


def _why_not_typed(typed: str, known: str, field: str) -> Refusal | None:
    if not typed.strip() or known:
        return None
    reason = {
        "email": "Dit e-mailadres klopt niet. Bijvoorbeeld: naam@voorbeeld.nl",
        "phone": "Dit is geen Nederlands mobiel nummer. Bijvoorbeeld: 06 12345678",
    }[field]
    return Refusal(f"{field}-wrong", reason, field)


def _why_not_address(kind: str, address: str) -> Refusal | None:
    if kind != Kind.HOME or address.strip():
        return None
    return Refusal("address-missing", "Vul in op welk adres wij bij u komen.", "address")
