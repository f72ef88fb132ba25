"""Places: wijken and areas of other owners as polygons; streets, addresses and lamp posts as points (WGS84)."""

from django.db import models
from django.db.models import Q

IN_THE_NETHERLANDS = Q(lat__gte=50.5, lat__lte=53.8, lon__gte=3.0, lon__lte=7.5)


class Wijk(models.Model):
    """A part of the town. Together the wijken are the town, without gaps."""

    code = models.SlugField(primary_key=True, max_length=40)
    name = models.CharField(max_length=80)
    geometry = models.JSONField()
    changed_at = models.DateTimeField()


class OwnerKind(models.TextChoices):
    ROAD = "road", "Wegen"
    WATER = "water", "Water"
    RAIL = "rail", "Spoor"
    NATURE = "nature", "Natuur"
    OTHER = "other", "Anders"


class OwnerArea(models.Model):
    """Ground that another organisation looks after (its beheerder), with the way to reach it."""

    code = models.SlugField(primary_key=True, max_length=40)
    name = models.CharField(max_length=80)
    kind = models.CharField(max_length=20, choices=OwnerKind.choices)
    phone = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)
    geometry = models.JSONField()
    changed_at = models.DateTimeField()


class Street(models.Model):
    """A street in a place (an openbare ruimte of the BAG), with its name as people type it."""

    name = models.CharField(max_length=80)
    place = models.CharField(max_length=80)
    search = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["name", "place"], name="one_street_of_a_name_in_a_place")]


class Address(models.Model):
    """An address as the BAG writes it (a nummeraanduiding), with its point."""

    bag_id = models.CharField(max_length=16, unique=True)
    street = models.ForeignKey(Street, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    letter = models.CharField(max_length=1, blank=True)
    addition = models.CharField(max_length=4, blank=True)
    postcode = models.CharField(max_length=6, blank=True)
    lat = models.FloatField()
    lon = models.FloatField()

    class Meta:
        indexes = [
            models.Index(fields=["lat", "lon"], name="address_at"),
            models.Index(fields=["postcode", "number"], name="address_by_postcode"),
        ]
        constraints = [models.CheckConstraint(name="address_in_the_netherlands", condition=IN_THE_NETHERLANDS)]


class LampPost(models.Model):
    """A lamp post with the number that is on it. `near` says in words where it stands."""

    number = models.CharField(max_length=12, unique=True)
    near = models.CharField(max_length=120, blank=True)
    lat = models.FloatField()
    lon = models.FloatField()

    class Meta:
        indexes = [models.Index(fields=["lat", "lon"], name="lamp_post_at")]
        constraints = [models.CheckConstraint(name="lamp_post_in_the_netherlands", condition=IN_THE_NETHERLANDS)]
