"""A ticket: one visit, from the number to the end."""

from django.db import models
from django.db.models import Q

from loket.balie.models.balie import Balie
from loket.balie.models.rij import Rij, Voorrang
from loket.kernel.ids import new_id
from loket.kernel.secrets import EncryptedTextField
from loket.organisatie.models import Medewerker
from loket.partijen.models import Partij


class State(models.TextChoices):
    WAITING = "wachtend", "Wacht"
    CALLED = "geroepen", "Geroepen"
    HELPED = "in_behandeling", "Wordt geholpen"
    PAUSED = "gepauzeerd", "Even weg"
    DONE = "klaar", "Klaar"
    LEFT = "weggelopen", "Weggegaan"


OVER = (State.DONE, State.LEFT)
HERE = (State.WAITING, State.CALLED, State.HELPED, State.PAUSED)
AT_BALIE = (State.CALLED, State.HELPED, State.PAUSED)


class Volgnummer(models.Model):
    """Everything below `state` follows from the moments, and is told again after each new one or correction.

    `sorts_at` is from when somebody waits, less the head start of a voorrang: the earliest goes first. `rij` is the
    line in which somebody is now, `for_balie` where somebody was sent on to; the label stays as it was given. `sleutel`
    is the blind index of the visitor's own link; `onderwerp` what they come for.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    rij = models.ForeignKey(Rij, on_delete=models.PROTECT, related_name="+")
    locatie = models.SlugField(max_length=60)  # that of its rij: the line of a hall is read in one index
    day = models.DateField()
    number = models.PositiveSmallIntegerField()
    label = models.CharField(max_length=6)
    sleutel = models.BinaryField(unique=True)
    onderwerp = models.CharField(max_length=200, blank=True)
    product = models.SlugField(max_length=100, blank=True)
    vraag = models.CharField(max_length=1000, blank=True)
    naam = EncryptedTextField(blank=True, null=True)
    telefoon = EncryptedTextField(blank=True, null=True)
    partij = models.ForeignKey(Partij, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    afspraak = models.UUIDField(null=True, blank=True)
    appointment_at = models.DateTimeField(null=True, blank=True)
    voorrang = models.ForeignKey(Voorrang, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    zaak = models.UUIDField(null=True, blank=True)
    klantcontact = models.UUIDField(null=True, blank=True)
    resultaat = models.CharField(max_length=20, blank=True)
    while_you_wait = models.BooleanField(default=False)  # delivered at once (S-125)

    state = models.CharField(max_length=20, choices=State, default=State.WAITING)
    sorts_at = models.DateTimeField()
    for_balie = models.ForeignKey(Balie, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    balie = models.ForeignKey(Balie, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    medewerker = models.ForeignKey(Medewerker, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    taken_at = models.DateTimeField()
    waits_from = models.DateTimeField()
    called_at = models.DateTimeField(null=True, blank=True)
    last_called_at = models.DateTimeField(null=True, blank=True)
    started_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    waited_seconds = models.PositiveIntegerField(null=True, blank=True)
    handled_seconds = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["locatie", "day", "label"], name="label_once_a_day"),
            models.UniqueConstraint(
                fields=["balie"],
                condition=Q(state__in=["geroepen", "in_behandeling"]),
                name="one_visitor_at_a_balie",
            ),
            models.CheckConstraint(
                name="over_has_an_end",
                condition=Q(state__in=["klaar", "weggelopen"], ended_at__isnull=False)
                | ~Q(state__in=["klaar", "weggelopen"]) & Q(ended_at=None),
            ),
        ]
        indexes = [
            models.Index(
                fields=["locatie", "sorts_at", "id"], condition=Q(state="wachtend"), name="volgnummers_that_wait"
            ),
            models.Index(
                fields=["locatie", "balie"],
                condition=Q(state__in=["geroepen", "in_behandeling", "gepauzeerd"]),
                name="volgnummers_at_a_balie",
            ),
            models.Index(fields=["locatie", "day"], name="volgnummers_of_day"),
        ]

    def __str__(self) -> str:
        return self.label
