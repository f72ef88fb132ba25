"""A document (enkelvoudig informatieobject): the row tells its latest version, the earlier ones stand beside it."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models

from loket.documenten.models.gegevens import Gegevens
from loket.kernel.ids import new_id


class Document(Gegevens):
    """`lock_hash` is filled while someone edits; who shows the lock that belongs to it may write."""

    id = models.UUIDField(primary_key=True, default=new_id)
    lock_hash = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["identificatie", "bronorganisatie"], name="one_document_for_identificatie")
        ]
        indexes = [
            models.Index(
                fields=["informatieobjecttype", "vertrouwelijkheidaanduiding", "id"], name="document_by_kind_and_level"
            ),
            GinIndex(fields=["trefwoorden"], name="document_by_trefwoord"),
            models.Index(fields=["id"], name="document_that_is_locked", condition=~models.Q(lock_hash="")),
        ]


class DocumentVersie(Gegevens):
    """A version that was followed by another. Nothing here changes."""

    id = models.UUIDField(primary_key=True, default=new_id)
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="+", db_index=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["document", "versie"], name="one_row_for_each_versie")]
        indexes = [models.Index(fields=["informatieobjecttype"], name="versie_by_informatieobjecttype")]
