"""What we want: adopted papers, values, how a team says them in its own words, and who has read them (S-10, S-108)."""

from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker, Team


class Soort(models.TextChoices):
    VISIE = "visie", "Visie"
    STARTNOTITIE = "startnotitie", "Startnotitie"
    PROJECTPLAN = "projectplan", "Projectplan"
    IMPLEMENTATIEPLAN = "implementatieplan", "Implementatieplan"


class Stuk(models.Model):
    """A concept until somebody adopted it; what was adopted stays as it is."""

    id = models.UUIDField(primary_key=True, default=new_id)
    soort = models.CharField("Wat is het?", max_length=20, choices=Soort)
    titel = models.CharField("Titel", max_length=120)
    tekst = models.TextField("Tekst", max_length=20_000, help_text="Een visie heeft hoogstens 300 woorden.")
    vastgesteld_op = models.DateField(null=True)
    vastgesteld_door = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="stuk_adopted_by_somebody_on_a_day",
                condition=Q(vastgesteld_op=None, vastgesteld_door="")
                | Q(vastgesteld_op__isnull=False) & ~Q(vastgesteld_door=""),
            )
        ]


class Gelezen(models.Model):
    """That a colleague has read what was adopted (S-18)."""

    stuk = models.ForeignKey(Stuk, on_delete=models.CASCADE, related_name="gelezen")
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["stuk", "medewerker"], name="read_once_by_somebody")]


class Waarde(models.Model):
    """A value: what it means, how one sees it in what we do, what customers notice, and by which figure (S-5)."""

    id = models.UUIDField(primary_key=True, default=new_id)
    naam = models.CharField("Hoe heet de waarde?", max_length=60, unique=True)
    betekenis = models.CharField("Wat betekent dat?", max_length=300)
    gedrag = models.TextField("Zo doe je dat", max_length=600, help_text="Een voorbeeld van gedrag op elke regel.")
    effect = models.CharField("Wat merkt een klant ervan?", max_length=300)
    grens = models.CharField("Waar ligt de grens?", max_length=300, blank=True, help_text="Wanneer zeggen wij nee?")
    indicator_code = models.CharField("Aan welk cijfer zie je het?", max_length=60, blank=True)


class Vertaling(models.Model):
    """A value in the words of a team; `opgenomen` says whether it is in the plan, with the reason (S-170)."""

    id = models.UUIDField(primary_key=True, default=new_id)
    waarde = models.ForeignKey(Waarde, on_delete=models.CASCADE, related_name="vertalingen")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    tekst = models.CharField(max_length=500)
    op = models.DateField()
    opgenomen = models.BooleanField(null=True)
    reden = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["waarde", "team"], name="one_vertaling_of_a_team"),
            models.CheckConstraint(name="vertaling_left_out_with_reason", condition=~Q(opgenomen=False) | ~Q(reden="")),
        ]


class Bijdrage(models.Model):
    """What a colleague adds to a value: an example, a thought (S-168). The last of somebody to a value counts."""

    id = models.UUIDField(primary_key=True, default=new_id)
    waarde = models.ForeignKey(Waarde, on_delete=models.CASCADE, related_name="bijdragen")
    van = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    tekst = models.CharField(max_length=300)
    op = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["waarde", "van"], name="one_bijdrage_of_somebody_to_a_waarde")]
