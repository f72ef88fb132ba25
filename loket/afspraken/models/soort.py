"""What somebody can make an appointment for (S-54): how long it takes, who can do it, and what to bring."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from loket.kernel.ids import new_id


class Kind(models.TextChoices):
    DESK = "balie", "Aan de balie"
    VIDEO = "video", "Met beeldbellen"
    HOME = "huisbezoek", "Bij u thuis"


class Afspraaksoort(models.Model):
    """`minutes` is for one person, `more_minutes` for each next one; a visit at home takes `travel_minutes` before and
    after it. `skill` is the code of what a medewerker must be trained for on that day (S-55), or nothing.

    `places` holds codes of locaties; empty: everywhere. Residents book from `lead_hours` to `horizon_days` ahead.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    code = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=80, unique=True)
    product = models.SlugField(max_length=100, blank=True, db_index=True)  # its slug
    kinds = ArrayField(models.CharField(max_length=10, choices=Kind.choices))
    minutes = models.PositiveSmallIntegerField()
    more_minutes = models.PositiveSmallIntegerField(default=0)
    travel_minutes = models.PositiveSmallIntegerField(default=20)
    skill = models.SlugField(max_length=60, blank=True)
    needs = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    places = ArrayField(models.SlugField(max_length=60), default=list, blank=True)
    lead_hours = models.PositiveSmallIntegerField(default=2)
    horizon_days = models.PositiveSmallIntegerField(default=56)
    on_site = models.BooleanField(default=True)
    position = models.PositiveSmallIntegerField(default=100)
    active = models.BooleanField(default=True)

    class Meta:
        ordering = ["position", "name"]
        constraints = [
            models.CheckConstraint(
                name="afspraaksoort_takes_time",
                condition=Q(minutes__gte=5, minutes__lte=240, more_minutes__lte=F("minutes")),
            ),
            models.CheckConstraint(
                name="afspraaksoort_has_a_known_kind",
                condition=Q(kinds__len__gte=1, kinds__contained_by=["balie", "video", "huisbezoek"]),
            ),
        ]

    def __str__(self) -> str:
        return self.name
