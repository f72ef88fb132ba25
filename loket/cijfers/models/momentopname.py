"""A month as it was frozen (S-85), and what its owner says about it."""

from django.db import models
from django.db.models import Q

from loket.cijfers.models.dagcijfer import Soort
from loket.cijfers.models.indicator import Indicator
from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker


class Momentopname(models.Model):
    """`versie` 1 never changes. A record that is corrected later makes a next version beside it: the revision."""

    id = models.UUIDField(primary_key=True, default=new_id)
    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="+")
    maand = models.DateField()  # its first day
    soort = models.CharField(max_length=10, choices=Soort, blank=True)
    waarde = models.CharField(max_length=100, blank=True)
    versie = models.PositiveSmallIntegerField(default=1)
    teller = models.BigIntegerField()
    noemer = models.BigIntegerField()
    vastgelegd_op = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "maand", "soort", "waarde", "versie"], name="one_version_of_a_frozen_figure"
            ),
            models.CheckConstraint(name="month_is_its_first_day", condition=Q(maand__day=1)),
        ]


class Toelichting(models.Model):
    """Why a month was as it was, and what we do. Said again, the last one counts; none is thrown away."""

    id = models.UUIDField(primary_key=True, default=new_id)
    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="+")
    maand = models.DateField()
    tekst = models.CharField(max_length=1000)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(name="toelichting_says_something", condition=~Q(tekst=""))]
        indexes = [models.Index(fields=["indicator", "maand", "-op"], name="toelichtingen_of_maand")]
