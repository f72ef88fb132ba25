"""A letter belongs to a zaak: one that is there, or one that it begins (S-141)."""

from uuid import UUID

from django.db import transaction

from loket.documenten.commands import Update, lock_document, unlock_document, update_document
from loket.documenten.models import Document
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.post.commands.stap import change, locked
from loket.post.events import PoststukPutWithZaak
from loket.post.models import Poststuk, Richting, Stapsoort
from loket.post.queries.kinds import kind_in_dossier
from loket.post.rules.rights import for_the_file, why_not_put_away
from loket.post.rules.zaak import aanvrager_from
from loket.zaken.commands import add_document, open_for_caller, relate_zaak, remove_document
from loket.zaken.models import Zaak, Zaakinformatieobject

NO_ZAAK = Refusal("zaak-missing", "Deze zaak bestaat niet.", "zaaknummer")
HAS_ZAAK = Refusal("zaak-there", "Deze brief hoort al bij een zaak.", "zaaknummer")
NO_PLACE = Refusal("kind-does-not-fit", "In het dossier van deze zaak past geen brief.", "zaaknummer")


@transaction.atomic
def put_with_zaak(*, poststuk_id: UUID, zaak_id: UUID, by: Actor) -> Poststuk:
    """With its document in the dossier: both, or none."""
    stuk = locked(poststuk_id)
    zaak = Zaak.objects.filter(id=zaak_id).first()
    refuse(why_not_put_away(stuk.team_id, by), HAS_ZAAK if stuk.zaak_id else None, None if zaak else NO_ZAAK)
    assert zaak
    if stuk.document_id:
        _file(stuk, zaak, by=for_the_file(by))
    change(stuk, Stapsoort.ZAAK, by=by, toelichting=zaak.identificatie, zaak_id=zaak.id)
    announce(PoststukPutWithZaak(stuk.id, zaak.id), by=by)
    return stuk


@transaction.atomic
def open_zaak_of(*, poststuk_id: UUID, zaaktype_id: UUID, about: str = "", by: Actor) -> Zaak:
    """A zaak that starts on the day of receipt, of who wrote. `about` is the number of the zaak that it is about."""
    stuk = locked(poststuk_id)
    refuse(why_not_put_away(stuk.team_id, by), HAS_ZAAK if stuk.zaak_id else None)
    lent = for_the_file(by)
    zaak = open_for_caller(
        send_key=stuk.id,
        zaaktype_id=zaaktype_id,
        omschrijving=stuk.onderwerp,
        kanaal=stuk.kanaal,
        aanvrager=aanvrager_from(stuk.naam, stuk.adres, stuk.afzendersoort),
        ontvangen_op=stuk.ontvangen_op,
        by=lent,
    )
    if about.strip():
        relate_zaak(zaak_id=zaak.id, nummer=about, aard="onderwerp", by=lent)
    put_with_zaak(poststuk_id=stuk.id, zaak_id=zaak.id, by=by)
    return zaak


def take_out_of_zaak(stuk: Poststuk, *, by: Actor) -> None:
    """The document leaves the dossier, and stays as it is."""
    if stuk.document_id and stuk.zaak_id:
        found = Zaakinformatieobject.objects.filter(zaak_id=stuk.zaak_id, informatieobject_id=stuk.document_id)
        for relation in found.values_list("id", flat=True):
            remove_document(relation_id=relation, by=for_the_file(by))


def _file(stuk: Poststuk, zaak: Zaak, *, by: Actor) -> None:
    assert stuk.document_id
    kind = kind_in_dossier(zaak.zaaktype_id, Richting(stuk.richting), stuk.soort)
    refuse(None if kind else NO_PLACE)
    assert kind
    if not Document.objects.filter(id=stuk.document_id, informatieobjecttype_id=kind).exists():
        _be(stuk.document_id, kind, by=by)
    add_document(zaak_id=zaak.id, document_id=stuk.document_id, by=by)


def _be(document_id: UUID, kind: UUID, *, by: Actor) -> None:
    """In a dossier a letter is what the zaaktype calls it: an objection, an application, an attachment."""
    lock = lock_document(document_id=document_id, by=by)
    named = frozenset({"informatieobjecttype"})
    update = Update({"informatieobjecttype_id": kind}, named, whole=False)
    update_document(document_id=document_id, update=update, lock=lock, by=by)
    unlock_document(document_id=document_id, lock=lock, by=by)
