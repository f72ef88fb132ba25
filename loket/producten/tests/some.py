"""Products without words, for who counts them."""

from django.utils import timezone

from loket.producten.models import Product


def bare(slug, *, provider="gemeente"):
    now = timezone.now()
    return Product(
        slug=slug,
        title=slug,
        provider=provider,
        onderwerpen=[],
        audience=[],
        kcc_level=1,
        while_you_wait=False,
        content={"title": slug, "subject": "", "summary": ""},
        first_published_at=now,
        published_at=now,
        reviewed_on=timezone.localdate(),
    )
