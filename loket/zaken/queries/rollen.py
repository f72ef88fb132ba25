"""The rollen of a zaak."""

from uuid import UUID

from loket.zaken.models import Rol


def rollen_of(zaak_id: UUID) -> list[UUID]:
    return list(Rol.objects.filter(zaak_id=zaak_id).values_list("id", flat=True))
