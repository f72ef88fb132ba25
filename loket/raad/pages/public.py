"""What the council will discuss, and what it decided."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.views.decorators.http import require_safe

from loket.kernel.http import page
from loket.raad.pages.download import download
from loket.raad.queries.public import coming, past, public_agenda, public_stuk, public_vergadering


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """`?bladzijde=2`: meetings of longer ago."""
    today, number = timezone.localdate(), _number(request.GET.get("bladzijde", "1"))
    rows, more = past(today, page=number)
    if number > 1 and not rows:
        raise Http404
    context = {
        "coming": coming(today) if number == 1 else [],
        "past": rows,
        "older": number + 1 if more else 0,
        "newer": number - 1,
        "number": number,
    }
    return page(request, "raad/public/list.html", context)


@require_safe
def vergadering(request: HttpRequest, vergadering_id: UUID) -> HttpResponse:
    found = public_vergadering(vergadering_id)
    if found is None:
        raise Http404
    told = getattr(found, "verslag", None)
    context = {
        "vergadering": found,
        "agenda": public_agenda(found.id),
        "verslag": told if told and told.published_at else None,
    }
    return page(request, "raad/public/vergadering.html", context)


@require_safe
def stuk(request: HttpRequest, stuk_id: UUID) -> HttpResponseBase:
    found = public_stuk(stuk_id)
    if found is None:
        raise Http404
    return download(found, public=True)


def _number(told: str) -> int:
    if not (told.isascii() and told.isdecimal()) or len(told) > 5 or int(told) < 1:
        raise Http404
    return int(told)
