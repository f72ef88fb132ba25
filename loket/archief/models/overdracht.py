"""A list of zaken that go to the archive for ever, with what was packed and the proof that it arrived."""

from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id


class Stand(models.TextChoices):
    DRAFT = "draft", "In voorbereiding"
    AGREED = "agreed", "Wordt ingepakt"
    READY = "ready", "Klaar om over te dragen"
    SENT = "sent", "Wordt overgedragen"
    HANDED_OVER = "handed_over", "Overgedragen"
    DROPPED = "dropped", "Vervallen"


class Overdracht(models.Model):
    """`receiver` is the archive that took it, `proof` the mark of its receipt. `agreed_at` is in every package: made
    anew it is the same to the byte.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=20, unique=True)
    state = models.CharField(max_length=20, choices=Stand, default=Stand.DRAFT)
    made_by_id = models.CharField(max_length=100)
    made_by = models.CharField(max_length=200)
    made_at = models.DateTimeField()
    agreed_by = models.CharField(max_length=200, blank=True)
    agreed_at = models.DateTimeField(null=True)
    receiver = models.CharField(max_length=200, blank=True)
    proof = models.CharField(max_length=200, blank=True)
    handed_over_by = models.CharField(max_length=200, blank=True)
    handed_over_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="agreed_by_and_at_together",
                condition=Q(agreed_at=None, agreed_by="") | Q(agreed_at__isnull=False) & ~Q(agreed_by=""),
            ),
            models.CheckConstraint(
                name="handed_over_with_proof",
                condition=~Q(state__in=["sent", "handed_over"])
                | Q(handed_over_at__isnull=False) & ~Q(handed_over_by="") & ~Q(receiver="") & ~Q(proof=""),
            ),
        ]


class RegelStand(models.TextChoices):
    LISTED = "listed", "Op de lijst"
    PACKED = "packed", "Ingepakt"
    HANDED_OVER = "handed_over", "Overgedragen"
    KEPT = "kept", "Niet overgedragen"


class Overdrachtregel(models.Model):
    """One zaak, told without a word about persons. `sha256` is that of its package."""

    id = models.UUIDField(primary_key=True, default=new_id)
    overdracht = models.ForeignKey(Overdracht, on_delete=models.PROTECT, related_name="+", db_index=False)
    zaak = models.UUIDField()
    identificatie = models.CharField(max_length=40)
    zaaktype = models.CharField(max_length=80)
    klasse = models.CharField(max_length=20, blank=True)
    startdatum = models.DateField()
    einddatum = models.DateField()
    state = models.CharField(max_length=20, choices=RegelStand, default=RegelStand.LISTED)
    note = models.CharField(max_length=500, blank=True)
    documents = models.PositiveIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)
    bytes = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["zaak"], condition=Q(state__in=["listed", "packed"]), name="on_one_overdracht_at_a_time"
            ),
            models.UniqueConstraint(fields=["overdracht", "zaak"], name="once_on_an_overdracht"),
        ]
