"""What must still be paid: for who has the link, on Mijn, and for staff."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.core.signing import BadSignature, Signer
from django.db.models import Q
from django.urls import reverse

from loket.formulieren.models import Aanvraag, Betaalverzoek, Stand, Verzoekstand
from loket.formulieren.queries.aanvraag import VerstuurdRow
from loket.formulieren.rules.betaalverzoek import is_to_admonish, last_day

_signer = Signer(salt="loket.formulieren.betaalverzoek", sep=".")


@dataclass(frozen=True, slots=True)
class OwnPayment:
    """What somebody who is in still pays, or paid. `until` is the last day, also after an aanmaning."""

    zaak_id: UUID
    omschrijving: str
    bedrag_cent: int
    state: str
    until: date
    admonished: bool
    ended_at: datetime | None
    url: str

    @property
    def is_open(self) -> bool:
        return self.state == Verzoekstand.OPEN


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """As staff sees it. `post`: what must go by letter, "verzoek" or "aanmaning"; empty when nothing must."""

    id: UUID
    kenmerk: str
    omschrijving: str
    bedrag_cent: int
    uiterlijk: date
    aangemaand_op: datetime | None
    aanmaning_tot: date | None
    post: str
    late: bool


def token_of(verzoek_id: UUID) -> str:
    """What stands in the link: nothing personal, and nobody else can make it."""
    return _signer.sign(verzoek_id.hex)


def request_of_token(token: str) -> Betaalverzoek | None:
    try:
        found = UUID(_signer.unsign(token))
    except (BadSignature, ValueError):
        return None
    return Betaalverzoek.objects.select_related("aanvraag").filter(id=found).first()


def payment_url_of(aanvraag_id: UUID) -> str:
    """Where this aanvraag is paid; empty while nothing was asked."""
    found = Betaalverzoek.objects.filter(aanvraag=aanvraag_id, state=Verzoekstand.OPEN).values_list("id", flat=True)
    verzoek_id = found.first()
    return reverse("formulieren:later", args=[token_of(verzoek_id)]) if verzoek_id else ""


def open_of(wie: bytes, zaken: Iterable[UUID], *, most: int = 50) -> tuple[list[VerstuurdRow], list[OwnPayment]]:
    """For the first page of somebody: what they still fill in or others must sign, and what they
    must pay. One statement.
    """
    unsent = Q(wie=wie, state__in=(Stand.CONCEPT, Stand.TEKENEN))
    owed = Q(zaak__in=list(zaken), betaalverzoek__state=Verzoekstand.OPEN)
    found = Aanvraag.objects.filter(unsent | owed).select_related("versie__formulier", "betaalverzoek")
    forms, payments = [], []
    for each in found.defer("versie__inhoud").order_by("-started_at")[:most]:
        if each.state in (Stand.CONCEPT, Stand.TEKENEN):
            forms.append(_unsent(each))
        else:
            payments.append(_own(each.betaalverzoek))
    return forms, sorted(payments, key=lambda each: each.until)


def _unsent(each: Aanvraag) -> VerstuurdRow:
    formulier = each.versie.formulier
    told = (each.id, each.kenmerk, formulier.name, formulier.slug, each.state)
    return VerstuurdRow(*told, each.started_at, each.submitted_at, each.zaak)


def payments_of(zaken: Iterable[UUID]) -> list[OwnPayment]:
    """Of these zaken, what is due first stands first. One statement."""
    found = Betaalverzoek.objects.filter(aanvraag__zaak__in=list(zaken)).exclude(state=Verzoekstand.INGETROKKEN)
    return [_own(each) for each in found.select_related("aanvraag").order_by("uiterlijk")]


def _own(each: Betaalverzoek) -> OwnPayment:
    return OwnPayment(
        each.aanvraag.zaak or each.aanvraag_id,
        each.omschrijving,
        each.bedrag_cent,
        each.state,
        last_day(each.uiterlijk, each.aanmaning_tot),
        each.aangemaand_op is not None,
        each.ended_at,
        reverse("formulieren:later", args=[token_of(each.id)]),
    )


def open_requests(today: date, *, most: int = 200) -> list[PaymentRow]:
    """What is due first stands first. One statement."""
    found = Betaalverzoek.objects.filter(state=Verzoekstand.OPEN).select_related("aanvraag").order_by("uiterlijk")
    return [_row(each, today) for each in found[:most]]


def _row(each: Betaalverzoek, today: date) -> PaymentRow:
    due = is_to_admonish(each.uiterlijk, today, admonished=each.aangemaand_op is not None)
    post = "verzoek" if each.gestuurd_op is None else "aanmaning" if due else ""
    late = each.gestuurd_op is not None and last_day(each.uiterlijk, each.aanmaning_tot) < today
    told = (each.id, each.aanvraag.kenmerk, each.omschrijving, each.bedrag_cent, each.uiterlijk, each.aangemaand_op)
    return PaymentRow(*told, each.aanmaning_tot, post, late)
