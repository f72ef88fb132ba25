"""Figures of years before this register: how many letters came in, by who sent them (S-65)."""

from django.db import models


class Jaarcijfer(models.Model):
    """The three numbers of one year."""

    jaar = models.PositiveSmallIntegerField(primary_key=True)
    burgers = models.PositiveIntegerField()
    organisaties = models.PositiveIntegerField()
    bouw = models.PositiveIntegerField()
