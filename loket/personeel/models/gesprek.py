"""Between somebody and who leads: what was agreed, talks, and coaching notes (S-113, S-114, S-162)."""

from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id
from loket.kernel.secrets import EncryptedTextField
from loket.organisatie.models import Medewerker


class Verwachting(models.Model):
    """What both expect; it counts when the medewerker agrees."""

    id = models.UUIDField(primary_key=True, default=new_id)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    van = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    tekst = EncryptedTextField()
    op = models.DateField()
    akkoord_op = models.DateField(null=True)


class Gesprek(models.Model):
    """Only that it was planned and held; what was said stays in the file of the HR department."""

    class Soort(models.TextChoices):
        FUNCTIONEREN = "functioneren", "Functioneringsgesprek"
        BEOORDELEN = "beoordelen", "Beoordelingsgesprek"
        COACHEN = "coachen", "Coachgesprek"
        MEELUISTEREN = "meeluisteren", "Meeluisteren"

    id = models.UUIDField(primary_key=True, default=new_id)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    met = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    soort = models.CharField(max_length=20, choices=Soort)
    gepland_op = models.DateField()
    gehouden_op = models.DateField(null=True)

    class Meta:
        indexes = [models.Index(fields=["medewerker", "-gepland_op"], name="gesprekken_of_medewerker")]


class Coachnotitie(models.Model):
    """Read by the medewerker and who leads, by nobody else; each look is logged."""

    class Stijl(models.TextChoices):
        STUREN = "sturend", "Sturend"
        COACHEN = "coachend", "Coachend"
        STEUNEN = "ondersteunend", "Ondersteunend"
        DELEGEREN = "delegerend", "Delegerend"

    id = models.UUIDField(primary_key=True, default=new_id)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    van = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    stijl = models.CharField(max_length=20, choices=Stijl)
    tekst = EncryptedTextField()
    op = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="coachnotitie_about_another", condition=~Q(medewerker=models.F("van")))
        ]
