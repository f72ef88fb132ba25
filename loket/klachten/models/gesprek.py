"""A hearing: of the klager, of who is complained about, or of both together, with its report (Awb 9:10)."""

from django.db import models

from loket.kernel.ids import new_id
from loket.kernel.secrets import EncryptedTextField
from loket.klachten.models.klacht import Klacht


class Gehoord(models.TextChoices):
    KLAGER = "klager", "De klager"
    BEKLAAGDE = "beklaagde", "De medewerker"
    BEIDEN = "beiden", "Beiden samen"


class NietHoren(models.TextChoices):
    """Why the klager need not be heard (Awb 9:10, paragraph 2)."""

    ONGEGROND = "kennelijk_ongegrond", "De klacht is duidelijk ongegrond"
    WIL_NIET = "wil_niet", "De klager wil niet worden gehoord"
    REAGEERT_NIET = "reageert_niet", "De klager reageerde niet op tijd op de vraag"


class Hoorgesprek(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    klacht = models.ForeignKey(Klacht, on_delete=models.CASCADE, related_name="hoorgesprekken")
    wie = models.CharField(max_length=20, choices=Gehoord)
    op = models.DateField()
    verslag = EncryptedTextField(null=True)

    class Meta:
        indexes = [models.Index(fields=["klacht", "op"], name="hoorgesprekken_of_klacht")]
