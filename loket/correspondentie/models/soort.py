"""Kinds of messages, and by which ways each may go."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q


class Weg(models.TextChoices):
    """How a message goes to somebody."""

    EMAIL = "email", "E-mail"
    POST = "post", "Post"
    MIJN = "mijn", "Mijn-omgeving"
    BOX = "box", "Berichtenbox"
    SMS = "sms", "Sms"  # a short notice, never a letter


class Berichtsoort(models.Model):
    """`wegen` stand in the order in which we like to go. A besluit never goes by plain mail (S-83).

    `toestemming`: electronically only to who said so for this kind (Awb 2:8).
    """

    code = models.SlugField(primary_key=True, max_length=40)
    naam = models.CharField(max_length=80)
    wegen = ArrayField(models.CharField(max_length=10, choices=Weg.choices))
    is_besluit = models.BooleanField(default=False)
    toestemming = models.BooleanField(default=False)
    dagen_vooraf = models.PositiveSmallIntegerField(null=True)  # how long before its day a warning goes

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="besluit_never_by_plain_mail", condition=Q(is_besluit=False) | ~Q(wegen__contains=["email"])
            ),
            models.CheckConstraint(name="berichtsoort_has_a_way", condition=Q(wegen__len__gt=0)),
        ]
