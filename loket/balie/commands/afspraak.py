"""Somebody comes for an appointment: one scan gives the number, with all that we know already."""

from uuid import UUID, uuid5

from django.db import transaction
from django.utils import timezone

from loket.afspraken.commands import arrive
from loket.afspraken.models import Afspraak, Afspraaksoort
from loket.afspraken.queries import afspraak_by_scan
from loket.balie.commands.komst import Given, Komst, check_in
from loket.balie.models import Keuze, Rij
from loket.balie.rules.refusals import ELSEWHERE, NO_AFSPRAAK, NO_CHOICE, OTHER_DAY, why_not_welcome
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refused, refuse
from loket.kernel.text import local

FOLLOWS = UUID("0c6a1d0a-7f0f-4f19-8a55-6b6d1f0a9e44")  # the name space of the number of an appointment
VOORRANG = "afspraak"  # the head start of who made an appointment, where the town arranged one


@transaction.atomic
def check_in_afspraak(*, scanned: str, locatie: str, kiosk: bool = False, by: Actor) -> Given:
    """By the code of the confirmation, scanned or typed. Scanned twice gives the number that is there already.

    Raises Refused: no such appointment, of another day or place, or it was cancelled.
    """
    refuse(None if kiosk else why_not_welcome(by))
    afspraak = afspraak_by_scan(scanned)
    if afspraak is None:
        raise Refused(NO_AFSPRAAK)
    same_day = local(afspraak.start).date() == local(timezone.now()).date()
    refuse(None if afspraak.locatie_id == locatie else ELSEWHERE, None if same_day else OTHER_DAY)
    arrive(afspraak_id=afspraak.id, by=by)
    return check_in(komst=_komst(afspraak, locatie), kiosk=kiosk, by=by)


def _komst(afspraak: Afspraak, locatie: str) -> Komst:
    products = list(Afspraaksoort.objects.filter(code__in=afspraak.soorten).values_list("product", flat=True))
    return Komst(
        send_key=uuid5(FOLLOWS, str(afspraak.id)),
        rij_id=_line(products, locatie),
        onderwerp=afspraak.onderwerp,
        product=next((each for each in products if each), ""),
        vraag=afspraak.note or "",
        voorrang=VOORRANG,
        naam=afspraak.name or "",
        telefoon=afspraak.phone or "",
        partij_id=afspraak.partij_id,
        zaak=afspraak.zaak,
        afspraak=afspraak.id,
        appointment_at=afspraak.start,
    )


def _line(products: list[str], locatie: str) -> UUID:
    """Where what it is for is helped; else the first line of the hall."""
    lines = Rij.objects.filter(locatie_id=locatie, active=True).order_by("letter")
    chosen = Keuze.objects.filter(product__in=[each for each in products if each]).values("rij")
    found = lines.filter(id__in=chosen).first() or lines.first()
    if found is None:
        raise Refused(NO_CHOICE)
    return found.id
