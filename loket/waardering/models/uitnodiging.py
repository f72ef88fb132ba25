"""That we asked somebody what he thought, or why we did not. No address stands here: only its blind index."""

from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id


class Onderdrukt(models.TextChoices):
    """Why somebody was not asked."""

    TE_VAAK = "te_vaak", "Kort geleden al gevraagd"
    GEVOELIG = "gevoelig", "Gevoelig onderwerp"
    ONBEREIKBAAR = "onbereikbaar", "Geen mailadres"


class Uitnodiging(models.Model):
    """One for each contact (`about`). `sleutel` is the link in the mail; it is gone once it was used."""

    id = models.UUIDField(primary_key=True, default=new_id)
    about = models.CharField(max_length=120, unique=True)  # "klantcontact:…", "zaak:…"
    kanaal = models.CharField(max_length=20)
    team = models.CharField(max_length=60, blank=True)
    product = models.CharField(max_length=100, blank=True)
    adres_index = models.BinaryField(null=True)
    sleutel = models.CharField(max_length=40, null=True, unique=True)
    onderdrukt = models.CharField(max_length=20, choices=Onderdrukt, blank=True)
    gevraagd_op = models.DateTimeField()
    geantwoord_op = models.DateField(null=True)  # a day: no moment ties it to an answer

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="uitnodiging_sent_or_suppressed",
                condition=Q(onderdrukt="") | Q(sleutel=None, geantwoord_op=None),
            )
        ]
        indexes = [
            models.Index(fields=["adres_index", "-gevraagd_op"], name="uitnodigingen_of_adres"),
            models.Index(fields=["gevraagd_op"], name="uitnodigingen_by_moment"),
        ]
