"""A number of an older report, kept beside what we measure now (the nulmeting)."""

from django.db import models

from loket.cijfers.models.indicator import Indicator
from loket.kernel.ids import new_id


class Meetgegeven(models.Model):
    """`reeks` is the report, such as `nulmeting-2010`. `afgerond`: the report says "almost" or "about".

    `methode` is a warning that comes with every comparison (S-72). `indicator`: what is measured now of the same.
    `paragraaf` is where in the report it stands; `bij` groups lines that belong together.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    reeks = models.SlugField(max_length=40)
    code = models.SlugField(max_length=60)
    volgorde = models.PositiveSmallIntegerField()
    bij = models.CharField(max_length=60)
    naam = models.CharField(max_length=160)
    waarde = models.DecimalField(max_digits=10, decimal_places=2)
    eenheid = models.CharField(max_length=20)
    periode = models.CharField(max_length=40)
    afgerond = models.CharField(max_length=20, blank=True)  # the word of the report: "bijna", "ruim", "circa"
    methode = models.CharField(max_length=300, blank=True)
    paragraaf = models.CharField(max_length=20)
    indicator = models.ForeignKey(Indicator, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["reeks", "code"], name="one_number_of_a_name_in_a_report")]
