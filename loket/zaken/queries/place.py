"""Which zaken lie within an area: by the rectangles around them, with an index, and then exactly."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from loket.kernel.sql import rows
from loket.zaken.models.box import box_text
from loket.zaken.rules.place import box_around, within

MOST = 20_000


def zaken_within(area: Mapping[str, Any], where: str, values: Mapping[str, Any]) -> list[UUID]:
    """Their ids, of at most 20,000 zaken whose rectangle lies in that of the area. `where` is about the row t0."""
    box = box_around(area)
    if box is None:
        return []
    sql = (
        "SELECT t0.id, t0.zaakgeometrie::text FROM zaken_zaak t0"
        f" WHERE t0.omhullende <@ %(box)s::box AND {where} ORDER BY t0.id DESC LIMIT {MOST}"
    )
    lies_within = within(area)
    return [id for id, place in rows(sql, {**values, "box": box_text(box)}) if lies_within(json.loads(place))]
