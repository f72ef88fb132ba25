"""The end of a visit, as it was typed at the counter."""

from collections.abc import Mapping
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest

from loket.balie import commands
from loket.balie.commands import Afloop, Ended
from loket.balie.commands.visit import When
from loket.balie.models import Balie
from loket.balie.pages.sent import key_of, visit_of
from loket.balie.rules.kassa import cents_in, euros
from loket.balie.rules.label import spaced
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refused

NEE = ("nee_reden", "nee_grond", "nee_alternatief")
NAMES = ("naam", "ander")
FIELDS = ("resultaat", "onderwerp", "notitie", "verwezen_naar", *NEE)
LONGEST, LONGEST_NAME = 1000, 200


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


def afloop_of(typed: Mapping[str, str]) -> Afloop:
    told = {name: typed.get(name, "")[:LONGEST] for name in FIELDS}
    told |= {name: typed.get(name, "").strip()[:LONGEST_NAME] for name in NAMES}
    return Afloop(
        **told,
        zaaktype=_zaaktype(typed.get("zaaktype", "")),
        document_seen=bool(typed.get("document")),
        while_you_wait=bool(typed.get("meteen")),
        wijze=typed.get("wijze", "")[:10],
        bedrag=typed.get("bedrag", "")[:20],
        bedrag_cent=_cents(typed),
    )


def _cents(typed: Mapping[str, str]) -> int | None:
    """What was typed goes before the price that was chosen."""
    if other := typed.get("bedrag", "")[:20].strip():
        return cents_in(other)
    price = typed.get("prijs", "")
    return int(price) if price.isdecimal() and len(price) < 8 else None


def _zaaktype(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _told(ended: Ended) -> str:
    if ended.bon:
        return f"{spaced(ended.volgnummer.label)} is klaar. Betaald: {euros(ended.bon.bedrag_cent)}."
    if ended.zaak:
        return f"Klaar. Zeg dit: uw zaaknummer is {ended.zaak.identificatie}."
    return f"{spaced(ended.volgnummer.label)} is klaar."
