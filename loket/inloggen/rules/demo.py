"""The log-in of the demo: a few invented residents, without any proof. It exists in the demo only."""

from collections.abc import Mapping
from dataclasses import dataclass

from loket.inloggen.rules.ingelogde import Via
from loket.inloggen.rules.proof import Proof


@dataclass(frozen=True, slots=True)
class DemoResident:
    """`about` tells what there is to see."""

    proof: Proof
    about: str


DemoResidents = Mapping[str, DemoResident]


def invented(residents: DemoResidents) -> DemoResidents:
    """Only what says of itself that it is of the demo, so that nobody gets a real way in by it."""
    return {code: each for code, each in residents.items() if each.proof.via == Via.DEMO}
