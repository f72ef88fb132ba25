import uuid

from django.db import models


class Ring(models.TextChoices):
    """How near a body is to the town: first our own products, then those of partners and other governments (S-121)."""

    PARTNER = "partner", "Partner van de gemeente"
    GOVERNMENT = "overheid", "Andere overheid"
    OTHER = "ander", "Andere organisatie"


class Instantie(models.Model):
    """Another body that does what people may ask the town for (S-9): who, where and how."""

    code = models.SlugField(primary_key=True, max_length=40)
    name = models.CharField(max_length=120)
    what = models.CharField(max_length=200)
    url = models.URLField(max_length=400, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    where = models.CharField(max_length=300, blank=True)
    how = models.CharField(max_length=400, blank=True)
    ring = models.CharField(max_length=10, choices=Ring.choices, default=Ring.OTHER, db_default=Ring.OTHER)
    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        ordering = ["name"]
