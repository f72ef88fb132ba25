"""A catalogue of one organisation for one domain."""

from django.db import models

from loket.kernel.ids import new_id


class Catalogus(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    domein = models.CharField(max_length=5)
    rsin = models.CharField(max_length=9)
    contactpersoon_beheer_naam = models.CharField(max_length=40)
    contactpersoon_beheer_telefoonnummer = models.CharField(max_length=20, blank=True)
    contactpersoon_beheer_emailadres = models.CharField(max_length=254, blank=True)
    naam = models.CharField(max_length=200, blank=True)
    versie = models.CharField(max_length=20, blank=True)
    begindatum_versie = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["domein", "rsin"], name="one_catalogus_for_domein_and_rsin")]
