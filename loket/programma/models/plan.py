"""The plan: its period, subprojects steered on a result, milestones, budget, and what was decided (S-1, S-171)."""

from django.db import models
from django.db.models import F, Q

from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker
from loket.programma.models.maatregel import Thema


class Bouwsteen(models.TextChoices):
    """The four building blocks of Antwoord (S-133)."""

    PRODUCTEN = "producten", "Producten, diensten en kanalen"
    PROCESSEN = "processen", "Processen en besturing"
    SYSTEMEN = "systemen", "Systemen en informatie"
    LEIDERSCHAP = "leiderschap", "Leiderschap en personeel"


class Plan(models.Model):
    """The programme of some years."""

    id = models.UUIDField(primary_key=True, default=new_id)
    naam = models.CharField("Hoe heet het programma?", max_length=120)
    doel = models.CharField("Wat willen wij bereiken?", max_length=300)
    bron = models.CharField("Waar staat dat doel?", max_length=200, help_text="Bijvoorbeeld het collegeprogramma.")
    eigenaar = models.ForeignKey(Medewerker, verbose_name="Wie leidt het?", on_delete=models.PROTECT, related_name="+")
    van = models.DateField("Eerste dag")
    tot = models.DateField("Laatste dag")
    verlengd = models.CharField(
        "Waarom duurt het langer?", max_length=300, blank=True, help_text="Nodig als de laatste dag later wordt."
    )

    class Meta:
        constraints = [models.CheckConstraint(name="plan_ends_after_it_begins", condition=Q(tot__gte=F("van")))]


class Deelproject(models.Model):
    """It starts when it is said which result shows in which figure."""

    class Stand(models.TextChoices):
        CONCEPT = "concept", "Nog niet begonnen"
        GESTART = "gestart", "Bezig"
        KLAAR = "klaar", "Klaar"

    id = models.UUIDField(primary_key=True, default=new_id)
    plan = models.ForeignKey(Plan, verbose_name="Bij welk programma?", on_delete=models.PROTECT, related_name="+")
    naam = models.CharField("Hoe heet het?", max_length=120)
    thema = models.CharField("Bij welk thema hoort het?", max_length=20, choices=Thema)
    eigenaar = models.ForeignKey(Medewerker, verbose_name="Wie leidt het?", on_delete=models.PROTECT, related_name="+")
    resultaat = models.CharField("Wat is er klaar als wij klaar zijn?", max_length=300, blank=True)
    indicator_code = models.CharField("Aan welk cijfer zie je dat?", max_length=60, blank=True)
    doel = models.DecimalField("Wat moet dat cijfer worden?", max_digits=12, decimal_places=2, null=True, blank=True)
    van = models.DateField("Eerste dag")
    tot = models.DateField("Laatste dag")
    stand = models.CharField(max_length=10, choices=Stand, default=Stand.CONCEPT)
    bereikt = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="deelproject_ends_after_it_begins", condition=Q(tot__gte=F("van"))),
            models.CheckConstraint(
                name="deelproject_is_steered_on_a_result",
                condition=Q(stand="concept") | Q(doel__isnull=False) & ~Q(resultaat="") & ~Q(indicator_code=""),
            ),
        ]


class Mijlpaal(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    deelproject = models.ForeignKey(
        Deelproject, verbose_name="Van welk deelproject?", on_delete=models.PROTECT, related_name="mijlpalen"
    )
    naam = models.CharField("Wat is er dan?", max_length=200)
    uiterlijk = models.DateField("Uiterlijk op")
    gehaald_op = models.DateField("Gehaald op", null=True, blank=True)


class Budget(models.Model):
    """Money or hours for a building block; all four are invested in (S-134)."""

    id = models.UUIDField(primary_key=True, default=new_id)
    bouwsteen = models.CharField("Voor welke bouwsteen?", max_length=20, choices=Bouwsteen)
    jaar = models.PositiveSmallIntegerField("Jaar")
    waarvoor = models.CharField("Waarvoor?", max_length=200)
    euro = models.PositiveIntegerField("Euro", default=0)
    uren = models.PositiveIntegerField("Uren", default=0)


class Keuze(models.Model):
    """What was decided, what else was possible, and why not that."""

    id = models.UUIDField(primary_key=True, default=new_id)
    op = models.DateField("Wanneer?")
    vraag = models.CharField("Welke vraag lag er?", max_length=200)
    besloten = models.CharField("Wat is besloten?", max_length=300)
    anders = models.TextField("Wat kon ook?", max_length=600, help_text="Elke andere mogelijkheid op een regel.")
    waarom = models.CharField("Waarom dit?", max_length=300)
    door = models.CharField("Wie besloot?", max_length=80)
