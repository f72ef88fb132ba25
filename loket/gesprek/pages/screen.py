"""The screen itself, and the steps on it: search, open an answer, keep what was typed, another person, begin anew."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from loket.gesprek.pages.door import a_step, address_of, for_agents, keep_typed, kept, screen, shown
from loket.gesprek.pages.hand import OUTCOMES
from loket.gesprek.pages.pane import recognised
from loket.gesprek.pages.sent import call_of, saved_page
from loket.gesprek.queries.answers import first_answer, opened_as, team_behind
from loket.gesprek.queries.handed import handed_over
from loket.gesprek.queries.line import line_of
from loket.gesprek.rules.draft import Draft, draft_of, is_touched, opening
from loket.kernel.http import actor_of, page
from loket.kernel.text import local
from loket.klantcontacten.commands import drop_concept, keep_concept
from loket.klantcontacten.queries.concept import concept_of
from loket.telefonie.queries.doorverbinding import passed_to
from loket.telefonie.queries.gesprek import current_call


@require_GET
@for_agents
def one(request: HttpRequest) -> HttpResponse:
    """With the call that this agent has on the line or hears ringing: its number, who can be reached there, and
    what a colleague who passes it on wrote already.
    """
    by, name = actor_of(request), call_of(request)
    concept = concept_of(gesprek=name, by=by)
    call = current_call(by.id) if name and not concept else None
    if call and call.call == name:
        offered = passed_to(UUID(by.id), call.id)
        along = handed_over(offered) if offered else {}
        concept = keep_concept(gesprek=name, tekst=recognised(request, call) | along, by=by)
    return screen(request, draft_of(concept.tekst) if concept else Draft())


@require_GET
@for_agents
def ringing(request: HttpRequest) -> HttpResponse:
    """Asked each second. A new call comes on the screen at once (U21); over a screen on which somebody typed, it stands
    in a bar. 204 when nothing changed.
    """
    by, here = actor_of(request), call_of(request)
    line = line_of(by, here=here, now=timezone.now())
    call = line.call
    if line.told == request.GET.get("bekend", ""):
        return HttpResponse(status=204)
    concept = concept_of(gesprek=here, by=by)
    if call and call.call != here and not (concept and is_touched(draft_of(concept.tekst))):
        return HttpResponse(status=204, headers={"HX-Redirect": address_of(call.call)})
    draft = draft_of(concept.tekst) if concept else Draft()
    return page(request, "gesprek/_call.html", {"line": line, "here": here, "draft": draft, "outcomes": OUTCOMES})


@require_POST
@a_step
def search(request: HttpRequest) -> HttpResponse:
    """The best answer stands open at once, and fills the question and the outcome."""
    draft = kept(request)
    best = first_answer(draft["q"], by=actor_of(request))
    if best:
        draft = kept(request, **opening(draft, best, team=team_behind(best)))
    return shown(request, draft, focus="antwoord")


@require_POST
@a_step
def open_answer(request: HttpRequest) -> HttpResponse:
    kind, _, slug = request.POST.get("open", "").partition(":")
    answer = opened_as(kind, slug[:100], today=local(timezone.now()).date())
    if answer is None:
        raise Http404
    draft = kept(request)
    return shown(request, kept(request, **opening(draft, answer, team=team_behind(answer))), focus="antwoord")


@require_POST
@for_agents
def keep(request: HttpRequest) -> HttpResponse:
    """By itself, two seconds after somebody typed. What comes in after it was saved, makes no draft again."""
    if saved_page(request) is None:
        keep_typed(request)
    concept = concept_of(gesprek=call_of(request), by=actor_of(request))
    return page(request, "gesprek/_kept.html", {"concept": concept})


@require_POST
@a_step
def empty(request: HttpRequest) -> HttpResponse:
    """It was no contact: begin anew."""
    drop_concept(gesprek=call_of(request), by=actor_of(request))
    return redirect("gesprek:screen")
