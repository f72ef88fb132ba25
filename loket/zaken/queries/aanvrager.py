"""Who asked for a zaak: how we call them, where we can reach them, and whose data are looked at."""

from dataclasses import dataclass
from uuid import UUID

from loket.zaken.models import Rol
from loket.zaken.rules.naam import address_of, name_of


@dataclass(frozen=True, slots=True)
class Aanvrager:
    """What is not known is empty. `bsn` is only for the log of who looked at whose data."""

    naam: str = ""
    adres: str = ""
    mail: str = ""
    telefoon: str = ""
    bsn: str = ""


def aanvrager_of(zaak_id: UUID) -> Aanvrager:
    """The initiator of this zaak; empty when it has none. One statement."""
    rol = Rol.objects.filter(zaak_id=zaak_id, omschrijving_generiek="initiator").first()
    if rol is None:
        return Aanvrager()
    contact = rol.contactpersoon_rol or {}
    return Aanvrager(
        naam=name_of(rol.betrokkene_type, rol.betrokkene_identificatie, rol.afwijkende_naam_betrokkene),
        adres=address_of(rol.betrokkene_identificatie),
        mail=contact.get("emailadres") or "",
        telefoon=contact.get("telefoonnummer") or "",
        bsn=rol.bsn or "",
    )
