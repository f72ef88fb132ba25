"""Amounts that the law sets and changes: what they are from which day, and who says so."""

from django.db import models

from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker


class Normbedrag(models.Model):
    """`gecontroleerd_op` None: nobody compared it with its source yet. `nakijken_op`: by then somebody looks whether it
    changed; `eigenaar` hears of it when nobody did.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    code = models.SlugField(max_length=40)
    naam = models.CharField(max_length=120)
    vanaf = models.DateField()
    bedrag = models.DecimalField(max_digits=10, decimal_places=2)
    bron = models.CharField(max_length=200)
    nakijken_op = models.DateField(null=True)
    eigenaar = models.UUIDField(null=True)  # a medewerker, who may be gone by then
    gemeld_op = models.DateTimeField(null=True)
    gecontroleerd_op = models.DateTimeField(null=True)
    gecontroleerd_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["code", "-vanaf"]
        constraints = [models.UniqueConstraint(fields=["code", "vanaf"], name="one_amount_from_a_day")]
