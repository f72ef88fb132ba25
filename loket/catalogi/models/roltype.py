"""A part that somebody can have in a kind of zaak."""

from django.db import models

from loket.catalogi.models.zaaktype import Zaaktype
from loket.kernel.ids import new_id


class OmschrijvingGeneriek(models.TextChoices):
    """What a rol comes down to, whatever a municipality calls it."""

    ADVISEUR = "adviseur", "Adviseur"
    BEHANDELAAR = "behandelaar", "Behandelaar"
    BELANGHEBBENDE = "belanghebbende", "Belanghebbende"
    BESLISSER = "beslisser", "Beslisser"
    INITIATOR = "initiator", "Initiator"
    KLANTCONTACTER = "klantcontacter", "Klantcontacter"
    ZAAKCOORDINATOR = "zaakcoordinator", "Zaakcoördinator"
    MEDE_INITIATOR = "mede_initiator", "Mede-initiator"


class Roltype(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    zaaktype = models.ForeignKey(Zaaktype, on_delete=models.CASCADE, related_name="+")
    omschrijving = models.CharField(max_length=100)
    omschrijving_generiek = models.CharField(max_length=20, choices=OmschrijvingGeneriek)
