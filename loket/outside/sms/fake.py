"""The fake gateway: keeps each text as a file, so that a newcomer and a test can read what was sent."""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from loket.outside.sms import SmsRefused, SmsUnreachable

REFUSES = "+31600000000"


@dataclass(frozen=True, slots=True)
class Sms:
    number: str
    text: str
    reference: str


class FakeGateway:
    """Refuses one number, and is unreachable while there is a file `down` in its folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def send(self, number: str, text: str, *, reference: str) -> str:
        if (self.folder / "down").exists():
            raise SmsUnreachable("down")
        if number == REFUSES:
            raise SmsRefused("unknown number")
        self.folder.mkdir(parents=True, exist_ok=True)
        name = hashlib.sha256(reference.encode()).hexdigest()[:32]
        (self.folder / f"{name}.json").write_text(json.dumps(asdict(Sms(number, text, reference))))
        return f"fake-{name}"

    def sent(self) -> list[Sms]:
        """What was sent, the oldest first."""
        files = sorted(self.folder.glob("*.json"), key=lambda file: file.stat().st_mtime_ns)
        return [Sms(**json.loads(file.read_text())) for file in files]
