"""What can be chosen when somebody comes: the buttons of a hall, and products found by words."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from loket.balie.models import Keuze, Rij, Voorrang, Zuil
from loket.balie.rules.refusals import NO_CHOICE
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refused
from loket.kernel.secrets import blind_index
from loket.producten.models import Product
from loket.zoeken.queries.search import search

MOST = 6
PRODUCT = "product:"
AFSPRAAK = "afspraak"  # the head start that comes with an appointment: nobody chooses it


@dataclass(frozen=True, slots=True)
class Choice:
    """`value` is what the button sends: the id of a keuze, or "product:" and a slug."""

    value: str
    label: str
    letter: str
    rij: str
    icon: str = ""
    summary: str = ""


def choices_of(locatie: str) -> list[Choice]:
    """The buttons of a hall, in their order. One statement."""
    found = Keuze.objects.filter(rij__locatie=locatie, rij__active=True, active=True).select_related("rij")
    return [
        Choice(str(each.id), each.label, each.rij.letter, each.rij.name, each.icon)
        for each in found.order_by("position", "label")
    ]


def found_for(words: str, *, locatie: str, by: Actor) -> list[Choice]:
    """An unknown need: products that fit these words, each with the line in which it is helped."""
    if not words.strip():
        return []
    results = [each for each in search(words, by=by, most=3 * MOST).results if each.kind == "product"][:MOST]
    rijen = _lines(locatie)
    by_product = dict(_products(locatie))
    found = []
    for each in results:
        rij = by_product.get(each.ref) or next(iter(rijen.values()), None)
        if rij:
            found.append(Choice(f"{PRODUCT}{each.ref}", each.title, rij.letter, rij.name, summary=each.summary))
    return found


def voorrang_choices() -> list[tuple[str, str]]:
    return list(
        Voorrang.objects.filter(active=True).exclude(code=AFSPRAAK).order_by("position").values_list("code", "label")
    )


def kiosk_of(token: str) -> Zuil | None:
    return Zuil.objects.filter(sleutel=blind_index(token), active=True).first()


@dataclass(frozen=True, slots=True)
class For:
    """The line, the subject and the product that belong to a choice."""

    rij_id: UUID
    onderwerp: str
    product: str


def meant_by(value: str, *, locatie: str) -> For:
    """Raises Refused when it is no choice of this hall."""
    if value.startswith(PRODUCT):
        return _product(value.removeprefix(PRODUCT), locatie)
    try:
        found = Keuze.objects.filter(id=UUID(value), rij__locatie=locatie, active=True).first()
    except ValueError:
        found = None
    if found is None:
        raise Refused(NO_CHOICE)
    return For(found.rij_id, found.label, found.product)


def _product(slug: str, locatie: str) -> For:
    product, rijen = Product.objects.filter(slug=slug).first(), _lines(locatie)
    if product is None or not rijen:
        raise Refused(NO_CHOICE)
    rij = dict(_products(locatie)).get(slug) or next(iter(rijen.values()))
    return For(rij.id, product.title, slug)


def _lines(locatie: str) -> dict[str, Rij]:
    return {rij.letter: rij for rij in Rij.objects.filter(locatie_id=locatie, active=True).order_by("letter")}


def _products(locatie: str) -> Sequence[tuple[str, Rij]]:
    found = Keuze.objects.filter(rij__locatie=locatie, rij__active=True, active=True).exclude(product="")
    return [(each.product, each.rij) for each in found.select_related("rij")]
