"""What kind of file it is, by the numbers of PRONOM (the registry of file formats of the British National Archives).

Only where its first bytes or the type that was told leave no doubt; for all else the type of IANA is told, and the
archive looks into the file itself.
"""

from loket.archief.rules.mdto import Begrip

OFFICE = "application/vnd.openxmlformats-officedocument"
JFIF = {(1, 0): "fmt/42", (1, 1): "fmt/43", (1, 2): "fmt/44"}
PRONOM, IANA = "PRONOM-register", "Mediatypes van IANA"
KNOWN = {
    "image/tiff": ("Tagged Image File Format", "fmt/353"),
    "text/plain": ("Plain Text File", "x-fmt/111"),
    "text/csv": ("Comma Separated Values", "x-fmt/18"),
    "text/html": ("Hypertext Markup Language", "fmt/96"),
    "application/json": ("JSON Data Interchange Format", "fmt/817"),
    "application/xml": ("Extensible Markup Language 1.0", "fmt/101"),
    "text/xml": ("Extensible Markup Language 1.0", "fmt/101"),
    "application/zip": ("ZIP Format", "x-fmt/263"),
    "message/rfc822": ("Internet e-mail message format", "fmt/278"),
    f"{OFFICE}.wordprocessingml.document": (
        "Microsoft Word for Windows",
        "fmt/412",
    ),
    f"{OFFICE}.spreadsheetml.sheet": ("Microsoft Excel for Windows", "fmt/214"),
}
HEADS = {  # by what a file says of itself, in its first bytes
    b"GIF87a": ("Graphics Interchange Format 87a", "fmt/3"),
    b"GIF89a": ("Graphics Interchange Format 89a", "fmt/4"),
    b"%PDF-1.3": ("Acrobat PDF 1.3 - Portable Document Format", "fmt/17"),
    b"%PDF-1.4": ("Acrobat PDF 1.4 - Portable Document Format", "fmt/18"),
    b"%PDF-1.5": ("Acrobat PDF 1.5 - Portable Document Format", "fmt/19"),
    b"%PDF-1.6": ("Acrobat PDF 1.6 - Portable Document Format", "fmt/20"),
    b"%PDF-1.7": ("Acrobat PDF 1.7 - Portable Document Format", "fmt/276"),
}


def format_of(media_type: str, head: bytes) -> Begrip:
    """`head` are its first bytes."""
    kind = media_type.split(";")[0].strip().lower()
    found = (
        next((each for begin, each in HEADS.items() if head.startswith(begin)), None) or _jpeg(head) or KNOWN.get(kind)
    )
    if found:
        return Begrip(found[0], PRONOM, found[1])
    return Begrip(kind or "application/octet-stream", IANA)


def _jpeg(head: bytes) -> tuple[str, str] | None:
    """Its version stands behind its name; one that a camera made (Exif) is another format."""
    if head[:3] != b"\xff\xd8\xff" or head[6:11] != b"JFIF\x00":
        return None
    puid = JFIF.get((head[11], head[12])) if len(head) > 12 else None
    return (f"JPEG File Interchange Format {head[11]}.{head[12]:02}", puid) if puid else None
