"""A row under a zaak, together with its zaak: held until the change is done."""

from typing import TypeVar
from uuid import UUID

from django.db import models
from django.http import Http404
from django.shortcuts import get_object_or_404

from loket.kernel.actor import Actor
from loket.zaken.commands.hold import hold_zaak
from loket.zaken.rules.rights import Held

P = TypeVar("P", bound=models.Model)


def hold_part(model: type[P], id: UUID, *scopes: str, by: Actor, column: str = "zaak_id") -> tuple[P, Held]:
    """Read after the zaak is held, so it is as the last change left it. Raises Http404 when it is gone, and Refused
    when this actor may not write to the zaak.
    """
    zaak_id = model._base_manager.filter(id=id).values_list(column, flat=True).first()
    if zaak_id is None:
        raise Http404
    zaak = hold_zaak(zaak_id, *scopes, by=by)
    return get_object_or_404(model, id=id), zaak
