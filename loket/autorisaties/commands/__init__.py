"""What changes applications and their rights."""

from loket.autorisaties.commands.client import Client, show_client

__all__ = ["Client", "show_client"]
