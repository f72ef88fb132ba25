"""How far we are: by Antwoord (S-133) and by the three points of VNG 2010 (S-122); what we follow and screen anew."""

from django.db import models

from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker
from loket.programma.models.plan import Bouwsteen


class Fase(models.IntegerChoices):
    """The five phases of "Gemeente heeft Antwoord" (2007)."""

    DIENST = 1, "1. Dienst geeft antwoord"
    KANAAL = 2, "2. Kanaal geeft antwoord"
    FRONTOFFICE = 3, "3. Frontoffice geeft antwoord"
    GEMEENTE = 4, "4. Gemeente geeft antwoord"
    OVERHEID = 5, "5. Overheid geeft antwoord"


class Zelfbeeld(models.Model):
    """Which phase a building block has reached on a day, and by what one sees that."""

    id = models.UUIDField(primary_key=True, default=new_id)
    bouwsteen = models.CharField("Welke bouwsteen?", max_length=20, choices=Bouwsteen)
    fase = models.PositiveSmallIntegerField("In welke fase zijn wij?", choices=Fase)
    bewijs = models.CharField("Waaraan zie je dat?", max_length=300)
    op = models.DateField("Wanneer bekeken?")


class Kader(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    naam = models.CharField("Naam", max_length=120, unique=True)
    van_wie = models.CharField("Van wie is het?", max_length=120)
    versie = models.CharField("Welke versie gebruiken wij?", max_length=40)
    gebruik = models.CharField("Waar gebruiken wij het voor?", max_length=300)
    bekeken_op = models.DateField("Wanneer bekeken?")


class Punt(models.TextChoices):
    """The three points of "Dienstverlening draait om mensen" (VNG, 2010)."""

    BASIS = "basis", "De basis op orde"
    HOUDING = "houding", "Houding en gedrag"
    HELDER = "helder", "Helder en open"


class Niveau(models.IntegerChoices):
    BEGIN = 1, "1. Wij beginnen"
    SOMS = 2, "2. Soms lukt het"
    MEESTAL = 3, "3. Meestal lukt het"
    ALTIJD = 4, "4. Het is gewoon zo"


class Rijpheid(models.Model):
    """How ripe we are on one of the three points on a day, and by what one sees that (S-122)."""

    id = models.UUIDField(primary_key=True, default=new_id)
    punt = models.CharField("Welk punt?", max_length=10, choices=Punt)
    niveau = models.PositiveSmallIntegerField("Hoe ver zijn wij?", choices=Niveau)
    bewijs = models.CharField("Waaraan zie je dat?", max_length=300)
    op = models.DateField("Wanneer bekeken?")


class Toets(models.Model):
    """A way of working, a regulation … screened anew on friendliness to customers, every so many years (S-99).

    The five questions are fixed; `anders` is what changes because of it.
    """

    class Wat(models.TextChoices):
        WERKWIJZE = "werkwijze", "Werkwijze"
        AFSPRAAK = "afspraak", "Afspraak"
        ZAAKTYPE = "zaaktype", "Soort zaak"
        REGELING = "regeling", "Regeling"

    id = models.UUIDField(primary_key=True, default=new_id)
    wat = models.CharField("Wat is het?", max_length=10, choices=Wat)
    naam = models.CharField("Hoe heet het?", max_length=200)
    eigenaar = models.ForeignKey(Medewerker, verbose_name="Wie let erop?", on_delete=models.PROTECT, related_name="+")
    bekeken_op = models.DateField("Wanneer bekeken?")
    jaren = models.PositiveSmallIntegerField("Om de hoeveel jaar kijken wij opnieuw?", default=4)
    nodig = models.BooleanField("Alles wat wij vragen is nodig", default=False)
    begrijpelijk = models.BooleanField("Een klant begrijpt het", default=False)
    een_keer = models.BooleanField("Een klant vertelt alles maar een keer", default=False)
    tijd = models.BooleanField("Een klant weet wanneer hij iets hoort", default=False)
    keus = models.BooleanField("Een klant kiest zelf hoe hij ons bereikt", default=False)
    anders = models.CharField("Wat doen wij nu anders?", max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="toets_again_within_years", condition=models.Q(jaren__range=(1, 20)))
        ]
