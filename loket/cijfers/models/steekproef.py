"""A small random sample of answers, looked at by a colleague: right, complete … (S-135). Of nobody who gave them."""

from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker

PUNTEN = ("juist", "volledig", "duidelijk", "passend", "vriendelijk")


class Steekproef(models.Model):
    """One answered klantcontact; `dag` is when it was given. Who gave it stands not here: people are not ranked."""

    id = models.UUIDField(primary_key=True, default=new_id)
    klantcontact = models.UUIDField(unique=True)
    dag = models.DateField()
    kanaal = models.CharField(max_length=50)
    team = models.CharField(max_length=60, blank=True)
    product = models.CharField(max_length=100, blank=True)
    juist = models.BooleanField(null=True)
    volledig = models.BooleanField(null=True)
    duidelijk = models.BooleanField(null=True)
    passend = models.BooleanField(null=True)
    vriendelijk = models.BooleanField(null=True)
    les = models.CharField(max_length=300, blank=True)
    beoordeeld_op = models.DateField(null=True)
    beoordeeld_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="steekproef_judged_on_all_points",
                condition=Q(beoordeeld_op=None, beoordeeld_door=None)
                | Q(
                    beoordeeld_op__isnull=False,
                    beoordeeld_door__isnull=False,
                    **{f"{punt}__isnull": False for punt in PUNTEN},
                ),
            )
        ]
        indexes = [
            models.Index(fields=["dag"], condition=Q(beoordeeld_op=None), name="steekproeven_to_judge"),
            models.Index(fields=["dag"], condition=~Q(beoordeeld_op=None), name="steekproeven_judged"),
        ]
