"""/werk/rooster/: the week, for everybody of staff; planning for who has the right."""

from datetime import date, timedelta
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.rooster import commands, queries
from loket.rooster.forms.dienst import DienstForm, as_typed, places
from loket.rooster.permissions import PLAN

FIRST, LAST = date(2000, 1, 1), date(2100, 1, 1)
TOLD_AT_MOST = 10


@require_safe
@staff_only()
def week(request: HttpRequest) -> HttpResponse:
    monday, today = monday_of(request.GET.get("week", "")), timezone.localdate()
    context = {
        "days": queries.rooster_of(monday),
        "monday": monday,
        "sunday": monday + timedelta(days=6),
        "number": monday.isocalendar().week,
        "before": monday - timedelta(days=7),
        "after": monday + timedelta(days=7),
        "today": today,
        "on_duty": queries.on_duty(timezone.now()),
        "places": dict(places()),
        "me": actor_of(request).id,
        "may_plan": actor_of(request).may(PLAN),
        "section": "week",
    }
    return page(request, "rooster/week.html", context)


@require_http_methods(["GET", "POST"])
@staff_only(PLAN)
def plan(request: HttpRequest) -> HttpResponse:
    day = _day(request.GET.get("dag", "")) or timezone.localdate()
    form = DienstForm(typed(request), initial={"day": day, "kind": "telefoon"})
    if form.is_valid():
        try:
            made = commands.plan_dienst(**form.answers(), by=actor_of(request))
        except Refused as refused:
            show_refusals(form, refused)
        else:
            messages.success(request, "De dienst staat in het rooster.")
            return redirect(week_url(made.day))
    return _form(request, form)


@require_http_methods(["GET", "POST"])
@staff_only(PLAN)
def change(request: HttpRequest, dienst_id: UUID) -> HttpResponse:
    row = queries.dienst(dienst_id)
    if row is None:
        raise Http404
    form = DienstForm(typed(request), initial=as_typed(row))
    if form.is_valid():
        try:
            moved = commands.move_dienst(dienst_id=dienst_id, **form.answers(), by=actor_of(request))
        except Refused as refused:
            show_refusals(form, refused)
        else:
            messages.success(request, "De dienst is gewijzigd.")
            return redirect(week_url(moved.day))
    return _form(request, form, row)


@require_POST
@staff_only(PLAN)
def remove(request: HttpRequest, dienst_id: UUID) -> HttpResponse:
    row = queries.dienst(dienst_id)
    if row is None:
        raise Http404
    commands.remove_dienst(dienst_id=dienst_id, by=actor_of(request))
    messages.success(request, f"De dienst van {row.name} is uit het rooster.")
    return redirect(week_url(row.day))


@require_POST
@staff_only(PLAN)
def copy(request: HttpRequest) -> HttpResponse:
    """The shifts of the week before. What could not come along is told, each with its reason."""
    monday = monday_of(request.POST.get("week", ""))
    copied = commands.copy_last_week(monday=monday, by=actor_of(request))
    words = "1 dienst is" if copied.planned == 1 else f"{copied.planned} diensten zijn"
    messages.success(request, f"{words} overgenomen van de week ervoor.")
    for line in copied.left_out[:TOLD_AT_MOST]:
        messages.warning(request, f"Niet overgenomen: {line}")
    if more := copied.left_out[TOLD_AT_MOST:]:
        messages.warning(request, f"En nog {len(more)} niet overgenomen.")
    return redirect(week_url(monday))


def monday_of(typed_week: str) -> date:
    """The Monday of the week with this day in it, or of this week."""
    day = _day(typed_week) or timezone.localdate()
    return day - timedelta(days=day.weekday())


def week_url(day: date) -> str:
    return f"{reverse('rooster:week')}?{urlencode({'week': (day - timedelta(days=day.weekday())).isoformat()})}"


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if FIRST <= day <= LAST else None


def _form(request: HttpRequest, form: DienstForm, row: queries.DienstRow | None = None) -> HttpResponse:
    context = {"form": form, "row": row, "section": "week"}
    return page(request, "rooster/dienst.html", context, status=422 if form.errors else 200)
