"""Decide on a zaak: the parts of the law, the letter as it will look, and the besluit."""

from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from loket.besluiten import commands
from loket.besluiten.forms import DecideForm
from loket.besluiten.pages.door import log_look, zaak_or_404
from loket.besluiten.permissions import DECIDE
from loket.besluiten.queries.detail import ZaakLine
from loket.besluiten.queries.kinds import besluittypen_for, documenttypen_for
from loket.besluiten.queries.story import taken_on
from loket.besluiten.rules.besluittekst import last_day_to_object
from loket.besluiten.rules.brief import Frame, letter_of, lines_of
from loket.kernel.actor import Actor
from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.organisatie.queries import gemeente, mandates_of
from loket.zaken.queries.aanvrager import Aanvrager, aanvrager_of

SHOW, WRITE = "bekijk", "schrijf"
WHO_OBJECTS = "u en iedereen die door dit besluit wordt geraakt"


@require_http_methods(["GET", "POST"])
@staff_only(DECIDE)
def decide(request: HttpRequest, zaak_id: UUID) -> HttpResponse:
    """`doen=bekijk` shows the letter only, `doen=schrijf` puts it in a field to change it by hand."""
    by = actor_of(request)
    zaak = zaak_or_404(zaak_id, by=by)
    asked = request.POST.get("doen", "")
    who = aanvrager_of(zaak_id)
    form = _form(request, zaak)
    if request.method == "GET":
        log_look(request, f"zaken:{zaak.id}", zaak.identificatie, who.bsn)
    elif asked in (SHOW, WRITE):
        form.is_valid()
        return _ask(request, zaak, who, form, asked=asked)
    elif form.is_valid():
        try:
            done = _take(form, zaak, who, by)
        except Refused as refused:
            show_refusals(form, refused)
        else:
            messages.success(request, f"{done.identificatie} is genomen. De brief staat in het dossier.")
            return redirect("besluiten:show", done.besluit_id)
    return _ask(request, zaak, who, form)


def _form(request: HttpRequest, zaak: ZaakLine) -> DecideForm:
    today, data = timezone.localdate(), typed(request)
    kinds = besluittypen_for(zaak.id)
    chosen = next((kind for kind in kinds if data and str(kind.id) == data.get("besluittype")), None)
    kind = chosen or (kinds[0] if kinds else None)
    documents = documenttypen_for(kind.id) if kind else []
    days = dict.fromkeys(("datum", "verzenddatum", "ingangsdatum"), today)
    town = gemeente()
    return DecideForm(
        data,
        kinds=[(str(kind.id), kind.omschrijving) for kind in kinds],
        documents=[(str(each.id), each.omschrijving) for each in documents] if len(documents) > 1 else [],
        mandates=_mandates(actor_of(request), today),
        initial={
            **days,
            "seen": taken_on(zaak.id).count,
            "bezwaar_door": WHO_OBJECTS,
            "bezwaar_bij": ", ".join(part for part in (town.full_name, town.address) if part),
        },
    )


def _mandates(by: Actor, today: date) -> list[tuple[str, str]]:
    found = {each.decision: f"{each.description} ({each.ground})" for each in mandates_of(UUID(by.id), on=today)}
    return sorted(found.items(), key=lambda each: each[1])


def _take(form: DecideForm, zaak: ZaakLine, who: Aanvrager, by: Actor) -> commands.Decided:
    letter = form.cleaned_data["text"] or _letter(form, zaak, who, by)
    take = partial(commands.decide, zaak_id=zaak.id, text=letter, **form.answers(), by=by)
    seen = form.cleaned_data["seen"]
    return commands.decide_as_seen(zaak_id=zaak.id, seen=taken_on(zaak.id).count if seen is None else seen, take=take)


def _letter(form: DecideForm, zaak: ZaakLine, who: Aanvrager, by: Actor) -> str:
    today, town = timezone.localdate(), gemeente()
    sent = form.day("verzenddatum", today)
    told = form.cleaned_data if form.is_bound else form.initial
    frame = Frame(
        town=town.full_name,
        address=town.address,
        phone=town.phone,
        zaak=zaak.identificatie,
        subject=zaak.omschrijving,
        name=who.naam,
        author=by.name,
        bestuursorgaan=told.get("bestuursorgaan") or commands.COLLEGE,
    )
    return letter_of(form.blocks(), frame, sent=sent, last_day=last_day_to_object(sent).end)


def _ask(request: HttpRequest, zaak: ZaakLine, who: Aanvrager, form: DecideForm, *, asked: str = "") -> HttpResponse:
    by, today = actor_of(request), timezone.localdate()
    letter = _letter(form, zaak, who, by)
    written = form.cleaned_data.get("text") if form.is_bound else ""
    sent = form.day("verzenddatum", today)
    context: dict[str, Any] = {
        "zaak": zaak,
        "who": who,
        "form": form.without_faults(**({"text": letter} if asked == WRITE else {})) if asked else form,
        "lines": list(lines_of(written if written and asked != WRITE else letter)),
        "objection": last_day_to_object(sent),
        "past": taken_on(zaak.id),
    }
    status = 422 if form.errors and not asked else 200
    fragment = "besluiten/_letter.html" if asked == SHOW else ""
    return page(request, "besluiten/decide.html", context, status=status, fragment=fragment)
