"""What a mail may be about, of whom it is, and what could be answered: out of its words, by the search."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from loket.kernel.actor import Actor
from loket.mail.models import Mailbericht
from loket.mail.rules.wording import plain_of, question_of
from loket.organisatie.queries import team_of
from loket.producten.queries.agent import answers_for_staff, words_for_agents
from loket.producten.queries.one import product, vraag
from loket.redactie.queries.published import published
from loket.zoeken.queries.search import search
from loket.zoeken.rules.found import Referral, Result

READABLE = ("product", "vraag")
MOST = 5


@dataclass(frozen=True, slots=True)
class Suggested:
    """`team` is the code of who is responsible for the best answer; `elsewhere` another body that does this."""

    query: str
    answers: Sequence[Result] = ()
    team: str = ""
    product: str = ""
    elsewhere: Referral | None = None
    danger: str = ""


def suggested_for(mail: Mailbericht, *, words: str = "", by: Actor) -> Suggested:
    """`words` are what the person searches with instead."""
    query = words.strip() or question_of(mail.onderwerp, mail.tekst)
    if not query:
        return Suggested("")
    found = search(query, by=by, most=3 * MOST)
    answers = [each for each in found.results if each.kind in READABLE and each.language == "nl"][:MOST]
    best = answers[0] if answers and (found.sure or words) else None
    return Suggested(
        query=found.shown,
        answers=answers,
        team=team_behind(best.kind, best.ref) if best else "",
        product=best.ref if best and best.kind == "product" else "",
        elsewhere=found.referral if found.referral and not found.referral.organisation.startswith("ref:") else None,
        danger=found.fixed.title if found.fixed else "",
    )


def team_behind(kind: str, slug: str) -> str:
    page = published(kind, slug)
    return (page and team_of(page.owner_id)) or ""


def text_of(named: str, *, today: date, by: Actor) -> str:
    """The words of an answer ("product:paspoort"), as plain text to begin with; empty when there is none."""
    kind, _, slug = named.partition(":")
    if not re.fullmatch(r"[a-z0-9-]{1,100}", slug):
        return ""
    if kind == "product" and (one := product(slug, today=today)):
        said = words_for_agents([slug], by=by).get(slug)
        return plain_of(said.say if said and said.say else one.content.summary)
    if kind == "vraag" and (asked := vraag(slug, staff=True)):
        return plain_of(answers_for_staff([slug], by=by).get(slug) or asked.content.answer)
    return ""
