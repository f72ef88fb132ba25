"""Put a message in the outbox of each subscription that asked for it, in the transaction of the change."""

from loket.zgw.trail import Change


def publish(change: Change) -> None:
    """Nothing waits for a subscriber: delivery is a job, after the commit (nrc-005)."""
