"""What an editor is typing: as typed, right or not, so that a lost connection loses nothing."""

from django.db import models

from loket.kernel.ids import new_id


class Draft(models.Model):
    """One of each editor for a page. `base_number` is the version that it began from; `saves` counts up.

    `warned_at`: when its editor heard that it will be tidied away; typing again makes that undone.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    page = models.ForeignKey("redactie.Page", on_delete=models.CASCADE, related_name="drafts")
    editor = models.ForeignKey("organisatie.Medewerker", on_delete=models.PROTECT, related_name="+")
    typed = models.JSONField()
    base_number = models.PositiveIntegerField(null=True)
    started_at = models.DateTimeField()
    saved_at = models.DateTimeField()
    warned_at = models.DateTimeField(null=True)
    saves = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["page", "editor"], name="one_draft_of_an_editor")]
