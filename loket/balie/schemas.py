"""What the page of a counter sends when the network is back."""

from datetime import timedelta
from typing import Annotated
from uuid import UUID

import msgspec

from loket.balie.commands import Afloop, Step
from loket.balie.models import Kind
from loket.kernel.wire import read_struct

Text = Annotated[str, msgspec.Meta(max_length=1000)]
KINDS = (Kind.CALLED, Kind.RECALLED, Kind.STARTED, Kind.PAUSED, Kind.RESUMED, Kind.PUT_BACK, Kind.LEFT, Kind.DONE)
Soort = Annotated[str, msgspec.Meta(pattern=f"^({'|'.join(KINDS)})$")]


class AfloopIn(msgspec.Struct, forbid_unknown_fields=True):
    resultaat: Annotated[str, msgspec.Meta(max_length=20)]
    onderwerp: Annotated[str, msgspec.Meta(max_length=200)] = ""
    notitie: Text = ""
    ander: Annotated[str, msgspec.Meta(max_length=200)] = ""
    document: bool = False

    def told(self) -> Afloop:
        """Also who came instead of whom we expected: else the visit would be written down with that one."""
        return Afloop(
            resultaat=self.resultaat,
            onderwerp=self.onderwerp,
            notitie=self.notitie,
            ander=self.ander,
            document_seen=self.document,
        )


class StapIn(msgspec.Struct, forbid_unknown_fields=True):
    """`geleden`: seconds between the step and the sending, by the counter's own stopwatch."""

    sleutel: UUID
    soort: Soort
    volgnummer: UUID
    geleden: Annotated[float, msgspec.Meta(ge=0, le=24 * 3600)]
    afloop: AfloopIn | None = None

    def told(self) -> Step:
        return Step(
            key=self.sleutel,
            kind=Kind(self.soort),
            volgnummer_id=self.volgnummer,
            ago=timedelta(seconds=self.geleden),
            afloop=self.afloop.told() if self.afloop else None,
        )


class InhalenIn(msgspec.Struct, forbid_unknown_fields=True):
    stappen: Annotated[list[StapIn], msgspec.Meta(min_length=1, max_length=200)]


def steps_of(raw: bytes) -> list[Step]:
    """Raises WrongBody with everything that is wrong."""
    return [each.told() for each in read_struct(raw, InhalenIn).stappen]
