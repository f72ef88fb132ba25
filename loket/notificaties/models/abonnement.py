"""Who wants to hear of what: kanalen, and abonnementen with their filters."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from loket.kernel.ids import new_id
from loket.kernel.secrets import EncryptedTextField


class Kanaal(models.Model):
    """Where changes of one main resource are told. `filters` are the kenmerken that go along (nrc-001)."""

    id = models.UUIDField(primary_key=True, default=new_id)
    naam = models.CharField(max_length=50, unique=True)
    documentatie_link = models.CharField(max_length=200, blank=True)
    filters = ArrayField(models.CharField(max_length=100), default=list)


class Abonnement(models.Model):
    """Another system that wants to hear of changes, at its callback. After failures it is left alone for a while."""

    id = models.UUIDField(primary_key=True, default=new_id)
    callback_url = models.CharField(max_length=200)
    auth = EncryptedTextField()
    client_id = models.CharField(max_length=200, blank=True)  # of the application that asked for it
    failures = models.PositiveIntegerField(default=0)  # in a row
    rests_until = models.DateTimeField(null=True)
    last_error = models.CharField(max_length=100, blank=True)
    delivered_at = models.DateTimeField(null=True)


class Filtergroep(models.Model):
    """One kanaal of an abonnement. `filters` as they were sent; `demands` is what the kenmerken must hold."""

    abonnement = models.ForeignKey(Abonnement, on_delete=models.CASCADE, related_name="kanalen")
    kanaal = models.ForeignKey(Kanaal, on_delete=models.PROTECT, related_name="+")
    filters = models.JSONField(default=dict)
    demands = models.JSONField(default=dict)
