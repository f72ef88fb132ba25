"""What an exchange sends by the webhook."""

from datetime import datetime
from typing import Annotated

import msgspec

from loket.outside.centrale import CallEvent, Heard

Id = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
Number = Annotated[str, msgspec.Meta(max_length=40)]
Extension = Annotated[str, msgspec.Meta(max_length=20, pattern=r"^[0-9*#]*$")]


class GebeurtenisIn(msgspec.Struct, forbid_unknown_fields=True):
    """One fact; `gesprek` is the exchange's own id of the call. An empty `nummer` is a withheld one."""

    gesprek: Id
    soort: Heard
    moment: Annotated[datetime, msgspec.Meta(tz=True)]
    nummer: Number = ""
    gekozen: Number = ""
    wachtrij: Annotated[str, msgspec.Meta(max_length=60)] = ""
    toestel: Extension = ""
    naar: Extension = ""
    warm: bool = False
    uitgaand: bool = False
    volgnummer: Annotated[int, msgspec.Meta(ge=0, le=30000)] = 0

    def heard_at(self, centrale: str) -> CallEvent:
        return CallEvent(
            centrale=centrale,
            call_id=self.gesprek,
            kind=self.soort,
            at=self.moment,
            number=self.nummer,
            dialled=self.gekozen,
            queue=self.wachtrij,
            extension=self.toestel,
            to_extension=self.naar,
            warm=self.warm,
            outgoing=self.uitgaand,
            sequence=self.volgnummer,
        )


class GebeurtenissenIn(msgspec.Struct, forbid_unknown_fields=True):
    gebeurtenissen: Annotated[list[GebeurtenisIn], msgspec.Meta(min_length=1, max_length=200)]


class GehoordOut(msgspec.Struct):
    """How many facts we have now, new ones and known ones together."""

    gehoord: int
