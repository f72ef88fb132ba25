"""One step: its questions, and what somebody does there. What is typed is kept, right or wrong."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from loket.formulieren.commands.begin import keep_answers
from loket.formulieren.commands.moment import note
from loket.formulieren.forms.stap import StapForm
from loket.formulieren.models import Momentsoort
from loket.formulieren.pages.public.controls import blocks_of
from loket.formulieren.pages.public.door import for_owner
from loket.formulieren.pages.public.press import files_sent, pressed
from loket.formulieren.queries.aanvraag import Ingevuld, bijlagen_of, shown_of
from loket.formulieren.queries.adres import looked_up
from loket.formulieren.rules.content import Soort
from loket.formulieren.rules.overdracht import answer_words
from loket.formulieren.rules.reis import Halte
from loket.formulieren.rules.typen import read_answers
from loket.formulieren.rules.vragen import Fout
from loket.kernel.bounds import holds
from loket.kernel.http import page
from loket.kernel.language import language_here
from loket.kernel.once import once

SUMMARY = "controle"


def keep_typed(request: HttpRequest, filled: Ingevuld, code: str) -> None:
    """Of who was away for too long: what was typed on this step is there after the log-in."""
    halte = filled.reis.halte(code)
    if halte:
        answers = read_answers(halte.vragen, request.POST, filled.aanvraag.answers)
        keep_answers(aanvraag_id=filled.aanvraag.id, answers=answers)


@holds()
@require_http_methods(["GET", "HEAD", "POST"])
@for_owner(draft=True, rescue=keep_typed)
@once
def stap(request: HttpRequest, filled: Ingevuld, code: str) -> HttpResponse:
    """Only where everything before it is answered; else one goes to the first open question."""
    if filled.inhoud.stap(code) is None:
        raise Http404
    halte = filled.reis.halte(code)
    if halte is None or not filled.reis.may_be_at(code):
        return redirect(where_next(filled))
    if request.method == "POST":
        return _sent(request, filled, halte)
    note(filled.aanvraag, Momentsoort.GETOOND, stap=code)
    return show(request, filled, halte, taken_times(filled, halte))


def _sent(request: HttpRequest, filled: Ingevuld, halte: Halte) -> HttpResponse:
    """Keep what was typed; then do what the button says."""
    before, id = filled.aanvraag.answers, filled.aanvraag.id
    read = read_answers(halte.vragen, request.POST, before)
    answers = {vraag.code: looked_up(vraag, read[vraag.code]) for vraag in halte.vragen}
    answers = pressed(request, halte, answers)
    filled.aanvraag.answers_text = keep_answers(aanvraag_id=id, answers=answers, taal=language_here()).answers_text
    faults = files_sent(request, filled.aanvraag, halte)
    now = _again(filled)
    return _on(request, now, halte, faults)


def _on(request: HttpRequest, now: Ingevuld, before: Halte, faults: dict[str, Fout]) -> HttpResponse:
    """Where the button leads, with what is typed kept in each case."""
    code, does = before.stap.code, request.POST.get("doe", "")
    here = now.reis.halte(code)
    if does == "terug":
        earlier = now.reis.before(code)
        return redirect(address(now, earlier.stap.code)) if earlier else redirect("formulieren:begin", now.slug)
    if does == "bewaren":
        return redirect("formulieren:bewaren", now.slug, now.aanvraag.id)
    if does and here and not faults:
        return redirect(f"{address(now, code)}#{does.split(':')[1] if ':' in does else 'inhoud'}")
    if here is None:
        return redirect(where_next(now))
    seen = {vraag.code for vraag in before.vragen}
    faults |= {name: fout for name, fout in here.fouten.items() if _question(name) in seen and name not in faults}
    if faults:
        note(now.aanvraag, Momentsoort.FOUT, stap=code, vragen=sorted({_question(name) for name in faults}))
        return show(request, now, here, faults)
    if not here.klaar:  # an answer here brought a question more
        return redirect(address(now, code))
    note(now.aanvraag, Momentsoort.KLAAR, stap=code)
    later = now.reis.after(code)
    return redirect(address(now, later.stap.code) if later else where_next(now))


def show(request: HttpRequest, filled: Ingevuld, halte: Halte, faults: dict[str, Fout]) -> HttpResponse:
    form = StapForm(halte.vragen, filled.aanvraag.answers, faults)
    codes = [each.stap.code for each in filled.reis.haltes]
    context: dict[str, Any] = {
        "filled": filled,
        "halte": halte,
        "form": form,
        "blocks": blocks_of(form, filled, bijlagen_of(filled.aanvraag.id) if _has_files(halte) else []),
        "known": known_lines(filled, halte),
        "number": codes.index(halte.stap.code) + 1,
        "steps": len(codes),
        "first": filled.reis.before(halte.stap.code) is None,
        "last": filled.reis.after(halte.stap.code) is None,
    }
    wrong = bool(faults) and request.method == "POST"
    return page(request, "formulieren/public/stap.html", context, status=422 if wrong else 200)


def taken_times(filled: Ingevuld, halte: Halte) -> dict[str, Fout]:
    """What somebody must hear at once: a time that was chosen here is of somebody else now."""
    told = filled.aanvraag.answers
    visits = [vraag.code for vraag in halte.vragen if vraag.soort == Soort.AFSPRAAK]
    gone = [code for code in visits if (told.get(code) or {}).get("bezet")]
    return {code: halte.fouten[code] for code in gone if code in halte.fouten}


def known_lines(filled: Ingevuld, halte: Halte) -> list[tuple[str, str]]:
    """What we know already: shown, never asked. That somebody has none of something is not shown."""
    told = filled.reis.antwoorden
    return [
        (vraag.label, answer_words(vraag, told[vraag.code], filled.say)) for vraag in halte.bekend if told[vraag.code]
    ]


def where_next(filled: Ingevuld) -> str:
    """The first open question, or the summary when there is none."""
    open_ = filled.reis.volgende
    return address(filled, open_.stap.code if open_ else SUMMARY)


def address(filled: Ingevuld, code: str) -> str:
    """Of a step, or of the summary."""
    if code == SUMMARY:
        return reverse("formulieren:controle", args=[filled.slug, filled.aanvraag.id])
    return reverse("formulieren:stap", args=[filled.slug, filled.aanvraag.id, code])


def _again(filled: Ingevuld) -> Ingevuld:
    filled.aanvraag.refresh_from_db(fields=["answers_text"])
    return shown_of(filled.aanvraag, filled.reis.waarden.vandaag)


def _has_files(halte: Halte) -> bool:
    return any(vraag.soort == Soort.BESTAND for vraag in halte.vragen)


def _question(name: str) -> str:
    """The code of the question that a control belongs to."""
    return name.split("__")[0].split("-")[0]
