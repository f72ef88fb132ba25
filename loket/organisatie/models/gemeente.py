"""The town itself: how it is called and how people reach it. One row."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from loket.organisatie.models.channel import Channel
from loket.termijnen.hours import QUIET_FROM, QUIET_UNTIL


class Gemeente(models.Model):
    """`phone` is the ordinary number; the 14-number is shown beside it only when the town chose so (S-153).

    `opening_hours` holds for each weekday ("0" is Monday) a list of ["09:00", "17:00"]; a day not in it is closed.
    A channel in `channels_off` cannot be chosen any more; what came in by it keeps its name (S-22).
    Between `quiet_from` and `quiet_until` no message wakes anybody; twice the same time is no quiet hours.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    name = models.CharField(max_length=60)
    full_name = models.CharField(max_length=80)
    tagline = models.CharField(max_length=120, blank=True)
    phone = models.CharField(max_length=20)
    phone_14 = models.CharField(max_length=20, blank=True)
    phone_abroad = models.CharField(max_length=20)
    show_14_number = models.BooleanField(default=False)
    email = models.EmailField()
    address = models.CharField(max_length=200, blank=True)
    opening_hours = models.JSONField(default=dict, blank=True)
    quiet_from = models.TimeField(default=QUIET_FROM)
    quiet_until = models.TimeField(default=QUIET_UNTIL)
    channels_off = ArrayField(models.CharField(max_length=20, choices=Channel.choices), default=list, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="one_gemeente", condition=Q(id=1)),
            models.CheckConstraint(
                name="shown_14_number_is_there", condition=Q(show_14_number=False) | ~Q(phone_14="")
            ),
        ]

    def __str__(self) -> str:
        return self.full_name
