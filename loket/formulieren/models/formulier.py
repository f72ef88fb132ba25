"""A form, and the versions of what it asks."""

from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker


class Formulier(models.Model):
    """`product` is the slug of the product that is asked for with it; that product may not be there now."""

    slug = models.SlugField(primary_key=True, max_length=80)
    name = models.CharField(max_length=120)
    product = models.SlugField(max_length=100, blank=True, db_index=True)

    class Meta:
        ordering = ["name"]


class FormulierVersie(models.Model):
    """A draft until it is published; what was published never changes. One version of a form is live at a time."""

    id = models.UUIDField(primary_key=True, default=new_id)
    formulier = models.ForeignKey(Formulier, on_delete=models.PROTECT, related_name="versies")
    number = models.PositiveIntegerField()
    inhoud = models.JSONField()
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    published_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["formulier", "number"], name="version_has_its_own_number"),
            models.UniqueConstraint(
                fields=["formulier"],
                condition=Q(published_at__isnull=False, withdrawn_at=None),
                name="one_live_version_of_a_form",
            ),
            models.CheckConstraint(
                name="withdrawn_version_was_published",
                condition=Q(withdrawn_at=None) | Q(published_at__isnull=False),
            ),
        ]

    @property
    def is_live(self) -> bool:
        return self.published_at is not None and self.withdrawn_at is None
