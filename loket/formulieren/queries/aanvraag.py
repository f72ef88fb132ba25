"""One aanvraag with its form and its way, and the lists of staff."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Q
from django.utils.safestring import mark_safe

from loket.formulieren.models import Aanvraag, Bijlage, Stand
from loket.formulieren.queries.formulier import inhoud_of
from loket.formulieren.rules.content import Formulierinhoud
from loket.formulieren.rules.engels import Say, in_english, missing_in, say_in
from loket.formulieren.rules.reis import Reis, reis
from loket.kernel import language

WAITS_LONG = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Ingevuld:
    """An aanvraag, what its form asks, and where it is. `english`: its texts are in English here."""

    aanvraag: Aanvraag
    slug: str
    name: str
    inhoud: Formulierinhoud
    reis: Reis
    english: bool = False

    @property
    def say(self) -> Say:
        """How our words in an answer are said on the page of now."""
        return say_in(self.inhoud, english=self.english)

    @property
    def lang(self) -> str:
        """Beside the texts of the form on a page in English, when those are Dutch."""
        return mark_safe(' lang="nl"') if language.in_english() and not self.english else ""


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One that is not sent yet."""

    id: UUID
    changed_at: datetime
    kenmerk: str


@dataclass(frozen=True, slots=True)
class WachtendRow:
    """One that was sent and is no zaak yet."""

    id: UUID
    kenmerk: str
    formulier: str
    submitted_at: datetime
    state: str
    fault: str
    failed_at: datetime | None


@dataclass(frozen=True, slots=True)
class VerstuurdRow:
    """One of somebody who is logged in."""

    id: UUID
    kenmerk: str
    formulier: str
    slug: str
    state: str
    started_at: datetime
    submitted_at: datetime | None
    zaak: UUID | None


def aanvraag_with_form(aanvraag_id: UUID) -> Aanvraag | None:
    return Aanvraag.objects.select_related("versie__formulier").filter(id=aanvraag_id).first()


def shown_of(aanvraag: Aanvraag, today: date) -> Ingevuld:
    """The same for a page: in its language, when the whole form is there in it."""
    formulier, inhoud = aanvraag.versie.formulier, inhoud_of(aanvraag.versie_id)
    if not language.in_english() or missing_in(inhoud, formulier.name):
        return ingevuld_of(aanvraag, today)
    told, name = in_english(inhoud), inhoud.engels[formulier.name]
    way = reis(told, aanvraag.answers, aanvraag.known, today)
    return Ingevuld(aanvraag, formulier.slug, name, told, way, english=True)


def ingevuld_of(aanvraag: Aanvraag, today: date) -> Ingevuld:
    """Where this aanvraag is, on this day."""
    inhoud = inhoud_of(aanvraag.versie_id)
    way = reis(inhoud, aanvraag.answers, aanvraag.known, today)
    formulier = aanvraag.versie.formulier
    return Ingevuld(aanvraag, formulier.slug, formulier.name, inhoud, way)


def name_of(aanvraag: Aanvraag) -> str:
    """Of its form, in the language in which it was filled in."""
    return text_of(aanvraag, aanvraag.versie.formulier.name)


def text_of(aanvraag: Aanvraag, text: str) -> str:
    """A text of its form in that language, when the whole form is there in it."""
    inhoud, name = inhoud_of(aanvraag.versie_id), aanvraag.versie.formulier.name
    english = aanvraag.taal == language.ENGLISH and not missing_in(inhoud, name)
    return inhoud.engels.get(text, text) if english else text


def drafts_of(slug: str, ids: Sequence[str], wie: bytes | None) -> list[DraftRow]:
    """What was begun with this form and not sent: of this browser, or of who is logged in. The newest first."""
    mine = Q(wie=wie) if wie else Q(id__in=ids, wie=None)
    found = Aanvraag.objects.filter(mine, versie__formulier_id=slug, state=Stand.CONCEPT).order_by("-changed_at")
    return [DraftRow(*row) for row in found.values_list("id", "changed_at", "kenmerk")[:3]] if wie or ids else []


def bijlagen_of(aanvraag_id: UUID) -> list[Bijlage]:
    return list(Bijlage.objects.filter(aanvraag=aanvraag_id))


def aanvragen_without_zaak(now: datetime, *, most: int = 200) -> list[WachtendRow]:
    """What failed, and what waits longer than a hand-over takes; the oldest first."""
    late = Q(state=Stand.MISLUKT) | Q(state=Stand.INGEDIEND, submitted_at__lt=now - WAITS_LONG)
    found = Aanvraag.objects.filter(late).order_by("submitted_at")
    fields = ("id", "kenmerk", "versie__formulier__name", "submitted_at", "state", "fault", "failed_at")
    return [WachtendRow(*row) for row in found.values_list(*fields)[:most]]
