"""Whose line a number is, how far a call is, and how a transfer ended."""

from django.db.models import TextChoices


class Line(TextChoices):
    """What is no number of a line has its digits as they came."""

    WITHHELD = "withheld", "afgeschermd"
    DUTCH = "dutch", "Nederlands nummer"
    FOREIGN = "foreign", "buitenlands nummer"
    TOWN = "town", "gemeente (14-nummer)"
    COMPANY = "company", "bedrijfsnummer (088)"
    FREE = "free", "gratis nummer (0800)"
    PAID = "paid", "betaald nummer (0900)"
    EMERGENCY = "emergency", "noodnummer"  # 112, and the same with a prefix
    INTERNAL = "internal", "intern"
    UNKNOWN = "unknown", "onbekend"


class State(TextChoices):
    RINGING = "ringing", "gaat over"
    TALKING = "talking", "in gesprek"
    ON_HOLD = "on_hold", "in de wacht"
    PASSED_ON = "passed_on", "wordt doorverbonden"  # to a colleague who did not answer yet
    VOICEMAIL = "voicemail", "voicemail"
    ENDED = "ended", "klaar"
    MISSED = "missed", "gemist"  # ended, and nobody of us answered


class Outcome(TextChoices):
    """How a transfer ended (S-28). Empty while it is under way."""

    ANSWERED = "answered", "aangenomen"
    NOT_ANSWERED = "not_answered", "niet aangenomen"
    BACK = "back", "terug bij wie doorverbond"
    VOICEMAIL = "voicemail", "voicemail"
