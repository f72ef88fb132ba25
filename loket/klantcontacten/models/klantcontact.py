"""A klantcontact, by the fields of the standard. What only we need to know stands below them."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker, Team


class Resultaat(models.TextChoices):
    """How it ended. One of the four ends of S-127: an answer, a product, a referral, or a controlled follow-up."""

    BEANTWOORD = "beantwoord", "Beantwoord"
    PRODUCT_GELEVERD = "product_geleverd", "Product geleverd"
    DOORVERWEZEN = "doorverwezen", "Doorverwezen"
    DOORVERBONDEN = "doorverbonden", "Doorverbonden"
    TERUGBELVERZOEK = "terugbelverzoek", "Terugbelverzoek"
    ZAAK_GESTART = "zaak_gestart", "Zaak gemaakt"
    AFSPRAAK_GEMAAKT = "afspraak_gemaakt", "Afspraak gemaakt"
    NEE = "nee", "Nee"
    AFGEBROKEN = "afgebroken", "Afgebroken door de klant"


class NeeReden(models.TextChoices):
    """Why we said no on the phone. To refuse an application is a decision, and never said so (S-89)."""

    GEEN_BEVOEGDHEID = "geen_bevoegdheid", "Wij gaan hier niet over"
    REGEL = "regel_staat_het_niet_toe", "De regels staan het niet toe"
    DOELGROEP = "niet_voor_deze_doelgroep", "Niet voor deze groep mensen"
    ONEVENREDIG = "onevenredig", "Het kost meer dan het oplevert"
    ANDERE_INSTANTIE = "andere_instantie", "Een andere organisatie doet dit"
    TE_LAAT = "te_laat", "Het is te laat"


class SoortContact(models.TextChoices):
    VRAAG = "vraag", "Vraag"
    STATUSVRAAG = "statusvraag", "Vraag hoe het met een zaak staat"
    RAADSVRAAG = "raadsvraag", "Vraag van een bestuurder"
    COMPLIMENT = "compliment", "Compliment"


class Klantcontact(models.Model):
    """One question on one channel. Several questions in one call are several of these, tied by `vervolg_op`.

    `gesprek` names the call ("exchange:call id"); telefonie stands above, so it is a name and no key. `product` is the
    slug of a product. `gebruikte_antwoorden` lists what was read out: kind, slug and title.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    nummer = models.CharField(max_length=10, unique=True)
    kanaal = models.CharField(max_length=50)
    onderwerp = models.CharField(max_length=200)
    inhoud = models.CharField(max_length=1000, blank=True)
    reactie = models.CharField(max_length=4000, blank=True)
    indicatie_contact_gelukt = models.BooleanField(null=True)
    hoofd_onderwerp_type = models.CharField(max_length=200, blank=True)
    verdere_actie_ondernomen = models.BooleanField(default=False)
    taal = models.CharField(max_length=3, default="nld")
    vertrouwelijk = models.BooleanField(default=False)
    plaatsgevonden_op = models.DateTimeField()
    metadata = models.JSONField(default=dict)

    soort = models.CharField(max_length=20, choices=SoortContact, default=SoortContact.VRAAG)
    echte_vraag = models.CharField(max_length=1000, blank=True)  # the question behind the question (S-90)
    resultaat = models.CharField(max_length=20, choices=Resultaat, blank=True)  # empty: made by another system
    verwezen_naar = models.CharField(max_length=200, blank=True)
    nee_reden = models.CharField(max_length=30, choices=NeeReden, blank=True)
    nee_grond = models.CharField(max_length=200, blank=True)
    nee_alternatief = models.CharField(max_length=400, blank=True)
    eerst_gezocht = models.BooleanField(null=True)  # on the website, before calling (S-95); null: not asked
    identificatieniveau = models.PositiveSmallIntegerField(default=0)  # 0 none … 3 strong
    gecontroleerd = ArrayField(models.CharField(max_length=20), default=list, db_default=[])  # by which details
    product = models.CharField(max_length=100, blank=True)
    gebruikte_antwoorden = models.JSONField(default=list)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")
    beeindigd_op = models.DateTimeField(null=True)
    gesprek = models.CharField(max_length=140, blank=True)
    vergeten_op = models.DateTimeField(null=True)  # since when who asked and what is gone (commands/forget.py)
    vervolg_op = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="+")
    labels = ArrayField(models.CharField(max_length=40), default=list)

    class Meta:
        indexes = [
            models.Index(fields=["-plaatsgevonden_op", "-id"], name="klantcontacten_by_moment"),
            models.Index(fields=["medewerker", "-plaatsgevonden_op"], name="klantcontacten_of_agent"),
            models.Index(fields=["gesprek"], condition=~models.Q(gesprek=""), name="klantcontacten_of_call"),
        ]
