"""What a form asks, as data. Each version of a form keeps one of these, as JSON."""

from loket.formulieren.rules.content.inhoud import (
    Bedrag,
    Berekening,
    Formulierinhoud,
    Grond,
    Inloggen,
    Kanaal,
    Medetekenen,
    Niveau,
    Rij,
    Stap,
    Weg,
    as_json,
    read,
    read_version,
)
from loket.formulieren.rules.content.voorwaarde import Code, Hoe, Test, Voorwaarde
from loket.formulieren.rules.content.vraag import KEUZEN, Optie, Soort, Vraag, Wie

__all__ = [
    "KEUZEN",
    "Bedrag",
    "Berekening",
    "Code",
    "Formulierinhoud",
    "Grond",
    "Hoe",
    "Inloggen",
    "Kanaal",
    "Medetekenen",
    "Niveau",
    "Optie",
    "Rij",
    "Soort",
    "Stap",
    "Test",
    "Voorwaarde",
    "Vraag",
    "Weg",
    "Wie",
    "as_json",
    "read",
    "read_version",
]
