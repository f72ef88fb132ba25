"""Work for an editor that began with what people search and do not find."""

from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id


class Taak(models.Model):
    """One open taak for the same words. `query` is masked, in small letters: nothing of a person."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    query = models.CharField(max_length=200)
    why = models.CharField(max_length=20)
    owner = models.ForeignKey("organisatie.Medewerker", on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField()
    made_on = models.DateField()
    made_by = models.CharField(max_length=160)
    done_on = models.DateField(null=True)
    done_by = models.CharField(max_length=160, blank=True)
    outcome = models.CharField(max_length=400, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["query"], condition=Q(done_on=None), name="one_open_taak_for_a_query"),
            models.CheckConstraint(
                name="done_taak_tells_what_was_done",
                condition=Q(done_on=None, done_by="", outcome="")
                | Q(done_on__isnull=False) & ~Q(done_by="") & ~Q(outcome=""),
            ),
        ]
        indexes = [models.Index(fields=["due_on"], condition=Q(done_on=None), name="taken_to_do")]
