"""The home page, and the pages that every town must have."""

from datetime import date, datetime, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from loket.kernel.http import page
from loket.kernel.refusal import Refused
from loket.kernel.text import local
from loket.locaties.queries import places, town_hours
from loket.locaties.rules.opening import english_week
from loket.meldingen.queries.counted import counted_this_year
from loket.organisatie.queries import gemeente
from loket.producten.queries.lists import onderwerpen
from loket.redactie.queries.published import newest_of
from loket.redactie.queries.statement import statement
from loket.telefonie.queries.wait import expected_wait
from loket.termijnen.rules import answer_to, remarks_on
from loket.website.forms.termijn import TermijnForm
from loket.website.queries import outcomes
from loket.website.rules.term import asked_by, said
from loket.website.rules.wait import wait_in_english, wait_words
from loket.zgw.faults import EXPLAINED

OFTEN = ("paspoort kwijt", "grofvuil", "serre bouwen", "parkeerkaart bezoek")
TOP_TASKS, NEWS = 8, 3


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    context = {
        "often": OFTEN,
        "news": newest_of("nieuws", most=NEWS),
        "subjects": onderwerpen()[:TOP_TASKS],
        "opening": town_hours(now).opening,
        "total": counted_this_year(today=local(now).date()).total,
        "year": local(now).year,
    }
    return page(request, "website/home.html", context)


@require_safe
def contact(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    reach, wait = _reach(now), expected_wait(now)
    return page(request, "website/contact.html", reach | {"wait": wait_words(wait) if wait is not None else ""})


@require_safe
def contact_in_english(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    week, wait = english_week(gemeente().opening_hours), expected_wait(now)
    told = wait_in_english(wait) if wait is not None else ""
    return page(request, "website/contact_in_english.html", _reach(now) | {"week": week, "wait": told})


def _reach(now: datetime) -> dict[str, object]:
    return {"town": gemeente(), "reach": town_hours(now), "places": places(now)}


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    return page(request, "website/accessibility.html", {"view": statement()})


@require_safe
def servicenormen(request: HttpRequest) -> HttpResponse:
    """What the town promises, and how it does; also when it is missed."""
    today = local(timezone.now()).date()
    return page(request, "website/servicenormen.html", {"outcomes": outcomes(today=today), "year": today.year})


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    return page(request, "website/privacy.html")


@require_safe
def termijn(request: HttpRequest) -> HttpResponse:
    """`?regel=&start=`: the last day of a term, with the steps to it. The address can be shared: it holds no names."""
    asked = asked_by(request.GET.get("regel", ""))
    form = TermijnForm(asked, data=None, initial=request.GET.dict())
    if form.needed() <= request.GET.keys() and "HX-Request" not in request.headers:
        form = TermijnForm(asked, data=request.GET, initial=request.GET.dict())
    context: dict[str, object] = {"form": form, "more": not form.is_bound and "start" in request.GET}
    if form.is_valid() and asked:
        try:
            answer = answer_to(asked.name, form.started(), form.params(local(timezone.now()).date()))
        except Refused as refused:
            form.show(refused)
        else:
            context |= {"answer": said(asked, answer), "asked": asked, "remarks": remarks_on(asked, answer)}
    return page(request, "website/termijn.html", context, status=422 if form.errors else 200)


@require_safe
def report_in_english(request: HttpRequest) -> HttpResponse:
    """The address that stood in leaflets before the form itself was there in English."""
    return redirect("meldingen:report", permanent=True)


@require_safe
@cache_control(public=True, max_age=86400)
def robots(request: HttpRequest) -> HttpResponse:
    """Search engines stay away from the links of melders, from the workplace and from endless lists."""
    lines = [
        "User-agent: *",
        "Disallow: /melding/",
        "Disallow: /en/melding/",
        "Disallow: /meldingen/*?",
        "Disallow: /en/meldingen/*?",
        "Disallow: /termijn-berekenen/?",
        "Disallow: /zoeken/",
        "Disallow: /werk/",
        "Disallow: /beheer/",
    ]
    lines += ["", f"Sitemap: {settings.PUBLIC_URL}{reverse('website:sitemap')}"]
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain; charset=utf-8")


@require_safe
@cache_control(public=True, max_age=86400)
def security_txt(request: HttpRequest) -> HttpResponse:
    """Whom to tell about a weak spot (RFC 9116)."""
    lines = [
        f"Contact: mailto:{gemeente().email}",
        f"Expires: {_half_a_year_on(local(timezone.now()).date())}T00:00:00Z",
        "Preferred-Languages: nl, en",
        f"Canonical: {settings.PUBLIC_URL}{reverse('website:security')}",
    ]
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain; charset=utf-8")


def _half_a_year_on(today: date) -> date:
    return today.replace(day=1) + timedelta(days=190)


@require_safe
def apis(request: HttpRequest) -> HttpResponse:
    """For who makes programs: which APIs there are, and what a fault means."""
    roots = [root.rstrip("/").removesuffix("/api") for root in settings.MACHINE_ROOTS]
    found = [{"title": f"{root[1:].capitalize()} API", "root": f"{root}/api/v1"} for root in roots]
    faults = [{"code": code, "told": told} for code, told in EXPLAINED.items()]
    return page(request, "website/apis.html", {"apis": found, "faults": faults})
