"""To what a document belongs (objectinformatieobject): the other end of a relation that its source keeps."""

from django.db import models

from loket.documenten.models.document import Document
from loket.kernel.ids import new_id


class ObjectType(models.TextChoices):
    BESLUIT = "besluit", "besluit"
    ZAAK = "zaak", "zaak"
    VERZOEK = "verzoek", "verzoek"


class ObjectInformatieobject(models.Model):
    """`object` is a path when the object is ours (`/zaken/api/v1/zaken/…`), a full address when it is another's."""

    id = models.UUIDField(primary_key=True, default=new_id)
    informatieobject = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="+", db_index=False)
    object = models.CharField(max_length=1000)
    object_type = models.CharField(max_length=10, choices=ObjectType.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["informatieobject", "object"], name="one_relation_for_document_and_object")
        ]
        indexes = [models.Index(fields=["object"], name="relation_by_object")]
