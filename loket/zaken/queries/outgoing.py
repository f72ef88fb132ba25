"""What goes out about a zaak: to whom, when, and with which words."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from loket.kernel.text import date_words
from loket.organisatie.queries import gemeente, mail_of
from loket.termijnen.hours import not_in_quiet_hours
from loket.zaken.models import Aanvulling, Oorzaak, Rol, Termijnwijziging, VerteldeDag, Zaak
from loket.zaken.rules.aanvulling import asked_lines
from loket.zaken.rules.naam import address_of, name_of
from loket.zaken.rules.stap import TAKEN_BACK_WITHIN
from loket.zaken.rules.words import Addressee

Words = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Outgoing:
    """The zaak as its messages need it."""

    zaak: Zaak
    to: Addressee
    words: Words

    @property
    def reply_to(self) -> str:
        return str(self.words["antwoordadres"])


def goes_out_at(taken_at: datetime) -> datetime:
    """After the time to take it back, and never in the quiet hours of the town."""
    town = gemeente()
    return not_in_quiet_hours(taken_at + TAKEN_BACK_WITHIN, town.quiet_from, town.quiet_until)


def addressee_of(zaak_id: UUID) -> Addressee:
    """Who acts for the initiator, else the initiator."""
    if rol := _who_acts(zaak_id):
        contact, struct = rol.contactpersoon_rol or {}, rol.betrokkene_identificatie or {}
        name = name_of(rol.betrokkene_type, struct, rol.afwijkende_naam_betrokkene)
        return Addressee(contact.get("naam") or name, contact.get("emailadres") or "", address_of(struct))
    return Addressee()


def numbers_of_addressee(zaak_id: UUID) -> tuple[str, str]:
    """The BSN and the KvK-number of the same, as far as we know them: by these they log in."""
    rol = _who_acts(zaak_id)
    struct = (rol.betrokkene_identificatie or {}) if rol else {}
    return ((rol.bsn or "") if rol else ""), str(struct.get("kvkNummer") or "")


def _who_acts(zaak_id: UUID) -> Rol | None:
    rollen = list(Rol.objects.filter(zaak_id=zaak_id).order_by("id"))
    gemachtigde = (each for each in rollen if each.indicatie_machtiging == "gemachtigde")
    return next(gemachtigde, None) or next((e for e in rollen if e.omschrijving_generiek == "initiator"), None)


def outgoing_of(zaak_id: UUID) -> Outgoing:
    """Raises Zaak.DoesNotExist."""
    zaak = Zaak.objects.select_related("zaaktype", "team").get(id=zaak_id)
    to, town = addressee_of(zaak_id), gemeente()
    words = {
        "naam": to.name or _("aanvrager"),
        "nummer": zaak.identificatie,
        "zaaktype": zaak.zaaktype.omschrijving,
        "start": date_words(zaak.startdatum),
        "besluit": bool(zaak.zaaktype.besluittypen),
        "dwangsom": zaak.zaaktype.dwangsom,
        "team": zaak.team.name if zaak.team else town.full_name,
        "antwoordadres": (mail_of(zaak.team_id) if zaak.team_id else "") or town.email,
        "uiterlijk": _day(zaak.uiterlijke_einddatum_afdoening),
        "streef": _day(zaak.einddatum_gepland),
        "klaar": zaak.einddatum is not None,
        "stil": bool((zaak.opschorting or {}).get("indicatie")),
    }
    return Outgoing(zaak, to, words)


def words_of_aanvulling(asked: Aanvulling) -> Words:
    return {
        "gevraagd": asked_lines(asked.gevraagd),
        "antwoord_uiterlijk": date_words(asked.uiterlijk),
        "stil": asked.opschorting_id is not None,
    }


def words_of_move(moved: Termijnwijziging) -> Words:
    return {
        "verlengd": moved.oorzaak == Oorzaak.VERLENGD,
        "hervat": moved.oorzaak == Oorzaak.HERVAT,
        "reden": moved.reden if moved.oorzaak == Oorzaak.VERLENGD else "",
        "oud": _day(moved.oud),
        "uiterlijk": _day(moved.nieuw),
    }


def told_day(zaak_id: UUID) -> date | None:
    """The last day that the applicant was told last."""
    return VerteldeDag.objects.filter(zaak_id=zaak_id).order_by("-id").values_list("dag", flat=True).first()


def _day(day: date | None) -> str:
    return date_words(day) if day else ""
