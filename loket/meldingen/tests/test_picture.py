"""Files that are no ordinary photo: none of them stops the form, fills our memory, or comes out wrong."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image
from pillow_heif import register_heif_opener

from loket.kernel.refusal import Refused
from loket.meldingen.rules.picture import GPS, ORIENTATION, read_picture

RED, BLUE = (250, 0, 0), (0, 0, 250)


def read(data):
    return read_picture(BytesIO(data), size=len(data))


def encoded(image, kind, **how):
    file = BytesIO()
    image.save(file, kind, **how)
    return file.getvalue()


def colour_at(picture, x, y):
    red, _, blue = Image.open(BytesIO(picture.jpeg)).getpixel((x, y))
    return "red" if red > 150 else "blue" if blue > 150 else "dark"


def empty_png(width, height):
    """What a picture of so many black points is in a file: small."""

    def part(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    size = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", size) + part(b"IDAT", zlib.compress(b"\0" * 99)) + part(b"IEND", b"")


def refusal_of(data):
    with pytest.raises(Refused) as refused:
        read(data)
    return refused.value.refusal.code


@pytest.mark.parametrize(("width", "height"), [(5_001, 5_000), (7_700, 7_700), (50_000, 50_000)])
def test_a_small_file_with_a_huge_picture_is_refused_before_it_is_unpacked(width, height):
    assert refusal_of(empty_png(width, height)) in ("photo-too-many-pixels", "photo-not-readable")


def test_up_to_20_mb_is_taken_and_more_is_not():
    whole = encoded(Image.new("RGB", (40, 40), RED), "JPEG")
    assert read_picture(BytesIO(whole), size=20 * 1024 * 1024).width == 40
    with pytest.raises(Refused) as refused:
        read_picture(BytesIO(whole), size=20 * 1024 * 1024 + 1)
    assert refused.value.refusal.reason == "Deze foto is te groot. Kies een foto van hoogstens 20 MB."


@pytest.mark.parametrize("data", [b"", b"\xff\xd8", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"GIF89a\1\0\1\0"])
def test_what_is_no_photo_is_refused(data):
    assert refusal_of(data) == "photo-not-readable"


@pytest.mark.slow
def test_half_a_photo_is_refused():
    register_heif_opener()
    for kind in ("JPEG", "PNG", "WEBP", "HEIF"):
        whole = encoded(Image.effect_noise((300, 300), 80).convert("RGB"), kind)
        assert refusal_of(whole[: len(whole) // 2]) == "photo-not-readable", kind


@pytest.mark.slow
def test_a_heic_that_stops_where_its_pixels_begin_is_refused():
    register_heif_opener()
    whole = encoded(Image.effect_noise((300, 300), 80).convert("RGB"), "HEIF")
    at = whole.index(b"mdat")
    spoilt = whole[: at + 4] + b"\xff" * 40 + whole[at + 44 :]
    assert refusal_of(spoilt) == "photo-not-readable"


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_spoilt_exif_tells_nothing_and_the_photo_is_kept():
    exif = Image.Exif()
    exif[GPS], exif[ORIENTATION], exif[0x010F] = {1: "N", 2: (52.0, 40.0, 0.0)}, 6, "Camera"
    whole = encoded(Image.new("RGB", (80, 60), RED), "JPEG", exif=exif)
    start = whole.index(b"Exif")
    for place in range(start + 6, start + len(exif.tobytes())):
        for value in (0, 2, 7, 255):
            picture = read(whole[:place] + bytes([value]) + whole[place + 1 :])
            assert picture.place is None
            assert {picture.width, picture.height} == {80, 60}


@pytest.mark.parametrize(
    ("orientation", "red_corner"),
    [(1, (0, 0)), (2, (1, 0)), (3, (1, 1)), (4, (0, 1)), (5, (0, 0)), (6, (1, 0)), (7, (1, 1)), (8, (0, 1))],
)
def test_a_photo_is_held_upright(orientation, red_corner):
    """The stored top left corner is red; EXIF (tag 274) says which corner that is for who looks."""
    image, exif = Image.new("RGB", (160, 80)), Image.Exif()
    image.paste(RED, (0, 0, 40, 40))
    exif[ORIENTATION] = orientation
    picture = read(encoded(image, "JPEG", exif=exif))
    assert (picture.width, picture.height) == ((160, 80) if orientation < 5 else (80, 160))
    corners = [(x, y) for x in (0, 1) for y in (0, 1)]
    ends = (picture.width - 11, picture.height - 11)
    found = [
        (x, y) for x, y in corners if colour_at(picture, 10 + x * (ends[0] - 10), 10 + y * (ends[1] - 10)) == "red"
    ]
    assert found == [red_corner]


def test_sixteen_bits_of_grey_stay_grey():
    picture = read(encoded(Image.new("I;16", (50, 50), 128 * 256), "PNG"))
    assert Image.open(BytesIO(picture.jpeg)).getpixel((25, 25)) == pytest.approx((128, 128, 128), abs=2)


def test_of_a_moving_picture_the_first_is_kept():
    frames = [Image.new("RGB", (50, 50), BLUE)] * 3
    picture = read(encoded(Image.new("RGB", (50, 50), RED), "WEBP", save_all=True, append_images=frames))
    assert colour_at(picture, 25, 25) == "red"


def test_nothing_behind_the_picture_comes_along():
    picture = read(encoded(Image.new("CMYK", (50, 50), (0, 250, 250, 0)), "JPEG") + b"<script>alert(1)</script>")
    assert b"script" not in picture.jpeg
    assert colour_at(picture, 25, 25) == "red"
