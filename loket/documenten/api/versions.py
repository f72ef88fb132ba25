"""Which version of a document is asked for (drc-010)."""

from typing import Any

from django.http import Http404

from loket.kernel.wire import Fault
from loket.zgw.door import Call
from loket.zgw.faults import invalid
from loket.zgw.filters import WrongValue, moment

VERSIONS = ("versie", "registratieOp")


def version_asked(call: Call, *also: str) -> tuple[str, dict[str, Any]] | None:
    """A condition on `{t}` and its values; None for the latest. Raises Problem, and Http404 for what no version has."""
    given: dict[str, str] = call.request.GET.dict()
    faults = [
        Fault("nonFieldErrors", "unknown-parameters", f"Onbekende query parameter: {name[:100]}")
        for name in given
        if name not in (*VERSIONS, *also)
    ]
    versie, at = (given.get(name, "") for name in VERSIONS)
    if versie and at:
        faults.append(Fault("nonFieldErrors", "invalid", "Vraag om een versie of een moment, niet om beide."))
    if faults:
        raise invalid(*faults)
    if versie:
        if not (versie.isascii() and versie.isdigit() and len(versie) < 10):
            raise Http404
        return "{t}.versie = %(versie)s::int", {"versie": int(versie)}
    if at:
        try:
            return "{t}.begin_registratie <= %(at)s::timestamptz", {"at": moment(at)}
        except WrongValue:
            raise Http404 from None
    return None
