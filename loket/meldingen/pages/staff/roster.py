"""Who has piket when. A gap is red: nobody would be called."""

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.meldingen import commands
from loket.meldingen.commands.arrange import ROSTER
from loket.meldingen.forms.staff.piket import ShiftForm, week_from
from loket.meldingen.permissions import ARRANGE
from loket.meldingen.queries.piket import Stretch, roster
from loket.meldingen.queries.story import story_of_arrangement
from loket.organisatie.queries import medewerker_choices

FIELD_OF = {"starts_at": "starts_on", "ends_at": "ends_on"}


@require_http_methods(["GET", "POST"])
@staff_only(ARRANGE)
def piket_roster(request: HttpRequest) -> HttpResponse:
    """The roster of four weeks, and a form to add to it; `?van=&lijn=` fills a gap."""
    if request.method == "GET":
        return _show(request, None)
    form = ShiftForm(request.POST, people=medewerker_choices())
    if form.is_valid():
        told = form.answers()
        try:
            commands.plan_piket(**{**told, "medewerker_id": UUID(told["medewerker_id"])}, by=actor_of(request))
        except Refused as refused:
            for refusal in refused.refusals:
                form.add_error(FIELD_OF.get(refusal.field), refusal.reason)
        else:
            messages.success(request, "Het piket staat in het rooster.")
            return redirect("meldingen:piket")
    return _show(request, form)


@require_POST
@staff_only(ARRANGE)
def remove_shift(request: HttpRequest, shift_id: int) -> HttpResponse:
    try:
        commands.remove_piket(shift_id=shift_id, by=actor_of(request))
    except ObjectDoesNotExist as missing:
        raise Http404 from missing
    except Refused as refused:
        messages.error(request, refused.refusal.reason)
    else:
        messages.warning(request, "Het piket is uit het rooster. Let op: er kan nu een gat zijn.")
    return redirect("meldingen:piket")


def _show(request: HttpRequest, form: ShiftForm | None) -> HttpResponse:
    lines = roster(now=timezone.now())
    blank = form or ShiftForm(people=medewerker_choices(), initial=_initial(request, lines))
    context = {
        "lines": lines.items(),
        "gaps": sum(stretch.shift is None for line in lines.values() for stretch in line),
        "form": blank,
        "story": story_of_arrangement(ROSTER),
        "section": "piket",
    }
    return page(request, "meldingen/staff/roster.html", context, status=422 if blank.errors else 200)


def _initial(request: HttpRequest, lines: dict[int, list[Stretch]]) -> dict[str, object]:
    """The gap that was chosen, or the first one."""
    wanted = request.GET.get("lijn", "")
    gaps = [(line, stretch) for line, stretches in lines.items() for stretch in stretches if stretch.shift is None]
    for line, gap in gaps:
        if wanted in ("", str(line)) and request.GET.get("van", gap.starts_at.isoformat()) == gap.starts_at.isoformat():
            return {"line": line, **week_from(_on_the_minute(gap.starts_at))}
    return week_from(_on_the_minute(timezone.now()))


def _on_the_minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)
