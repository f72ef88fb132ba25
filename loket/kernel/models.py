"""What the ground floor keeps: announcements with their deliveries, counters, windows of the rate limiter, and which
forms were sent.
"""

from django.db import models
from django.db.models import Q

from loket.kernel.secrets import EncryptedTextField


class Announcement(models.Model):
    """A fact that a command announced: who, what, when, why. Together they are the audit trail; never changed."""

    kind = models.CharField(max_length=100)
    subject = models.CharField(max_length=100)
    facts = models.JSONField()
    reason = models.TextField(blank=True)
    by_kind = models.CharField(max_length=20)
    by_id = models.CharField(max_length=100, blank=True)
    by_name = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["subject", "id"], name="announcement_of_subject")]


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    def waiting(self) -> "DeliveryQuerySet":
        return self.filter(done_at=None, failed_at=None)

    def failed(self) -> "DeliveryQuerySet":
        return self.exclude(failed_at=None)


class Delivery(models.Model):
    """One reaction to one announcement: waits, is done, or has failed too often and waits for a person."""

    announcement = models.ForeignKey(Announcement, on_delete=models.PROTECT, related_name="+")
    reaction = models.CharField(max_length=200)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=200, blank=True)
    done_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["announcement", "reaction"], name="one_delivery_for_each_reaction"),
            models.CheckConstraint(
                name="delivery_done_or_failed_not_both", condition=Q(done_at=None) | Q(failed_at=None)
            ),
        ]
        indexes = [
            models.Index(fields=["id"], name="delivery_failed", condition=Q(failed_at__isnull=False)),
            models.Index(
                fields=["id"], name="delivery_waiting", condition=Q(done_at__isnull=True, failed_at__isnull=True)
            ),
        ]


class Counter(models.Model):
    """The last number given out under a name, such as the meldingen of one year."""

    name = models.CharField(primary_key=True, max_length=50)
    last = models.PositiveIntegerField()


class RateWindow(models.Model):
    """How often something was done since the start of a window. The key is a hash, so it tells nothing of a person."""

    key = models.CharField(primary_key=True, max_length=64)
    started_at = models.DateTimeField(db_index=True)
    times = models.PositiveIntegerField()


class Sending(models.Model):
    """A form that was sent and done, so that the same one does nothing more. `location` is where its answer went."""

    key = models.CharField(primary_key=True, max_length=64)
    location = EncryptedTextField(blank=True)  # may hold a secret link
    at = models.DateTimeField(db_index=True)
