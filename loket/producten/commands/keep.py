"""Products and answers are published, or taken down: lists and search follow in the same transaction."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from loket.producten.models import Instantie, Product, ProductFormulier, Vraag
from loket.producten.rules.content import ProductContent, VraagContent
from loket.producten.rules.findable import FOR_AGENTS, Doer, Form, findable_product, findable_vraag
from loket.producten.rules.product import TOWN
from loket.redactie.rules.content import content_of, kept
from loket.zoeken.commands import forget, make_all_findable


@dataclass(frozen=True, slots=True)
class Stamp:
    """When a text was published, and when somebody last looked whether it is still right."""

    published_at: datetime
    reviewed_on: date


def keep_product(slug: str, content: ProductContent, stamp: Stamp) -> None:
    keep_products([(slug, content, stamp)])


@transaction.atomic
def keep_products(told: Iterable[tuple[str, ProductContent, Stamp]]) -> None:
    """These stand on the website from now on; of those that stood there already, the words are new."""
    rows = list(told)
    changing = [
        field.name for field in Product._meta.fields if field.name not in ("slug", "uuid", "first_published_at")
    ]
    Product.objects.bulk_create(
        [_product(*row) for row in rows], update_conflicts=True, unique_fields=["slug"], update_fields=changing
    )
    _tell(rows)


def tell_new_prices() -> int:
    """Each midnight: of a product with a price that begins today, search tells that price from now on."""
    return tell_again(Q(content__cost__contains=[{"from": timezone.localdate().isoformat()}]))


@transaction.atomic
def tell_again(which: Q) -> int:
    """These products are told to the index as they are now: with prices, forms and the doer of today."""
    told = Product.objects.filter(which).values_list("slug", "content", "published_at", "reviewed_on")
    rows = [(slug, content_of(content, ProductContent), Stamp(at, on)) for slug, content, at, on in told]
    _tell(rows)
    return len(rows)


def _tell(rows: Sequence[tuple[str, ProductContent, Stamp]]) -> None:
    if not rows:
        return
    doers = {code: Doer(code, name, url, how or what) for code, name, url, how, what in _others()}
    today, forms = timezone.localdate(), _forms_of(slug for slug, *_ in rows)
    for slug, content, _ in rows:
        if not (content.agent.say or content.agent.ask):
            forget(kind=FOR_AGENTS, ref=slug)
    make_all_findable(
        findable
        for slug, content, stamp in rows
        for findable in findable_product(
            slug,
            content,
            today=today,
            doer=_doer(content.provider, doers),
            form=forms.get(slug),
            published_at=stamp.published_at,
        )
    )


@transaction.atomic
def forget_product(slug: str) -> None:
    Product.objects.filter(slug=slug).delete()
    forget(kind="product", ref=slug)
    forget(kind=FOR_AGENTS, ref=slug)


def keep_vraag(slug: str, content: VraagContent, stamp: Stamp) -> None:
    keep_vragen([(slug, content, stamp)])


@transaction.atomic
def keep_vragen(told: Iterable[tuple[str, VraagContent, Stamp]]) -> None:
    rows = list(told)
    changing = [field.name for field in Vraag._meta.fields if field.name != "slug"]
    Vraag.objects.bulk_create(
        [_vraag(*row) for row in rows], update_conflicts=True, unique_fields=["slug"], update_fields=changing
    )
    make_all_findable(
        findable
        for slug, content, stamp in rows
        for findable in findable_vraag(slug, content, published_at=stamp.published_at)
    )


@transaction.atomic
def forget_vraag(slug: str) -> None:
    Vraag.objects.filter(slug=slug).delete()
    forget(kind="vraag", ref=slug)


def _product(slug: str, content: ProductContent, stamp: Stamp) -> Product:
    return Product(
        slug=slug,
        title=content.title,
        task=content.task,
        summary=content.summary,
        onderwerpen=list(dict.fromkeys([content.subject, *content.more_subjects])),
        upl=content.upl,
        provider=content.provider,
        audience=[str(audience) for audience in content.audience],
        kcc_level=int(content.kcc_level),
        norm_days=content.norm_days,
        while_you_wait=content.while_you_wait,
        title_en=content.en.title,
        summary_en=content.en.summary,
        content=kept(content),
        first_published_at=stamp.published_at,
        published_at=stamp.published_at,
        reviewed_on=stamp.reviewed_on,
    )


def _vraag(slug: str, content: VraagContent, stamp: Stamp) -> Vraag:
    return Vraag(
        slug=slug,
        question=content.question,
        product=content.product,
        onderwerp=content.subject,
        staff_only=content.staff_only,
        content=kept(content),
        published_at=stamp.published_at,
        reviewed_on=stamp.reviewed_on,
    )


def _others() -> Iterable[tuple[str, str, str, str, str]]:
    return Instantie.objects.values_list("code", "name", "url", "how", "what")


def _forms_of(slugs: Iterable[str]) -> dict[str, Form]:
    """The first form of each of these products."""
    found = ProductFormulier.objects.filter(product__in=list(slugs)).order_by("-id")
    return {product: Form(label, url) for product, label, url in found.values_list("product", "label", "url")}


def _doer(provider: str, doers: dict[str, Doer]) -> Doer:
    return Doer() if provider == TOWN else doers.get(provider, Doer(provider, provider))
