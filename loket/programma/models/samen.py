"""Who we learn from and listen to: other towns, a sounding board, and colleagues with an idea (S-20, S-21, S-116)."""

from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker


class Voorbeeld(models.Model):
    """Another town, and what we learned there."""

    id = models.UUIDField(primary_key=True, default=new_id)
    gemeente = models.CharField("Welke gemeente?", max_length=80)
    bezocht_op = models.DateField("Wanneer waren wij daar?", null=True, blank=True)
    les = models.CharField("Wat leerden wij?", max_length=300)
    goed = models.CharField("Wat doen zij goed?", max_length=300, blank=True)


class Uitwisseling(models.Model):
    """What we agreed to get, from whom and by when."""

    id = models.UUIDField(primary_key=True, default=new_id)
    voorbeeld = models.ForeignKey(Voorbeeld, verbose_name="Van wie?", on_delete=models.PROTECT, related_name="+")
    wat = models.CharField("Wat krijgen wij?", max_length=200)
    eigenaar = models.ForeignKey(Medewerker, verbose_name="Wie let erop?", on_delete=models.PROTECT, related_name="+")
    uiterlijk = models.DateField("Uiterlijk op")
    ontvangen_op = models.DateField("Ontvangen op", null=True, blank=True)


class Klankbordlid(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    medewerker = models.OneToOneField(Medewerker, verbose_name="Wie?", on_delete=models.PROTECT, related_name="+")
    sinds = models.DateField("Sinds")


class Advies(models.Model):
    """Of the sounding board; it gets a reply by `uiterlijk`."""

    id = models.UUIDField(primary_key=True, default=new_id)
    op = models.DateField("Wanneer is het gegeven?")
    advies = models.CharField("Wat is het advies?", max_length=500)
    uiterlijk = models.DateField("Antwoord uiterlijk op")
    antwoord = models.CharField("Wat is het antwoord?", max_length=500, blank=True)
    antwoord_op = models.DateField("Wanneer is geantwoord?", null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="advies_answered_on_a_day",
                condition=Q(antwoord="", antwoord_op=None) | Q(antwoord_op__isnull=False) & ~Q(antwoord=""),
            )
        ]


class Suggestie(models.Model):
    """An idea of a colleague. A reply comes within ten working days."""

    id = models.UUIDField(primary_key=True, default=new_id)
    van = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    tekst = models.CharField(max_length=1000)
    op = models.DateField()
    uiterlijk = models.DateField()
    antwoord = models.CharField(max_length=1000, blank=True)
    antwoord_op = models.DateField(null=True)
    antwoord_van = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="suggestie_answered_by_somebody",
                condition=Q(antwoord="", antwoord_op=None, antwoord_van=None)
                | Q(antwoord_op__isnull=False, antwoord_van__isnull=False) & ~Q(antwoord=""),
            )
        ]
        indexes = [models.Index(fields=["uiterlijk"], condition=Q(antwoord_op=None), name="suggesties_without_reply")]
