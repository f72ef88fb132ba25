"""The sheet that lies between two letters in the scanner: a QR code that says nothing but this."""

import io

import segno
from PIL import Image, ImageDraw, ImageFont

SEPARATOR = "LOKET-SCHEIDING"
A4 = (1240, 1754)  # at 150 dots an inch
WORDS = ("Scheidingsblad", "Leg dit blad voor elke nieuwe brief.", "Loket gooit het blad na het scannen weg.")


def separator_sheet() -> bytes:
    """To print, as PDF."""
    code = io.BytesIO()
    segno.make(SEPARATOR, error="h", micro=False).save(code, kind="png", scale=24, border=4)
    paper = Image.new("L", A4, 255)
    with Image.open(code) as square:
        paper.paste(square.convert("L"), ((A4[0] - square.width) // 2, 360))
    pen = ImageDraw.Draw(paper)
    for line, words in enumerate(WORDS):
        pen.text(
            (A4[0] // 2, 160 + 60 * line), words, fill=0, anchor="mm", font=ImageFont.load_default(44 - 10 * bool(line))
        )
    written = io.BytesIO()
    paper.save(written, "PDF", resolution=150, title="Scheidingsblad")
    return written.getvalue()
