"""What was done with a mail, with how it was before: so that it can be undone."""

from django.db import models

from loket.kernel.ids import new_id
from loket.mail.models.mailbericht import Mailbericht
from loket.organisatie.models import Medewerker


class Stapsoort(models.TextChoices):
    TOEGEWEZEN = "toegewezen", "toegewezen"
    BEANTWOORD = "beantwoord", "beantwoord"
    ZAAK = "zaak", "bij een zaak gezet"
    DOORGESTUURD = "doorgestuurd", "doorgestuurd"
    AFGESLOTEN = "afgesloten", "afgesloten"
    SPAM = "spam", "spam genoemd"
    SAMENGEVOEGD = "samengevoegd", "samengevoegd"
    GESPLITST = "gesplitst", "gesplitst"
    TERUG = "terug", "teruggezet"
    POST = "post", "ingeboekt als post"


class Mailstap(models.Model):
    """`voor` holds the fields as they were. `berichten` are by what names (`about`) we wrote then."""

    id = models.UUIDField(primary_key=True, default=new_id)
    mail = models.ForeignKey(Mailbericht, on_delete=models.CASCADE, related_name="stappen")
    soort = models.CharField(max_length=12, choices=Stapsoort)
    voor = models.JSONField(default=dict)
    berichten = models.JSONField(default=list)
    document = models.UUIDField(null=True)  # that went into a dossier
    toelichting = models.CharField(max_length=500, blank=True)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    op = models.DateTimeField()
    ongedaan_op = models.DateTimeField(null=True)

    class Meta:
        ordering = ["op", "id"]
