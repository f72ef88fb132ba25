"""Which addresses pages lead to, and whether they still answer: looked at each night, and the owner told once."""

import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from loket.berichten.commands import write_bericht
from loket.outside.links import LinkClient, Look
from loket.redactie.models import Link, LinkUse, Page
from loket.redactie.queries.addresses import standing_here, work_address
from loket.redactie.queries.kinds import kind as kind_of
from loket.redactie.queries.statute import statute_of
from loket.redactie.rules.links import broken_now, is_checked, is_ours, links_in

MOST_A_NIGHT = 3000
AGAIN_AFTER = timedelta(hours=20)
PAUSE = 1.0  # seconds between two visits to one server
TEMPLATE = "redactie/berichten/broken_links.txt"


def note_links(page: Page, content: Any | None) -> None:
    """The addresses of this page are those in its content, and no others. Without content it leads nowhere."""
    urls = addresses_in(page.kind, content) if content is not None else set()
    LinkUse.objects.filter(page=page).exclude(link__url__in=urls).delete()
    if urls:
        Link.objects.bulk_create((Link(url=url) for url in sorted(urls)), ignore_conflicts=True)
        links = Link.objects.filter(url__in=urls)
        LinkUse.objects.bulk_create((LinkUse(link=link, page=page) for link in links), ignore_conflicts=True)


def addresses_in(kind: str, content: Any) -> set[str]:
    made_of = kind_of(kind)
    found = {url for _, text in made_of.prose(content) for url in links_in(text)}
    more = made_of.links(content) if made_of.links else ()
    return found | {url for url in more if url and len(url) <= 400 and is_checked(url)}


def check_links(client: LinkClient, *, pause: Callable[[float], None] = time.sleep) -> int:
    """Look at every address that was not looked at today; gives how many. Each is noted by itself."""
    Link.objects.filter(uses=None).delete()
    now, here = timezone.now(), standing_here()
    due = Link.objects.filter(checked_at=None) | Link.objects.filter(checked_at__lt=now - AGAIN_AFTER)
    seen: dict[str, float] = {}
    links = list(due.order_by("checked_at", "id")[:MOST_A_NIGHT])
    for link in _taking_turns(links):
        if is_ours(link.url, public_url=settings.PUBLIC_URL):
            look = Look() if here(link.url) else Look("staat niet op onze website", sure=True)
        else:
            _wait(urlsplit(link.url).netloc, seen, pause)
            look = client.look(link.url)
        _note(link.id, look)
    return len(links)


def tell_broken_links() -> int:
    """One message a page, about what is broken now and was not told yet. A link that answers again may be told anew."""
    fresh = LinkUse.objects.filter(told_at=None, link__broken_since__isnull=False)
    page_ids = list(fresh.order_by("page_id").values_list("page_id", flat=True).distinct())
    return sum(_tell(page_id) for page_id in page_ids)


def _taking_turns(links: list[Link]) -> Iterator[Link]:
    """One of each server in turn, so that waiting for the one is not waiting for all."""
    queues: dict[str, list[Link]] = {}
    for link in links:
        queues.setdefault(urlsplit(link.url).netloc if is_checked(link.url) else "", []).append(link)
    while queues:
        for host in list(queues):
            yield queues[host].pop(0)
            if not queues[host]:
                del queues[host]


def _wait(host: str, seen: dict[str, float], pause: Callable[[float], None]) -> None:
    left = seen.get(host, 0.0) + PAUSE - time.monotonic()
    if left > 0:
        pause(left)
    seen[host] = time.monotonic()


@transaction.atomic
def _note(link_id: UUID, look: Look) -> None:
    link = Link.objects.select_for_update().filter(id=link_id).first()
    if link is None:
        return
    now = timezone.now()
    link.checked_at, link.trouble = now, look.trouble[:120]
    link.failures = min(link.failures + 1, 1000) if look.trouble else 0
    if not look.trouble:
        link.broken_since = None
        link.uses.update(told_at=None)
    elif broken_now(failures=link.failures, sure=look.sure):
        link.broken_since = link.broken_since or now
    link.save()


@transaction.atomic
def _tell(page_id: UUID) -> int:
    page = Page.objects.select_for_update(of=("self",)).select_related("owner").get(id=page_id)
    uses = LinkUse.objects.filter(page=page, told_at=None, link__broken_since__isnull=False)
    told = list(uses.select_related("link").order_by("link__url"))
    head = statute_of(page.kind).head_editor
    someone = page.owner if page.owner.is_active else head if head and head.is_active else None
    if not told or someone is None:
        return 0
    now = timezone.now()
    write_bericht(
        to=someone.email,
        subject="Een link op je pagina werkt niet",
        template=TEMPLATE,
        about=f"page-links:{page.id}:{now:%Y%m%d%H%M%S%f}",
        page=page,
        someone=someone,
        links=[use.link for use in told[:50]],
        link_to_page=work_address(page.id),
    )
    uses.update(told_at=now)
    return 1
