"""What can be learned, who must, who did, and until when that counts (S-112, S-158)."""

from django.db import models
from django.db.models import F, Q

from loket.kernel.ids import new_id
from loket.organisatie.models import Functie, Medewerker, Skill


class Soort(models.TextChoices):
    VAK = "vak", "Vakinhoud"
    SERVICE = "service", "Dienstverlening"


class Training(models.Model):
    """`geldig_maanden` empty: it counts for ever. Who passes gets `skill`, when there is one."""

    id = models.UUIDField(primary_key=True, default=new_id)
    naam = models.CharField(max_length=120, unique=True)
    soort = models.CharField(max_length=10, choices=Soort)
    inhoud = models.CharField(max_length=300)
    geldig_maanden = models.PositiveSmallIntegerField(null=True)
    skill = models.ForeignKey(Skill, on_delete=models.PROTECT, null=True, related_name="+")


class Vereist(models.Model):
    """Who fills this functie needs that training."""

    training = models.ForeignKey(Training, on_delete=models.CASCADE, related_name="vereist")
    functie = models.ForeignKey(Functie, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["training", "functie"], name="training_once_for_a_functie")]


class Deelname(models.Model):
    """Somebody wants to go; later that it was passed, and until when it counts."""

    id = models.UUIDField(primary_key=True, default=new_id)
    training = models.ForeignKey(Training, on_delete=models.PROTECT, related_name="+")
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    aangemeld_op = models.DateField()
    behaald_op = models.DateField(null=True)
    geldig_tot = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="deelname_counts_after_it_was_passed",
                condition=Q(geldig_tot=None) | Q(behaald_op__isnull=False, geldig_tot__gte=F("behaald_op")),
            )
        ]
        indexes = [models.Index(fields=["medewerker", "training"], name="deelnames_of_medewerker")]
