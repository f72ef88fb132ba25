"""What people come for: lines with a letter, the choices that lead to them, and who may go earlier."""

from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id
from loket.locaties.models import Locatie


class Rij(models.Model):
    """One line of a place. Who helps it must have the `skill`, when it names one (S-55).

    Within `norm_seconds` somebody must be called. `last_number` is the last one that was given, on `last_day`.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    locatie = models.ForeignKey(Locatie, on_delete=models.PROTECT, related_name="+")
    letter = models.CharField(max_length=1)
    name = models.CharField(max_length=60)
    skill = models.SlugField(max_length=60, blank=True)
    team = models.SlugField(max_length=60, blank=True)  # whose specialists are called for it
    norm_seconds = models.PositiveIntegerField(default=600)
    expected_seconds = models.PositiveIntegerField(default=343)  # of one visit, before there are figures (S-59)
    last_number = models.PositiveSmallIntegerField(default=0)
    last_day = models.DateField(null=True)
    active = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["locatie", "letter"], name="letter_of_one_rij"),
            models.CheckConstraint(name="letter_is_a_capital", condition=Q(letter__regex="^[A-Z]$")),
        ]

    def __str__(self) -> str:
        return f"{self.letter}: {self.name}"


class Keuze(models.Model):
    """A button of the reception and the kiosk: what somebody comes for, in their words."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    rij = models.ForeignKey(Rij, on_delete=models.PROTECT, related_name="keuzes")
    label = models.CharField(max_length=60)
    product = models.SlugField(max_length=100, blank=True)  # its slug
    icon = models.CharField(max_length=40, blank=True)
    position = models.PositiveSmallIntegerField(default=100)
    active = models.BooleanField(default=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["rij", "label"], name="keuze_once_in_a_rij")]

    def __str__(self) -> str:
        return self.label


class Voorrang(models.Model):
    """A reason to go earlier: as if somebody came `seconds` before. Nobody waits for ever because of it."""

    code = models.SlugField(primary_key=True, max_length=40)
    label = models.CharField(max_length=80)
    seconds = models.PositiveIntegerField()
    position = models.PositiveSmallIntegerField(default=100)
    active = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.label
