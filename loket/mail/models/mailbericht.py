"""One e-mail that came in, or the part of it that is one question."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id
from loket.klantcontacten.models import Klantcontact
from loket.mail.models.postbus import Postbus
from loket.organisatie.models import Medewerker, Team
from loket.zaken.models import Zaak


class Toestand(models.TextChoices):
    OPEN = "open", "Open"
    BEANTWOORD = "beantwoord", "Beantwoord"
    ZAAK = "zaak", "Bij een zaak"
    POST = "post", "Ingeboekt als post"
    DOORGESTUURD = "doorgestuurd", "Doorgestuurd"
    AFGESLOTEN = "afgesloten", "Afgesloten"
    SAMENGEVOEGD = "samengevoegd", "Samengevoegd"
    SPAM = "spam", "Spam"
    AUTOMATISCH = "automatisch", "Automatisch bericht"
    ONLEESBAAR = "onleesbaar", "Onleesbaar"
    WACHT = "wacht", "Wacht op de virusscanner"
    BESMET = "besmet", "Besmet met een virus"
    STAPEL = "stapel", "Te veel van één afzender"


# What nobody has to answer until a person looks at it.
TRAYS = (Toestand.AUTOMATISCH, Toestand.SPAM, Toestand.ONLEESBAAR, Toestand.WACHT, Toestand.BESMET, Toestand.STAPEL)


class Afzender(models.TextChoices):
    PERSOON = "person", "Een mens"
    AUTOMATISCH = "automatic", "Automatisch bericht"
    AFWEZIG = "away", "Afwezigheidsbericht"
    ONBESTELBAAR = "bounce", "Onbestelbaar"
    LIJST = "list", "Mailinglijst of nieuwsbrief"
    RONDJE = "loop", "Bericht van onszelf"


class Mailbericht(models.Model):
    """`sleutel` tells one mail from another: the same mail again has the same. `bestand` is where the mail is kept as
    it came. `eerste` is the mail that this conversation began with; `zelfde_als` the one it was merged into, and
    `deel_van` the one it was split from. `zaak` is where it belongs; `genoemde_zaak` and `genoemd` are what it says it
    belongs to, and nobody checked.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    postbus = models.ForeignKey(Postbus, on_delete=models.PROTECT, related_name="+")
    sleutel = models.CharField(max_length=64, unique=True)
    message_id = models.CharField(max_length=250, blank=True)
    van = models.CharField(max_length=254, blank=True)
    van_naam = models.CharField(max_length=200, blank=True)
    antwoord_aan = models.CharField(max_length=254, blank=True)
    aan = ArrayField(models.CharField(max_length=254), default=list)
    onderwerp = models.CharField(max_length=998, blank=True)
    tekst = models.TextField(blank=True)
    ondertekening = models.TextField(blank=True)
    eerder = models.TextField(blank=True)
    opgemaakt = models.BooleanField(default=False)  # it came as HTML too
    fouten = ArrayField(models.CharField(max_length=20), default=list)
    afzender = models.CharField(max_length=10, choices=Afzender, default=Afzender.PERSOON)
    ontvangen_op = models.DateTimeField()
    verzonden_op = models.DateTimeField(null=True)  # says the sender
    bestand = models.CharField(max_length=200)
    grootte = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    virus = models.CharField(max_length=200, blank=True)

    toestand = models.CharField(max_length=12, choices=Toestand, default=Toestand.OPEN)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    behandelaar = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    uiterlijk = models.DateTimeField()
    klaar_op = models.DateTimeField(null=True)
    bevestigd_op = models.DateTimeField(null=True)
    klantcontact = models.OneToOneField(Klantcontact, on_delete=models.SET_NULL, null=True, related_name="+")
    eerste = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="vervolg")
    zelfde_als = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    deel_van = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    zaak = models.ForeignKey(Zaak, on_delete=models.SET_NULL, null=True, related_name="+")
    genoemd = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    genoemde_zaak = models.ForeignKey(Zaak, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        indexes = [
            models.Index(fields=["uiterlijk", "id"], condition=Q(toestand="open"), name="mail_open"),
            models.Index(fields=["team", "uiterlijk"], condition=Q(toestand="open"), name="mail_open_of_team"),
            models.Index(fields=["-ontvangen_op", "-id"], name="mail_by_moment"),
            models.Index(fields=["toestand", "-ontvangen_op"], name="mail_by_state"),
            models.Index(fields=["van", "-ontvangen_op"], name="mail_of_sender"),
            models.Index(fields=["message_id"], condition=~Q(message_id=""), name="mail_by_message_id"),
        ]
