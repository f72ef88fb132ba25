"""Word templates, and what is kept of a letter that is written in Word."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from loket.correspondentie.models import Brief, Wordbrief, Wordversie


@dataclass(frozen=True, slots=True)
class WordLine:
    """`used`: letters are made from this one now."""

    id: UUID
    nummer: int
    onderwerp: str
    bestandsnaam: str
    velden: list[str]
    door: str
    gemaakt_op: datetime
    gestopt_op: datetime | None
    used: bool


def word_versions(code: str, taal: str) -> list[WordLine]:
    """The newest first, without the files. One statement."""
    found = Wordversie.objects.filter(sjabloon=code, taal=taal).select_related("door").defer("bestand")
    lines = list(found.order_by("-nummer")[:50])
    used = next((each.id for each in lines if each.gestopt_op is None), None)
    return [
        WordLine(
            each.id,
            each.nummer,
            each.onderwerp,
            each.bestandsnaam,
            each.velden,
            each.door.name if each.door else "",
            each.gemaakt_op,
            each.gestopt_op,
            used=each.id == used,
        )
        for each in lines
    ]


def word_in_use(code: str, taal: str) -> Wordversie | None:
    """The newest that nobody stopped, of a template that is in use. One statement."""
    found = Wordversie.objects.filter(sjabloon=code, sjabloon__in_gebruik=True, taal=taal, gestopt_op=None)
    return found.select_related("sjabloon__soort").order_by("-nummer").first()


def word_choices() -> list[tuple[str, str]]:
    """What a letter in Word can be begun from: "code:taal:word" and its name. One statement."""
    found = Wordversie.objects.filter(sjabloon__in_gebruik=True, gestopt_op=None)
    named = found.order_by("-taal", "sjabloon__naam").values_list("sjabloon", "taal", "sjabloon__naam").distinct()
    return [
        (f"{code}:{taal}:word", f"{naam}, in Word" if taal == "nl" else f"{naam} (Engels), in Word")
        for code, taal, naam in named
    ]


def word_of(brief: Brief) -> Wordbrief | None:
    """None for a brief that is written here. Its files are read when they are asked for. One statement."""
    found = Wordbrief.objects.select_related("versie").defer("pdf", "versie__bestand")
    return found.filter(brief_id=brief.id).first()


def has_pdf(brief_id: UUID) -> bool:
    """Whether there is a PDF of the letter as it was put back last. One statement."""
    return Wordbrief.objects.filter(brief_id=brief_id).exclude(pdf=b"").exists()
