"""In which language a partij likes to read: the standard keeps it as a code of three letters (ISO 639-2)."""

from uuid import UUID

from loket.kernel.language import DUTCH, ENGLISH
from loket.partijen.models import Partij

CODES = {DUTCH: "nld", ENGLISH: "eng"}


def taal_of(adres_id: UUID) -> str:
    """Of whose address this is. What we have no words in is Dutch."""
    found = Partij.objects.filter(digitale_adressen=adres_id).values_list("voorkeurstaal", flat=True).first()
    return ENGLISH if found == CODES[ENGLISH] else DUTCH
