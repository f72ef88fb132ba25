"""Give somebody a number: at the reception, at a kiosk, or because an appointment arrives."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from loket.balie.commands.moment import show
from loket.balie.events import VolgnummerTaken
from loket.balie.models import Kind, Moment, Rij, State, Volgnummer, Voorrang
from loket.balie.rules.beurt import sorts_at
from loket.balie.rules.refusals import NO_CHOICE, why_not_welcome
from loket.balie.rules.verloop import waits_from
from loket.kernel.actor import Actor
from loket.kernel.moments import JUST_AFTER
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refused, refuse
from loket.kernel.secrets import blind_index
from loket.kernel.sql import one_at_a_time, row
from loket.kernel.text import local
from loket.organisatie.models import Channel
from loket.organisatie.queries import why_not_channel

NEXT_NUMBER = """
UPDATE balie_rij SET last_day = %(day)s, last_number = CASE WHEN last_day = %(day)s THEN last_number + 1 ELSE 1 END
WHERE id = %(rij)s RETURNING last_number
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Komst:
    """What somebody comes for. `send_key` becomes the id: the same form sent twice gives one number."""

    send_key: UUID
    rij_id: UUID
    onderwerp: str = ""
    product: str = ""
    vraag: str = ""
    voorrang: str = ""
    naam: str = ""
    telefoon: str = ""
    partij_id: UUID | None = None
    zaak: UUID | None = None
    afspraak: UUID | None = None
    appointment_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """`token` opens the visitor's own page; it is told once and kept nowhere."""

    volgnummer: Volgnummer
    token: str


@transaction.atomic
def check_in(*, komst: Komst, kiosk: bool = False, by: Actor) -> Given:
    """A number in the line, from now on. `kiosk`: by the visitor, at a kiosk that stands there.

    Raises Refused: not allowed, no such line, or a telephone that is none.
    """
    refuse(None if kiosk else why_not_welcome(by), why_not_channel(Channel.DESK))
    one_at_a_time(f"volgnummer:{komst.send_key}")
    token = token_of(komst.send_key)
    if known := Volgnummer.objects.filter(id=komst.send_key).first():
        return Given(known, token)
    rij = Rij.objects.filter(id=komst.rij_id, active=True).first()
    if rij is None:
        raise Refused(NO_CHOICE)
    now = timezone.now()
    volgnummer = _new(komst, rij, now, token)
    Moment.objects.create(volgnummer=volgnummer, kind=Kind.TAKEN, at=now, told_at=now, key=komst.send_key)
    announce(VolgnummerTaken(volgnummer.id, rij.locatie_id, volgnummer.label, kiosk), by=by)
    show(rij.locatie_id)
    return Given(volgnummer, token)


def token_of(send_key: UUID) -> str:
    """The secret of the visitor's link: made of the key of the form, so that a form sent twice gives the same."""
    return blind_index(f"volgnummer-link:{send_key}").hex()[:32]


def _new(komst: Komst, rij: Rij, now: datetime, token: str) -> Volgnummer:
    voorrang = Voorrang.objects.filter(code=komst.voorrang, active=True).first() if komst.voorrang else None
    waits, day = waits_from(now, komst.appointment_at), local(now).date()
    behind = waits_from(_after_who_waits(rij, now), komst.appointment_at)
    number = _next(rij, day)
    return Volgnummer.objects.create(
        id=komst.send_key,
        rij=rij,
        locatie=rij.locatie_id,
        day=day,
        number=number,
        label=f"{rij.letter}{number:03}",
        sleutel=blind_index(token),
        onderwerp=komst.onderwerp[:200],
        product=komst.product,
        vraag=komst.vraag.strip()[:1000],
        naam=komst.naam.strip()[:200] or None,
        telefoon=komst.telefoon.strip()[:20] or None,
        partij_id=komst.partij_id,
        zaak=komst.zaak,
        afspraak=komst.afspraak,
        appointment_at=komst.appointment_at,
        voorrang=voorrang,
        sorts_at=sorts_at(behind, voorrang.seconds if voorrang else 0),
        taken_at=now,
        waits_from=waits,
    )


def _after_who_waits(rij: Rij, now: datetime) -> datetime:
    """Now, or just after who took a number before the clock was set back, and who came after them."""
    waiting = Volgnummer.objects.filter(locatie=rij.locatie_id, state=State.WAITING, appointment_at=None)
    last = waiting.filter(sorts_at__gt=now).aggregate(last=Max("sorts_at"))["last"]
    return last + JUST_AFTER if last else now


def _next(rij: Rij, day: date) -> int:
    """The next of this day: it begins at 1 each morning, whatever the clock did in the night."""
    found = row(NEXT_NUMBER, {"day": day, "rij": rij.id})
    assert found
    return int(found[0])
