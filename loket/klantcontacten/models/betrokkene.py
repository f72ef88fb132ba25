"""Who took part in a klantcontact on the side of the customer."""

from django.db import models

from loket.kernel.ids import new_id
from loket.klantcontacten.models.klantcontact import Klantcontact
from loket.partijen.models import Partij


class RolVanBetrokkene(models.TextChoices):
    KLANT = "klant", "Klant"
    VERTEGENWOORDIGER = "vertegenwoordiger", "Vertegenwoordiger"


class Betrokkene(models.Model):
    """A partij that we know, or somebody of whom we only have what was said. Phone and e-mail: see DigitaalAdres."""

    id = models.UUIDField(primary_key=True, default=new_id)
    klantcontact = models.ForeignKey(Klantcontact, on_delete=models.CASCADE, related_name="betrokkenen")
    partij = models.ForeignKey(Partij, on_delete=models.SET_NULL, null=True, related_name="+", db_index=False)
    klantcontact_op = models.DateTimeField(null=True, editable=False)  # as the contact says: a trigger keeps it so
    rol = models.CharField(max_length=20, choices=RolVanBetrokkene)
    initiator = models.BooleanField()
    voorletters = models.CharField(max_length=10, blank=True)
    voornaam = models.CharField(max_length=200, blank=True)
    voorvoegsel_achternaam = models.CharField(max_length=10, blank=True)
    achternaam = models.CharField(max_length=200, blank=True)
    organisatienaam = models.CharField(max_length=200, blank=True)
    bezoekadres = models.JSONField(null=True)
    correspondentieadres = models.JSONField(null=True)

    class Meta:
        indexes = [
            # contacts_of, last_contact_of: the newest of somebody with thousands, without reading the others.
            models.Index(
                fields=["partij", "-klantcontact_op", "-klantcontact"],
                condition=models.Q(partij__isnull=False),
                name="betrokkenen_of_partij_newest",
            )
        ]
