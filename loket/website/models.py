"""What the town promises to who asks something: the servicenormen."""

from django.db import models
from django.db.models import Q


class Measure(models.TextChoices):
    """How the result is counted; without a measure the norm is told, and that nobody counts it yet."""

    NONE = "", "Meten wij nog niet"
    MELDINGEN = "meldingen", "Meldingen die klaar zijn binnen hun norm"
    ZAKEN = "zaken", "Aanvragen die klaar zijn binnen de termijn van de wet"
    PAGES = "pages", "Teksten op de website die op tijd zijn nagekeken"
    SIGNALS = "signals", "Antwoorden op 'Klopt dit niet?' die op tijd zijn"


class Servicenorm(models.Model):
    """`share` is the least percentage that must be within the norm. `toelichting` explains a result that is not met:
    it stands beside the norm, which stays (S-2). A norm can be changed, and is never taken away.
    """

    code = models.SlugField(primary_key=True, max_length=40)
    subject = models.CharField(max_length=80)
    promise = models.CharField(max_length=200)
    share = models.PositiveSmallIntegerField()
    measure = models.CharField(max_length=20, choices=Measure.choices, blank=True)
    position = models.PositiveSmallIntegerField(default=100)
    toelichting = models.CharField(max_length=400, blank=True, default="", db_default="")

    class Meta:
        constraints = [models.CheckConstraint(name="share_is_a_percentage", condition=Q(share__gte=1, share__lte=100))]

    def __str__(self) -> str:
        return self.subject
