"""Make an appointment."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from loket.afspraken.commands.at_once import day_is_ours
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
    found = soorten(products)
    mail, mobile = mail_address(email) or "", mobile_number(phone) or ""
    reach = blind_index(mail.lower() or mobile) if mail or mobile else None
    refuse(
        rules.why_not_make(by),
        *why_not_visit(found, asked=len(set(products)), locatie=locatie, kind=kind, persons=persons),
        *rules.why_not_visitor(name=name, email=mail, phone=mobile, asked=not reached_otherwise, by=by),
        _why_not_typed(email, mail, "email") or _why_not_typed(phone, mobile, "phone"),
        _why_not_address(kind, address),
        rules.why_not_more(_open_of(reach), by=by),
    )
    shift = whose_shift(found, locatie=locatie, kind=kind, persons=persons, start=start, now=now, by=by)
    afspraak = Afspraak(
        id=send_key or new_id(),
        code=_own_code(),
        locatie_id=locatie,
        kind=kind,
        soorten=[each.code for each in found],
        skills=skills_of(found),
        onderwerp=onderwerp_of(found),
        persons=persons,
        state=State.BOOKED,
        name=name.strip(),
        email=mail,
        phone=mobile,
        address=address.strip(),
        note=note.strip()[:1000],
        taal=taal,
        reach=reach,
        partij_id=partij,
        zaak=zaak,
        made_at=now,
        made_by_staff=by.kind == ActorKind.STAFF,
        eerder_sinds=now if earlier else None,
    )
    put(afspraak, shift, start, visit_of(found, persons, kind))
    announce(AfspraakMade(afspraak.id, locatie, start, afspraak.soorten), by=by)
    return afspraak


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
