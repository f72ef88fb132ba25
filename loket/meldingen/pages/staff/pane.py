"""One melding beside the list, or as a page of its own; with the form of a step when one was asked for."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_GET

from loket.kernel.actor import Actor
from loket.kernel.http import actor_of, page
from loket.kernel.limits import address_of
from loket.kernel.text import local
from loket.meldingen.pages.staff.door import for_handlers
from loket.meldingen.pages.staff.toast import take_toast
from loket.meldingen.queries.detail import Detail, detail_of
from loket.meldingen.rules.pace import next_step, pace_of
from loket.meldingen.rules.state_words import state_sentence
from loket.partijen.queries.persons import persons_at
from loket.verwerkingen.commands import log_view

SECONDARY = (
    ("inplannen", "Inplannen", "calendar-event"),
    ("overdragen", "Overdragen", "switch-horizontal"),
    ("vragen", "Vraag de melder", "message-2"),
    ("wachten", "Even niet", "player-pause"),
    ("soort", "Andere soort", "edit"),
    ("hoe-snel", "Spoed of niet", "flag"),
    ("doorsturen", "Doorsturen", "send"),
    ("samenvoegen", "Samenvoegen", "copy"),
    ("intrekken", "Laat vervallen", "circle-x"),
)


@require_GET
@for_handlers
def detail(request: HttpRequest, melding_id: UUID) -> HttpResponse:
    return show(request, detail_of(melding_id, by=actor_of(request)))


def show(request: HttpRequest, found: Detail, *, status: int = 200, **more: Any) -> HttpResponse:
    """Beside the list when htmx asks; else the whole page."""
    seen(request, found)
    context = {**pane_context(found, by=actor_of(request)), "toast": take_toast(request), **more}
    return page(
        request, "meldingen/staff/detail.html", context, status=status, fragment="meldingen/staff/_pane_swap.html"
    )


def seen(request: HttpRequest, found: Detail) -> None:
    """Somebody sees where the melders can be reached; of a melding without any there is nothing of a person."""
    if not any(melder.contact for melder in found.melders):
        return
    log_view(
        object=f"meldingen:{found.melding.id}",
        label=found.melding.number,
        action="melding bekeken, met wie het meldde",
        activity="meldingen",
        purpose="Een melding oplossen",
        persons=persons_at(melder.email for melder in found.melders),
        place=address_of(request),
        by=actor_of(request),
    )


def pane_context(found: Detail, *, by: Actor) -> dict[str, Any]:
    melding, today = found.melding, local(timezone.now()).date()
    primary = next_step(melding.state)
    return {
        "detail": found,
        "melding": melding,
        "today": today,
        "pace": pace_of(melding.state, melding.due_on, today),
        "sentence": state_sentence(melding, today),
        "primary": primary.slug,
        "secondary": [step for step in SECONDARY if step[0] != "vragen" or found.to_tell],
        "unsatisfied": [melder for melder in found.melders if melder.judgement],
    }
