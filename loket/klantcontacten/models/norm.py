"""What a team promises and how far it goes, where it chose that itself; the row without a team is the whole town."""

from django.db import models

from loket.kernel.ids import new_id
from loket.organisatie.models import Team


class Norm(models.Model):
    """At most one for a team. Without hours: as `klantcontacten.rules.internetaak.last_moment` says."""

    id = models.UUIDField(primary_key=True, default=new_id)
    team = models.OneToOneField(Team, on_delete=models.PROTECT, null=True, related_name="+")
    terugbel_uren = models.PositiveSmallIntegerField(null=True)
    spoed_uren = models.PositiveSmallIntegerField(null=True)
    pogingen = models.PositiveSmallIntegerField()
    poging_dagen = models.PositiveSmallIntegerField()
    kcc_niveau = models.PositiveSmallIntegerField()
    in_een_keer = models.PositiveSmallIntegerField()
    knelpunt_aantal = models.PositiveSmallIntegerField()
    knelpunt_dagen = models.PositiveSmallIntegerField()
    knelpunt_werkdagen = models.PositiveSmallIntegerField()
    raadsvraag_werkdagen = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["team"], nulls_distinct=False, name="one_norm_for_a_team_and_one_for_the_town"
            )
        ]
