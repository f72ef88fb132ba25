"""Templates: what letters are made from now, and what is being written."""

from dataclasses import dataclass

from django.db.models import Max, Q

from loket.correspondentie.models import Sjabloon, Sjabloonversie, Taal, Weg


@dataclass(frozen=True, slots=True)
class Line:
    """`nummers` of the version in use, by language."""

    code: str
    naam: str
    soort: str
    in_gebruik: bool
    nl: int | None
    en: int | None
    concept: bool


def sjablonen() -> list[Line]:
    """All, by name. One statement."""
    adopted = Q(versies__vastgesteld_op__isnull=False)
    found = (
        Sjabloon.objects.order_by("-in_gebruik", "naam")
        .annotate(
            nl=Max("versies__nummer", filter=adopted & Q(versies__taal="nl")),
            en=Max("versies__nummer", filter=adopted & Q(versies__taal="en")),
            draft=Max("versies__nummer", filter=Q(versies__id__isnull=False, versies__vastgesteld_op=None)),
        )
        .values_list("code", "naam", "soort__naam", "in_gebruik", "nl", "en", "draft")
    )
    return [Line(*row[:6], concept=row[6] is not None) for row in found]


def in_use(code: str, taal: str) -> Sjabloonversie | None:
    """The newest that was adopted. One statement."""
    adopted = Sjabloonversie.objects.filter(sjabloon=code, sjabloon__in_gebruik=True, vastgesteld_op__isnull=False)
    return adopted.filter(taal=taal).select_related("sjabloon__soort").order_by("-nummer").first()


def draft_of(code: str, taal: str) -> Sjabloonversie | None:
    return Sjabloonversie.objects.filter(sjabloon=code, taal=taal, vastgesteld_op=None).first()


def choices() -> list[tuple[str, str]]:
    """What a letter can be begun from: "code:taal" and its name."""
    lines = [line for line in sjablonen() if line.in_gebruik]
    dutch = [(f"{line.code}:nl", line.naam) for line in lines if line.nl]
    return dutch + [(f"{line.code}:en", f"{line.naam} (Engels)") for line in lines if line.en]


def ways_by_mail() -> list[tuple[str, str]]:
    """The same of those that may go by mail to who wrote to us: no besluit, and nothing that asks consent (Awb 2:8)."""
    kinds = Q(sjabloon__soort__wegen__contains=[Weg.EMAIL], sjabloon__soort__toestemming=False)
    found = Sjabloonversie.objects.filter(kinds, sjabloon__in_gebruik=True, vastgesteld_op__isnull=False)
    named = found.order_by("-taal", "sjabloon__naam").values_list("sjabloon", "taal", "sjabloon__naam").distinct()
    return [(f"{code}:{taal}", naam if taal == Taal.NL else f"{naam} (Engels)") for code, taal, naam in named]
