"""When a step or a question is asked, or a row of a decision table holds."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

Code = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
Value = Annotated[str, Meta(max_length=200)]


class Hoe(StrEnum):
    """How a test looks at an answer."""

    IS = "is"
    IS_NIET = "is_niet"
    BEVAT = "bevat"  # one of the choices that somebody ticked
    MEER = "meer"
    MINDER = "minder"
    INGEVULD = "ingevuld"
    LEEG = "leeg"

    @property
    def label(self) -> str:
        return HOE_WORDS[self]


HOE_WORDS = {
    Hoe.IS: "is",
    Hoe.IS_NIET: "is niet",
    Hoe.BEVAT: "bevat",
    Hoe.MEER: "is meer of later dan",
    Hoe.MINDER: "is minder of eerder dan",
    Hoe.INGEVULD: "is ingevuld",
    Hoe.LEEG: "is leeg",
}


class Test(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One look at the answer to a question, or at what a calculation made of the answers."""

    vraag: Annotated[Code, Meta(title="Welk antwoord")]
    hoe: Annotated[Hoe, Meta(title="Hoe")] = Hoe.IS
    waarde: Annotated[Value, Meta(title="Waarde")] = ""


class Voorwaarde(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """All of the tests hold, or one of them when `een` is set. Without a test it always holds."""

    tests: Annotated[list[Test], Meta(max_length=20)] = []
    een: Annotated[bool, Meta(title="Eén is genoeg")] = False
