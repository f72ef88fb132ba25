"""Who we ask: registers of persons, companies and addresses, maps, payments, video calls."""

from loket.settings.installation import DEMO, TESTING, env

# Paying on the website: a key of Mollie, or nothing; then people pay later, in another way.
PAYMENT_KEY = env.secret("LOKET_PAYMENT_KEY", "", least=1)
PAYMENT_URL = env.address("LOKET_PAYMENT_URL", "https://api.mollie.com/v2/")
ADDRESS_URL = env.address("LOKET_ADDRESS_URL", "")
BRP_URL = env.address("LOKET_BRP_URL", "")  # Haal Centraal BRP Personen bevragen v2
BRP_KEY = env.secret("LOKET_BRP_KEY", "", least=1)
KVK_URL = env.address("LOKET_KVK_URL", "https://api.kvk.nl/api")
KVK_KEY = env.secret("LOKET_KVK_KEY", "", least=1)
MAP_TILES = env.address(  # where we fetch the tiles that we serve at MAP_TILES_PATH
    "LOKET_MAP_TILES",
    "" if TESTING else "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/{z}/{x}/{y}.png",
    holding=("z", "x", "y"),
)
MAP_TILES_PATH = "/kaart/tegels/{z}/{x}/{y}.png"
MAP_SKETCH_PATH = "/kaart/schets.json"
VIDEO_URL = env.address("LOKET_VIDEO_URL", "", holding=("room",))  # of a video call: https://video.example/{room}
BRP_KNOWS, KVK_KNOWS = ("loket.examples.registers.persons", "loket.examples.registers.companies") if DEMO else ("", "")
