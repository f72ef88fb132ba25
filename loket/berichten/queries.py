"""Questions about berichten: the list of staff, one bericht, and what went out about one thing."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q

from loket.berichten.models import Bericht, BerichtQuerySet, Channel, Onbereikbaar, State, Taal, Taalkeuze
from loket.berichten.rules import ERRORS, address_of
from loket.kernel.secrets import blind_index
from loket.kernel.sql import rows

PER_PAGE = 50
TO_LOOK_AT = (State.UNSURE, State.FAILED)
OURS = re.compile(r"<?bericht\.([0-9a-f]{32})@")
Place = tuple[datetime, UUID]


@dataclass(frozen=True, slots=True)
class BerichtRow:
    id: UUID
    about: str
    channel: str
    to: str
    subject: str
    text: str
    state: str
    attempts: int
    last_error: str
    not_before: datetime | None
    written_at: datetime
    sent_at: datetime | None
    handed_at: datetime | None
    taal: str = Taal.NL

    @property
    def channel_label(self) -> str:
        return str(Channel(self.channel).label)

    @property
    def state_label(self) -> str:
        return str(State(self.state).label)

    @property
    def trouble(self) -> str:
        """Why it did not go, as a sentence."""
        return ERRORS.get(self.last_error, "Er ging iets mis." if self.last_error else "")

    @property
    def place(self) -> str:
        return f"{self.written_at.isoformat()}_{self.id}"


FIELDS = tuple(BerichtRow.__dataclass_fields__)
# Between a text and the next one that does not begin like it: ~>=~ and ~<~ go by the index for patterns.
SENT_ABOUT = f"""
    SELECT {", ".join(f"b.{name}" for name in FIELDS)} FROM unnest(%(begins)s::text[]) AS t(begins)
        JOIN berichten_bericht b ON b.about ~>=~ t.begins AND b.about ~<~ (t.begins || chr(1114111))
    WHERE b.state = 'sent' ORDER BY b.sent_at DESC, b.id DESC LIMIT %(most)s::int
"""  # noqa: S608 - names of our own columns


def to_look_at(*, most: int = 20) -> list[BerichtRow]:
    """What failed, and what nobody is sure of; the newest first."""
    return _rows(Bericht.objects.filter(state__in=TO_LOOK_AT).newest_first()[:most])


def berichten(*, state: str = "", after: Place | None = None, most: int = PER_PAGE) -> list[BerichtRow]:
    """The newest first, from after a place in the list. Without a state: all that nobody has to look at."""
    chosen = Bericht.objects.filter(state=state) if state else Bericht.objects.exclude(state__in=TO_LOOK_AT)
    if after:
        at, id = after
        chosen = chosen.filter(Q(written_at__lt=at) | Q(written_at=at, id__lt=id))
    return _rows(chosen.newest_first()[:most])


def bericht(bericht_id: UUID) -> BerichtRow | None:
    found = _rows(Bericht.objects.filter(id=bericht_id))
    return found[0] if found else None


def berichten_about(prefix: str, *, most: int = 100) -> list[BerichtRow]:
    """What went out, or will, about things whose `about` begins like this; the oldest first."""
    return _rows(Bericht.objects.filter(about__startswith=prefix).order_by("written_at", "id")[:most])


def sent_about(prefixes: Iterable[str], *, most: int = 200) -> list[BerichtRow]:
    """What was sent about any of these things, the newest first. By an index, however much there is. One statement."""
    values = {"begins": list(prefixes), "most": most}
    return [BerichtRow(*each) for each in rows(SENT_ABOUT, values)]


def unsure_about(prefix: str) -> list[UUID]:
    """What may have gone or not, about things whose `about` begins like this."""
    found = Bericht.objects.filter(about__startswith=prefix, state=State.UNSURE)
    return list(found.order_by("written_at", "id").values_list("id", flat=True))


def ours_among(message_ids: Iterable[str]) -> list[UUID]:
    """Which berichten these ids would be of, whether they are there or not."""
    return [UUID(found[1]) for each in message_ids if (found := OURS.match(each))]


def bericht_with(message_id: str) -> Bericht | None:
    """Ours, by the Message-ID that we gave it; also when we were stopped just before it was marked as sent."""
    found = ours_among([message_id])
    return Bericht.objects.filter(id=found[0]).first() if found else None


def is_unreachable(address: str) -> bool:
    return Onbereikbaar.objects.filter(adres=address.lower()).exists()


def taal_of(channel: str, to: str) -> str:
    """In which language we write to who has this e-mail address or number. Dutch, unless they used another one."""
    index = index_of(channel, to)
    chosen = Taalkeuze.objects.filter(adres=index).values_list("taal", flat=True).first() if index else None
    return chosen or Taal.NL


def index_of(channel: str, to: str) -> bytes | None:
    """By which an address is found again without being read; None when it is no address."""
    address = address_of(channel, to)
    return blind_index(address.lower()) if address else None


def counts() -> dict[str, int]:
    """How many wait, are being sent, failed or are unsure. What is sent only grows, and is not counted."""
    watched = Bericht.objects.exclude(state__in=[State.SENT, State.WITHDRAWN])
    found = dict(watched.values_list("state").annotate(n=Count("id")))
    return {state: found.get(state, 0) for state in (State.WAITING, State.SENDING, *TO_LOOK_AT)}


def place_of(text: str) -> Place | None:
    """The place in the list that an address names; None when it is no place."""
    at, _, id = text.partition("_")
    try:
        return datetime.fromisoformat(at), UUID(id)
    except ValueError:
        return None


def _rows(chosen: BerichtQuerySet) -> list[BerichtRow]:
    return [BerichtRow(*values) for values in chosen.values_list(*FIELDS)]
