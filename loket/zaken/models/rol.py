"""Who takes part in a zaak, and as what: a person, a company, a colleague."""

from django.db import models
from django.db.models import Q, Value
from django.db.models.fields.json import KeyTextTransform, KeyTransform
from django.db.models.lookups import GreaterThan

from loket.catalogi.models import Roltype
from loket.kernel.ids import new_id
from loket.zaken.models.persoon import WithBsn
from loket.zaken.models.zaak import Zaak

AT_MOST_ONE = ("initiator", "zaakcoordinator")
# Numbers by which a rol is looked up: a name in `betrokkene_identificatie`, and the name of its index.
NUMBERS = {
    "anpIdentificatie": "rollen_by_anp_identificatie",
    "inpA_nummer": "rollen_by_a_nummer",
    "innNnpId": "rollen_by_rsin",
    "annIdentificatie": "rollen_by_ann_identificatie",
    "vestigingsNummer": "rollen_by_vestigingsnummer",
    "kvkNummer": "rollen_by_kvk_nummer",
    "identificatie": "rollen_by_identificatie",
}


# By these two, with a name, somebody who calls is found.
POSTCODE = KeyTextTransform("aoaPostcode", KeyTransform("verblijfsadres", "betrokkene_identificatie"))


class BetrokkeneType(models.TextChoices):
    NATUURLIJK_PERSOON = "natuurlijk_persoon", "Natuurlijk persoon"
    NIET_NATUURLIJK_PERSOON = "niet_natuurlijk_persoon", "Niet-natuurlijk persoon"
    VESTIGING = "vestiging", "Vestiging"
    ORGANISATORISCHE_EENHEID = "organisatorische_eenheid", "Organisatorische eenheid"
    MEDEWERKER = "medewerker", "Medewerker"


class IndicatieMachtiging(models.TextChoices):
    GEMACHTIGDE = "gemachtigde", "Gemachtigde"
    MACHTIGINGGEVER = "machtiginggever", "Machtiginggever"


def _index_of_number(name: str, index: str) -> models.Index:
    """Of the rollen that have this number filled: few, so that it costs nothing to the others."""
    number = KeyTextTransform(name, "betrokkene_identificatie")
    return models.Index(number, condition=Q(GreaterThan(number, Value(""))), name=index)


class Rol(WithBsn):
    """`omschrijving` and `omschrijving_generiek` are those of the roltype when the rol was made.

    `betrokkene` is an address elsewhere, `betrokkene_identificatie` the struct of the standard without the BSN.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    zaak = models.ForeignKey(Zaak, on_delete=models.CASCADE, related_name="+")
    betrokkene = models.CharField(max_length=1000, blank=True)
    betrokkene_type = models.CharField(max_length=30, choices=BetrokkeneType)
    afwijkende_naam_betrokkene = models.CharField(max_length=625, blank=True)
    roltype = models.ForeignKey(Roltype, on_delete=models.PROTECT, related_name="+")
    omschrijving = models.CharField(max_length=100)
    omschrijving_generiek = models.CharField(max_length=20)
    roltoelichting = models.CharField(max_length=1000, blank=True)
    registratiedatum = models.DateTimeField()
    indicatie_machtiging = models.CharField(max_length=20, blank=True, choices=IndicatieMachtiging)
    contactpersoon_rol = models.JSONField(null=True)
    betrokkene_identificatie = models.JSONField(null=True)
    bsn_index = models.BinaryField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["zaak", "omschrijving_generiek"],
                condition=Q(omschrijving_generiek__in=AT_MOST_ONE),
                name="one_initiator_and_one_zaakcoordinator",
            ),
            models.CheckConstraint(
                name="rol_bsn_with_its_index",
                condition=Q(bsn=None, bsn_index=None) | Q(bsn__isnull=False, bsn_index__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["bsn_index", "zaak"], condition=Q(bsn_index__isnull=False), name="rollen_by_bsn"),
            models.Index(fields=["betrokkene", "zaak"], condition=~Q(betrokkene=""), name="rollen_by_betrokkene"),
            *(_index_of_number(name, index) for name, index in NUMBERS.items()),
            _index_of_number("geboortedatum", "rollen_by_geboortedatum"),
            models.Index(POSTCODE, condition=Q(GreaterThan(POSTCODE, Value(""))), name="rollen_by_postcode"),
        ]
