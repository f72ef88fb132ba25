"""Subjects, lists and pages of products, and the answers under them."""

from itertools import groupby
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from loket.kernel.actor import ActorKind
from loket.kernel.http import actor_of, page
from loket.locaties.queries import town_hours
from loket.organisatie.queries import gemeente
from loket.producten.queries.lists import onderwerp, onderwerpen, products_from_a_to_z, products_of
from loket.producten.queries.one import ProductView, VraagView
from loket.producten.queries.one import product as product_view
from loket.producten.queries.one import vraag as vraag_view
from loket.website.rules.crumbs import trail
from loket.website.rules.product import action_of, answered_as_schema_org, as_schema_org, letter_of, promise_of, ways_of


@require_safe
def subjects(request: HttpRequest) -> HttpResponse:
    return page(request, "website/subjects.html", {"subjects": onderwerpen()})


@require_safe
def subject(request: HttpRequest, code: str) -> HttpResponse:
    found = onderwerp(code)
    if found is None:
        raise Http404
    way = trail(settings.PUBLIC_URL, ("Onderwerpen", reverse("website:subjects")), (found.label, request.path))
    return page(request, "website/subject.html", {"subject": found, "products": products_of(code), "trail": way})


@require_safe
def a_to_z(request: HttpRequest) -> HttpResponse:
    rows = sorted(products_from_a_to_z(), key=lambda row: (letter_of(row.title), row.title.lower()))
    letters = [(letter, list(group)) for letter, group in groupby(rows, key=lambda row: letter_of(row.title))]
    return page(request, "website/a_to_z.html", {"letters": letters})


@require_safe
def product(request: HttpRequest, slug: str) -> HttpResponse:
    found = product_view(slug, today=timezone.localdate())
    if found is None:
        raise Http404
    return page(request, "website/product.html", told_of_product(found))


def _trail_of(found: ProductView) -> dict[str, object]:
    code, label = found.onderwerp
    above = [(label, reverse("website:subject", args=[code]))] if label else []
    return trail(settings.PUBLIC_URL, *above, (found.content.title, reverse("website:product", args=[found.slug])))


@require_safe
def product_in_english(request: HttpRequest, slug: str) -> HttpResponse:
    found = product_view(slug, today=timezone.localdate())
    if found is None or not found.content.en.title:
        raise Http404
    return page(request, "website/product_in_english.html", told_of_product(found))


def told_of_product(found: ProductView) -> dict[str, Any]:
    return {
        "product": found,
        "content": found.content,
        "action": action_of(found),
        "ways": ways_of(found),
        "promise": promise_of(found),
        "opening": town_hours(timezone.now()).opening,
        "schema_org": as_schema_org(found, town=gemeente().full_name, site=settings.PUBLIC_URL),
        "trail": _trail_of(found),
    }


@require_safe
def in_english(request: HttpRequest) -> HttpResponse:
    rows = sorted((row for row in products_from_a_to_z() if row.title_en), key=lambda row: row.title_en.lower())
    letters = [(letter, list(group)) for letter, group in groupby(rows, key=lambda row: letter_of(row.title_en))]
    return page(request, "website/in_english.html", {"letters": letters})


@require_safe
def vraag(request: HttpRequest, slug: str) -> HttpResponse:
    found = vraag_view(slug, staff=actor_of(request).kind == ActorKind.STAFF)
    if found is None:
        raise Http404
    return page(request, "website/vraag.html", told_of_vraag(found))


def told_of_vraag(found: VraagView) -> dict[str, Any]:
    return {
        "vraag": found,
        "content": found.content,
        "opening": town_hours(timezone.now()).opening,
        "schema_org": answered_as_schema_org(found),
    }
