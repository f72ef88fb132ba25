"""How an instrument stood from a day on. Nothing is written over: any day of the past can be asked again (S-77)."""

from django.db import models
from django.db.models import Q

from loket.beloften.models.instrument import Instrument
from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker


class Status(models.TextChoices):
    NIET_GESTART = "niet_gestart", "Niet gestart"
    IN_VOORBEREIDING = "in_voorbereiding", "In voorbereiding"
    GEDEELTELIJK = "gedeeltelijk", "Gedeeltelijk"
    INGEVOERD = "ingevoerd", "Ingevoerd"
    NVT = "niet_van_toepassing", "Niet van toepassing"


class Stand(models.Model):
    """`bewijs` says by what one sees it. `gemeten`: Loket saw it in its own facts."""

    id = models.UUIDField(primary_key=True, default=new_id)
    instrument = models.ForeignKey(Instrument, on_delete=models.CASCADE, related_name="standen")
    status = models.CharField(max_length=20, choices=Status)
    vanaf = models.DateField()
    bewijs = models.CharField(max_length=500, blank=True)
    eigenaar = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    gemeten = models.BooleanField(default=False)
    vastgelegd_op = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="ingevoerd_has_bewijs", condition=~Q(status="ingevoerd") | ~Q(bewijs=""))
        ]
        indexes = [models.Index(fields=["instrument", "-vanaf", "-id"], name="standen_of_instrument")]
