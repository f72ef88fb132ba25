"""GET /producten/sc.xml: all products in the shape of Samenwerkende Catalogi 4.0, for the national search."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, tostring

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from loket.organisatie.queries import gemeente
from loket.producten.models import Product
from loket.producten.queries.export import Exported, exported, whole
from loket.producten.rules.content import Audience, ProductContent

PRODUCT = "http://standaarden.overheid.nl/product/terms/"
OVERHEID = "http://standaarden.overheid.nl/owms/terms/"
DCTERMS = "http://purl.org/dc/terms/"
BUSINESS = {Audience.ONDERNEMER, Audience.VERENIGING}


@require_safe
@cache_control(public=True, max_age=3600)
def feed(request: HttpRequest) -> HttpResponse:
    """Only what has an official name: without it the national search cannot place a product."""
    root = Element(f"{{{PRODUCT}}}scproducten")
    town = gemeente().name
    for row in exported(Product.objects.exclude(upl="").order_by("slug")):
        for language in _languages(row.content):
            _product(SubElement(root, f"{{{PRODUCT}}}scproduct", {"owms-version": "4.0"}), row, language, town)
    return HttpResponse(tostring(root, encoding="utf-8", xml_declaration=True), content_type="application/xml")


def _languages(content: ProductContent) -> Iterator[str]:
    yield "nl"
    if content.en.title:
        yield "en"


def _product(product: Element, row: Exported, language: str, town: str) -> None:
    english, content = language == "en", row.content
    meta = SubElement(product, f"{{{PRODUCT}}}meta")
    kern = SubElement(meta, f"{{{PRODUCT}}}owmskern")
    _tell(kern, DCTERMS, "identifier", whole(f"/en/product/{row.slug}/" if english else f"/product/{row.slug}/"))
    _tell(kern, DCTERMS, "title", content.en.title if english else content.title)
    _tell(kern, DCTERMS, "language", language)
    _tell(kern, DCTERMS, "type", "productbeschrijving", scheme="overheid:Informatietype")
    _tell(kern, DCTERMS, "modified", row.published_at.date().isoformat())
    _tell(kern, DCTERMS, "spatial", town, scheme="overheid:Gemeente")
    _tell(kern, OVERHEID, "authority", town, scheme="overheid:Gemeente")
    mantel = SubElement(meta, f"{{{PRODUCT}}}owmsmantel")
    for audience in _audiences(content):
        _tell(mantel, DCTERMS, "audience", audience, scheme="overheid:Doelgroep")
    _tell(mantel, DCTERMS, "abstract", content.en.summary if english else content.summary)
    sc = SubElement(meta, f"{{{PRODUCT}}}scmeta")
    _tell(sc, PRODUCT, "productID", row.slug)
    _tell(sc, PRODUCT, "onlineAanvragen", "ja" if row.acties else "nee")
    _tell(
        sc,
        PRODUCT,
        "uniformeProductnaam",
        content.upl,
        scheme="overheid:UniformeProductnaam",
        resourceIdentifier=row.upl_uri,
    )
    SubElement(product, f"{{{PRODUCT}}}body")


def _audiences(content: ProductContent) -> list[str]:
    for_business = bool(set(content.audience) & BUSINESS)
    for_people = Audience.INWONER in content.audience or not for_business
    return [word for word, counts in (("particulier", for_people), ("ondernemer", for_business)) if counts]


def _tell(into: Element, namespace: str, name: str, value: str, **attributes: str) -> None:
    SubElement(into, f"{{{namespace}}}{name}", attributes).text = value
