"""The job worker. All that it says stands in the log: a line of JSON each, as a reader of logs expects.

(The command of procrastinate itself tells in plain words that it starts, and why it ends.)
"""

import logging
import sys

from launch.processes import be_known_as

log = logging.getLogger("loket.worker")


def main() -> None:
    import django

    django.setup()
    do_jobs()


def do_jobs() -> None:
    """Until we are told to stop."""
    from procrastinate.contrib.django import app

    be_known_as("job worker")
    logging.captureWarnings(True)
    log.info("the job worker starts")
    try:
        with app.replace_connector(app.connector.get_worker_connector()):  # type: ignore[attr-defined]
            app.run_worker()
    except Exception as error:
        log.critical("the job worker ends: %s", error.__cause__ or error, exc_info=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
