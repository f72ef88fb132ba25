"""What is told, and to whom it must still be told."""

from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id
from loket.notificaties.models.abonnement import Abonnement


class Notificatie(models.Model):
    """That something changed, without what (nrc-002). Kept while somebody must still hear it."""

    id = models.UUIDField(primary_key=True, default=new_id)
    kanaal = models.CharField(max_length=50)
    hoofd_object = models.CharField(max_length=1000)
    resource = models.CharField(max_length=100)
    resource_url = models.CharField(max_length=1000)
    actie = models.CharField(max_length=100)
    kenmerken = models.JSONField(default=dict)
    aanmaakdatum = models.DateTimeField()


class AfleveringQuerySet(models.QuerySet["Aflevering"]):
    def waiting(self) -> "AfleveringQuerySet":
        return self.filter(done_at=None, failed_at=None)

    def failed(self) -> "AfleveringQuerySet":
        return self.exclude(failed_at=None)


class Aflevering(models.Model):
    """One notificatie for one abonnement: waits for its turn, is done, or failed and waits for a person."""

    notificatie = models.ForeignKey(Notificatie, on_delete=models.CASCADE, related_name="+")
    abonnement = models.ForeignKey(Abonnement, on_delete=models.CASCADE, related_name="+", db_index=False)
    written_at = models.DateTimeField()
    due_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=100, blank=True)
    done_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)

    objects = AfleveringQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="aflevering_done_or_failed_not_both", condition=Q(done_at=None) | Q(failed_at=None)
            ),
        ]
        indexes = [
            models.Index(
                fields=["abonnement", "due_at"],
                name="aflevering_waiting",
                condition=Q(done_at__isnull=True, failed_at__isnull=True),
            ),
            models.Index(fields=["failed_at"], name="aflevering_failed", condition=Q(failed_at__isnull=False)),
            models.Index(fields=["done_at"], name="aflevering_done", condition=Q(done_at__isnull=False)),
        ]
