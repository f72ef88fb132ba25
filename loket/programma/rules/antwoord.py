"""Four building blocks by five phases: overall we are where the lowest block is (S-133, domain facts 4.1)."""

from collections.abc import Mapping

from loket.programma.models import Bouwsteen


def overall(phases: Mapping[str, int]) -> int | None:
    """None as long as one of the four is not known."""
    return min(phases.values()) if set(phases) == set(Bouwsteen.values) else None


def bottlenecks(phases: Mapping[str, int]) -> list[str]:
    """The names of the blocks that hold us back; none when all are equal or one is not known."""
    lowest = overall(phases)
    if lowest is None or lowest == max(phases.values()):
        return []
    return [str(block.label) for block in Bouwsteen if phases[block.value] == lowest]
