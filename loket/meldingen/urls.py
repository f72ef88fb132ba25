"""Addresses of meldingen: for residents in Dutch words, for staff under /werk/meldingen/."""

from django.urls import URLPattern, URLResolver, path

from loket.kernel.language import in_both_languages
from loket.meldingen.api import discovery, requests
from loket.meldingen.api import kinds as services
from loket.meldingen.pages.public import assist, board, figures, melder, photos, report
from loket.meldingen.pages.staff import (
    bulk,
    kinds,
    overname,
    pane,
    photo,
    piket_link,
    register,
    roster,
    routes,
    steps,
    worklist,
)

app_name = "meldingen"
public: list[URLPattern | URLResolver] = [
    in_both_languages(
        path("melding-openbare-ruimte/", report.report, name="report"),
        path("melding-openbare-ruimte/soorten/", assist.suggest_kinds, name="suggest_kinds"),
        path("melding-openbare-ruimte/adressen/", assist.suggest_addresses, name="suggest_addresses"),
        path("melding-openbare-ruimte/meelezen/", assist.assist, name="assist"),
        path("melding-openbare-ruimte/foto/", photos.upload_photo, name="upload_photo"),
        path("melding-openbare-ruimte/foto/<str:sign>/", photos.kept_photo, name="kept_photo"),
        path("melding/<slug:token>/bedankt/", report.thanks, name="thanks"),
        path("melding/<slug:token>/", melder.melder, name="melder"),
        path("melding/<slug:token>/antwoord/", melder.answer, name="answer"),
        path("melding/<slug:token>/oordeel/", melder.judge, name="judge"),
        path("melding/<slug:token>/adres/", melder.leave_contact, name="leave_contact"),
        path("melding/<slug:token>/foto/<uuid:photo_id>/", melder.own_photo, name="own_photo"),
        path("volg/", board.find, name="find"),
        path("meldingen/", board.board, name="board"),
        path("meldingen/kaart.json", board.map_points, name="map"),
        path("meldingen/cijfers/", figures.figures_page, name="figures"),
        path("meldingen/cijfers.csv", figures.figures_csv, name="figures_csv"),
        path("meldingen/<slug:number>/", board.one, name="one"),
    ),
]
staff: list[URLPattern] = [
    path("werk/meldingen/", worklist.work, name="work"),
    path("werk/meldingen/samen/", bulk.bulk, name="bulk"),
    path("werk/meldingen/ongedaan/<slug:steps>/", bulk.undo, name="undo"),
    path("werk/meldingen/nieuw/", register.register, name="register"),
    path("werk/meldingen/foto/<uuid:photo_id>/", photo.photo, name="photo"),
    path("werk/meldingen/foto/<uuid:photo_id>/klein/", photo.small, name="photo_small"),
    path("werk/meldingen/piket/", roster.piket_roster, name="piket"),
    path("werk/meldingen/piket/<int:shift_id>/weg/", roster.remove_shift, name="piket_remove"),
    path("werk/meldingen/inrichten/", kinds.kinds, name="kinds"),
    path("werk/meldingen/inrichten/soorten/<slug:code>/", kinds.kind, name="kind"),
    path("werk/meldingen/inrichten/soorten/<slug:code>/proef/", kinds.try_words, name="kind_try"),
    path("werk/meldingen/inrichten/routes/", routes.routes, name="routes"),
    path("werk/meldingen/inrichten/routes/<int:route_id>/weg/", routes.remove_route, name="route_remove"),
    path("werk/meldingen/overnemen/", overname.start, name="overnemen"),
    path("werk/meldingen/overnemen/<uuid:overname_id>/", overname.overname, name="overname"),
    path("werk/meldingen/overnemen/<uuid:overname_id>/echt/", overname.for_real, name="overname_for_real"),
    path("werk/meldingen/overnemen/<uuid:overname_id>/geweigerd.csv", overname.refused_lines, name="overname_refused"),
    path("werk/meldingen/<uuid:melding_id>/", pane.detail, name="detail"),
    path("werk/meldingen/<uuid:melding_id>/afhandelen/bericht/", steps.preview, name="preview"),
    path("werk/meldingen/<uuid:melding_id>/<slug:slug>/", steps.step, name="step"),
    path("piket/<str:token>/", piket_link.piket_link, name="piket_link"),
]
open311: list[URLPattern] = [  # GeoReport v2; `form` is json or xml
    path("open311/discovery.<str:form>", discovery.door),
    path("open311/v2/discovery.<str:form>", discovery.door),
    path("open311/v2/services.<str:form>", services.list_door),
    path("open311/v2/services/<str:service_code>.<str:form>", services.one_door),
    path("open311/v2/requests.<str:form>", requests.list_door),
    path("open311/v2/requests/<str:number>.<str:form>", requests.one_door),
    path("open311/v2/tokens/<str:token>.<str:form>", requests.token_door),
]
urlpatterns: list[URLPattern | URLResolver] = [*public, *staff, *open311]
