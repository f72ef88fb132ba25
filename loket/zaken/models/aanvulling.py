"""What we asked the applicant to add, and until when (Awb 4:5)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id
from loket.zaken.models.termijn import Opschorting
from loket.zaken.models.zaak import Zaak


class Aanvulling(models.Model):
    """`opschorting` is empty when the term of the zaak cannot stand still: then it runs on while we wait."""

    id = models.UUIDField(primary_key=True, default=new_id)
    zaak = models.ForeignKey(Zaak, on_delete=models.CASCADE, related_name="+")
    opschorting = models.OneToOneField(Opschorting, on_delete=models.CASCADE, null=True, related_name="+")
    gevraagd = models.TextField()
    uiterlijk = models.DateField()
    gevraagd_op = models.DateTimeField()
    binnen_op = models.DateField(null=True)
    verlopen = models.BooleanField(default=False)
    # which lines of `gevraagd` the applicant sent, from 0
    ontvangen = ArrayField(models.PositiveSmallIntegerField(), default=list, db_default=[])

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["zaak"], condition=Q(binnen_op=None), name="one_open_aanvulling"),
            models.CheckConstraint(
                name="aanvulling_lapsed_when_over", condition=Q(verlopen=False) | ~Q(binnen_op=None)
            ),
        ]
        indexes = [models.Index(fields=["uiterlijk"], condition=Q(binnen_op=None), name="open_aanvullingen")]
