"""How the town is called and reached."""

from dataclasses import dataclass
from datetime import time

from loket.kernel.refusal import Refusal
from loket.organisatie import rules
from loket.organisatie.kept import kept_gemeente
from loket.organisatie.models import Channel, Gemeente
from loket.termijnen.hours import QUIET_FROM, QUIET_UNTIL


@dataclass(frozen=True, slots=True)
class GemeenteRow:
    """`phone` is the number to show: the 14-number where the town chose so, with `phone_abroad` beside it (S-153)."""

    name: str
    full_name: str
    tagline: str
    phone: str
    phone_link: str
    phone_abroad: str
    phone_ordinary: str
    email: str
    address: str
    opening_hours: dict[str, list[list[str]]]
    quiet_from: time
    quiet_until: time
    channels_off: frozenset[str] = frozenset()

    @property
    def contact_line(self) -> str:
        """How to reach us, at the foot of each letter."""
        return " · ".join(part for part in (self.full_name, self.phone, self.email) if part)


NAMELESS = GemeenteRow("Voorbeeld", "gemeente Voorbeeld", "", "", "", "", "", "", "", {}, QUIET_FROM, QUIET_UNTIL)


def gemeente() -> GemeenteRow:
    """The town. A change is seen by every process within some seconds."""
    row = kept_gemeente()
    return _row(row) if row else NAMELESS


def _row(row: Gemeente) -> GemeenteRow:
    phone = rules.phone_to_show(row)
    return GemeenteRow(
        name=row.name,
        full_name=row.full_name,
        tagline=row.tagline,
        phone=phone,
        phone_link=rules.phone_link(phone),
        phone_abroad=row.phone_abroad if row.show_14_number else "",
        phone_ordinary=row.phone,
        email=row.email,
        address=row.address,
        opening_hours=row.opening_hours,
        quiet_from=row.quiet_from,
        quiet_until=row.quiet_until,
        channels_off=frozenset(row.channels_off),
    )


def why_not_channel(channel: str) -> Refusal | None:
    """Whether something may come in by this channel (S-22)."""
    return rules.why_not_channel(channel, off=gemeente().channels_off)


def channel_choices() -> list[tuple[str, str]]:
    """The channels that the town uses, as choices for a form."""
    off = gemeente().channels_off
    return [(str(code), str(label)) for code, label in Channel.choices if code not in off]
