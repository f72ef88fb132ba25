from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id
from loket.raad.models.vergadering import PUBLIC, Vergadering


class AgendapuntSet(models.QuerySet["Agendapunt"]):
    def public(self) -> "AgendapuntSet":
        """A closed item is not public, not even that it is there."""
        return self.filter(besloten=False, vergadering__gremium__in=PUBLIC)


class Agendapunt(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    vergadering = models.ForeignKey(Vergadering, on_delete=models.PROTECT, related_name="agendapunten")
    nummer = models.PositiveSmallIntegerField()
    naam = models.CharField(max_length=200)
    toelichting = models.TextField(max_length=5000, blank=True)
    hamerstuk = models.BooleanField(default=False)  # decided without a discussion
    besloten = models.BooleanField(default=False)  # treated behind closed doors (Gemeentewet 23)
    behandeld = models.BooleanField(default=False)
    besluit = models.TextField(max_length=5000, blank=True)

    objects = AgendapuntSet.as_manager()

    class Meta:
        ordering = ["nummer", "id"]
        constraints = [
            models.UniqueConstraint(fields=["vergadering", "nummer"], name="agendapunt_number_once"),
            models.CheckConstraint(name="besluit_of_what_was_treated", condition=Q(besluit="") | Q(behandeld=True)),
        ]


class Soort(models.TextChoices):
    AGENDA = "agenda", "Agenda"
    VOORSTEL = "raadsvoorstel", "Raadsvoorstel"
    BIJLAGE = "bijlage", "Bijlage"
    MOTIE = "motie", "Motie"
    AMENDEMENT = "amendement", "Amendement"
    BRIEF = "brief", "Brief"
    BESLUITENLIJST = "besluitenlijst", "Besluitenlijst"


class InformatieobjectSet(models.QuerySet["Informatieobject"]):
    def public(self) -> "InformatieobjectSet":
        open_item = Q(agendapunt=None) | Q(agendapunt__besloten=False)
        return self.filter(open_item, vergadering__gremium__in=PUBLIC)


class Informatieobject(models.Model):
    """A paper of a meeting, or of one item: a file of ours, or an address elsewhere."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    vergadering = models.ForeignKey(Vergadering, on_delete=models.PROTECT, related_name="stukken")
    agendapunt = models.ForeignKey(Agendapunt, on_delete=models.PROTECT, null=True, related_name="stukken")
    titel = models.CharField(max_length=200)
    soort = models.CharField(max_length=20, choices=Soort.choices)
    datum = models.DateField()
    auteur = models.CharField(max_length=100, blank=True)
    adres = models.URLField(max_length=500, blank=True)
    bestand = models.CharField(max_length=150, blank=True)  # its key in the store
    bestandsnaam = models.CharField(max_length=150, blank=True)
    formaat = models.CharField(max_length=100, blank=True)
    omvang = models.PositiveIntegerField(default=0)  # bytes
    sha256 = models.CharField(max_length=64, blank=True)

    objects = InformatieobjectSet.as_manager()

    class Meta:
        ordering = ["datum", "id"]
        indexes = [models.Index(fields=["bestand"], name="stuk_by_file")]
        constraints = [
            models.CheckConstraint(
                name="stuk_is_a_file_or_an_address",
                condition=Q(adres="") & ~Q(bestand="") | ~Q(adres="") & Q(bestand=""),
            )
        ]
