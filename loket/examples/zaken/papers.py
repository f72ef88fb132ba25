"""Small files that somebody could have sent: a letter as PDF, a picture, a note. Each says that it is invented."""

import struct
import zlib
from collections.abc import Sequence

from django.core.files.uploadedfile import SimpleUploadedFile

INVENTED = "Dit is een verzonnen document van de demo van Loket."
PICTURES = ("Foto", "Tekening")
NOTES = ("Advies", "Notitie", "Verslag")


def paper(kind: str, lines: Sequence[str]) -> SimpleUploadedFile:
    """The file that fits this kind of document."""
    name = kind.lower().replace(" ", "-")
    if kind in PICTURES:
        return SimpleUploadedFile(f"{name}.png", png(hash_of(lines)))
    if kind in NOTES:
        return SimpleUploadedFile(f"{name}.txt", "\n".join([kind, "", *lines, "", INVENTED, ""]).encode())
    return SimpleUploadedFile(f"{name}.pdf", pdf([kind, "", *lines, "", INVENTED]))


def pdf(lines: Sequence[str]) -> bytes:
    """One page with these lines, in a font that every reader has."""
    shown = b"".join(b"(%s) Tj T*\n" % _escaped(line) for line in lines)
    drawn = b"BT /F1 12 Tf 18 TL 72 770 Td\n" + shown + b"ET"
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
        b" /Encoding /WinAnsiEncoding >> >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
    )
    made, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(made))
    return made + b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (len(objects) + 1, table, end)


def png(colour: int, size: int = 64) -> bytes:
    """A square with a band in one colour: enough to see that a picture is shown."""
    band = bytes(((colour >> 16) & 255, (colour >> 8) & 255, colour & 255)) * size
    rows = [b"\0" + (band if size // 3 < y < size - size // 3 else b"\xee" * 3 * size) for y in range(size)]
    head = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(b"".join(rows))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts
    )


def hash_of(lines: Sequence[str]) -> int:
    return zlib.crc32("".join(lines).encode())


def _escaped(line: str) -> bytes:
    text = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return text.encode("cp1252", errors="replace")
