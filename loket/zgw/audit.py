"""The audit trail of one main resource, to read (scope `audittrails.lezen`)."""

from dataclasses import dataclass
from typing import Any, Literal

from django.db.models import Model
from django.http import Http404, HttpResponseBase
from django.urls import URLPattern, path

from loket.kernel.sql import row, rows
from loket.zgw.door import Call, Door, json_answer, tagged_answer
from loket.zgw.faults import forbidden
from loket.zgw.models import Wijziging
from loket.zgw.seen import shown_to
from loket.zgw.shape import Shape
from loket.zgw.wire import Body

SCOPE = "audittrails.lezen"
LINE = (
    "json_build_object('uuid', id, 'bron', bron, 'applicatieId', applicatie_id,"
    " 'applicatieWeergave', applicatie_weergave, 'gebruikersId', gebruikers_id,"
    " 'gebruikersWeergave', gebruikers_weergave, 'actie', actie, 'actieWeergave',"
    " CASE actie WHEN 'create' THEN 'Object aangemaakt' WHEN 'destroy' THEN 'Object verwijderd'"
    " WHEN 'update' THEN 'Object bijgewerkt' ELSE 'Object deels bijgewerkt' END, 'resultaat', resultaat,"
    " 'hoofdObject', hoofd_object, 'resource', resource, 'resourceUrl', resource_url, 'toelichting', toelichting,"
    " 'resourceWeergave', resource_weergave, 'aanmaakdatum',"
    " to_char(aanmaakdatum AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'),"
    " 'wijzigingen', json_build_object('oud', oud, 'nieuw', nieuw))::text"
)


@dataclass(frozen=True, slots=True)
class Audittrail:
    """The lines of a main resource; `parameter` is the id of it in the address."""

    main: Shape
    parameter: str
    retrieve: str = "retrieve"  # the name of the operation: some of the standard's files say `read`

    def urls(self) -> list[URLPattern]:
        way = f"{self.main.path.split('/')[0]}/<uuid:{self.parameter}>/audittrail"
        return [
            path(way, Door(self.main.api, {"GET": self.list_it}, tells=self.main.model)),
            path(f"{way}/<uuid:uuid>", Door(self.main.api, {"GET": self.retrieve_it}, tells=self.main.model)),
        ]

    def list_it(self, call: Call) -> HttpResponseBase:
        call.must(SCOPE)
        self._find_main(call)
        sql = f"SELECT {LINE} FROM {_table()} WHERE hoofd_id = %(main)s::uuid ORDER BY id"
        lines = rows(sql, {"main": call.ids[self.parameter]})
        return json_answer(b"[" + b",".join(line[0].encode() for line in lines) + b"]")

    def retrieve_it(self, call: Call) -> HttpResponseBase:
        call.must(SCOPE)
        self._find_main(call)
        sql = f"SELECT {LINE} FROM {_table()} WHERE hoofd_id = %(main)s::uuid AND id = %(uuid)s::uuid"
        found = row(sql, {"main": call.ids[self.parameter], "uuid": call.ids["uuid"]})
        if found is None:
            raise Http404
        return tagged_answer(call.request, found[0].encode())

    def _find_main(self, call: Call) -> None:
        """A trail tells all of its main resource, so it is for who may see that, and may read trails of its kind."""
        allowed, values = shown_to(call.by.rights, self.main.model, "t", SCOPE)
        sql = f"SELECT {allowed} FROM {self.main.table.replace('{t}', 't')} WHERE t.id = %(id)s::uuid"
        found = row(sql, {**values, "id": call.ids[self.parameter]})
        if found is None:
            raise Http404
        if not found[0]:
            raise forbidden()
        call.shown.append(call.ids[self.parameter])


def _table() -> str:
    model: type[Model] = Wijziging
    return model._meta.db_table


class Wijzigingen(Body, kw_only=True):
    oud: dict[str, Any] | None = None
    nieuw: dict[str, Any] | None = None


class AuditTrail(Body, kw_only=True):
    """One line, for the document."""

    uuid: str
    bron: Literal["ac", "nrc", "zrc", "ztc", "drc", "brc"]
    applicatie_id: str = ""
    applicatie_weergave: str = ""
    gebruikers_id: str = ""
    gebruikers_weergave: str = ""
    actie: str
    actie_weergave: str = ""
    resultaat: int
    hoofd_object: str
    resource: str
    resource_url: str
    toelichting: str = ""
    resource_weergave: str
    aanmaakdatum: str = ""
    wijzigingen: Wijzigingen
