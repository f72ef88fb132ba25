"""Files of a klacht. Who asks is checked by who calls."""

from uuid import UUID

from loket.klachten.models import Bijlage
from loket.outside.opslag import Content, store


def bijlagen_of(klacht_id: UUID) -> list[Bijlage]:
    return list(Bijlage.objects.filter(klacht=klacht_id).order_by("toegevoegd_op", "id"))


def opened(klacht_id: UUID, bijlage_id: UUID) -> tuple[Bijlage, Content] | None:
    """None when it is of another klacht. The caller closes it. Raises StoreDown."""
    found = Bijlage.objects.filter(klacht=klacht_id, id=bijlage_id).first()
    return (found, store().open(found.bestand)) if found else None
