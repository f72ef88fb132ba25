"""Which files we take: a kind that people can read, that is what its name says, and not too large."""

from urllib.parse import urlsplit

from loket.kernel.refusal import Refusal

MOST_BYTES = 20 * 1024 * 1024
ZIP = b"PK\x03\x04"
OFFICE = "application/vnd.openxmlformats-officedocument"
KINDS = {
    "pdf": ("application/pdf", b"%PDF-"),
    "docx": (f"{OFFICE}.wordprocessingml.document", ZIP),
    "xlsx": (f"{OFFICE}.spreadsheetml.sheet", ZIP),
    "odt": ("application/vnd.oasis.opendocument.text", ZIP),
    "txt": ("text/plain", b""),
}


def formaat_of(name: str) -> str:
    """The media type that the name promises; empty when we do not take this kind."""
    return KINDS.get(_ending(name), ("", b""))[0]


def why_not_file(*, name: str, size: int, begin: bytes) -> Refusal | None:
    """`begin` is how the content begins: it must be of the kind that its name says."""
    if size > MOST_BYTES:
        return Refusal("file-too-large", "Kies een bestand van hoogstens 20 MB.", "bestand")
    if not size:
        return Refusal("file-empty", "Dit bestand is leeg.", "bestand")
    kind = KINDS.get(_ending(name))
    if kind is None:
        return Refusal("file-kind", "Kies een bestand van het soort pdf, docx, xlsx, odt of txt.", "bestand")
    if not begin.startswith(kind[1]) or (kind[0] == "text/plain" and b"\x00" in begin):
        return Refusal("file-not-what-it-says", "Dit bestand is niet van het soort dat in de naam staat.", "bestand")
    return None


def why_not_source(*, has_file: bool, adres: str) -> Refusal | None:
    """A file or an address, not both. An address begins with https."""
    if has_file == bool(adres):
        return Refusal("file-or-address", "Kies een bestand of vul een adres in, niet allebei.", "bestand")
    try:
        told = urlsplit(adres)
    except ValueError:
        return Refusal("address-wrong", "Dit is geen goed adres.", "adres")
    if adres and (told.scheme != "https" or not told.hostname):
        return Refusal("address-wrong", "Een adres begint met https://", "adres")
    return None


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower()
