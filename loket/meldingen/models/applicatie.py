"""Programs of others that may send meldingen: an app of residents, the website of a neighbour."""

from django.db import models


class Applicatie(models.Model):
    """Of its key only the hash is kept: we can check a key, and show it to nobody."""

    name = models.CharField(max_length=80, unique=True)
    key_hash = models.CharField(max_length=64, unique=True, help_text="SHA-256 of a random key")
    active = models.BooleanField(default=True)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
