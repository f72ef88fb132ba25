"""Ask a register about who is in, or about whom a colleague works for. Each question is written down first to last."""

import time
from collections.abc import Callable, Collection
from typing import TypeVar

from loket.basisregistraties.models import Register, Uitkomst
from loket.basisregistraties.rules.persoon import Persoon
from loket.basisregistraties.rules.velden import VELDEN_BRP, VELDEN_KVK, why_not_ask
from loket.basisregistraties.trail import note_bevraging
from loket.inloggen.rules.ingelogde import Ingelogde
from loket.kernel.actor import Actor
from loket.kernel.refusal import refuse
from loket.outside.brp import BrpDown, BrpRefused, brp
from loket.outside.kvk import KvkDown, KvkRefused, Onderneming, kvk
from loket.storingen.commands import note_down, note_up
from loket.storingen.models import Dienst

T = TypeVar("T")
NO_ANSWER = {
    BrpDown: Uitkomst.ONBEREIKBAAR,
    KvkDown: Uitkomst.ONBEREIKBAAR,
    BrpRefused: Uitkomst.GEWEIGERD,
    KvkRefused: Uitkomst.GEWEIGERD,
}


class NietBereikbaar(Exception):
    """The register does not answer now, or not to us: ask the person instead (Awb 2:21)."""


def persoon(who: Ingelogde | str, *, velden: Collection[str], doel: str, by: Actor) -> Persoon | None:
    """What the BRP tells of this person: of whom somebody speaks for, when who is in does so. None: nobody, or no BSN.

    Raises Refused without a purpose, or for a field that we do not know; NietBereikbaar when there is no answer.
    """
    refuse(*why_not_ask(velden, doel, known=VELDEN_BRP))
    bsn = who if isinstance(who, str) else who.whose.bsn
    if not bsn:
        return None
    asked = sorted(set(velden))
    told = _noted(Register.BRP, bsn, asked, doel, lambda: brp().persoon(bsn, asked, doelbinding=doel), by=by)
    return Persoon(told) if told is not None else None


def onderneming(who: Ingelogde | str, *, velden: Collection[str], doel: str, by: Actor) -> Persoon | None:
    """What the trade register tells of this company; the fields that were not asked are not there. As `persoon`."""
    refuse(*why_not_ask(velden, doel, known=VELDEN_KVK))
    number = who if isinstance(who, str) else who.whose.kvk
    if not number:
        return None
    asked = sorted(set(velden))
    found = _noted(Register.HANDELSREGISTER, number, asked, doel, lambda: kvk().basisprofiel(number), by=by)
    return Persoon(_told(found, asked)) if found else None


def _told(found: Onderneming, velden: Collection[str]) -> dict[str, str]:
    return {veld: value for veld in velden if (value := getattr(found, veld))}


def _noted(
    register: Register, number: str, velden: list[str], doel: str, ask: Callable[[], T | None], *, by: Actor
) -> T | None:
    began, found, uitkomst = time.monotonic(), None, Uitkomst.NIET_GEVONDEN
    try:
        found = ask()
        uitkomst = Uitkomst.GEVONDEN if found is not None else uitkomst
    except tuple(NO_ANSWER) as error:
        uitkomst = NO_ANSWER[type(error)]
        raise NietBereikbaar(register) from None
    finally:
        took = round((time.monotonic() - began) * 1000)
        note_bevraging(register, number, velden=velden, doel=doel, uitkomst=uitkomst, milliseconden=took, by=by)
        (note_down if uitkomst == Uitkomst.ONBEREIKBAAR else note_up)(Dienst(register))
    return found
