"""A resource that is written by one command: `keep` makes it or changes it, `remove` takes it away."""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias
from uuid import UUID

from loket.kernel.actor import Actor
from loket.zgw.door import Call
from loket.zgw.filters import Filter
from loket.zgw.lists import Listing
from loket.zgw.resource import Resource, Sent
from loket.zgw.shape import Shape
from loket.zgw.wire import Body

LEZEN, BIJWERKEN = "klantinteracties.lezen", "klantinteracties.bijwerken"
Keep: TypeAlias = Callable[[Any, UUID | None, Actor], UUID]
Remove: TypeAlias = Callable[[UUID, Actor], None]


def resource(
    shape: Shape,
    body: type[Body],
    title: str,
    *,
    keep: Keep,
    remove: Remove | None = None,
    filters: Sequence[Filter] = (),
    expands: bool = False,
    **more: Any,
) -> Resource:
    """All methods of the standard, for who may read and who may write."""

    def create(call: Call, told: Any) -> UUID:
        return keep(told, None, call.by)

    def update(call: Call, id: UUID, told: Any, sent: Sent) -> None:
        keep(told, id, call.by)

    def destroy(call: Call, id: UUID) -> None:
        assert remove
        remove(id, call.by)

    first = more.pop("first", "t0.id DESC")
    return Resource(
        shape=shape,
        body=body,
        read=(LEZEN,),
        listing=Listing(shape, filters, expands=expands, first=first),
        create=create,
        update=update,
        **{"destroy": destroy, **more},
        may_create=(BIJWERKEN,),
        may_update=(BIJWERKEN,),
        may_destroy=(BIJWERKEN,),
        expands=expands,
        tagged=False,
        title=title,
    )
