"""What the applicant reads about a zaak: subjects, and the words that the templates of messages fill in."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

KINDS = ("ontvangst", "status", "aanvulling", "termijn")
SUBJECTS = {
    "ontvangst": _("Wij hebben uw aanvraag ontvangen: zaak {nummer}"),
    "status": _("Er is nieuws over uw zaak {nummer}"),
    "aanvulling": _("Wij missen nog iets voor uw zaak {nummer}"),
    "termijn": _("De datum van uw zaak {nummer} is veranderd"),
}
TITLES = {
    "aanvulling": "Vraag om aanvulling",
    "termijn": "Brief over de nieuwe datum",
}


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who hears of a zaak. Without an address we write a letter to print."""

    name: str = ""
    email: str = ""
    address: str = ""


def template_of(kind: str) -> str:
    return f"zaken/berichten/{kind}.txt"


def subject_of(kind: str, nummer: str) -> Promise:
    """In the language of who reads it."""
    return format_lazy(SUBJECTS[kind], nummer=nummer)


def is_worth_telling(told: date | None, now: date | None, *, always: bool) -> bool:
    """A day that the applicant was told is another one now; or the law says that it must be told."""
    if now is None:
        return False
    return always or (told is not None and told != now)
