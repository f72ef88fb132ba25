"""Which capabilities there are, what a request passes, and who is told of what."""

from loket.settings.installation import DEMO

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
    "loket.avg",
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
    "loket.kernel.secret_pages.SecretPages",
    "loket.zgw.machines.MachineDoor",
    "loket.kernel.http.NoNullCharacters",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "loket.kernel.methods.PageMethods",
    "loket.kernel.bounds.Bounds",
    "django.middleware.csrf.CsrfViewMiddleware",
    "loket.toegang.middleware.Visits",
    "loket.inloggen.middleware.Residents",
    "loket.bezoek.middleware.CountsVisits",
    "django.contrib.messages.middleware.MessageMiddleware",
    "loket.kernel.http.RefusalsAsPages",
    "django_htmx.middleware.HtmxMiddleware",
    "loket.kernel.guessing.WrongSecrets",
]
ROOT_URLCONF = "loket.urls"
WSGI_APPLICATION = "loket.wsgi.application"
WIRING = "loket.wiring.WIRING"
REDACTIE_KINDS = "loket.wiring.KINDS"
SEARCH_SOURCES = "loket.wiring.SOURCES"
ROSTER_PLACES = "loket.locaties.queries.locatie_choices"
BERICHTEN_PERSONS = "loket.wiring.persons_at"
BERICHTSOORTEN = "loket.correspondentie.queries.soorten.soort_choices"
UITLEG_TOUR = "loket.examples.tour.stops" if DEMO else ""
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"
PROCRASTINATE_ON_APP_READY = "loket.timetable.register"
# A killed worker is missed after 30 s without a heartbeat; the rescue of each minute then puts its jobs back.
PROCRASTINATE_WORKER_DEFAULTS = {
    "concurrency": 4,
    "update_heartbeat_interval": 5.0,
    "stalled_worker_timeout": 30.0,
    "shutdown_graceful_timeout": 20.0,
}
