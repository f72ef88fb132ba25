"""What the page of a counter sends: the end of a visit as it was typed, at once or when the network is back."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Annotated
from uuid import UUID

import msgspec

from loket.balie.commands import Afloop, Step
from loket.balie.models import Kind
from loket.balie.rules.kassa import cents_in
from loket.kernel.wire import read_struct

NEE = ("nee_reden", "nee_grond", "nee_alternatief")
NAMES = ("naam", "ander")
FIELDS = ("resultaat", "onderwerp", "notitie", "verwezen_naar", *NEE)
LONGEST, LONGEST_NAME = 1000, 200
Field = Annotated[str, msgspec.Meta(max_length=40)]
Text = Annotated[str, msgspec.Meta(max_length=1000)]
Typed = Annotated[dict[Field, Text], msgspec.Meta(max_length=40)]
KINDS = (Kind.CALLED, Kind.RECALLED, Kind.STARTED, Kind.PAUSED, Kind.RESUMED, Kind.PUT_BACK, Kind.LEFT, Kind.DONE)
Soort = Annotated[str, msgspec.Meta(pattern=f"^({'|'.join(KINDS)})$")]


class StapIn(msgspec.Struct, forbid_unknown_fields=True):
    """`geleden`: seconds between the step and the sending, by the counter's own stopwatch.

    `afloop` is the form of the end with all that was typed in it, each by the name of its field.
    """

    sleutel: UUID
    soort: Soort
    volgnummer: UUID
    geleden: Annotated[float, msgspec.Meta(ge=0, le=24 * 3600)]
    afloop: Typed | None = None

    def told(self) -> Step:
        return Step(
            key=self.sleutel,
            kind=Kind(self.soort),
            volgnummer_id=self.volgnummer,
            ago=timedelta(seconds=self.geleden),
            afloop=afloop_of(self.afloop) if self.afloop else None,
        )


class InhalenIn(msgspec.Struct, forbid_unknown_fields=True):
    stappen: Annotated[list[StapIn], msgspec.Meta(min_length=1, max_length=200)]


def steps_of(raw: bytes) -> list[Step]:
    """Raises WrongBody with everything that is wrong."""
    return [each.told() for each in read_struct(raw, InhalenIn).stappen]


def afloop_of(typed: Mapping[str, str]) -> Afloop:
    told = {name: typed.get(name, "")[:LONGEST] for name in FIELDS}
    told |= {name: typed.get(name, "").strip()[:LONGEST_NAME] for name in NAMES}
    return Afloop(
        **told,
        zaaktype=_zaaktype(typed.get("zaaktype", "")),
        document_seen=bool(typed.get("document")),
        while_you_wait=bool(typed.get("meteen")),
        wijze=typed.get("wijze", "")[:10],
        bedrag=typed.get("bedrag", "")[:20],
        bedrag_cent=_cents(typed),
    )


def _cents(typed: Mapping[str, str]) -> int | None:
    """What was typed goes before the price that was chosen."""
    if other := typed.get("bedrag", "")[:20].strip():
        return cents_in(other)
    price = typed.get("prijs", "")
    return int(price) if price.isdecimal() and len(price) < 8 else None


def _zaaktype(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
