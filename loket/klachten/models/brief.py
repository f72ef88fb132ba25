"""What we wrote to the klager: by mail, or on paper for who left no mail address."""

from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id
from loket.kernel.secrets import EncryptedTextField
from loket.klachten.models.klacht import Klacht


class BriefSoort(models.TextChoices):
    ONTVANGST = "ontvangst", "Bevestiging van ontvangst"
    VERDAGING = "verdaging", "Het duurt langer"
    OPGELOST = "opgelost", "Wat wij afspraken"
    NIET_BEHANDELD = "niet_behandeld", "Wij behandelen de klacht niet"
    INGETROKKEN = "ingetrokken", "U trok de klacht in"
    OORDEEL = "oordeel", "Ons oordeel"


class Klachtbrief(models.Model):
    """The text as it went out. On paper it waits until somebody posted it (`verzonden_op`)."""

    id = models.UUIDField(primary_key=True, default=new_id)
    klacht = models.ForeignKey(Klacht, on_delete=models.CASCADE, related_name="brieven")
    soort = models.CharField(max_length=20, choices=BriefSoort)
    onderwerp = models.CharField(max_length=120)
    tekst = EncryptedTextField(null=True)
    op_papier = models.BooleanField()
    geschreven_op = models.DateTimeField()
    verzonden_op = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["klacht", "geschreven_op"], name="brieven_of_klacht"),
            models.Index(fields=["geschreven_op"], condition=Q(verzonden_op=None), name="klachtbrieven_to_post"),
        ]
