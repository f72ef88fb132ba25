"""A payment service for a demo and for tests: payments are files, and the visitor decides how a payment ends."""

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from loket.outside.betalen.port import ID, BetaaldienstDown, Betaalstaat, Betaling, BetalingRefused


@dataclass(frozen=True, slots=True)
class Stored:
    """A payment as the fake keeps it."""

    id: str
    bedrag_cent: int
    omschrijving: str
    kenmerk: str
    terug_url: str
    melding_url: str
    staat: Betaalstaat = Betaalstaat.OPEN


class FakeBetaaldienst:
    """Is down while there is a file `down` in its folder. `bank` is the address of the page where one pays."""

    def __init__(self, folder: Path, *, bank: str = "http://127.0.0.1:8000/oefenbank/") -> None:
        self.folder, self.bank = folder, bank

    def begin(self, bedrag_cent: int, omschrijving: str, kenmerk: str, terug_url: str, melding_url: str) -> Betaling:
        if bedrag_cent <= 0:
            raise BetalingRefused("nothing to pay")
        id = "oefen_" + hashlib.sha256(f"{kenmerk}:{bedrag_cent}".encode()).hexdigest()[:16]
        if not self._file(id).exists():
            self._keep(Stored(id, bedrag_cent, omschrijving, kenmerk, terug_url, melding_url))
        return Betaling(id, f"{self.bank}{id}/")

    def state(self, id: str) -> Betaalstaat:
        return self.payment(id).staat

    def cancel(self, id: str) -> bool:
        staat = self.payment(id).staat
        if staat == Betaalstaat.OPEN:
            staat = self.end(id, Betaalstaat.MISLUKT).staat
        return staat in (Betaalstaat.MISLUKT, Betaalstaat.VERLOPEN)

    def refund(self, id: str) -> None:
        staat = self.payment(id).staat
        if staat not in (Betaalstaat.BETAALD, Betaalstaat.TERUGGEGEVEN):
            raise BetalingRefused("not paid")
        self.end(id, Betaalstaat.TERUGGEGEVEN)

    def payment(self, id: str) -> Stored:
        file = self._file(id)
        if not ID.fullmatch(id) or not file.exists():
            raise BetalingRefused("no such payment")
        told = json.loads(file.read_text())
        return Stored(**{**told, "staat": Betaalstaat(told["staat"])})

    def end(self, id: str, staat: Betaalstaat) -> Stored:
        """What the visitor chose at the bank."""
        stored = replace(self.payment(id), staat=staat)
        self._keep(stored)
        return stored

    def _file(self, id: str) -> Path:
        if (self.folder / "down").exists():
            raise BetaaldienstDown("down")
        return self.folder / f"{id}.json"

    def _keep(self, stored: Stored) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self._file(stored.id).write_text(json.dumps(asdict(stored)))
