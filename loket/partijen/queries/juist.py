"""What we keep of a partij, for who puts it right."""

from typing import Any

from loket.partijen.models import Partij, SoortDigitaalAdres
from loket.partijen.queries.digitaal_adres import standard_of
from loket.partijen.rules.verbetering import NAMES, PLACES, Juist


def kept_of(partij: Partij) -> Juist:
    """Two statements: of the first of its mail addresses and telephones."""
    mail, phone = (
        standard_of(partij.id, soort) for soort in (SoortDigitaalAdres.EMAIL, SoortDigitaalAdres.TELEFOONNUMMER)
    )
    told: dict[str, Any] = {name: getattr(partij, name) for name in NAMES}
    told |= {name: getattr(partij, name) or {} for name in PLACES}
    return Juist(**told, email=mail.adres if mail else "", telefoon=phone.adres if phone else "")
