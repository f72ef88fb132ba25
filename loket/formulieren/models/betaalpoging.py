"""Each payment that was begun at the payment service: what became of it, and of money that must go back."""

from django.db import models
from django.db.models import Q

from loket.formulieren.models.aanvraag import Aanvraag
from loket.kernel.ids import new_id


class Pogingstand(models.TextChoices):
    OPEN = "open", "Kan nog betaald worden"
    BETAALD = "betaald", "Betaald"
    MISLUKT = "mislukt", "Niet betaald"
    TERUG = "terug", "Moet terug"
    MENS = "mens", "Een collega geeft het terug"
    TERUGGEGEVEN = "teruggegeven", "Teruggegeven"


class Terugreden(models.TextChoices):
    DUBBEL = "dubbel", "Het was al betaald"
    BEDRAG = "bedrag", "Het bedrag is veranderd"
    NIET_NODIG = "niet-nodig", "Er is niets te betalen"
    NIET_VERSTUURD = "niet-verstuurd", "Het formulier is nooit verstuurd"


class Betaalpoging(models.Model):
    """`betaling` is its name at the payment service. It stays when a draft is thrown away: money may still come in.
    `hoe`: what a colleague did, where the service would not give it back.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    betaling = models.CharField(max_length=100, unique=True)
    aanvraag = models.ForeignKey(Aanvraag, on_delete=models.SET_NULL, null=True, related_name="betaalpogingen")
    kenmerk = models.CharField(max_length=20)
    omschrijving = models.CharField(max_length=200)
    bedrag_cent = models.PositiveIntegerField()
    url = models.CharField(max_length=500, blank=True)
    state = models.CharField(max_length=12, choices=Pogingstand, default=Pogingstand.OPEN)
    begun_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    reden = models.CharField(max_length=20, choices=Terugreden, blank=True)
    returned_at = models.DateTimeField(null=True)
    hoe = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="payment_try_has_its_end",
                condition=Q(state="open", ended_at=None) | ~Q(state="open") & Q(ended_at__isnull=False),
            ),
            models.CheckConstraint(
                name="money_goes_back_for_a_reason",
                condition=~Q(state__in=["terug", "mens"]) | ~Q(reden=""),
            ),
            models.CheckConstraint(
                name="money_that_went_back_has_its_moment",
                condition=Q(state="teruggegeven", returned_at__isnull=False)
                | ~Q(state="teruggegeven") & Q(returned_at=None),
            ),
        ]
        indexes = [
            models.Index(fields=["begun_at"], condition=Q(state="open"), name="payment_tries_that_are_open"),
            models.Index(fields=["ended_at"], condition=Q(state__in=["terug", "mens"]), name="money_to_give_back"),
        ]
