"""How a product and an answer are found: their words for the one index of the house."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from loket.producten.rules.content import ProductContent, VraagContent
from loket.producten.rules.product import cost_words, costs_on, first_action
from loket.zoeken.rules.findable import Findable, Question, Term

FOR_AGENTS = "aan-de-telefoon"


@dataclass(frozen=True, slots=True)
class Doer:
    """The body that does it: its code, name and address, and how to go there. Empty for the town itself."""

    code: str = ""
    name: str = ""
    url: str = ""
    how: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """Our own form for it: the button of the best answer (S-43)."""

    label: str
    url: str


def findable_product(
    slug: str,
    product: ProductContent,
    *,
    today: date,
    doer: Doer,
    form: Form | None = None,
    published_at: datetime,
) -> Iterator[Findable]:
    """In Dutch, and in English when it is there; and apart from it what only an agent may read."""
    if product.agent.say or product.agent.ask:
        yield _for_agents(slug, product, published_at)
    yield _in_dutch(slug, product, doer, facts_of(product, today, form), published_at)
    if product.en.title:
        yield _in_english(slug, product, doer, published_at)


def _for_agents(slug: str, product: ProductContent, published_at: datetime) -> Findable:
    return Findable(
        kind=FOR_AGENTS,
        ref=slug,
        url=f"/product/{slug}/",
        title=product.title,
        summary=product.agent.say[:300],
        text="\n".join([product.agent.say, *product.agent.ask]),
        staff_only=True,
        published_at=published_at,
    )


def _in_dutch(
    slug: str, product: ProductContent, doer: Doer, facts: dict[str, str], published_at: datetime
) -> Findable:
    return Findable(
        kind="product",
        ref=slug,
        url=f"/product/{slug}/",
        title=product.title,
        summary=product.summary,
        text=plain_text(product),
        names=(product.upl,) if product.upl else (),
        terms=terms_in(product.find.terms, "nl"),
        questions=questions_in(product.find.questions, "nl"),
        upl=product.upl,
        organisation=doer.code,
        organisation_name=doer.name,
        organisation_url=doer.url,
        explanation=doer.how,
        facts=facts,
        published_at=published_at,
    )


def _in_english(slug: str, product: ProductContent, doer: Doer, published_at: datetime) -> Findable:
    return Findable(
        kind="product",
        ref=slug,
        language="en",
        url=f"/en/product/{slug}/",
        title=product.en.title,
        summary=product.en.summary,
        text=product.en.text,
        terms=terms_in(product.find.terms_en, "en"),
        questions=questions_in(product.find.questions_en, "en"),
        upl=product.upl,
        organisation=doer.code,
        organisation_name=doer.name,
        organisation_url=doer.url,
        explanation=doer.how,
        published_at=published_at,
    )


def findable_vraag(slug: str, vraag: VraagContent, *, published_at: datetime) -> Iterator[Findable]:
    yield Findable(
        kind="vraag",
        ref=slug,
        url=f"/vraag/{slug}/",
        title=vraag.question,
        summary=vraag.answer[:300],
        text=vraag.answer,
        terms=terms_in(vraag.find.terms, "nl"),
        questions=questions_in(vraag.find.questions, "nl"),
        part_of=f"product:{vraag.product}" if vraag.product else "",
        staff_only=vraag.staff_only,
        published_at=published_at,
    )


def terms_in(words: list[str], language: str) -> tuple[Term, ...]:
    return tuple(Term(word, language) for word in words)


def questions_in(sentences: list[str], language: str) -> tuple[Question, ...]:
    return tuple(Question(sentence, language) for sentence in sentences)


def facts_of(product: ProductContent, today: date, form: Form | None = None) -> dict[str, str]:
    """For the card of the best answer: what it costs, how long it takes, what somebody needs, and the button."""
    way = first_action(product)
    action = form or (Form(way.text, way.url) if way else None)
    return {
        "kosten": cost_words(costs_on(product.costs, today)),
        "duur": product.term,
        "nodig": product.needs[0] if product.needs else "",
        "actie": action.label if action else "",
        "actie_url": action.url if action else "",
    }


def plain_text(product: ProductContent) -> str:
    """All that a visitor can read on the page, without the words for agents."""
    parts = [product.for_whom, *product.needs, *product.steps, product.text, *product.boundaries, product.objection]
    return "\n".join(part for part in [product.task, *parts] if part)
