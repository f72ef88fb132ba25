"""One part of a form: a step, a question or a calculation, new or changed, with a look at how it will be."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from loket.formulieren.forms.bouw.berekening import BerekeningForm
from loket.formulieren.forms.bouw.stap import StapForm
from loket.formulieren.forms.bouw.voorwaarde import lines_of, seen_by
from loket.formulieren.forms.bouw.vraag import VraagForm
from loket.formulieren.pages.staff.bouw.proef import shown_blocks
from loket.formulieren.pages.staff.bouw.tafel import kept, werk_of
from loket.formulieren.permissions import BEHEREN
from loket.formulieren.queries.bouw import Werk
from loket.formulieren.queries.formulier import zaakkenmerken
from loket.formulieren.rules.bouw import (
    Pad,
    new_code,
    part_at,
    places,
    put_berekening,
    put_stap,
    put_vraag,
    seen_before,
)
from loket.formulieren.rules.content import Stap, Vraag
from loket.kernel.forms import typed
from loket.kernel.http import page, staff_only
from loket.redactie.rules.plain import plainness

NEW = "nieuw"


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BEHEREN)
def stap(request: HttpRequest, slug: str, stap: str = "") -> HttpResponse:
    bench = werk_of(slug)
    found = part_at(bench.inhoud, (stap,)) if stap else None
    if stap and not isinstance(found, Stap):
        raise Http404
    old = found if isinstance(found, Stap) else None
    form = StapForm(typed(request), stap=old, seen=seen_by(bench.inhoud, seen_before(bench.inhoud, (stap or NEW,))))
    code = stap or new_code(form.data.get("titel", ""), [each.code for each in bench.inhoud.stappen])
    if kept(request, bench, form, lambda now: put_stap(now, form.read(code))):
        return redirect("formulieren:bouwen", slug)
    context = {"werk": bench, "form": form, "stap": old, "lines": lines_of(form)}
    return page(request, "formulieren/bouwer/stap.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BEHEREN)
def vraag(request: HttpRequest, slug: str, stap: str, vraag: str = "") -> HttpResponse:
    return _vraag(request, werk_of(slug), (stap,), vraag)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BEHEREN)
def lid(request: HttpRequest, slug: str, stap: str, groep: str, vraag: str = "") -> HttpResponse:
    """A question of a group."""
    return _vraag(request, werk_of(slug), (stap, groep), vraag)


@require_POST
@staff_only(BEHEREN)
def kijk(request: HttpRequest, slug: str) -> HttpResponse:
    """How the question that is being typed will look, and where its words can be plainer. Nothing is kept."""
    bench = werk_of(slug)
    form = VraagForm(request.POST, vraag=None, seen=seen_by(bench.inhoud, list(bench.inhoud.vragen())))
    form.is_valid()
    return page(request, "formulieren/bouwer/_kijk.html", _look(form))


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BEHEREN)
def berekening(request: HttpRequest, slug: str, code: str = "") -> HttpResponse:
    bench = werk_of(slug)
    old = next((each for each in bench.inhoud.berekeningen if each.code == code), None)
    if code and old is None:
        raise Http404
    form = BerekeningForm(typed(request), berekening=old, seen=seen_by(bench.inhoud, list(bench.inhoud.vragen())))
    name = code or new_code(form.data.get("label", ""), _taken(bench))
    if kept(request, bench, form, lambda now: put_berekening(now, form.read(name))):
        return redirect("formulieren:bouwen", slug)
    context = {"werk": bench, "form": form, "berekening": old, "vragen": [*bench.inhoud.vragen()]}
    return page(request, "formulieren/bouwer/berekening.html", context, status=422 if form.errors else 200)


def _vraag(request: HttpRequest, bench: Werk, waar: Pad, code: str) -> HttpResponse:
    parent, found = part_at(bench.inhoud, waar), part_at(bench.inhoud, (*waar, code)) if code else None
    if parent is None or (code and not isinstance(found, Vraag)):
        raise Http404
    old = found if isinstance(found, Vraag) else None
    zaak = zaakkenmerken(bench.inhoud.zaaktype, timezone.localdate())
    before = seen_before(bench.inhoud, (*waar, code or NEW)) if code else _until(bench, waar)
    seen = seen_by(bench.inhoud, before)
    form = VraagForm(typed(request), vraag=old, seen=seen, zaak=zaak, in_group=len(waar) > 1)
    name = code or new_code(form.data.get("label", ""), _taken(bench))
    if kept(request, bench, form, lambda now: put_vraag(now, waar, form.read(name))):
        return redirect("formulieren:bouwen", bench.slug)
    context = {"werk": bench, "form": form, "vraag": old, "parent": parent, "code": code, **_look(form)}
    context |= {"lines": [] if form.in_group else lines_of(form)}
    return page(request, "formulieren/bouwer/vraag.html", context, status=422 if form.errors else 200)


def _look(form: VraagForm) -> dict[str, object]:
    """A picture of the question as it stands in the form, when it can be read; else as it was."""
    shown = form.read("voorbeeld") if form.is_bound and form.is_valid() else form.vraag
    texts = [shown.label, shown.uitleg, shown.fout, *(optie.label for optie in shown.opties)] if shown else []
    return {"blocks": shown_blocks([shown]) if shown else [], "plain": plainness("\n\n".join(filter(None, texts)))}


def _until(bench: Werk, waar: Pad) -> list[Vraag]:
    """Of a new question at the end of its step: all up to there."""
    stap = bench.inhoud.stap(waar[0])
    return [*seen_before(bench.inhoud, waar[:1]), *(stap.vragen if stap else [])]


def _taken(bench: Werk) -> list[str]:
    codes = [part.code for _, part in places(bench.inhoud) if isinstance(part, Vraag)]
    return [*codes, *(each.code for each in bench.inhoud.berekeningen)]
