"""Reachable, in a call, or away until a moment: which of the three counts now."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.rooster.models import Presence

LONGEST_CALL = timedelta(hours=2)  # after it we believe that the end of the call was not told
LONGEST_AWAY = timedelta(hours=24)  # longer is an absence, with a deputy


@dataclass(frozen=True, slots=True)
class Standing:
    """`until` is there when somebody is away until a moment."""

    state: str
    until: datetime | None = None

    @property
    def words(self) -> str:
        return str(Presence(self.state).label)

    @property
    def can_take_a_call(self) -> bool:
        return self.state == Presence.REACHABLE


def standing(
    *, away: bool, away_until: datetime | None, in_call_since: datetime | None, absent: bool, now: datetime
) -> Standing:
    """`absent`, away for whole days as the organisation knows, goes before all; then the call; then what was said."""
    if absent:
        return Standing(Presence.AWAY)
    if in_call_since is not None and now - in_call_since < LONGEST_CALL:
        return Standing(Presence.IN_CALL)
    if away and (away_until is None or away_until > now):
        return Standing(Presence.AWAY, away_until)
    return Standing(Presence.REACHABLE)


def why_not_set_presence(
    medewerker_id: UUID, state: str, until: datetime | None, *, now: datetime, by: Actor
) -> Refusal | None:
    """Everyone for oneself, and the telephone (the system) for all."""
    if by.kind != ActorKind.SYSTEM and by.id != str(medewerker_id):
        return Refusal("presence-of-other", "Je kunt alleen je eigen bereikbaarheid wijzigen.")
    if state not in Presence.values:
        return Refusal("presence-unknown", "Kies bereikbaar, in gesprek of afwezig.", "state")
    if until is not None and state != Presence.AWAY:
        return Refusal("until-without-away", "Alleen wie afwezig is, zegt tot wanneer.", "until")
    if until is not None and until <= now:
        return Refusal("until-is-past", "Dit moment is al voorbij. Kies een later moment.", "until")
    if until is not None and until - now > LONGEST_AWAY:
        return Refusal("until-too-far", "Ben je langer dan een dag weg? Geef dan je afwezigheid door.", "until")
    return None
