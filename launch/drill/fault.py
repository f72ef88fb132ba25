"""What a fault is: how it begins, how long it lasts, how it is undone, and when it cannot be tried here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from launch.drill.town import Town


def nothing(town: "Town") -> None:
    """It undoes itself: what was killed starts again."""


@dataclass(frozen=True)
class Fault:
    """`begin` and `end` run while people work. `why_not` gives the reason to skip, or nothing.

    `before` and `after` stand around the whole drill, without people. `doubles_ok` names what may come twice by policy.
    `poison` is how many jobs this fault itself leaves on the list of failed ones. `settle`: how long the work that was
    under way may take afterwards, in seconds.
    """

    name: str
    what: str
    undone: str
    begin: Callable[["Town"], None]
    end: Callable[["Town"], None] = nothing
    before: Callable[["Town"], None] = nothing
    after: Callable[["Town"], None] = nothing
    seconds: float = 10
    settle: float = 75
    poison: int = 0
    why_not: Callable[[], str] = lambda: ""
    surroundings: Mapping[str, str] = field(default_factory=dict)
