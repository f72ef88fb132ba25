"""The Zaken API, /werk/zaken/, and what the contact centre sees."""

from django.urls import URLPattern, URLResolver, path

from loket.zaken.api import RESOURCES
from loket.zaken.pages import bulk, glass, kcc, new, paper, party, steps, work, zaak
from loket.zaken.queries.shapes import API
from loket.zgw.openapi import api_urls

app_name = "zaken"
staff: list[URLPattern] = [
    path("werk/zaken/", work.work, name="work"),
    path("werk/zaken/samen/", bulk.bulk, name="bulk"),
    path("werk/zaken/ongedaan/<slug:stappen>/", bulk.undo, name="undo"),
    path("werk/zaken/nieuw/", new.new, name="new"),
    path("werk/zaken/<uuid:zaak_id>/", zaak.zaak, name="zaak"),
    path("werk/zaken/<uuid:zaak_id>/toch-bekijken/", glass.look_anyway, name="look_anyway"),
    path("werk/zaken/<uuid:zaak_id>/documenten/", paper.add, name="add_paper"),
    path("werk/zaken/<uuid:zaak_id>/documenten/<uuid:document_id>/", paper.paper, name="paper"),
    path("werk/zaken/<uuid:zaak_id>/documenten/<uuid:document_id>/bestand/", paper.content, name="content"),
    path("werk/zaken/<uuid:zaak_id>/documenten/<uuid:document_id>/versie/", paper.follow, name="follow_paper"),
    path("werk/zaken/<uuid:zaak_id>/rollen/<uuid:rol_id>/bsn/", party.show_bsn, name="show_bsn"),
    path("werk/zaken/<uuid:zaak_id>/rollen/<uuid:rol_id>/weg/", party.remove, name="remove_party"),
    path("werk/zaken/<uuid:zaak_id>/<slug:slug>/voorbeeld/", steps.preview, name="preview"),
    path("werk/zaken/<uuid:zaak_id>/<slug:slug>/", steps.step, name="step"),
]
contact_centre: list[URLPattern] = [
    path("werk/zaak-opzoeken/", kcc.find, name="kcc"),
    path("werk/zaak-opzoeken/<uuid:zaak_id>/", kcc.zaak, name="kcc_zaak"),
]
urlpatterns: list[URLPattern | URLResolver] = [*api_urls(API, RESOURCES), *staff, *contact_centre]
