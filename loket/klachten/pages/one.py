"""One klacht, with the steps that can be taken now."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from loket.huisstijl.brief import Letter, pdf_of
from loket.kernel.actor import Actor
from loket.kernel.forms import carried_out
from loket.kernel.http import actor_of, page
from loket.kernel.limits import address_of
from loket.kernel.refusal import Refused
from loket.kernel.text import date_words, local
from loket.klachten.forms.steps import StepForm
from loket.klachten.models import Klacht, Klachtbrief
from loket.klachten.pages.bijlage import send_bijlage
from loket.klachten.pages.steps import STEPS, Step
from loket.klachten.pages.work import around, for_klachten
from loket.klachten.permissions import BEHANDELEN, COORDINEREN
from loket.klachten.queries.detail import Detail, detail_of
from loket.klachten.queries.worklist import next_step_of, pace_of
from loket.organisatie.queries import gemeente, holders_of, medewerker_choices, team_choices
from loket.verwerkingen.commands import log_view


@require_safe
@for_klachten(BEHANDELEN, COORDINEREN)
def one(request: HttpRequest, klacht_id: UUID) -> HttpResponse:
    return _shown(request, _found(klacht_id, actor_of(request)))


@require_POST
@for_klachten(BEHANDELEN, COORDINEREN)
def step(request: HttpRequest, klacht_id: UUID, stap: str) -> HttpResponse:
    by = actor_of(request)
    found = _found(klacht_id, by)
    if stap not in STEPS:
        raise Http404
    taken = STEPS[stap]
    form = _form(stap, taken, found, by, data=request.POST)
    try:
        if carried_out(form, lambda told: taken.take(klacht_id, form, told, by)):
            messages.success(request, taken.said)
            return _after(klacht_id, by)
    except Klachtbrief.DoesNotExist:
        raise Http404 from None
    return _shown(request, found, failed=(stap, form))


@require_safe
@for_klachten(BEHANDELEN, COORDINEREN)
def letter(request: HttpRequest, klacht_id: UUID, brief_id: UUID) -> HttpResponse:
    """To print and post, for who left no mail address."""
    found = _found(klacht_id, actor_of(request))
    brief = next((each for each in found.brieven if each.id == brief_id), None)
    if brief is None:
        raise Http404
    town, klacht, day = gemeente(), found.klacht, local(brief.geschreven_op).date()
    sheet = Letter(
        sender=town.full_name,
        to=(klacht.naam or "", *(part.strip() for part in (klacht.adres or "").split(",") if part.strip())),
        day=day,
        subject=brief.onderwerp,
        text=brief.tekst or "",
        marks=(("Datum", date_words(day)), ("Onze klacht", klacht.nummer)),
        foot=town.contact_line,
    )
    answer = HttpResponse(pdf_of(sheet), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{klacht.nummer}-{brief.soort}.pdf"'
    answer["Cache-Control"] = "private, no-store"
    return answer


@require_safe
@for_klachten(BEHANDELEN, COORDINEREN)
def file(request: HttpRequest, klacht_id: UUID, bijlage_id: UUID) -> HttpResponse:
    return send_bijlage(request, klacht_id, bijlage_id, _found(klacht_id, actor_of(request)).klacht.nummer)


def _found(klacht_id: UUID, by: Actor) -> Detail:
    """What is about this person, or of another, is not there."""
    try:
        return detail_of(klacht_id, by=by)
    except (Klacht.DoesNotExist, Refused):
        raise Http404 from None


def _after(klacht_id: UUID, by: Actor) -> HttpResponse:
    """Back to the klacht; to the list when this person may not see it any more."""
    try:
        detail_of(klacht_id, by=by)
    except Refused:
        return redirect("klachten:work")
    return redirect("klachten:one", klacht_id)


def _form(stap: str, step: Step, found: Detail, by: Actor, data: Any = None) -> StepForm:
    named = {each.medewerker_id for each in found.beklaagden}
    handlers = holders_of(BEHANDELEN, COORDINEREN, on=timezone.localdate()) if stap == "behandelaar" else []
    choices = {
        "handlers": [(str(id), name) for id, name in handlers if id not in named],
        "people": medewerker_choices() if stap in ("beklaagde", "maatregel") else [],
        "teams": team_choices() if stap == "delen" else [],
    }
    initial = {name: getattr(found.klacht, column) or "" for name, column in step.initial.items()}
    parts = found.onderdelen if stap in ("delen", "oordeel") else []
    return step.form(data, auto_id=f"{stap}-%s", initial=initial, choices=choices, onderdelen=parts)


def _shown(request: HttpRequest, found: Detail, failed: tuple[str, StepForm] | None = None) -> HttpResponse:
    by, today = actor_of(request), timezone.localdate()
    open_step, failed_form = failed or ("", None)
    steps = [
        {"slug": slug, "step": each, "form": failed_form if slug == open_step else _form(slug, each, found, by)}
        for slug, each in STEPS.items()
        if each.shown(found, by, today)
    ]
    log_view(
        object=f"klachten:{found.klacht.id}",
        label=found.klacht.nummer,
        action="klacht bekeken",
        activity="klachten",
        purpose="Een klacht behandelen (Awb hoofdstuk 9)",
        place=address_of(request),
        by=by,
    )
    context = {
        **around(by, ""),
        "found": found,
        "klacht": found.klacht,
        "next": next_step_of(found.klacht, today),
        "pace": pace_of(found.klacht, today),
        "steps": steps,
        "open_step": open_step,
        "failed": failed_form,
        "late_call": found.klacht.fase == "ontvangen" and today > found.call_before,
    }
    return page(request, "klachten/staff/one.html", context, status=422 if failed else 200)
