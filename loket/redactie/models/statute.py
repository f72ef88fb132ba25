"""The editorial statute (redactiestatuut): for each kind of page who must look, and how long a text counts as right."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q


def a_month_and_a_week() -> list[int]:
    return [30, 7]


class Statute(models.Model):
    """`take_down_days` after the review date a page leaves the website by itself; None: never.

    `remind_days` before that date the owner and the head editor hear of it. A signal is answered within `signal_days`
    working days.
    """

    kind = models.CharField(primary_key=True, max_length=40)
    four_eyes = models.BooleanField(default=True)
    legal_check = models.BooleanField(default=False)
    review_months = models.PositiveSmallIntegerField(default=12)
    take_down_days = models.PositiveSmallIntegerField(null=True, default=90)
    remind_days = ArrayField(models.PositiveSmallIntegerField(), default=a_month_and_a_week, size=5)
    signal_days = models.PositiveSmallIntegerField(default=5)
    head_editor = models.ForeignKey("organisatie.Medewerker", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(name="review_within_five_years", condition=Q(review_months__range=(1, 60))),
            models.CheckConstraint(name="signal_answered_within_a_quarter", condition=Q(signal_days__range=(1, 60))),
        ]
