"""How many people live here, from a day on: to count visits for each of them (S-58)."""

from django.db import models


class Inwonertal(models.Model):
    day = models.DateField(primary_key=True)
    count = models.PositiveIntegerField()
    source = models.CharField(max_length=120)

    def __str__(self) -> str:
        return f"{self.count} on {self.day}"
