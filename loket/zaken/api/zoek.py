"""/zaken/_zoek: the list again, for questions that do not fit an address (zrc-030)."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import msgspec
from django.http import HttpResponseBase

from loket.kernel.wire import Fault, read_object
from loket.zaken.api.filters import ORDERING, ZOEK_FILTERS, fields_of_search
from loket.zaken.permissions import LEZEN
from loket.zaken.queries.place import zaken_within
from loket.zaken.queries.shapes import ZAAK
from loket.zaken.schemas.zoek import GeoWithin, as_text
from loket.zgw import checks
from loket.zgw.door import Call, json_answer
from loket.zgw.faults import invalid
from loket.zgw.lists import Listing, answer, asked_in

KIND, LEVEL = "{t}.zaaktype_id", "{t}.vertrouwelijkheidaanduiding"
ZOEK = Listing(ZAAK, ZOEK_FILTERS, ORDERING, expands=True)
PLACE = "zaakgeometrie"
ZaakZoek = msgspec.defstruct(
    "ZaakZoek",
    [
        (PLACE, GeoWithin | None, None),
        *fields_of_search(),
        ("expand", str | None, None),
        ("ordering", str | None, None),
    ],
    kw_only=True,
)


def search(call: Call) -> HttpResponseBase:
    call.must(LEZEN)
    body = read_object(call.raw)
    if not any(value not in (None, "", {}) for value in body.values()):
        raise invalid(Fault("nonFieldErrors", "empty_search_body", "Geef minstens 1 zoekvraag."))
    given, faults = _filters_in(body)
    if faults:
        raise invalid(*faults)
    page = call.request.GET.get("page")
    asked = asked_in(ZOEK, {**given, **({"page": page} if page else {})}, call.by.rights.where([LEZEN], KIND, LEVEL))
    if area := body.get(PLACE):
        ids = zaken_within(area["within"], asked.where, asked.values)
        asked = replace(asked, where=f"({asked.where}) AND t0.id = ANY(%(within)s::uuid[])")
        asked = replace(asked, values={**asked.values, "within": ids}, filtered=True)
    return json_answer(answer(ZOEK, call, asked))


def _filters_in(body: Mapping[str, Any]) -> tuple[dict[str, str], list[Fault]]:
    given, faults = {}, []
    for name, value in body.items():
        if name == PLACE:
            faults += _faults_of_place(value)
            continue
        try:
            given[name] = as_text(value)
        except ValueError:
            faults.append(Fault(name[:100], "invalid", "Deze waarde past hier niet."))
    return given, faults


def _faults_of_place(value: Any) -> list[Fault]:
    if value in (None, {}):
        return []
    try:
        area = msgspec.convert(value, GeoWithin)
    except msgspec.ValidationError:
        return [Fault(f"{PLACE}.within", "required", "Geef een gebied als GeoJSON.")]
    wrong = checks.geometry(area.within)
    return [Fault(f"{PLACE}.within", *wrong)] if wrong else []
