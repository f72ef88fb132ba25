"""Agreements on being reachable, how well they are kept, and what is done when they are not (S-27, S-79, S-101)."""

from django.db import models
from django.db.models import F, Q

from loket.kernel.ids import new_id


def of_one() -> Q:
    """That a row is about one thing: an afdeling, a team or a medewerker."""
    names = ("afdeling", "team", "medewerker")
    found = Q()
    for name in names:
        found |= Q(**{f"{other}__isnull": other != name for other in names})
    return found


class Protocol(models.Model):
    """`hours` as those of the town. After `rings` rings a colleague takes over; the voicemail says until which day."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    afdeling = models.OneToOneField("organisatie.Afdeling", null=True, on_delete=models.PROTECT, related_name="+")
    team = models.OneToOneField("organisatie.Team", null=True, on_delete=models.PROTECT, related_name="+")
    medewerker = models.OneToOneField("organisatie.Medewerker", null=True, on_delete=models.PROTECT, related_name="+")
    hours = models.JSONField(default=dict, blank=True)
    calendar_kept = models.BooleanField(default=False)
    deputy = models.ForeignKey("organisatie.Medewerker", null=True, on_delete=models.PROTECT, related_name="+")
    voicemail = models.CharField(max_length=400, blank=True)
    voicemail_until = models.DateField(null=True, blank=True)
    rings = models.PositiveSmallIntegerField(null=True, blank=True)
    transfer_rules = models.CharField(max_length=1000, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="protocol_of_one", condition=of_one()),
            models.CheckConstraint(
                name="nobody_is_the_own_deputy",
                condition=Q(deputy=None) | Q(medewerker=None) | ~Q(deputy=F("medewerker")),
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class Naleving(models.Model):
    """How many calls of a month were answered as agreed; `month` is its first day."""

    afdeling = models.ForeignKey("organisatie.Afdeling", null=True, on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey("organisatie.Team", null=True, on_delete=models.PROTECT, related_name="+")
    medewerker = models.ForeignKey("organisatie.Medewerker", null=True, on_delete=models.PROTECT, related_name="+")
    month = models.DateField()
    calls = models.PositiveIntegerField()
    as_agreed = models.PositiveIntegerField()
    comment = models.CharField(max_length=1000, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="naleving_of_one", condition=of_one()),
            models.CheckConstraint(name="not_more_as_agreed_than_calls", condition=Q(as_agreed__lte=F("calls"))),
            models.UniqueConstraint(
                fields=["afdeling", "team", "medewerker", "month"], name="one_naleving_a_month", nulls_distinct=False
            ),
        ]

    def __str__(self) -> str:
        return f"{self.as_agreed} of {self.calls} in {self.month}"


class Verbeteractie(models.Model):
    """A task of the manager: two months under the norm. `month` is the second one."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    afdeling = models.ForeignKey("organisatie.Afdeling", null=True, on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey("organisatie.Team", null=True, on_delete=models.PROTECT, related_name="+")
    owner = models.ForeignKey("organisatie.Medewerker", null=True, on_delete=models.PROTECT, related_name="+")
    month = models.DateField()
    due_on = models.DateField()
    outcome = models.CharField(max_length=1000, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="verbeteractie_of_one",
                condition=Q(afdeling__isnull=True, team__isnull=False) | Q(afdeling__isnull=False, team__isnull=True),
            ),
            models.UniqueConstraint(
                fields=["afdeling", "team"],
                name="one_open_verbeteractie",
                condition=Q(done_at=None),
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                name="done_verbeteractie_has_outcome",
                condition=Q(done_at=None, outcome="") | Q(done_at__isnull=False) & ~Q(outcome=""),
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)
