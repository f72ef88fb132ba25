"""One zaak of who is in: where it is, what to do, its papers, decisions, questions."""

from typing import Any, cast
from uuid import UUID

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from loket.besluiten.queries.own import decisions_on
from loket.documenten.commands import open_content
from loket.formulieren.queries.betaalverzoek import payments_of
from loket.inloggen.rules.ingelogde import Ingelogde
from loket.kernel.actor import SYSTEM
from loket.kernel.bounds import holds
from loket.kernel.http import page
from loket.kernel.once import once
from loket.kernel.refusal import Refused
from loket.kernel.text import local
from loket.klantcontacten.commands import Vraag, ask_question
from loket.klantcontacten.queries.vraag import questions_about
from loket.mijn.forms.question import QuestionForm
from loket.mijn.pages.door import for_residents
from loket.mijn.pages.frame import shown
from loket.mijn.rules.zaak import after_besluit, line_here
from loket.zaken.commands import Sent, send_aanvulling
from loket.zaken.models import Zaak
from loket.zaken.queries.own import OwnZaak, own_steps, own_zaak
from loket.zaken.queries.own_papers import own_papers

CHUNK = 256 * 1024
SAFE_TO_SHOW = "sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'"


@require_safe
@for_residents
def zaak(request: HttpRequest, who: Ingelogde, zaak_id: UUID) -> HttpResponse:
    return _shown(request, who, _theirs(who, zaak_id))


@holds()
@require_POST
@for_residents
@once
def send(request: HttpRequest, who: Ingelogde, zaak_id: UUID) -> HttpResponse:
    """What we asked for. A file that does not come through stays chosen: only the fault is swapped in (U18)."""
    found = _theirs(who, zaak_id)
    sent = [Sent(line, file) for line in range(len(found.stand.asked)) if (file := _file(request, line))]
    try:
        complete = send_aanvulling(zaak_id=zaak_id, sent=sent, who=who)
    except Refused as refused:
        return _shown(request, who, found, send_faults=refused, fragment="mijn/_send_faults.html")
    told = "Wij hebben alles. Wij gaan verder met uw zaak." if complete else "Wij hebben dit. Er mist nog iets."
    messages.success(request, gettext(told))
    return _back(request, zaak_id)


@require_POST
@for_residents
@once
def ask(request: HttpRequest, who: Ingelogde, zaak_id: UUID) -> HttpResponse:
    found, form = _theirs(who, zaak_id), QuestionForm(request.POST)
    if form.is_valid() and who.partij:
        vraag = Vraag(
            partij_id=who.partij,
            onderwerp=f"{found.title} ({found.identificatie})",
            tekst=form.cleaned_data["vraag"],
            naam=who.naam,
            team=found.team_code,
            zaak_id=zaak_id,
        )
        ask_question(vraag=vraag, send_key=form.cleaned_data["send_key"], by=who.actor)
        messages.success(request, gettext("Uw vraag is verstuurd. U krijgt binnen 2 werkdagen antwoord."))
        return redirect(f"{reverse('mijn:zaak', args=[zaak_id])}#vragen")
    return _shown(request, who, found, form=form)


@require_safe
@for_residents
def paper(request: HttpRequest, who: Ingelogde, zaak_id: UUID, document_id: UUID) -> HttpResponse:
    """The file itself. Only one that stands on the page of this zaak."""
    _theirs(who, zaak_id)
    decided = {each.document_id for each in decisions_on([zaak_id], today=timezone.localdate())}
    if document_id not in {each.id for each in own_papers(zaak_id)} | decided:
        raise Http404
    opened = open_content(document_id=document_id, by=SYSTEM)
    answer = FileResponse(opened.content, content_type=opened.kind)
    answer.block_size = CHUNK
    answer["Content-Length"] = str(opened.size)
    answer["Content-Disposition"] = content_disposition_header(not opened.shown, opened.name) or "inline"
    answer["Content-Security-Policy"] = SAFE_TO_SHOW if opened.kind != "application/pdf" else "default-src 'none'"
    answer["X-Content-Type-Options"] = "nosniff"
    return cast(HttpResponse, answer)


def _theirs(who: Ingelogde, zaak_id: UUID) -> OwnZaak:
    found = own_zaak(who, zaak_id)
    if found is None:
        raise Zaak.DoesNotExist
    return found


def _shown(
    request: HttpRequest,
    who: Ingelogde,
    found: OwnZaak,
    *,
    form: QuestionForm | None = None,
    send_faults: Refused | None = None,
    fragment: str = "",
) -> HttpResponse:
    today = local(timezone.now()).date()
    faults = {each.field: each.reason for each in send_faults.refusals} if send_faults else {}
    if fragment and request.headers.get("HX-Request") == "true":
        return page(request, fragment, {"faults": faults, "zaak": found}, status=422)
    asked = [(line, text, faults.get(f"bestand_{line}", "")) for line, text in enumerate(found.stand.asked)]
    line, besluiten = line_here(found, today), decisions_on([found.id], today=today)
    if any(not each.withdrawn for each in besluiten):
        line = after_besluit(line, gettext("Wij hebben een besluit genomen. U leest het hieronder."))
    may_stop = not line.ended and not besluiten
    context: dict[str, Any] = {
        "zaak": found,
        "line": line,
        "steps": own_steps(found),
        "payments": payments_of([found.id]),
        "papers": own_papers(found.id),
        "besluiten": [(each, each.may_object(today)) for each in besluiten],
        "questions": questions_about(found.id, who.partij) if who.partij else [],
        "asked": asked,
        "faults": faults,
        "form": form or QuestionForm(initial={"vraag": _begun(request) if may_stop else ""}),
        "may_stop": may_stop,
    }
    wrong = bool(faults) or bool(form and form.errors)
    return shown(request, who, "mijn/zaak.html", "zaken", context, status=422 if wrong else 200)


def _begun(request: HttpRequest) -> str:
    """Who wants to stop tells us so with the form below, and hears what that means."""
    return gettext("Ik wil mijn aanvraag stoppen.") if request.GET.get("wil") == "stoppen" else ""


def _file(request: HttpRequest, line: int) -> "UploadedFile[Any] | None":
    found = request.FILES.get(f"bestand_{line}")
    return found if isinstance(found, UploadedFile) else None


def _back(request: HttpRequest, zaak_id: UUID) -> HttpResponse:
    there = reverse("mijn:zaak", args=[zaak_id])
    if request.headers.get("HX-Request") == "true":
        return HttpResponse(status=204, headers={"HX-Redirect": there})
    return redirect(there)
