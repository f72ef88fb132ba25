"""Products to try things with."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from loket.producten.commands import Stamp, keep_product
from loket.producten.rules.content import Channel, Cost, ProductContent, Way


@pytest.fixture
def bring(db):
    """A published product with this slug; more of its content can be told."""

    def brought(slug, **told):
        least = {"subject": "paspoort-en-rijbewijs", "summary": "U vraagt het aan bij de balie."}
        way = {"channels": [Channel(Way.BALIE, "Maak een afspraak", appointment=True)]}
        cost = {"costs": [Cost("Volwassene", date(2026, 1, 1), Decimal("88.05"))]}
        content = ProductContent(**{"title": slug.capitalize()} | least | way | cost | told)
        keep_product(slug, content, Stamp(timezone.now(), timezone.localdate()))
        return content

    return brought
