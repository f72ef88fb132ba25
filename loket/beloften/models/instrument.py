"""Something by which a town keeps a promise (S-74, S-75), or a building block of the NUP."""

from django.db import models

from loket.kernel.ids import new_id


class Lijst(models.TextChoices):
    BELOFTEN = "beloften", "Vijf beloften"
    NUP = "nup", "Bouwstenen"


class Grond(models.TextChoices):
    """Why a town has it."""

    WETTELIJK = "wettelijk", "Wettelijk"
    AFGESPROKEN = "bestuurlijk_afgesproken", "Bestuurlijk afgesproken"
    OVERIG = "overig", "Overig"


class Instrument(models.Model):
    """`groep` is the number of the promise, or the group of a building block. `toen` is what it was about 2011: a
    reconstruction, for the list of then was not found. `nu` is what is measured today.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    lijst = models.CharField(max_length=10, choices=Lijst)
    nummer = models.PositiveSmallIntegerField()
    groep = models.CharField(max_length=40)
    toen = models.CharField(max_length=200, blank=True)
    nu = models.CharField(max_length=200)
    grond = models.CharField(max_length=30, choices=Grond, blank=True)
    wet = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["lijst", "nummer"], name="one_instrument_of_a_number")]
