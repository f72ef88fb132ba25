"""One bericht: what it says, to whom, when it may go, and how far it came."""

from uuid import uuid4

from django.db import models
from django.db.models import F, Q


class Channel(models.TextChoices):
    EMAIL = "email", "E-mail"
    SMS = "sms", "Sms"


class Taal(models.TextChoices):
    NL = "nl", "Nederlands"
    EN = "en", "Engels"


class State(models.TextChoices):
    WAITING = "waiting", "Wacht"
    SENDING = "sending", "Wordt verstuurd"
    UNSURE = "unsure", "Onzeker verzonden"
    SENT = "sent", "Verstuurd"
    FAILED = "failed", "Mislukt"
    WITHDRAWN = "withdrawn", "Ingetrokken"


class BerichtQuerySet(models.QuerySet["Bericht"]):
    def unsent(self) -> "BerichtQuerySet":
        return self.filter(state__in=[State.WAITING, State.SENDING])

    def newest_first(self) -> "BerichtQuerySet":
        return self.order_by("-written_at", "-id")


class Onbereikbaar(models.Model):
    """An address that gave a mail of ours back for good: what we send there does not arrive (Awb 2:11).

    It goes when somebody writes from it again. `bericht` is what came back, when that is known.
    """

    adres = models.EmailField(unique=True)  # in lower case
    sinds = models.DateTimeField()
    bericht = models.ForeignKey("Bericht", on_delete=models.SET_NULL, null=True, related_name="+")


class Taalkeuze(models.Model):
    """Who can be reached here used our site in another language than Dutch (docs/decisions/0096).

    `adres` is a blind index of the e-mail address or the mobile number. Who chose Dutch is not here.
    """

    adres = models.BinaryField(unique=True)
    taal = models.CharField(max_length=2, choices=Taal.choices)
    gekozen_op = models.DateTimeField()


class Bericht(models.Model):
    """`about` says what it is about, so that the same fact told twice makes one bericht. Never changed once sent.

    `handed_at` is since when the mail server has it, as far as we know: noted before it gets a word of it. When that
    breaks off and it goes `once`, it is `unsure` until somebody says what became of it (docs/decisions/0085).
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    about = models.CharField(max_length=200, unique=True)
    channel = models.CharField(max_length=10, choices=Channel.choices)
    taal = models.CharField(max_length=2, choices=Taal.choices, default=Taal.NL, db_default=Taal.NL)
    to = models.CharField(max_length=254)
    reply_to = models.CharField(max_length=254, blank=True)
    subject = models.CharField(max_length=150, blank=True)
    text = models.TextField()
    not_before = models.DateTimeField(null=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=50, blank=True)
    message_id = models.CharField(max_length=200, blank=True)
    in_reply_to = models.CharField(
        max_length=250, blank=True, default="", db_default=""
    )  # the Message-ID of a mail that came in
    personal = models.BooleanField(default=False, db_default=False)  # written by somebody, not by a program
    written_at = models.DateTimeField()
    once = models.BooleanField(default=False, db_default=False)  # rather not than twice
    handed_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)

    objects = BerichtQuerySet.as_manager()

    class Meta:
        # The migration adds a trigger: what was sent is not changed any more.
        constraints = [
            models.CheckConstraint(
                name="bericht_sent_has_time",
                condition=Q(state=State.SENT, sent_at__isnull=False) & ~Q(message_id="")
                | ~Q(state=State.SENT) & Q(sent_at=None),
            ),
            models.CheckConstraint(name="bericht_failed_has_error", condition=~Q(state=State.FAILED, last_error="")),
            models.CheckConstraint(
                name="bericht_unsure_has_moment_and_error",
                condition=~Q(state=State.UNSURE) | Q(handed_at__isnull=False) & ~Q(last_error=""),
            ),
            models.CheckConstraint(
                name="bericht_sent_after_written", condition=Q(sent_at=None) | Q(sent_at__gte=F("written_at"))
            ),
            models.CheckConstraint(name="bericht_has_text", condition=~Q(text="") & ~Q(to="")),
            models.CheckConstraint(
                name="bericht_subject_for_email_only",
                condition=Q(channel=Channel.EMAIL) & ~Q(subject="") | Q(channel=Channel.SMS, subject=""),
            ),
        ]
        indexes = [
            models.Index(fields=["-written_at", "-id"], name="bericht_newest"),
            models.Index(fields=["state", "-written_at", "-id"], name="bericht_by_state"),
        ]


class Bijlage(models.Model):
    """A small file that goes with a mail, such as an appointment for the calendar of who gets it."""

    bericht = models.ForeignKey(Bericht, on_delete=models.CASCADE, related_name="bijlagen")
    name = models.CharField(max_length=80)
    media_type = models.CharField(max_length=80)
    content = models.BinaryField()

    def __str__(self) -> str:
        return self.name
