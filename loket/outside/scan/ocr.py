"""Reading the text of a picture: ocrmypdf with tesseract, when they are installed; they also make PDF/A of it."""

import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

SECONDS = 600
# Turn what lies askew, keep the text that is there, and leave the picture as good as it was.
OPTIONS = ("--language", "nld", "--output-type", "pdfa-2", "--rotate-pages", "--deskew", "--skip-text", "--quiet")


@dataclass(frozen=True, slots=True)
class Read:
    """The same pages as PDF/A, with their text in it."""

    pdf: bytes


class Ocr(Protocol):
    def read(self, data: bytes) -> Read | None:
        """None when it could not be read: then the scan stays as it is."""


class OcrMyPdf:
    """A program beside us, with a limit to its time; what it says on the way is not kept: it may hold personal data."""

    def __init__(self, program: str, *, seconds: int = SECONDS) -> None:
        self.program, self.seconds = program, seconds

    def read(self, data: bytes) -> Read | None:
        with tempfile.TemporaryDirectory(prefix="loket-scan-") as folder:
            come, go = Path(folder) / "in.pdf", Path(folder) / "out.pdf"
            come.write_bytes(data)
            command = [self.program, *OPTIONS, str(come), str(go)]
            try:
                done = subprocess.run(command, capture_output=True, timeout=self.seconds, check=False)  # noqa: S603
            except (OSError, subprocess.TimeoutExpired):
                return None
            if done.returncode or not go.exists():
                return None
            return Read(go.read_bytes())


@cache
def ocr() -> Ocr | None:
    """The one of this machine; None when there is none, or it does not know Dutch."""
    program, tesseract = shutil.which("ocrmypdf"), shutil.which("tesseract")
    if not program or not tesseract:
        return None
    known = subprocess.run([tesseract, "--list-langs"], capture_output=True, text=True, check=False)  # noqa: S603
    return OcrMyPdf(program) if "nld" in known.stdout.split() else None
