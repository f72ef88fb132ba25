"""Which files may come along."""

from pathlib import PurePath

from loket.kernel.refusal import Refusal

LARGEST = 25 * 1024 * 1024
MOST = 20  # of one aanvraag
KINDS = {
    ".pdf": ("application/pdf", (b"%PDF-",)),
    ".jpg": ("image/jpeg", (b"\xff\xd8\xff",)),
    ".jpeg": ("image/jpeg", (b"\xff\xd8\xff",)),
    ".png": ("image/png", (b"\x89PNG\r\n\x1a\n",)),
    ".heic": ("image/heic", (b"ftyp",)),
    ".docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", (b"PK\x03\x04",)),
    ".xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (b"PK\x03\x04",)),
    ".odt": ("application/vnd.oasis.opendocument.text", (b"PK\x03\x04",)),
    ".txt": ("text/plain", ()),
}
HEAD = 16  # so many bytes tell what it is


def kind_of(name: str) -> str:
    return KINDS.get(PurePath(name).suffix.lower(), ("application/octet-stream", ()))[0]


def why_not_this_file(name: str, size: int, head: bytes, *, there: int) -> Refusal | None:
    """By its name, its size, and what its first bytes say that it is."""
    suffix = PurePath(name).suffix.lower()
    if there >= MOST:
        return Refusal("too-many-files", f"Stuur hoogstens {MOST} bestanden mee.")
    if suffix not in KINDS:
        return Refusal("file-kind", f"“{name}” kunnen wij niet openen. Stuur een pdf, foto, Word, Excel of tekst.")
    if size == 0:
        return Refusal("file-empty", f"“{name}” is leeg. Kies een ander bestand.")
    if size > LARGEST:
        return Refusal("file-too-large", f"“{name}” is te groot. Kies een bestand tot 25 MB.")
    signs = KINDS[suffix][1]
    if signs and not any(sign in head[:HEAD] for sign in signs):
        return Refusal("file-not-what-it-says", f"“{name}” is beschadigd. Kies een ander bestand.")
    return None
