"""What moved the deadline of a zaak: the days on which it stood still, and each new last day with its reason."""

from django.db import models
from django.db.models import F, Q

from loket.kernel.ids import new_id
from loket.zaken.models.zaak import Zaak


class Grond(models.TextChoices):
    """Why a term stands still, by the names that loket.termijnen knows."""

    AANVULLING = "4:15", "Wachten op aanvulling of op een ander (Awb 4:15)"
    ZIENSWIJZE = "woo_views", "Wachten op zienswijzen (Woo 4.4)"


class Opschorting(models.Model):
    """A time in which the term of a zaak stood still: the standard knows only whether it does now.

    `van` is the day on which we asked, `tot` the day on which all was there; `verlopen`: the time for it was over.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    zaak = models.ForeignKey(Zaak, on_delete=models.CASCADE, related_name="+", db_index=False)
    grond = models.CharField(max_length=20, choices=Grond, default=Grond.AANVULLING)
    van = models.DateField()
    tot = models.DateField(null=True)
    verlopen = models.BooleanField(default=False)
    reden = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["zaak", "grond"], condition=Q(tot=None), name="one_open_opschorting_for_grond"
            ),
            models.CheckConstraint(
                name="opschorting_ends_after_it_began", condition=Q(tot=None) | Q(tot__gte=F("van"))
            ),
            models.CheckConstraint(name="opschorting_lapsed_when_ended", condition=Q(verlopen=False) | ~Q(tot=None)),
        ]
        indexes = [models.Index(fields=["zaak", "van"], name="opschortingen_of_zaak")]


class Oorzaak(models.TextChoices):
    """What made us count the last day again."""

    GEOPEND = "geopend", "De zaak is gestart"
    OPGESCHORT = "opgeschort", "De termijn staat stil"
    HERVAT = "hervat", "De termijn loopt weer"
    VERLENGD = "verlengd", "De termijn is verlengd"
    GEWIJZIGD = "gewijzigd", "De gegevens zijn gewijzigd"
    HEROPEND = "heropend", "De zaak is heropend"


class Termijnwijziging(models.Model):
    """One time that the last lawful day was set or moved: from which day to which, when, why, and by whom."""

    id = models.UUIDField(primary_key=True, default=new_id)
    zaak = models.ForeignKey(Zaak, on_delete=models.CASCADE, related_name="+")
    oorzaak = models.CharField(max_length=20, choices=Oorzaak)
    oud = models.DateField(null=True)
    nieuw = models.DateField(null=True)
    reden = models.CharField(max_length=200, blank=True)
    door = models.CharField(max_length=200, blank=True)
    op = models.DateTimeField()
