"""The post room: letters that came in, to a team, accepted and handled (S-63 … S-67)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from psycopg.types.json import Jsonb

from loket.examples.contact.names import PLACES, SHOPS, STREETS
from loket.examples.year.book import Book, OtherTeam, Resident
from loket.examples.year.shape import moments
from loket.examples.year.zaken.office import Office, Opened
from loket.examples.zaken.stories import STORIES
from loket.kernel.actor import Actor
from loket.post.commands.register import LEVEL
from loket.post.commands.stap import KEPT
from loket.post.events import (
    PoststukAccepted,
    PoststukFinished,
    PoststukPutWithZaak,
    PoststukRegistered,
    PoststukRouted,
)
from loket.post.models import Poststap, Poststuk, Stapsoort, Toestand
from loket.post.models.poststuk import Afzendersoort, Onderwerpsgroep, Papier, Richting, Soort
from loket.post.rules.poststuk import nummer_of
from loket.post.rules.zaak import aanvrager_from

MORNING = {9: 1.0, 10: 1.0}
OF_A_CLUB = "Jaarverslag van onze vereniging"
CLUBS = (  # as many as SHOPS
    *("Voetbalclub", "Tennisclub", "Harmonie", "Toneelvereniging", "Buurtvereniging"),
    *("Zangkoor", "Reddingsbrigade", "Volkstuinvereniging", "Schaakclub", "Postduivenvereniging"),
)
DAYS = (2, 25)  # from the letter to the end


@dataclass(frozen=True, slots=True)
class Subject:
    """What a letter is about; `weight` of a thousand of its sender. With a `zaaktype` it begins a zaak (S-141)."""

    onderwerp: str
    soort: Soort
    groep: Onderwerpsgroep
    team: str
    weight: int
    zaaktype: str = ""


_BRIEF, _ASKED, _GROUP = Soort.BRIEF, Soort.AANVRAAG, Onderwerpsgroep
SUBJECTS = {
    Afzendersoort.BURGER: (
        Subject("Vraag over mijn aanslag", _BRIEF, _GROUP.BELASTING, "financien", 270),
        Subject("Losse tegels in de straat", _BRIEF, _GROUP.OPENBARE_RUIMTE, "groen", 180),
        Subject("Opgave van een adres", _BRIEF, _GROUP.BURGERZAKEN, "burgerzaken", 240),
        Subject("Brief aan het college", _BRIEF, _GROUP.BESTUUR, "juridisch", 200),
        Subject("Bezwaar tegen een besluit", Soort.BEZWAAR, _GROUP.OVERIG, "juridisch", 24, "BEZWAAR"),
        Subject("Verzoek om hulp in huis", _ASKED, _GROUP.ZORG, "zorg", 26, "WMO"),
        Subject("Bijzondere bijstand", _ASKED, _GROUP.ZORG, "zorg", 22, "BIJZONDERE-BIJSTAND"),
        Subject("Kwijtschelding", _ASKED, _GROUP.BELASTING, "financien", 26, "KWIJTSCHELDING"),
        Subject("Schade door de weg", _ASKED, _GROUP.OVERIG, "juridisch", 7, "AANSPRAKELIJKSTELLING"),
        Subject("Verzoek om stukken", _ASKED, _GROUP.BESTUUR, "juridisch", 5, "WOO-VERZOEK"),
    ),
    Afzendersoort.ORGANISATIE: (
        Subject("Factuur", Soort.FACTUUR, _GROUP.OVERIG, "financien", 560),
        Subject(OF_A_CLUB, _BRIEF, _GROUP.OVERIG, "zorg", 390),
        Subject("Aanvraag subsidie", _ASKED, _GROUP.OVERIG, "financien", 21, "SUBSIDIE"),
        Subject("Vergunning voor een evenement", _ASKED, _GROUP.OVERIG, "vergunningen", 24, "EVENEMENT"),
        Subject("Vergunning om te schenken", _ASKED, _GROUP.OVERIG, "vergunningen", 5, "ALCOHOLVERGUNNING"),
    ),
}
BUILDING = (
    Subject("Aanvraag om te bouwen", _ASKED, _GROUP.BOUWAANVRAAG, "vergunningen", 34, "OMGEVINGSVERGUNNING"),
    Subject("Aanvulling bij een bouwaanvraag", _BRIEF, _GROUP.BOUWAANVRAAG, "vergunningen", 66),
)
LETTERS: Mapping[str, Sequence[Subject]] = {**{str(sort): each for sort, each in SUBJECTS.items()}, "bouw": BUILDING}
WEIGHED = {name: (subjects, [each.weight for each in subjects]) for name, subjects in LETTERS.items()}
KANAAL = "post"
KINDS = ("burger", "organisatie", "bouw")


def senders(counts: tuple[int, int, int], book: Book) -> Iterator[str]:
    """In an order of chance, each kind exactly so often."""
    kinds = [kind for kind, many in zip(KINDS, counts, strict=True) for _ in range(many)]
    book.chance.shuffle(kinds)
    return iter(kinds)


def open_letters(book: Book, day: date, many: int, kinds: Iterator[str], office: Office) -> None:
    for at in moments(day, many, MORNING, book.chance):
        _letter(book, at, next(kinds), office)


def _letter(book: Book, at: datetime, kind: str, office: Office) -> None:
    chance, id = book.chance, book.id_at(at)
    sort = Afzendersoort.ORGANISATIE if kind == "organisatie" else Afzendersoort.BURGER
    about = chance.choices(*WEIGHED["bouw" if kind == "bouw" else sort])[0]
    team = next((each for each in book.teams if each.code == about.team), book.teams[0])
    resident = None if sort == Afzendersoort.ORGANISATIE or not book.residents else chance.choice(book.residents)
    naam, adres = (
        _sender(book, resident, about),
        f"{chance.choice(STREETS)} {chance.randint(1, 90)}, {chance.choice(PLACES)}",
    )
    who = resident.asks if resident else aanvrager_from(naam, adres, sort)
    onderwerp = chance.choice(STORIES[about.zaaktype].stories) if about.zaaktype else about.onderwerp
    zaak = office.open(about.zaaktype, at.date(), kanaal=KANAAL, who=who, about=onderwerp, key=id)
    ended = min(at + timedelta(days=chance.uniform(*DAYS)), book.until - timedelta(minutes=1))
    nummer = nummer_of(at.year, book.number("post", at.year))
    book.add(
        Poststuk,
        id=id,
        nummer=nummer,
        jaar=at.year,
        richting=Richting.IN,
        ontvangen_op=at.date(),
        dagtekening=at.date() - timedelta(days=chance.randint(1, 4)),
        naam=naam,
        adres=adres,
        afzendersoort=sort,
        onderwerp=onderwerp,
        onderwerpsgroep=about.groep,
        soort=about.soort,
        vertrouwelijkheidaanduiding=LEVEL,
        bladzijden=chance.randint(1, 6),
        papier=Papier.MEE,
        toestand=Toestand.AFGEHANDELD,
        team_id=team.code,
        behandelaar_id=team.hands.id,
        zaak_id=zaak.id if zaak else None,
        reden="Afgehandeld.",
        afgehandeld_op=ended,
        geregistreerd_op=at,
        geregistreerd_door_id=book.clerk.id,
    )
    book.announce(PoststukRegistered(id, nummer, Richting.IN, at.date()), by=book.clerk.by, at=at)
    _way(book, id, team, at, ended, zaak)


def _sender(book: Book, resident: Resident | None, about: Subject) -> str:
    """A club has members to report to, a shop sends an invoice."""
    if resident is not None:
        return resident.name
    shop = book.chance.choice(SHOPS)
    kind = CLUBS[SHOPS.index(shop)] if about.onderwerp == OF_A_CLUB else shop
    return f"{kind} {book.chance.choice(PLACES).split()[0]}"


def _way(book: Book, id: UUID, team: OtherTeam, at: datetime, ended: datetime, zaak: Opened | None) -> None:
    routed, accepted = at + timedelta(minutes=20), min(at + timedelta(hours=5), ended)
    clerk, hands = book.clerk.by, team.hands.by
    _step(book, id, Stapsoort.VASTGELEGD, at, clerk)
    _step(book, id, Stapsoort.TOEGESTUURD, routed, clerk, team.name, toestand=Toestand.POSTKAMER)
    of_team = {"team_id": team.code}
    _step(book, id, Stapsoort.AANGENOMEN, accepted, hands, toestand=Toestand.TOEGESTUURD, **of_team)
    has = {**of_team, "behandelaar_id": str(team.hands.id)}
    if zaak:
        begun = min(at + timedelta(hours=6), ended)
        _step(book, id, Stapsoort.ZAAK, begun, hands, zaak.nummer, toestand=Toestand.IN_BEHANDELING, **has)
        has["zaak_id"] = str(zaak.id)
    _step(book, id, Stapsoort.AFGEHANDELD, ended, hands, "Afgehandeld.", toestand=Toestand.IN_BEHANDELING, **has)
    book.announce(PoststukRouted(id, team.code), by=clerk, at=routed)
    book.announce(PoststukAccepted(id), by=hands, at=accepted)
    if zaak:
        book.announce(PoststukPutWithZaak(id, zaak.id), by=hands, at=begun)
    book.announce(PoststukFinished(id, Toestand.AFGEHANDELD), by=hands, at=ended)


def _step(book: Book, id: UUID, soort: str, at: datetime, by: Actor, words: str = "", **was: Any) -> None:
    """How it was before goes along, but for the first."""
    usual = {"papier": Papier.MEE, "reden": "", "bewijs": "", "verzendwijze": "", "bladzijden": 1}
    before = dict.fromkeys(KEPT) | usual | was if was else {}
    book.add(
        Poststap,
        id=book.id_at(at),
        poststuk_id=id,
        soort=soort,
        voor=Jsonb(before),
        toelichting=words,
        door_id=by.id,
        op=at,
    )
