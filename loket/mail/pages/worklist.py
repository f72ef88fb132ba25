"""The list of mail, and the trays."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from loket.kernel.http import actor_of, page, staff_only
from loket.mail.models import Toestand
from loket.mail.permissions import BEHANDELEN, VERDELEN
from loket.mail.queries.ageing import NAMES, how_long_mail_waits
from loket.mail.queries.worklist import ALL, MINE, PER_PAGE, TEAMS, counts, open_mail, tray, tray_counts

DONE = tuple(each.value for each in Toestand if each != Toestand.OPEN)


@require_safe
@staff_only(BEHANDELEN)
def worklist(request: HttpRequest) -> HttpResponse:
    """Open mail by its last day; or with `lade` one of the trays."""
    by, now = actor_of(request), timezone.now()
    which = request.GET.get("toon", "")
    which = which if which in (MINE, ALL) else TEAMS
    chosen, after = request.GET.get("lade", ""), request.GET.get("na", "")
    chosen = chosen if chosen in DONE else ""
    if chosen:
        rows = tray(by, toestand=chosen, now=now, after=after)
    else:
        rows = open_mail(by, which=which, now=now, after=after)
    context = {
        "rows": rows[:PER_PAGE],
        "next_place": rows[PER_PAGE - 1].place if len(rows) > PER_PAGE else "",
        "which": which,
        "divides": by.may(VERDELEN),
        "counts": counts(by, which=which, now=now),
        "lade": chosen,
        "lade_name": Toestand(chosen).label if chosen else "",
        "trays": tray_counts(by),
    }
    return page(request, "mail/staff/work.html", context)


@require_safe
@staff_only(BEHANDELEN)
def ageing(request: HttpRequest) -> HttpResponse:
    """How long open mail waits, for each team that one sees."""
    rows = how_long_mail_waits(actor_of(request), now=timezone.now())
    return page(request, "mail/staff/ageing.html", {"rows": rows, "names": NAMES})
