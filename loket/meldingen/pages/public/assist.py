"""Help while somebody fills in the form: kinds and addresses that fit, and what we know of the place."""

import json

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from loket.gebied import queries as gebied
from loket.gebied.rules import Point
from loket.kernel.text import local
from loket.meldingen.forms.advice import Advice, advice_on
from loket.meldingen.forms.report import MOST_WORDS, ReportForm
from loket.meldingen.pages.public.report import piece_context
from loket.meldingen.queries.kinds import Kind, kinds

MOST_KINDS = 5
LONGEST_ADDRESS = 100


@require_safe
def suggest_kinds(request: HttpRequest) -> JsonResponse:
    """`?q=`: the kinds that fit these words. For the form they fill it in; `?naar=formulier` leads to the form."""
    words = request.GET.get("q", "")[:MOST_WORDS]
    found = kinds(on=local(timezone.now()).date())
    named = [found.by_code[one.code] for one in found.index.suggest(words, MOST_KINDS) if one.code in found.by_code]
    leads = request.GET.get("naar") == "formulier"
    return JsonResponse({"suggestions": [_link(kind, words) if leads else _filling(kind, words) for kind in named]})


@require_safe
def suggest_addresses(request: HttpRequest) -> JsonResponse:
    """`?q=`: addresses that fit, each with its point for the form."""
    rows = gebied.search_addresses(request.GET.get("q", "")[:LONGEST_ADDRESS])
    return JsonResponse(
        {
            "suggestions": [
                {
                    "label": row.label,
                    "detail": _wijk(row.wijk.name) if row.wijk else gettext("Buiten onze gemeente"),
                    "fill": {"found_for": row.label, "lat": row.point.lat, "lon": row.point.lon},
                }
                for row in rows
            ]
        }
    )


def _wijk(name: str) -> str:
    return gettext("Wijk %(name)s") % {"name": name}


@require_POST
def assist(request: HttpRequest) -> HttpResponse:
    """The pieces of the form that depend on what was filled in so far. Sent, not asked: no place in an address."""
    found = kinds(on=local(timezone.now()).date())
    form = ReportForm(request.POST, kinds=found)
    form.is_valid()
    point = _point(form)
    lamp = request.POST.get("lamp", "")[:20]
    advice = advice_on(kind=form.understood, text=form.text, point=point, lamp=lamp)
    response = render(request, "meldingen/public/_assist.html", piece_context(advice, lamp))
    response["HX-Trigger"] = json.dumps(_signals(advice, form))
    return response


def _point(form: ReportForm) -> Point | None:
    """Only a point that was picked: a typed address is looked up when the form is sent."""
    told = form.cleaned_data
    return form.place.point if told.get("lat") is not None and told.get("lon") is not None else None


def _signals(advice: Advice, form: ReportForm) -> dict[str, object]:
    """For the script: the address that belongs to the point; for who listens: what appeared."""
    signals: dict[str, object] = {}
    if advice.around and advice.around.address:
        signals["place"] = {"label": advice.around.address}
    if said := _said(advice):
        signals["announce"] = said
    return signals


def _said(advice: Advice) -> str:
    if advice.danger:
        return gettext("Is er nu gevaar? Bel dan eerst.")
    if advice.around and not advice.around.in_town:
        return gettext("Deze plek ligt niet in onze gemeente.")
    if advice.around and advice.around.nearby:
        return gettext("Dit is hier al gemeld. U kunt die melding volgen.")
    return advice.hints[0].warning if advice.hints else ""


def _filling(kind: Kind, words: str) -> dict[str, object]:
    return {
        "label": kind.name_here,
        "detail": kind.group_name_here,
        "value": words.strip(),
        "fill": {"group": kind.group, "kind": kind.code},
    }


def _link(kind: Kind, words: str) -> dict[str, object]:
    known = urlencode({"soort": kind.code, "wat": words.strip()})
    return {"label": kind.name_here, "detail": kind.group_name_here, "url": f"{reverse('meldingen:report')}?{known}"}
