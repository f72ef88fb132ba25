"""Products and answers of the demo town as pages: written in bulk, as `put_page` would write each of them."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from loket.examples.cast import AICHA, BAS, EVA, FATIMA, ILSE, JANNIE, KEES, NOOR, OMAR, PAUL, RUBEN, YASMIN, Person
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker
from loket.redactie.commands.put import afdeling_of
from loket.redactie.models import Page, PageState, Stage, Version

HALF_A_YEAR = timedelta(days=182)
OWNERS = {
    "afval": OMAR,
    "belastingen": RUBEN,
    "bouwen-en-verbouwen": JANNIE,
    "dieren": ILSE,
    "evenement-sport-cultuur": KEES,
    "geld-en-schulden": NOOR,
    "hulp-en-zorg": NOOR,
    "jeugd-en-school": NOOR,
    "klacht-bezwaar-meedenken": YASMIN,
    "ondernemen": KEES,
    "paspoort-en-rijbewijs": BAS,
    "straat-en-groen": EVA,
    "veiligheid": PAUL,
    "verkiezingen-en-bestuur": YASMIN,
    "vervoer": NOOR,
    "wonen": JANNIE,
}
PARKING, OTHERS = PAUL, AICHA
Told = tuple[str, str, str, str, Any, date]  # kind, slug, subject, title, content as it is kept, reviewed on


def owner_of(subject: str) -> Person:
    """Who answers for a page of this subject; what nobody has is for the contact centre."""
    if subject == "parkeren-en-verkeer":
        return PARKING
    return OWNERS.get(subject, OTHERS if subject else FATIMA)


def write_pages(told: Iterable[Told]) -> None:
    people = _people()
    now, rows = timezone.now(), list(told)
    pages = Page.objects.bulk_create(
        Page(
            kind=kind,
            slug=slug,
            title=title,
            owner=(owner := people[owner_of(subject).email]),
            afdeling_id=afdeling_of(owner),
            review_on=reviewed_on + HALF_A_YEAR,
            reviewed_on=reviewed_on,
            state=PageState.PUBLISHED,
            published_number=1,
            first_published_at=now,
            published_at=now,
            made_at=now,
        )
        for kind, slug, subject, title, _, reviewed_on in rows
    )
    Version.objects.bulk_create(
        Version(
            page=page,
            number=1,
            content=content,
            note="Ingevoerd",
            stage=Stage.PUBLISHED,
            review_on=page.review_on,
            by_id=SYSTEM.id,
            by_name=SYSTEM.name,
            at=now,
        )
        for page, (*_, content, _) in zip(pages, rows, strict=True)
    )


def _people() -> Mapping[str, Medewerker]:
    return {someone.email: someone for someone in Medewerker.objects.select_related("primary_team")}
