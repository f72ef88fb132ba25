"""The other buttons of a step: one more of a group, one less, other days or another place, a file to keep or drop."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest

from loket.formulieren.commands.bijlage import drop_bijlage, keep_bijlage
from loket.formulieren.models import Aanvraag
from loket.formulieren.rules.content import Soort
from loket.formulieren.rules.reis import Halte
from loket.formulieren.rules.vragen import Fout
from loket.formulieren.rules.vragen.groep import most_of
from loket.kernel.refusal import Refused

LOOKS = ("vanaf", "plek")  # which days of an appointment are shown, and where


def pressed(request: HttpRequest, halte: Halte, answers: dict[str, Any]) -> dict[str, Any]:
    """The answers after "meer:kinderen", "minder:kinderen:1", "vanaf:wanneer:2027-01-09" or "plek:wanneer:loket"."""
    does, _, rest = request.POST.get("doe", "").partition(":")
    code, _, number = rest.partition(":")
    if does in LOOKS and any(each.code == code and each.soort == Soort.AFSPRAAK for each in halte.vragen):
        return {**answers, code: {**answers[code], does: number[:100]}}
    groep = next((vraag for vraag in halte.vragen if vraag.code == code and vraag.soort == Soort.GROEP), None)
    if groep is None:
        return answers
    members = list(answers[code])
    if does == "meer" and len(members) < most_of(groep):
        members.append({})
    if does == "minder" and number.isascii() and number.isdigit() and int(number) < len(members):
        members.pop(int(number))
    return {**answers, code: members}


def files_sent(request: HttpRequest, aanvraag: Aanvraag, halte: Halte) -> dict[str, Fout]:
    """Keep what came along and drop what somebody points at; the faults by question."""
    does, _, id = request.POST.get("doe", "").partition(":")
    if does == "weg":
        drop_bijlage(aanvraag_id=aanvraag.id, bijlage_id=_uuid(id.rpartition(":")[2]))
    faults = {}
    for vraag in halte.vragen:
        if vraag.soort != Soort.BESTAND:
            continue
        for upload in request.FILES.getlist(vraag.code):
            try:
                keep_bijlage(aanvraag_id=aanvraag.id, vraag=vraag.code, upload=upload)
            except Refused as refused:
                faults[vraag.code] = Fout(refused.refusal.reason)
    return faults


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)
