"""Pictures for pages of the demo town, drawn here: a wood, the beach and a street of nowhere."""

from io import BytesIO
from random import Random
from typing import TYPE_CHECKING

from loket.kernel.actor import SYSTEM
from loket.redactie.commands import add_picture

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

SIZE = WIDTH, HEIGHT = 1200, 800
SKY, SEA, FOAM, SAND = "#cfe6f2", "#5a9fc0", "#eef6f8", "#ead9b0"
DUNE, GRASS, LEAF, DARK, STEM = "#d9c48f", "#7d9a4e", "#4f7f3d", "#3a6332", "#7a5b3e"
STONE, BRICK, ROOF, LAMP = "#c9c6bf", "#b5654a", "#6b4a3a", "#f6c84c"

ALT = {
    "bos": "Bomen op een groene heuvel",
    "strand": "Het strand, tussen twee duinen",
    "straat": "Een straat met huizen en lantaarns",
}
SCENE_OF = {  # the page at this address
    "bomen-planten": "bos",
    "strandopgang-hersteld": "strand",
    "opruimdag-strand": "strand",
    "duinweg-dicht-riool": "straat",
    "inloopavond-duinweg": "straat",
}


def put_pictures() -> dict[str, dict[str, str]]:
    """For each of those pages its picture, which stands ready."""
    names = {scene: _added(scene) for scene in SCENES}
    return {slug: {"file": names[scene], "alt": ALT[scene]} for slug, scene in SCENE_OF.items()}


def _added(scene: str) -> str:
    told = picture_of(scene)
    return add_picture(file=BytesIO(told), size=len(told), alt=ALT[scene], by=SYSTEM).name


def picture_of(scene: str) -> bytes:
    """A JPEG, each time the same."""
    from PIL import Image
    from PIL import ImageDraw as Pencil

    image = Image.new("RGB", SIZE, SKY)
    SCENES[scene](Pencil.Draw(image), Random(scene))  # noqa: S311 - a drawing
    file = BytesIO()
    image.save(file, "JPEG", quality=88)
    return file.getvalue()


def _wood(pencil: "ImageDraw", dice: Random) -> None:
    pencil.ellipse((-200, 480, 900, 1200), fill=GRASS)
    pencil.ellipse((500, 520, 1500, 1300), fill=LEAF)
    for x in sorted(dice.sample(range(60, WIDTH - 60, 60), 12)):
        foot, high = dice.randint(560, 720), dice.randint(170, 260)
        pencil.rectangle((x - 8, foot - high // 2, x + 8, foot), fill=STEM)
        crown = high // 2 - 10
        pencil.ellipse((x - crown, foot - high - 40, x + crown, foot - high // 3), fill=dice.choice((LEAF, DARK)))


def _beach(pencil: "ImageDraw", dice: Random) -> None:
    pencil.rectangle((0, 330, WIDTH, 520), fill=SEA)
    for y in (500, 512, 524):
        pencil.ellipse((-100, y, WIDTH + 100, y + 40), fill=FOAM)
    pencil.rectangle((0, 535, WIDTH, HEIGHT), fill=SAND)
    pencil.ellipse((-250, 520, 520, 1100), fill=DUNE)
    pencil.ellipse((760, 560, 1500, 1150), fill=DUNE)
    for _ in range(160):
        x = dice.choice((dice.randint(0, 430), dice.randint(850, WIDTH)))
        y = dice.randint(600, HEIGHT)
        pencil.line((x, y, x + dice.randint(-14, 14), y - dice.randint(24, 60)), fill=GRASS, width=4)


def _street(pencil: "ImageDraw", dice: Random) -> None:
    pencil.rectangle((0, 610, WIDTH, HEIGHT), fill=STONE)
    for x in range(0, WIDTH, 240):
        top = dice.randint(300, 360)
        pencil.rectangle((x + 6, top, x + 234, 620), fill=BRICK)
        pencil.polygon(((x, top), (x + 240, top), (x + 120, top - 120)), fill=ROOF)
        for left in (x + 40, x + 145):
            pencil.rectangle((left, top + 60, left + 55, top + 140), fill=FOAM)
        pencil.rectangle((x + 95, 500, x + 145, 620), fill=DARK)
    for x in (180, 660, 1080):
        pencil.rectangle((x - 6, 330, x + 6, 690), fill="#3c4650")
        pencil.ellipse((x - 28, 285, x + 28, 341), fill=LAMP)


SCENES = {"bos": _wood, "strand": _beach, "straat": _street}
