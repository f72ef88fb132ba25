"""The applications, for who looks after them. Nobody reads a secret here."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count

from loket.autorisaties.models import Applicatie, Sleutel


@dataclass(frozen=True, slots=True)
class ApplicatieRow:
    id: UUID
    label: str
    client_ids: list[str]
    everything: bool
    rights: int
    sleutels: int


@dataclass(frozen=True, slots=True)
class ClientId:
    client_id: str
    has_sleutel: bool


@dataclass(frozen=True, slots=True)
class RightRow:
    """`about` is the address of the type; empty when the scopes are about none."""

    component: str
    scopes: list[str]
    about: str
    level: str


@dataclass(frozen=True, slots=True)
class ApplicatieDetail:
    id: UUID
    label: str
    everything: bool
    client_ids: list[ClientId]
    rights: list[RightRow]


def applicaties() -> list[ApplicatieRow]:
    """All of them by name. Two statements."""
    with_sleutel = set(Sleutel.objects.values_list("client_id", flat=True))
    rows = Applicatie.objects.annotate(rights=Count("autorisaties")).order_by("label", "id")
    return [
        ApplicatieRow(
            row.id,
            row.label,
            row.client_ids,
            row.heeft_alle_autorisaties,
            row.rights,
            sum(each in with_sleutel for each in row.client_ids),
        )
        for row in rows
    ]


def applicatie(id: UUID) -> ApplicatieDetail | None:
    row = Applicatie.objects.filter(id=id).first()
    if row is None:
        return None
    with_sleutel = set(Sleutel.objects.filter(client_id__in=row.client_ids).values_list("client_id", flat=True))
    return ApplicatieDetail(
        row.id,
        row.label,
        row.heeft_alle_autorisaties,
        [ClientId(each, each in with_sleutel) for each in row.client_ids],
        [
            RightRow(
                right.get_component_display(),
                right.scopes,
                right.zaaktype or right.informatieobjecttype or right.besluittype,
                right.get_max_vertrouwelijkheidaanduiding_display(),
            )
            for right in row.autorisaties.order_by("id")
        ],
    )
