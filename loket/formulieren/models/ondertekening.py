"""That somebody else must sign an aanvraag, and what they said."""

from django.db import models
from django.db.models import Q

from loket.formulieren.models.aanvraag import Aanvraag
from loket.kernel.ids import new_id
from loket.kernel.secrets import EncryptedTextField


class Tekenstand(models.TextChoices):
    GEVRAAGD = "gevraagd", "Moet nog tekenen"
    GETEKEND = "getekend", "Heeft getekend"
    GEWEIGERD = "geweigerd", "Wil niet tekenen"
    VERLOPEN = "verlopen", "Tekende niet op tijd"
    INGETROKKEN = "ingetrokken", "Hoeft niet meer"


class Ondertekening(models.Model):
    """`sleutel` is what the mailed link proves, hashed. `code` is what the first tells them by mouth, in a form without
    log-in: so who finds the mail alone cannot sign. `wie` is a blind index of who logged in, `naam`, `bsn` and `reden`
    what they told, `hoe` by what we know who it was. `over` is the hash of the answers that were signed.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    aanvraag = models.ForeignKey(Aanvraag, on_delete=models.CASCADE, related_name="ondertekeningen")
    rol = models.CharField(max_length=200)
    email = EncryptedTextField()
    state = models.CharField(max_length=12, choices=Tekenstand, default=Tekenstand.GEVRAAGD)
    sleutel = models.BinaryField(unique=True)
    code = EncryptedTextField()
    asked_at = models.DateTimeField()
    until = models.DateTimeField()
    reminded_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    wie = models.BinaryField(null=True)
    naam = EncryptedTextField(null=True)
    bsn = EncryptedTextField(null=True)
    reden = EncryptedTextField(null=True)
    hoe = models.CharField(max_length=60, blank=True)
    over = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ["asked_at", "id"]
        constraints = [
            models.CheckConstraint(
                name="signature_has_the_time_of_its_answer",
                condition=Q(state="gevraagd", answered_at=None) | ~Q(state="gevraagd") & Q(answered_at__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["until"], condition=Q(state="gevraagd"), name="signatures_that_we_wait_for"),
        ]
