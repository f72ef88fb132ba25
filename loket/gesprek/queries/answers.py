"""What an agent may say: the answers that fit what was asked, and the one that stands open."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from django.utils import timezone

from loket.gesprek.queries.appointments import Appointments, appointments_for
from loket.gesprek.rules.draft import Draft, Opened
from loket.kernel.actor import Actor
from loket.klantcontacten.models import Resultaat
from loket.klantcontacten.queries.norm import level_for
from loket.klantcontacten.rules.ending import results_for
from loket.organisatie.queries import team_of
from loket.producten.queries.one import ProductView, VraagView, product, vraag
from loket.redactie.queries.published import published
from loket.zoeken.queries.search import search
from loket.zoeken.rules.found import Found, Result

READABLE = ("product", "vraag")
MOST = 8
NONE = Found("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """`at` is the place of the open answer in the list, from 1; 0: it was found otherwise, or none is open."""

    found: Found = NONE
    answers: Sequence[Result] = ()
    elsewhere: Sequence[Result] = ()  # pages, rules and news: to read on the website
    opened: Opened | None = None
    product: ProductView | None = None
    vraag: VraagView | None = None
    owner: str = ""
    appointments: Appointments | None = None
    results: Sequence[Resultaat] = field(default_factory=lambda: results_for(None))

    @property
    def at(self) -> int:
        keys = [(each.kind, each.ref) for each in self.answers]
        here = (self.opened.kind, self.opened.slug) if self.opened else None
        return keys.index(here) + 1 if here in keys else 0

    @property
    def others(self) -> list[Result]:
        return [each for place, each in enumerate(self.answers, 1) if place != self.at]


def answers_for(draft: Draft, *, by: Actor, today: date) -> Answers:
    """For the words that the agent searched with, and the answer that was opened."""
    found = search(draft["q"], by=by, most=3 * MOST) if draft["q"].strip() else NONE
    readable = [each for each in found.results if each.kind in READABLE and each.language == "nl"]
    rest = [each for each in found.results if each.kind not in READABLE]
    results = results_for(level_for(draft.product, by=by))
    told = Answers(found=found, answers=readable[:MOST], elsewhere=rest[:MOST], results=results)
    if draft.opened is None:
        return told
    offer = appointments_for(draft, by=by, now=timezone.now())
    return replace(_with_opened(told, draft.opened, today), appointments=offer)


def first_answer(words: str, *, by: Actor) -> Opened | None:
    """What stands open at once after a search: the best answer, where there is one that fits."""
    found = search(words, by=by, most=MOST) if words.strip() else NONE
    best = next((each for each in found.results if each.kind in READABLE and each.language == "nl"), None)
    return Opened(best.kind, best.ref, best.title) if best and (found.sure or found.referral) else None


def opened_as(kind: str, slug: str, *, today: date) -> Opened | None:
    """The answer of this kind and name; None when there is none now."""
    if kind == "product":
        one = product(slug, today=today)
        return Opened(kind, slug, one.content.title) if one else None
    asked = vraag(slug, staff=True)
    return Opened(kind, slug, asked.content.question) if asked and kind == "vraag" else None


def team_behind(answer: Opened) -> str:
    """The code of the team of who is responsible for the answer; empty when nobody is."""
    page = published(answer.kind, answer.slug)
    return (page and team_of(page.owner_id)) or ""


def _with_opened(told: Answers, opened: Opened, today: date) -> Answers:
    page = published(opened.kind, opened.slug)
    return Answers(
        found=told.found,
        answers=told.answers,
        elsewhere=told.elsewhere,
        opened=opened,
        product=product(opened.slug, today=today) if opened.kind == "product" else None,
        vraag=vraag(opened.slug, staff=True) if opened.kind == "vraag" else None,
        owner=page.owner if page else "",
        results=told.results,
    )
