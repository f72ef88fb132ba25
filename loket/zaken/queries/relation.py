"""Whether a colleague has work in hand for a customer."""

from uuid import UUID

from django.db.models import Q

from loket.kernel.secrets import blind_index
from loket.zaken.models import Rol, Zaak

ASKERS = ("initiator", "mede_initiator", "belanghebbende")


def handles_open_zaak_of(medewerker_id: UUID, *, bsn: str = "", kvk: str = "") -> bool:
    """Of somebody by one of these numbers; without a number it is nobody. One statement."""
    asked = Q(bsn_index=blind_index(bsn)) if bsn else Q()
    asked |= Q(betrokkene_identificatie__kvkNummer=kvk) if kvk else Q()
    if not asked:
        return False
    theirs = Rol.objects.filter(asked, omschrijving_generiek__in=ASKERS).values("zaak_id")
    return Zaak.objects.filter(behandelaar_id=medewerker_id, einddatum=None, id__in=theirs).exists()
