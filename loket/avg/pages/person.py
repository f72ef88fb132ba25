"""/werk/avg/<klant or zaak>/<id>/: what we have of one person, all of it to take along, and what may be erased."""

from tempfile import SpooledTemporaryFile
from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from loket.avg import commands
from loket.avg.forms import EraseForm
from loket.avg.pages.door import NOT_SURE, for_privacy, seen, was_refused, whose_or_404
from loket.avg.queries.gather import gathered
from loket.avg.queries.whose import KLANT, whose
from loket.kernel.forms import typed
from loket.kernel.http import actor_of, page
from loket.partijen.queries.digitaal_adres import unconfirmed_since
from loket.verwerkingen.queries import uses_of

IN_MEMORY, SHOWN = 8 << 20, 50


@require_safe
@for_privacy
def one(request: HttpRequest, van: str, whose_id: UUID) -> HttpResponse:
    of = whose_or_404(request, van, whose_id)
    seen(request, of, "alle gegevens van iemand bekeken")
    parts = gathered(of, now=timezone.now())
    uses = [use for each in of.logged_as for use in uses_of(each, most=SHOWN)]
    goes, waits = sum(len(each.goes) for each in parts), of.partij and unconfirmed_since(of.partij)
    context = {"of": of, "parts": parts, "uses": uses, "goes": goes, "unconfirmed": waits}
    return page(request, "avg/person.html", context)


@require_POST
@for_privacy
def package(request: HttpRequest, van: str, whose_id: UUID) -> HttpResponse:
    of = whose_or_404(request, van, whose_id)
    out = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - the answer closes it
    commands.pack_person(of, out, by=actor_of(request))
    seen(request, of, "alle gegevens van iemand meegegeven")
    return FileResponse(out, as_attachment=True, filename=f"gegevens-{of.label.lower().replace(' ', '-')}.zip")  # type: ignore[return-value]


@require_http_methods(["GET", "POST"])
@for_privacy
def erase(request: HttpRequest, van: str, whose_id: UUID) -> HttpResponse:
    of, form = whose_or_404(request, van, whose_id), EraseForm(typed(request))
    if form.is_valid():
        seen(request, of, "gegevens van iemand gewist")
        done = commands.erase_person(of, by=actor_of(request))
        messages.success(request, f"Gewist: {done.gone}. Nog bewaard: {done.stayed}.")
        gone = van == KLANT and whose(van, whose_id) is None
        return redirect("partijen:find") if gone else redirect("avg:one", van, whose_id)
    if request.method == "POST":
        was_refused(request, van, whose_id, NOT_SURE)
    seen(request, of, "bekeken wat van iemand gewist mag worden")
    context = {"of": of, "form": form, "parts": gathered(of, now=timezone.now())}
    return page(request, "avg/erase.html", context, status=422 if form.errors else 200)
