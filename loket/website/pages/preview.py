"""Pages before they are published, just as they will look. Redactie decides who may see them."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from loket.kernel.http import page
from loket.producten.queries.one import product_telling, vraag_telling
from loket.redactie.rules.kind import Look, Published
from loket.website.pages.products import told_of_product, told_of_vraag


def product(request: HttpRequest, text: Published, look: Look) -> HttpResponse:
    found = product_telling(
        text.slug,
        text.content,
        published_at=text.changed_at,
        reviewed_on=text.reviewed_on,
        today=timezone.localdate(),
    )
    template = "website/product_in_english.html" if look.english else "website/product.html"
    return page(request, template, told_of_product(found) | {"look": look})


def vraag(request: HttpRequest, text: Published, look: Look) -> HttpResponse:
    found = vraag_telling(text.slug, text.content, reviewed_on=text.reviewed_on)
    return page(request, "website/vraag.html", told_of_vraag(found) | {"look": look})


def pagina(request: HttpRequest, text: Published, look: Look) -> HttpResponse:
    if look.english:
        context = {"page": text, "content": text.content.en, "look": look}
        return page(request, "website/pagina_in_english.html", context)
    return _own(request, "website/pagina.html", text, look)


def news_item(request: HttpRequest, text: Published, look: Look) -> HttpResponse:
    return _own(request, "website/news_item.html", text, look)


def event(request: HttpRequest, text: Published, look: Look) -> HttpResponse:
    return _own(request, "website/event.html", text, look)


def _own(request: HttpRequest, template: str, text: Published, look: Look) -> HttpResponse:
    return page(request, template, {"page": text, "content": text.content, "look": look})
