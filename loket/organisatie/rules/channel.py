"""Which channels may be chosen (S-22)."""

from collections.abc import Collection

from loket.kernel.refusal import Refusal


def why_not_channel(channel: str, *, off: Collection[str]) -> Refusal | None:
    """Something that comes in has a channel, and it is one that the town uses."""
    if not channel:
        return Refusal("channel-missing", "Kies hoe dit binnenkwam.", "channel")
    if channel in off:
        return Refusal("channel-off", "Dit kanaal gebruiken wij niet. Kies een ander.", "channel")
    return None
