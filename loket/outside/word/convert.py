"""A docx as PDF/A-2b, by LibreOffice when it is on this machine: a port, and the program beside us."""

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import Protocol

SECONDS = 90
# PDF/A-2b (ISO 19005-2), with its structure for who hears it read.
EXPORT = 'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"UseTaggedPDF":{"type":"boolean","value":"true"}}'  # noqa: E501
# A profile of its own for each letter: no macros, nothing from elsewhere, nothing kept.
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""


class NotConverted(Exception):
    """It took too long, or the program would not."""


class Converter(Protocol):
    def pdf_of(self, docx: bytes) -> bytes:
        """The same letter as PDF. Raises NotConverted."""
        ...


class LibreOffice:
    """A program beside us, with a limit to its time; what it says on the way is not kept: it may hold personal data."""

    def __init__(self, program: str, *, seconds: float = SECONDS) -> None:
        self.program, self.seconds = program, seconds

    def pdf_of(self, docx: bytes) -> bytes:
        with tempfile.TemporaryDirectory(prefix="loket-word-") as folder:
            come, go = Path(folder) / "brief.docx", Path(folder) / "brief.pdf"
            profile = Path(folder) / "profile"
            (profile / "user").mkdir(parents=True)
            (profile / "user" / "registrymodifications.xcu").write_text(PROFILE)
            come.write_bytes(docx)
            self._run(profile, come, folder)
            if not go.exists() or not (made := go.read_bytes()).startswith(b"%PDF-"):
                raise NotConverted("no PDF")
            return made

    def _run(self, profile: Path, come: Path, folder: str) -> None:
        command = [
            self.program,
            f"-env:UserInstallation={profile.as_uri()}",
            *("--headless", "--norestore", "--nolockcheck", "--nodefault"),
            *("--infilter=Office Open XML Text", "--convert-to", EXPORT, "--outdir", folder, str(come)),
        ]
        try:
            with subprocess.Popen(  # noqa: S603 - our own words, and a file of ours
                command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True, cwd=folder
            ) as running:
                _wait(running, self.seconds)
        except OSError:
            raise NotConverted("not started") from None


def _wait(running: "subprocess.Popen[bytes]", seconds: float) -> None:
    """The program that we start is a small one that starts the real one: both go when it takes too long."""
    try:
        if running.wait(seconds):
            raise NotConverted("would not")
    except subprocess.TimeoutExpired:
        _end(running)
        raise NotConverted("too slow") from None


def _end(running: "subprocess.Popen[bytes]") -> None:
    try:
        os.killpg(running.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        running.kill()


def converter() -> Converter | None:
    """The one of this machine; None when there is none: then whoever writes makes the PDF."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    return LibreOffice(program) if program else None
