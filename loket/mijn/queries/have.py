"""What somebody has of us: visits to come, and what holds until a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.urls import reverse

from loket.afspraken.models import Kind
from loket.afspraken.queries import afspraken_of_partij, token_of
from loket.afspraken.rules.wording import when_words
from loket.besluiten.queries.own import OwnBesluit, decisions_on
from loket.correspondentie.queries.reisdocument import reisdocumenten_of
from loket.inloggen.rules.ingelogde import Ingelogde
from loket.kernel.text import local
from loket.locaties.queries import all_locaties
from loket.zaken.queries.own import OwnZaak

PERMIT_LEAD = timedelta(days=56)  # as long as a new decision may take (Awb 4:13)
LONG_AGO = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Visit:
    """`url` leads to the page where one moves or cancels it."""

    onderwerp: str
    start: datetime
    when: str
    where: str
    code: str
    url: str


@dataclass(frozen=True, slots=True)
class Product:
    """`product` is the page where one asks for a new one; `zaak_id` where a permit was decided on."""

    naam: str
    onderwerp: str
    geldig_tot: date
    ends: bool
    over: bool
    ready: bool = False
    product: str = ""
    zaak_id: UUID | None = None


def visits_of(who: Ingelogde, *, now: datetime) -> list[Visit]:
    """The first one first. Two statements at most."""
    found = afspraken_of_partij(who.partij, after=now) if who.partij else []
    today = local(now).date()
    places = {each.code: each.name for each in all_locaties()} if found else {}
    return [
        Visit(
            each.onderwerp,
            each.start,
            when_words(each.start, today=today),
            places.get(each.locatie, "") if each.kind == Kind.DESK else str(Kind(each.kind).label),
            each.code_words,
            reverse("afspraken:mine", args=[token_of(each.id)]),
        )
        for each in found
    ]


def products_of(
    who: Ingelogde, zaken: Sequence[OwnZaak], decided: Sequence[OwnBesluit], *, today: date
) -> list[Product]:
    """Documents that burgerzaken told of, and permits that end; what ends first stands first. Two statements.

    A permit that was withdrawn is none any more.
    """
    held = reisdocumenten_of(who.partij, today=today) if who.partij else []
    found = [
        Product(each.naam, "", each.geldig_tot, each.ends, each.over, each.ready, product=each.soort) for each in held
    ]
    return sorted([*found, *_permits(zaken, decided, today)], key=lambda each: each.geldig_tot)


def decided_on(zaken: Sequence[OwnZaak], *, today: date) -> list[OwnBesluit]:
    """What we decided on these. One statement, or none."""
    return decisions_on([each.id for each in zaken], today=today) if zaken else []


def _permits(zaken: Sequence[OwnZaak], decided: Sequence[OwnBesluit], today: date) -> list[Product]:
    titles = {each.id: each.title for each in zaken}
    return [
        Product(
            each.name,
            titles[each.zaak_id],
            each.ends,
            ends=today <= each.ends <= today + PERMIT_LEAD,
            over=each.ends < today,
            zaak_id=each.zaak_id,
        )
        for each in decided
        if each.ends and not each.withdrawn and each.ends >= today - LONG_AGO
    ]
