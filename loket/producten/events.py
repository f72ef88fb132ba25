"""Facts about how products are arranged. A page that is published or taken down is told by redactie."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OnderwerpSet:
    code: str
    label: str


@dataclass(frozen=True)
class InstantieSet:
    code: str
    name: str


@dataclass(frozen=True)
class UplTakenIn:
    what: str  # "upl"
    source: str
    kept: int
    new: int
    gone: int
    refused: int


@dataclass(frozen=True)
class FormulierOffered:
    product: str
    formulier: str


@dataclass(frozen=True)
class FormulierWithdrawn:
    product: str
    formulier: str
