"""What we write down of ourselves, and what a monitor reads. Read last: the log leaves out every secret."""

import os

from loket.settings.installation import env

# What a monitor reads (docs/operations.md): its token, and where the web processes of this machine keep their counts.
METRICS_TOKEN = env.secret("LOKET_METRICS_TOKEN", "")
METRICS_FOLDER = env.text("LOKET_METRICS_FOLDER", "")
if METRICS_FOLDER:
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = METRICS_FOLDER  # read where that library is imported
SECRETS = tuple(env.secrets)  # what the log leaves out, wherever it came from
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
