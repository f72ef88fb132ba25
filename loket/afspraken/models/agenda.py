"""The secret link by which somebody of staff sees the own appointments in another calendar."""

from django.db import models

from loket.organisatie.models import Medewerker


class Agendalink(models.Model):
    """Only the blind index of the secret is kept: who lost the link makes a new one, and the old one stops."""

    medewerker = models.OneToOneField(Medewerker, primary_key=True, on_delete=models.PROTECT, related_name="+")
    secret = models.BinaryField(unique=True)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.medewerker_id)
