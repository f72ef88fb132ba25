"""All that can be asked, by subject, with the params that each knows: for lists and forms."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from loket.termijnen.counting import FIELD_OF
from loket.termijnen.questions import OWN, PENALTIES, Question
from loket.termijnen.regel import Shift, TermijnRegel
from loket.termijnen.regels import BY_SUBJECT

Asked: TypeAlias = TermijnRegel | Question
LATE = "Te laat beslist"
SUBJECTS: Mapping[str, tuple[Asked, ...]] = MappingProxyType(
    {**BY_SUBJECT, LATE: (*PENALTIES, *BY_SUBJECT[LATE]), "Werkdagen en eigen termijnen": OWN}
)


@dataclass(frozen=True, slots=True)
class Params:
    """`needs` must be given; `may` can be."""

    needs: tuple[str, ...]
    may: tuple[str, ...]


def params_of(asked: Asked) -> Params:
    """What a caller must and may say beside the start."""
    if isinstance(asked, Question):
        return Params(asked.needs, asked.may)
    may = [variant.name for variant in asked.variants]
    if asked.extension:
        may += ["extension", "extension_weeks"]
        may += ["extended"] if asked.extension.most else []
        may += ["further"] if asked.extension.further_law else []
    may += [FIELD_OF[kind] for kind in asked.suspensions] + (["today"] if asked.suspensions else [])
    may += ["closing_days"] if asked.shift == Shift.COURTESY else []
    return Params((), (*may, "readings"))
