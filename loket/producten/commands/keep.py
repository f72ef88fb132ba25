"""When a page is published or taken down, the lists follow in the same transaction."""

from loket.producten.models import Product, Vraag
from loket.producten.rules.content import ProductContent, VraagContent


def keep_product(slug: str, content: ProductContent) -> None:
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
    }
    Product.objects.update_or_create(slug=slug, defaults=values)


def forget_product(slug: str) -> None:
    Product.objects.filter(slug=slug).delete()


def keep_vraag(slug: str, content: VraagContent) -> None:
    values = {
        "question": content.question,
        "product": content.product,
        "onderwerp": content.subject,
        "staff_only": content.staff_only,
    }
    Vraag.objects.update_or_create(slug=slug, defaults=values)


def forget_vraag(slug: str) -> None:
    Vraag.objects.filter(slug=slug).delete()
