"""What a page said, says or is proposed to say. A version never changes; only how far it came does."""

from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id


class Stage(models.TextChoices):
    REVIEW = "review", "Wacht op de eindredactie"
    LEGAL = "legal", "Wacht op juridische controle"
    READY = "ready", "Klaar, wacht op de dag"
    RETURNED = "returned", "Teruggestuurd"
    PUBLISHED = "published", "Gepubliceerd"


OPEN = (Stage.REVIEW, Stage.LEGAL, Stage.READY)


class Version(models.Model):
    """`base_number`: what stood there when the author began. At most one version of a page is on its way."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    page = models.ForeignKey("redactie.Page", on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    base_number = models.PositiveIntegerField(null=True)
    content = models.JSONField()
    note = models.CharField(max_length=300, blank=True)
    stage = models.CharField(max_length=10, choices=Stage.choices)
    review_on = models.DateField()
    publish_from = models.DateField(null=True)
    publish_until = models.DateField(null=True)
    by_id = models.CharField(max_length=40, blank=True)
    by_name = models.CharField(max_length=160)
    at = models.DateTimeField()
    approved_by_id = models.CharField(max_length=40, blank=True)
    approved_by = models.CharField(max_length=160, blank=True)
    legal_by_id = models.CharField(max_length=40, blank=True)
    legal_by = models.CharField(max_length=160, blank=True)
    returned_by = models.CharField(max_length=160, blank=True)
    returned_why = models.TextField(max_length=2000, blank=True)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["page", "number"], name="one_version_of_a_number"),
            models.UniqueConstraint(
                fields=["page"], condition=Q(stage__in=["review", "legal", "ready"]), name="one_version_on_its_way"
            ),
            models.CheckConstraint(
                name="returned_version_has_reason",
                condition=Q(stage="returned") & ~Q(returned_why="") | ~Q(stage="returned") & Q(returned_why=""),
            ),
        ]
        indexes = [models.Index(fields=["stage", "at"], name="versions_on_their_way")]
