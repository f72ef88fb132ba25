"""How many zaken there are, kept by triggers, so that a list of all zaken is counted without reading them."""

from django.db import models


class Zaakaantal(models.Model):
    """The number for one zaaktype and confidentiality, divided over slots: who write at once do not wait for each
    other, because each connection has a slot. A slot can be below zero; the sum is right.
    """

    zaaktype_id = models.UUIDField()
    vertrouwelijkheidaanduiding = models.CharField(max_length=20)
    slot = models.PositiveSmallIntegerField()
    aantal = models.IntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["zaaktype_id", "vertrouwelijkheidaanduiding", "slot"], name="one_aantal_for_slot"
            )
        ]
