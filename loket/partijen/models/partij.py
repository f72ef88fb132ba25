"""A partij, by the fields of the standard. What only we need to know stands below them."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Q
from django.db.models.fields.json import KeyTextTransform

from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker


class SoortPartij(models.TextChoices):
    PERSOON = "persoon", "Persoon"
    ORGANISATIE = "organisatie", "Organisatie"
    CONTACTPERSOON = "contactpersoon", "Contactpersoon"


class Partij(models.Model):
    """A person, an organisation, or the person by whom an organisation speaks.

    `bezoekadres` and `correspondentieadres` are the structs of the standard, or null. `zoeknaam` is the whole name in
    lower case without accents: by that a name is found. `geboortedatum` serves to check who calls, and is never shown
    before it was said.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    nummer = models.CharField(max_length=10, unique=True)
    soort_partij = models.CharField(max_length=20, choices=SoortPartij)
    interne_notitie = models.CharField(max_length=1000, blank=True)
    indicatie_geheimhouding = models.BooleanField(null=True)
    indicatie_actief = models.BooleanField(default=True)
    voorkeurstaal = models.CharField(max_length=3, blank=True)
    bezoekadres = models.JSONField(null=True)
    correspondentieadres = models.JSONField(null=True)
    voorkeurs_digitaal_adres = models.ForeignKey(
        "partijen.DigitaalAdres", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    voorkeurs_rekeningnummer = models.ForeignKey(
        "partijen.Rekeningnummer", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    voorletters = models.CharField(max_length=10, blank=True)
    voornaam = models.CharField(max_length=200, blank=True)
    voorvoegsel_achternaam = models.CharField(max_length=10, blank=True)
    achternaam = models.CharField(max_length=200, blank=True)
    naam = models.CharField(max_length=200, blank=True)  # of an organisation
    werkte_voor = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="+")

    zoeknaam = models.CharField(max_length=420, blank=True)
    geboortedatum = models.DateField(null=True)
    accountmanager = models.ForeignKey(Medewerker, on_delete=models.SET_NULL, null=True, related_name="+")
    vervanger = models.ForeignKey(Medewerker, on_delete=models.SET_NULL, null=True, related_name="+")
    accountmanager_vanaf = models.DateField(null=True)  # null: since always
    accountmanager_tot_en_met = models.DateField(null=True)  # null: until further notice
    gemaakt_op = models.DateTimeField()
    gewijzigd_op = models.DateTimeField()
    gezien_op = models.DateTimeField(null=True)  # when there was last anything of them, or they were in
    nagekeken_op = models.DateTimeField(null=True)  # when we last looked for that (avg/commands/forget.py)

    class Meta:
        indexes = [
            GinIndex(OpClass("zoeknaam", name="gin_trgm_ops"), name="partijen_by_name"),
            models.Index(
                KeyTextTransform("postcode", "bezoekadres"),
                KeyTextTransform("huisnummer", "bezoekadres"),
                name="partijen_by_address",
            ),
            models.Index(fields=["geboortedatum"], name="partijen_by_birth"),
        ]
        constraints = [
            models.CheckConstraint(
                name="accountmanager_ends_after_begin",
                condition=Q(accountmanager_vanaf=None)
                | Q(accountmanager_tot_en_met=None)
                | Q(accountmanager_tot_en_met__gte=F("accountmanager_vanaf")),
            ),
            models.CheckConstraint(
                name="nobody_stands_in_for_himself",
                condition=Q(vervanger=None) | Q(accountmanager=None) | ~Q(vervanger=F("accountmanager")),
            ),
        ]
