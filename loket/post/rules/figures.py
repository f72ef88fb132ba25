"""The figures of the post room."""

from loket.kernel.refusal import Refusal
from loket.post.models import Afzendersoort, Onderwerpsgroep

BURGERS, ORGANISATIES, BOUW, ANDEREN = "burgers", "organisaties", "bouw", "anderen"
KINDS = {
    BURGERS: "Burgers",
    ORGANISATIES: "Ondernemers, organisaties en verenigingen",
    BOUW: "Bouwaanvragen en wat daarbij hoort",
    ANDEREN: "Andere overheden en onszelf",
}
OF_SENDER = {Afzendersoort.BURGER: BURGERS, Afzendersoort.ORGANISATIE: ORGANISATIES}


def kind_of(afzendersoort: str, onderwerpsgroep: str) -> str:
    """Where a letter stands in the table of the year: building goes before who sent it (S-65)."""
    if onderwerpsgroep == Onderwerpsgroep.BOUWAANVRAAG:
        return BOUW
    return OF_SENDER.get(Afzendersoort(afzendersoort), ANDEREN)


def why_not_this_total(burgers: int, organisaties: int, bouw: int, totaal: int) -> Refusal | None:
    """The parts make the whole, or somebody made a mistake while typing (S-65)."""
    sum_of = burgers + organisaties + bouw
    if sum_of == totaal:
        return None
    return Refusal("sum-differs", f"Samen is dat {sum_of}, en niet {totaal}. Kijk de getallen na.", "totaal")


def share(part: int, whole: int) -> float | None:
    """In percent, one digit; of nothing there is no share."""
    return round(100 * part / whole, 1) if whole else None
