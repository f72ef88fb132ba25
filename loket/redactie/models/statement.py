"""The accessibility statement: how far we are, what does not work yet, and when it will."""

from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id


class StatementStatus(models.TextChoices):
    """The national scale of DigiToegankelijk."""

    A = "A", "voldoet volledig"
    B = "B", "voldoet gedeeltelijk"
    C = "C", "eerste maatregelen genomen"
    D = "D", "voldoet niet"
    E = "E", "onderzoek moet nog komen"


class Statement(models.Model):
    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    status = models.CharField(max_length=1, choices=StatementStatus.choices)
    investigated_on = models.DateField(null=True)
    investigated_by = models.CharField(max_length=120, blank=True)
    report_url = models.CharField(max_length=400, blank=True)
    set_on = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="one_statement", condition=Q(id=1)),
            models.CheckConstraint(
                name="good_status_was_investigated",
                condition=~Q(status__in=["A", "B"]) | Q(investigated_on__isnull=False) & ~Q(report_url=""),
            ),
        ]


class Finding(models.Model):
    """Something that does not work for everybody yet; `criterion` is the number in WCAG."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    criterion = models.CharField(max_length=10)
    what = models.CharField(max_length=300)
    effect = models.CharField(max_length=300)
    instead = models.CharField(max_length=300, blank=True)
    plan = models.CharField(max_length=300)
    mended_before = models.DateField()
    mended_on = models.DateField(null=True)

    class Meta:
        ordering = ["mended_before", "criterion"]
        indexes = [models.Index(fields=["mended_on", "mended_before"], name="findings_to_mend")]
