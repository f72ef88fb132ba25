"""GET /producttypen/api/v1/…: products as the Open Product API gives them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from loket.kernel.api import by_method, endpoint, json_answer
from loket.kernel.refusal import Refusal, Refused
from loket.producten.models import Product
from loket.producten.queries.export import Exported, exported, instanties_out, onderwerpen_out
from loket.producten.schemas.producttype import (
    ActuelePrijsOut,
    OrganisatieOut,
    ProductTypeOut,
    ThemaOut,
    content_elements,
    doelgroep,
)

VERSION = "1.7.0"
PAGE, MOST = 100, 500
T = TypeVar("T")


@dataclass(frozen=True)
class Paginated(Generic[T]):
    count: int
    next: str | None
    previous: str | None
    results: list[T]


FILTERS = {
    "code": lambda value: Q(slug=value.lower()),
    "uniforme_product_naam": lambda value: Q(upl=value),
    "naam": lambda value: Q(title=value),
    "naam__icontains": lambda value: Q(title__icontains=value),
    "letter": lambda value: Q(title__istartswith=value[:1]),
    "organisaties__code": lambda value: Q(provider=value),
    "themas__naam": lambda value: Q(onderwerpen__overlap=_codes(label=value)),
    "themas__naam__in": lambda value: Q(onderwerpen__overlap=_codes(label__in=value.split(","))),
    "themas__uuid": lambda value: Q(onderwerpen__overlap=_codes(uuid=_uuid(value, "themas__uuid"))),
    "update_datum": lambda value: Q(published_at=_moment(value, "update_datum")),
    "update_datum__gte": lambda value: Q(published_at__gte=_moment(value, "update_datum__gte")),
    "update_datum__lte": lambda value: Q(published_at__lte=_moment(value, "update_datum__lte")),
    "aanmaak_datum__gte": lambda value: Q(first_published_at__gte=_moment(value, "aanmaak_datum__gte")),
    "aanmaak_datum__lte": lambda value: Q(first_published_at__lte=_moment(value, "aanmaak_datum__lte")),
    "gepubliceerd": lambda value: Q() if value.lower() in ("true", "1") else Q(slug=None),
    "doelgroep": lambda value: Q(slug__in=_for(value)),
    "keywords": lambda value: _with_keywords(value.split(",")),
}
KNOWN = {*FILTERS, "page", "page_size"}


@endpoint
def _list(request: HttpRequest) -> HttpResponse:
    found = _filtered(request.GET)
    return _page(request, found, [ProductTypeOut.of(row, language=_language(request)) for row in _some(request, found)])


@endpoint
def _one(request: HttpRequest, uuid: UUID) -> HttpResponse:
    return _told(ProductTypeOut.of(_by(uuid), language=_language(request)))


@endpoint
def _content(request: HttpRequest, uuid: UUID) -> HttpResponse:
    elements = content_elements(_by(uuid), language=_language(request))
    return _told(Paginated(len(elements), None, None, elements))


@endpoint
def _price(request: HttpRequest, uuid: UUID) -> HttpResponse:
    return _told(ActuelePrijsOut.of(_by(uuid), today=timezone.localdate()))


@endpoint
def _prices(request: HttpRequest) -> HttpResponse:
    rows = exported(Product.objects.order_by("title", "slug"))
    return _told([ActuelePrijsOut.of(row, today=timezone.localdate()) for row in rows])


@endpoint
def _themas(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    rows = [ThemaOut(row.uuid, row.label, row.text, True, now, now) for row in onderwerpen_out()]
    return _told(Paginated(len(rows), None, None, rows))


@endpoint
def _organisaties(request: HttpRequest) -> HttpResponse:
    rows = [OrganisatieOut(row.uuid, row.name, row.code, row.phone) for row in instanties_out()]
    return _told(Paginated(len(rows), None, None, rows))


producttypen, producttype = by_method(GET=_list), by_method(GET=_one)
content, actuele_prijs, actuele_prijzen = by_method(GET=_content), by_method(GET=_price), by_method(GET=_prices)
themas, organisaties = by_method(GET=_themas), by_method(GET=_organisaties)


def _by(uuid: UUID) -> Exported:
    found = exported(Product.objects.filter(uuid=uuid))
    if not found:
        raise Http404
    return found[0]


def _filtered(asked: Mapping[str, str]) -> QuerySet[Product]:
    """Raises Refused for a filter that there is not, as an answer without it would mislead."""
    unknown = sorted(set(asked) - KNOWN)
    if unknown:
        raise Refused(*(Refusal("unknown-parameters", f"Het filter {name} kennen wij niet.", name) for name in unknown))
    found = Product.objects.order_by("title", "slug")
    for name, value in asked.items():
        if name in FILTERS:
            found = found.filter(FILTERS[name](value))
    return found


def _some(request: HttpRequest, found: QuerySet[Product]) -> list[Exported]:
    page, size = _numbers(request)
    return exported(found[(page - 1) * size : page * size])


def _page(request: HttpRequest, found: QuerySet[Product], results: list[Any]) -> HttpResponse:
    page, size = _numbers(request)
    count = found.count()
    if page > 1 and not results:
        raise Http404
    next_page = _to(request, page + 1) if page * size < count else None
    return _told(Paginated(count, next_page, _to(request, page - 1) if page > 1 else None, results))


def _to(request: HttpRequest, page: int) -> str:
    asked = request.GET.copy()
    asked["page"] = str(page)
    return request.build_absolute_uri(f"{request.path}?{asked.urlencode()}")


def _numbers(request: HttpRequest) -> tuple[int, int]:
    page, size = (request.GET.get(name) or str(least) for name, least in (("page", 1), ("page_size", PAGE)))
    if not (page.isascii() and page.isdecimal() and size.isascii() and size.isdecimal()) or len(page + size) > 9:
        raise Http404
    if int(page) < 1 or int(size) < 1:
        raise Http404
    return int(page), min(int(size), MOST)


def _told(content: Any) -> HttpResponse:
    answer = json_answer(content)
    answer["API-version"] = VERSION
    return answer


def _language(request: HttpRequest) -> str:
    return "en" if request.headers.get("Accept-Language", "").lower().startswith("en") else "nl"


def _codes(**of: Any) -> list[str]:
    return list(onderwerpen_out().filter(**of).values_list("code", flat=True)) or [""]


def _for(value: str) -> list[str]:
    return [row.slug for row in exported(Product.objects.all()) if doelgroep(row.content) == value]


def _with_keywords(words: list[str]) -> Q:
    return Q(content__find__terms__contains=words)


def _uuid(value: str, name: str) -> UUID:
    try:
        return UUID(value)
    except ValueError:
        raise Refused(Refusal("invalid", "Dit is geen uuid.", name)) from None


def _moment(value: str, name: str) -> Any:
    try:
        found = parse_datetime(value)
    except ValueError:
        found = None
    if found is None:
        raise Refused(Refusal("invalid", "Dit is geen datum met tijd.", name))
    return found if found.tzinfo else timezone.make_aware(found)
