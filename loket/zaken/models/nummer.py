"""Numbers of zaken that are promised to somebody who has no zaak yet."""

from django.db import models

from loket.kernel.ids import new_id


class GereserveerdNummer(models.Model):
    """Taken from the same sequence as the numbers that we give ourselves, so no other zaak gets it."""

    id = models.UUIDField(primary_key=True, default=new_id)
    bronorganisatie = models.CharField(max_length=9)
    identificatie = models.CharField(max_length=40)
    gereserveerd_op = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["identificatie", "bronorganisatie"], name="one_reservation_for_number")
        ]
