"""The audit trail as the standard shows it: each change of a main resource, and of what hangs under it."""

from django.db import models

from loket.kernel.ids import new_id


class Wijziging(models.Model):
    """One change: who did what to which resource, and how it read before and after. Sealed values stay sealed."""

    id = models.UUIDField(primary_key=True, default=new_id)
    hoofd_id = models.UUIDField()
    bron = models.CharField(max_length=10)
    applicatie_id = models.CharField(max_length=100, blank=True)
    applicatie_weergave = models.CharField(max_length=200, blank=True)
    gebruikers_id = models.CharField(max_length=255, blank=True)
    gebruikers_weergave = models.CharField(max_length=255, blank=True)
    actie = models.CharField(max_length=50)
    resultaat = models.PositiveSmallIntegerField()
    hoofd_object = models.CharField(max_length=1000)
    resource = models.CharField(max_length=50)
    resource_url = models.CharField(max_length=1000)
    resource_weergave = models.CharField(max_length=200, blank=True)
    toelichting = models.TextField(blank=True)
    request_id = models.CharField(max_length=255, blank=True, db_default="")  # of the network between the two systems
    oud = models.JSONField(null=True)
    nieuw = models.JSONField(null=True)
    aanmaakdatum = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["hoofd_id", "id"], name="wijziging_of_hoofd_object")]
