"""Papers come in and go out. Content goes into the store before its row is there, and leaves after its row is gone."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from loket.documenten.commands.loose import sweep_loose
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.outside.opslag import StoreDown, store
from loket.raad.commands.held import index_stukken, locked
from loket.raad.events import StukAdded, StukRemoved
from loket.raad.models import Informatieobject
from loket.raad.rules.stuk import formaat_of, why_not_file, why_not_source
from loket.raad.rules.vergadering import why_not_edit
from loket.zoeken.commands import forget

FOLDER = "raad"
FULL = Refusal("store-down", "Wij kunnen het bestand nu niet bewaren. Probeer het later opnieuw.", "bestand")


def add_stuk(
    *,
    vergadering_id: UUID,
    titel: str,
    soort: str,
    datum: date,
    agendapunt_id: UUID | None = None,
    auteur: str = "",
    adres: str = "",
    bestand: "UploadedFile[Any] | None" = None,
    by: Actor,
) -> Informatieobject:
    """A file that we keep, or an address elsewhere. Raises Refused for a kind or a size that we do not take."""
    refuse(why_not_edit(by), why_not_source(has_file=bestand is not None, adres=adres))
    stuk = Informatieobject(titel=titel, soort=soort, datum=datum, auteur=auteur, adres=adres)
    with _kept(stuk, bestand), transaction.atomic():
        vergadering = locked(vergadering_id)
        stuk.vergadering = vergadering
        stuk.agendapunt = vergadering.agendapunten.get(id=agendapunt_id) if agendapunt_id else None
        stuk.save(force_insert=True)
        announce(StukAdded(vergadering.id, stuk.id), by=by)
        index_stukken(vergadering, only=stuk)
    return stuk


@transaction.atomic
def remove_stuk(*, stuk_id: UUID, by: Actor) -> None:
    stuk = Informatieobject.objects.select_for_update().get(id=stuk_id)
    refuse(why_not_edit(by))
    forget(kind="raadsstuk", ref=str(stuk.id))
    announce(StukRemoved(stuk.vergadering_id, stuk.id), by=by)
    stuk.delete()
    if stuk.bestand:
        transaction.on_commit(lambda: _remove(stuk.bestand))


def sweep_stukken() -> int:
    """Throw away content without a row, which killed processes left."""
    return sweep_loose(
        FOLDER, lambda keys: Informatieobject.objects.filter(bestand__in=keys).values_list("bestand", flat=True)
    )


@contextmanager
def _kept(stuk: Informatieobject, bestand: "UploadedFile[Any] | None") -> Iterator[None]:
    """Keep the content for the block that writes its row. A block that fails leaves no file."""
    if bestand is None:
        yield
        return
    name, begin = bestand.name or "", bestand.read(4096)
    bestand.seek(0)
    refuse(why_not_file(name=name, size=bestand.size or 0, begin=begin))
    key = f"{FOLDER}/{timezone.now():%Y/%m/%d}/{stuk.id}-{secrets.token_hex(8)}"
    _keep(stuk, bestand, key)
    stuk.bestand, stuk.bestandsnaam, stuk.formaat = key, name[-150:], formaat_of(name)
    try:
        yield
    except BaseException:
        _remove(key)
        raise


def _keep(stuk: Informatieobject, bestand: "UploadedFile[Any]", key: str) -> None:
    try:
        with store().draft() as draft:
            for part in bestand.chunks():
                draft.write(part)
            store().keep(draft, key)
            stuk.omvang, stuk.sha256 = draft.size, draft.sha256
    except StoreDown:
        refuse(FULL)


def _remove(key: str) -> None:
    with suppress(StoreDown):  # then it is swept
        store().remove(key)
