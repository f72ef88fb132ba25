"""All that changes the map: draw areas, import addresses and lamp posts, load the sample."""

from loket.gebied.commands.addresses import ImportReport, import_addresses, import_bag
from loket.gebied.commands.areas import draw_owner_areas, draw_wijken
from loket.gebied.commands.lamp_posts import import_lamp_posts
from loket.gebied.commands.sample import load_sample

__all__ = [
    "ImportReport",
    "draw_owner_areas",
    "draw_wijken",
    "import_addresses",
    "import_bag",
    "import_lamp_posts",
    "load_sample",
]
