"""That who sent an aanvraag must still confirm the e-mail address in it."""

from django.db import models

from loket.formulieren.models.aanvraag import Aanvraag


class Adresbevestiging(models.Model):
    """`adres_index` is a blind index of the address; `sleutel` what the mailed link proves, hashed."""

    aanvraag = models.OneToOneField(
        Aanvraag, primary_key=True, on_delete=models.CASCADE, related_name="adresbevestiging"
    )
    adres_index = models.BinaryField()
    sleutel = models.BinaryField(unique=True)
    gevraagd_op = models.DateTimeField()
    bevestigd_op = models.DateTimeField(null=True)
