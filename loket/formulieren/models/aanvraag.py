"""What somebody fills in and sends."""

import json
from typing import Any

from django.db import models
from django.db.models import Q

from loket.formulieren.models.formulier import FormulierVersie
from loket.kernel.ids import new_id
from loket.kernel.language import DUTCH
from loket.kernel.secrets import EncryptedTextField
from loket.organisatie.models import Channel, Medewerker


class Stand(models.TextChoices):
    CONCEPT = "concept", "Wordt ingevuld"
    TEKENEN = "tekenen", "Wacht op handtekening"
    INGEDIEND = "ingediend", "Verstuurd"
    OVERGEDRAGEN = "overgedragen", "Is een zaak"
    MISLUKT = "mislukt", "Kon geen zaak worden"


class Betaalstand(models.TextChoices):
    NIET = "", "Hoeft niet"
    OPEN = "open", "Wordt betaald"
    BETAALD = "betaald", "Betaald"
    LATER = "later", "Later betalen"
    MISLUKT = "mislukt", "Niet betaald"
    TERUG = "teruggegeven", "Teruggegeven"


class Aanvraag(models.Model):
    """`answers_text` and `known_text` are JSON, sealed: what was filled in, and what we got from a register. `nummer`
    is the BSN or KvK-nummer of who logged in, or of whom they represent: it goes along to the zaak, and is forgotten
    with the answers. `partij` is who that is among our customers: what is booked for them stands in their own
    overview, also when no browser is there.

    Its `id` is the key by which it becomes a zaak once. `wie` is a blind index of who logged in: only that person goes
    on with it. `verder` is what its mailed link proves, hashed. `namens` tells who had somebody else's say-so.
    `aangeboden_at`: the first sent it, and others must still sign; `submitted_at`: it was complete.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    kenmerk = models.CharField(max_length=20, unique=True)
    versie = models.ForeignKey(FormulierVersie, on_delete=models.PROTECT, related_name="aanvragen")
    state = models.CharField(max_length=12, choices=Stand, default=Stand.CONCEPT)
    kanaal = models.CharField(max_length=20, choices=Channel, default=Channel.FORM)
    answers_text = EncryptedTextField()
    known_text = EncryptedTextField()
    email = EncryptedTextField(null=True)
    taal = models.CharField(max_length=2, default=DUTCH, db_default=DUTCH)  # in which it was filled in last
    wie = models.BinaryField(null=True)
    nummer = EncryptedTextField(null=True)
    namens = models.CharField(max_length=20, blank=True)
    partij = models.UUIDField(null=True)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    verder = models.BinaryField(null=True, unique=True)
    verder_until = models.DateTimeField(null=True)

    started_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    aangeboden_at = models.DateTimeField(null=True)
    submitted_at = models.DateTimeField(null=True)
    handed_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    fault = models.CharField(max_length=80, blank=True)  # a code, never what was typed
    zaak = models.UUIDField(null=True, unique=True)
    emptied_at = models.DateTimeField(null=True)  # from then on only that it was sent is known here

    bedrag_cent = models.PositiveIntegerField(null=True)
    betaling = models.CharField(max_length=100, blank=True)  # as the payment service knows it
    betaalstand = models.CharField(max_length=12, choices=Betaalstand, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="aanvraag_has_times_that_fit_its_state",
                condition=Q(state="concept", submitted_at=None, handed_at=None)
                | Q(state="tekenen", aangeboden_at__isnull=False, submitted_at=None, handed_at=None)
                | Q(state="ingediend", submitted_at__isnull=False, handed_at=None)
                | Q(state="mislukt", submitted_at__isnull=False, handed_at=None, failed_at__isnull=False)
                | Q(state="overgedragen", submitted_at__isnull=False, handed_at__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["wie", "-started_at"], condition=Q(wie__isnull=False), name="aanvragen_of_somebody"),
            models.Index(fields=["changed_at"], condition=Q(state="concept"), name="aanvragen_not_sent"),
            models.Index(
                fields=["submitted_at"], condition=Q(state__in=["ingediend", "mislukt"]), name="aanvragen_without_zaak"
            ),
            models.Index(fields=["versie", "submitted_at"], name="aanvragen_of_a_version"),
            models.Index(
                fields=["handed_at"], condition=Q(state="overgedragen", emptied_at=None), name="aanvragen_to_empty"
            ),
        ]

    @property
    def answers(self) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(self.answers_text)
        return told

    @property
    def known(self) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(self.known_text)
        return told
