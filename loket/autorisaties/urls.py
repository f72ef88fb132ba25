"""The Autorisaties API, and /beheer/applicaties/."""

from loket.autorisaties.api import PARTS
from loket.autorisaties.queries.shapes import API
from loket.zgw.openapi import api_urls

app_name = "autorisaties"
urlpatterns = [*api_urls(API, PARTS)]
