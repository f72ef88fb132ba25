"""Who must hear of a melding."""

from django.db.models import Q, QuerySet

from loket.meldingen.models import Melder, Melding


def melders_of(melding: Melding) -> QuerySet[Melder]:
    """Of this melding and of those that were merged into it, by the indexes on both."""
    same_work = Melding.objects.filter(Q(id=melding.id) | Q(duplicate_of=melding.id))
    return Melder.objects.filter(melding__in=same_work.values("id"))


def melders_to_tell(melding: Melding) -> list[Melder]:
    """All who left an address: of this melding, and of those that were merged into it. Each address once."""
    rows = melders_of(melding).exclude(email="", phone="").order_by("id")
    return list({(row.email or row.phone): row for row in reversed(rows)}.values())[::-1]
