"""What gebied does by the clock."""

from loket.gebied import tiles


def sweep_tiles() -> None:
    """Keep the folder of map tiles small."""
    tiles.sweep_tiles()
