"""The door for the web server."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "loket.settings")
application = get_wsgi_application()

from loket.zoeken.queries import know_by_heart  # noqa: E402 - after the applications are there

know_by_heart()
# All of Loket is in memory now, and stays. To search through it for rubbish after each 700 new things, as Python does
# by itself, takes up to 30 ms in the middle of a page.
gc.set_threshold(50_000, 20, 50)
