"""Who may do what, read from the program itself: each permission, the functies that have it, the pages that ask it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from django.urls import URLPattern, URLResolver, get_resolver

from loket.organisatie.models import Functie
from loket.organisatie.permissions import all_permissions


@dataclass(frozen=True, slots=True)
class Recht:
    """`adressen` as the program writes them, with <…> for what differs."""

    code: str
    mag: str
    functies: Sequence[str]
    adressen: Sequence[str]

    @property
    def capability(self) -> str:
        return self.code.partition(".")[0]


def matrix() -> list[Recht]:
    """Every permission, in the order of its code. One statement."""
    asked, held = addresses_by_permission(), defaultdict(list)
    for name, permissions in Functie.objects.filter(active=True).order_by("name").values_list("name", "permissions"):
        for permission in permissions:
            held[permission].append(name)
    return [
        Recht(code, mag, held.get(code, ()), asked.get(code, ())) for code, mag in sorted(all_permissions().items())
    ]


@cache
def addresses_by_permission() -> dict[str, tuple[str, ...]]:
    """The guard of a page says what it asks (`staff_only`). A page that asks more says so in itself."""
    found = defaultdict(list)
    for route, permission in _guarded(get_resolver()):
        found[permission].append(f"/{route}")
    return {permission: tuple(sorted(routes)) for permission, routes in found.items()}


def _guarded(resolver: URLResolver, before: str = "") -> Iterator[tuple[str, str]]:
    for each in resolver.url_patterns:
        route = before + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from _guarded(each, route)
        elif isinstance(each, URLPattern) and (permission := getattr(each.callback, "permission", "")):
            yield route, permission
