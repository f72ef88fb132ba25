"""Of a product: its one button, the ways to get it, and how other machines read its page (schema.org)."""

import unicodedata
from dataclasses import dataclass

from loket.huisstijl.markdown import leads_on, plain_text_of
from loket.producten.queries.one import Formulier, ProductView, VraagView
from loket.producten.rules.content import Channel, Way

ICONS = {
    Way.ONLINE: "device-mobile",
    Way.BALIE: "calendar-event",
    Way.TELEFOON: "phone",
    Way.MAIL: "mail",
    Way.POST: "mail-opened",
    Way.ELDERS: "external-link",
}
APPOINTMENT = "/afspraak/maken/?product="  # without appointments for this product it asks what for


@dataclass(frozen=True, slots=True)
class Action:
    """A button or a line of the ways; without an address it is only told."""

    label: str
    url: str = ""
    icon: str = ""


def action_of(product: ProductView) -> Action | None:
    """Our own form; else the first way that leads somewhere; else the site of who does it."""
    match product.action:
        case Formulier() as form:
            return Action(form.label, form.url, "send")
        case Channel() as channel:
            return _way(channel, product.slug)
    if product.instantie and product.instantie.url:
        return Action(f"Naar {product.instantie.name}", product.instantie.url, "external-link")
    return None


def ways_of(product: ProductView) -> list[Action]:
    """All ways, in the order of the editor; that of the button too."""
    forms = [Action(form.label, form.url, "send") for form in product.formulieren]
    return [*forms, *(_way(channel, product.slug) for channel in product.content.channels)]


def _way(channel: Channel, slug: str) -> Action:
    url = channel.url if leads_on(channel.url) else ""
    return Action(channel.text, url or (f"{APPOINTMENT}{slug}" if channel.appointment else ""), ICONS[channel.kind])


def promise_of(product: ProductView) -> str:
    """The servicenorm of this product in words, or nothing: of what another body does, we promise nothing."""
    days = product.content.norm_days
    if days is None or product.instantie:
        return ""
    return f"binnen {days} werkdag{'' if days == 1 else 'en'} klaar" if days else "dezelfde dag klaar"


def letter_of(title: str) -> str:
    """Under which letter it stands; a digit or a sign under #."""
    first = unicodedata.normalize("NFKD", title)[:1].upper()
    return first if first.isascii() and first.isalpha() else "#"


def as_schema_org(product: ProductView, *, town: str, site: str) -> dict[str, object]:
    """`town` gives it, unless another body does."""
    content, other = product.content, product.instantie
    return {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": content.title,
        "description": content.summary,
        "inLanguage": "nl",
        "url": f"{site}/product/{product.slug}/",
        "provider": {"@type": "GovernmentOrganization", "name": other.name if other else town},
        "serviceType": content.upl or content.title,
        "offers": [
            {"@type": "Offer", "name": cost.label, "price": f"{cost.amount:.2f}", "priceCurrency": "EUR"}
            for cost in product.costs
            if cost.amount is not None
        ],
    }


def answered_as_schema_org(vraag: VraagView) -> dict[str, object]:
    answer = {"@type": "Answer", "text": plain_text_of(vraag.content.answer)}
    question = {"@type": "Question", "name": vraag.content.question, "acceptedAnswer": answer}
    return {"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": [question]}
