"""House templates as Word files, and the PDF of a letter that was finished in Word."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from loket.correspondentie.models.brief import Brief
from loket.correspondentie.models.sjabloon import Sjabloon, Taal
from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker


class Wordversie(models.Model):
    """A template as a Word file. Never changed: the newest that nobody stopped is in use. `velden` are its fields."""

    id = models.UUIDField(primary_key=True, default=new_id)
    sjabloon = models.ForeignKey(Sjabloon, on_delete=models.PROTECT, related_name="wordversies")
    taal = models.CharField(max_length=2, choices=Taal.choices)
    nummer = models.PositiveSmallIntegerField()
    onderwerp = models.CharField(max_length=150)
    bestandsnaam = models.CharField(max_length=100)
    bestand = models.BinaryField()
    velden = ArrayField(models.CharField(max_length=40), default=list)
    door = models.ForeignKey(Medewerker, on_delete=models.SET_NULL, null=True, related_name="+")
    gemaakt_op = models.DateTimeField()
    gestopt_op = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["sjabloon", "taal", "nummer"], name="one_wordversie_of_a_number")
        ]


class Wordbrief(models.Model):
    """A brief that is written in Word: what it was made from, its file in the dossier, and the PDF that goes out.

    `pdf` is empty until the finished letter was put back, and again when a newer one could not be made into a PDF.
    """

    brief = models.OneToOneField(Brief, on_delete=models.CASCADE, primary_key=True, related_name="in_word")
    versie = models.ForeignKey(Wordversie, on_delete=models.PROTECT, related_name="+")
    document_id = models.UUIDField(null=True)
    pdf = models.BinaryField(default=b"")
    teruggezet_op = models.DateTimeField(null=True)
