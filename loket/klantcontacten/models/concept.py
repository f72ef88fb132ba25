"""What an agent is writing down about a call, kept while it is typed and given back after a crash."""

from django.db import models

from loket.organisatie.models import Medewerker


class Concept(models.Model):
    """At most one for each agent and call; a contact without an exchange has an empty `gesprek`.

    `tekst` holds the fields of the form as they were typed. It goes when the contact is saved.
    """

    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="+")
    gesprek = models.CharField(max_length=140, blank=True)
    tekst = models.JSONField(default=dict)
    begonnen_op = models.DateTimeField()
    bewaard_op = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["medewerker", "gesprek"], name="one_draft_for_a_call")]
