"""Where the bars, points and lines of a chart go. Pure sums; the templates draw them as SVG."""

import math
from dataclasses import dataclass

from django.utils.text import slugify
from django.utils.translation import gettext

from loket.kernel.language import DutchName

WIDTH = 480
LABELS = 150
ROW = 34


@dataclass(frozen=True)
class Bar:
    label: str
    value: float
    y: int
    width: float
    misses: bool

    @property
    def middle(self) -> int:
        return self.y + 18

    @property
    def end(self) -> float:
        return LABELS + self.width

    @property
    def has_room(self) -> bool:
        """Whether the figure fits inside the bar."""
        return self.width >= 56

    @property
    def verdict(self) -> str:
        return gettext("haalt norm niet") if self.misses else gettext("haalt norm")

    @property
    def lang(self) -> str:
        """Of the label, where that is another one than that of the page."""
        return self.label.lang if isinstance(self.label, DutchName) else ""


@dataclass(frozen=True)
class BarChart:
    bars: list[Bar]
    height: int
    norm: float | None
    norm_x: float
    width: int = WIDTH
    labels: int = LABELS

    @property
    def norm_end(self) -> int:
        return len(self.bars) * ROW + 4


@dataclass(frozen=True)
class Point:
    label: str
    value: float
    x: float
    y: float
    named: bool


@dataclass(frozen=True)
class Tick:
    value: float
    y: float


@dataclass(frozen=True)
class LineChart:
    points: list[Point]
    ticks: list[Tick]
    norm: float | None
    norm_y: float
    width: int = WIDTH
    height: int = 210

    @property
    def last_label_y(self) -> float:
        """The last figure stands on the free side of the line: above it, or below when the line comes down."""
        if len(self.points) < 2 or self.points[-2].y >= self.points[-1].y:
            return max(self.points[-1].y - 10, 14)  # a full hundred stays in the picture
        return self.points[-1].y + 20

    @property
    def path(self) -> str:
        return " ".join(f"{point.x:.1f},{point.y:.1f}" for point in self.points)


def bars(rows: list[tuple[str, float]], *, norm: float | None = None, lower_is_better: bool = False) -> BarChart:
    """Bars start at 0; the longest one, or the norm, fills the width."""
    top = max([value for _, value in rows] + [norm or 0]) or 1
    room = WIDTH - LABELS - 8
    drawn = [
        Bar(label, value, at * ROW, room * max(value, 0) / top, _misses(value, norm, lower_is_better))
        for at, (label, value) in enumerate(rows)
    ]
    height = len(rows) * ROW + (24 if norm is not None else 4)
    return BarChart(drawn, height, norm, LABELS + room * (norm or 0) / top)


def _misses(value: float, norm: float | None, lower_is_better: bool) -> bool:
    if norm is None:
        return False
    return value > norm if lower_is_better else value < norm


def line(rows: list[tuple[str, float]], *, norm: float | None = None) -> LineChart:
    """A line may be cut below: the axis then shows from where."""
    left, right, top, bottom = 52.0, WIDTH - 16.0, 16.0, 176.0
    values = [value for _, value in rows] + ([norm] if norm is not None else [])
    low, high, step = scale(min(values, default=0), max(values, default=1))

    def height_of(value: float) -> float:
        return bottom - (bottom - top) * (value - low) / (high - low)

    gap = (right - left) / max(len(rows) - 1, 1)
    each = max(1, math.ceil(len(rows) / 5))
    points = [
        Point(label, value, left + gap * at, height_of(value), (len(rows) - 1 - at) % each == 0)
        for at, (label, value) in enumerate(rows)
    ]
    ticks = [Tick(low + step * at, height_of(low + step * at)) for at in range(round((high - low) / step) + 1)]
    return LineChart(points, ticks, norm, height_of(norm) if norm is not None else 0)


@dataclass(frozen=True)
class Piece:
    """One layer of a pillar; `kind` is the class of its colour."""

    name: str
    value: float
    y: float
    height: float
    kind: str


@dataclass(frozen=True)
class Pillar:
    label: str
    total: float
    x: float
    pieces: list[Piece]

    @property
    def top(self) -> float:
        return min((piece.y for piece in self.pieces), default=FLOOR) - 6

    @property
    def middle(self) -> float:
        return self.x + PILLAR / 2


@dataclass(frozen=True)
class StackChart:
    pillars: list[Pillar]
    legend: list[tuple[str, str]]  # class and name, from the floor up
    width: int = WIDTH
    height: int = 210
    pillar: int = 52
    floor: float = 182.0


PILLAR, FLOOR = StackChart.pillar, StackChart.floor


def stacks(rows: list[tuple[str, list[tuple[str, float]]]]) -> StackChart:
    """Pillars side by side, their layers in the same order and colour; the highest fills the height."""
    names = list(dict.fromkeys(name for _, layers in rows for name, _ in layers))
    kinds = {name: f"s{at + 1}" for at, name in enumerate(names)}
    top = max((sum(value for _, value in layers) for _, layers in rows), default=0) or 1
    gap = (WIDTH - PILLAR) / max(len(rows), 1)
    pillars = []
    for at, (label, layers) in enumerate(rows):
        pieces, y = [], FLOOR
        for name, value in layers:
            height = (FLOOR - 24) * value / top
            y -= height
            pieces.append(Piece(name, value, y, height, kinds[name]))
        pillars.append(Pillar(label, sum(value for _, value in layers), PILLAR / 2 + gap * at, pieces))
    return StackChart(pillars, [(kinds[name], name) for name in names])


def scale(low: float, high: float) -> tuple[float, float, float]:
    """From where to where an axis runs and in which steps: round numbers, about five of them."""
    span = max(high - low, abs(high) * 0.1, 1)
    rough = span / 4
    size = 10 ** math.floor(math.log10(rough))
    step = next(size * times for times in (1, 2, 5, 10) if rough <= size * times)
    start = math.floor(low / step) * step
    if 0 < start <= high * 0.4:
        start = 0
    return start, math.ceil(high / step) * step if high > start else start + step, step


def id_of(title: str) -> str:
    """A name for the chart in its page, out of its title."""
    return f"grafiek-{slugify(title)}"
