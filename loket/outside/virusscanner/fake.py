"""A fake scanner for tests: it knows the EICAR test file, and goes down when told to."""

from collections.abc import Iterable
from dataclasses import dataclass

from loket.outside.virusscanner import ScannerDown, Verdict

# In two halves, so that no scanner finds this file. It is harmless: scanners agree to find it (eicar.org).
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


@dataclass
class FakeScanner:
    is_down: bool = False

    def scan(self, parts: Iterable[bytes]) -> Verdict:
        if self.is_down:
            raise ScannerDown("down")
        return Verdict("Win.Test.EICAR_HDB-1" if EICAR in b"".join(parts) else "")
