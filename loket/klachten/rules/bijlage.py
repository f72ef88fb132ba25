"""Which files may come with a klacht."""

from pathlib import PurePath

from django.utils.translation import gettext

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
    """By its name, its size, and its first bytes, in the language of the page. `number`: it is the so manyth."""
    suffix = suffix_of(name)
    if number > MOST:
        reason = gettext("Stuur hoogstens %(most)s bestanden mee.")
        return Refusal("too-many-files", reason % {"most": MOST}, "bijlagen")
    if suffix not in KINDS:
        reason = gettext("“%(name)s” kunnen wij niet openen. Stuur een pdf, foto of tekst.")
        return Refusal("file-kind", reason % {"name": name}, "bijlagen")
    if not size:
        reason = gettext("“%(name)s” is leeg. Kies een ander bestand.")
        return Refusal("file-size", reason % {"name": name}, "bijlagen")
    if size > LARGEST:
        reason = gettext("“%(name)s” is te groot. Kies een bestand tot 10 MB.")
        return Refusal("file-size", reason % {"name": name}, "bijlagen")
    if not head.startswith(KINDS[suffix][1]):
        reason = gettext("“%(name)s” is beschadigd, of is geen %(kind)s.")
        return Refusal("file-not-what-it-says", reason % {"name": name, "kind": suffix[1:]}, "bijlagen")
    return None
