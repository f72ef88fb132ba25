"""The steps of a handler: a form, the command, and the way back for ten seconds."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from loket.kernel.actor import Actor
from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import actor_of
from loket.kernel.once import done
from loket.kernel.refusal import Refused, refuse
from loket.kernel.text import local
from loket.zaken import commands
from loket.zaken.forms import steps as forms
from loket.zaken.forms.aanvrager import PartyForm
from loket.zaken.forms.values import ValuesForm
from loket.zaken.models import Notitiestatus, Stap
from loket.zaken.pages.door import for_handlers
from loket.zaken.pages.shown import shown
from loket.zaken.pages.toast import keep_toast, toast_of
from loket.zaken.pages.zaak import show
from loket.zaken.queries import choices
from loket.zaken.queries.detail import Detail, detail_of
from loket.zaken.queries.dossier import missing_papers, paper_kinds
from loket.zaken.queries.preview import Preview, preview_of_longer, preview_of_question, preview_of_status
from loket.zaken.rules.rights import LOOK_ONLY

Offers = Callable[[Detail], dict[str, Any]]
Previews = Callable[[Detail, forms.StepForm], Preview | None]
FIELD_OF = {"duur": "weken", "team": "to"}


def _nothing(found: Detail) -> dict[str, Any]:
    return {}


def _no_preview(found: Detail, form: forms.StepForm) -> Preview | None:
    return None


@dataclass(frozen=True)
class StepPage:
    """`offers` gives the form what it offers, `preview` is the bericht that goes out, `done` what the toast says."""

    title: str
    button: str
    icon: str
    form: type[forms.StepForm]
    command: Callable[..., Any]
    done: str
    offers: Offers = _nothing
    preview: Previews = _no_preview


def _add_note(*, zaak_id: UUID, onderwerp: str, tekst: str, by: Actor) -> None:
    told = {"onderwerp": onderwerp, "tekst": tekst, "aangemaakt_door": by.name, "status": Notitiestatus.DEFINITIEF}
    commands.add_notitie(zaak_id=zaak_id, **told, by=by)


def _add_contact(*, zaak_id: UUID, kanaal: str, onderwerp: str, toelichting: str, by: Actor) -> None:
    told = {"kanaal": kanaal, "onderwerp": onderwerp, "toelichting": toelichting}
    commands.add_klantcontact(zaak_id=zaak_id, datumtijd=timezone.now(), **told, by=by)


def _missing(found: Detail) -> dict[str, Any]:
    return {"missing": missing_papers(paper_kinds(found.facts.zaaktype_id), found.papers)}


def _told(form: forms.StepForm, name: str) -> Any:
    return (form.cleaned_data if form.is_bound else form.initial).get(name)


def _preview_next(found: Detail, form: forms.StepForm) -> Preview | None:
    if found.facts.next_id is None:
        return None
    text = _told(form, "toelichting") or ""
    return preview_of_status(found.facts.id, found.facts.next_id, text, now=timezone.now())


def _preview_question(found: Detail, form: forms.StepForm) -> Preview | None:
    gevraagd, uiterlijk = _told(form, "gevraagd") or "", _told(form, "uiterlijk")
    return preview_of_question(found.facts.id, gevraagd, uiterlijk, today=form.today, now=timezone.now())


def _preview_longer(found: Detail, form: forms.StepForm) -> Preview | None:
    assert isinstance(form, forms.LongerForm)
    reden = _told(form, "reden") or "…"
    return preview_of_longer(found.facts.id, form.duur, reden, today=form.today, now=timezone.now())


STEPS: dict[str, StepPage] = {
    "volgende": StepPage(
        "Volgende stap",
        "Zet deze stap",
        "arrow-right",
        forms.NextForm,
        commands.take_next_status,
        "een stap verder",
        lambda found: {"checks": choices.checks_of(found.facts.next_id)},
        _preview_next,
    ),
    "status": StepPage(
        "Andere status",
        "Zet deze status",
        "flag",
        forms.StatusForm,
        commands.take_next_status,
        "heeft een andere status",
        lambda found: {"statussen": choices.steps_to_take(found.facts.zaaktype_id)},
    ),
    "vragen": StepPage(
        "Vraag om aanvulling",
        "Stuur de vraag",
        "message-2",
        forms.AskForm,
        commands.ask_aanvulling,
        "wacht op de aanvrager",
        _missing,
        _preview_question,
    ),
    "hervatten": StepPage(
        "Alles is binnen", "De termijn loopt weer", "check", forms.GoOnForm, commands.go_on, "gaat verder"
    ),
    "stilzetten": StepPage(
        "Wacht op een ander", "Zet de termijn stil", "player-pause", forms.StandStillForm, commands.stand_still, "wacht"
    ),
    "verlengen": StepPage(
        "Termijn verlengen",
        "Verleng de termijn",
        "calendar-event",
        forms.LongerForm,
        commands.take_longer,
        "heeft meer tijd",
        preview=_preview_longer,
    ),
    "overdragen": StepPage(
        "Overdragen",
        "Draag over",
        "switch-horizontal",
        forms.HandOverForm,
        commands.take_over,
        "overgedragen",
        lambda found: {"receivers": choices.receivers([found.facts.team] if found.facts.team else [])},
    ),
    "afsluiten": StepPage(
        "Afsluiten",
        "Sluit de zaak af",
        "circle-check",
        forms.FinishForm,
        commands.finish,
        "afgesloten",
        lambda found: {"resultaten": choices.outcomes(found.facts.zaaktype_id)},
    ),
    "heropenen": StepPage(
        "Heropenen", "Heropen de zaak", "refresh", forms.OpenAgainForm, commands.open_again, "weer open"
    ),
    "notitie": StepPage("Notitie", "Bewaar de notitie", "note", forms.NoteForm, _add_note, "heeft een notitie erbij"),
    "contact": StepPage(
        "Contact vastleggen", "Leg het contact vast", "phone", forms.ContactForm, _add_contact, "contact vastgelegd"
    ),
    "betrokkene": StepPage(
        "Betrokkene toevoegen",
        "Voeg toe",
        "user-plus",
        PartyForm,
        commands.add_party,
        "heeft een betrokkene erbij",
        lambda found: {"rollen": choices.parts_to_give(found.facts.zaaktype_id)},
    ),
    "koppelen": StepPage(
        "Andere zaak erbij", "Koppel de zaken", "link", forms.RelateForm, commands.relate_zaak, "gekoppeld"
    ),
    "gegevens": StepPage(
        "Gegevens invullen",
        "Bewaar de gegevens",
        "edit",
        ValuesForm,
        commands.fill_values,
        "gegevens bewaard",
        lambda found: {"values": found.values},
    ),
}


@require_http_methods(["GET", "POST"])
@for_handlers
def step(request: HttpRequest, zaak_id: UUID, slug: str) -> HttpResponse:
    """Ask what the step needs, and take it. A colleague who was faster, or a rule that says no, is told here."""
    if slug not in STEPS:
        raise Http404
    kind, by = STEPS[slug], actor_of(request)
    found = detail_of(zaak_id, by=by)
    refuse(LOOK_ONLY if found.only_look else None)
    form = _form(request, kind, found)
    if request.method == "POST" and form.is_valid():
        take = partial(kind.command, zaak_id=zaak_id, **form.answers(), by=by)
        try:
            taken = commands.zaak_as_seen(zaak_id=zaak_id, seen=form.seen_change, take=take, by=by)
        except Refused as refused:
            show_refusals(form, _beside_fields(refused))
            found = detail_of(zaak_id, by=by)
            form.look_again(found.facts)
        else:
            return _after(request, found, kind, taken)
    return _ask(request, found, slug, form)


@require_POST
@for_handlers
def preview(request: HttpRequest, zaak_id: UUID, slug: str) -> HttpResponse:
    """The bericht that the applicant will get, while it is being typed; or the whole page with it."""
    if slug not in STEPS:
        raise Http404
    found = detail_of(zaak_id, by=actor_of(request))
    form = _form(request, STEPS[slug], found)
    form.is_valid()
    if request.headers.get("HX-Request") != "true":
        return _ask(request, found, slug, form)
    return render(request, "zaken/_preview.html", {"preview": STEPS[slug].preview(found, form), "detail": found})


def _form(request: HttpRequest, kind: StepPage, found: Detail) -> forms.StepForm:
    today: date = local(timezone.now()).date()
    return kind.form(typed(request), facts=found.facts, today=today, **kind.offers(found))


def _ask(request: HttpRequest, found: Detail, slug: str, form: forms.StepForm) -> HttpResponse:
    kind = STEPS[slug]
    known = kind.preview is not _no_preview
    told = kind.preview(found, form) if known else None
    context = {"step": kind, "slug": slug, "form": form, "preview": told, "previews": known}
    return show(request, found, status=422 if form.errors else 200, **context)


def _after(request: HttpRequest, before: Detail, kind: StepPage, taken: Any) -> HttpResponse:
    """The zaak as it is now, or the list when it went to another team; with the toast."""
    facts, by = before.facts, actor_of(request)
    toast = toast_of(f"{facts.identificatie}: {kind.done}.", [taken.id] if isinstance(taken, Stap) else [])
    try:
        found = detail_of(facts.id, by=by)
    except Refused:
        found = None
    if request.headers.get("HX-Request") != "true":
        keep_toast(request, toast)
        return redirect("zaken:zaak", facts.id) if found else redirect("zaken:work")
    context = {**shown(found, by=by), "beside": True} if found else {"gone": facts.identificatie}
    response = render(request, "zaken/_pane_swap.html", {**context, "toast": toast})
    response["HX-Trigger"] = "zaak-veranderd"
    return done(response)


def _beside_fields(refused: Refused) -> Refused:
    """What a command calls otherwise than its form."""
    return Refused(*(replace(each, field=FIELD_OF.get(each.field, each.field)) for each in refused.refusals))
