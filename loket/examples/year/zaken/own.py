"""What stands in the holes of a printed zaak: its days by the law, who asked it and what, and its papers."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from uuid import UUID

from loket.besluiten.rules.besluittekst import last_day_to_object
from loket.examples.year.files import keep
from loket.examples.year.press import Print
from loket.examples.year.stencil import Hole
from loket.examples.year.zaken.paper import paper_of
from loket.examples.year.zaken.sorts import Sort
from loket.examples.zaken.kinds import Kind
from loket.examples.zaken.life import FOR_FOUR_YEARS
from loket.kernel.secrets import blind_index, encrypt
from loket.kernel.text import date_words
from loket.zaken.rules.aanvrager import COMPANY, Aanvrager, identificatie_of
from loket.zaken.rules.archief import Sources, archiefactiedatum, brondatum
from loket.zaken.rules.termijn import streefdatum


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is known when it begins. `norm` is that of its kind as a period."""

    kind: Kind
    norm: str | None
    who: Aanvrager
    about: str
    kanaal: str
    key: UUID


def own(sort: Sort, told: Told, made: Print) -> Mapping[Hole, str]:
    words = {
        **_who(told.who),
        **_days(sort, told, made),
        "kanaal": told.kanaal,
        "send_key": str(told.key),
        "about": told.about,
        "about_lower": told.about.lower(),
    }
    if told.who.bsn:
        sealed = encrypt(told.who.bsn).hex()
        index = blind_index(told.who.bsn).hex()
        words |= {"bsn": rf"\\x{sealed}", "sealed": f"enc~{sealed}", "bsn_index": rf"\\x{index}"}
    values = {hole: words[hole[0]] for hole in sort.stencil.holes if hole[0] in words}
    if sort.reaction and "reaction_day" in words:
        text = date_words(date.fromisoformat(words["reaction_day"]))
        values |= {("words", old): text for old, day in sort.stencil.usual.words.items() if day == sort.reaction}
    made.values.update(values)
    return values | dict(_papers(sort, made))


def _who(who: Aanvrager) -> dict[str, str]:
    company = who.kind == COMPANY
    return {
        "naam": who.name or who.bedrijfsnaam,
        "voornaam": who.voornaam,
        "tussenvoegsel": who.tussenvoegsel,
        "achternaam": who.bedrijfsnaam if company else who.achternaam,
        "email": who.email,
        "phone": who.phone,
        "straat": who.straat,
        "huisnummer": "".join(each for each in who.huisnummer if each.isdigit()) or "1",
        "postcode": who.postcode,
        "plaats": who.plaats,
        "bedrijfsnaam": who.bedrijfsnaam or who.name,
        "kvk": who.kvk,
        "bezoekadres": identificatie_of(who)["bezoekadres"] if company else "",
    }


def _days(sort: Sort, told: Told, made: Print) -> dict[str, str]:
    """As the commands count them."""
    begins, norm = made.course.begins, told.kind.norm
    found = {
        "last_day": _last_day(told.kind, begins),
        "planned": streefdatum(begins, told.norm, norm),
    }
    decided = made.course.day(sort.decided) if sort.decided else None
    if decided:
        found["reaction_day"] = _reaction(decided)
        found["lapse_day"] = decided + FOR_FOUR_YEARS if sort.lapse else None
    if sort.ending:
        kenmerk = str(sort.ending.get("datumkenmerk") or "")
        sources = Sources(
            einddatum=made.course.ends,
            eigenschappen=dict.fromkeys([kenmerk], made.word("ymd")),
            ingangsdatums=[decided],
            vervaldatums=[found.get("lapse_day")],
        )
        found["archive_day"] = archiefactiedatum(brondatum(sort.ending, sources), sort.kept)
    return {name: day.isoformat() for name, day in found.items() if day}


def _papers(sort: Sort, made: Print) -> Iterator[tuple[Hole, str]]:
    """Each a file of its own, as long as the one of the stencil."""
    for paper in sort.papers:
        name, at = made.values["id", paper.id], made.moment_of(paper.id)
        raw = paper_of(paper, made)
        key = f"{at:%Y/%m/%d}/{name}-{made.press.chance.getrandbits(64):016x}"
        yield ("file", paper.id), keep(key, raw)
        yield ("sum", paper.id), hashlib.sha256(raw).hexdigest()


@cache
def _last_day(kind: Kind, begins: date) -> date:
    return kind.last_day(begins)


@cache
def _reaction(decided: date) -> date:
    return last_day_to_object(decided).end
