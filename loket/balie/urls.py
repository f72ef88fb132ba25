"""Addresses of balie: for the hall and its visitors, and for staff."""

from django.urls import path

from loket.balie.pages import (
    arrange,
    catch_up,
    correct,
    display,
    figures,
    helping,
    kassa,
    kiosk,
    oproepen,
    reception,
    visitor,
)

app_name = "balie"
urlpatterns = [
    path("balie/scherm/<slug:locatie>/", display.display, name="display"),
    path("balie/scherm/<slug:locatie>/stand", display.standing, name="standing"),
    path("balie/zuil/<str:token>/", kiosk.kiosk, name="kiosk"),
    path("balie/zuil/<str:token>/<str:number>/", kiosk.given, name="kiosk_given"),
    path("balie/nummer/<str:token>/", visitor.number, name="number"),
    path("balie/nummer/<str:token>/bon/", visitor.slip, name="slip"),
    path("balie/nummer/<str:token>/sms/", visitor.telephone, name="telephone"),
    path("balie/nummer/<str:token>/weg/", visitor.leave, name="leave"),
    path("werk/balie/", reception.start, name="start"),
    path("werk/balie/ontvangst/<slug:locatie>/", reception.reception, name="reception"),
    path("werk/balie/ontvangst/<slug:locatie>/wachten/", reception.waiting, name="waiting"),
    path("werk/balie/ontvangst/<slug:locatie>/weg/<uuid:volgnummer_id>/", reception.left, name="left"),
    path("werk/balie/oproepen/", oproepen.oproepen, name="oproepen"),
    path("werk/balie/oproepen/<uuid:oproep_id>/<slug:stap>/", oproepen.answer, name="answer_oproep"),
    path("werk/balie/cijfers/", figures.figures, name="figures"),
    path("werk/balie/cijfers.csv", figures.figures_csv, name="figures_csv"),
    path("werk/balie/kas/", kassa.kas, name="kas"),
    path("werk/balie/bon/<uuid:kassabon_id>/", kassa.bon, name="kassabon"),
    path("werk/balie/bezoek/<uuid:volgnummer_id>/", correct.visit, name="visit"),
    path("werk/balie/<uuid:balie_id>/", helping.counter, name="counter"),
    path("werk/balie/<uuid:balie_id>/rij/", helping.line, name="line"),
    path("werk/balie/<uuid:balie_id>/inhalen", catch_up.catch_up, name="catch_up"),
    path("werk/balie/<uuid:balie_id>/<slug:stap>/", helping.step, name="step"),
    path("beheer/balie/", arrange.overview, name="arrange"),
    path("beheer/balie/<slug:kind>/", arrange.add, name="arrange_add"),
]
