"""What zaaktypen, besluittypen and informatieobjecttypen have in common: drafts, publishing, versions by day."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from uuid import UUID

from django.http import HttpResponseBase

from loket.catalogi.api.filters import DATUM_GELDIGHEID, PUBLISHED, STATUS
from loket.catalogi.api.values import values_in
from loket.catalogi.commands import versions
from loket.catalogi.permissions import FORCED_DELETE, FORCED_WRITE, SCHRIJVEN
from loket.catalogi.queries.shapes import CATALOGUS
from loket.catalogi.schemas.publication import Publication
from loket.zgw.door import Call
from loket.zgw.filters import Filter
from loket.zgw.lists import Listing
from loket.zgw.resource import Extra, Resource, Sent
from loket.zgw.shape import camel
from loket.zgw.wire import Body

READ = ("catalogi.lezen", "zaken.lezen", "documenten.lezen")  # ztc-014


def version_resource(
    kind: versions.Kind,
    body: type[Body],
    filters: Sequence[Filter],
    title: str,
    *,
    bodies: Mapping[str, str] = MappingProxyType({}),
) -> Resource:
    """The addresses of one of the three. `bodies` are the names of the standard for what comes in."""
    shape = kind.named.shape
    columns = {camel(each.name): each.name for each in shape.model._meta.concrete_fields}

    def before(call: Call, id: UUID, sent: Sent) -> None:
        names = None if sent is None else {columns.get(name, name) for name in sent}
        versions.check_open(kind, id, names, by=call.by)

    def create(call: Call, given: Body) -> UUID:
        return versions.add(kind, values_in(given, None, {"catalogus": CATALOGUS}), by=call.by)

    def update(call: Call, id: UUID, given: Body, sent: Sent) -> None:
        values = values_in(given, sent, {"catalogus": CATALOGUS})
        versions.change(kind, id, values, partial=sent is not None, by=call.by)

    def destroy(call: Call, id: UUID) -> None:
        versions.remove(kind, id, by=call.by)

    def publish(call: Call) -> HttpResponseBase:
        call.must(SCHRIJVEN)
        resource.json(call)
        versions.publish(kind, call.ids["uuid"], by=call.by)
        return resource.answer_with(call, call.ids["uuid"])

    resource = Resource(
        shape=shape,
        body=body,
        read=READ,
        listing=Listing(
            shape, [STATUS, DATUM_GELDIGHEID, *filters], unless=PUBLISHED, days=["datumGeldigheid"], expands=True
        ),
        create=create,
        update=update,
        before=before,
        destroy=destroy,
        may_create=(SCHRIJVEN,),
        may_update=(SCHRIJVEN, FORCED_WRITE),
        may_destroy=(SCHRIJVEN, FORCED_DELETE),
        extras=[
            Extra(
                "POST",
                "{uuid}/publish",
                f"{shape.name}_publish",
                publish,
                may=(SCHRIJVEN,),
                body=Publication,
                answers=body,
                summary=f"Publiceer het concept {title.upper()}.",
            )
        ],
        expands=True,
        day="datumGeldigheid",
        title=title,
        bodies=bodies,
    )
    return resource
