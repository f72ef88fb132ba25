import uuid

from django.db import models


class Instantie(models.Model):
    """Another body that does what people may ask the town for (S-9): who, where and how."""

    code = models.SlugField(primary_key=True, max_length=40)
    name = models.CharField(max_length=120)
    what = models.CharField(max_length=200)
    url = models.URLField(max_length=400, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    where = models.CharField(max_length=300, blank=True)
    how = models.CharField(max_length=400, blank=True)
    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        ordering = ["name"]
