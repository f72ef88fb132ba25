"""A status that a zaak has had, and the smaller steps that can be told within one."""

from django.db import models

from loket.catalogi.models import Statustype
from loket.kernel.ids import new_id
from loket.zaken.models.zaak import Zaak


class Status(models.Model):
    """Set once, never changed. `gezetdoor` is a rol of the same zaak."""

    id = models.UUIDField(primary_key=True, default=new_id)
    zaak = models.ForeignKey(Zaak, on_delete=models.CASCADE, related_name="+", db_index=False)
    statustype = models.ForeignKey(Statustype, on_delete=models.PROTECT, related_name="+")
    datum_status_gezet = models.DateTimeField()
    statustoelichting = models.CharField(max_length=1000, blank=True)
    gezetdoor = models.UUIDField(null=True)

    class Meta:
        indexes = [models.Index(fields=["zaak", "datum_status_gezet", "id"], name="statussen_of_zaak")]


class Doelgroep(models.TextChoices):
    BETROKKENEN = "betrokkenen", "Betrokkenen"
    INTERN = "intern", "Intern"


class Substatus(models.Model):
    """A step within a status, for the people of a zaak or for ourselves."""

    id = models.UUIDField(primary_key=True, default=new_id)
    zaak = models.ForeignKey(Zaak, on_delete=models.CASCADE, related_name="+")
    status = models.ForeignKey(Status, on_delete=models.CASCADE, null=True, related_name="+")
    omschrijving = models.CharField(max_length=200)
    tijdstip = models.DateTimeField()
    doelgroep = models.CharField(max_length=20, blank=True, choices=Doelgroep)
