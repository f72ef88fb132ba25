"""The Notificaties API, and /beheer/notificaties/."""

from django.urls import path

from loket.notificaties import pages
from loket.notificaties.api import PARTS
from loket.notificaties.queries.shapes import API
from loket.zgw.openapi import api_urls

app_name = "notificaties"
urlpatterns = [
    *api_urls(API, PARTS),
    path("beheer/notificaties/", pages.overview, name="overview"),
    path("beheer/notificaties/aflevering/<int:aflevering_id>/opnieuw/", pages.repeat, name="repeat"),
    path("beheer/notificaties/abonnement/<uuid:abonnement_id>/opnieuw/", pages.wake, name="wake"),
]
