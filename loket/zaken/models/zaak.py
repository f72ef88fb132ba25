"""A zaak, by the fields of the standard. What only we need to know stands below them."""

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Coalesce

from loket.catalogi.models import Zaaktype
from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker, Team
from loket.zaken.models.box import BoxField

NO_DAY = date(9999, 12, 31)  # where no law and no norm gives a day: behind all others in a list


class Betalingsindicatie(models.TextChoices):
    NVT = "nvt", "Er is geen sprake van te betalen, met de zaak gemoeide, kosten."
    NOG_NIET = "nog_niet", "De met de zaak gemoeide kosten zijn (nog) niet betaald."
    GEDEELTELIJK = "gedeeltelijk", "De met de zaak gemoeide kosten zijn gedeeltelijk betaald."
    GEHEEL = "geheel", "De met de zaak gemoeide kosten zijn geheel betaald."


class Archiefnominatie(models.TextChoices):
    BLIJVEND_BEWAREN = "blijvend_bewaren", "Blijvend bewaren"
    VERNIETIGEN = "vernietigen", "Vernietigen"


class Archiefstatus(models.TextChoices):
    NOG_TE_ARCHIVEREN = "nog_te_archiveren", "Nog te archiveren"
    GEARCHIVEERD = "gearchiveerd", "Gearchiveerd"
    PROCESTERMIJN_ONBEKEND = "gearchiveerd_procestermijn_onbekend", "Gearchiveerd, procestermijn onbekend"
    OVERGEDRAGEN = "overgedragen", "Overgedragen"


def _last_day() -> Coalesce:
    """The lawful last day, else the day that we aim at: by this a worklist goes."""
    return Coalesce("uiterlijke_einddatum_afdoening", "einddatum_gepland", Value(NO_DAY))


class Zaak(models.Model):
    """`laatste_status` is the one with the latest datumStatusGezet: a pointer, so that reading needs no search.

    `relevante_andere_zaken` holds the `id` of a zaak of ours, or the `url` of another. `team` and `behandelaar` are who
    work on it: first the team that the zaaktype names as verantwoordelijke.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    identificatie = models.CharField(max_length=40)
    bronorganisatie = models.CharField(max_length=9)
    omschrijving = models.CharField(max_length=80, blank=True)
    toelichting = models.CharField(max_length=1000, blank=True)
    zaaktype = models.ForeignKey(Zaaktype, on_delete=models.PROTECT, related_name="+", db_index=False)
    registratiedatum = models.DateField()
    verantwoordelijke_organisatie = models.CharField(max_length=9)
    startdatum = models.DateField()
    einddatum = models.DateField(null=True)
    einddatum_gepland = models.DateField(null=True)
    uiterlijke_einddatum_afdoening = models.DateField(null=True)
    publicatiedatum = models.DateField(null=True)
    communicatiekanaal = models.CharField(max_length=1000, blank=True)
    producten_of_diensten = ArrayField(models.CharField(max_length=1000), default=list)
    vertrouwelijkheidaanduiding = models.CharField(max_length=20)
    betalingsindicatie = models.CharField(max_length=20, blank=True, choices=Betalingsindicatie)
    laatste_betaaldatum = models.DateTimeField(null=True)
    zaakgeometrie = models.JSONField(null=True)
    verlenging = models.JSONField(null=True)
    opschorting = models.JSONField(null=True)
    selectielijstklasse = models.CharField(max_length=1000, blank=True)
    hoofdzaak = models.ForeignKey("self", on_delete=models.CASCADE, null=True, related_name="+")
    relevante_andere_zaken = models.JSONField(default=list)
    kenmerken = models.JSONField(default=list)
    archiefnominatie = models.CharField(max_length=20, null=True, choices=Archiefnominatie)  # null in the standard
    archiefstatus = models.CharField(max_length=40, choices=Archiefstatus, default=Archiefstatus.NOG_TE_ARCHIVEREN)
    archiefactiedatum = models.DateField(null=True)
    opdrachtgevende_organisatie = models.CharField(max_length=9, blank=True)
    processobjectaard = models.CharField(max_length=200, blank=True)
    startdatum_bewaartermijn = models.DateField(null=True)
    processobject = models.JSONField(null=True)

    laatste_status = models.ForeignKey(  # no constraint: a status is only deleted together with its zaak
        "zaken.Status", on_delete=models.DO_NOTHING, null=True, related_name="+", db_constraint=False, db_index=False
    )
    termijn_berekend = models.BooleanField(default=False)  # the last day is ours, so it moves with suspensions
    archief_berekend = models.BooleanField(default=False)  # the archive date is ours, so it follows its sources
    omhullende = BoxField(null=True)  # the box around zaakgeometrie, to search by place
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    behandelaar = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    geleid_door = models.CharField(max_length=20, blank=True)  # "melding": what happens to it, happens there
    gesloten_voor = ArrayField(models.UUIDField(), default=list, db_default=[])  # of staff, whom it is about

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["identificatie", "bronorganisatie"], name="one_zaak_for_identificatie")
        ]
        indexes = [
            models.Index(fields=["zaaktype", "id"], include=["vertrouwelijkheidaanduiding"], name="zaken_of_zaaktype"),
            models.Index(fields=["id"], include=["zaaktype", "vertrouwelijkheidaanduiding"], name="zaken_newest"),
            models.Index(fields=["startdatum", "id"], name="zaken_by_startdatum"),
            models.Index(fields=["einddatum", "id"], name="zaken_by_einddatum"),
            models.Index(fields=["publicatiedatum", "id"], name="zaken_by_publicatiedatum"),
            models.Index(fields=["archiefactiedatum", "id"], name="zaken_by_archiefactiedatum"),
            models.Index(fields=["registratiedatum", "id"], name="zaken_by_registratiedatum"),
            GinIndex(
                fields=["kenmerken"], opclasses=["jsonb_path_ops"], condition=~Q(kenmerken=[]), name="zaken_by_kenmerk"
            ),
            GinIndex(
                fields=["relevante_andere_zaken"],
                opclasses=["jsonb_path_ops"],
                condition=~Q(relevante_andere_zaken=[]),
                name="zaken_that_point_at_zaak",
            ),
            models.Index(_last_day(), "id", condition=Q(einddatum=None, geleid_door=""), name="open_zaken_by_last_day"),
            models.Index(
                "behandelaar",
                _last_day(),
                "id",
                condition=Q(einddatum=None, behandelaar__isnull=False),
                name="open_zaken_of_behandelaar",
            ),
            GistIndex(fields=["omhullende"], condition=Q(omhullende__isnull=False), name="zaken_by_place"),
        ]
