"""Taking meldingen over from another system: the file, how far we are, and the lines that we could not take."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q


class OvernameState(models.TextChoices):
    WAITING = "waiting", "Wacht"
    RUNNING = "running", "Bezig"
    DONE = "done", "Klaar"


class Overname(models.Model):
    """One file. It is tried first (`trial`), and then taken over for real; the file is gone after that.

    `known` lines were taken over before. `fault` says in Dutch why we stopped before the end of the file.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    source = models.SlugField(max_length=30)
    file = models.FileField(upload_to="overnames/%Y/%m/", max_length=200, blank=True)
    file_name = models.CharField(max_length=200)
    trial = models.BooleanField(default=True)
    state = models.CharField(max_length=10, choices=OvernameState.choices, default=OvernameState.WAITING)
    fault = models.CharField(max_length=300, blank=True)
    columns = ArrayField(models.CharField(max_length=100), default=list, help_text="The head of the file")
    unused = ArrayField(models.CharField(max_length=100), default=list, help_text="Columns that we do nothing with")
    lines_read = models.PositiveIntegerField(default=0)
    taken = models.PositiveIntegerField(default=0)
    known = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    by_kind = models.CharField(max_length=20)
    by_id = models.CharField(max_length=100, blank=True)
    by_name = models.CharField(max_length=200, blank=True)
    asked_at = models.DateTimeField(db_index=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="overname_that_is_done_has_time",
                condition=Q(state=OvernameState.DONE, done_at__isnull=False)
                | ~Q(state=OvernameState.DONE) & Q(done_at=None),
            ),
            models.CheckConstraint(
                name="overname_counts_each_line_once",
                condition=Q(lines_read=models.F("taken") + models.F("known") + models.F("refused")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source}: {self.file_name}"

    @property
    def is_done(self) -> bool:
        return self.state == OvernameState.DONE


class LeftLine(models.Model):
    """A line of the file that was not taken, whole, with the reason. `cells` are in the order of the columns."""

    overname = models.ForeignKey(Overname, on_delete=models.PROTECT, related_name="+", db_index=False)
    number = models.PositiveIntegerField(help_text="The line in the file")
    cells = models.JSONField()
    raw = models.TextField(blank=True, help_text="The line as it stands, when it could not be taken apart")
    reason = models.TextField()

    class Meta:
        indexes = [models.Index(fields=["overname", "id"], name="left_line_of_overname")]
