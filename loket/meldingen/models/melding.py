"""The melding, who told it, the photos, and the steps that can be taken back."""

import uuid
from collections.abc import Iterable
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q


class State(models.TextChoices):
    """Where the work is (domain facts 5.5). Stored in English, shown in Dutch."""

    RECEIVED = "received", "Gemeld"
    IN_PROGRESS = "in_progress", "In behandeling"
    PLANNED = "planned", "Ingepland"
    ASKED = "asked", "Wacht op melder"
    ANSWERED = "answered", "Melder heeft geantwoord"
    ON_HOLD = "on_hold", "Even niet"
    REOPENED = "reopened", "Heropend"
    COMPLETED = "completed", "Afgehandeld"
    FORWARDED = "forwarded", "Doorgestuurd"
    CANCELLED = "cancelled", "Vervallen"


OPEN = (
    State.RECEIVED,
    State.IN_PROGRESS,
    State.PLANNED,
    State.ASKED,
    State.ANSWERED,
    State.ON_HOLD,
    State.REOPENED,
)
CLOSED = (State.COMPLETED, State.FORWARDED, State.CANCELLED)
PAUSED = (State.ASKED, State.ON_HOLD)
WORKFLOW = (
    "category_id",
    "priority",
    "team_id",
    "handler_id",
    "state",
    "state_text",
    "due_on",
    "planned_on",
    "completed_at",
    "outcome",
    "outcome_text",
    "forwarded_to",
    "duplicate_of_id",
    "times_reopened",
    "times_rerouted",
)


class Priority(models.TextChoices):
    HIGH = "high", "Spoed"
    NORMAL = "normal", "Gewoon"
    LOW = "low", "Wens"


class Outcome(models.TextChoices):
    SOLVED = "solved", "Opgelost"
    PLANNED_ALONG = "planned_along", "Gaat mee met ander werk"
    FORWARDED = "forwarded", "Doorgestuurd"
    NOT_FOUND = "not_found", "Niet gevonden"
    NO_ACTION = "no_action", "Wij doen dit niet"
    DUPLICATE = "duplicate", "Al gemeld"
    WITHDRAWN = "withdrawn", "Ingetrokken"


class Channel(models.TextChoices):
    """How a melding came in: the channels of the town that take one, and two ways for machines."""

    WEBSITE = "website", "Website"
    TELEPHONE = "telefoon", "Telefoon"
    DESK = "balie", "Balie"
    MAIL = "email", "E-mail"
    POST = "post", "Post"
    CHAT = "chat", "Chat"
    SOCIAL = "social", "Social media"
    WHATSAPP = "whatsapp", "WhatsApp"
    OPEN311 = "open311", "App (Open311)"
    IMPORT = "import", "Overgenomen"


class MeldingQuerySet(models.QuerySet["Melding"]):
    def open(self) -> "MeldingQuerySet":
        return self.exclude(state__in=CLOSED)

    def of_teams(self, teams: Iterable[str]) -> "MeldingQuerySet":
        return self.filter(team__in=teams)

    def within(self, south: float, west: float, north: float, east: float) -> "MeldingQuerySet":
        return self.filter(lat__range=(south, north), lon__range=(west, east))


