"""The one search of staff."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.text import local
from loket.werkplek.queries.finding import StaffFound, find
from loket.zaken.queries.reference import Numbered
from loket.zoeken.rules.masking import bounded, masked


@require_safe
@staff_only()
def search(request: HttpRequest) -> HttpResponse:
    """`?q=`: in groups. A number of one zaak or melding opens it; a BSN does not stay in the address."""
    asked = bounded(request.GET.get("q", ""))
    if (without := masked(asked)) != asked:
        return redirect(f"{reverse('werkplek:search')}?{urlencode({'q': without})}")
    found = _found(request)
    swaps = request.headers.get("HX-Request") == "true"
    if not swaps and (only := _only_hit(found)):
        return redirect(only)
    return page(request, "werkplek/search.html", {"found": found}, fragment="werkplek/_found.html")


@require_safe
@staff_only()
def found_as_data(request: HttpRequest) -> HttpResponse:
    """`?q=`: the same for a screen that has its own place for it."""
    return JsonResponse(_as_data(_found(request)))


def _found(request: HttpRequest) -> StaffFound:
    today = local(timezone.now()).date()
    return find(request.GET.get("q", ""), today=today, by=actor_of(request))


def _only_hit(found: StaffFound) -> str:
    """The address of the one zaak or melding with this whole number; else nothing."""
    doors = [_zaak_url(each) for each in found.zaken if each.identificatie == found.shown.upper()]
    doors += [
        reverse("meldingen:detail", args=[each.id]) for each in found.meldingen if each.number == found.shown.upper()
    ]
    return doors[0] if len(doors) == 1 else ""


def _zaak_url(zaak: Numbered) -> str:
    return reverse("zaken:kcc_zaak" if zaak.check_first else "zaken:zaak", args=[zaak.id])


def _as_data(found: StaffFound) -> dict[str, Any]:
    return {
        "vraag": found.shown,
        "zaken": [
            {"nummer": each.identificatie, "zaaktype": each.zaaktype, "status": each.status, "url": _zaak_url(each)}
            for each in found.zaken
        ],
        "meldingen": [
            {"nummer": each.number, "soort": each.category, "url": reverse("meldingen:detail", args=[each.id])}
            for each in found.meldingen
        ],
        "collegas": [
            {
                "naam": each.name,
                "functie": each.job_title,
                "teams": each.teams,
                "nummer": each.number,
                "let_op": each.warning,
                "afwezig": each.away,
                "terug_na": each.back_after,
                "vervanger": each.deputy,
            }
            for each in found.colleagues
        ],
        "antwoorden": [
            {
                "soort": each.result.kind,
                "ref": each.result.ref,
                "titel": each.result.title,
                "url": each.result.url,
                "samenvatting": each.result.summary,
                "zeg": each.agent.say if each.agent else "",
                "vraag_door": each.agent.ask if each.agent else [],
                "intern": each.internal,
            }
            for each in found.answers
        ],
        "bedoelde_je": list(found.did_you_mean),
        "zeker": found.sure,
    }
