"""That a register was asked something, of which the answer is not kept; and what somebody says is wrong in one."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id
from loket.kernel.secrets import EncryptedTextField
from loket.organisatie.models import Medewerker, Team
from loket.partijen.models import Partij


class Register(models.TextChoices):
    BRP = "brp", "Basisregistratie Personen"
    HANDELSREGISTER = "handelsregister", "Handelsregister"


class Uitkomst(models.TextChoices):
    GEVONDEN = "gevonden", "Gevonden"
    NIET_GEVONDEN = "niet_gevonden", "Niet gevonden"
    GEWEIGERD = "geweigerd", "Geweigerd"
    ONBEREIKBAAR = "onbereikbaar", "Niet bereikbaar"


class Bevraging(models.Model):
    """One question: `velden` are the fields that were asked, and the only ones that were given on. `index` finds those
    about one person without telling who it is.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    register = models.CharField(max_length=20, choices=Register.choices)
    index = models.BinaryField()
    velden = ArrayField(models.CharField(max_length=100))
    doel = models.CharField(max_length=200)
    uitkomst = models.CharField(max_length=20, choices=Uitkomst.choices)
    door_soort = models.CharField(max_length=20)
    op = models.DateTimeField()
    milliseconden = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="bevraging_has_a_purpose", condition=~Q(doel="")),
            models.CheckConstraint(name="bevraging_has_fields", condition=Q(velden__len__gt=0)),
        ]
        indexes = [
            models.Index(fields=["index", "-op"], name="bevragingen_of_person"),
            models.Index(
                fields=["register", "-op"], condition=Q(uitkomst="onbereikbaar"), name="bevragingen_without_answer"
            ),
            models.Index(fields=["op"], name="bevragingen_by_time"),
        ]


class Bron(models.TextChoices):
    """A register of which somebody can say that it is wrong."""

    BRP = "brp", "Basisregistratie Personen (BRP)"
    HANDELSREGISTER = "handelsregister", "Handelsregister van de KVK"
    BAG = "bag", "Basisregistratie Adressen en Gebouwen (BAG)"


class Terugmeldweg(models.Model):
    """Which team looks into what is said of a register, and where that register wants to hear it."""

    bron = models.CharField(primary_key=True, max_length=20, choices=Bron)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")
    aan = models.CharField(max_length=120)
    uitleg = models.CharField(max_length=300, blank=True)


class Uitslag(models.TextChoices):
    NIEUW = "nieuw", "Ontvangen"
    ONDERZOEK = "onderzoek", "Wij zoeken het uit"
    DOORGEGEVEN = "doorgegeven", "Doorgegeven"
    VERBETERD = "verbeterd", "Verbeterd"
    JUIST = "juist", "Het stond er goed"


class Terugmelding(models.Model):
    """Somebody says that a register is wrong about them. `nummer` is their BSN or KvK-nummer, sealed: without it nobody
    can look it up. `until` is the last day for an answer.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    kenmerk = models.CharField(max_length=12, unique=True)
    send_key = models.UUIDField(unique=True)
    partij = models.ForeignKey(Partij, on_delete=models.CASCADE, related_name="+")
    bron = models.CharField(max_length=20, choices=Bron)
    veld = models.CharField(max_length=100)
    label = models.CharField(max_length=100)
    naam = EncryptedTextField()
    nummer = EncryptedTextField()
    nu = EncryptedTextField()
    hoort = EncryptedTextField()
    toelichting = EncryptedTextField()
    state = models.CharField(max_length=12, choices=Uitslag, default=Uitslag.NIEUW)
    received_at = models.DateTimeField()
    until = models.DateField()
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    doorgegeven_aan = models.CharField(max_length=120, blank=True)
    doorgegeven_kenmerk = models.CharField(max_length=60, blank=True)
    doorgegeven_op = models.DateTimeField(null=True)
    answer = EncryptedTextField(null=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="terugmelding_has_its_answer",
                condition=Q(state__in=["verbeterd", "juist"], answered_at__isnull=False)
                | Q(state__in=["nieuw", "onderzoek", "doorgegeven"], answered_at=None),
            ),
        ]
        indexes = [
            models.Index(fields=["partij", "-received_at"], name="terugmeldingen_of_somebody"),
            models.Index(fields=["until"], condition=Q(answered_at=None), name="terugmeldingen_to_answer"),
        ]
