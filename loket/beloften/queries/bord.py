"""The board of a day: each instrument as it stood, the score, and where we are among others."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import OuterRef, Subquery

from loket.beloften.models import Grond, Instrument, Lijst, Score, Stand, Status
from loket.beloften.rules.score import BELOFTEN, TOP, average_of, rank_of, score_of, top_line


@dataclass(frozen=True, slots=True)
class Row:
    """`status` empty: nothing was noted on that day."""

    id: UUID
    nummer: int
    groep: str
    toen: str
    nu: str
    grond: str
    wet: str
    status: str
    status_words: str
    vanaf: date | None
    bewijs: str
    eigenaar: str
    gemeten: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Among the others whose score is known around that day; `line` is the score of the tenth best. `bars`: the ten
    best of them by name, and we, the highest first.
    """

    others: int
    average: float | None
    rank: int | None
    line: int | None
    bars: list[tuple[str, int]]

    @property
    def words(self) -> str:
        """In words, for who does not see the bars."""
        if self.rank is None:
            return "Onze score is nog niet bekend."
        return f"Wij staan op plaats {self.rank} van {self.others + 1}."


@dataclass(frozen=True, slots=True)
class Board:
    """`published`: from before this register, as the source told it; the list of then is a reconstruction."""

    day: date
    groups: list[tuple[str, int | None, list[Row]]]
    score: int | None
    with_partly: int | None
    grounds: list[tuple[str, int | None]]
    published: Score | None
    place: Place

    @property
    def shown_score(self) -> int | None:
        return self.published.score if self.published else self.score


def board(day: date, *, lijst: str = Lijst.BELOFTEN, grond: str = "", missing: bool = False) -> Board:
    """`grond` and `missing` narrow the rows, never the score. Three statements."""
    rows = _rows(day, lijst)
    noted = [each.status for each in rows if each.status]
    score = score_of([each.status or Status.NIET_GESTART for each in rows]) if noted else None
    published = Score.objects.filter(gemeente="", datum__lte=day).order_by("-datum").first() if not noted else None
    shown = [each for each in rows if (not grond or each.grond == grond) and not (missing and _is_in(each))]
    return Board(
        day=day,
        groups=[(name, _score(rows, key), [r for r in shown if r.groep == key]) for key, name in _groups(rows, lijst)],
        score=score,
        with_partly=score_of([each.status or Status.NIET_GESTART for each in rows], partly=0.5) if noted else None,
        grounds=[(str(each.label), _score_of_ground(rows, each.value)) for each in Grond],
        published=published,
        place=_place(published.score if published else score, day),
    )


def instrument_row(instrument_id: UUID, day: date) -> Row | None:
    found = Instrument.objects.filter(id=instrument_id).first()
    return next((r for r in _rows(day, found.lijst) if r.id == instrument_id), None) if found else None


def history(instrument_id: UUID) -> list[Stand]:
    return list(Stand.objects.filter(instrument_id=instrument_id).select_related("eigenaar").order_by("-vanaf", "-id"))


def _rows(day: date, lijst: str) -> list[Row]:
    last = Stand.objects.filter(instrument=OuterRef("id"), vanaf__lte=day).order_by("-vanaf", "-id").values("id")[:1]
    found = list(Instrument.objects.filter(lijst=lijst).annotate(last=Subquery(last)).order_by("nummer"))
    standen = Stand.objects.select_related("eigenaar").in_bulk([each.last for each in found if each.last])
    return [_row(each, standen.get(each.last)) for each in found]


def _row(each: Instrument, stand: Stand | None) -> Row:
    return Row(
        id=each.id,
        nummer=each.nummer,
        groep=each.groep,
        toen=each.toen,
        nu=each.nu,
        grond=each.grond,
        wet=each.wet,
        status=stand.status if stand else "",
        status_words=str(Status(stand.status).label) if stand else "Niet bekend",
        vanaf=stand.vanaf if stand else None,
        bewijs=stand.bewijs if stand else "",
        eigenaar=stand.eigenaar.name if stand and stand.eigenaar else "",
        gemeten=bool(stand and stand.gemeten),
    )


def _groups(rows: Sequence[Row], lijst: str) -> list[tuple[str, str]]:
    if lijst == Lijst.BELOFTEN:
        return [(key, f"{key}. {text}") for key, text in BELOFTEN.items()]
    return [(key, key.capitalize()) for key in dict.fromkeys(each.groep for each in rows)]


def _score(rows: Sequence[Row], groep: str) -> int | None:
    statuses = [each.status for each in rows if each.groep == groep]
    return score_of([s or Status.NIET_GESTART for s in statuses]) if any(statuses) else None


def _score_of_ground(rows: Sequence[Row], grond: str) -> int | None:
    statuses = [each.status for each in rows if each.grond == grond]
    return score_of([s or Status.NIET_GESTART for s in statuses]) if any(statuses) else None


def _is_in(row: Row) -> bool:
    return row.status in (Status.INGEVOERD, Status.NVT)


def _place(own: int | None, day: date) -> Place:
    """The last known score of each other town up to that day."""
    scores: dict[str, int] = {}
    for each in Score.objects.exclude(gemeente="").filter(datum__lte=day).order_by("datum"):
        scores[each.gemeente] = each.score
    others = list(scores.values())
    mine = [own] if own is not None else []
    return Place(
        others=len(others),
        average=average_of(others),
        rank=rank_of(own, others) if own is not None and others else None,
        line=top_line([*others, *mine]),
        bars=sorted([*_best(scores), *(("Wij", each) for each in mine)], key=lambda row: -row[1]),
    )


def _best(scores: dict[str, int]) -> list[tuple[str, int]]:
    return sorted(scores.items(), key=lambda row: (-row[1], row[0]))[:TOP]
