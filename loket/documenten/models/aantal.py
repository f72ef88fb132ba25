"""How many documents there are, kept by triggers, so that a list of all of them is counted without reading them."""

from django.db import models


class Documentaantal(models.Model):
    """The number for one type and confidentiality, divided over slots: who write at once do not wait for each other,
    because each connection has a slot. A slot can be below zero; the sum is right.
    """

    informatieobjecttype_id = models.UUIDField()
    vertrouwelijkheidaanduiding = models.CharField(max_length=20)
    slot = models.PositiveSmallIntegerField()
    aantal = models.IntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["informatieobjecttype_id", "vertrouwelijkheidaanduiding", "slot"],
                name="one_document_aantal_for_slot",
            )
        ]
