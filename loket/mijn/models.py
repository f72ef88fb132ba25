"""Until when somebody read the messages, so that what is new can be told."""

from django.db import models

from loket.partijen.models import Partij


class Gelezen(models.Model):
    partij = models.OneToOneField(Partij, primary_key=True, on_delete=models.CASCADE, related_name="+")
    tot = models.DateTimeField()
