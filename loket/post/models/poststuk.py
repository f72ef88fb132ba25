"""One letter in the register: what came in, or what goes out (domain: post)."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import Q
from django.db.models.functions import Upper

from loket.documenten.models import Document
from loket.kernel.ids import new_id
from loket.klantcontacten.models import Klantcontact
from loket.organisatie.models import Channel, Medewerker, Team
from loket.zaken.models import Zaak


class Richting(models.TextChoices):
    IN = "in", "Ingekomen"
    UIT = "uit", "Uitgaand"


class Afzendersoort(models.TextChoices):
    BURGER = "burger", "Burger"
    ORGANISATIE = "ondernemer_organisatie_vereniging", "Ondernemer, organisatie of vereniging"
    OVERHEID = "overheid", "Andere overheid"
    INTERN = "intern", "Van onszelf"


class Onderwerpsgroep(models.TextChoices):
    BOUWAANVRAAG = "bouwaanvraag", "Bouwaanvraag en wat daarbij hoort"
    BELASTING = "belasting", "Belasting en geld"
    ZORG = "zorg", "Zorg en inkomen"
    OPENBARE_RUIMTE = "openbare_ruimte", "Straat en groen"
    BURGERZAKEN = "burgerzaken", "Burgerzaken"
    BESTUUR = "bestuur", "Bestuur en raad"
    OVERIG = "overig", "Iets anders"


class Soort(models.TextChoices):
    BRIEF = "brief", "Brief"
    AANVRAAG = "aanvraag", "Aanvraag"
    BEZWAAR = "bezwaar", "Bezwaarschrift"
    ZIENSWIJZE = "zienswijze", "Zienswijze"
    KLACHT = "klacht", "Klacht"
    INGEBREKESTELLING = "ingebrekestelling", "Ingebrekestelling"
    AANSPRAKELIJK = "aansprakelijkstelling", "Aansprakelijkstelling"
    WOO = "woo_verzoek", "Woo-verzoek"
    FACTUUR = "factuur", "Factuur"


class Toestand(models.TextChoices):
    """Of what comes in the first five, of what goes out the last two."""

    POSTKAMER = "postkamer", "In de postkamer"
    TOEGESTUURD = "toegestuurd", "Naar het team"
    IN_BEHANDELING = "in_behandeling", "Aangenomen"
    AFGEHANDELD = "afgehandeld", "Afgehandeld"
    DOORGESTUURD = "doorgestuurd", "Doorgestuurd"
    KLAAR = "klaar", "Klaar voor verzending"
    VERZONDEN = "verzonden", "Verzonden"


DONE = (Toestand.AFGEHANDELD, Toestand.DOORGESTUURD, Toestand.VERZONDEN)


class Papier(models.TextChoices):
    """Where the paper itself is, and what may happen to it."""

    GEEN = "geen", "Er is geen papier"
    MEE = "mee", "Gaat mee naar het team"
    BEWAARD = "bewaard", "Blijft in de postkamer"
    VERVANGEN = "vervangen", "Mag weg: de scan vervangt het"


class Verzendwijze(models.TextChoices):
    GEWOON = "gewoon", "Gewone post"
    AANGETEKEND = "aangetekend", "Aangetekend"


class Poststuk(models.Model):
    """`ontvangen_op` is the day on which it reached us: terms run from it, wherever it goes (S-64). `naam` and `adres`
    are of who wrote, or of whom we write to. `reden` is why it came back from a team, or where it was sent on to.
    `jaar` is the year of its number.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    nummer = models.CharField(max_length=20, unique=True)
    jaar = models.PositiveSmallIntegerField()
    richting = models.CharField(max_length=3, choices=Richting)
    kanaal = models.CharField(max_length=20, choices=Channel, default=Channel.POST)
    ontvangen_op = models.DateField(null=True)
    dagtekening = models.DateField(null=True)
    naam = models.CharField(max_length=200, blank=True)
    adres = models.CharField(max_length=300, blank=True)
    afzendersoort = models.CharField(max_length=40, choices=Afzendersoort)
    onderwerp = models.CharField(max_length=200)
    onderwerpsgroep = models.CharField(max_length=20, choices=Onderwerpsgroep, default=Onderwerpsgroep.OVERIG)
    soort = models.CharField(max_length=25, choices=Soort, default=Soort.BRIEF)
    vertrouwelijkheidaanduiding = models.CharField(max_length=20)
    aangetekend = models.BooleanField(default=False)
    bladzijden = models.PositiveIntegerField(default=0)
    papier = models.CharField(max_length=10, choices=Papier, default=Papier.MEE)
    document = models.ForeignKey(Document, on_delete=models.SET_NULL, null=True, related_name="+")
    gescand = models.BooleanField(default=False, db_default=False)  # there is a file of it, or was
    herkomst = models.CharField(max_length=60, blank=True)  # what it was before: "mail:<id>"

    toestand = models.CharField(max_length=15, choices=Toestand)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")
    behandelaar = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    reden = models.CharField(max_length=300, blank=True)
    zaak = models.ForeignKey(Zaak, on_delete=models.SET_NULL, null=True, related_name="+")
    klantcontact = models.ForeignKey(Klantcontact, on_delete=models.SET_NULL, null=True, related_name="+")
    antwoord_op = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="antwoorden")
    afgehandeld_op = models.DateTimeField(null=True)
    geleegd_op = models.DateTimeField(null=True)  # since then it has its number and its days alone

    verzendwijze = models.CharField(max_length=12, choices=Verzendwijze, blank=True)
    verzonden_op = models.DateField(null=True)
    bewijs = models.CharField(max_length=60, blank=True)

    geregistreerd_op = models.DateTimeField()
    geregistreerd_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="what_came_in_has_a_receipt_date",
                condition=Q(richting="uit", ontvangen_op=None) | Q(richting="in", ontvangen_op__isnull=False),
            ),
            models.CheckConstraint(
                name="sent_post_has_a_day_and_a_way",
                condition=Q(toestand="verzonden", verzonden_op__isnull=False) & ~Q(verzendwijze="")
                | ~Q(toestand="verzonden") & Q(verzonden_op=None, bewijs=""),
            ),
            models.CheckConstraint(
                name="registered_mail_has_proof",
                condition=~Q(toestand="verzonden", verzendwijze="aangetekend", bewijs=""),
            ),
            models.CheckConstraint(
                name="post_with_a_team_has_one",
                condition=~Q(toestand__in=["toegestuurd", "in_behandeling"], team=None),
            ),
            models.UniqueConstraint(
                fields=["herkomst"], condition=~Q(herkomst=""), name="post_comes_once_from_elsewhere"
            ),
        ]
        indexes = [
            models.Index(fields=["jaar", "-nummer"], name="post_by_year"),
            models.Index(
                fields=["team", "ontvangen_op"],
                condition=Q(toestand__in=["toegestuurd", "in_behandeling"]),
                name="post_open_of_team",
            ),
            models.Index(fields=["ontvangen_op"], condition=Q(richting="in", zaak=None), name="post_without_zaak"),
            models.Index(fields=["toestand", "ontvangen_op"], name="post_by_state"),
            GinIndex(OpClass(Upper("naam"), name="gin_trgm_ops"), name="post_by_name"),
            GinIndex(OpClass(Upper("onderwerp"), name="gin_trgm_ops"), name="post_by_subject"),
        ]
