from django.db import models


class UplNaam(models.Model):
    """A name of the Uniforme Productnamenlijst."""

    name = models.CharField(primary_key=True, max_length=120)
    uri = models.URLField(max_length=200, unique=True)
    gemeente = models.BooleanField(default=True)  # is it something that municipalities do?
    sdg = models.CharField(max_length=4, blank=True)  # area of the Single Digital Gateway
    legal = models.CharField(max_length=300, blank=True)
    gone = models.BooleanField(default=False)  # no longer in the newest list

    class Meta:
        ordering = ["name"]
