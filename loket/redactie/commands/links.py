"""Which addresses pages lead to, and whether they still answer."""

from typing import Any

from loket.redactie.models import Link, LinkUse, Page
from loket.redactie.queries.kinds import kind as kind_of
from loket.redactie.rules.links import is_checked, links_in


def note_links(page: Page, content: Any | None) -> None:
    """The addresses of this page are those in its content, and no others. Without content it leads nowhere."""
    urls = addresses_in(page.kind, content) if content is not None else set()
    LinkUse.objects.filter(page=page).exclude(link__url__in=urls).delete()
    Link.objects.bulk_create((Link(url=url) for url in sorted(urls)), ignore_conflicts=True)
    links = Link.objects.filter(url__in=urls)
    LinkUse.objects.bulk_create((LinkUse(link=link, page=page) for link in links), ignore_conflicts=True)


def addresses_in(kind: str, content: Any) -> set[str]:
    made_of = kind_of(kind)
    found = {url for _, text in made_of.prose(content) for url in links_in(text)}
    more = made_of.links(content) if made_of.links else ()
    return found | {url for url in more if url and len(url) <= 400 and is_checked(url)}
