"""Applications, what they may do, and the secrets that their tokens are signed with."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from loket.kernel.ids import new_id
from loket.kernel.secrets import EncryptedTextField
from loket.zgw.caller import LEVELS


class Component(models.TextChoices):
    AC = "ac", "Autorisaties API"
    NRC = "nrc", "Notificaties API"
    ZRC = "zrc", "Zaken API"
    ZTC = "ztc", "Catalogi API"
    DRC = "drc", "Documenten API"
    BRC = "brc", "Besluiten API"
    KIC = "kic", "Klantinteracties API"


class Applicatie(models.Model):
    """A program that calls us, under one or more client ids (ac-001)."""

    id = models.UUIDField(primary_key=True, default=new_id)
    client_ids = ArrayField(models.CharField(max_length=50))
    label = models.CharField(max_length=100)
    heeft_alle_autorisaties = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["label"], name="applicatie_by_label")]


class Autorisatie(models.Model):
    """Scopes for one type, up to a level of confidentiality (ac-003). Exactly one of the types, or none."""

    applicatie = models.ForeignKey(Applicatie, on_delete=models.CASCADE, related_name="autorisaties")
    component = models.CharField(max_length=50, choices=Component.choices)
    scopes = ArrayField(models.CharField(max_length=100))
    zaaktype = models.CharField(max_length=1000, blank=True)
    informatieobjecttype = models.CharField(max_length=1000, blank=True)
    besluittype = models.CharField(max_length=1000, blank=True)
    type_id = models.UUIDField(null=True)  # the id in the address of the type, when it is one of ours
    max_vertrouwelijkheidaanduiding = models.CharField(
        max_length=20, blank=True, choices=[(level, level.replace("_", " ")) for level in LEVELS]
    )


class Sleutel(models.Model):
    """The secret that tokens of a client id are signed with. It can be there before its application is.

    `token_index` finds it for who sends the secret itself (`Authorization: Token …`), without reading it.
    """

    client_id = models.CharField(primary_key=True, max_length=50)
    secret = EncryptedTextField()
    token_index = models.BinaryField(null=True)
