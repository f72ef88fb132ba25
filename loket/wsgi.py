"""The door for the web server."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "loket.settings")
application = get_wsgi_application()

from loket.zoeken.queries import know_by_heart  # noqa: E402 - after the applications are there

know_by_heart()
