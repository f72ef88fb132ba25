"""The end of a visit, as the page of a counter sends it."""

from django.contrib import messages
from django.http import HttpRequest

from loket.balie import commands
from loket.balie.commands import Ended
from loket.balie.commands.visit import When
from loket.balie.models import Balie
from loket.balie.pages.sent import key_of, visit_of
from loket.balie.rules.kassa import euros
from loket.balie.rules.label import spaced
from loket.balie.schemas import afloop_of
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refused


def end(request: HttpRequest, balie: Balie, by: Actor) -> None:
    """With `volgende` the next visitor is called in the same press."""
    afloop = afloop_of(request.POST)
    ended = commands.end_visit(volgnummer_id=visit_of(request), afloop=afloop, when=When(key=key_of(request)), by=by)
    messages.success(request, _told(ended))
    if "volgende" in request.POST:
        try:
            commands.call_next(balie_id=balie.id, by=by)
        except Refused as refused:
            messages.info(request, refused.refusal.reason)


def _told(ended: Ended) -> str:
    if ended.bon:
        return f"{spaced(ended.volgnummer.label)} is klaar. Betaald: {euros(ended.bon.bedrag_cent)}."
    if ended.zaak:
        return f"Klaar. Zeg dit: uw zaaknummer is {ended.zaak.identificatie}."
    return f"{spaced(ended.volgnummer.label)} is klaar."
