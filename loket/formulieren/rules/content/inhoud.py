"""A whole form: what it is for, its steps, its calculations, and what it costs."""

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from loket.formulieren.rules.betaalverzoek import WEEKS
from loket.formulieren.rules.content.voorwaarde import Code, Value, Voorwaarde
from loket.formulieren.rules.content.vraag import Line, Prose, Vraag


class Weg(StrEnum):
    """Another way than this form (Awb 2:7: never only digital)."""

    BALIE = "balie"
    TELEFOON = "telefoon"
    POST = "post"

    @property
    def label(self) -> str:
        return {"balie": "Aan de balie", "telefoon": "Aan de telefoon", "post": "Per post"}[self]


class Inloggen(StrEnum):
    """Whether somebody logs in before the first step."""

    NEE = "nee"
    MAG = "mag"
    MOET = "moet"

    @property
    def label(self) -> str:
        return {"nee": "Zonder inloggen", "mag": "Inloggen mag", "moet": "Inloggen moet"}[self]


class Grond(StrEnum):
    """Who acts for another in some matters only, and may fill in this form."""

    BEWIND = "bewind"
    MENTORSCHAP = "mentorschap"


class Niveau(StrEnum):
    """How sure we must be who it is (eIDAS)."""

    LAAG = "laag"
    SUBSTANTIEEL = "substantieel"
    HOOG = "hoog"


class Kanaal(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    soort: Annotated[Weg, Meta(title="Hoe")]
    tekst: Annotated[Line, Meta(title="Waar en wanneer")] = ""


class Rij(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A row of a decision table: the first that holds decides."""

    als: Voorwaarde
    dan: Value


class Berekening(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A value made of answers: by a formula, or by a decision table with `anders` for when no row holds."""

    code: Annotated[Code, Meta(title="Code")]
    label: Annotated[Line, Meta(title="Naam")]
    formule: Annotated[Line, Meta(title="Formule")] = ""
    tabel: Annotated[list[Rij], Meta(max_length=100)] = []
    anders: Annotated[Value, Meta(title="Anders")] = ""
    tonen: Annotated[bool, Meta(title="Laten zien in de controle")] = False
    euro: Annotated[bool, Meta(title="Is een bedrag in euro")] = False


class Bedrag(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What it costs: an amount in euro, or the code of a calculation. `later`: it may be paid afterwards (S-81),
    within `weken` (Awb 4:87).
    """

    bedrag: Annotated[Value, Meta(title="Bedrag of code van een berekening")]
    omschrijving: Annotated[Line, Meta(title="Waarvoor")]
    later: Annotated[bool, Meta(title="Later betalen mag")] = True
    weken: Annotated[int, Meta(ge=1, le=52, title="Weken om later te betalen")] = WEEKS


class Medetekenen(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who else must sign. `vraag` is the question with their e-mail address, or a group with such a question in it:
    then each of them signs. A question that is not asked asks nobody to sign.
    """

    vraag: Annotated[Code, Meta(title="Vraag met het e-mailadres")]
    wie: Annotated[Line, Meta(title="Wie tekent mee")]
    dagen: Annotated[int, Meta(ge=2, le=60, title="Dagen om te tekenen")] = 14


class Stap(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One page of the form."""

    code: Annotated[Code, Meta(title="Code")]
    titel: Annotated[Line, Meta(title="Titel")]
    uitleg: Annotated[Prose, Meta(title="Uitleg")] = ""
    als: Annotated[Voorwaarde | None, Meta(title="Alleen vragen als")] = None
    vragen: Annotated[list[Vraag], Meta(max_length=30)] = []


class Formulierinhoud(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """`onderwerp` becomes the omschrijving of the zaak; "{code}" in it is replaced by an answer."""

    zaaktype: Annotated[Line, Meta(title="Zaaktype")]
    onderwerp: Annotated[Line, Meta(title="Onderwerp van de zaak")] = ""
    intro: Annotated[Prose, Meta(title="Waar het voor is")] = ""
    nodig: Annotated[list[Line], Meta(max_length=20, title="Wat u nodig hebt")] = []
    minuten: Annotated[int, Meta(ge=1, le=120, title="Minuten om in te vullen")] = 5
    daarna: Annotated[Prose, Meta(title="Wat er daarna gebeurt")] = ""
    kanalen: Annotated[list[Kanaal], Meta(max_length=6, title="Andere manieren")] = []
    inloggen: Annotated[Inloggen, Meta(title="Inloggen")] = Inloggen.NEE
    niveau: Annotated[Niveau, Meta(title="Niveau van inloggen")] = Niveau.SUBSTANTIEEL
    bedrijf: Annotated[bool, Meta(title="Ook met eHerkenning")] = False
    stappen: Annotated[list[Stap], Meta(max_length=30)] = []
    berekeningen: Annotated[list[Berekening], Meta(max_length=40)] = []
    betalen: Annotated[Bedrag | None, Meta(title="Betalen")] = None
    zelf: Annotated[bool, Meta(title="Alleen iemand zelf")] = False
    ook_door: Annotated[list[Grond], Meta(max_length=5, title="Ook door")] = []
    medetekenen: Annotated[Medetekenen | None, Meta(title="Mede ondertekenen")] = None
    versturen: Annotated[Line, Meta(title="Tekst op de laatste knop")] = "Versturen"
    engels: Annotated[dict[Prose, Prose], Meta(max_length=600, title="In het Engels, per tekst")] = {}

    def vragen(self) -> Iterator[Vraag]:
        """All questions on the steps; those of a group stay inside it."""
        for stap in self.stappen:
            yield from stap.vragen

    def stap(self, code: str) -> Stap | None:
        return next((stap for stap in self.stappen if stap.code == code), None)


def read(inhoud: Any) -> Formulierinhoud:
    """The form that this JSON tells. Raises ValueError with where it is wrong (msgspec.ValidationError)."""
    return msgspec.convert(inhoud, Formulierinhoud)


@lru_cache(maxsize=256)
def read_version(version: str, text: str) -> Formulierinhoud:
    """The same, kept for as long as the version is asked for: what was published does not change."""
    return msgspec.json.decode(text, type=Formulierinhoud)


def as_json(inhoud: Formulierinhoud) -> dict[str, Any]:
    """What a version keeps."""
    told: dict[str, Any] = msgspec.to_builtins(inhoud)
    return told
