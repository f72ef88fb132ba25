"""Where somebody can be reached, and for what we may use it."""

from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id
from loket.partijen.models.partij import Partij


class SoortDigitaalAdres(models.TextChoices):
    EMAIL = "email", "E-mailadres"
    TELEFOONNUMMER = "telefoonnummer", "Telefoonnummer"
    OVERIG = "overig", "Overig"


class DigitaalAdres(models.Model):
    """Given by a partij, or once by a betrokkene of a klantcontact (its id: klantcontacten stands above).

    `gevonden_als` is how it is looked up: E.164 of a phone number, lower case of an e-mail address.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    partij = models.ForeignKey(Partij, on_delete=models.CASCADE, null=True, related_name="digitale_adressen")
    betrokkene_id = models.UUIDField(null=True, db_index=True)
    soort_digitaal_adres = models.CharField(max_length=20, choices=SoortDigitaalAdres)
    adres = models.CharField(max_length=80)
    gevonden_als = models.CharField(max_length=80)
    is_standaard_adres = models.BooleanField(default=False)
    omschrijving = models.CharField(max_length=40, blank=True)
    referentie = models.CharField(max_length=50, blank=True)
    verificatie_datum = models.DateField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["gevonden_als"], name="adressen_by_what_is_found"),  # of betrokkenen too: the filters
            # find_partijen and who calls: of one number there may be thousands of klantcontacten, and one partij.
            models.Index(fields=["gevonden_als"], condition=Q(partij__isnull=False), name="partijen_by_address_found"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["partij", "soort_digitaal_adres"],
                condition=Q(is_standaard_adres=True),
                name="one_standard_address_of_a_kind",
            )
        ]


class Toestemming(models.Model):
    """That a partij may be written to there about this kind of message (Awb 2:8). It can be taken back at any time."""

    id = models.UUIDField(primary_key=True, default=new_id)
    digitaal_adres = models.ForeignKey(DigitaalAdres, on_delete=models.CASCADE, related_name="toestemmingen")
    soort_bericht = models.CharField(max_length=40)
    gegeven_op = models.DateTimeField()
    bron = models.CharField(max_length=80)  # where and how it was given: "telefoon", "Mijn Bergen" …
    ingetrokken_op = models.DateTimeField(null=True)
    ingetrokken_bron = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["digitaal_adres", "soort_bericht"],
                condition=Q(ingetrokken_op=None),
                name="one_consent_at_a_time",
            )
        ]
