"""A measure: something we do to get better, with an owner and a day to look whether it helped (S-3, S-169)."""

from django.db import models
from django.db.models import F, Q

from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker


class Stap(models.TextChoices):
    """Plan, do, check, act. A check takes place on or after its day; only then one knows what to go on with."""

    PLAN = "plan", "Gepland"
    DO = "do", "Bezig"
    CHECK = "check", "Gemeten"
    ACT = "act", "Afgerond"


class Thema(models.TextChoices):
    """The six themes of the plan (S-151)."""

    VISIE = "visie", "Visie"
    DIGITAAL = "digitaal", "Digitale dienstverlening"
    KCC = "kcc", "Klantcontactcentrum"
    HRM = "hrm", "Personeel en houding"
    ZAAKGERICHT = "zaakgericht", "Zaakgericht werken"
    OVERIG = "overig", "Overig"


class Gevolg(models.TextChoices):
    """What we do with what we saw."""

    HOUDEN = "houden", "Het helpt: zo doen wij het voortaan"
    BIJSTUREN = "bijsturen", "Het helpt te weinig: wij doen iets anders"
    STOPPEN = "stoppen", "Het helpt niet: wij stoppen ermee"


class Maatregel(models.Model):
    """`from_what` says where it comes from: "indicator:<code>", "klacht:<id>", "checklist:<id>", "bevinding:<id>" …
    `indicator_code` is the figure that must get better.
    """

    uuid = models.UUIDField(primary_key=True, default=new_id)
    title = models.CharField(max_length=200)
    theme = models.CharField(max_length=20, choices=Thema, default=Thema.OVERIG)
    first_step = models.CharField(max_length=500)
    step_date = models.DateField()
    owner = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    check_date = models.DateField()
    state = models.CharField(max_length=10, choices=Stap, default=Stap.PLAN)
    from_what = models.CharField(max_length=120, blank=True)
    indicator_code = models.CharField(max_length=60, blank=True)
    unit = models.CharField(max_length=20, blank=True)
    base_value = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    target_value = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    started_on = models.DateField(null=True)
    started_with = models.CharField(max_length=500, blank=True)
    measured_value = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    measured_on = models.DateField(null=True)
    measured_note = models.CharField(max_length=500, blank=True)
    outcome = models.CharField(max_length=20, choices=Gevolg, blank=True)
    outcome_note = models.CharField(max_length=500, blank=True)
    ended_on = models.DateField(null=True)
    planned_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="maatregel_acts_on_what_was_measured",
                condition=~Q(state="act")
                | Q(measured_value__isnull=False, measured_on__gte=F("check_date"), ended_on__isnull=False)
                & ~Q(outcome=""),
            ),
            models.CheckConstraint(name="maatregel_has_a_first_step", condition=~Q(first_step="") & ~Q(title="")),
        ]
        indexes = [
            models.Index(fields=["check_date"], condition=~Q(state="act"), name="running_maatregelen"),
            models.Index(fields=["indicator_code"], condition=~Q(indicator_code=""), name="maatregelen_of_indicator"),
            models.Index(fields=["from_what"], condition=~Q(from_what=""), name="maatregelen_from_what"),
        ]
