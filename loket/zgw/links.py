"""Addresses of our own resources: from a URL that a client sends to the id in it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.http.request import split_domain_port, validate_host

from loket.kernel.refusal import Refused
from loket.kernel.sql import row
from loket.kernel.wire import Fault, WrongBody
from loket.zgw.shape import Shape, all_shapes

NOWHERE = UUID(int=0)  # an id that no row has


def id_in(url: str, shape: Shape, wrong: Exception) -> UUID:
    """The id, or `NOWHERE` when the address is not one of this resource. Raises `wrong` when it is no address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        raise wrong from None
    if parts.scheme not in ("http", "https") or not parts.netloc or len(url) > 1000:
        raise wrong
    return local_id(url, shape) or NOWHERE


def local_id(url: str, shape: Shape) -> UUID | None:
    """The id in an address of this resource on a host that is ours; None for every other address."""
    found = _pattern(shape.api.root, shape.path).fullmatch(url)
    return UUID(found["id"]) if found and is_ours(found["host"]) else None


def is_here(url: str) -> bool | None:
    """Is there something of ours at this address, whatever it is? None when the address is another's."""
    if not is_our_address(url):
        return None
    for shape in all_shapes():
        if "{id}" in shape.path and (found := local_id(url, shape)):
            sql = f"SELECT 1 FROM {shape.table.replace('{t}', 't')} WHERE t.id = %(id)s::uuid"
            return row(sql, {"id": found}) is not None
    return False


@lru_cache(maxsize=256)
def is_ours(netloc: str) -> bool:
    """One of the names by which we are known."""
    host, _ = split_domain_port(netloc)
    return netloc == urlsplit(settings.PUBLIC_URL).netloc or validate_host(host, settings.ALLOWED_HOSTS)


def is_our_address(url: str) -> bool:
    """An address at our place. On another port of our machine a neighbour may live: there only our roots are ours."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    if not parts.netloc or not is_ours(parts.netloc):
        return False
    return port in (None, urlsplit(settings.PUBLIC_URL).port) or parts.path.startswith(settings.MACHINE_ROOTS)


@cache
def _pattern(root: str, path: str) -> re.Pattern[str]:
    parts = ["[^/]+" if part.startswith("{") and part != "{id}" else part for part in path.split("/")]
    way = "/".join(
        "(?P<id>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})" if part == "{id}" else part for part in parts
    )
    return re.compile(rf"https?://(?P<host>[^/]+){re.escape(root)}/{way}/?")


class Links:
    """The addresses in one body: what is no address of the right resource is a fault, and all of them are told at once.

    Whether the row is there, the command says (`bad-url` too): an id that it cannot find is refused there.
    """

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def find(self, name: str, url: str | None, shape: Shape, *, wrong_kind: str = "invalid-resource") -> UUID | None:
        """The id in the address. None for no address, and after a fault."""
        if not url:
            return None
        if found := local_id(url, shape):
            return found
        self.wrong(name, wrong_kind if _is_another_kind(url, shape) else "bad-url")
        return None

    def wrong(self, name: str, code: str) -> None:
        """The address in this field is not that of what belongs here."""
        self.faults.append(Fault(name, code, "Deze URL verwijst niet naar wat hier hoort."))

    def find_or_nowhere(
        self, name: str, url: str | None, shape: Shape, *, wrong_kind: str = "invalid-resource"
    ) -> UUID | None:
        """The same; after a fault an id that no row has, so that the command tells its own faults beside it."""
        found = self.find(name, url, shape, wrong_kind=wrong_kind)
        return found or (NOWHERE if url else None)

    def find_all(self, name: str, urls: list[str], shape: Shape) -> list[UUID]:
        found = [self.find(f"{name}.{number}", url, shape) for number, url in enumerate(urls)]
        return [each for each in found if each]

    def check(self) -> None:
        """Raises WrongBody with every fault that was found."""
        if self.faults:
            raise WrongBody(self.faults)

    @contextmanager
    def beside(self) -> Iterator[None]:
        """Around a command that got ids of `find_or_nowhere`: its refusals and the faults found here go out together.

        Where both speak of one field, the fault counts. Rights go first.
        """
        try:
            yield
        except Refused as refused:
            if refused.refusal.code == "permission_denied":
                raise
            mine = {fault.name: fault for fault in self.faults}
            told = [
                mine.pop(each.field) if each.field in mine else Fault(each.field, each.code, each.reason)
                for each in refused.refusals
            ]
            raise WrongBody([*told, *mine.values()]) from None


def _is_another_kind(url: str, shape: Shape) -> bool:
    """An address of ours, but not where this resource lives."""
    collection = shape.path.split("/{id}")[0].split("/")[-1]
    _, ours, way = url.partition("/api/v1/")
    return bool(ours) and is_ours(urlsplit(url).netloc) and f"/{collection}/" not in f"/{way}"
