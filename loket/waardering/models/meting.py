"""Measurements beside other towns: the own mark and the average of peers, in a year, by a method (S-71, S-72)."""

from django.db import models

from loket.kernel.ids import new_id


class Methode(models.Model):
    """How was measured. `voetnoot` goes with every comparison of it with another method; it cannot be left out."""

    code = models.SlugField(primary_key=True)
    naam = models.CharField(max_length=120)
    voetnoot = models.CharField(max_length=300, blank=True)


class Reeks(models.Model):
    """From when the measurements of a role are reliable: what was measured before is compared with nothing (S-32)."""

    onderwerp = models.CharField(primary_key=True, max_length=60)
    betrouwbaar_vanaf = models.DateField()


class Meting(models.Model):
    """`onderwerp` is the role in which citizens rate us: kiezer, klant, onderdaan, partner, wijkbewoner."""

    id = models.UUIDField(primary_key=True, default=new_id)
    onderwerp = models.CharField(max_length=60)
    jaar = models.PositiveSmallIntegerField()
    eigen = models.DecimalField(max_digits=3, decimal_places=1)
    gemiddeld = models.DecimalField(max_digits=3, decimal_places=1, null=True)
    methode = models.ForeignKey(Methode, on_delete=models.PROTECT, related_name="+")
    bron = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["onderwerp", "jaar"], name="one_meting_of_a_role_in_a_year")]
