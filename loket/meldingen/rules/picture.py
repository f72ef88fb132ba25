"""A photo as it comes from a phone becomes a small JPEG without place, time or camera in it."""

import struct
from dataclasses import dataclass
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING, BinaryIO

from loket.gebied.rules import Point
from loket.kernel.refusal import Refusal, refuse

if TYPE_CHECKING:
    from PIL.Image import Image, Transpose

MOST_BYTES = 20 * 1024 * 1024
MOST_PIXELS = 60_000_000
MOST_PIXELS_AT_ONCE = 25_000_000  # of a png or webp, which is read at its full size; cameras make no such files
LONGEST_SIDE = 2048
FORMATS = ("JPEG", "PNG", "HEIF", "WEBP")  # JPEG reads MPO, of phones with two lenses, too
CAMERAS = ("JPEG", "MPO", "HEIF")
GPS, ORIENTATION = 0x8825, 0x0112
_one_at_a_time = Lock()  # so that several huge photos at once do not fill our memory


@dataclass(frozen=True, slots=True)
class Picture:
    """`place` is where the photo was taken, when it told; it is not in the JPEG any more."""

    jpeg: bytes
    width: int
    height: int
    place: Point | None


def read_picture(file: BinaryIO, *, size: int) -> Picture:
    """Make the picture anew. Refused when it is too large or is no jpg, png, heic or webp."""
    from PIL import Image, UnidentifiedImageError  # heavy, and only a request with a photo needs it
    from pillow_heif import register_heif_opener

    register_heif_opener()
    if size > MOST_BYTES:
        refuse(Refusal("photo-too-large", "Deze foto is te groot. Kies een foto van hoogstens 20 MB.", "photos"))
    try:
        with _one_at_a_time, Image.open(file, formats=FORMATS) as image:
            if image.width * image.height > (MOST_PIXELS if image.format in CAMERAS else MOST_PIXELS_AT_ONCE):
                refuse(Refusal("photo-too-many-pixels", "Deze foto heeft te veel beeldpunten.", "photos"))
            place, turn = _place_and_turn(image)
            clean = _small_and_plain(image)
    except (UnidentifiedImageError, EOFError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        refuse(Refusal("photo-not-readable", "Wij kunnen deze foto niet openen. Kies een jpg, png of heic.", "photos"))
    if turn is not None:
        clean = clean.transpose(turn)
    jpeg = BytesIO()
    clean.save(jpeg, "JPEG", quality=82, optimize=True)
    return Picture(jpeg.getvalue(), clean.width, clean.height, place)


def _place_and_turn(image: "Image") -> "tuple[Point | None, Transpose | None]":
    """What EXIF tells of the place, and how to hold the picture. Spoilt EXIF tells nothing."""
    try:
        exif = image.getexif()
        return place_of(exif.get_ifd(GPS)), _turns().get(exif.get(ORIENTATION, 0))
    except (EOFError, KeyError, OSError, SyntaxError, TypeError, ValueError, struct.error):
        return None, None


def _turns() -> "dict[object, Transpose]":
    """What undoes each orientation of EXIF (tag 274)."""
    from PIL.Image import Transpose

    return {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }


def _small_and_plain(image: "Image") -> "Image":
    """The pixels alone, made small before anything else is done with them: a small file may hold a huge picture."""
    from PIL import Image

    image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))  # a JPEG is read at the size that we need
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    if image.mode.startswith("I"):  # 16 bits of grey
        plain = image.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")
    else:
        plain = image
    clean = Image.new("RGB", plain.size)
    clean.paste(plain.convert("RGB"))
    return clean


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
