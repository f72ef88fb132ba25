"""What every page shows: the town's name and the menus."""

from django.conf import settings
from django.http import HttpRequest


def on_every_page(request: HttpRequest) -> dict[str, object]:
    return {"demo": settings.DEMO, "menu": []}
