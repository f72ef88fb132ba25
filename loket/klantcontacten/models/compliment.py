"""That somebody was pleased: it reaches the team, and is kept and counted like a complaint is (S-88)."""

from django.db import models

from loket.kernel.ids import new_id
from loket.klantcontacten.models.klantcontact import Klantcontact
from loket.organisatie.models import Medewerker, Team


class Compliment(models.Model):
    """Said in a klantcontact on any channel, whatever that was about. `medewerker`: of one colleague."""

    id = models.UUIDField(primary_key=True, default=new_id)
    klantcontact = models.ForeignKey(Klantcontact, on_delete=models.CASCADE, related_name="complimenten")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    tekst = models.CharField(max_length=1000)
    gegeven_op = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["klantcontact", "team"], name="one_compliment_of_a_contact_for_a_team")
        ]
        indexes = [models.Index(fields=["team", "-gegeven_op"], name="complimenten_of_team")]
