"""A time in which residents could not do online what they have a right to do."""

from django.db import models
from django.db.models import F, Q

from loket.kernel.ids import new_id


class Dienst(models.TextChoices):
    SITE = "site", "Onze website"
    INLOGGEN = "inloggen", "Inloggen"
    BETALEN = "betalen", "Betalen"
    BRP = "brp", "Basisregistratie Personen"
    HANDELSREGISTER = "handelsregister", "Handelsregister"


class Storing(models.Model):
    """`seen_at`: the last time that it failed. `by_hand`: a colleague wrote it down, for what is down tells nothing."""

    id = models.UUIDField(primary_key=True, default=new_id)
    dienst = models.CharField(max_length=20, choices=Dienst.choices)
    since = models.DateTimeField()
    seen_at = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)
    note = models.CharField(max_length=200, blank=True)
    by_hand = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="storing_ends_after_it_began",
                condition=Q(seen_at__gte=F("since")) & (Q(until=None) | Q(until__gte=F("since"))),
            ),
            models.UniqueConstraint(name="one_open_storing_of_a_dienst", fields=["dienst"], condition=Q(until=None)),
        ]
        indexes = [models.Index(fields=["-since"], name="storingen_by_time")]

    def __str__(self) -> str:
        return f"{self.get_dienst_display()} sinds {self.since:%Y-%m-%d %H:%M}"
