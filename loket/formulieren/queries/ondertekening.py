"""Who must sign, for who signs, for who sent it, and for staff."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from loket.formulieren.models import Ondertekening, Stand, Tekenstand

ASKED = (Tekenstand.GEVRAAGD, Tekenstand.GETEKEND)


@dataclass(frozen=True, slots=True)
class TekenRow:
    """A signature that an aanvraag waits for, or waited for."""

    rol: str
    email: str
    state: str
    code: str
    asked_at: datetime
    until: datetime
    reminded_at: datetime | None
    answered_at: datetime | None
    naam: str
    hoe: str
    reden: str

    @property
    def label(self) -> str:
        return str(Tekenstand(self.state).label)

    @property
    def waits(self) -> bool:
        return self.state == Tekenstand.GEVRAAGD


@dataclass(frozen=True, slots=True)
class WachtRow:
    """An aanvraag that somebody must still sign, as staff sees it."""

    aanvraag_id: UUID
    kenmerk: str
    formulier: str
    aangeboden_at: datetime
    rol: str
    email: str
    until: datetime
    reminded_at: datetime | None


def signature_by_key(sleutel: bytes) -> Ondertekening | None:
    return Ondertekening.objects.select_related("aanvraag__versie__formulier").filter(sleutel=sleutel).first()


def signatures_of(aanvraag_id: UUID) -> list[TekenRow]:
    """Of the last time that it was sent: who signs and who signed; else how it ended. The first asked stands first."""
    rows = list(Ondertekening.objects.filter(aanvraag=aanvraag_id).order_by("-asked_at", "id"))
    last = [row for row in rows if row.asked_at == rows[0].asked_at]
    return [_row(each) for each in last]


def signed_by(aanvraag_id: UUID) -> list[TekenRow]:
    """The hands under it, in the order in which they signed."""
    found = Ondertekening.objects.filter(aanvraag=aanvraag_id, state=Tekenstand.GETEKEND).order_by("answered_at", "id")
    return [_row(each) for each in found]


def bsns_of_signers(aanvraag_id: UUID) -> list[tuple[str, str]]:
    """The BSN and the name of who logged in to sign."""
    found = Ondertekening.objects.filter(aanvraag=aanvraag_id, state=Tekenstand.GETEKEND, bsn__isnull=False)
    return [(each.bsn or "", each.naam or "") for each in found.order_by("answered_at", "id")]


def waiting_for_a_hand(*, most: int = 200) -> list[WachtRow]:
    """What is not complete yet; what ends first stands first. One statement."""
    found = Ondertekening.objects.filter(state=Tekenstand.GEVRAAGD, aanvraag__state=Stand.TEKENEN).order_by("until")
    fields = ("aanvraag_id", "aanvraag__kenmerk", "aanvraag__versie__formulier__name", "aanvraag__aangeboden_at")
    rows = found.values_list(*fields, "rol", "email", "until", "reminded_at")[:most]
    return [WachtRow(*row) for row in rows]


def _row(each: Ondertekening) -> TekenRow:
    return TekenRow(
        rol=each.rol,
        email=each.email,
        state=each.state,
        code=each.code,
        asked_at=each.asked_at,
        until=each.until,
        reminded_at=each.reminded_at,
        answered_at=each.answered_at,
        naam=each.naam or "",
        hoe=each.hoe,
        reden=each.reden or "",
    )
