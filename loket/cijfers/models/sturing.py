"""What we did to lead people of a product to another channel, so that the shift can be measured (S-97)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from loket.kernel.ids import new_id


class Voorkeur(models.Model):
    """In which order we hope that people come to us for a product. All ways stay open; the first is the easiest."""

    product = models.SlugField(primary_key=True, max_length=100)
    kanalen = ArrayField(models.CharField(max_length=20))

    class Meta:
        constraints = [models.CheckConstraint(name="voorkeur_has_a_choice", condition=models.Q(kanalen__len__gte=2))]


class Sturing(models.Model):
    """From `vanaf` on. `kanaal` is the channel that we hope for; the others stay open (Awb 2:1). `maatregel` is the
    measure of the programme that it belongs to, when there is one.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    product = models.SlugField(max_length=100)
    kanaal = models.CharField(max_length=20)
    wat = models.CharField(max_length=200)
    vanaf = models.DateField()
    maatregel = models.UUIDField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["product", "vanaf"], name="one_sturing_of_a_product_from_a_day"),
            models.CheckConstraint(name="sturing_says_what", condition=~models.Q(wat="")),
        ]
