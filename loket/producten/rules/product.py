"""What a product must have before it is published, and what follows from what it tells."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from loket.huisstijl.markdown import leads_on
from loket.kernel.refusal import Refusal
from loket.producten.rules.content import Channel, Cost, ProductContent, VraagContent, Way

TOWN = "gemeente"
EXTRA = re.compile(r"(extra|spoed|toeslag|bezorg)", re.IGNORECASE)  # comes on top of a price


def why_not_publish(product: ProductContent, *, upl_names: Iterable[str], subjects: Iterable[str]) -> Iterator[Refusal]:
    """All that is missing or cannot be. Awb 2:1 and 2:7: there is always a way that is not digital."""
    if product.subject not in subjects:
        yield Refusal("product-without-subject", "Kies het onderwerp waar mensen dit zoeken.", "subject")
    if product.upl and product.upl not in upl_names:
        yield Refusal("product-upl-unknown", f"“{product.upl}” staat niet in de lijst met officiële namen.", "upl")
    if product.provider != TOWN and product.upl == "" and not product.channels:
        yield Refusal("product-without-way", "Vertel waar mensen dan terechtkunnen.", "channel")
    if product.provider == TOWN and all(channel.kind == Way.ONLINE for channel in product.channels):
        reason = "Niet iedereen kan dit online. Voeg een manier toe: aan de balie, per telefoon of per post."
        yield Refusal("product-only-digital", reason, "channel")
    if product.provider == TOWN and not product.costs:
        yield Refusal("product-without-cost", "Vul in wat het kost. Is het gratis? Vul dan 0 in.", "cost")
    if product.provider == TOWN and not product.boundaries:
        yield Refusal("product-without-boundary", "Vertel wat de gemeente niet doet.", "boundaries")
    for channel in product.channels:
        if channel.url and not leads_on(channel.url):
            yield Refusal("channel-leads-nowhere", f"Bij “{channel.text}” staat geen goed adres.", "channel")
    for cost in product.costs:
        if cost.amount is None and not cost.text:
            yield Refusal(
                "cost-without-amount", f"Vul bij “{cost.label}” een bedrag in, of waar het van afhangt.", "cost"
            )
        if cost.amount is not None and cost.amount < 0:
            yield Refusal("cost-below-zero", f"Het bedrag bij “{cost.label}” kan niet onder 0 zijn.", "cost")


def why_not_publish_vraag(vraag: VraagContent, *, products: Iterable[str]) -> Iterator[Refusal]:
    if vraag.product and vraag.product not in products:
        yield Refusal("vraag-product-unknown", f"Er is geen product “{vraag.product}”.", "product")


def prose_of(product: ProductContent) -> list[tuple[str, str]]:
    """What a visitor reads, part by part."""
    return [
        ("Titel", product.title),
        ("Het antwoord", product.summary),
        ("Wanneer kunt u dit krijgen", product.for_whom),
        ("Wat hebt u nodig", "\n".join(product.needs)),
        ("Stappen", "\n".join(product.steps)),
        ("Meer over de tijd", product.term_note),
        ("Meer uitleg", product.text),
        ("Wat wij niet doen", "\n".join(product.boundaries)),
        ("Niet mee eens", product.objection),
    ]


def costs_on(costs: Sequence[Cost], day: date) -> list[Cost]:
    """Of each label the price of that day: the last that began by then."""
    valid: dict[str, Cost] = {}
    for cost in sorted(costs, key=lambda cost: cost.valid_from):
        if cost.valid_from <= day:
            valid[cost.label] = cost
    return [valid[label] for label in dict.fromkeys(cost.label for cost in costs) if label in valid]


def cost_words(costs: Sequence[Cost]) -> str:
    """In a few words for a card: "Gratis", "€ 88,05", "Vanaf € 47,50", or what it depends on."""
    costs = [cost for cost in costs if not EXTRA.match(cost.label)] or list(costs)
    amounts = [cost.amount for cost in costs if cost.amount is not None]
    if not amounts:
        return costs[0].text[:1].upper() + costs[0].text[1:] if costs else ""
    if not any(amounts):
        return "Gratis"
    least = euros(min(amounts))
    same = len(set(amounts)) == 1 and len(amounts) == len(costs)
    return least if same else f"Vanaf {least}" if min(amounts) else "Soms gratis"


def euros(amount: Decimal) -> str:
    """€ 88,05; whole euros without cents."""
    whole, cents = divmod(int(amount * 100), 100)
    thousands = f"{whole:,}".replace(",", ".")
    return f"€ {thousands},{cents:02}" if cents else f"€ {thousands}"


def first_action(product: ProductContent) -> Channel | None:
    """The button of the page: the first way that leads somewhere."""
    return next((channel for channel in product.channels if channel.url or channel.appointment), None)
