"""What the types below a zaaktype have in common: their lists, and that they follow their zaaktype."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any
from uuid import UUID

from loket.catalogi.api.filters import PUBLISHED
from loket.catalogi.api.values import values_in
from loket.catalogi.api.versions import READ
from loket.catalogi.commands import below
from loket.catalogi.permissions import FORCED_DELETE, FORCED_WRITE, SCHRIJVEN
from loket.catalogi.queries.shapes import STATUSTYPE, ZAAKTYPE
from loket.zgw.door import Call
from loket.zgw.filters import Filter
from loket.zgw.lists import Listing
from loket.zgw.resource import Resource, Sent
from loket.zgw.shape import Shape
from loket.zgw.wire import Body

LINKS = {"zaaktype": ZAAKTYPE, "statustype": STATUSTYPE}


def below_resource(
    kind: below.Below,
    body: type[Body],
    filters: Sequence[Filter],
    title: str,
    *,
    unless: dict[str, str] | None = None,
    more: Callable[[dict[str, Any]], None] = lambda values: None,
    bodies: Mapping[str, str] = MappingProxyType({}),
) -> Resource:
    """The addresses of one of them. `more` makes columns out of what is left in the values."""

    def values_of(given: Body, sent: Sent) -> dict[str, Any]:
        values = values_in(given, sent, _links_of(body))
        more(values)
        return values

    def before(call: Call, id: UUID, sent: Sent) -> None:
        below.check_open(kind, id, by=call.by)

    def create(call: Call, given: Body) -> UUID:
        return below.add(kind, values_of(given, None), by=call.by)

    def update(call: Call, id: UUID, given: Body, sent: Sent) -> None:
        below.change(kind, id, values_of(given, sent), partial=sent is not None, by=call.by)

    def destroy(call: Call, id: UUID) -> None:
        below.remove(kind, id, by=call.by)

    days = [each.name for each in filters if each.name in ("datumGeldigheid", "datum_geldigheid")]
    return Resource(
        shape=kind.shape,
        body=body,
        read=READ,
        listing=Listing(kind.shape, filters, unless=PUBLISHED if unless is None else unless, days=days, expands=True),
        create=create,
        update=update,
        before=before,
        destroy=destroy,
        may_create=(SCHRIJVEN, FORCED_WRITE),
        may_update=(SCHRIJVEN, FORCED_WRITE),
        may_destroy=(SCHRIJVEN, FORCED_DELETE),
        expands=True,
        title=title,
        bodies=bodies,
    )


def _links_of(body: type[Body]) -> dict[str, Shape]:
    return {name: shape for name, shape in LINKS.items() if name in body.__struct_fields__}
