"""A photo as it comes from a phone becomes a small JPEG without place, time or camera in it."""

from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from loket.gebied.rules import Point
from loket.kernel.refusal import Refusal, refuse

MOST_BYTES = 20 * 1024 * 1024
MOST_PIXELS = 60_000_000
LONGEST_SIDE = 2048
FORMATS = ("JPEG", "PNG", "HEIF", "WEBP")  # JPEG reads MPO, of phones with two lenses, too
GPS = 0x8825


@dataclass(frozen=True, slots=True)
class Picture:
    """`place` is where the photo was taken, when it told; it is not in the JPEG any more."""

    jpeg: bytes
    width: int
    height: int
    place: Point | None


def read_picture(file: BinaryIO, *, size: int) -> Picture:
    """Make the picture anew. Refused when it is too large or is no jpg, png, heic or webp."""
    from PIL import Image, ImageOps, UnidentifiedImageError  # heavy, and only a request with a photo needs it
    from pillow_heif import register_heif_opener

    register_heif_opener()
    if size > MOST_BYTES:
        refuse(Refusal("photo-too-large", "Deze foto is te groot. Kies een foto van hoogstens 20 MB.", "photos"))
    try:
        with Image.open(file, formats=FORMATS) as image:
            if image.width * image.height > MOST_PIXELS:
                refuse(Refusal("photo-too-many-pixels", "Deze foto heeft te veel beeldpunten.", "photos"))
            place = place_of(image.getexif().get_ifd(GPS))
            image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))  # a JPEG is read at the size that we need
            upright = ImageOps.exif_transpose(image).convert("RGB")
            upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            clean = Image.new("RGB", upright.size)
            clean.paste(upright)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        refuse(Refusal("photo-not-readable", "Wij kunnen deze foto niet openen. Kies een jpg, png of heic.", "photos"))
    jpeg = BytesIO()
    clean.save(jpeg, "JPEG", quality=82, optimize=True)
    return Picture(jpeg.getvalue(), clean.width, clean.height, place)


def thumbnail(file: BinaryIO, *, side: int = 320) -> bytes:
    """A small JPEG of a photo that we made ourselves."""
    from PIL import Image  # heavy, and only a request for a photo needs it

    with Image.open(file, formats=["JPEG"]) as image:
        image.draft("RGB", (side, side))
        image.thumbnail((side, side))
        jpeg = BytesIO()
        image.convert("RGB").save(jpeg, "JPEG", quality=78)
    return jpeg.getvalue()


def place_of(gps: dict[int, object]) -> Point | None:
    """Latitude and longitude out of the GPS part of EXIF: tags 1–4, degrees, minutes and seconds."""
    try:
        lat = _degrees(gps[2]) * (-1 if gps[1] == "S" else 1)
        lon = _degrees(gps[4]) * (-1 if gps[3] == "W" else 1)
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return None
    return Point(lat, lon) if -90 <= lat <= 90 and -180 <= lon <= 180 and (lat or lon) else None


def _degrees(parts: object) -> float:
    degrees, minutes, seconds = (float(part) for part in parts)  # type: ignore[attr-defined]
    return degrees + minutes / 60 + seconds / 3600
