"""The bench: a form with its steps and questions, what it still misses, and how it reads."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from loket.formulieren.commands.bouw import change_draft
from loket.formulieren.forms.bouw.engels import EngelsForm
from loket.formulieren.forms.bouw.stap import HoofdForm
from loket.formulieren.permissions import BEHEREN
from loket.formulieren.queries.bouw import Werk, missing_of, werk, zaaktype_choices
from loket.formulieren.rules.bouw import Pad, moved, pad_of, part_at, removed, without_berekening
from loket.formulieren.rules.content import Formulierinhoud, Stap, Vraag
from loket.formulieren.rules.engels import kept as with_english
from loket.formulieren.rules.engels import missing_in, texts_of
from loket.formulieren.rules.woorden import condition_words, grade, reading_hints
from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refusal, Refused

MOST_HINTS = 12
Change = Callable[[Formulierinhoud], Formulierinhoud]


@dataclass(frozen=True, slots=True)
class Regel:
    """A line of the bench: a step, a question or a question of a group, with what it says of itself."""

    pad: Pad
    part: Stap | Vraag
    url: str
    words: str

    @property
    def name(self) -> str:
        return ".".join(self.pad)


@dataclass(frozen=True, slots=True)
class Mist:
    """What a form still misses, and where to mend it."""

    reason: str
    url: str


def werk_of(slug: str) -> Werk:
    found = werk(slug)
    if found is None:
        raise Http404
    return found


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BEHEREN)
def bouwen(request: HttpRequest, slug: str) -> HttpResponse:
    """`doe`: "op:stap.vraag", "neer:…", "weg:…", or "weg:=berekening"."""
    bench = werk_of(slug)
    if request.method == "POST":
        _done(request, bench)
        return redirect("formulieren:bouwen", slug)
    hints = reading_hints(bench.inhoud)
    context = {
        "werk": bench,
        "steps": [(line_of(bench, (stap.code,)), _lines(bench, stap)) for stap in bench.inhoud.stappen],
        "missing": [Mist(each.reason, where(bench, each)) for each in missing_of(bench.inhoud, timezone.localdate())],
        "grade": grade(bench.inhoud),
        "hints": [(tip.hint, address(bench, tip.pad)) for tip in hints[:MOST_HINTS]],
        "more_hints": max(0, len(hints) - MOST_HINTS),
    }
    return page(request, "formulieren/bouwer/bouwen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BEHEREN)
def algemeen(request: HttpRequest, slug: str) -> HttpResponse:
    bench = werk_of(slug)
    form = HoofdForm(typed(request), inhoud=bench.inhoud, zaaktypen=zaaktype_choices())
    if kept(request, bench, form, lambda _: form.read()):
        return redirect("formulieren:bouwen", slug)
    context = {"werk": bench, "form": form}
    return page(request, "formulieren/bouwer/algemeen.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BEHEREN)
def engels(request: HttpRequest, slug: str) -> HttpResponse:
    """Residents get the form in English once every text has one."""
    bench = werk_of(slug)
    form = EngelsForm(typed(request), texts=texts_of(bench.inhoud, bench.name), engels=bench.inhoud.engels)
    if kept(request, bench, form, lambda now: with_english(now, bench.name, form.read())):
        return redirect("formulieren:bouwen", slug)
    context = {"werk": bench, "form": form, "missing": len(missing_in(bench.inhoud, bench.name))}
    return page(request, "formulieren/bouwer/engels.html", context, status=422 if form.errors else 200)


def keep(request: HttpRequest, bench: Werk, change: Change) -> None:
    """`basis` in the form tells which text the editor looked at. Raises Refused."""
    basis = request.POST.get("basis", bench.basis)
    change_draft(slug=bench.slug, basis=basis, change=change, by=actor_of(request))


def kept(request: HttpRequest, bench: Werk, form: Form, change: Change) -> bool:
    """What was typed fits, and is in the draft now. If not, the form tells why."""
    return form.is_bound and carried_out(form, lambda _: keep(request, bench, change))


def address(bench: Werk, pad: Pad) -> str:
    """Where a part is changed; the general page for what is of the form as a whole."""
    if not pad:
        return reverse("formulieren:bouw_algemeen", args=[bench.slug])
    names = ["bouw_stap", "bouw_vraag", "bouw_lid"]
    return reverse(f"formulieren:{names[len(pad) - 1]}", args=[bench.slug, *pad])


def where(bench: Werk, refusal: Refusal) -> str:
    """A fault leads to the question, step or calculation that it names."""
    if any(each.code == refusal.field for each in bench.inhoud.berekeningen):
        return reverse("formulieren:bouw_berekening", args=[bench.slug, refusal.field])
    if refusal.field == "stappen":
        return "#stappen"
    return address(bench, pad_of(bench.inhoud, refusal.field))


def line_of(bench: Werk, pad: Pad) -> Regel:
    part = part_at(bench.inhoud, pad)
    assert part
    return Regel(pad, part, address(bench, pad), condition_words(part.als, bench.inhoud))


def _lines(bench: Werk, stap: Stap) -> list[tuple[Regel, list[Regel]]]:
    """Each question with those of its group."""
    return [
        (
            line_of(bench, (stap.code, vraag.code)),
            [line_of(bench, (stap.code, vraag.code, each.code)) for each in vraag.vragen],
        )
        for vraag in stap.vragen
    ]


def _done(request: HttpRequest, bench: Werk) -> None:
    does, _, name = request.POST.get("doe", "").partition(":")
    pad: Pad = tuple(name.split("."))
    changes: dict[str, Change] = {
        "op": lambda inhoud: moved(inhoud, pad, -1),
        "neer": lambda inhoud: moved(inhoud, pad, 1),
        "weg": lambda inhoud: without_berekening(inhoud, name[1:]) if name[:1] == "=" else removed(inhoud, pad),
    }
    if does not in changes:
        return
    try:
        keep(request, bench, changes[does])
    except Refused as refused:
        messages.error(request, refused.refusal.reason)
    else:
        if does == "weg":
            messages.success(request, "Weggehaald. Bij Versies kun je terug naar een eerdere versie.")
