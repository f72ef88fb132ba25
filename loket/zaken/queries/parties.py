"""Who takes part in a zaak: names, how to reach them, and the BSN as far as it may be shown."""

from dataclasses import dataclass
from uuid import UUID

from loket.zaken.models import IndicatieMachtiging, Rol
from loket.zaken.rules.naam import address_of, is_called, masked, name_of
from loket.zaken.rules.rol import KEPT_BY_US

PERSON = "natuurlijk_persoon"
STAFF_ROLLEN = ("behandelaar", "zaakcoordinator", "beslisser", "klantcontacter")
ORDER = ("initiator", "mede_initiator", "belanghebbende", "adviseur", *STAFF_ROLLEN)


@dataclass(frozen=True, slots=True)
class Party:
    """`person` is who it is for the logboek dataverwerkingen: the BSN, or the rol; empty for who is no citizen."""

    id: UUID
    rol: str
    generiek: str
    kind: str
    name: str
    bsn: str
    number: str
    born: str
    address: str
    email: str
    phone: str
    contact: str
    machtiging: str
    toelichting: str
    person: str

    @property
    def reachable(self) -> bool:
        return bool(self.email)


def parties_of(zaak_id: UUID) -> list[Party]:
    """The initiator first; not who handles it, for that stands with the zaak itself. One statement."""
    rollen = Rol.objects.filter(zaak_id=zaak_id).exclude(roltoelichting=KEPT_BY_US).order_by("id")
    found = [_party(each) for each in rollen]
    return sorted(found, key=lambda each: ORDER.index(each.generiek) if each.generiek in ORDER else len(ORDER))


def may_be_own(zaak_id: UUID, first: str, last: str) -> bool:
    """Whether somebody with this name takes part in it."""
    rows = Rol.objects.filter(zaak_id=zaak_id, betrokkene_type=PERSON).exclude(omschrijving_generiek__in=STAFF_ROLLEN)
    found = rows.values_list("betrokkene_type", "betrokkene_identificatie")
    return any(is_called(kind, struct, first, last) for kind, struct in found)


def bsn_of(rol_id: UUID, zaak_id: UUID) -> str:
    """The whole number: show it only when that is written down."""
    return Rol.objects.get(id=rol_id, zaak_id=zaak_id).bsn or ""


def _party(rol: Rol) -> Party:
    struct, contact = rol.betrokkene_identificatie or {}, rol.contactpersoon_rol or {}
    kind = rol.betrokkene_type
    citizen = kind == PERSON and rol.omschrijving_generiek not in STAFF_ROLLEN
    return Party(
        id=rol.id,
        rol=rol.omschrijving,
        generiek=rol.omschrijving_generiek,
        kind=kind,
        name=name_of(kind, struct, rol.afwijkende_naam_betrokkene),
        bsn=masked(rol.bsn),
        number=str(struct.get("kvkNummer") or struct.get("vestigingsNummer") or struct.get("innNnpId") or ""),
        born=_day(str(struct.get("geboortedatum") or "")),
        address=address_of(struct),
        email=str(contact.get("emailadres") or ""),
        phone=str(contact.get("telefoonnummer") or ""),
        contact=str(contact.get("naam") or ""),
        machtiging=IndicatieMachtiging(rol.indicatie_machtiging).label if rol.indicatie_machtiging else "",
        toelichting=rol.roltoelichting,
        person=(rol.bsn or f"rol:{rol.id}") if citizen else "",
    )


def _day(text: str) -> str:
    """ "1980-05-01" and "19800501" as "01-05-1980"; what is no whole date as it was sent."""
    digits = text.replace("-", "")[:8]
    return f"{digits[6:]}-{digits[4:6]}-{digits[:4]}" if len(digits) == 8 and digits.isdecimal() else text
