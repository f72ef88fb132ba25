"""How far we are by Antwoord (S-133), and the frameworks of others that we follow (S-136)."""

from django.db import models

from loket.kernel.ids import new_id
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
