"""A call, as the facts about it tell, and to whom it was passed on."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker, Team
from loket.telefonie.models.words import Line, Outcome, State


class Gesprek(models.Model):
    """One call from the first ring to the end; written by `hear` only, out of its Gebeurtenissen.

    `agent` is who answered first, `holder` who has it now; `offered_to` are the people at whom it rings.
    `number` is the other side and goes after a month. `settled_at`: its Gebeurtenissen are
    gone, so nothing changes any more.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    centrale = models.CharField(max_length=39)  # its name, a colon and the id are 140 together
    call_id = models.CharField(max_length=100)
    number = models.CharField(max_length=20, blank=True)
    line = models.CharField(max_length=10, choices=Line, default=Line.WITHHELD)
    dialled = models.CharField(max_length=20, blank=True)
    queue = models.CharField(max_length=60, blank=True)
    outgoing = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=State, default=State.RINGING)
    rang_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    voicemail_at = models.DateTimeField(null=True)
    extension = models.CharField(max_length=20, blank=True)
    agent = models.ForeignKey(Medewerker, null=True, on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, null=True, on_delete=models.PROTECT, related_name="+")
    holder = models.ForeignKey(Medewerker, null=True, on_delete=models.PROTECT, related_name="+")
    offered_to = ArrayField(models.UUIDField(), default=list, blank=True)
    number_removed_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["centrale", "call_id"], name="one_gesprek_per_call"),
            models.CheckConstraint(name="gesprek_ends_after_it_rang", condition=Q(ended_at__gte=F("rang_at"))),
            models.CheckConstraint(name="gesprek_answered_after_it_rang", condition=Q(answered_at__gte=F("rang_at"))),
            models.CheckConstraint(
                name="ended_gesprek_has_time",
                condition=Q(ended_at=None) ^ Q(state__in=[State.ENDED, State.MISSED]),
            ),
            models.CheckConstraint(name="removed_number_is_gone", condition=Q(number_removed_at=None) | Q(number="")),
        ]
        indexes = [
            models.Index(fields=["rang_at"], name="gesprekken_by_time"),
            models.Index(fields=["state"], condition=Q(ended_at=None), name="gesprekken_going_on"),
            models.Index(fields=["agent", "rang_at"], name="gesprekken_of_agent"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """How others name this call without a key: a klantcontact keeps it."""
        return f"{self.centrale}:{self.call_id}"


class Doorverbinding(models.Model):
    """To whom a call was passed on, and how that ended (S-28). `outcome` is empty while it is under way.

    `passed_on_by` is the id of the medewerker who had the call then.
    """

    gesprek = models.ForeignKey(Gesprek, on_delete=models.CASCADE, related_name="doorverbindingen")
    position = models.PositiveSmallIntegerField()
    at = models.DateTimeField()
    from_extension = models.CharField(max_length=20, blank=True)
    passed_on_by = models.UUIDField(null=True)
    to_extension = models.CharField(max_length=20, blank=True)
    to_medewerker = models.ForeignKey(Medewerker, null=True, on_delete=models.PROTECT, related_name="+")
    to_team = models.ForeignKey(Team, null=True, on_delete=models.PROTECT, related_name="+")
    warm = models.BooleanField(default=False)
    outcome = models.CharField(max_length=12, choices=Outcome, blank=True)
    outcome_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gesprek", "position"], name="one_doorverbinding_per_position"),
            models.CheckConstraint(name="outcome_has_time", condition=Q(outcome="") ^ Q(outcome_at__isnull=False)),
        ]
        indexes = [models.Index(fields=["at"], name="doorverbindingen_by_time")]

    def __str__(self) -> str:
        return f"{self.gesprek_id} -> {self.to_extension}"
