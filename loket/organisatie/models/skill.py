"""Skills: what somebody was trained for, and how long that counts (S-55)."""

import uuid

from django.db import models
from django.db.models import F, Q


class Skill(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=80, unique=True)
    active = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.name


class SkillHeld(models.Model):
    """Both days belong to the period; without a last day it goes on."""

    medewerker = models.ForeignKey("organisatie.Medewerker", on_delete=models.PROTECT, related_name="+")
    skill = models.ForeignKey(Skill, on_delete=models.PROTECT, related_name="+")
    first_day = models.DateField()
    last_day = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["medewerker", "skill", "first_day"], name="skill_begins_once_a_day"),
            models.CheckConstraint(
                name="skill_ends_after_it_begins", condition=Q(last_day=None) | Q(last_day__gte=F("first_day"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.skill_id} of {self.medewerker_id}"
