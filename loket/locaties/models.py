"""A place of the town, and the days on which its hours are other ones."""

from django.db import models
from django.db.models import F, Q

from loket.kernel.ids import new_id


class Locatie(models.Model):
    """`opening_hours` as those of the town: for each weekday ("0" is Monday) a list of ["09:00", "17:00"].

    `facilities` says of each point of the checklist whether it is there ("ja", "nee"); a point not in it is unknown.
    `changes` counts the changes, so that each can be put back.
    """

    code = models.SlugField(primary_key=True, max_length=60)
    name = models.CharField(max_length=80)
    summary = models.CharField(max_length=300)
    address = models.CharField(max_length=200)
    phone = models.CharField(max_length=20, blank=True)
    by_appointment = models.BooleanField(default=False)
    opening_hours = models.JSONField(default=dict, blank=True)
    facilities = models.JSONField(default=dict, blank=True)
    position = models.PositiveSmallIntegerField(default=100)
    active = models.BooleanField(default=True)
    changes = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return self.name


class Afwijking(models.Model):
    """Other hours from `first_day` to `last_day`; without `spans` closed. No locatie: everywhere, on the phone too."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    locatie = models.ForeignKey(Locatie, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    first_day = models.DateField()
    last_day = models.DateField(db_index=True)
    spans = models.JSONField(default=list, blank=True)
    reason = models.CharField(max_length=120)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="afwijking_ends_after_it_begins", condition=Q(last_day__gte=F("first_day"))),
            models.CheckConstraint(name="afwijking_has_reason", condition=~Q(reason="")),
        ]

    def __str__(self) -> str:
        return f"{self.reason} ({self.first_day})"
