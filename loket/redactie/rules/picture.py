"""A picture for a page becomes a small JPEG, without what the camera added to it."""

from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING, BinaryIO

from loket.kernel.refusal import Refusal, refuse

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

MOST_BYTES = 12 * 1024 * 1024
MOST_PIXELS = 40_000_000
LONGEST_SIDE = 1600
FORMATS = ("JPEG", "PNG", "WEBP")
SIZES = ((480, 30_000), (800, 60_000))  # width, and at most so many bytes: a first visit stays light
QUALITIES = (80, 70, 60, 50, 40)
_one_at_a_time = Lock()  # so that several huge pictures at once do not fill our memory


@dataclass(frozen=True, slots=True)
class Size:
    """The same picture, for a screen of some width."""

    jpeg: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class MadePicture:
    jpeg: bytes
    width: int
    height: int
    sizes: tuple[Size, ...]

    @property
    def name(self) -> str:
        return f"{sha256(self.jpeg).hexdigest()[:32]}.jpg"


def make_picture(file: BinaryIO, *, size: int) -> MadePicture:
    """Made anew from its pixels: nothing of EXIF is left. Refused when it is too large, or no jpg, png or webp."""
    from PIL import Image, ImageOps, UnidentifiedImageError  # heavy, and only a request with a picture needs it

    if size > MOST_BYTES:
        refuse(Refusal("picture-too-large", "Deze foto is te groot. Kies een foto van hoogstens 12 MB.", "picture"))
    try:
        with _one_at_a_time, Image.open(file, formats=FORMATS) as image:
            if image.width * image.height > MOST_PIXELS:
                refuse(Refusal("picture-too-many-pixels", "Deze foto heeft te veel beeldpunten.", "picture"))
            image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            turned = ImageOps.exif_transpose(image).convert("RGBA")
    except (UnidentifiedImageError, EOFError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        refuse(Refusal("picture-not-readable", "Wij kunnen deze foto niet openen. Kies een jpg of png.", "picture"))
    turned.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    clean = Image.new("RGB", turned.size, "white")
    clean.paste(turned, mask=turned.getchannel("A"))
    jpeg = BytesIO()
    clean.save(jpeg, "JPEG", quality=82, optimize=True)
    sizes = tuple(_size(clean, width, most) for width, most in SIZES if width == SIZES[0][0] or width <= clean.width)
    return MadePicture(jpeg.getvalue(), clean.width, clean.height, sizes)


def _size(whole: "Pixels", width: int, most: int) -> Size:
    """As good as fits in so many bytes; a picture that is very busy becomes smaller still."""
    shown = whole.copy()
    shown.thumbnail((width, width * 2))
    for quality in QUALITIES:
        jpeg = BytesIO()
        shown.save(jpeg, "JPEG", quality=quality, optimize=True, progressive=True)
        if jpeg.tell() <= most:
            return Size(jpeg.getvalue(), shown.width, shown.height)
    return _size(whole, width * 3 // 4, most)
