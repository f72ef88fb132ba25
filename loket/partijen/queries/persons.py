"""Who somebody is for the logboek dataverwerkingen, when all we have is where they can be reached."""

from collections.abc import Collection, Iterable
from uuid import UUID

from django.db.models import Model

from loket.partijen.models import Categorie, DigitaalAdres, Partij, SoortDigitaalAdres, Vertegenwoordiging
from loket.partijen.queries.partij import persons_of
from loket.partijen.rules.digitaal_adres import gevonden_als

BOTH = ("vertegenwoordigende_partij_id", "vertegenwoordigde_partij_id")
EMAIL = SoortDigitaalAdres.EMAIL


def persons_at(emails: Iterable[str | None]) -> list[str]:
    """Of each address the one person who has it; nobody when several have. An address that somebody gave as their own
    and did not confirm is not theirs yet: else one would read when a neighbour is looked at. Three statements at most.
    """
    asked = {gevonden_als(EMAIL, each) for each in emails if each}
    if not asked:
        return []
    found = DigitaalAdres.objects.filter(soort_digitaal_adres=EMAIL, gevonden_als__in=asked, partij__isnull=False)
    sure = found.exclude(bevestiging__isnull=False, bevestiging__bevestigd_op=None)
    having: dict[str, set[UUID]] = {}
    for address, partij in sure.values_list("gevonden_als", "partij_id"):
        if partij:
            having.setdefault(address, set()).add(partij)
    alone = {next(iter(partijen)) for partijen in having.values() if len(partijen) == 1}
    return persons_of(alone) if alone else []


def persons_read(model: type[Model], ids: Collection[UUID]) -> list[str] | None:
    """Whose data stand in these rows, for what an application reads; None where no person is. Three statements."""
    if model is Categorie:
        return None
    if model is Partij:
        return persons_of(ids)
    rows = model._default_manager.filter(id__in=ids)
    if model is Vertegenwoordiging:
        return persons_of({each for row in rows.values_list(*BOTH) for each in row})
    return persons_of(rows.values("partij_id"))
