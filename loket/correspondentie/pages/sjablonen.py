"""Templates: which there are, and a new version with an example beside it."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from loket.correspondentie import commands
from loket.correspondentie.forms.sjabloon import VersionForm
from loket.correspondentie.models import Sjabloon, Taal
from loket.correspondentie.permissions import SJABLONEN
from loket.correspondentie.queries.sjablonen import draft_of, in_use, sjablonen
from loket.correspondentie.rules.places import EXAMPLE, FIELDS, filled
from loket.huisstijl.markdown import html_of
from loket.kernel.forms import carried_out, show_refusals, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.redactie.rules.plain import plainness


@require_safe
@staff_only(SJABLONEN)
def every(request: HttpRequest) -> HttpResponse:
    return page(request, "correspondentie/sjablonen.html", {"lines": sjablonen()})


@require_http_methods(["GET", "POST"])
@staff_only(SJABLONEN)
def one(request: HttpRequest, code: str, taal: str) -> HttpResponse:
    """What is typed is kept as the new version; with `doen=vaststellen` letters are made from it."""
    by = actor_of(request)
    sjabloon = Sjabloon.objects.select_related("soort").filter(code=code).first()
    if sjabloon is None or taal not in Taal.values:
        raise Http404
    used, draft = in_use(code, taal), draft_of(code, taal)
    start = draft or used
    form = VersionForm(typed(request), initial={"onderwerp": start.onderwerp, "tekst": start.tekst} if start else None)
    if carried_out(form, lambda told: commands.write_version(sjabloon=code, taal=taal, by=by, **told)):
        try:
            if request.POST.get("doen") == "vaststellen":
                adopted = commands.adopt_version(sjabloon=code, taal=taal, by=by)
                messages.success(request, f"Versie {adopted.nummer} is vastgesteld.")
            else:
                messages.success(request, "Bewaard. De versie in gebruik is nog de oude.")
            return redirect("correspondentie:sjabloon", code, taal)
        except Refused as refused:
            show_refusals(form, refused)
    tekst = form["tekst"].value() or ""
    context = {
        "sjabloon": sjabloon,
        "taal": Taal(taal),
        "form": form,
        "used": used,
        "draft": draft,
        "fields": FIELDS,
        "example_subject": filled(form["onderwerp"].value() or "", EXAMPLE),
        "example": html_of(filled(tekst, EXAMPLE), under=3),
        "plain": plainness(filled(tekst, EXAMPLE)),
        "today": timezone.localdate(),
    }
    return page(request, "correspondentie/sjabloon.html", context, status=422 if form.errors else 200)
