"""The Catalogi API, and /beheer/zaaktypen/."""

from django.urls import URLPattern, URLResolver, path

from loket.catalogi.api import RESOURCES
from loket.catalogi.api.transfer import pages as transfer
from loket.catalogi.pages import arrange, kinds
from loket.catalogi.queries.shapes import API
from loket.zgw.openapi import api_urls

app_name = "catalogi"
staff: list[URLPattern] = [
    path("beheer/zaaktypen/", kinds.kinds, name="kinds"),
    path("beheer/zaaktypen/overnemen/", transfer.take, name="take_in"),
    path("beheer/zaaktypen/catalogus/<uuid:catalogus_id>.<str:form>", transfer.export, name="export"),
    path("beheer/zaaktypen/<uuid:zaaktype_id>/", kinds.show, name="zaaktype"),
    path("beheer/zaaktypen/<uuid:zaaktype_id>/nieuwe-versie/", kinds.make_version, name="make_version"),
    path("beheer/zaaktypen/<uuid:zaaktype_id>/publiceren/", kinds.publish, name="publish"),
    path("beheer/zaaktypen/<uuid:zaaktype_id>/weg/", kinds.remove, name="remove"),
    path("beheer/zaaktypen/<uuid:zaaktype_id>/termijn/", arrange.term, name="term"),
    path("beheer/zaaktypen/<uuid:zaaktype_id>/stappen/<uuid:statustype_id>/", arrange.step, name="step"),
]
urlpatterns: list[URLPattern | URLResolver] = [*api_urls(API, RESOURCES), *staff]
