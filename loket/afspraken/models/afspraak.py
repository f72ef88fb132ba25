"""A visit that was agreed: with whom, when, for what; and how it went."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateTimeRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from loket.afspraken.models.soort import Kind
from loket.kernel.ids import new_id
from loket.kernel.secrets import EncryptedTextField
from loket.locaties.models import Locatie
from loket.organisatie.models import Medewerker
from loket.partijen.models import Partij


class State(models.TextChoices):
    BOOKED = "geboekt", "Afgesproken"
    ARRIVED = "aangekomen", "Is er"
    ENDED = "geweest", "Geweest"
    NO_SHOW = "niet_gekomen", "Niet gekomen"
    CANCELLED = "afgezegd", "Afgezegd"
    DISPLACED = "vervallen", "Kan niet doorgaan"


HOLDS_TIME = (State.BOOKED, State.ARRIVED, State.ENDED)


class Period(Func):
    """From and until as a range of PostgreSQL: the start counts, the end does not."""

    function = "TSTZRANGE"
    output_field = DateTimeRangeField()


class Afspraak(models.Model):
    """`soorten` are the codes of what somebody comes for, `skills` what that asks of the medewerker.

    `busy_from` and `busy_until` hold the way to a home and back too: one medewerker is at one place at a time. They are
    equal for who came after all, when the time could be of somebody else already.
    `code` is what somebody can read out. `version` counts how often it was moved. `eerder_sinds`: on the waiting list
    for an earlier time, since when. Who came is forgotten after a while (`forgotten_at`); that somebody came stays.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    code = models.CharField(max_length=7, unique=True)
    locatie = models.ForeignKey(Locatie, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.DESK)
    soorten = ArrayField(models.SlugField(max_length=60))
    skills = ArrayField(models.SlugField(max_length=60), default=list, blank=True)
    onderwerp = models.CharField(max_length=300)
    persons = models.PositiveSmallIntegerField(default=1)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    start = models.DateTimeField()
    end = models.DateTimeField()
    busy_from = models.DateTimeField()
    busy_until = models.DateTimeField()
    state = models.CharField(max_length=12, choices=State.choices, default=State.BOOKED)
    version = models.PositiveSmallIntegerField(default=1)

    name = EncryptedTextField(blank=True, null=True)
    email = EncryptedTextField(blank=True, null=True)
    phone = EncryptedTextField(blank=True, null=True)
    address = EncryptedTextField(blank=True, null=True)
    note = EncryptedTextField(blank=True, null=True)
    taal = models.CharField(max_length=2, blank=True, default="", db_default="")  # of the form it was made in
    reach = models.BinaryField(null=True, blank=True)  # blind index of the mail address, or else the telephone
    partij = models.ForeignKey(Partij, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    zaak = models.UUIDField(null=True, blank=True)

    made_at = models.DateTimeField()
    made_by_staff = models.BooleanField(default=False)
    eerder_sinds = models.DateTimeField(null=True, blank=True)
    arrived_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=200, blank=True)
    forgotten_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="afspraak_in_order",
                condition=Q(start__lt=F("end"), busy_from__lte=F("busy_until")),
            ),
            models.CheckConstraint(name="afspraak_of_somebody", condition=Q(persons__gte=1, persons__lte=8)),
            models.CheckConstraint(
                name="arrived_afspraak_has_time",
                condition=~Q(state__in=["aangekomen", "geweest"]) | Q(arrived_at__isnull=False),
            ),
            models.CheckConstraint(
                name="afspraak_that_is_over_has_time",
                condition=Q(state__in=["geboekt", "aangekomen"], closed_at=None)
                | ~Q(state__in=["geboekt", "aangekomen"]) & Q(closed_at__isnull=False),
            ),
            ExclusionConstraint(
                name="one_afspraak_at_a_time",
                expressions=[
                    ("medewerker", RangeOperators.EQUAL),
                    (Period("busy_from", "busy_until", RangeBoundary()), RangeOperators.OVERLAPS),
                ],
                condition=Q(state__in=["geboekt", "aangekomen", "geweest"]),
            ),
        ]
        indexes = [
            models.Index(fields=["locatie", "start"], name="afspraken_of_place"),
            models.Index(fields=["start"], condition=Q(state="geboekt"), name="afspraken_to_come"),
            models.Index(
                fields=["busy_until"],
                include=["busy_from", "medewerker", "id"],
                condition=Q(state__in=["geboekt", "aangekomen", "geweest"]),
                name="afspraken_that_hold_time",
            ),
            models.Index(fields=["reach"], condition=Q(state="geboekt"), name="afspraken_of_visitor"),
            models.Index(fields=["zaak"], condition=Q(zaak__isnull=False), name="afspraken_of_zaak"),
            models.Index(fields=["end"], condition=Q(forgotten_at=None), name="afspraken_to_forget"),
            models.Index(
                fields=["locatie", "start"],
                condition=Q(state="geboekt", eerder_sinds__isnull=False),
                name="afspraken_wait_for_earlier",
            ),
        ]

    def __str__(self) -> str:
        return self.code
