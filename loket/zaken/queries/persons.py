"""Whose data stand in zaken, for the logboek dataverwerkingen."""

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from django.db.models import Model

from loket.zaken.models import Rol, Zaak, Zaakinformatieobject, Zaaknotitie
from loket.zaken.queries.parties import PERSON, STAFF_ROLLEN


def persons_in(zaken: Iterable[UUID | None]) -> list[str]:
    """A BSN, else the rol; not of colleagues, and no companies. One statement."""
    ids = {each for each in zaken if each}
    return _persons(ids) if ids else []


def persons_read(model: type[Model], ids: Collection[UUID]) -> list[str]:
    """Whose data stand in these rows of ours, for what an application reads. One statement."""
    name = "gerelateerd_aan" if model is Zaaknotitie else "zaak"
    return _persons(ids if model is Zaak else model._default_manager.filter(id__in=ids).values(name))


def persons_of_documents(model: type[Model], ids: Collection[UUID]) -> list[str]:
    """Of the zaken that they stand in: these documents, or what hangs on a document. One statement."""
    name = {"bestandsdeel": "document"}.get(model._meta.model_name or "", "informatieobject")
    whole = model._meta.model_name in ("document", "documentversie")
    documents: Any = ids if whole else model._default_manager.filter(id__in=ids).values(name)
    return _persons(Zaakinformatieobject.objects.filter(informatieobject__in=documents).values("zaak"))


def _persons(zaken: Any) -> list[str]:
    rollen = Rol.objects.filter(zaak__in=zaken, betrokkene_type=PERSON).exclude(omschrijving_generiek__in=STAFF_ROLLEN)
    return [each.bsn or f"rol:{each.id}" for each in rollen.only("id", "bsn").order_by("id")]
