"""What a zaak is about: an address, a pand, a piece of road, a person."""

from django.db import models
from django.db.models import Q

from loket.catalogi.models import Zaakobjecttype
from loket.kernel.ids import new_id
from loket.zaken.models.persoon import WithBsn
from loket.zaken.models.zaak import Zaak


class ObjectType(models.TextChoices):
    ADRES = "adres", "Adres"
    BESLUIT = "besluit", "Besluit"
    BUURT = "buurt", "Buurt"
    ENKELVOUDIG_DOCUMENT = "enkelvoudig_document", "Enkelvoudig document"
    GEMEENTE = "gemeente", "Gemeente"
    GEMEENTELIJKE_OPENBARE_RUIMTE = "gemeentelijke_openbare_ruimte", "Gemeentelijke openbare ruimte"
    HUISHOUDEN = "huishouden", "Huishouden"
    INRICHTINGSELEMENT = "inrichtingselement", "Inrichtingselement"
    KADASTRALE_ONROERENDE_ZAAK = "kadastrale_onroerende_zaak", "Kadastrale onroerende zaak"
    KUNSTWERKDEEL = "kunstwerkdeel", "Kunstwerkdeel"
    MAATSCHAPPELIJKE_ACTIVITEIT = "maatschappelijke_activiteit", "Maatschappelijke activiteit"
    MEDEWERKER = "medewerker", "Medewerker"
    NATUURLIJK_PERSOON = "natuurlijk_persoon", "Natuurlijk persoon"
    NIET_NATUURLIJK_PERSOON = "niet_natuurlijk_persoon", "Niet-natuurlijk persoon"
    OPENBARE_RUIMTE = "openbare_ruimte", "Openbare ruimte"
    ORGANISATORISCHE_EENHEID = "organisatorische_eenheid", "Organisatorische eenheid"
    PAND = "pand", "Pand"
    SPOORBAANDEEL = "spoorbaandeel", "Spoorbaandeel"
    STATUS = "status", "Status"
    TERREINDEEL = "terreindeel", "Terreindeel"
    TERREIN_GEBOUWD_OBJECT = "terrein_gebouwd_object", "Terrein gebouwd object"
    VESTIGING = "vestiging", "Vestiging"
    WATERDEEL = "waterdeel", "Waterdeel"
    WEGDEEL = "wegdeel", "Wegdeel"
    WIJK = "wijk", "Wijk"
    WOONPLAATS = "woonplaats", "Woonplaats"
    WOZ_DEELOBJECT = "woz_deelobject", "WOZ-deelobject"
    WOZ_OBJECT = "woz_object", "WOZ-object"
    WOZ_WAARDE = "woz_waarde", "WOZ-waarde"
    ZAKELIJK_RECHT = "zakelijk_recht", "Zakelijk recht"
    OVERIGE = "overige", "Overige"


class Zaakobject(WithBsn):
    """`object` is an address elsewhere, `object_identificatie` the struct of the standard without the BSN."""

    id = models.UUIDField(primary_key=True, default=new_id)
    zaak = models.ForeignKey(Zaak, on_delete=models.CASCADE, related_name="+")
    object = models.CharField(max_length=1000, blank=True)
    zaakobjecttype = models.ForeignKey(Zaakobjecttype, on_delete=models.PROTECT, null=True, related_name="+")
    object_type = models.CharField(max_length=30, choices=ObjectType)
    object_type_overige = models.CharField(max_length=100, blank=True)
    object_type_overige_definitie = models.JSONField(null=True)
    relatieomschrijving = models.CharField(max_length=80, blank=True)
    object_identificatie = models.JSONField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="zaakobject_overige_says_which_type",
                condition=Q(object_type=ObjectType.OVERIGE) & ~Q(object_type_overige="")
                | ~Q(object_type=ObjectType.OVERIGE) & Q(object_type_overige=""),
            )
        ]
        indexes = [models.Index(fields=["object"], condition=~Q(object=""), name="zaakobjecten_by_object")]
