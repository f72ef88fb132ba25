"""What an agent says and asks when somebody calls about a product. Never for the website."""

from collections.abc import Collection
from dataclasses import dataclass

from loket.kernel.actor import Actor, ActorKind
from loket.producten.models import Product, Vraag


@dataclass(frozen=True, slots=True)
class ForAgent:
    """The words of “Zeg dit”, and the lines of “Vraag door”."""

    say: str
    ask: list[str]


def words_for_agents(slugs: Collection[str], *, by: Actor) -> dict[str, ForAgent]:
    """By slug, of the products that have them. One statement; nobody outside reads them."""
    if by.kind != ActorKind.STAFF or not slugs:
        return {}
    told = Product.objects.filter(slug__in=slugs).values_list("slug", "content__agent")
    return {
        slug: ForAgent(str(agent.get("say", "")), list(agent.get("ask", [])))
        for slug, agent in told
        if agent and (agent.get("say") or agent.get("ask"))
    }


def answers_for_staff(slugs: Collection[str], *, by: Actor) -> dict[str, str]:
    """By slug the whole answer of questions that only staff may read, in markdown. One statement."""
    if by.kind != ActorKind.STAFF or not slugs:
        return {}
    found = Vraag.objects.filter(slug__in=slugs, staff_only=True)
    return {slug: str(answer) for slug, answer in found.values_list("slug", "content__answer")}
