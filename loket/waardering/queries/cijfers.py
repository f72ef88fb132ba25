"""The figures of a time: per channel, per aspect, and what was written. Small groups are not shown."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from loket.kernel.text import end_of_local_day, start_of_local_day
from loket.organisatie.models import Channel
from loket.waardering.models import Antwoord, Onderdrukt, Uitnodiging
from loket.waardering.rules.tellen import mean, nps, response
from loket.waardering.rules.vragen import ASPECTEN, MARKS, OCCASIONS

MOST = 100


@dataclass(frozen=True, slots=True)
class Line:
    """`asked` and `answered` are always told; the others only of a group that is big enough."""

    label: str
    asked: int
    suppressed: int
    answered: int
    response: Decimal | None
    cijfer: Decimal | None
    moeite: Decimal | None
    nps: int | None


@dataclass(frozen=True, slots=True)
class Open:
    id: UUID
    tekst: str
    kanaal: str
    dag: date
    labels: list[str]


@dataclass(frozen=True, slots=True)
class Figures:
    lines: list[Line]
    total: Line
    aspecten: list[tuple[str, Decimal | None]]
    suppressed: list[tuple[str, int]]
    labels: list[tuple[str, int]]


def figures(first: date, last: date, *, team: str = "", product: str = "") -> Figures:
    """Both days are in it. Two statements."""
    narrowed = {name: value for name, value in (("team", team), ("product", product)) if value}
    asked = Uitnodiging.objects.filter(
        gevraagd_op__gte=start_of_local_day(first), gevraagd_op__lt=end_of_local_day(last), **narrowed
    ).values_list("kanaal", "onderdrukt")
    given = Antwoord.objects.filter(dag__range=(first, last), **narrowed).values("kanaal", "labels", *MARKS)
    invited, answers = list(asked), list(given)
    by_channel: dict[str, list[dict[str, object]]] = defaultdict(list)
    for each in answers:
        by_channel[str(each["kanaal"])].append(each)
    channels = sorted({kanaal for kanaal, _ in invited} | set(by_channel))
    names = {**dict(Channel.choices), **OCCASIONS}
    return Figures(
        lines=[
            _line(str(names.get(code, code)), [w for k, w in invited if k == code], by_channel[code])
            for code in channels
        ],
        total=_line("Alle kanalen", [why for _, why in invited], answers),
        aspecten=[(str(label), mean(_marks(answers, name))) for name, label in ASPECTEN.items()],
        suppressed=_labels(Counter(why for _, why in invited if why)),
        labels=sorted(Counter(label for each in answers for label in each["labels"]).items(), key=lambda row: -row[1]),
    )


def open_answers(first: date, last: date, *, most: int = MOST) -> list[Open]:
    """What was written, the newest first; compliments too (S-88). One statement."""
    found = Antwoord.objects.filter(dag__range=(first, last)).exclude(tekst="").order_by("-dag", "id")[:most]
    names = {**dict(Channel.choices), **OCCASIONS}
    return [
        Open(each.id, each.tekst, str(names.get(each.kanaal, each.kanaal)), each.dag, each.labels) for each in found
    ]


def invitation(sleutel: str) -> Uitnodiging | None:
    return Uitnodiging.objects.filter(sleutel=sleutel).first()


def _line(label: str, invited: Sequence[str], answers: Sequence[dict[str, object]]) -> Line:
    asked = sum(not why for why in invited)
    return Line(
        label=label,
        asked=asked,
        suppressed=len(invited) - asked,
        answered=len(answers),
        response=response(len(answers), asked),
        cijfer=mean(_marks(answers, "cijfer")),
        moeite=mean(_marks(answers, "moeite")),
        nps=nps(_marks(answers, "aanbevelen")),
    )


def _marks(answers: Sequence[dict[str, object]], name: str) -> list[int]:
    return [mark for each in answers if isinstance(mark := each[name], int)]


def _labels(counted: Counter[str]) -> list[tuple[str, int]]:
    return [(str(Onderdrukt(code).label), number) for code, number in counted.most_common()]
