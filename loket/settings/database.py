"""The one database, and how many connections a process holds."""

from loket.settings.installation import TESTING, env

DATABASES = {"default": env.database("DATABASE_URL")}
POOL_SIZE = env.number("LOKET_POOL_SIZE", 8, low=1, high=200)
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
