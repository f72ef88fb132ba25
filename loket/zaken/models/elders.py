"""What belongs to a zaak and is kept by another system: a contactmoment, a verzoek. We know its address."""

from django.db import models

from loket.kernel.ids import new_id
from loket.zaken.models.zaak import Zaak


class Zaakcontactmoment(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    zaak = models.ForeignKey(Zaak, on_delete=models.CASCADE, related_name="+", db_index=False)
    contactmoment = models.CharField(max_length=1000)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["zaak", "contactmoment"], name="one_relation_for_contactmoment")]
        indexes = [models.Index(fields=["contactmoment"], name="zaken_by_contactmoment")]


class Zaakverzoek(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    zaak = models.ForeignKey(Zaak, on_delete=models.CASCADE, related_name="+", db_index=False)
    verzoek = models.CharField(max_length=1000)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["zaak", "verzoek"], name="one_relation_for_verzoek")]
        indexes = [models.Index(fields=["verzoek"], name="zaken_by_verzoek")]