class Melding(models.Model):
    """Something that is wrong outside. `due_on` is the last day of our own norm; `zaak` is the place for its zaak."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    number = models.CharField(max_length=20, unique=True)
    send_key = models.UUIDField(unique=True, default=uuid.uuid4, help_text="Sent twice is one melding")
    category = models.ForeignKey("meldingen.Category", on_delete=models.PROTECT, related_name="+")
    description = models.TextField(blank=True)
    lat = models.FloatField()
    lon = models.FloatField()
    address = models.CharField(max_length=200, blank=True)
    wijk = models.ForeignKey("gebied.Wijk", null=True, on_delete=models.PROTECT, related_name="+")
    lamp = models.CharField(max_length=20, blank=True)
    channel = models.CharField(max_length=20, choices=Channel.choices, default=Channel.WEBSITE)
    priority = models.CharField(max_length=10, choices=Priority.choices, default=Priority.NORMAL)
    team = models.ForeignKey("organisatie.Team", on_delete=models.PROTECT, related_name="+")
    handler = models.ForeignKey("organisatie.Medewerker", null=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=20, choices=State.choices, default=State.RECEIVED)
    state_text = models.TextField(blank=True, help_text="What was asked, why it waits")
    received_at = models.DateTimeField()
    due_on = models.DateField()
    planned_on = models.DateField(null=True)
    completed_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=20, choices=Outcome.choices, blank=True)
    outcome_text = models.TextField(blank=True)
    forwarded_to = models.CharField(max_length=120, blank=True)
    duplicate_of = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    times_reopened = models.PositiveSmallIntegerField(default=0)
    times_rerouted = models.PositiveSmallIntegerField(default=0)
    foreign_id = models.CharField(max_length=100, null=True, unique=True, help_text="Its id where it was taken from")
    zaak = models.UUIDField(null=True, unique=True)
    emptied_at = models.DateTimeField(null=True, help_text="When its texts and photos were thrown away")

    objects = MeldingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="closed_melding_has_time_and_outcome",
                condition=Q(state__in=CLOSED, completed_at__isnull=False) & ~Q(outcome="")
                | ~Q(state__in=CLOSED) & Q(completed_at=None, outcome=""),
            ),
            models.CheckConstraint(
                name="planned_melding_has_day", condition=~Q(state=State.PLANNED) | Q(planned_on__isnull=False)
            ),
            models.CheckConstraint(
                name="duplicate_has_other_melding",
                condition=~Q(outcome=Outcome.DUPLICATE) | Q(duplicate_of__isnull=False),
            ),
            models.CheckConstraint(name="melding_on_earth", condition=Q(lat__range=(-90, 90), lon__range=(-180, 180))),
        ]
        indexes = [
            models.Index(  # the worklist of a team, the least time left first
                fields=["team", "due_on", "id"], name="melding_open_of_team", condition=~Q(state__in=CLOSED)
            ),
            models.Index(  # the worklist of the contact centre, over all teams
                fields=["due_on", "id"], name="melding_open", condition=~Q(state__in=CLOSED)
            ),
            models.Index(  # what is closed, the newest first
                fields=["-completed_at", "-id"], name="melding_closed", condition=Q(state__in=CLOSED)
            ),
            models.Index(  # the same kind nearby, and the public map
                fields=["lat", "lon"], name="melding_open_place", condition=~Q(state__in=CLOSED)
            ),
            models.Index(fields=["wijk", "-received_at"], name="melding_of_wijk"),  # the public list of a wijk
            models.Index(fields=["received_at"], name="melding_received"),  # the figures of a period
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def is_closed(self) -> bool:
        return self.state in CLOSED

    def workflow(self) -> dict[str, Any]:
        """The values that a step of staff changes: what is needed to take the step back."""
        return {name: getattr(self, name) for name in WORKFLOW}


class Melder(models.Model):
    """Somebody who told it or follows it. Contact is optional; the token is the melder's own link to the melding."""

    token = models.CharField(max_length=40, unique=True)
    melding = models.ForeignKey(Melding, on_delete=models.PROTECT, related_name="melders")
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=20, blank=True)
    taal = models.CharField(max_length=2, blank=True, default="", db_default="")  # of the page it was told on
    told_at = models.DateTimeField()
    satisfied = models.BooleanField(null=True)
    judgement = models.TextField(blank=True)
    judged_at = models.DateTimeField(null=True)
    contact_removed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["melding", "email"], condition=~Q(email=""), name="one_melder_for_each_address"
            ),
            models.CheckConstraint(
                name="removed_contact_is_gone", condition=Q(contact_removed_at=None) | Q(email="", phone="")
            ),
            models.CheckConstraint(
                name="judged_has_time",
                condition=Q(satisfied=None, judged_at=None) | Q(satisfied__isnull=False, judged_at__isnull=False),
            ),
        ]

    @property
    def can_be_told(self) -> bool:
        return bool(self.email or self.phone)


class Photo(models.Model):
    """A picture, made anew so that it carries no place or camera. Without melding it waits for its form to be sent."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    melding = models.ForeignKey(Melding, null=True, on_delete=models.PROTECT, related_name="photos")
    file = models.FileField(upload_to="meldingen/%Y/%m/", max_length=200)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    kept_at = models.DateTimeField(db_index=True)


class Step(models.Model):
    """What staff did, with the values of before, so that it can be taken back for some seconds."""

    melding = models.ForeignKey(Melding, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=40)
    before = models.JSONField(encoder=DjangoJSONEncoder)
    by_id = models.CharField(max_length=100)
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)
