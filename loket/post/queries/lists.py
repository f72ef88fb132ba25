"""Lists of letters: the post room, the team, what has no zaak, what goes out, the register of the year."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.post.models import Papier, Poststuk, Richting, Soort, Toestand
from loket.post.models.poststuk import DONE
from loket.post.permissions import REGISTREREN
from loket.post.rules.poststuk import WITH_TEAM
from loket.post.rules.receipt import answer_by
from loket.post.rules.rights import may_read

MOST = 200
PER_PAGE = 50
GONE = "Vernietigd"  # a year after it was done
FIELDS = (
    *("id", "nummer", "richting", "soort", "onderwerp", "naam", "ontvangen_op", "verzonden_op", "team_id"),
    *("team__name", "toestand", "reden", "document_id", "zaak__identificatie", "vertrouwelijkheidaanduiding"),
    *("papier", "behandelaar__first_name", "herkomst", "zaak__uiterlijke_einddatum_afdoening"),
)


@dataclass(frozen=True, slots=True)
class StukRow:
    """Of what this person may not read, only the number and where it is."""

    id: UUID
    nummer: str
    uit: bool
    soort: str
    onderwerp: str
    naam: str
    day: date | None
    team: str
    toestand: str
    toestand_words: str
    reden: str
    has_scan: bool
    zaak: str
    papier: str
    behandelaar: str
    by_itself: bool  # Loket wrote it: a receipt
    until: date | None = None  # the last day for our answer, of what still waits for one
    late: bool = False

    @property
    def came_back(self) -> bool:
        return self.toestand == Toestand.POSTKAMER and bool(self.reden)


def in_room(by: Actor) -> list[StukRow]:
    """What waits in the post room: came back, or has no team yet. The oldest first."""
    return _rows(Poststuk.objects.filter(toestand=Toestand.POSTKAMER).order_by("ontvangen_op", "nummer"), by)


def of_teams(teams: Collection[str], *, by: Actor) -> list[StukRow]:
    """What these teams have, by day of receipt: the term runs from then (S-64)."""
    return _rows(_of_teams(teams).order_by("ontvangen_op", "nummer"), by)


def without_zaak(by: Actor) -> list[StukRow]:
    """What came in and belongs to no zaak (S-141): of the own teams, for the post room of all."""
    found = Poststuk.objects.filter(richting=Richting.IN, zaak=None, document__isnull=False)
    found = found.exclude(toestand__in=(Toestand.AFGEHANDELD, Toestand.DOORGESTUURD))
    if not by.may(REGISTREREN):
        found = found.filter(team_id__in=by.teams)
    return _rows(found.order_by("ontvangen_op", "nummer"), by)


def outgoing(by: Actor) -> list[StukRow]:
    """What is ready to go."""
    return _rows(Poststuk.objects.filter(toestand=Toestand.KLAAR).order_by("nummer"), by)


def register(*, jaar: int, text: str = "", richting: str = "", number: int = 1, by: Actor) -> "Page[Any]":
    """One page of the register of a year, the newest first. Searches in number, name and subject; never in those of
    letters that this person may not read.
    """
    found = Poststuk.objects.filter(jaar=jaar)
    if richting in Richting.values:
        found = found.filter(richting=richting)
    if words := text.strip():
        told = Q(naam__icontains=words) | Q(onderwerp__icontains=words)
        found = found.filter(Q(nummer__icontains=words) | told & _readable(by))
    shown = Paginator(found.order_by("-nummer").values_list(*FIELDS), PER_PAGE).get_page(number)
    shown.object_list = [_row(told, by) for told in shown.object_list]
    return shown


def waiting(by: Actor) -> int:
    """For the menu: how many letters wait for the teams of this person."""
    return _of_teams(by.teams).filter(toestand=Toestand.TOEGESTUURD).count() if by.teams else 0


def digital_paper_left() -> list[tuple[str, int]]:
    """Where paper still is that nobody needs at a desk: kept, and replaced by its scan."""
    found = Poststuk.objects.filter(papier__in=(Papier.BEWAARD, Papier.VERVANGEN)).values_list("papier")
    return [(str(Papier(kind).label), number) for kind, number in found.annotate(n=Count("id")).order_by("papier")]


def _of_teams(teams: Collection[str]) -> "QuerySet[Poststuk]":
    return Poststuk.objects.filter(team_id__in=teams, toestand__in=WITH_TEAM)


def _readable(by: Actor) -> Q:
    """What `may_read` says, for the database."""
    secret = Q(vertrouwelijkheidaanduiding__in=("confidentieel", "geheim", "zeer_geheim"))
    own = Q(team_id__in=by.teams)
    return (own | ~secret) if by.may(REGISTREREN) else own


def _rows(found: "QuerySet[Poststuk]", by: Actor) -> list[StukRow]:
    return [_row(told, by) for told in found.values_list(*FIELDS)[:MOST]]


def _row(told: tuple[Any, ...], by: Actor) -> StukRow:
    one: dict[str, Any] = dict(zip(FIELDS, told, strict=True))
    until = _until(one)
    open_ = may_read(one["vertrouwelijkheidaanduiding"], one["team_id"], by)
    return StukRow(
        id=one["id"],
        nummer=one["nummer"],
        uit=one["richting"] == Richting.UIT,
        soort=str(Soort(one["soort"]).label),
        onderwerp=(one["onderwerp"] or GONE) if open_ else "Vertrouwelijk",
        naam=one["naam"] if open_ else "",
        day=one["ontvangen_op"] or one["verzonden_op"],
        team=one["team__name"] or "",
        toestand=one["toestand"],
        toestand_words=str(Toestand(one["toestand"]).label),
        reden=one["reden"] if open_ else "",
        has_scan=one["document_id"] is not None,
        zaak=one["zaak__identificatie"] or "",
        papier=str(Papier(one["papier"]).label),
        behandelaar=one["behandelaar__first_name"] or "",
        by_itself=one["herkomst"].startswith("ontvangst:"),
        until=until,
        late=bool(until and until < timezone.localdate()),
    )


def _until(one: dict[str, Any]) -> date | None:
    """Of what came in and nobody answered yet."""
    if one["ontvangen_op"] is None or one["toestand"] in DONE:
        return None
    return answer_by(one["soort"], one["ontvangen_op"], of_zaak=one["zaak__uiterlijke_einddatum_afdoening"])


@dataclass(frozen=True, slots=True)
class StapRow:
    what: str
    who: str
    at: datetime
    why: str
    undone: bool


def steps_of(stuk: Poststuk) -> list[StapRow]:
    """The newest first."""
    found = stuk.stappen.select_related("door").order_by("-op", "-id")
    return [
        StapRow(
            each.get_soort_display(),
            each.door.name if each.door else "Loket",
            each.op,
            each.toelichting,
            each.ongedaan_op is not None,
        )
        for each in found
    ]
