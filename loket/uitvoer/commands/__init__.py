"""What this does: write all of the town in a folder."""

from loket.uitvoer.commands.export import Exported, export_town

__all__ = ["Exported", "export_town"]
