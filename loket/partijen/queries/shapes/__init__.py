"""How partijen, and what belongs to them, read in the Klantinteracties API."""

from loket.partijen.queries.shapes.api import API
from loket.partijen.queries.shapes.beside import (
    CATEGORIE,
    CATEGORIE_RELATIE,
    DIGITAAL_ADRES,
    REKENINGNUMMER,
    VERTEGENWOORDIGING,
)
from loket.partijen.queries.shapes.identificator import IDENTIFICATOR
from loket.partijen.queries.shapes.partij import PARTIJ

__all__ = [
    "API",
    "CATEGORIE",
    "CATEGORIE_RELATIE",
    "DIGITAAL_ADRES",
    "IDENTIFICATOR",
    "PARTIJ",
    "REKENINGNUMMER",
    "VERTEGENWOORDIGING",
]
