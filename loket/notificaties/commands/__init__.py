"""What a change of a resource sets in motion."""

from loket.notificaties.commands.publish import publish

__all__ = ["publish"]
