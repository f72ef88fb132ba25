"""Whether somebody can be reached at this moment. Only how it is now: no trail is kept of when people were there."""

from django.db import models


class Presence(models.TextChoices):
    REACHABLE = "bereikbaar", "Bereikbaar"
    IN_CALL = "in_gesprek", "In gesprek"
    AWAY = "afwezig", "Afwezig"


class Aanwezigheid(models.Model):
    """What somebody said (`away`, until when or until further notice), and what the telephone says (`in_call_since`).

    Nothing said is reachable. Absence of whole days is kept by the organisation, and goes before this.
    """

    medewerker = models.OneToOneField(
        "organisatie.Medewerker", primary_key=True, on_delete=models.PROTECT, related_name="+"
    )
    away = models.BooleanField(default=False)
    away_until = models.DateTimeField(null=True, blank=True)
    in_call_since = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="who_is_there_is_not_away_until",
                condition=models.Q(away=True) | models.Q(away_until=None),
            ),
        ]

    def __str__(self) -> str:
        return str(self.medewerker_id)
