"""The selection list of municipalities: which file is kept how long, and why (Archiefwet, selectielijst 2020)."""

from loket.catalogi.queries.selectielijst.answers import klasse_at, omschrijving_at, procestype_at
from loket.catalogi.queries.selectielijst.lists import (
    Klasse,
    Procestype,
    klasse,
    known_uuid,
    number_at,
    omschrijving_url,
    procestype_url,
    procestypen,
)

__all__ = [
    "Klasse",
    "Procestype",
    "klasse",
    "klasse_at",
    "known_uuid",
    "number_at",
    "omschrijving_at",
    "omschrijving_url",
    "procestype_at",
    "procestype_url",
    "procestypen",
]
