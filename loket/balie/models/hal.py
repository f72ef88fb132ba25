"""The hall of a place: which state of it the displays show, and the kiosks that stand in it."""

from django.db import models

from loket.kernel.ids import new_id
from loket.locaties.models import Locatie


class Hal(models.Model):
    """`version` goes up with every change that a display must show, in the transaction of that change."""

    locatie = models.OneToOneField(Locatie, primary_key=True, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveBigIntegerField(default=0)
    notice = models.CharField(max_length=120, blank=True)  # below the display: "Houd uw paspoort klaar."

    def __str__(self) -> str:
        return f"{self.locatie_id} at {self.version}"


class Zuil(models.Model):
    """A kiosk. Its address holds a secret, of which only the blind index is kept."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    locatie = models.ForeignKey(Locatie, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=60)
    sleutel = models.BinaryField(unique=True)
    active = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.name
