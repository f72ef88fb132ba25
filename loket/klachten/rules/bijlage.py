"""Which files may come with a klacht."""

from pathlib import PurePath

from loket.kernel.refusal import Refusal

LARGEST = 10 * 1024 * 1024
MOST = 5
HEAD = 16  # so many bytes tell what it is
KINDS = {
    ".pdf": ("application/pdf", b"%PDF-"),
    ".jpg": ("image/jpeg", b"\xff\xd8\xff"),
    ".jpeg": ("image/jpeg", b"\xff\xd8\xff"),
    ".png": ("image/png", b"\x89PNG\r\n\x1a\n"),
    ".docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK\x03\x04"),
    ".odt": ("application/vnd.oasis.opendocument.text", b"PK\x03\x04"),
    ".txt": ("text/plain", b""),
}


def suffix_of(name: str) -> str:
    return PurePath(name).suffix.lower()


def why_not_this_file(name: str, size: int, head: bytes, *, number: int) -> Refusal | None:
    """By its name, its size, and its first bytes. `number`: it is the so manyth of this klacht."""
    suffix = suffix_of(name)
    if number > MOST:
        return Refusal("too-many-files", f"Stuur hoogstens {MOST} bestanden mee.", "bijlagen")
    if suffix not in KINDS:
        return Refusal("file-kind", f"“{name}” kunnen wij niet openen. Stuur een pdf, foto of tekst.", "bijlagen")
    if not 0 < size <= LARGEST:
        words = "is leeg. Kies een ander bestand." if not size else "is te groot. Kies een bestand tot 10 MB."
        return Refusal("file-size", f"“{name}” {words}", "bijlagen")
    if not head.startswith(KINDS[suffix][1]):
        return Refusal("file-not-what-it-says", f"“{name}” is beschadigd, of is geen {suffix[1:]}.", "bijlagen")
    return None
