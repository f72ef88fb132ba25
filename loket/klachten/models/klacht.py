"""A klacht: somebody says how we behaved towards him or another (Awb 9:1). What somebody wrote is kept encrypted."""

from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id
from loket.kernel.secrets import EncryptedTextField
from loket.organisatie.models import Channel, Medewerker, Team


class Fase(models.TextChoices):
    """Where the work is. First we talk, for most of it ends there (Awb 9:5)."""

    ONTVANGEN = "ontvangen", "Ontvangen"
    CONTACT = "contact", "In gesprek"
    ONDERZOEK = "onderzoek", "Onderzoek"
    AFGEDAAN = "afgedaan", "Afgehandeld"


class Soort(models.TextChoices):
    """The kinds of the yearly table (S-68)."""

    BEJEGENING = "bejegening", "Bejegening"
    GEEN_REACTIE = "geen_reactie", "Geen reactie"
    WERKWIJZE = "werkwijze", "Werkwijze"
    GECOMBINEERD = "gecombineerd", "Gecombineerd"


class Oorzaak(models.TextChoices):
    INFORMATIE = "informatie", "Informatie"
    TERMIJN = "termijn", "Te laat"
    BEREIKBAARHEID = "bereikbaarheid", "Slecht bereikbaar"
    FOUT = "fout", "Fout in de uitvoering"
    PRIVACY = "privacy", "Privacy"
    TOEGANKELIJKHEID = "toegankelijkheid", "Toegankelijkheid"
    GEDRAG = "gedrag", "Gedrag"
    WEBSITE = "website", "Website of formulier"
    OVERIG = "overig", "Iets anders"


class Oordeel(models.TextChoices):
    """How a klacht ended, or a part of it: the first five are judged, the others ended before."""

    GEGROND = "gegrond", "Gegrond"
    DEELS_GEGROND = "deels_gegrond", "Deels gegrond"
    ONGEGROND = "ongegrond", "Ongegrond"
    GEEN_OORDEEL = "geen_oordeel", "Geen oordeel"
    INFORMEEL_OPGELOST = "informeel_opgelost", "Opgelost in gesprek"
    NIET_IN_BEHANDELING = "niet_in_behandeling", "Niet in behandeling"
    INGETROKKEN = "ingetrokken", "Ingetrokken"


class NietBehandelen(models.TextChoices):
    """The grounds of Awb 9:8, paragraphs 1 and 2."""

    EERDER = "eerder", "Deze klacht hebben wij al eerder behandeld"
    LANGER_DAN_JAAR = "langer_dan_jaar", "Het gebeurde meer dan een jaar voor de klacht"
    BEZWAAR = "bezwaar", "Hiertegen kon bezwaar worden gemaakt"
    BEROEP = "beroep", "Hiertegen kan of kon beroep worden ingesteld"
    RECHTER = "rechter", "Hierover oordeelt of oordeelde een andere rechter"
    STRAFZAAK = "strafzaak", "Hierover loopt een onderzoek van de officier of een strafzaak"
    BELANG = "belang", "Het belang of het gewicht is duidelijk te klein"


class Klacht(models.Model):
    """`onderzoeken_tot` is the last lawful day. `schriftelijk`: only then the procedure of 9:5 to 9:12 is due (9:4).

    `over` is what the klager wrote of whom or what it is about; who that is of staff, stands in Beklaagde.
    `met_adviseur`: an adviser or committee looks at it, which gives ten weeks (9:11).
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    nummer = models.CharField(max_length=20, unique=True)
    sleutel = models.BinaryField(unique=True)  # of the key with which it was sent: the same form twice is one klacht
    volgcode = models.CharField(max_length=40, unique=True)
    zaak = models.UUIDField(null=True, unique=True)

    kanaal = models.CharField(max_length=20, choices=Channel)
    schriftelijk = models.BooleanField(default=True)
    ontvangen_op = models.DateField()
    gebeurd_op = models.DateField(null=True)
    taal = models.CharField(max_length=2, blank=True, default="", db_default="")  # of the form it was written in
    naam = EncryptedTextField(null=True)
    email = EncryptedTextField(null=True)
    telefoon = EncryptedTextField(null=True)
    adres = EncryptedTextField(null=True)
    tekst = EncryptedTextField(null=True)
    over = EncryptedTextField(null=True)
    wens = EncryptedTextField(null=True)

    fase = models.CharField(max_length=20, choices=Fase, default=Fase.ONTVANGEN)
    soort = models.CharField(max_length=20, choices=Soort, blank=True)
    oorzaak = models.CharField(max_length=20, choices=Oorzaak, blank=True)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")  # that it is about
    behandelaar = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    onderzoeken_tot = models.DateField()
    verdaagd_weken = models.PositiveSmallIntegerField(default=0)
    verdaagd_reden = models.CharField(max_length=500, blank=True)
    uitstel_tot = models.DateField(null=True)
    uitstel_akkoord_op = models.DateField(null=True)
    met_adviseur = models.BooleanField(default=False)

    gesproken_op = models.DateField(null=True)
    afspraak = EncryptedTextField(null=True)
    akkoord_op = models.DateField(null=True)  # the klager agreed that it is settled (9:5)
    niet_horen = models.CharField(max_length=30, blank=True)
    niet_horen_waarom = models.CharField(max_length=500, blank=True)
    niet_behandelen = models.CharField(max_length=30, choices=NietBehandelen, blank=True)
    advies = EncryptedTextField(null=True)
    afwijking = models.CharField(max_length=1000, blank=True)  # why the judgement is another than the advice (9:16)
    oordeel = models.CharField(max_length=20, choices=Oordeel, blank=True)
    conclusie = EncryptedTextField(null=True)
    afgedaan_op = models.DateField(null=True)
    geleegd_op = models.DateTimeField(null=True)  # its time was over: only figures are left

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="klacht_done_has_day_and_oordeel",
                condition=(Q(fase="afgedaan", afgedaan_op__isnull=False) & ~Q(oordeel=""))
                | (~Q(fase="afgedaan") & Q(afgedaan_op=None, oordeel="")),
            ),
            models.CheckConstraint(
                name="klacht_not_treated_has_ground",
                condition=Q(oordeel="niet_in_behandeling") & ~Q(niet_behandelen="") | ~Q(oordeel="niet_in_behandeling"),
            ),
            models.CheckConstraint(
                name="klacht_settled_with_consent",
                condition=~Q(oordeel="informeel_opgelost") | Q(akkoord_op__isnull=False),
            ),
            models.CheckConstraint(
                name="klacht_longer_with_consent",
                condition=Q(uitstel_tot=None) | Q(uitstel_akkoord_op__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["onderzoeken_tot", "id"], condition=Q(afgedaan_op=None), name="open_klachten"),
            models.Index(fields=["ontvangen_op"], name="klachten_by_year"),
            models.Index(fields=["-afgedaan_op", "-id"], name="klachten_done"),
        ]

    @property
    def closed(self) -> bool:
        return self.afgedaan_op is not None
