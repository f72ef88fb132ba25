import uuid

from django.db import models


class Onderwerp(models.Model):
    """Where people look for something: a task or an event in life, never the name of a department (S-82)."""

    code = models.SlugField(primary_key=True, max_length=60)
    label = models.CharField(max_length=60, unique=True)
    text = models.CharField(max_length=120, blank=True)
    label_en = models.CharField(max_length=60, blank=True)
    icon = models.CharField(max_length=40, blank=True)
    order = models.PositiveSmallIntegerField(default=0)
    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        ordering = ["order", "label"]
