"""A file that came with a klacht: read by who handles it, and by whom it is about with the copy (Awb 9:9)."""

from django.db import models

from loket.kernel.ids import new_id
from loket.kernel.secrets import EncryptedTextField
from loket.klachten.models.klacht import Klacht


class Bijlage(models.Model):
    """`bestand` is its key in the store. Its name may tell who complains, so it is encrypted."""

    id = models.UUIDField(primary_key=True, default=new_id)
    klacht = models.ForeignKey(Klacht, on_delete=models.CASCADE, related_name="bijlagen")
    naam = EncryptedTextField()
    formaat = models.CharField(max_length=100)
    omvang = models.PositiveBigIntegerField()
    bestand = models.CharField(max_length=200, unique=True)
    toegevoegd_op = models.DateTimeField()
