"""Somebody says that a page is not right."""

from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id
from loket.kernel.secrets import EncryptedTextField


class Signal(models.Model):
    """The mail address of a visitor is kept until the answer was sent; `sender_id` is a colleague."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    page = models.ForeignKey("redactie.Page", on_delete=models.PROTECT, related_name="+")
    text = models.TextField(max_length=2000)
    email = EncryptedTextField(blank=True)
    sender_id = models.CharField(max_length=40, blank=True)
    sender_name = models.CharField(max_length=160, blank=True)
    received_at = models.DateTimeField()
    answer_by = models.DateField()
    answer = models.TextField(max_length=4000, blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.CharField(max_length=160, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="answered_signal_has_answer",
                condition=Q(answered_at=None, answer="", answered_by="")
                | Q(answered_at__isnull=False) & ~Q(answer="") & ~Q(answered_by=""),
            )
        ]
        indexes = [
            models.Index(fields=["answer_by"], condition=Q(answered_at=None), name="signals_to_answer"),
            models.Index(fields=["page", "-received_at"], name="signals_of_page"),
        ]
