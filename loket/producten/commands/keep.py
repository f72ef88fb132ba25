"""A product or an answer is published, or taken down: lists and search follow in the same transaction."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from loket.producten.models import Instantie, Product, Vraag
from loket.producten.rules.content import ProductContent, VraagContent, kept
from loket.producten.rules.findable import Doer, findable_product, findable_vraag
from loket.producten.rules.product import TOWN
from loket.zoeken.commands import forget, make_findable


@dataclass(frozen=True, slots=True)
class Stamp:
    """When a text was published, and when somebody last looked whether it is still right."""

    published_at: datetime
    reviewed_on: date


@transaction.atomic
def keep_product(slug: str, content: ProductContent, stamp: Stamp) -> None:
    values = {
        "title": content.title,
        "task": content.task,
        "summary": content.summary,
        "onderwerpen": list(dict.fromkeys([content.subject, *content.more_subjects])),
        "upl": content.upl,
        "provider": content.provider,
        "audience": [str(audience) for audience in content.audience],
        "kcc_level": int(content.kcc_level),
        "norm_days": content.norm_days,
        "while_you_wait": content.while_you_wait,
        "title_en": content.en.title,
        "summary_en": content.en.summary,
        "content": kept(content),
        "published_at": stamp.published_at,
        "reviewed_on": stamp.reviewed_on,
    }
    Product.objects.update_or_create(
        slug=slug, defaults=values, create_defaults={**values, "first_published_at": stamp.published_at}
    )
    today, doer = timezone.localdate(), _doer(content.provider)
    for findable in findable_product(slug, content, today=today, doer=doer, published_at=stamp.published_at):
        make_findable(findable)


@transaction.atomic
def forget_product(slug: str) -> None:
    Product.objects.filter(slug=slug).delete()
    forget(kind="product", ref=slug)


@transaction.atomic
def keep_vraag(slug: str, content: VraagContent, stamp: Stamp) -> None:
    values = {
        "question": content.question,
        "product": content.product,
        "onderwerp": content.subject,
        "staff_only": content.staff_only,
        "content": kept(content),
        "published_at": stamp.published_at,
        "reviewed_on": stamp.reviewed_on,
    }
    Vraag.objects.update_or_create(slug=slug, defaults=values)
    for findable in findable_vraag(slug, content, published_at=stamp.published_at):
        make_findable(findable)


@transaction.atomic
def forget_vraag(slug: str) -> None:
    Vraag.objects.filter(slug=slug).delete()
    forget(kind="vraag", ref=slug)


def _doer(provider: str) -> Doer:
    if provider == TOWN:
        return Doer()
    found = Instantie.objects.filter(code=provider).first()
    return Doer(provider, found.name, found.url, found.how or found.what) if found else Doer(provider, provider)
