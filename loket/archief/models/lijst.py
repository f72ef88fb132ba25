"""A list of zaken to destroy, its lines, and who agreed. After destruction it is the certificate, and never goes."""

from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id
from loket.organisatie.models import Afdeling


class State(models.TextChoices):
    DRAFT = "draft", "In voorbereiding"
    OFFERED = "offered", "Ter beoordeling"
    APPROVED = "approved", "Wordt vernietigd"
    DESTROYED = "destroyed", "Vernietigd"
    DROPPED = "dropped", "Vervallen"


OPEN = (State.DRAFT, State.OFFERED, State.APPROVED)


class Lijst(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=20, unique=True)
    state = models.CharField(max_length=20, choices=State, default=State.DRAFT)
    day = models.DateField(help_text="All that was due on this day")
    made_by_id = models.CharField(max_length=100)
    made_by = models.CharField(max_length=200)
    made_at = models.DateTimeField()
    destroyed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="destroyed_list_has_its_time",
                condition=Q(state=State.DESTROYED, destroyed_at__isnull=False)
                | ~Q(state=State.DESTROYED) & Q(destroyed_at=None),
            )
        ]


class RegelState(models.TextChoices):
    LISTED = "listed", "Op de lijst"
    EXCLUDED = "excluded", "Van de lijst gehaald"
    KEPT = "kept", "Niet vernietigd"
    DESTROYED = "destroyed", "Vernietigd"


class Regel(models.Model):
    """One zaak, told without a word about persons: this stays when the zaak is gone."""

    id = models.UUIDField(primary_key=True, default=new_id)
    lijst = models.ForeignKey(Lijst, on_delete=models.PROTECT, related_name="+", db_index=False)
    zaak = models.UUIDField()
    identificatie = models.CharField(max_length=40)
    zaaktype = models.CharField(max_length=80)
    resultaat = models.CharField(max_length=30, blank=True)
    klasse = models.CharField(max_length=20, blank=True)
    startdatum = models.DateField()
    einddatum = models.DateField()
    archiefactiedatum = models.DateField()
    is_deelzaak = models.BooleanField(default=False)
    afdeling = models.ForeignKey(Afdeling, on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    state = models.CharField(max_length=20, choices=RegelState, default=RegelState.LISTED)
    note = models.CharField(max_length=500, blank=True)
    documents = models.PositiveIntegerField(default=0)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["zaak"], condition=Q(state=RegelState.LISTED), name="on_one_list_at_a_time")
        ]
        indexes = [models.Index(fields=["lijst", "zaaktype", "identificatie"], name="regels_of_lijst")]


class Akkoord(models.Model):
    """Somebody agreed: for an afdeling (empty: for what has none), or as archivist, after all of them."""

    id = models.UUIDField(primary_key=True, default=new_id)
    lijst = models.ForeignKey(Lijst, on_delete=models.PROTECT, related_name="+")
    afdeling = models.ForeignKey(Afdeling, on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    as_archivist = models.BooleanField(default=False)
    by_id = models.CharField(max_length=100)
    by = models.CharField(max_length=200)
    given_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["lijst", "afdeling", "as_archivist"], nulls_distinct=False, name="agreed_once_for_an_afdeling"
            )
        ]
