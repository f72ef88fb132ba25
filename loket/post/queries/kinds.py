"""Which kind of document a letter is, alone and in the dossier of a zaak."""

from uuid import UUID

from loket.catalogi.models import Catalogus, Informatieobjecttype
from loket.post.models import Richting, Soort
from loket.zaken.queries.dossier import paper_kinds

ALONE = {Richting.IN: "Ingekomen stuk", Richting.UIT: "Uitgaand stuk"}
IN_DOSSIER = {
    Soort.BEZWAAR: "Bezwaarschrift",
    Soort.KLACHT: "Klaagschrift",
    Soort.ZIENSWIJZE: "Zienswijze",
    Soort.AANVRAAG: "Aanvraag",
    Soort.AANSPRAKELIJK: "Aansprakelijkstelling",
    Soort.WOO: "Verzoek",
}
DIRECTION = {Richting.IN: "inkomend", Richting.UIT: "uitgaand"}
LETTERS = ("Bijlage", "Verzoek", "Brief")  # what an ordinary letter is called in a dossier
# A letter of this kind begins a zaak of its own.
BEGINS = {
    Soort.BEZWAAR: "BEZWAAR",
    Soort.KLACHT: "KLACHT",
    Soort.WOO: "WOO-VERZOEK",
    Soort.AANSPRAKELIJK: "AANSPRAKELIJKSTELLING",
}


def kind_alone(richting: str) -> tuple[UUID, str] | None:
    """The id of the kind of a letter that belongs to no zaak, and the number of our organisation; None when the
    catalogue does not know it.
    """
    found = Informatieobjecttype.objects.filter(omschrijving=ALONE[Richting(richting)], concept=False)
    return found.order_by("-begin_geldigheid").values_list("id", "catalogus__rsin").first()


def kind_in_dossier(zaaktype_id: UUID, richting: str, soort: str) -> UUID | None:
    """The one with the name of this kind of letter, else an ordinary letter, else any that goes the same way."""
    kinds = [each for each in paper_kinds(zaaktype_id) if each.richting == DIRECTION[Richting(richting)]]
    by_name = {each.omschrijving: each.id for each in kinds}
    names = (IN_DOSSIER.get(Soort(soort), ""), *LETTERS)
    named = (by_name[name] for name in names if name in by_name)
    return next(named, None) or (kinds[0].id if kinds else None)


def catalogus_id() -> UUID | None:
    """The catalogue of the town: the first, when there are several."""
    return Catalogus.objects.order_by("id").values_list("id", flat=True).first()
