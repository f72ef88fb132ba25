"""What hangs below a zaaktype in a package. One of them that is wrong is told, and the others are taken."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import msgspec

from loket.catalogi.api.transfer.report import Report
from loket.catalogi.api.values import values_in
from loket.catalogi.commands import (
    below,
    eigenschap,
    resultaattype,
    roltype,
    statustype,
    zaakobjecttype,
    zaaktype_informatieobjecttype,
)
from loket.catalogi.models import Statustype
from loket.catalogi.queries.shapes import API, ZAAKTYPE
from loket.catalogi.schemas.below_zaaktype import Eigenschap, ResultaatType, RolType, StatusType, ZaakObjectType
from loket.catalogi.schemas.informatieobjecttype import ZaakTypeInformatieObjectType
from loket.catalogi.schemas.own import OwnOfStatustype
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refused
from loket.kernel.wire import WrongBody
from loket.zgw.caller import base_of
from loket.zgw.wire import Body, read_body, values_of

Entry = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Sort:
    """Types of one sort below a zaaktype, as they stand in a package."""

    name: str
    kind: below.Below
    body: type[Body]


SORTS = {  # the steps first: others point at them
    "statustypen": Sort("statustype", statustype.KIND, StatusType),
    "resultaattypen": Sort("resultaattype", resultaattype.KIND, ResultaatType),
    "roltypen": Sort("roltype", roltype.KIND, RolType),
    "eigenschappen": Sort("eigenschap", eigenschap.KIND, Eigenschap),
    "zaakobjecttypen": Sort("zaakobjecttype", zaakobjecttype.KIND, ZaakObjectType),
    "informatieobjecttypen": Sort(
        "zaaktype-informatieobjecttype", zaaktype_informatieobjecttype.KIND, ZaakTypeInformatieObjectType
    ),
}


def take_below(zaaktype: Entry, zaaktype_id: UUID, report: Report, *, by: Actor) -> None:
    """Everything in the lists of this zaaktype. A step is told by its number."""
    url = f"{base_of(by)}{API.root}/zaaktypen/{zaaktype_id}"
    steps: Mapping[int, UUID] = {}
    for list_name, sort in SORTS.items():
        read = [_read(sort, entry, url, steps) for entry in zaaktype.get(list_name, ())]
        done = iter(below.add_all(sort.kind, zaaktype_id, [each for each in read if isinstance(each, dict)], by=by))
        for number, each in enumerate(read, start=1):
            outcome = each if isinstance(each, WrongBody) else next(done)
            if isinstance(outcome, Refused | WrongBody):
                report.refuse(f"zaaktype {zaaktype.get('identificatie')}, {sort.name} {number}", outcome)
            else:
                report.taken[sort.name] += 1
        steps = steps or dict(Statustype.objects.filter(zaaktype=zaaktype_id).values_list("volgnummer", "id"))


def _read(sort: Sort, entry: Entry, zaaktype_url: str, steps: Mapping[int, UUID]) -> dict[str, Any] | WrongBody:
    try:
        return _values(sort, entry, zaaktype_url, steps)
    except WrongBody as wrong:
        return wrong


def _values(sort: Sort, entry: Entry, zaaktype_url: str, steps: Mapping[int, UUID]) -> dict[str, Any]:
    step = entry.get("statustype")
    own_days = dict.fromkeys(("beginGeldigheid", "eindeGeldigheid", "statustype"))  # days: those of the zaaktype
    given = {**entry, **own_days, "zaaktype": zaaktype_url, "eigenschappen": []}
    values = values_in(read_body(msgspec.json.encode(given), sort.body), None, {"zaaktype": ZAAKTYPE})
    values.pop("eigenschappen", None)
    if "statustype" in values:
        del values["statustype"]
        values["statustype_id"] = steps.get(step) if isinstance(step, int) else None
    if "informatieobjecttype" in values:
        values["omschrijving"] = values.pop("informatieobjecttype")
    if sort.body is StatusType:
        values |= values_of(read_body(msgspec.json.encode(entry), OwnOfStatustype))
    return values
