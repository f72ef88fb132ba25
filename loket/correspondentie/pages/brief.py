"""Write one message: begin it, type it with tips beside it, see it as it goes out, send it."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from loket.correspondentie import commands
from loket.correspondentie.forms.brief import AgainForm, BriefForm, NewForm
from loket.correspondentie.forms.word import TerugForm
from loket.correspondentie.models import Brief, Staat, Weg
from loket.correspondentie.pages.door import brief_or_404, log_look, zaak_or_404
from loket.correspondentie.permissions import SCHRIJVEN
from loket.correspondentie.queries.letter import pdf_that_goes
from loket.correspondentie.queries.lists import brieven_of
from loket.correspondentie.queries.reach import reach_at
from loket.correspondentie.queries.sjablonen import choices
from loket.correspondentie.queries.word import has_pdf, word_choices, word_of
from loket.correspondentie.rules.places import left_open
from loket.correspondentie.rules.weg import why_not_way
from loket.kernel.forms import carried_out, show_refusals, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.outside import word as office
from loket.redactie.rules.plain import plainness

for_writers = staff_only(SCHRIJVEN)
DONE = {
    Weg.EMAIL: "De mail is onderweg.",
    Weg.POST: "De brief ligt klaar voor de post.",
    Weg.MIJN: "Het bericht staat in Mijn. De klant krijgt een mail dat het er staat.",
    Weg.BOX: "Het bericht is onderweg naar de Berichtenbox.",
}


@require_http_methods(["GET", "POST"])
@for_writers
def new(request: HttpRequest, zaak_id: UUID) -> HttpResponse:
    """Choose what it will be; and what was written before about this zaak."""
    by = actor_of(request)
    zaak = zaak_or_404(zaak_id, by=by)
    form = NewForm(typed(request), choices=choices() + word_choices())
    if form.is_valid():
        code, taal, *in_word = form.cleaned_data["sjabloon"].split(":")
        begin = commands.begin_in_word if in_word else commands.begin_brief
        try:
            brief = begin(zaak_id=zaak_id, sjabloon=code, taal=taal, by=by)
        except Refused as refused:
            show_refusals(form, refused)
        else:
            return redirect("correspondentie:write", brief.id)
    log_look(request, zaak)
    context = {"zaak": zaak, "form": form, "brieven": brieven_of(zaak_id, by)}
    return page(request, "correspondentie/new.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@for_writers
def write(request: HttpRequest, brief_id: UUID) -> HttpResponse:
    """What was typed is kept at each click; with `doen=verstuur` it goes, when all is right."""
    by = actor_of(request)
    brief = brief_or_404(brief_id, by=by)
    if request.method == "GET":
        log_look(request, zaak_or_404(brief.zaak_id, by=by))
        return shown(request, brief)
    form = BriefForm.of(brief, request.POST, in_word=word_of(brief) is not None)
    keep = partial(commands.change_brief, brief_id=brief_id, by=by)
    if not carried_out(form, lambda told: keep(**told)):
        return shown(request, brief, form)
    if request.POST.get("doen") != "verstuur":
        messages.success(request, "Bewaard.")
        return redirect("correspondentie:write", brief_id)
    try:
        commands.make_pdf(brief_id=brief_id, by=by)
        sent = commands.send_brief(brief_id=brief_id, by=by)
    except Refused as refused:
        show_refusals(form, refused)
        return shown(request, brief_or_404(brief_id, by=by), form)
    messages.success(request, DONE[Weg(sent.weg)])
    return redirect("zaken:zaak", sent.zaak_id)


@require_POST
@for_writers
def hints(request: HttpRequest, brief_id: UUID) -> HttpResponse:
    """What was typed, kept; and how it reads. Asked while somebody types."""
    by = actor_of(request)
    brief = brief_or_404(brief_id, by=by)
    in_word = word_of(brief) is not None
    form = BriefForm.of(brief, request.POST, in_word=in_word)
    saved_at = None
    if form.is_valid():
        try:
            commands.change_brief(brief_id=brief_id, by=by, **form.cleaned_data)
            saved_at = timezone.now()
        except Refused:
            saved_at = None  # it was sent in another window: sending this one says so
    text = brief.tekst if in_word else request.POST.get("tekst", "")
    context = {"plain": plainness(text), "left_open": left_open(text), "saved_at": saved_at}
    return page(request, "correspondentie/_hints.html", context)


@require_safe
@for_writers
def pdf(request: HttpRequest, brief_id: UUID) -> HttpResponse:
    """As it goes out on paper, also while it is being written."""
    brief = brief_or_404(brief_id, by=actor_of(request))
    day = timezone.localdate(brief.klaar_op) if brief.klaar_op else timezone.localdate()
    made = pdf_that_goes(brief, on=day)
    if not made:
        raise Http404
    answer = HttpResponse(made, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="brief-{brief.zaak.identificatie}.pdf"'
    return answer


@require_http_methods(["GET", "POST"])
@for_writers
def again(request: HttpRequest, brief_id: UUID) -> HttpResponse:
    """It did not arrive: the same words another way, or to another address."""
    by = actor_of(request)
    brief = brief_or_404(brief_id, by=by)
    other = Weg.POST if brief.weg != Weg.POST and Weg.POST in brief.soort.wegen else brief.weg
    form = AgainForm.of(brief, typed(request), weg=other)
    send = partial(commands.send_again, brief_id=brief_id, by=by)
    if carried_out(form, lambda told: send(**told)):
        messages.success(request, "Het gaat opnieuw weg.")
        return redirect("correspondentie:work")
    log_look(request, zaak_or_404(brief.zaak_id, by=by))
    return page(
        request, "correspondentie/again.html", {"brief": brief, "form": form}, status=422 if form.errors else 200
    )


@require_POST
@for_writers
def drop(request: HttpRequest, brief_id: UUID) -> HttpResponse:
    by = actor_of(request)
    brief = brief_or_404(brief_id, by=by)
    try:
        commands.throw_away(brief_id=brief_id, by=by)
    except Refused as refused:
        messages.error(request, refused.refusal.reason)
    else:
        messages.success(request, "Het concept is weg.")
    return redirect("zaken:zaak", brief.zaak_id)


def shown(
    request: HttpRequest, brief: Brief, form: BriefForm | None = None, back_form: TerugForm | None = None
) -> HttpResponse:
    word = word_of(brief)
    form = form or BriefForm.of(brief, in_word=word is not None)
    typed_email = form["email"].value() or ""
    typed_adres = form["adres"].value() or "-"
    reach = reach_at(brief.zaak_id, brief.soort_id, email=typed_email or "-", adres=typed_adres)
    named = dict.fromkeys([*map(Weg, brief.soort.wegen), Weg.EMAIL])  # why a besluit is no mail is told too
    text = brief.tekst if word else form["tekst"].value() or ""
    wrong = bool(form.errors or (back_form and back_form.errors))
    context = {
        "brief": brief,
        "form": form,
        "word": word,
        "back_form": back_form or TerugForm(),
        "has_pdf": word is None or has_pdf(brief.id),
        "converts": office.converter() is not None,
        "concept": brief.staat == Staat.CONCEPT,
        "shut_ways": [fault.reason for way in named if (fault := why_not_way(brief.soort, way, reach))],
        "plain": plainness(text),
        "left_open": left_open(text),
    }
    return page(request, "correspondentie/write.html", context, status=422 if wrong else 200)
