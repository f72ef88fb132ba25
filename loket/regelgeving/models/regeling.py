import uuid

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q


class Orgaan(models.TextChoices):
    RAAD = "raad", "gemeenteraad"
    COLLEGE = "college", "college van burgemeester en wethouders"
    BURGEMEESTER = "burgemeester", "burgemeester"


class Soort(models.TextChoices):
    VERORDENING = "verordening", "Verordening"
    BELEIDSREGEL = "beleidsregel", "Beleidsregel"
    NADERE_REGEL = "nadere-regel", "Nadere regel"
    BESLUIT = "besluit", "Besluit van algemene strekking"


class Regeling(models.Model):
    """A regulation with the name by which it is cited. Its text is in its versions."""

    slug = models.SlugField(primary_key=True, max_length=100)
    title = models.CharField(max_length=200)
    citeertitel = models.CharField(max_length=120)
    soort = models.CharField(max_length=20, choices=Soort.choices)
    orgaan = models.CharField(max_length=20, choices=Orgaan.choices)
    grondslag = models.CharField(max_length=300, blank=True)  # the law that it rests on
    about = models.CharField(max_length=300)  # in plain words, what it is about
    cvdr_id = models.CharField(max_length=20, blank=True, unique=True, null=True)  # of the national facility
    owner = models.ForeignKey("organisatie.Medewerker", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["citeertitel"]


class RegelingVersie(models.Model):
    """The text that is in force from a day, up to and including the day before `until`."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    regeling = models.ForeignKey(Regeling, on_delete=models.PROTECT, related_name="versies")
    text = models.TextField()
    change = models.CharField(max_length=300)  # what is new in it, in plain words
    adopted_on = models.DateField()
    in_force_from = models.DateField()
    until = models.DateField(null=True)  # the first day that it is no longer in force
    gemeenteblad = models.CharField(max_length=30, blank=True)  # gmb-2025-123456
    published_on = models.DateField(null=True)

    class Meta:
        ordering = ["in_force_from"]
        constraints = [
            ExclusionConstraint(
                name="one_text_in_force_at_a_time",
                expressions=[
                    ("regeling", RangeOperators.EQUAL),
                    (
                        Func(
                            F("in_force_from"),
                            F("until"),
                            RangeBoundary(),
                            function="daterange",
                            output_field=DateRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
            ),
            models.CheckConstraint(
                name="versie_ends_after_it_began", condition=Q(until=None) | Q(until__gt=F("in_force_from"))
            ),
            models.CheckConstraint(
                name="versie_published_with_its_number",
                condition=Q(published_on=None, gemeenteblad="") | Q(published_on__isnull=False) & ~Q(gemeenteblad=""),
            ),
        ]
