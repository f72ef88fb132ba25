"""Every day: who must look at a page hears of it, once; what nobody looked at leaves the website (S-45)."""

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.berichten.commands import write_bericht
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker
from loket.redactie.commands.publishing import take_down
from loket.redactie.models import Page, Statute
from loket.redactie.queries.addresses import ownerless_address, work_address
from loket.redactie.queries.statute import statutes

TEMPLATES = "redactie/berichten"
MOST_NAMED = 30


def remind_owners() -> int:
    """30 and 7 days before the review date, or what the statute says. The key of the bericht makes it once.

    A day on which nothing ran is made up for: who is within 7 days and got no word, gets the word of 7 days.
    """
    today = timezone.localdate()
    return sum(_remind(page, statute, today) for statute in statutes() for page in _near(statute, today))


def _near(statute: Statute, today: date) -> Iterator[Page]:
    if statute.remind_days:
        until = today + timedelta(days=max(statute.remind_days))
        rows = Page.objects.published().filter(kind=statute.kind, review_on__range=(today, until))
        yield from rows.select_related("owner")


@transaction.atomic
def _remind(page: Page, statute: Statute, today: date) -> int:
    left = (page.review_on - today).days
    near = min(days for days in statute.remind_days if left <= days)
    people = [page.owner] if page.owner.is_active else []
    if statute.head_editor and statute.head_editor.is_active and statute.head_editor != page.owner:
        people.append(statute.head_editor)
    for someone in people:
        write_bericht(
            to=someone.email,
            subject="Kijk of een pagina nog klopt",
            template=f"{TEMPLATES}/review.txt",
            about=f"page-review:{page.id}:{page.review_on:%Y%m%d}:{near}:{someone.id}",
            page=page,
            link=work_address(page.id),
            someone=someone,
            is_owner=someone == page.owner,
            take_down_on=page.review_on + timedelta(days=statute.take_down_days) if statute.take_down_days else None,
        )
    return len(people)


@transaction.atomic
def tell_of_pages_left(*, medewerker_id: UUID) -> int:
    """The head editors hear which pages have no owner any more, once."""
    gone = Medewerker.objects.get(id=medewerker_id)
    pages = list(Page.objects.filter(owner=gone).order_by("title"))
    heads = {row.head_editor for row in statutes() if any(page.kind == row.kind for page in pages)}
    working = [head for head in heads if head and head.is_active]
    for someone in working:
        write_bericht(
            to=someone.email,
            subject="Pagina's zonder eigenaar",
            template=f"{TEMPLATES}/left.txt",
            about=f"pages-left:{medewerker_id}:{gone.left_at:%Y%m%d}:{someone.id}",
            gone=gone,
            someone=someone,
            pages=pages[:MOST_NAMED],
            more=max(0, len(pages) - MOST_NAMED),
            link=ownerless_address(),
        )
    return len(working)


def take_down_what_is_old() -> int:
    """So many days after the review date without a look: off the website, and the owner and head editor hear why."""
    today = timezone.localdate()
    return sum(_take_down(page, statute) for statute in statutes() for page in _old(statute, today))


def _old(statute: Statute, today: date) -> list[Page]:
    if statute.take_down_days is None:
        return []
    last = today - timedelta(days=statute.take_down_days)
    return list(Page.objects.published().filter(kind=statute.kind, review_on__lt=last).select_related("owner"))


@transaction.atomic
def _take_down(page: Page, statute: Statute) -> int:
    why = f"Niemand keek op tijd of deze pagina nog klopt. Dat moest op {page.review_on:%d-%m-%Y}."
    take_down(page_id=page.id, why=why, by=SYSTEM, by_rule=True)
    for someone in {page.owner, statute.head_editor} - {None}:
        assert someone
        if someone.is_active:
            write_bericht(
                to=someone.email,
                subject="Een pagina is van de website gehaald",
                template=f"{TEMPLATES}/taken_down.txt",
                about=f"page-taken-down:{page.id}:{page.review_on:%Y%m%d}:{someone.id}",
                page=page,
                link=work_address(page.id),
                someone=someone,
            )
    return 1


def end_what_is_over() -> int:
    """A page whose last day is over leaves the website for good."""
    over = Page.objects.published().filter(publish_until__lt=timezone.localdate())
    ids = list(over.order_by("publish_until", "id").values_list("id", flat=True))
    for page_id in ids:
        take_down(page_id=page_id, why="De laatste dag van deze pagina is voorbij.", by=SYSTEM, by_rule=True)
    return len(ids)
