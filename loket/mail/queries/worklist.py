"""The list of mail to answer, what is late on top; and what lies in the trays."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from loket.kernel.actor import Actor
from loket.kernel.text import day_words, local
from loket.mail.models import TRAYS, Bijlage, Mailbericht, Toestand
from loket.mail.permissions import VERDELEN

PER_PAGE = 50
SOON = timedelta(hours=4)
MINE, TEAMS, ALL = "mij", "teams", "alles"


@dataclass(frozen=True, slots=True)
class MailRow:
    id: UUID
    onderwerp: str
    begin: str
    van: str
    team: str
    behandelaar: str
    toestand: str
    ontvangen_op: datetime
    uiterlijk: datetime
    met_bijlage: bool
    te_controleren: bool
    late: bool
    until: str

    @property
    def place(self) -> str:
        """Where the next page goes on."""
        at = self.uiterlijk if self.toestand == Toestand.OPEN else self.ontvangen_op
        return f"{at.isoformat()}_{self.id}"


@dataclass(frozen=True, slots=True)
class Counts:
    open: int
    late: int
    today: int


def open_mail(by: Actor, *, which: str, now: datetime, after: str = "") -> list[MailRow]:
    """Of me, of my teams, or of everybody for who divides; what must be answered soonest comes first. One statement."""
    found = _open_for(by, which).order_by("uiterlijk", "id")
    if (place := place_of(after)) is not None:
        found = found.filter(Q(uiterlijk__gt=place[0]) | Q(uiterlijk=place[0], id__gt=place[1]))
    return _rows(found, now)


def tray(by: Actor, *, toestand: str, now: datetime, after: str = "") -> list[MailRow]:
    """What lies in one tray, or is done; the newest first. One statement."""
    found = seen_by(by).filter(toestand=toestand).order_by("-ontvangen_op", "-id")
    if (place := place_of(after)) is not None:
        found = found.filter(Q(ontvangen_op__lt=place[0]) | Q(ontvangen_op=place[0], id__lt=place[1]))
    return _rows(found, now)


def following(by: Actor, mail: Mailbericht) -> UUID | None:
    """Which open mail of the own teams comes after this one; after the last the first."""
    found = _open_for(by, TEAMS).exclude(id=mail.id).order_by("uiterlijk", "id").values_list("id", flat=True)
    later = Q(uiterlijk__gt=mail.uiterlijk) | Q(uiterlijk=mail.uiterlijk, id__gt=mail.id)
    return found.filter(later).first() or found.first()


def counts(by: Actor, *, which: str, now: datetime) -> Counts:
    end = local(now).replace(hour=23, minute=59, second=59)
    told = _open_for(by, which).aggregate(
        all=Count("id"), late=Count("id", filter=Q(uiterlijk__lt=now)), today=Count("id", filter=Q(uiterlijk__lte=end))
    )
    return Counts(told["all"], told["late"], told["today"] - told["late"])


def tray_counts(by: Actor) -> list[tuple[str, str, int]]:
    """Code, name and how many, of the trays in which there is something."""
    rows = seen_by(by).filter(toestand__in=TRAYS).values_list("toestand").annotate(n=Count("id"))
    found = dict(rows)
    return [(each.value, each.label, found[each.value]) for each in TRAYS if each.value in found]


def place_of(text: str) -> tuple[datetime, UUID] | None:
    at, _, id = text.partition("_")
    try:
        return datetime.fromisoformat(at), UUID(id)
    except ValueError:
        return None


def seen_by(by: Actor) -> QuerySet[Mailbericht]:
    return Mailbericht.objects.all() if by.may(VERDELEN) else Mailbericht.objects.filter(team_id__in=by.teams)


def _open_for(by: Actor, which: str) -> QuerySet[Mailbericht]:
    found = Mailbericht.objects.filter(toestand=Toestand.OPEN)
    if which == MINE:
        return found.filter(behandelaar_id=UUID(by.id))
    return found if which == ALL and by.may(VERDELEN) else found.filter(team_id__in=by.teams)


def _rows(found: QuerySet[Mailbericht], now: datetime) -> list[MailRow]:
    attached = Exists(Bijlage.objects.filter(mail=OuterRef("id")))
    chosen = found.select_related("team", "behandelaar").annotate(attached=attached)
    return [_row(mail, mail.attached, now) for mail in chosen.defer("eerder", "ondertekening")[: PER_PAGE + 1]]


def _row(mail: Mailbericht, attached: bool, now: datetime) -> MailRow:
    until = local(mail.uiterlijk)
    return MailRow(
        id=mail.id,
        onderwerp=mail.onderwerp or "Zonder onderwerp",
        begin=" ".join(mail.tekst[:160].split()),
        van=mail.van_naam or mail.van or "Afzender onbekend",
        team=mail.team.name,
        behandelaar=mail.behandelaar.name if mail.behandelaar else "",
        toestand=mail.toestand,
        ontvangen_op=mail.ontvangen_op,
        uiterlijk=mail.uiterlijk,
        met_bijlage=attached,
        te_controleren=bool(mail.genoemd_id or mail.genoemde_zaak_id),
        late=mail.toestand == Toestand.OPEN and mail.uiterlijk < now,
        until=f"{day_words(until.date(), local(now).date())} {until:%H.%M} uur",
    )
