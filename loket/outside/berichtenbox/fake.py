"""The fake box: keeps each message as a file, so that a test can read what was put in it. No BSN in names of files."""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from loket.outside.berichtenbox import BoxRefused, BoxUnreachable

NO_BOX = "999990019"  # a number of nobody (Rijksdienst voor Identiteitsgegevens, test range)


@dataclass(frozen=True, slots=True)
class Put:
    bsn: str
    subject: str
    reference: str
    bytes: int


class FakeBox:
    """One BSN has no box; it is unreachable while there is a file `down` in its folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def deliver(self, bsn: str, *, subject: str, pdf: bytes, reference: str) -> str:
        if (self.folder / "down").exists():
            raise BoxUnreachable("down")
        if bsn == NO_BOX:
            raise BoxRefused("no box")
        self.folder.mkdir(parents=True, exist_ok=True)
        name = hashlib.sha256(reference.encode()).hexdigest()[:32]
        (self.folder / f"{name}.json").write_text(json.dumps(asdict(Put(bsn, subject, reference, len(pdf)))))
        return f"fake-{name}"

    def messages(self) -> list[Put]:
        return [Put(**json.loads(file.read_text())) for file in sorted(self.folder.glob("*.json"))]
