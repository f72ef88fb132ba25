"""What we do because of a klacht, and whether it helped (S-3)."""

from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id
from loket.klachten.models.klacht import Klacht
from loket.organisatie.models import Medewerker


class Maatregel(models.Model):
    """Done by its owner before `uiterlijk`; on or after `controle_op` somebody looks whether it works."""

    id = models.UUIDField(primary_key=True, default=new_id)
    klacht = models.ForeignKey(Klacht, on_delete=models.CASCADE, related_name="maatregelen")
    tekst = models.CharField(max_length=500)
    eigenaar = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    uiterlijk = models.DateField()
    controle_op = models.DateField()
    gedaan_op = models.DateField(null=True)
    gedaan = models.CharField(max_length=500, blank=True)
    gecontroleerd_op = models.DateField(null=True)
    werkt = models.BooleanField(null=True)
    bevinding = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="maatregel_checked_after_it_was_done",
                condition=Q(gecontroleerd_op=None, werkt=None)
                | Q(gecontroleerd_op__isnull=False, werkt__isnull=False, gedaan_op__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["uiterlijk"], condition=Q(gecontroleerd_op=None), name="open_maatregelen")]
