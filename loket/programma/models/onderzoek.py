"""What we found: sources, talks with groups of people, and findings (S-15, S-19, S-87). No name of who told it."""

from django.db import models

from loket.kernel.ids import new_id
from loket.programma.models.visie import Waarde


class Onderwerp(models.TextChoices):
    """The five themes of the talks (S-86)."""

    PRESTATIES = "prestaties", "Prestaties"
    PRODUCTEN = "producten", "Producten, diensten en kanalen"
    PROCESSEN = "processen", "Processen en besturing"
    SYSTEMEN = "systemen", "Systemen en informatie"
    LEIDERSCHAP = "leiderschap", "Leiderschap en personeel"


class Groep(models.TextChoices):
    """Who told it (S-16)."""

    INWONER = "inwoner", "Inwoners"
    ONDERNEMER = "ondernemer", "Ondernemers"
    ORGANISATIE = "organisatie", "Organisaties"
    RAAD = "raad", "Raadsleden"
    COLLEGE = "college", "College"
    MANAGEMENT = "management", "Leidinggevenden"
    MEDEWERKER = "medewerker", "Medewerkers"


class Bron(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    titel = models.CharField("Titel", max_length=200)
    van_wie = models.CharField("Van wie is het?", max_length=120)
    jaar = models.PositiveSmallIntegerField("Jaar")
    adres = models.URLField("Waar staat het?", max_length=300, blank=True)


class Interview(models.Model):
    """`soort` is a talk, a meeting or a visit; of the people only their group and number are kept."""

    class Vorm(models.TextChoices):
        GESPREK = "gesprek", "Gesprek"
        OVERLEG = "overleg", "Bezoek aan een overleg"
        WERKBEZOEK = "werkbezoek", "Werkbezoek"

    id = models.UUIDField(primary_key=True, default=new_id)
    op = models.DateField("Wanneer?")
    vorm = models.CharField("Wat was het?", max_length=20, choices=Vorm)
    groep = models.CharField("Met welke groep?", max_length=20, choices=Groep)
    aantal = models.PositiveSmallIntegerField("Met hoeveel mensen?")
    onderwerp = models.CharField("Waar ging het over?", max_length=20, choices=Onderwerp)


class Bevinding(models.Model):
    """How it is and how one wants it. Without a wish it is not complete, without a source or a talk it is flagged."""

    class Aard(models.TextChoices):
        FEIT = "feit", "Een feit"
        MENING = "mening", "Een mening"
        CONCLUSIE = "conclusie", "Een conclusie"

    id = models.UUIDField(primary_key=True, default=new_id)
    onderwerp = models.CharField("Waar gaat het over?", max_length=20, choices=Onderwerp)
    groep = models.CharField("Wie vindt dit?", max_length=20, choices=Groep)
    aard = models.CharField("Wat is het?", max_length=10, choices=Aard, default=Aard.MENING)
    huidig = models.CharField("Hoe is het nu?", max_length=300)
    gewenst = models.CharField("Hoe willen wij het?", max_length=300, blank=True)
    bron = models.ForeignKey(
        Bron, verbose_name="Uit welke bron?", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    interview = models.ForeignKey(
        Interview, verbose_name="Uit welk gesprek?", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    waarde = models.ForeignKey(
        Waarde, verbose_name="Bij welke waarde hoort het?", null=True, blank=True, on_delete=models.PROTECT,
        related_name="+",
    )  # fmt: skip
