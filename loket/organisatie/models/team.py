"""Afdelingen and their teams: who works together, and who leads."""

import uuid

from django.db import models


class Afdeling(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=80, unique=True)
    head = models.ForeignKey("organisatie.Medewerker", null=True, on_delete=models.PROTECT, related_name="+")
    active = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.name


class Team(models.Model):
    """The code is short and never changes: other tables and permissions name a team by it."""

    code = models.SlugField(primary_key=True, max_length=40)
    name = models.CharField(max_length=80, unique=True)
    afdeling = models.ForeignKey(Afdeling, on_delete=models.PROTECT, related_name="+")
    leader = models.ForeignKey("organisatie.Medewerker", null=True, on_delete=models.PROTECT, related_name="+")
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=20, blank=True)
    active = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.name


class Teamlid(models.Model):
    """That a medewerker works in a team; one may work in several."""

    medewerker = models.ForeignKey("organisatie.Medewerker", on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["medewerker", "team"], name="once_in_a_team")]

    def __str__(self) -> str:
        return f"{self.medewerker_id} in {self.team_id}"
