"""GET /api/ori/v1/…: meetings, agenda items, papers and votes (Open Raadsinformatie, mini-ORI 1.0.0)."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse

from loket.kernel.api import by_method, endpoint, json_answer
from loket.kernel.refusal import Refusal, Refused
from loket.raad.models import Agendapunt, Informatieobject, Stemming, Vergadering
from loket.raad.schemas.ori import (
    AgendapuntOut,
    InformatieObjectOut,
    Organisatie,
    StemmingOut,
    VergaderingOut,
    organisatie,
)

VERSION = "1.0.0"
PAGE, MOST = 50, 100


def _vergaderingen() -> QuerySet[Vergadering]:
    return Vergadering.objects.public().order_by("-planned_start", "-id")


def _agendapunten() -> QuerySet[Agendapunt]:
    found = Agendapunt.objects.public().select_related("vergadering")
    return found.order_by("-vergadering__planned_start", "-vergadering_id", "nummer")


def _informatieobjecten() -> QuerySet[Informatieobject]:
    return Informatieobject.objects.public().select_related("vergadering").order_by("-datum", "-id")


def _stemmingen() -> QuerySet[Stemming]:
    return Stemming.objects.public().prefetch_related("stemmen").order_by("-id")


Found = Callable[[], QuerySet[Any]]
Out = Callable[[Any, Organisatie], Any]


def _list(found: Found, out: Out) -> Callable[..., HttpResponse]:
    @endpoint
    def listed(request: HttpRequest) -> HttpResponse:
        page, size = _numbers(request)
        rows = list(found()[(page - 1) * size : page * size + 1])
        if page > 1 and not rows:
            raise Http404
        town = organisatie()
        following = _to(request, page + 1, size) if len(rows) > size else None
        previous = _to(request, page - 1, size) if page > 1 else None
        return _told({"next": following, "previous": previous, "results": [out(row, town) for row in rows[:size]]})

    return by_method(GET=listed)


def _one(found: Found, out: Out) -> Callable[..., HttpResponse]:
    @endpoint
    def shown(request: HttpRequest, id: UUID) -> HttpResponse:
        row = found().filter(id=id).first()
        if row is None:
            raise Http404
        return _told(out(row, organisatie()))

    return by_method(GET=shown)


vergaderingen = _list(_vergaderingen, VergaderingOut.of)
vergadering = _one(_vergaderingen, VergaderingOut.of)
agendapunten = _list(_agendapunten, AgendapuntOut.of)
agendapunt = _one(_agendapunten, AgendapuntOut.of)
informatieobjecten = _list(_informatieobjecten, InformatieObjectOut.of)
informatieobject = _one(_informatieobjecten, InformatieObjectOut.of)
stemmingen = _list(_stemmingen, StemmingOut.of)
stemming = _one(_stemmingen, StemmingOut.of)


def _numbers(request: HttpRequest) -> tuple[int, int]:
    """Raises Refused for a parameter that there is not, as an answer without it would mislead."""
    unknown = sorted(set(request.GET) - {"page", "page_size"})
    if unknown:
        names = [name[:60] for name in unknown[:20]]
        raise Refused(*(Refusal("unknown-parameters", f"{name} kennen wij niet.", name) for name in names))
    return _number(request, "page", 1, 10_000_000), min(_number(request, "page_size", PAGE, 10_000_000), MOST)


def _number(request: HttpRequest, name: str, otherwise: int, most: int) -> int:
    told = request.GET.get(name) or str(otherwise)
    if not (told.isascii() and told.isdecimal()) or len(told) > 8 or not 1 <= int(told) <= most:
        raise Refused(Refusal("number-wrong", "Geef een getal van 1 of meer.", name))
    return int(told)


def _to(request: HttpRequest, page: int, size: int) -> str:
    sized = f"&page_size={size}" if size != PAGE else ""
    return f"{settings.PUBLIC_URL}{request.path}?page={page}{sized}"


def _told(content: Any) -> HttpResponse:
    answer = json_answer(content)
    answer["API-Version"] = VERSION
    answer["Access-Control-Allow-Origin"] = "*"
    answer["Cross-Origin-Resource-Policy"] = "cross-origin"
    return answer
