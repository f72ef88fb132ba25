"""What somebody must still do after a klantcontact: call back, mostly. By the fields of the standard first."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from loket.kernel.ids import new_id
from loket.klantcontacten.models.actor import Actor
from loket.klantcontacten.models.klantcontact import Klantcontact
from loket.organisatie.models import Afdeling, Medewerker, Team


class SoortInternetaak(models.TextChoices):
    TERUGBELLEN = "terugbellen", "Terugbellen"
    RAADSVRAAG = "raadsvraag", "Vraag van een bestuurder"
    VRAAG = "vraag", "Vraag uit de eigen omgeving"
    ANDERS = "anders", "Iets anders"


class Toestand(models.TextChoices):
    """Ours. The standard only knows te_verwerken (the first three) and verwerkt (the others)."""

    OPEN = "open", "Open"
    IN_BEHANDELING = "in_behandeling", "Iemand pakt het op"
    NIET_BEREIKT = "niet_bereikt", "Niet bereikt"
    AFGEROND = "afgerond", "Afgerond"
    INGETROKKEN = "ingetrokken", "Niet meer nodig"


OPEN = (Toestand.OPEN, Toestand.IN_BEHANDELING, Toestand.NIET_BEREIKT)


class Internetaak(models.Model):
    """Of a team, and of one person as soon as somebody claims it. `uiterlijk` is the moment that we promised.

    `dagdelen` and `dag` are when the customer likes to be called. `sleutel` lets the customer withdraw it by link: its
    blind index only. `eerdere_sleutels`: links to one promise that was given twice, which is done no more.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    nummer = models.CharField(max_length=10, unique=True)
    gevraagde_handeling = models.CharField(max_length=200)
    klantcontact = models.ForeignKey(Klantcontact, on_delete=models.CASCADE, related_name="internetaken")
    actoren = models.ManyToManyField(Actor, through="ToegewezenActor", related_name="+")
    toelichting = models.CharField(max_length=1000, blank=True)
    toegewezen_op = models.DateTimeField()
    afgehandeld_op = models.DateTimeField(null=True)

    soort = models.CharField(max_length=20, choices=SoortInternetaak, default=SoortInternetaak.ANDERS)
    toestand = models.CharField(max_length=20, choices=Toestand, default=Toestand.OPEN)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")
    behandelaar = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    naam = models.CharField(max_length=200, blank=True)
    telefoonnummer = models.CharField(max_length=20, blank=True)
    emailadres = models.CharField(max_length=254, blank=True)
    dag = models.DateField(null=True)
    dagdeel = models.CharField(max_length=20, blank=True)  # ochtend, middag, avond
    spoed = models.BooleanField(default=False)
    uiterlijk = models.DateTimeField(null=True)
    antwoord = models.CharField(max_length=2000, blank=True)
    geescaleerd_op = models.DateTimeField(null=True)
    geescaleerd_naar = models.ForeignKey(Afdeling, on_delete=models.PROTECT, null=True, related_name="+")
    sleutel = models.BinaryField(null=True)
    eerdere_sleutels = ArrayField(models.BinaryField(), default=list, db_default=[])

    class Meta:
        indexes = [
            models.Index(
                fields=["team", "uiterlijk"],
                condition=models.Q(toestand__in=["open", "in_behandeling", "niet_bereikt"]),
                name="internetaken_open_of_team",
            ),
            models.Index(
                fields=["behandelaar", "uiterlijk"],
                condition=models.Q(toestand__in=["open", "in_behandeling", "niet_bereikt"]),
                name="internetaken_open_of_person",
            ),
        ]


class ToegewezenActor(models.Model):
    """In the order in which they were given."""

    internetaak = models.ForeignKey(Internetaak, on_delete=models.CASCADE, related_name="toewijzingen")
    actor = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="+")


class PogingUitkomst(models.TextChoices):
    BEREIKT = "bereikt", "Gesproken"
    NIET_BEREIKT = "niet_bereikt", "Niet bereikt"
    VOICEMAIL = "voicemail", "Ingesproken"


class Poging(models.Model):
    """That somebody called back, and how that went."""

    id = models.UUIDField(primary_key=True, default=new_id)
    internetaak = models.ForeignKey(Internetaak, on_delete=models.CASCADE, related_name="pogingen")
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField()
    uitkomst = models.CharField(max_length=20, choices=PogingUitkomst)
    notitie = models.CharField(max_length=500, blank=True)
