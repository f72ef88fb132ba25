"""F4: who can take this call now, passing it on, how that ended, and calling back when nobody answers (S-28, S-129)."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from loket.gesprek.pages.door import a_step, for_agents, kept, screen, shown, to_call, to_next, to_screen
from loket.gesprek.pages.hand import is_by_hand
from loket.gesprek.pages.save import finish
from loket.gesprek.pages.sent import call_of, saved_page, sent_by
from loket.gesprek.queries.colleagues import Colleague, Colleagues, colleague, colleagues
from loket.gesprek.queries.line import line_of
from loket.gesprek.rules.draft import Draft
from loket.kernel.actor import Actor
from loket.kernel.http import actor_of, page
from loket.kernel.ids import new_id
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.klantcontacten.commands import keep_concept, move_concept
from loket.klantcontacten.models import Resultaat
from loket.outside.centrale import centrale
from loket.telefonie import commands
from loket.telefonie.models import Outcome
from loket.telefonie.queries.gesprek import current_call

NOT_THERE = Refusal("colleague-not-there", "Deze collega is er nu niet. Kies iemand anders.", "naar")
NOT_ANSWERED_YET = Refusal("call-not-answered", "Neem eerst op. Verbind daarna door.", "naar")
OVER = Refusal("call-over", "Dit gesprek is al voorbij.", "naar")


@require_POST
@a_step
def door(request: HttpRequest) -> HttpResponse:
    """`collega`: by name, work or team; without it the team behind the answer."""
    draft = kept(request)
    if "dicht" in request.POST:
        return shown(request, draft)
    if request.headers.get("HX-Target") == "door-mensen":
        return page(request, "gesprek/_door_people.html", {"found": _found(request, draft)})
    return with_door(request, draft)


@require_POST
@a_step
def pass_on(request: HttpRequest) -> HttpResponse:
    """To the chosen colleague (`naar`). A call without an exchange is registered now; then you dial yourself."""
    draft, by = kept(request), actor_of(request)
    saved, now = saved_page(request), current_call(by.id)
    if saved and now and now.call != call_of(request):
        return to_next(request, now.call)
    try:
        someone = chosen(request.POST.get("naar", ""), by)
        refuse(None if someone.offered else NOT_THERE)
        id, name = _own_call(request, draft, by)
        dial = commands.pass_on(gesprek_id=id, to=someone.dial, colleague=someone.id, centrale=centrale(), by=by)
    except Refused as refused:
        return with_door(request, draft, refused=refused)
    to = f"{someone.name} ({someone.team})" if someone.team else someone.name
    own = sent_by(request) | {"sleutel": ""} if saved else {}  # of a saved page nothing is kept yet
    keep_concept(gesprek=name, tekst=own | {"resultaat": str(Resultaat.DOORVERBONDEN), "verwezen_naar": to}, by=by)
    if dial and not is_by_hand(name):
        messages.warning(request, f"De centrale doet dit niet. Bel zelf {dial} en verbind door op je toestel.")
    return to_call(request, name)


@require_POST
@for_agents
def outcome(request: HttpRequest) -> HttpResponse:
    """By hand: `uitkomst` says how it ended. Who asked was offered these only."""
    kept(request)
    told, by = request.POST.get("uitkomst", ""), actor_of(request)
    passing = line_of(by, here=call_of(request), now=timezone.now()).passing
    if passing and told in Outcome.values:
        commands.note_outcome(gesprek_id=passing.gesprek_id, outcome=Outcome(told), by=by)
    return to_call(request, call_of(request))


@require_POST
@for_agents
def call_back(request: HttpRequest) -> HttpResponse:
    """Nobody answered: one key promises to call back, by the team that it was for."""
    draft, by = kept(request), actor_of(request)
    passing = line_of(by, here=call_of(request), now=timezone.now()).passing
    if passing is None:
        messages.info(request, "Er is geen gesprek dat je doorverbindt.")
        return to_screen(request)
    if passing.by_hand:
        commands.note_outcome(gesprek_id=passing.gesprek_id, outcome=Outcome.NOT_ANSWERED, by=by)
    changes = {
        "resultaat": str(Resultaat.TERUGBELVERZOEK),
        "verwezen_naar": "",
        "team": passing.team_code or draft["team"],
        "telefoon": draft["telefoon"].strip() or passing.number,
    }
    return finish(request, kept(request, **changes))


def with_door(request: HttpRequest, draft: Draft, *, refused: Refused | None = None, **more: object) -> HttpResponse:
    """The screen, with the people who can take the call."""
    return screen(request, draft, refused=refused, focus="door", door={"found": _found(request, draft), **more})


def _found(request: HttpRequest, draft: Draft) -> Colleagues:
    asked = request.POST.get("collega", "")
    return colleagues(asked, team=draft["team"], by=actor_of(request), now=timezone.now())


def chosen(id: str, by: Actor) -> Colleague:
    """Raises Refused when there is no such colleague here today."""
    try:
        found = colleague(UUID(id), by=by, now=timezone.now())
    except ValueError:
        found = None
    if found is None:
        raise Refused(NOT_THERE)
    return found


def _own_call(request: HttpRequest, draft: Draft, by: Actor) -> tuple[UUID, str]:
    """The call on the screen, by id and name; what was typed goes to the name of it. Raises Refused."""
    here, call = call_of(request), current_call(by.id)
    if here and (call is None or call.call != here):
        raise Refused(OVER)
    if call is None:
        made = commands.register_call(send_key=draft.send_key or new_id(), number=draft["telefoon"], by=by)
        refuse(OVER if made.ended_at else None)
        move_concept(gesprek=here, to=made.name, by=by)
        return made.id, made.name
    refuse(None if call.answered_at else NOT_ANSWERED_YET)
    move_concept(gesprek=here, to=call.call, by=by)
    return call.id, call.call
