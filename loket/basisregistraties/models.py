"""That a register was asked something. What it answered is not kept."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id


class Register(models.TextChoices):
    BRP = "brp", "Basisregistratie Personen"
    HANDELSREGISTER = "handelsregister", "Handelsregister"


class Uitkomst(models.TextChoices):
    GEVONDEN = "gevonden", "Gevonden"
    NIET_GEVONDEN = "niet_gevonden", "Niet gevonden"
    GEWEIGERD = "geweigerd", "Geweigerd"
    ONBEREIKBAAR = "onbereikbaar", "Niet bereikbaar"


class Bevraging(models.Model):
    """One question: `velden` are the fields that were asked, and the only ones that were given on. `index` finds those
    about one person without telling who it is.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    register = models.CharField(max_length=20, choices=Register.choices)
    index = models.BinaryField()
    velden = ArrayField(models.CharField(max_length=100))
    doel = models.CharField(max_length=200)
    uitkomst = models.CharField(max_length=20, choices=Uitkomst.choices)
    door_soort = models.CharField(max_length=20)
    op = models.DateTimeField()
    milliseconden = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="bevraging_has_a_purpose", condition=~Q(doel="")),
            models.CheckConstraint(name="bevraging_has_fields", condition=Q(velden__len__gt=0)),
        ]
        indexes = [
            models.Index(fields=["index", "-op"], name="bevragingen_of_person"),
            models.Index(
                fields=["register", "-op"], condition=Q(uitkomst="onbereikbaar"), name="bevragingen_without_answer"
            ),
            models.Index(fields=["op"], name="bevragingen_by_time"),
        ]
