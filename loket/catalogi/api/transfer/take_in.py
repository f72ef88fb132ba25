"""Put a package in the catalogue: what is new is added, what is here already stays as it is, what is wrong is told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

import msgspec
from django.db import transaction

from loket.catalogi import commands
from loket.catalogi.api.transfer.below import take_below
from loket.catalogi.api.transfer.report import Report
from loket.catalogi.api.values import values_in
from loket.catalogi.commands import versions
from loket.catalogi.commands.besluittype import KIND as BESLUITTYPE_KIND
from loket.catalogi.commands.informatieobjecttype import KIND as IOT_KIND
from loket.catalogi.commands.zaaktype import KIND as ZAAKTYPE_KIND
from loket.catalogi.models import Catalogus
from loket.catalogi.queries.package import FORM
from loket.catalogi.queries.shapes import API, CATALOGUS
from loket.catalogi.schemas.besluittype import BesluitType
from loket.catalogi.schemas.catalogus import Catalogus as CatalogusBody
from loket.catalogi.schemas.informatieobjecttype import InformatieObjectType
from loket.catalogi.schemas.own import OwnOfZaaktype
from loket.catalogi.schemas.zaaktype import ZaakType
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.kernel.wire import WrongBody
from loket.zgw.caller import base_of
from loket.zgw.wire import Body, read_body, values_of

Entry = Mapping[str, Any]
LATER = ("deelzaaktypen", "gerelateerdeZaaktypen")  # may name a zaaktype that is still to come in the file


@dataclass(frozen=True, slots=True)
class Sort:
    """Types of one of the three sorts, as they stand in a package."""

    name: str
    kind: versions.Kind
    body: type[Body]

    def place(self, entry: Entry) -> str:
        return f"{self.name} {entry.get(self.kind.named.column) or '?'}"


IOT = Sort("informatieobjecttype", IOT_KIND, InformatieObjectType)
BESLUITTYPE = Sort("besluittype", BESLUITTYPE_KIND, BesluitType)
ZAAKTYPE = Sort("zaaktype", ZAAKTYPE_KIND, ZaakType)


def take_in(
    package: Entry, *, by: Actor, publish: bool = True, into: UUID | None = None, report: Report | None = None
) -> Report:
    """`publish`: what is published in the package becomes so here. `into` is the catalogus, instead of its own.

    Raises Refused when the package is of another form, or its catalogus cannot be made.
    """
    _check_form(package)
    report = report or Report()
    catalogus_id = into or _catalogus(package["catalogus"], report, by)
    taking = Taking(catalogus_id, report, by, publish)
    for sort, name in ((IOT, "informatieobjecttypen"), (BESLUITTYPE, "besluittypen")):
        for entry in package.get(name, ()):
            if new := taking.take(sort, entry):
                taking.publish_it(sort, entry, new)
    made = [(entry, new) for entry in package.get("zaaktypen", ()) if (new := taking.take(ZAAKTYPE, entry))]
    for entry, id in made:
        taking.relate(entry, id)
        taking.publish_it(ZAAKTYPE, entry, id)
    return report


@dataclass(frozen=True, slots=True)
class Taking:
    """One import that is under way."""

    catalogus_id: UUID
    report: Report
    by: Actor
    publish: bool

    def take(self, sort: Sort, entry: Entry) -> UUID | None:
        """The id of a new draft with everything below it; None when it is here already, or refused as a whole."""
        place = sort.place(entry)
        try:
            if self._is_here(sort, entry):
                self.report.known[sort.name] += 1
                return None
            with transaction.atomic():
                id = versions.add(sort.kind, self._values(sort, entry), by=self.by)
                if sort is ZAAKTYPE:
                    take_below(entry, id, self.report, by=self.by)
        except (Refused, WrongBody) as wrong:
            self.report.refuse(place, wrong)
            return None
        self.report.taken[sort.name] += 1
        return id

    def relate(self, entry: Entry, id: UUID) -> None:
        """Name the other zaaktypen, now that all of them are here."""
        for name in LATER:
            if entry.get(name):
                body = self._body(ZAAKTYPE, {**entry, **{each: [] for each in LATER}, name: entry[name]})
                values = values_in(body, frozenset({name}), {})
                self._try(ZAAKTYPE, entry, partial(commands.change_zaaktype, id, values, by=self.by))

    def publish_it(self, sort: Sort, entry: Entry, id: UUID) -> None:
        if self.publish and entry.get("concept") is False:
            self._try(sort, entry, partial(versions.publish, sort.kind, id, by=self.by))

    def _try(self, sort: Sort, entry: Entry, do: Callable[[], None]) -> None:
        try:
            do()
        except Refused as wrong:
            self.report.refuse(sort.place(entry), wrong)

    def _values(self, sort: Sort, entry: Entry) -> dict[str, Any]:
        later: Entry = {name: [] for name in LATER} if sort is ZAAKTYPE else {}
        values = values_in(self._body(sort, {**entry, **later}), None, {"catalogus": CATALOGUS})
        if sort is ZAAKTYPE:
            own = values_of(_read(entry, OwnOfZaaktype))
            values |= own
        return values

    def _body(self, sort: Sort, entry: Entry) -> Body:
        url = f"{base_of(self.by)}{API.root}/catalogussen/{self.catalogus_id}"
        return _read({**entry, "catalogus": url}, sort.body)

    def _is_here(self, sort: Sort, entry: Entry) -> bool:
        """A version with this name and this first day."""
        named = sort.kind.named
        begin = self._body(sort, entry).begin_geldigheid  # type: ignore[attr-defined]  # each of the three has it
        name = {named.column: entry.get(named.column, "")}
        same = named.model._default_manager.filter(catalogus_id=self.catalogus_id, begin_geldigheid=begin, **name)
        return same.exists()


def _check_form(package: Entry) -> None:
    lists = ("informatieobjecttypen", "besluittypen", "zaaktypen")
    good = package.get("formaat") == FORM and isinstance(package.get("catalogus"), dict)
    good = good and all(_is_list_of_objects(package.get(name, [])) for name in lists)
    refuse(None if good else Refusal("wrong-form", f"Dit bestand heeft niet de vorm '{FORM}'."))


def _is_list_of_objects(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, dict) for each in value)


def _catalogus(entry: Entry, report: Report, by: Actor) -> UUID:
    """The catalogus with this domein and rsin; made when it is not here."""
    try:
        values = values_of(_read(entry, CatalogusBody))
    except WrongBody as wrong:
        raise Refused(*(Refusal(each.code, each.reason, f"catalogus.{each.name}") for each in wrong.faults)) from None
    found = Catalogus.objects.filter(domein=values["domein"], rsin=values["rsin"]).first()
    (report.known if found else report.taken)["catalogus"] += 1
    return found.id if found else commands.add_catalogus(**values, by=by)


def _read(entry: Entry, body: type[Body]) -> Body:
    return read_body(msgspec.json.encode(entry), body)
