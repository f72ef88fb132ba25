"""The scan tray: what came out of the scanner and is not registered yet."""

from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker
from loket.post.models.poststuk import Poststuk


class Scantoestand(models.TextChoices):
    LEZEN = "lezen", "Wordt gelezen"
    KLAAR = "klaar", "Klaar om vast te leggen"
    FOUT = "fout", "Blijft in de bak"
    VASTGELEGD = "vastgelegd", "Vastgelegd"
    WEG = "weg", "Weggegooid"


class Stapel(models.Model):
    """One scan run: a file with one or many letters. `sleutel` tells one file from another: taken in once.

    `bestand` is where it is kept as it came, until it is taken apart.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    naam = models.CharField(max_length=200)
    sleutel = models.CharField(max_length=64, unique=True)
    bladzijden = models.PositiveIntegerField(default=0)
    bestand = models.CharField(max_length=200, blank=True)
    gescand_op = models.DateTimeField()
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")


class Scan(models.Model):
    """One letter in the tray. `bestand` is where it is kept: as PDF, or as it came when it cannot be read (`reden`).

    `tekst` is what stands on it, by the text in the file or by reading the picture; `gevonden` what we think that it
    says. `gelezen` is how we know the text: `tekst`, `ocr`, or empty when nobody could read it.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    stapel = models.ForeignKey(Stapel, on_delete=models.CASCADE, related_name="scans")
    volgorde = models.PositiveIntegerField()
    naam = models.CharField(max_length=200)
    bestand = models.CharField(max_length=200)
    formaat = models.CharField(max_length=60)
    bladzijden = models.PositiveIntegerField(default=0)
    toestand = models.CharField(max_length=12, choices=Scantoestand)
    reden = models.CharField(max_length=300, blank=True)
    tekst = models.TextField(blank=True)
    gelezen = models.CharField(max_length=6, blank=True)
    gevonden = models.JSONField(default=dict)
    poststuk = models.ForeignKey(Poststuk, on_delete=models.SET_NULL, null=True, related_name="+")
    klaar_op = models.DateTimeField(null=True)  # registered or thrown away

    class Meta:
        indexes = [
            models.Index(
                fields=["stapel", "volgorde"],
                condition=Q(toestand__in=["lezen", "klaar", "fout"]),
                name="scans_in_the_tray",
            )
        ]
