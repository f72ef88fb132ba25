"""The steps in the left pane: find who calls, choose one, check two details, or take another person."""

from datetime import timedelta
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from loket.gesprek.pages.door import a_step, kept, to_screen
from loket.gesprek.pages.pane import pane_of
from loket.gesprek.pages.seen import saw_search, was_refused
from loket.gesprek.pages.sent import call_of
from loket.gesprek.rules.draft import Draft, choosing
from loket.kernel.http import actor_of, page
from loket.kernel.ids import new_id
from loket.kernel.limits import limit
from loket.klantcontacten.rules.caller import level_of
from loket.partijen.permissions import BEKIJKEN
from loket.partijen.queries.caller import known_of
from loket.partijen.queries.find import PartijRow, find_partijen
from loket.partijen.rules.query import LONGEST, read_query
from loket.zaken.permissions import CONSULT
from loket.zaken.queries.customer import words_to_find_asker

MOST_SEARCHES, PER = 240, timedelta(minutes=10)


@require_POST
@a_step
def find(request: HttpRequest) -> HttpResponse:
    """By whatever they say of themselves. What was typed is kept nowhere; who was found is. One alone is chosen."""
    _may_find(request, "partijen:zoeken", "Zoeken")
    limit(f"klant:{actor_of(request).id}", times=MOST_SEARCHES, per=PER)
    text = request.POST.get("klant", "")[:LONGEST]
    query = read_query(text)
    saw_search(request, bsn=dict(query.numbers).get("bsn", ""))
    found = [row.id for row in _found(request, text)]
    one = found[0] if len(found) == 1 else None
    by_number = one is not None and bool(query.phone)
    changes = choosing(one, found=found, gezocht=bool(text.strip()), herkend=by_number)
    draft = kept(request, **changes)
    return _shown(request, draft, focus="wie" if found else "klant")


@require_POST
@a_step
def choose(request: HttpRequest) -> HttpResponse:
    """Of several, or the one whom we recognised: they said that it is them. What was checked of that one stays, also
    when the button is pressed twice.
    """
    try:
        partij_id = UUID(request.POST.get("partij", ""))
    except ValueError:
        raise Http404 from None
    _may_find(request, f"partijen:{partij_id}", "Klant")
    if known_of(partij_id) is None:
        raise Http404
    draft = kept(request)
    stood_there = {"partij": str(partij_id), "herkend": False}
    changes = stood_there if draft.partij_id == partij_id else choosing(partij_id, found=draft.found)
    return _shown(request, kept(request, **changes), focus="wie")


@require_POST
@a_step
def check(request: HttpRequest) -> HttpResponse:
    """The boxes are kept with every step; here what follows from them stands below them. They stay as they are, so that
    who ticks fast loses none.
    """
    draft = kept(request)
    draft = draft if level_of(draft.checked) else kept(request, zaak="")
    return _shown(request, draft, fragment="gesprek/_seen.html")


@require_POST
@a_step
def other(request: HttpRequest) -> HttpResponse:
    """Somebody else calls than we thought."""
    draft = kept(request)
    found = [each for each in draft.found if each != draft.partij_id]
    return _shown(request, kept(request, **choosing(None, found=found, gezocht=False)), focus="klant")


def _found(request: HttpRequest, text: str) -> tuple[PartijRow, ...]:
    """A zaaknummer finds who asked for that zaak, for who may look up zaken."""
    found = find_partijen(text)
    if not found.zaaknummer:
        return found.rows
    if not actor_of(request).may(CONSULT):
        was_refused(request, "zaken:zoeken", found.zaaknummer)
        return ()
    words = words_to_find_asker(found.zaaknummer)
    return find_partijen(words).rows if words else ()


def _may_find(request: HttpRequest, object: str, label: str) -> None:
    if not actor_of(request).may(BEKIJKEN):
        was_refused(request, object, label)
        raise PermissionDenied(BEKIJKEN)


def _shown(
    request: HttpRequest, draft: Draft, *, focus: str = "", fragment: str = "gesprek/_customer.html"
) -> HttpResponse:
    """The pane, or this part of it, alone for htmx: the rest of the screen stays as it is, with what is typed there."""
    if request.headers.get("HX-Request") != "true":
        return to_screen(request)
    pane = pane_of(request, draft, contact=draft.send_key or new_id(), call=call_of(request))
    context = {"pane": pane, "draft": draft, "gesprek": call_of(request), "focus": focus}
    return page(request, fragment, context)
