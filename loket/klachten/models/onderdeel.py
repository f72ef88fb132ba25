"""The parts of a klacht: each is judged by itself."""

from django.db import models

from loket.kernel.ids import new_id
from loket.kernel.secrets import EncryptedTextField
from loket.klachten.models.klacht import Klacht, Oordeel, Soort

KINDS = [(each.value, each.label) for each in Soort if each != Soort.GECOMBINEERD]
JUDGED = [(each.value, each.label) for each in (Oordeel.GEGROND, Oordeel.ONGEGROND, Oordeel.GEEN_OORDEEL)]


class Onderdeel(models.Model):
    """`norm` is a norm of propriety of the ombudsman, `bevinding` what we found."""

    id = models.UUIDField(primary_key=True, default=new_id)
    klacht = models.ForeignKey(Klacht, on_delete=models.CASCADE, related_name="onderdelen")
    volgorde = models.PositiveSmallIntegerField()
    soort = models.CharField(max_length=20, choices=KINDS)
    tekst = EncryptedTextField(null=True)
    oordeel = models.CharField(max_length=20, choices=JUDGED, blank=True)
    bevinding = EncryptedTextField(null=True)
    norm = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["klacht", "volgorde"], name="one_onderdeel_on_a_place"),
        ]
