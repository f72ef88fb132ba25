"""Who may come in, and what every page of the screen needs."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeAlias
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from loket.gesprek.pages.hand import OUTCOMES
from loket.gesprek.pages.pane import pane_of
from loket.gesprek.pages.sent import call_of, saved_page, typed_by
from loket.gesprek.queries.answers import answers_for
from loket.gesprek.queries.line import line_of
from loket.gesprek.rules.draft import Draft, draft_of, shown_in
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.ids import new_id
from loket.kernel.refusal import Refused
from loket.kernel.text import local
from loket.klantcontacten.commands import drop_concept, keep_concept
from loket.klantcontacten.models import Concept, NeeReden, Resultaat, SoortContact
from loket.klantcontacten.permissions import VASTLEGGEN
from loket.klantcontacten.queries.concept import concept_of
from loket.klantcontacten.queries.norm import norms_of
from loket.klantcontacten.rules.internetaak import last_moment, promised_words
from loket.organisatie.queries import channel_choices, team_choices
from loket.zaken.queries.choices import zaaktypen_to_open

P = ParamSpec("P")
View: TypeAlias = Callable[Concatenate[HttpRequest, P], HttpResponse]
for_agents = staff_only(VASTLEGGEN)
# The four with a key, as on the mock; the others stand below "Anders".
MAIN = (Resultaat.BEANTWOORD, Resultaat.TERUGBELVERZOEK, Resultaat.DOORVERBONDEN, Resultaat.ZAAK_GESTART)


def a_step(view: View[P]) -> View[P]:
    """For agents. On a page that was saved, when the next caller is on the screen by now, it shows that screen."""

    @for_agents
    @wraps(view)
    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        earlier = saved_page(request)
        kept = concept_of(gesprek=call_of(request), by=actor_of(request)) if earlier else None
        if earlier and kept and draft_of(kept.tekst).send_key != earlier.id:
            return to_next(request, call_of(request))
        if kept:
            drop_concept(gesprek=kept.gesprek, by=actor_of(request))  # left of what was saved
        return view(request, *args, **kwargs)

    return answer


def kept(request: HttpRequest, **changes: Any) -> Draft:
    """Keep what was sent along, with these changes; nothing that was typed is lost at any step.

    Who stood on a page of which the draft went meanwhile, stands there still, and is not kept: the next caller is not
    them. Of a page that was saved already nothing is kept: what it says is all there is.
    """
    shown, sent = shown_in(request.POST), typed_by(request) | changes
    draft = sent if saved_page(request) else _keep(request, sent).tekst
    return draft_of(shown | draft)


def keep_typed(request: HttpRequest) -> None:
    """A page that keeps itself."""
    _keep(request, typed_by(request))


def _keep(request: HttpRequest, tekst: dict[str, Any]) -> Concept:
    key = draft_of(tekst).send_key
    return keep_concept(gesprek=call_of(request), tekst=tekst, unless_saved=key, by=actor_of(request))


def screen(
    request: HttpRequest,
    draft: Draft,
    *,
    refused: Refused | None = None,
    focus: str = "",
    said: str = "",
    door: dict[str, Any] | None = None,
) -> HttpResponse:
    """The whole page, or its three panes for htmx. `door`: who can take the call, when that stands open."""
    by, now, key = actor_of(request), timezone.now(), draft.send_key or new_id()
    answers = answers_for(draft, by=by, today=local(now).date())
    faults = {refusal.field: refusal.reason for refusal in refused.refusals} if refused else {}
    norms = norms_of(draft["team"])
    context = {
        "draft": draft,
        "gesprek": call_of(request),
        "here": call_of(request),
        "line": line_of(by, here=call_of(request), now=now),
        "outcomes": OUTCOMES,
        "door": door,
        "send_key": key,
        "concept": concept_of(gesprek=call_of(request), by=by),
        "answers": answers,
        "pane": None if is_step(request) else pane_of(request, draft, contact=key, call=call_of(request)),
        "main_results": [each for each in MAIN if each in answers.results],
        "other_results": [each for each in answers.results if each not in MAIN],
        "reasons": NeeReden.choices,
        "kinds": SoortContact.choices,
        "channels": channel_choices(),
        "teams": team_choices(),
        "zaaktypen": zaaktypen_to_open(),
        "promised": promised_words(last_moment(now, spoed=False, norms=norms), now),
        "promised_soon": promised_words(last_moment(now, spoed=True, norms=norms), now),
        "faults": faults,
        "focus": focus,
        "said": said,
    }
    return page(request, "gesprek/screen.html", context, status=422 if refused else 200, fragment="gesprek/_panes.html")


def shown(request: HttpRequest, draft: Draft, *, focus: str = "", said: str = "") -> HttpResponse:
    """After a step: the panes for htmx; else the page again, so that reloading repeats nothing."""
    if is_step(request):
        return screen(request, draft, focus=focus, said=said)
    return to_screen(request)


def is_step(request: HttpRequest) -> bool:
    """Whether htmx swaps what it asked for: the pane with who calls stays then as it is, and is not sent again."""
    return request.headers.get("HX-Request") == "true"


def to_screen(request: HttpRequest) -> HttpResponse:
    """Back to the screen of the same call."""
    return redirect(address_of(call_of(request)))


def to_call(request: HttpRequest, call: str) -> HttpResponse:
    """The screen anew, of this call."""
    if request.headers.get("HX-Request") == "true":
        return HttpResponse(status=204, headers={"HX-Redirect": address_of(call)})
    return redirect(address_of(call))


def to_next(request: HttpRequest, call: str) -> HttpResponse:
    """From a page that was saved to who is on the line now. Nothing comes along, also not of what the browser kept."""
    answer = to_call(request, call)
    answer.headers["Loket-Draft"] = "drop"
    return answer


def address_of(call: str) -> str:
    """Where the screen of this call stands."""
    return f"{reverse('gesprek:screen')}?{urlencode({'gesprek': call})}" if call else reverse("gesprek:screen")
