"""A kind of page: capabilities above give theirs through the wiring, as redactie knows no product and no regulation."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from loket.kernel.refusal import Refusal
from loket.zoeken.rules.findable import Findable

Choices = Mapping[str, Sequence[tuple[str, str]]]  # for the name of a field: codes and what they are called
Prose = list[tuple[str, str]]  # (label, text), as a visitor reads it


@dataclass(frozen=True, slots=True)
class Published:
    """A page as visitors read it now."""

    page_id: UUID
    kind: str
    slug: str
    content: Any  # the struct of its kind
    version: int
    owner: str
    owner_id: UUID
    reviewed_on: date
    review_on: date
    published_at: datetime  # when it first stood there
    changed_at: datetime  # when this version came


@dataclass(frozen=True, slots=True)
class Look:
    """A page is shown before it is there, or as it is there now: `words` say which. `back` and `todo` are for staff."""

    words: str
    english: bool = False
    back: str = ""
    todo: tuple[str, ...] = ()


Show = Callable[[HttpRequest, Published, Look], HttpResponse]


def show_nothing(request: HttpRequest, text: Published, look: Look) -> HttpResponse:
    """The wiring says which page of the website shows a kind; nobody may forget to."""
    raise NotImplementedError(text.kind)


def for_everybody(content: Any) -> bool:
    return False


def no_choices() -> Choices:
    return {}


def no_refusals(content: Any) -> Iterable[Refusal]:
    return ()


def not_findable(published: Published) -> Iterable[Findable]:
    return ()


def keep_nothing(published: Published) -> None:
    """Nobody else keeps anything of it."""


def forget_nothing(slug: str) -> None:
    """Nobody else kept anything of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What redactie must know of a kind.

    `content` is a struct: the form of the editor is made from it. `findables` are put in the index when a page
    is published, and forgotten (kind, slug) when it is taken down. `kept` and `let_go` are called in that same
    transaction, for who keeps something of its own beside it. `prose` is what a visitor reads; hints, links and
    compare look at it. `label` is one, `plural` are more. `choices` are for fields that keep
    a code of something else, such as a subject. `show` makes the public page of a text that is not there
    yet; `staff_only` says whether only staff may read it.
    """

    code: str
    label: str
    plural: str
    content: type[Any]
    title: Callable[[Any], str]
    address: Callable[[str], str]
    prose: Callable[[Any], Prose]
    findables: Callable[[Published], Iterable[Findable]] = not_findable
    kept: Callable[[Published], None] = keep_nothing
    let_go: Callable[[str], None] = forget_nothing
    why_not_publish: Callable[[Any], Iterable[Refusal]] = no_refusals
    choices: Callable[[], Choices] = no_choices
    show: Show = show_nothing
    staff_only: Callable[[Any], bool] = for_everybody
    links: Callable[[Any], Iterable[str]] | None = None  # beside the links in its prose
