"""An address that mail comes in by, and where we fetch it."""

from django.db import models

from loket.kernel.ids import new_id
from loket.kernel.secrets import EncryptedTextField
from loket.organisatie.models import Team


class Beveiliging(models.TextChoices):
    TLS = "tls", "Versleuteld (TLS, poort 993)"
    STARTTLS = "starttls", "Versleuteld na begin (STARTTLS, poort 143)"
    GEEN = "geen", "Niet versleuteld (alleen op deze machine)"


class Postbus(models.Model):
    """Without a `server` mail comes in from a file only. `gelezen_tot` is the last UID of the mailbox that we have;
    it counts for as long as the server says the same `uidvalidity` (RFC 3501, 2.3.1.1). `begonnen` is how often we
    began to read a mail and never came to its end, by its UID.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    naam = models.CharField(max_length=80, unique=True)
    adres = models.EmailField(unique=True)  # in lower case
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    actief = models.BooleanField(default=True)
    bevestigen = models.BooleanField(default=True)
    werkdagen = models.PositiveSmallIntegerField(default=2)  # within which we answer
    bewaren_maanden = models.PositiveSmallIntegerField(default=12, db_default=12)  # what is done, and of no zaak

    server = models.CharField(max_length=200, blank=True)
    poort = models.PositiveIntegerField(default=993)
    beveiliging = models.CharField(max_length=10, choices=Beveiliging, default=Beveiliging.TLS)
    gebruiker = models.CharField(max_length=200, blank=True)
    wachtwoord = EncryptedTextField(null=True)
    map = models.CharField(max_length=200, default="INBOX")
    uidvalidity = models.BigIntegerField(default=0)
    gelezen_tot = models.BigIntegerField(default=0)
    begonnen = models.JSONField(default=dict, db_default=models.Value({}, models.JSONField()))
    gelezen_op = models.DateTimeField(null=True)
    storing = models.CharField(max_length=200, blank=True)
    storing_sinds = models.DateTimeField(null=True)


class Regelveld(models.TextChoices):
    AFZENDER = "afzender", "de afzender"
    ONDERWERP = "onderwerp", "het onderwerp"
    TEKST = "tekst", "de tekst"


class Postbusregel(models.Model):
    """What holds `bevat` goes to this team, or is spam. The first that fits counts."""

    id = models.UUIDField(primary_key=True, default=new_id)
    postbus = models.ForeignKey(Postbus, on_delete=models.CASCADE, related_name="regels")
    volgorde = models.PositiveSmallIntegerField(default=0)
    veld = models.CharField(max_length=10, choices=Regelveld)
    bevat = models.CharField(max_length=100)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")
    spam = models.BooleanField(default=False)

    class Meta:
        ordering = ["volgorde", "id"]
