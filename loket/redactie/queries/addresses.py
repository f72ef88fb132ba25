"""Where staff find a page, as an address in a mail; and whether an address of ours leads somewhere."""

from collections.abc import Callable
from uuid import UUID

from django.conf import settings
from django.urls import Resolver404, resolve, reverse

from loket.redactie.models import Page
from loket.redactie.queries.kinds import kinds
from loket.redactie.rules.links import path_of


def work_address(page_id: UUID) -> str:
    return f"{settings.PUBLIC_URL}{reverse('redactie:page', args=[page_id])}"


def signal_address(signal_id: UUID) -> str:
    return f"{settings.PUBLIC_URL}{reverse('redactie:signal', args=[signal_id])}"


def ownerless_address() -> str:
    return f"{settings.PUBLIC_URL}{reverse('redactie:pages')}?stand=ownerless"


def standing_here() -> Callable[[str], bool]:
    """Whether an address of ours leads to a page that stands there now."""
    pages = Page.objects.published().values_list("kind", "slug")
    made = {kind.code: kind.address for kind in kinds()}
    there = {made[kind](slug) for kind, slug in pages if kind in made}
    stems = tuple(address("x").removesuffix("x/") for address in made.values())

    def stands(url: str) -> bool:
        path = path_of(url.removeprefix(str(settings.PUBLIC_URL)))
        if path.startswith(stems) and path not in stems:
            return path in there
        return _resolves(path)

    return stands


def _resolves(path: str) -> bool:
    try:
        resolve(path)
    except Resolver404:
        return False
    return True
