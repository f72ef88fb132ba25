"""The left pane: who calls. What is shown of them is written down first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone

from loket.gesprek.pages.seen import saw_details, saw_picture
from loket.gesprek.pages.sent import saved_page
from loket.gesprek.queries.customer import Candidate, Who, at_number, candidates_of, who_of
from loket.gesprek.queries.picture import Picture, picture_of
from loket.gesprek.rules.draft import Draft, choosing
from loket.kernel.http import actor_of
from loket.klantcontacten.commands import keep_concept
from loket.partijen.permissions import BEKIJKEN
from loket.telefonie.models import Line
from loket.telefonie.queries.gesprek import Call
from loket.telefonie.rules.number import in_words, read_number
from loket.zaken.rules.kcc import CHECKED, remembered

SHARED = (Line.TOWN, Line.EMERGENCY, Line.PAID, Line.INTERNAL, Line.UNKNOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pane:
    """`number` is that of the call in words; `shared`: it tells not who calls."""

    may_find: bool
    who: Who | None = None
    picture: Picture | None = None
    candidates: Sequence[Candidate] = ()
    number: str = ""
    withheld: bool = False
    foreign: bool = False
    shared: bool = False


def pane_of(request: HttpRequest, draft: Draft, *, contact: UUID, call: str) -> Pane:
    """`contact` is the key of the klantcontact to be, `call` the name of the call."""
    empty = _of_number(draft, may_find=actor_of(request).may(BEKIJKEN))
    if not empty.may_find:
        return empty
    who = who_of(draft, by=actor_of(request))
    if who is None:
        return replace(empty, candidates=candidates_of(draft.found))
    seen = f"{who.known.id}{'' if who.is_told else ':nummer'}"
    if draft.seen != seen:
        saw_details(request, who.known, contact, told=who.is_told)
        if saved_page(request) is None:
            keep_concept(gesprek=call, tekst={"gezien": seen}, by=actor_of(request))
    return replace(empty, who=who, picture=_picture(request, who, contact))


def _of_number(draft: Draft, *, may_find: bool) -> Pane:
    """What the number alone tells, as the agent reads it."""
    number = read_number(draft["telefoon"]) if draft["telefoon"].strip() else None
    return Pane(
        may_find=may_find,
        number=in_words(number) if number else "",
        withheld=number is None and draft.line == Line.WITHHELD,
        foreign=number is not None and number.line == Line.FOREIGN,
        shared=number is not None and number.line in SHARED,
    )


def recognised(request: HttpRequest, call: Call) -> dict[str, object]:
    """What the draft of a call begins with: its number, and who can be reached there."""
    found = at_number(call.number, call.line) if actor_of(request).may(BEKIJKEN) else []
    one = found[0] if len(found) == 1 else None
    told = {"telefoon": call.number, "lijn": str(call.line)}
    return told | choosing(one, found=found, herkend=one is not None)


def _picture(request: HttpRequest, who: Who, contact: UUID) -> Picture | None:
    """Of somebody who was checked, as a record of who saw it; their zaken open without asking again."""
    if not who.is_checked:
        return None
    picture = picture_of(who.known, now=timezone.now(), by=actor_of(request))
    saw_picture(request, who.known, picture, contact)
    zaken = [each.id for each in picture.zaken or ()]
    request.session[CHECKED] = remembered(request.session.get(CHECKED, {}), zaken, now=timezone.now())
    return picture
