"""Piket: who is called outside office hours, and the calls that wait for an "I am on it"."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q


class Period(Func):
    """From and until as a range of PostgreSQL: the start counts, the end does not."""

    function = "TSTZRANGE"
    output_field = DateTimeRangeField()


class PiketShift(models.Model):
    """Who has piket from when until when; line 2 is called when line 1 does not answer."""

    line = models.PositiveSmallIntegerField(default=1)
    medewerker = models.ForeignKey("organisatie.Medewerker", on_delete=models.PROTECT, related_name="+")
    phone = models.CharField(max_length=20)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="piket_shift_in_order", condition=Q(starts_at__lt=F("ends_at"))),
            ExclusionConstraint(
                name="one_person_on_each_piket_line",
                expressions=[
                    ("line", RangeOperators.EQUAL),
                    (Period("starts_at", "ends_at", RangeBoundary()), RangeOperators.OVERLAPS),
                ],
            ),
        ]


class PiketCall(models.Model):
    """One call to a person on piket about an urgent melding. Not acknowledged in time: the next line is called."""

    melding = models.ForeignKey("meldingen.Melding", on_delete=models.PROTECT, related_name="+")
    shift = models.ForeignKey(PiketShift, null=True, on_delete=models.PROTECT, related_name="+")
    round = models.PositiveSmallIntegerField(default=0, help_text="How often the melding was reopened by then")
    line = models.PositiveSmallIntegerField()
    called_at = models.DateTimeField()
    acknowledged_at = models.DateTimeField(null=True)
    passed_on_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["melding", "round", "line"], name="one_call_for_each_line")]
