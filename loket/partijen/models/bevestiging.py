"""That somebody must still confirm an e-mail address that they gave themselves."""

from django.db import models

from loket.partijen.models.digitaal_adres import DigitaalAdres


class Bevestiging(models.Model):
    """`sleutel` is what the mailed link proves, hashed. Until it is confirmed nothing personal is written there."""

    adres = models.OneToOneField(DigitaalAdres, primary_key=True, on_delete=models.CASCADE, related_name="bevestiging")
    sleutel = models.BinaryField(unique=True)
    gevraagd_op = models.DateTimeField()
    bevestigd_op = models.DateTimeField(null=True)
