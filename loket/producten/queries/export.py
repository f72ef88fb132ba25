"""Products as other systems take them: whole, with their subjects and who does them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet

from loket.producten.models import Instantie, Onderwerp, Product, ProductFormulier, UplNaam
from loket.producten.rules.content import ProductContent
from loket.producten.rules.product import TOWN
from loket.redactie.rules.content import content_of

Thema = tuple[UUID, str, str, bool, datetime, datetime]
Organisatie = tuple[UUID, str, str, str]


@dataclass(frozen=True, slots=True)
class Exported:
    """One product; addresses are whole."""

    slug: str
    uuid: UUID
    content: ProductContent
    first_published_at: datetime
    published_at: datetime
    upl_uri: str
    themas: list[Thema]
    organisatie: Organisatie | None
    acties: list[tuple[str, str]]
    links: list[tuple[str, str]]


def exported(products: QuerySet[Product]) -> list[Exported]:
    """In five questions to the database, however many there are."""
    found = list(products)
    subjects = {row.code: row for row in Onderwerp.objects.all()}
    others = {row.code: row for row in Instantie.objects.all()}
    uris = dict(UplNaam.objects.filter(name__in=[row.upl for row in found]).values_list("name", "uri"))
    forms: dict[str, list[tuple[str, str]]] = {}
    for form in ProductFormulier.objects.filter(product__in=[row.slug for row in found]):
        forms.setdefault(form.product, []).append((form.label, whole(form.url)))
    return [
        Exported(
            slug=row.slug,
            uuid=row.uuid,
            content=(content := content_of(row.content, ProductContent)),
            first_published_at=row.first_published_at,
            published_at=row.published_at,
            upl_uri=uris.get(row.upl, ""),
            themas=[_thema(subjects[code], row) for code in row.onderwerpen if code in subjects],
            organisatie=_organisatie(others.get(row.provider)) if row.provider != TOWN else None,
            acties=forms.get(row.slug, []),
            links=[("Pagina op de website", whole(f"/product/{row.slug}/")), *_elsewhere(content)],
        )
        for row in found
    ]


def onderwerpen_out() -> QuerySet[Onderwerp]:
    return Onderwerp.objects.all()


def instanties_out() -> QuerySet[Instantie]:
    return Instantie.objects.all()


def whole(path: str) -> str:
    return path if path.startswith("http") else f"{settings.PUBLIC_URL}{path}"


def _thema(subject: Onderwerp, row: Product) -> Thema:
    return subject.uuid, subject.label, subject.text, True, row.first_published_at, row.published_at


def _organisatie(other: Instantie | None) -> Organisatie | None:
    return (other.uuid, other.name, other.code, other.phone) if other else None


def _elsewhere(content: ProductContent) -> list[tuple[str, str]]:
    return [(channel.text, channel.url) for channel in content.channels if channel.url.startswith("http")]
