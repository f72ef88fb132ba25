"""The post room: letters that came in, to a team, accepted and handled (S-63 … S-67)."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from psycopg.types.json import Jsonb

from loket.examples.contact.names import PLACES, SHOPS, STREETS
from loket.examples.year.book import Book, OtherTeam
from loket.examples.year.shape import moments
from loket.kernel.actor import Actor
from loket.post.commands.register import LEVEL
from loket.post.commands.stap import KEPT
from loket.post.events import PoststukAccepted, PoststukFinished, PoststukRegistered, PoststukRouted
from loket.post.models import Poststap, Poststuk, Stapsoort, Toestand
from loket.post.models.poststuk import Afzendersoort, Onderwerpsgroep, Papier, Richting, Soort
from loket.post.rules.poststuk import nummer_of

MORNING = {9: 1.0, 10: 1.0}
DAYS = (2, 25)  # from the letter to the end
SUBJECTS = {
    Afzendersoort.BURGER: (
        ("Bezwaar tegen een boete", Soort.BEZWAAR, Onderwerpsgroep.OVERIG, "juridisch"),
        ("Vraag over mijn aanslag", Soort.BRIEF, Onderwerpsgroep.BELASTING, "financien"),
        ("Verzoek om hulp in huis", Soort.AANVRAAG, Onderwerpsgroep.ZORG, "zorg"),
        ("Losse tegels in de straat", Soort.BRIEF, Onderwerpsgroep.OPENBARE_RUIMTE, "groen"),
        ("Opgave van een adres", Soort.BRIEF, Onderwerpsgroep.BURGERZAKEN, "burgerzaken"),
        ("Brief aan het college", Soort.BRIEF, Onderwerpsgroep.BESTUUR, "juridisch"),
    ),
    Afzendersoort.ORGANISATIE: (
        ("Factuur", Soort.FACTUUR, Onderwerpsgroep.OVERIG, "financien"),
        ("Jaarverslag van onze vereniging", Soort.BRIEF, Onderwerpsgroep.OVERIG, "zorg"),
        ("Aanvraag subsidie", Soort.AANVRAAG, Onderwerpsgroep.OVERIG, "financien"),
        ("Vergunning voor een evenement", Soort.AANVRAAG, Onderwerpsgroep.OVERIG, "vergunningen"),
    ),
}
BUILDING = (
    ("Aanvraag om te bouwen", Soort.AANVRAAG, Onderwerpsgroep.BOUWAANVRAAG, "vergunningen"),
    ("Aanvulling bij een bouwaanvraag", Soort.BRIEF, Onderwerpsgroep.BOUWAANVRAAG, "vergunningen"),
)
KINDS = ("burger", "organisatie", "bouw")


def senders(counts: tuple[int, int, int], book: Book) -> Iterator[str]:
    """In an order of chance, each kind exactly so often."""
    kinds = [kind for kind, many in zip(KINDS, counts, strict=True) for _ in range(many)]
    book.chance.shuffle(kinds)
    return iter(kinds)


def open_letters(book: Book, day: date, many: int, kinds: Iterator[str]) -> None:
    for at in moments(day, many, MORNING, book.chance):
        _letter(book, at, next(kinds))


def _letter(book: Book, at: datetime, kind: str) -> None:
    chance, id = book.chance, book.id_at(at)
    sort = Afzendersoort.ORGANISATIE if kind == "organisatie" else Afzendersoort.BURGER
    onderwerp, soort, groep, code = chance.choice(BUILDING if kind == "bouw" else SUBJECTS[sort])
    team = next((each for each in book.teams if each.code == code), book.teams[0])
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
        naam=_sender(book, sort),
        adres=f"{chance.choice(STREETS)} {chance.randint(1, 90)}, {chance.choice(PLACES)}",
        afzendersoort=sort,
        onderwerp=onderwerp,
        onderwerpsgroep=groep,
        soort=soort,
        vertrouwelijkheidaanduiding=LEVEL,
        bladzijden=chance.randint(1, 6),
        papier=Papier.MEE,
        toestand=Toestand.AFGEHANDELD,
        team_id=team.code,
        behandelaar_id=team.hands.id,
        reden="Afgehandeld.",
        afgehandeld_op=ended,
        geregistreerd_op=at,
        geregistreerd_door_id=book.clerk.id,
    )
    book.announce(PoststukRegistered(id, nummer, Richting.IN, at.date()), by=book.clerk.by, at=at)
    _way(book, id, team, at, ended)


def _sender(book: Book, sort: str) -> str:
    if sort == Afzendersoort.ORGANISATIE or not book.residents:
        return f"{book.chance.choice(SHOPS)} De {book.chance.choice(PLACES).split()[0]}"
    return book.chance.choice(book.residents).name


def _way(book: Book, id: UUID, team: OtherTeam, at: datetime, ended: datetime) -> None:
    routed, accepted = at + timedelta(minutes=20), min(at + timedelta(hours=5), ended)
    clerk, hands = book.clerk.by, team.hands.by
    _step(book, id, Stapsoort.VASTGELEGD, at, clerk)
    _step(book, id, Stapsoort.TOEGESTUURD, routed, clerk, team.name, toestand=Toestand.POSTKAMER)
    of_team = {"team_id": team.code}
    _step(book, id, Stapsoort.AANGENOMEN, accepted, hands, toestand=Toestand.TOEGESTUURD, **of_team)
    has = {**of_team, "behandelaar_id": str(team.hands.id)}
    _step(book, id, Stapsoort.AFGEHANDELD, ended, hands, "Afgehandeld.", toestand=Toestand.IN_BEHANDELING, **has)
    book.announce(PoststukRouted(id, team.code), by=clerk, at=routed)
    book.announce(PoststukAccepted(id), by=hands, at=accepted)
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
