"""What happened at a step, so that drop-out, time and faults per question can be told (S-100). No answer is in it."""

from django.db import models

from loket.formulieren.models.formulier import FormulierVersie


class Momentsoort(models.TextChoices):
    BEGONNEN = "begonnen", "Begonnen"
    GETOOND = "getoond", "Stap gezien"
    FOUT = "fout", "Vraag gaf een fout"
    KLAAR = "klaar", "Stap klaar"
    BEWAARD = "bewaard", "Bewaard voor later"
    VERDER = "verder", "Later verder"
    VERSTUURD = "verstuurd", "Verstuurd"


class Moment(models.Model):
    """`bezoek` is the id of the aanvraag; it stays when that is gone. `stap` and `vraag` are codes of the version."""

    bezoek = models.UUIDField(db_index=True)
    versie = models.ForeignKey(FormulierVersie, on_delete=models.CASCADE, related_name="momenten")
    soort = models.CharField(max_length=10, choices=Momentsoort)
    stap = models.CharField(max_length=40, blank=True)
    vraag = models.CharField(max_length=90, blank=True)
    smal = models.BooleanField(default=False)  # on a phone
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["versie", "soort", "at"], name="moments_of_a_version")]
