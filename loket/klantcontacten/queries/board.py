"""Who must still be called back: the board of a team, by time left."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q

from loket.kernel.actor import Actor
from loket.kernel.audit import HistoryRow, history_of
from loket.kernel.secrets import blind_index
from loket.kernel.text import end_of_local_day, local
from loket.klantcontacten.models import Internetaak, Poging, SoortInternetaak, Toestand
from loket.klantcontacten.models.internetaak import OPEN
from loket.organisatie.models import Team

MOST = 200
# What stands together in one list: who must be called back, and who asked something while logged in.
TOGETHER = {
    SoortInternetaak.TERUGBELLEN: (SoortInternetaak.TERUGBELLEN, SoortInternetaak.VRAAG),
    SoortInternetaak.RAADSVRAAG: (SoortInternetaak.RAADSVRAAG,),
}
WORDS = {
    "TerugbelverzoekPromised": "maakte het terugbelverzoek",
    "TerugbelverzoekRepeated": "kreeg dezelfde vraag nog een keer: nu met spoed",
    "VraagAsked": "stelde de vraag",
    "TerugbelverzoekClaimed": "pakte het op",
    "TerugbelpogingMade": "belde",
    "TerugbelverzoekEscalated": "meldde dat de belofte voorbij is",
    "TerugbelverzoekPassedOn": "gaf het door",
    "TerugbelverzoekFinished": "rondde het af",
    "TerugbelverzoekWithdrawn": "trok het in",
}


@dataclass(frozen=True, slots=True)
class TaakRow:
    id: UUID
    nummer: str
    vraag: str
    naam: str
    telefoonnummer: str
    team: str
    behandelaar: str
    toestand: str
    written: bool
    spoed: bool
    dagdeel: str
    uiterlijk: datetime | None
    pogingen: int
    late: bool

    @property
    def words(self) -> str:
        return Toestand(self.toestand).label


@dataclass(frozen=True, slots=True)
class TaakView:
    row: TaakRow
    bestuurder: bool
    written: bool  # asked while logged in: the answer is read there, and nobody is called
    email: str
    onderwerp: str
    asked_at: datetime
    pogingen: list[Poging]
    antwoord: str
    done_at: datetime | None
    team_code: str
    behandelaar_id: str
    klantcontact_id: UUID
    above: frozenset[str]  # the ids of who leads the team and of the head of its afdeling

    def is_for(self, by: Actor) -> bool:
        """Of the own team, of oneself, or of a team that one leads."""
        return self.team_code in by.teams or by.id in (self.behandelaar_id, *self.above)


def board(
    teams: Collection[str],
    *,
    now: datetime,
    mine: Actor | None = None,
    soort: SoortInternetaak = SoortInternetaak.TERUGBELLEN,
    most: int = MOST,
) -> list[TaakRow]:
    """The open ones of these teams, or of one person; what is promised soonest comes first. One statement."""
    found = Internetaak.objects.filter(toestand__in=OPEN, soort__in=TOGETHER[soort])
    found = found.filter(behandelaar_id=UUID(mine.id)) if mine else found.filter(team_id__in=teams)
    rows = found.select_related("team", "behandelaar").annotate(tried=Count("pogingen"))
    return [_row(taak, taak.tried, now) for taak in rows.order_by("uiterlijk", "id")[:most]]


def counts(
    teams: Collection[str], *, now: datetime, soort: SoortInternetaak = SoortInternetaak.TERUGBELLEN
) -> tuple[int, int]:
    """How many are open, and how many of them are past what was promised."""
    found = Internetaak.objects.filter(toestand__in=OPEN, soort__in=TOGETHER[soort], team_id__in=teams)
    told = found.aggregate(all=Count("id"), late=Count("id", filter=Q(uiterlijk__lt=now)))
    return told["all"], told["late"]


def due(by: Actor, *, now: datetime) -> tuple[int, int]:
    """How many are past what was promised, and how many more must be called today. One statement."""
    led = Q(team__in=Team.objects.filter(_led_by(by), active=True))
    found = Internetaak.objects.filter(toestand__in=OPEN, soort__in=TOGETHER[SoortInternetaak.TERUGBELLEN])
    today = Q(uiterlijk__gte=now, uiterlijk__lt=end_of_local_day(local(now).date()))
    told = found.filter(Q(team_id__in=by.teams) | led).aggregate(
        late=Count("id", filter=Q(uiterlijk__lt=now)), today=Count("id", filter=today)
    )
    return told["late"], told["today"]


def taak(taak_id: UUID, *, now: datetime) -> TaakView | None:
    one = Internetaak.objects.select_related("team__afdeling", "behandelaar", "klantcontact").filter(id=taak_id).first()
    if one is None:
        return None
    tries = list(one.pogingen.select_related("medewerker").order_by("-op"))
    contact = one.klantcontact
    return TaakView(
        _row(one, len(tries), now),
        one.soort == SoortInternetaak.RAADSVRAAG,
        one.soort == SoortInternetaak.VRAAG,
        one.emailadres,
        contact.onderwerp,
        contact.plaatsgevonden_op,
        tries,
        one.antwoord,
        one.afgehandeld_op,
        one.team_id or "",
        str(one.behandelaar_id or ""),
        contact.id,
        people_above(one.team),
    )


def people_above(team: Team | None) -> frozenset[str]:
    """Who leads it, and the head of its afdeling."""
    found = (team.leader_id, team.afdeling.head_id) if team else ()
    return frozenset(str(person) for person in found if person)


def teams_for(by: Actor) -> frozenset[str]:
    """The codes of the own teams, and of those that one leads or is the head of."""
    led = Team.objects.filter(_led_by(by), active=True).values_list("code", flat=True)
    return by.teams | frozenset(led)


def _led_by(by: Actor) -> Q:
    me = UUID(by.id)
    return Q(leader_id=me) | Q(afdeling__head_id=me)


def trail_of(taak_id: UUID) -> list[tuple[datetime, str, str, str]]:
    """When, who, what, and why: the newest first."""
    told = [(row.at, row.by_name, WORDS.get(row.kind.rpartition(".")[2], ""), row.reason) for row in _history(taak_id)]
    return [line for line in told if line[2]]


def _history(taak_id: UUID) -> list[HistoryRow]:
    return sorted(history_of("klantcontacten", taak_id), key=lambda row: row.at, reverse=True)


def by_key(send_key: UUID) -> Internetaak | None:
    """For who asked it, by the link that only they have."""
    return Internetaak.objects.filter(has_key(send_key)).first()


def has_key(send_key: UUID) -> Q:
    key = blind_index(str(send_key))
    return Q(sleutel=key) | Q(eerdere_sleutels__contains=[key])


def _row(taak: Internetaak, tried: int, now: datetime) -> TaakRow:
    return TaakRow(
        id=taak.id,
        nummer=taak.nummer,
        vraag=taak.toelichting,
        naam=taak.naam,
        telefoonnummer=taak.telefoonnummer,
        team=taak.team.name if taak.team else "",
        behandelaar=taak.behandelaar.name if taak.behandelaar else "",
        toestand=taak.toestand,
        written=taak.soort == SoortInternetaak.VRAAG,
        spoed=taak.spoed,
        dagdeel=taak.dagdeel,
        uiterlijk=taak.uiterlijk,
        pogingen=tried,
        late=bool(taak.uiterlijk and taak.uiterlijk < now and taak.toestand in OPEN),
    )
