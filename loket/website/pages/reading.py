"""Pages, news and the agenda, as editors publish them; and the lists of them for machines."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Rss201rev2Feed
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from loket.kernel.http import page
from loket.locaties.queries import place_codes
from loket.organisatie.queries import gemeente
from loket.producten.queries.lists import onderwerpen, products_from_a_to_z
from loket.redactie.queries.published import newest_of, published, published_of, slugs_of
from loket.regelgeving.queries.regelingen import in_force
from loket.website.rules.sitemap import sitemap_xml

IN_A_LIST, IN_A_FEED = 20, 30
LISTS = ("home", "contact", "servicenormen", "subjects", "a_to_z", "news", "agenda", "in_english", "contact_in_english")


@require_safe
def pagina(request: HttpRequest, slug: str) -> HttpResponse:
    found = published("pagina", slug)
    if found is None:
        raise Http404
    return page(request, "website/pagina.html", {"page": found, "content": found.content})


@require_safe
def pagina_in_english(request: HttpRequest, slug: str) -> HttpResponse:
    found = published("pagina", slug)
    if found is None or not found.content.en.title:
        raise Http404
    return page(request, "website/pagina_in_english.html", {"page": found, "content": found.content.en})


@require_safe
def news(request: HttpRequest) -> HttpResponse:
    rows = newest_of("nieuws", most=IN_A_LIST)
    return page(request, "website/news.html", {"rows": rows})


@require_safe
def news_item(request: HttpRequest, slug: str) -> HttpResponse:
    found = published("nieuws", slug)
    if found is None:
        raise Http404
    return page(request, "website/news_item.html", {"page": found, "content": found.content})


@require_safe
def agenda(request: HttpRequest) -> HttpResponse:
    """What is still to come, the first day first."""
    today = timezone.localdate()
    coming = [row for row in published_of("evenement") if (row.content.last_day or row.content.day) >= today]
    return page(request, "website/agenda.html", {"rows": sorted(coming, key=lambda row: row.content.day)})


@require_safe
def event(request: HttpRequest, slug: str) -> HttpResponse:
    found = published("evenement", slug)
    if found is None:
        raise Http404
    return page(request, "website/event.html", {"page": found, "content": found.content})


@require_safe
@cache_control(public=True, max_age=900)
def news_feed(request: HttpRequest) -> HttpResponse:
    """RSS, for who follows the news in a program of their own."""
    title = f"Nieuws van {gemeente().full_name}"
    link = f"{settings.PUBLIC_URL}{reverse('website:news')}"
    feed = Rss201rev2Feed(title=title, link=link, description=title, language="nl")
    for row in newest_of("nieuws", most=IN_A_FEED):
        address = f"{settings.PUBLIC_URL}{reverse('website:news_item', args=[row.slug])}"
        told = {"description": row.content.summary, "pubdate": row.published_at, "unique_id": address}
        feed.add_item(title=row.content.title, link=address, **told)
    return HttpResponse(feed.writeString("utf-8"), content_type="application/rss+xml; charset=utf-8")


@require_safe
@cache_control(public=True, max_age=3600)
def sitemap(request: HttpRequest) -> HttpResponse:
    """Every page that a search engine may show."""
    addresses = [reverse(f"website:{name}") for name in LISTS]
    addresses += [reverse("locaties:places"), *(reverse("locaties:locatie", args=[code]) for code in place_codes())]
    addresses += [reverse("website:subject", args=[row.code]) for row in onderwerpen()]
    for row in products_from_a_to_z():
        addresses.append(reverse("website:product", args=[row.slug]))
        if row.title_en:
            addresses.append(reverse("website:product_in_english", args=[row.slug]))
    for kind, name in (("pagina", "pagina"), ("nieuws", "news_item"), ("evenement", "event")):
        addresses += [reverse(f"website:{name}", args=[slug]) for slug, _ in slugs_of(kind)]
    addresses += [reverse("regelgeving:regeling", args=[row.slug]) for row in in_force(timezone.localdate())]
    return HttpResponse(sitemap_xml(settings.PUBLIC_URL, addresses), content_type="application/xml")
