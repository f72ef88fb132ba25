"""Who must hear of a melding."""

from django.db.models import Q

from loket.meldingen.models import Melder, Melding


def melders_to_tell(melding: Melding) -> list[Melder]:
    """All who left an address: of this melding, and of those that were merged into it. Each address once."""
    of_this_work = Q(melding=melding) | Q(melding__duplicate_of=melding)
    with_contact = ~Q(email="") | ~Q(phone="")
    rows = Melder.objects.filter(of_this_work, with_contact).order_by("id")
    return list({(row.email or row.phone): row for row in reversed(rows)}.values())[::-1]
