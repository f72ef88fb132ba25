"""The lists of who writes and who posts."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet, Value
from django.db.models.functions import Concat

from loket.correspondentie.models import Brief, Staat, Weg
from loket.kernel.actor import Actor

MOST = 200


@dataclass(frozen=True, slots=True)
class Row:
    id: UUID
    onderwerp: str
    naam: str
    weg: str
    staat: str
    zaak_id: UUID
    zaaknummer: str
    schrijver: str
    gemaakt_op: datetime
    klaar_op: datetime | None
    verzonden_op: datetime | None

    @property
    def weg_label(self) -> str:
        return str(Weg(self.weg).label)

    @property
    def staat_label(self) -> str:
        return str(Staat(self.staat).label)


def my_concepts(by: Actor) -> list[Row]:
    """What I began and did not send yet, the newest first."""
    return _rows(Brief.objects.filter(door_id=UUID(by.id), staat=Staat.CONCEPT).order_by("-gemaakt_op"))


def to_post() -> list[Row]:
    """Letters that lie ready, the longest waiting first."""
    return _rows(Brief.objects.filter(staat=Staat.TE_POSTEN).order_by("klaar_op", "id"))


def not_delivered() -> list[Row]:
    """What came back and did not go out again yet: each needs somebody (Awb 2:11)."""
    return _rows(Brief.objects.filter(staat=Staat.NIET_BEZORGD, opnieuw=None).order_by("klaar_op", "id"))


def brieven_of(zaak_id: UUID) -> list[Row]:
    """All of one zaak, the newest first."""
    return _rows(Brief.objects.filter(zaak_id=zaak_id).order_by("-gemaakt_op"))


def _rows(chosen: QuerySet[Brief]) -> list[Row]:
    found = chosen.annotate(schrijver=Concat("door__first_name", Value(" "), "door__last_name")).values_list(
        *("id", "onderwerp", "naam", "weg", "staat", "zaak_id", "zaak__identificatie"),
        *("schrijver", "gemaakt_op", "klaar_op", "verzonden_op"),
    )
    return [Row(*row) for row in found[:MOST]]
