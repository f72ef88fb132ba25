"""A photo as a phone takes it."""

from io import BytesIO

from PIL import Image, ImageDraw


def photo_of_tree():
    picture = Image.new("RGB", (1200, 900), "lightsteelblue")
    drawing = ImageDraw.Draw(picture)
    drawing.rectangle((0, 760, 1200, 900), fill="olivedrab")
    drawing.rectangle((560, 420, 640, 780), fill="saddlebrown")
    drawing.ellipse((380, 120, 820, 520), fill="darkolivegreen")
    written = BytesIO()
    picture.save(written, "JPEG", quality=80)
    return {"name": "eik.jpg", "mimeType": "image/jpeg", "buffer": written.getvalue()}
