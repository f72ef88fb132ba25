"""What proves who somebody is, and the sessions of who came in."""

import uuid

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

from loket.kernel.secrets import EncryptedTextField


class Sessie(AbstractBaseSession):
    """A visit of somebody, kept by `sessions.SessionStore`; without medewerker it is a visitor's.

    `inwoner` tells whose it is of residents who are in: a blind index, for only to find all of one person counts.
    """

    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+")
    public_id = models.UUIDField(null=True)
    browser = models.CharField(max_length=80, blank=True)
    started_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)
    inwoner = models.CharField(max_length=64, null=True)

    class Meta:
        indexes = [
            models.Index(fields=["medewerker"], name="sessions_of_medewerker"),
            models.Index(fields=["inwoner"], name="sessions_of_inwoner", condition=models.Q(inwoner__isnull=False)),
        ]

    @classmethod
    def get_session_store_class(cls) -> type:
        from loket.toegang.sessions import SessionStore  # the store needs this model, and Django asks for it here

        return SessionStore


class Invitation(models.Model):
    """The mail to a new colleague. `key` is what its link proves, hashed; with an account elsewhere there is no link.

    `sent_at` is empty while it waits to go out. `used_at`: the password was chosen, or this person was in.
    """

    medewerker = models.OneToOneField(
        settings.AUTH_USER_MODEL, primary_key=True, on_delete=models.CASCADE, related_name="+"
    )
    asked_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    used_at = models.DateTimeField(null=True)
    key = models.BinaryField(max_length=32, null=True, unique=True)


class Authenticator(models.Model):
    """An app that shows six digits (TOTP, RFC 6238). `last_step` is the last one used: a code counts once."""

    medewerker = models.OneToOneField(
        settings.AUTH_USER_MODEL, primary_key=True, on_delete=models.PROTECT, related_name="+"
    )
    secret = EncryptedTextField()
    last_step = models.BigIntegerField(default=0)
    confirmed_at = models.DateTimeField()


class RecoveryCode(models.Model):
    """A code on paper for who lost the phone. Only its hash is kept, and it counts once."""

    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    code_hash = models.BinaryField(max_length=32)
    used_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["medewerker", "code_hash"], name="recovery_code_once")]


class Passkey(models.Model):
    """A key on a device or in a key chain (WebAuthn level 2)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=60)
    credential_id = models.BinaryField(max_length=1024, unique=True)
    public_key = models.BinaryField(max_length=2048)
    sign_count = models.BigIntegerField(default=0)
    transports = ArrayField(models.CharField(max_length=20), default=list)
    created_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name
