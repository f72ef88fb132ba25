"""A passport, identity card or driving licence: until when, and whether it lies ready. Never its number."""

from django.db import models

from loket.kernel.ids import new_id
from loket.partijen.models import Partij


class Reisdocumentsoort(models.TextChoices):
    PASPOORT = "paspoort", "Paspoort"
    IDENTITEITSKAART = "identiteitskaart", "Identiteitskaart"
    RIJBEWIJS = "rijbewijs", "Rijbewijs"


class Reisdocument(models.Model):
    """The one with the latest `geldig_tot` is the one that counts: a new one ends what is told about the old one.

    `klaar_op` is when it came in at the town hall, `opgehaald_op` when somebody took it.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    partij = models.ForeignKey(Partij, on_delete=models.CASCADE, related_name="+")
    soort = models.CharField(max_length=20, choices=Reisdocumentsoort)
    geldig_tot = models.DateField()
    klaar_op = models.DateField(null=True)
    opgehaald_op = models.DateField(null=True)
    gewaarschuwd_op = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partij", "soort", "geldig_tot"], name="one_reisdocument_of_a_day"),
            models.CheckConstraint(
                name="collected_was_ready", condition=models.Q(opgehaald_op=None) | models.Q(klaar_op__isnull=False)
            ),
        ]
        indexes = [
            models.Index(
                fields=["geldig_tot"], condition=models.Q(gewaarschuwd_op=None), name="reisdocumenten_to_warn_of"
            )
        ]
