"""Documents of a dossier: add, show, get, follow up by a newer version."""

from typing import cast
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from loket.documenten.commands import Opened, open_content
from loket.kernel.bounds import USUAL, holds
from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import actor_of, page
from loket.kernel.refusal import Refused, refuse
from loket.zaken import commands
from loket.zaken.forms.paper import PapersForm, VersionForm
from loket.zaken.pages.door import for_handlers
from loket.zaken.pages.log import seen_part
from loket.zaken.pages.zaak import show
from loket.zaken.queries.detail import Look, detail_of, look_at, may_open
from loket.zaken.queries.dossier import Paper, paper_kinds, paper_of
from loket.zaken.rules.rights import LOOK_ONLY

CHUNK = 256 * 1024
# What a browser may do with it in a frame of ours: show it, and nothing else. The viewer of a pdf is a program of the
# browser itself, which a sandbox would stop.
FRAMED = "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'self'"
SANDBOXED = f"sandbox; {FRAMED}"
PDF = f"{FRAMED}; object-src 'self'"


@holds(settings.DOCUMENT_BYTES + USUAL)
@require_POST
@for_handlers
def add(request: HttpRequest, zaak_id: UUID) -> HttpResponse:
    """Each file is a document of its own; a fault in one stops the rest, and is told."""
    by = actor_of(request)
    found = detail_of(zaak_id, by=by)
    refuse(LOOK_ONLY if found.only_look else None)
    form = PapersForm(request.POST, request.FILES, kinds=paper_kinds(found.facts.zaaktype_id))
    if form.is_valid():
        told = form.cleaned_data
        try:
            for file in told["bestand"]:
                kind = UUID(told["soort"])
                commands.add_paper(zaak_id=zaak_id, kind_id=kind, file=file, titel=told["titel"], by=by)
        except Refused as refused:
            show_refusals(form, refused)
            found = detail_of(zaak_id, by=by)
        else:
            many = len(told["bestand"])
            said = f"{many} documenten staan" if many > 1 else "Het document staat"
            messages.success(request, f"{said} in het dossier.")
            return redirect(f"{reverse('zaken:zaak', args=[zaak_id])}#dossier")
    return show(request, found, status=422, papers_form=form, form=form)


@require_GET
@for_handlers
def paper(request: HttpRequest, zaak_id: UUID, document_id: UUID) -> HttpResponse:
    """The document in a frame, when a browser can show it by itself."""
    look, found = _found(request, zaak_id, document_id)
    context = {"zaak": look.facts, "paper": found, "only_look": look.only_look}
    return page(request, "zaken/paper.html", context)


@require_GET
@for_handlers
def content(request: HttpRequest, zaak_id: UUID, document_id: UUID) -> HttpResponse:
    """The file itself: shown in a frame, or downloaded (`?ophalen`). It is written down who got it."""
    look, found = _found(request, zaak_id, document_id)
    opened = open_content(document_id=document_id, by=actor_of(request))
    seen_part(request, look.facts, f"document geopend: {found.kind}")
    answer = _answer(opened, download="ophalen" in request.GET or not opened.shown)
    return cast(HttpResponse, answer)  # the guard of staff pages knows one kind of answer


@holds(settings.DOCUMENT_BYTES + USUAL)
@require_http_methods(["GET", "POST"])
@for_handlers
def follow(request: HttpRequest, zaak_id: UUID, document_id: UUID) -> HttpResponse:
    look, found = _found(request, zaak_id, document_id)
    refuse(LOOK_ONLY if look.only_look else None)
    form = VersionForm(typed(request), request.FILES if request.method == "POST" else None)
    if form.is_valid():
        told = {"zaak_id": zaak_id, "document_id": document_id, "file": form.cleaned_data["bestand"]}
        try:
            commands.follow_paper(**told, by=actor_of(request))
        except Refused as refused:
            show_refusals(form, refused)
        else:
            messages.success(request, "De nieuwe versie staat in het dossier.")
            return redirect("zaken:paper", zaak_id, document_id)
    context = {"zaak": look.facts, "paper": found, "form": form}
    return page(request, "zaken/version.html", context, status=422 if form.errors else 200)


def _found(request: HttpRequest, zaak_id: UUID, document_id: UUID) -> tuple[Look, Paper]:
    """A document of this dossier that this person may open; else it is not there."""
    by = actor_of(request)
    look = look_at(zaak_id, by=by)
    found = paper_of(zaak_id, document_id)
    if found is None or not may_open(found, look.facts, by=by):
        raise Http404
    return look, found


def _answer(opened: Opened, *, download: bool) -> FileResponse:
    plain = opened.kind == "text/plain"
    answer = FileResponse(opened.content, content_type="text/plain; charset=utf-8" if plain else opened.kind)
    answer.block_size = CHUNK
    answer["Content-Length"] = str(opened.size)
    answer["Content-Disposition"] = content_disposition_header(download, opened.name) or "inline"
    answer["Content-Security-Policy"] = PDF if opened.kind == "application/pdf" else SANDBOXED
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, no-store"
    return answer
