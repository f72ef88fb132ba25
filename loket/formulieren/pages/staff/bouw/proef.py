"""Fill a draft in, as residents will: the same steps, checks and sums, and nothing is kept or sent.

What was typed stands in the session of the editor, until the try-out begins anew.
"""

import json
from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from loket.formulieren.forms.stap import StapForm
from loket.formulieren.models import Aanvraag
from loket.formulieren.pages.public.controls import Block, blocks_of
from loket.formulieren.pages.public.press import pressed
from loket.formulieren.permissions import BEHEREN
from loket.formulieren.queries.aanvraag import Ingevuld
from loket.formulieren.queries.adres import looked_up
from loket.formulieren.queries.bouw import Werk, werk
from loket.formulieren.rules.content import Formulierinhoud, Soort, Vraag
from loket.formulieren.rules.overdracht import lines_of
from loket.formulieren.rules.reis import Halte, reis
from loket.formulieren.rules.typen import read_answers
from loket.kernel.bounds import holds
from loket.kernel.http import page, staff_only

KENMERK = "Proef"


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BEHEREN)
def begin(request: HttpRequest, slug: str) -> HttpResponse:
    """The first page; its button begins anew."""
    bench = _bench(slug)
    if request.method == "POST":
        request.session[_key(slug)] = {}
        return _onwards(request, filled_in(bench, {}))
    context = {"form": bench, "inhoud": bench.inhoud, "werk": bench}
    return page(request, "formulieren/bouwer/proef_begin.html", context)


@holds()
@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BEHEREN)
def stap(request: HttpRequest, slug: str, stap: str) -> HttpResponse:
    bench = _bench(slug)
    filled = filled_in(bench, request.session.get(_key(slug), {}))
    halte = filled.reis.halte(stap)
    if halte is None or not filled.reis.may_be_at(stap):
        return _onwards(request, filled)
    if request.method != "POST":
        return _show(request, filled, halte, with_faults=False)
    now = filled_in(bench, _typed(request, filled, halte))
    request.session[_key(slug)] = now.aanvraag.answers
    return _after(request, now, stap)


@require_http_methods(["GET", "HEAD"])
@staff_only(BEHEREN)
def klaar(request: HttpRequest, slug: str) -> HttpResponse:
    """All answers and what it costs; of a try-out that is not done, what it has so far."""
    filled = filled_in(_bench(slug), request.session.get(_key(slug), {}))
    context = {"filled": filled, "parts": list(lines_of(filled.inhoud, filled.reis)), "price": filled.reis.bedrag_cent}
    return page(request, "formulieren/bouwer/proef_klaar.html", context)


def filled_in(bench: Werk, answers: dict[str, Any]) -> Ingevuld:
    """A try-out stands for an aanvraag that is never saved."""
    text = json.dumps(answers)
    aanvraag = Aanvraag(kenmerk=KENMERK, answers_text=text, known_text="{}", started_at=timezone.now())
    way = reis(bench.inhoud, answers, {}, timezone.localdate())
    return Ingevuld(aanvraag, bench.slug, bench.name, bench.inhoud, way)


def shown_blocks(vragen: Sequence[Vraag]) -> list[Block]:
    """How these questions look on the page, empty."""
    bench = Werk("", "", "", Formulierinhoud(""), "", 0, True, None)
    return blocks_of(StapForm(vragen, {}, {}), filled_in(bench, {}), [])


def _typed(request: HttpRequest, filled: Ingevuld, halte: Halte) -> dict[str, Any]:
    """Files are named and not kept."""
    before = filled.aanvraag.answers
    read = read_answers(halte.vragen, request.POST, before)
    answers = {vraag.code: looked_up(vraag, read[vraag.code]) for vraag in halte.vragen}
    for vraag in halte.vragen:
        if vraag.soort == Soort.BESTAND and (files := request.FILES.getlist(vraag.code)):
            answers[vraag.code] = [f"proef {file.name}" for file in files]
    return {**before, **pressed(request, halte, answers)}


def _after(request: HttpRequest, now: Ingevuld, code: str) -> HttpResponse:
    does, here = request.POST.get("doe", ""), now.reis.halte(code)
    if does == "terug":
        earlier = now.reis.before(code)
        return redirect("formulieren:proef_stap", now.slug, earlier.stap.code) if earlier else _start(now)
    if here is None:
        return _onwards(request, now)
    if does:
        return redirect("formulieren:proef_stap", now.slug, code)
    if not here.klaar:
        return _show(request, now, here, with_faults=bool(here.fouten))
    later = now.reis.after(code)
    return redirect("formulieren:proef_stap", now.slug, later.stap.code) if later else _onwards(request, now)


def _show(request: HttpRequest, filled: Ingevuld, halte: Halte, *, with_faults: bool) -> HttpResponse:
    form = StapForm(halte.vragen, filled.aanvraag.answers, halte.fouten if with_faults else {})
    codes = [each.stap.code for each in filled.reis.haltes]
    context: dict[str, Any] = {
        "filled": filled,
        "halte": halte,
        "form": form,
        "blocks": blocks_of(form, filled, []),
        "known": [],
        "number": codes.index(halte.stap.code) + 1,
        "steps": len(codes),
        "last": filled.reis.after(halte.stap.code) is None,
    }
    return page(request, "formulieren/bouwer/proef.html", context, status=422 if with_faults else 200)


def _onwards(request: HttpRequest, filled: Ingevuld) -> HttpResponse:
    """The first open step; the end when there is none."""
    if not filled.reis.haltes:
        return _start(filled)
    halte = filled.reis.volgende
    if halte is None:
        return redirect("formulieren:proef_klaar", filled.slug)
    return redirect("formulieren:proef_stap", filled.slug, halte.stap.code)


def _start(filled: Ingevuld) -> HttpResponse:
    return redirect("formulieren:proef", filled.slug)


def _bench(slug: str) -> Werk:
    found = werk(slug)
    if found is None:
        raise Http404
    return found


def _key(slug: str) -> str:
    return f"formulier-proef:{slug}"
