"""That somebody still pays for what they sent: how much, by when, and how it stands."""

from django.db import models
from django.db.models import Q

from loket.formulieren.models.aanvraag import Aanvraag
from loket.kernel.ids import new_id
from loket.kernel.secrets import EncryptedTextField


class Verzoekstand(models.TextChoices):
    OPEN = "open", "Nog niet betaald"
    BETAALD = "betaald", "Betaald"
    INGETROKKEN = "ingetrokken", "Hoeft niet meer"


class Betaalverzoek(models.Model):
    """`gestuurd_op` None: nobody was told yet, so it goes by post. `weken` as the form has it. `betaling` and `url` are
    of the try that is open or succeeded, as the payment service knows it; `poging` counts them.

    No Betaalpoging, though it has fields by the same names: that one is of money on its way, stays when the draft goes,
    and may have to go back; this one is of a debt, with its days and its aanmaning, and stays with what was sent.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    aanvraag = models.OneToOneField(Aanvraag, on_delete=models.PROTECT, related_name="betaalverzoek")
    bedrag_cent = models.PositiveIntegerField()
    omschrijving = models.CharField(max_length=200)
    email = EncryptedTextField(null=True)
    weken = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=12, choices=Verzoekstand, default=Verzoekstand.OPEN)
    gevraagd_op = models.DateTimeField()
    gestuurd_op = models.DateTimeField(null=True)
    uiterlijk = models.DateField()
    aangemaand_op = models.DateTimeField(null=True)
    aanmaning_tot = models.DateField(null=True)
    poging = models.PositiveSmallIntegerField(default=0)
    betaling = models.CharField(max_length=100, blank=True, db_index=True)
    url = models.CharField(max_length=500, blank=True)
    ended_at = models.DateTimeField(null=True)
    hoe = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="payment_request_has_its_end",
                condition=Q(state="open", ended_at=None) | ~Q(state="open") & Q(ended_at__isnull=False),
            ),
            models.CheckConstraint(
                name="admonition_has_its_last_day",
                condition=Q(aangemaand_op=None, aanmaning_tot=None)
                | Q(aangemaand_op__isnull=False, aanmaning_tot__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["uiterlijk"], condition=Q(state="open"), name="payments_that_we_wait_for")]
