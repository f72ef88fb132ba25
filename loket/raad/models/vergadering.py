from datetime import date

from django.db import models
from django.db.models import F, Q

from loket.kernel.ids import new_id
from loket.kernel.secrets import EncryptedTextField
from loket.kernel.text import local


class Gremium(models.TextChoices):
    RAAD = "raad", "Gemeenteraad"
    COMMISSIE = "commissie", "Raadscommissie"
    INFORMATIEAVOND = "informatieavond", "Informatieavond"
    INWONERS = "inwoners", "Overleg met inwoners"
    ONDERNEMERS = "ondernemers", "Overleg met ondernemers"


class State(models.TextChoices):
    PLANNED = "planned", "gepland"
    HELD = "held", "gehouden"
    CANCELLED = "cancelled", "afgelast"


PUBLIC = (Gremium.RAAD, Gremium.COMMISSIE, Gremium.INFORMATIEAVOND)  # the others are for who was there


class VergaderingSet(models.QuerySet["Vergadering"]):
    def public(self) -> "VergaderingSet":
        """What everybody may know of. All that is shown to people or programs outside begins here."""
        return self.filter(gremium__in=PUBLIC)

    def without_verslag(self, *, due_before: date) -> "VergaderingSet":
        """Minutes that should have been published by then, whether or not somebody noted that it was held."""
        late = self.exclude(state=State.CANCELLED).filter(verslag_due_on__lt=due_before)
        return late.filter(Q(verslag=None) | Q(verslag__published_at=None))


class Vergadering(models.Model):
    """A meeting, from plan to minutes."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    naam = models.CharField(max_length=150)
    gremium = models.CharField(max_length=20, choices=Gremium.choices)
    gremium_naam = models.CharField(max_length=100, blank=True)  # which committee
    planned_start = models.DateTimeField()
    planned_end = models.DateTimeField(null=True)
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    locatie = models.CharField(max_length=200)
    toelichting = models.TextField(max_length=2000, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.PLANNED)
    owner = models.ForeignKey("organisatie.Medewerker", on_delete=models.PROTECT, related_name="+")
    verslag_days = models.PositiveSmallIntegerField(default=10)  # working days after the meeting
    verslag_due_on = models.DateField()

    objects = VergaderingSet.as_manager()

    class Meta:
        ordering = ["planned_start", "id"]
        indexes = [models.Index(fields=["planned_start"], name="vergadering_by_start")]
        constraints = [
            models.CheckConstraint(
                name="vergadering_held_has_a_start",
                condition=Q(state=State.HELD, started_at__isnull=False)
                | ~Q(state=State.HELD) & Q(started_at=None, ended_at=None),
            ),
            models.CheckConstraint(
                name="vergadering_ends_after_it_began",
                condition=(Q(planned_end=None) | Q(planned_end__gt=F("planned_start")))
                & (Q(ended_at=None) | Q(ended_at__gt=F("started_at"))),
            ),
        ]

    @property
    def day(self) -> date:
        return local(self.started_at or self.planned_start).date()

    @property
    def gremium_label(self) -> str:
        return self.gremium_naam or Gremium(self.gremium).label

    @property
    def is_public(self) -> bool:
        return self.gremium in PUBLIC


class Verslag(models.Model):
    """The minutes: a draft, until they are published."""

    vergadering = models.OneToOneField(Vergadering, on_delete=models.PROTECT, primary_key=True, related_name="verslag")
    text = models.TextField(max_length=50_000)
    published_at = models.DateTimeField(null=True)


class Deelnemer(models.Model):
    """Who took part and gets the minutes. Only staff sees it, and it is thrown away some time after."""

    vergadering = models.ForeignKey(Vergadering, on_delete=models.PROTECT, related_name="deelnemers")
    naam = EncryptedTextField()
    email = EncryptedTextField(blank=True)

    class Meta:
        ordering = ["id"]
