"""What we measure, as data: its definition, where it is counted from, who owns it, and the norm from a day on."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker


class Eenheid(models.TextChoices):
    """How a figure is said."""

    PROCENT = "procent", "Procent"
    AANTAL = "aantal", "Aantal"
    TIJD = "tijd", "Minuten en seconden"
    DAGEN = "dagen", "Dagen"
    CIJFER = "cijfer", "Rapportcijfer"


class Ritme(models.TextChoices):
    """How often its owner looks at it."""

    MAAND = "maand", "Elke maand"
    KWARTAAL = "kwartaal", "Elk kwartaal"


class Indicator(models.Model):
    """`tellingen` are names of counts in the code; of several, tellers and noemers are added up.

    `betrouwbaar_vanaf`: before that day figures are shown, and compared with nothing (S-32). `minimum`: with fewer
    records than this it is not shown, for it would tell of persons or of chance.
    """

    code = models.SlugField(primary_key=True, max_length=40)
    naam = models.CharField(max_length=100)
    definitie = models.CharField(max_length=500)
    tellingen = ArrayField(models.CharField(max_length=40))
    eenheid = models.CharField(max_length=10, choices=Eenheid)
    ritme = models.CharField(max_length=10, choices=Ritme, default=Ritme.MAAND)
    eigenaar = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    betrouwbaar_vanaf = models.DateField(null=True)
    lager_is_beter = models.BooleanField(default=False)
    openbaar = models.BooleanField(default=True)
    minimum = models.PositiveSmallIntegerField(default=0)
    volgorde = models.PositiveSmallIntegerField(default=100)

    class Meta:
        constraints = [models.CheckConstraint(name="indicator_counts_something", condition=~Q(tellingen=[]))]

    def __str__(self) -> str:
        return self.naam


class Norm(models.Model):
    """From a day on. `doel` is what we promise; worse than `acuut` is an alarm; between them it is under the norm."""

    id = models.UUIDField(primary_key=True, default=new_id)
    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="normen")
    geldig_vanaf = models.DateField()
    doel = models.DecimalField(max_digits=9, decimal_places=1)
    acuut = models.DecimalField(max_digits=9, decimal_places=1, null=True)
    bron = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["indicator", "geldig_vanaf"], name="one_norm_of_indicator_from_a_day"),
            models.CheckConstraint(name="alarm_is_not_the_norm", condition=Q(acuut=None) | ~Q(acuut=F("doel"))),
        ]
