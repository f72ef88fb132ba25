"""The certificate of destruction, as it was made: the paper itself, which nobody changes and nobody throws away."""

from django.db import models

from loket.archief.models.lijst import Lijst


class Verklaring(models.Model):
    """The migration adds a trigger: a row does not change and does not go."""

    lijst = models.OneToOneField(Lijst, on_delete=models.PROTECT, primary_key=True, related_name="+")
    pdf = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    made_at = models.DateTimeField()
